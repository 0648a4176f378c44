//! One file a screen.

mod annexes;
mod details;
mod diagnosis;
mod kept;
mod question;
mod sheet;
mod start;

use super::element::{Element, On, element};
use crate::app::{Event, Screen};
use crate::texts::Texts;
use yew::Callback;
use yew::html::Html;

/// What every screen needs beside its own content.
pub(super) struct Chrome<'a> {
    pub(super) texts: &'a Texts,
    pub(super) level: u8,
    pub(super) send: &'a Callback<Event>,
}

impl Chrome<'_> {
    /// A word of the interface.
    pub(super) fn word(&self, key: &str) -> String {
        self.texts.get(&format!("ui.{key}"))
    }

    /// The heading of a screen: it takes the focus when the screen appears.
    pub(super) fn heading(&self, text: &str) -> Element {
        element(level(self.level), "fp-heading").set("tabindex", "-1").text(text)
    }

    /// A heading one level below.
    pub(super) fn subheading(&self, class: &'static str, text: &str) -> Element {
        element(level(self.level + 1), class).text(text)
    }

    /// The mark at the head of a screen.
    pub(super) fn brand(&self) -> Element {
        element("p", "fp-brand").text(&self.word("mark"))
    }

    /// A button that sends an event.
    pub(super) fn button(
        &self,
        class: &'static str,
        part: &'static str,
        label: &str,
        event: Event,
    ) -> Element {
        let button = element("button", class).set("type", "button").set("part", part);
        button.on(On::Click, self.send, event).text(label)
    }
}

fn level(level: u8) -> &'static str {
    match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        _ => "h5",
    }
}

/// The whole widget on one screen.
pub(super) fn screen(screen: &Screen, texts: &Texts, level: u8, send: &Callback<Event>) -> Html {
    let chrome = Chrome { texts, level, send };
    let (name, body) = match screen {
        Screen::Start(start) => ("start", start::start(start, &chrome)),
        Screen::Choosing(start) => ("choosing", start::choosing(start, &chrome)),
        Screen::Question(question) => (question.id, question::question(question, &chrome)),
        Screen::Diagnosis(diagnosis) => ("diagnosis", diagnosis::diagnosis(diagnosis, &chrome)),
        Screen::Details(details) => (details.id, details::details(details, &chrome)),
        Screen::Sheet(sheet) => ("sheet", sheet::sheet(sheet, &chrome)),
    };
    let widget = element("div", "fp");
    let widget = widget.put("lang", texts.get("format.lang")).put("dir", texts.get("format.direction"));
    // The key makes a new screen of it: no control keeps what it held on the one before.
    widget.with(element("div", "fp-screen").key(name).with(body)).html()
}
