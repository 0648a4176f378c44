//! The objections as cards: what is said, a moment to answer aloud, one's own answer, how it went.

use super::Chrome;
use crate::app::{Event, Rating, RehearsalScreen, Rehearsing};
use crate::view::element::{Element, element};

pub(super) fn rehearsal(screen: &RehearsalScreen, chrome: &Chrome) -> Element {
    let begun = element("div", "fp-sheet").with(chrome.brand());
    let body = match &screen.card {
        Some(card) => shown(begun, card, screen, chrome),
        None => ended(begun, screen, chrome),
    };
    body.with(element("div", "fp-decide").with(chrome.back()))
}

fn button(key: &str, what: Rehearsing, chrome: &Chrome) -> Element {
    chrome.second(&["rehearse.", key].concat(), Event::Rehearsal(what))
}

fn shown(
    begun: Element,
    (said, answer): &(String, String),
    screen: &RehearsalScreen,
    chrome: &Chrome,
) -> Element {
    let word = |key: &str| chrome.word(&["rehearse.", key].concat());
    let head = element("div", "fp-header")
        .with(element("span", "fp-progress").text(&screen.progress))
        .with(element("span", "fp-progress").set("role", "timer").text(&screen.time));
    let front = begun
        .with(head)
        .with(element("p", "fp-eyebrow").text(&chrome.texts.get("sheet.said")))
        .with(chrome.heading(said));
    let aloud = || button("aloud", Rehearsing::SaidAloud, chrome);
    if !screen.turned {
        let turn = Event::Rehearsal(Rehearsing::Turned);
        let turn = chrome.button("fp-button", "primary", &word("turn"), turn);
        let bar = element("div", "fp-bar__buttons").with(turn).with(aloud());
        return front.with(chrome.said("rehearse.hint", "fp-hint")).with(bar);
    }
    let rated = |(key, rating)| button(key, Rehearsing::Rated(rating), chrome);
    let ratings = [("again", Rating::Again), ("fair", Rating::Fair), ("sure", Rating::Sure)].map(rated);
    front
        .with(element("p", "fp-eyebrow").text(&chrome.texts.get("sheet.answered")))
        .with(element("blockquote", "fp-quote").set("tabindex", "-1").text(answer))
        .with(chrome.subheading("fp-subheading", &word("rate")))
        // Other buttons than on the front: none of them is under the finger, or has the focus, by having been there.
        .with(element("div", "fp-bar__buttons").key("rate").all(ratings).with(aloud()))
}

fn ended(begun: Element, screen: &RehearsalScreen, chrome: &Chrome) -> Element {
    let word = |key: &str| chrome.word(&["rehearse.", key].concat());
    let again = screen.again.iter().map(|said| element("li", "").text(said));
    let missed = (!screen.again.is_empty()).then(|| {
        let heading = chrome.subheading("fp-subheading", &word("missed"));
        element("section", "").with(heading).with(element("ul", "fp-list").all(again))
    });
    begun
        .with(chrome.heading(&word("done")))
        .with(element("p", "fp-lead").text(&screen.summary))
        .maybe(missed)
        .with(element("div", "fp-bar__buttons").with(button("once-more", Rehearsing::Began, chrome)))
}
