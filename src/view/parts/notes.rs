//! What stands beside a control: what helps to answer, what is wrong. Both are tied to it by id.

use crate::view::element::{Element, element};

/// What helps to answer, or nothing. `of` is the id of the control, empty for the whole question.
pub(in crate::view) fn hint(of: &str, text: Option<&str>) -> Option<Element> {
    text.map(|text| element("p", "fp-hint").put("id", ["fp-hint-", of].concat()).text(text))
}

/// What is wrong, or nothing. It takes the focus when it appears.
pub(in crate::view) fn problem(of: &str, text: Option<&str>) -> Option<Element> {
    text.map(|text| {
        element("p", "fp-problem").put("id", ["fp-problem-", of].concat()).set("tabindex", "-1").text(text)
    })
}

/// Ties a control to what stands beside it.
pub(in crate::view) fn described_by(control: Element, of: &str, hinted: bool, wrong: bool) -> Element {
    let by = match (hinted, wrong) {
        (false, false) => return control,
        (true, false) => ["fp-hint-", of].concat(),
        (false, true) => ["fp-problem-", of].concat(),
        (true, true) => ["fp-problem-", of, " fp-hint-", of].concat(),
    };
    control.put("aria-describedby", by)
}
