//! On and back, within reach of the thumb: sticky at the bottom of the widget, never of somebody else's window.

use crate::app::Event;
use crate::view::element::{Element, element};
use crate::view::screens::Chrome;

/// The two ways out of a screen, and a third one past the rest of the details.
pub(in crate::view) fn actions(chrome: &Chrome, skip: Option<Event>) -> Element {
    let quiet = |part, key, event| chrome.button("fp-button fp-button--quiet", part, &chrome.word(key), event);
    let go_on = element("button", "fp-button").set("type", "submit").set("part", "primary");
    element("div", "fp-actions")
        .with(quiet("back", "back", Event::WentBack))
        .maybe(skip.map(|event| quiet("skip", "to-sheet", event)))
        .with(go_on.text(&chrome.word("continue")))
}
