//! The first screen: what it does, and the ways in. Also the list of conversations, when the diagnosis is not right.

use super::{Chrome, kept};
use crate::app::{Event, StartScreen, Way};
use crate::texts::Voice;
use crate::view::element::{Element, element};
use crate::view::parts::way_back;

pub(super) fn start(screen: &StartScreen, chrome: &Chrome) -> Element {
    let ways = screen.ways.iter().enumerate().map(|(index, way)| main_way(way, index == 0, chrome));
    head(screen, chrome)
        .with(element("div", "fp-ways").all(ways))
        .maybe(screen.address.as_ref().map(|other| address(other, chrome)))
        .maybe(kept::kept(screen, chrome))
        .with(direct(screen, chrome))
        .with(chrome.link("kept.open-file", Event::AskedToOpen))
        .with(element("p", "fp-foot").text(&screen.foot))
}

pub(super) fn choosing(screen: &StartScreen, chrome: &Chrome) -> Element {
    head(screen, chrome).with(conversations(screen, Event::Overruled, chrome)).with(way_back(chrome))
}

/// The list of conversations: a host page may hide it.
fn direct(screen: &StartScreen, chrome: &Chrome) -> Element {
    element("div", "fp-direct").with(chrome.subheading("fp-subheading", &screen.direct)).with(conversations(
        screen,
        Event::Began,
        chrome,
    ))
}

fn head(screen: &StartScreen, chrome: &Chrome) -> Element {
    let lead = screen.lead.iter().map(|line| element("p", "fp-lead").text(line));
    let top = element("div", "fp-top")
        .with(chrome.brand())
        .all(screen.languages.iter().map(|other| language(other, chrome)));
    element("div", "fp-start").with(top).with(chrome.heading(&screen.heading)).all(lead)
}

/// Another language, in its own words.
fn language((tag, name): &(String, String), chrome: &Chrome) -> Element {
    let event = Event::AskedForLanguage(tag.clone());
    chrome.button("fp-link", "secondary", name, event).put("lang", tag.clone()).put("value", tag.clone())
}

/// The other way to be spoken to.
fn address((voice, label): &(Voice, String), chrome: &Chrome) -> Element {
    chrome.button("fp-link", "secondary", label, Event::SpokenTo(*voice)).set("value", voice.id())
}

fn main_way(Way { id, label, note }: &Way, first: bool, chrome: &Chrome) -> Element {
    let (class, part) =
        if first { ("fp-button", "primary") } else { ("fp-button fp-button--second", "secondary") };
    let button = chrome.button(class, part, label, Event::Began((*id).to_owned())).set("value", id);
    element("div", "fp-way").with(button).with(element("p", "fp-note").text(note))
}

fn conversations(screen: &StartScreen, event: fn(String) -> Event, chrome: &Chrome) -> Element {
    let one = |Way { id, label, note }: &Way| {
        let button = chrome.button("fp-card", "secondary", "", event((*id).to_owned())).set("value", id);
        let name = element("span", "fp-card__name").text(label);
        element("li", "").with(button.with(name).with(element("span", "fp-card__about").text(note)))
    };
    element("ul", "fp-cards").all(screen.conversations.iter().map(one))
}
