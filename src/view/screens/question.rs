//! One question: heading, hint, answers with their native controls, the reason folded, then on and back.

use super::Chrome;
use crate::app::QuestionScreen;
use crate::view::element::{Element, element};
use crate::view::parts::{actions, choices, described_by, header, hint, problem};

pub(super) fn question(screen: &QuestionScreen, chrome: &Chrome) -> Element {
    let legend = element("legend", "fp-legend").with(chrome.heading(&screen.heading));
    let fieldset =
        described_by(element("fieldset", "fp-fieldset"), "", screen.hint.is_some(), screen.problem.is_some())
            .with(legend)
            .maybe(hint("", screen.hint.as_deref()))
            .maybe(problem("", screen.problem.as_deref()))
            .with(choices(screen.id, &screen.choices, screen.several, screen.problem.is_some(), chrome));
    let why = screen.why.as_ref().map(|(label, why)| {
        element("details", "fp-why").with(element("summary", "").text(label)).with(element("p", "").text(why))
    });
    form().with(header(&screen.progress, chrome)).with(fieldset).maybe(why).with(actions(chrome))
}

/// The form around a question or a group of details: the enter key goes on.
pub(super) fn form() -> Element {
    element("form", "").set("part", "question").set("novalidate", "")
}
