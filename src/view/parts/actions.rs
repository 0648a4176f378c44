//! On and back, within reach of the thumb: sticky at the bottom of the widget, never of somebody else's window.

use crate::app::Event;
use crate::view::element::{Element, On, element};
use crate::view::screens::Chrome;

/// The way back alone.
pub(in crate::view) fn way_back(chrome: &Chrome) -> Element {
    let back = chrome.button("fp-button fp-button--quiet", "back", &chrome.word("back"), Event::WentBack);
    element("div", "fp-actions").with(back)
}

/// The two ways out of a screen.
pub(in crate::view) fn actions(chrome: &Chrome) -> Element {
    let go_on = element("button", "fp-button").set("type", "submit").set("part", "primary");
    let go_on = go_on.on(On::Click, chrome.send, Event::Continued);
    way_back(chrome).with(go_on.text(&chrome.word("continue")))
}
