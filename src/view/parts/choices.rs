//! The options of a choice: full-width targets with the native control visible, "I don't know" set apart.

use crate::app::{ChoiceView, Event};
use crate::view::element::{Element, On, element};
use crate::view::screens::Chrome;

/// The options, one or several of which may be chosen.
pub(in crate::view) fn choices(
    name: &'static str,
    options: &[ChoiceView],
    several: bool,
    wrong: bool,
    chrome: &Chrome,
) -> Element {
    let kind = if several { "checkbox" } else { "radio" };
    let one = |option: &ChoiceView| {
        let chose = Event::Chose(name.to_owned(), option.id.to_owned());
        let input = element("input", "").set("type", kind).set("name", name).set("value", option.id);
        let input = input.set_if(wrong, "aria-invalid", "true").checked(option.chosen);
        element("label", if option.apart { "fp-choice fp-choice--apart" } else { "fp-choice" })
            .set("part", "option")
            .key(option.id)
            .with(input.on(On::Change, chrome.send, chose))
            .with(element("span", "").text(&option.label))
    };
    element("div", "fp-choices").all(options.iter().map(one))
}

/// A box or a dot with its label, among others on a line.
pub(in crate::view) fn check(input: Element, label: &str) -> Element {
    element("label", "fp-check").with(input).with(element("span", "").text(label))
}
