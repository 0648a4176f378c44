//! What stands beside a control: what helps to answer, what is wrong. Both are tied to it by id.

use crate::view::element::{Element, element};

/// What helps to answer, or nothing. `of` is the id of the control, empty for the whole question.
pub(in crate::view) fn hint(of: &str, text: Option<&str>) -> Option<Element> {
    text.map(|text| element("p", "fp-hint").put("id", format!("fp-hint-{of}")).text(text))
}

/// What is wrong, or nothing. It takes the focus when it appears.
pub(in crate::view) fn problem(of: &str, text: Option<&str>) -> Option<Element> {
    text.map(|text| {
        element("p", "fp-problem").put("id", format!("fp-problem-{of}")).set("tabindex", "-1").text(text)
    })
}

/// Ties a control to what stands beside it.
pub(in crate::view) fn described_by(control: Element, of: &str, hinted: bool, wrong: bool) -> Element {
    match (hinted, wrong) {
        (false, false) => control,
        (true, false) => control.put("aria-describedby", format!("fp-hint-{of}")),
        (false, true) => control.put("aria-describedby", format!("fp-problem-{of}")),
        (true, true) => control.put("aria-describedby", format!("fp-problem-{of} fp-hint-{of}")),
    }
}
