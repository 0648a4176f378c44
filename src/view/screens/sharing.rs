//! For other eyes: the sheet without names, and a link with the answers, whose content is shown before it is copied.

use super::Chrome;
use crate::app::{Event, LinkView, SheetScreen};
use crate::view::element::{Element, On, element};

/// The two ways, folded away; on a sheet that is unknown already, only the way back.
pub(super) fn sharing(screen: &SheetScreen, chrome: &Chrome) -> Element {
    if screen.veiled {
        let own = Event::Veiled(false);
        let back = chrome.button("fp-button fp-button--second", "secondary", &chrome.word("veil.off"), own);
        return element("div", "fp-bar")
            .with(element("p", "fp-note").text(&chrome.word("veil.on-note")))
            .with(back);
    }
    let veil = Event::Veiled(true);
    element("details", "fp-why")
        .with(element("summary", "").text(&chrome.word("link.summary")))
        .with(element("p", "").text(&chrome.word("veil.note")))
        .with(chrome.button("fp-button fp-button--second", "secondary", &chrome.word("veil.on"), veil))
        .all(screen.link.iter().map(|view| link(view, chrome)).collect())
}

fn link(view: &LinkView, chrome: &Chrome) -> Element {
    let word = |key: &str| chrome.word(&["link.", key].concat());
    let texts = element("input", "").set("type", "checkbox").set("name", "linked-texts").checked(view.texts);
    let texts = texts.on(On::Change, chrome.send, Event::LinkedTexts);
    let told = |(asked, answer): &(String, String)| {
        element("li", "").text(&chrome.texts.label(asked)).with(element("b", "").text(answer))
    };
    let shown = element("input", "fp-input").set("type", "text").set("readonly", "");
    element("div", "fp-link-with")
        .with(element("p", "").text(&word("note")))
        .with(element("label", "fp-check").with(texts).with(element("span", "").text(&word("texts"))))
        .with(element("p", "fp-label").text(&word("told")))
        .with(element("ul", "fp-list").all(view.told.iter().map(told).collect()))
        .with(shown.put("aria-label", word("href")).value(&view.href))
        .with(chrome.button(
            "fp-button fp-button--second",
            "secondary",
            &word("copy"),
            Event::AskedToCopyLink,
        ))
}
