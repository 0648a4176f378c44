//! For other eyes: the sheet without names, and a link with the answers, whose content is shown before it is copied.

use super::Chrome;
use crate::app::{Event, LinkView, SheetScreen};
use crate::view::element::{Element, On, element};
use crate::view::parts::check;

/// The two ways, folded away; on a sheet that is unknown already, only the way back.
pub(super) fn sharing(screen: &SheetScreen, chrome: &Chrome) -> Element {
    if screen.veiled {
        return element("div", "fp-bar")
            .with(chrome.said("veil.on-note", "fp-note"))
            .with(chrome.second("veil.off", Event::Veiled(false)));
    }
    chrome
        .fold("link.summary")
        .with(chrome.said("veil.note", ""))
        .with(chrome.second("veil.on", Event::Veiled(true)))
        .maybe(screen.link.as_ref().map(|view| link(view, chrome)))
}

fn link(view: &LinkView, chrome: &Chrome) -> Element {
    let texts = element("input", "").set("type", "checkbox").set("name", "linked-texts").checked(view.texts);
    let texts = texts.on(On::Change, chrome.send, Event::LinkedTexts);
    let told = |(asked, answer): &(String, String)| {
        let whole = element("span", "").text(asked).text(" ").with(element("b", "").text(answer));
        element("li", "").with(whole)
    };
    let shown = element("input", "fp-input").set("type", "text").set("readonly", "");
    element("div", "fp-link-with")
        .with(chrome.said("link.note", ""))
        .with(check(texts, &chrome.word("link.texts")))
        .with(chrome.said("link.told", "fp-label"))
        .with(element("ul", "fp-list").all(view.told.iter().map(told)))
        .with(shown.put("aria-label", chrome.word("link.href")).value(&view.href))
        .with(chrome.second("link.copy", Event::AskedToCopyLink))
}
