//! One file a screen.

mod after;
mod annexes;
mod details;
mod diagnosis;
mod kept;
mod question;
mod rehearsal;
mod sharing;
mod sheet;
mod start;

use super::element::{Element, On, element};
use crate::app::{Event, Frame, Report, Screen, Shelving};
use crate::texts::Texts;
use std::cell::Cell;
use std::rc::Rc;
use yew::Callback;
use yew::html::Html;

/// What every screen needs beside its own content.
pub(super) struct Chrome<'a> {
    pub(super) texts: &'a Texts,
    pub(super) level: u8,
    pub(super) send: &'a Callback<Rc<Event>>,
    /// Whether the lines of a sheet are only read.
    pub(super) fixed: bool,
    /// How many lines to edit have been drawn under this heading.
    pub(super) lines: Cell<usize>,
}

impl Chrome<'_> {
    /// A word of the interface.
    pub(super) fn word(&self, key: &str) -> String {
        self.texts.get(&["ui.", key].concat())
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

    /// A word and what it is about: by ear, where only controls are read out, that tells one from the next.
    pub(super) fn named(&self, label: &str, of: &str) -> String {
        [&self.texts.label(label), of].concat()
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

    /// A button beside the main one, with a word of the interface on it.
    pub(super) fn second(&self, key: &str, event: Event) -> Element {
        self.button("fp-button fp-button--second", "secondary", &self.word(key), event)
    }

    /// The same as a link.
    pub(super) fn link(&self, key: &str, event: Event) -> Element {
        self.button("fp-link", "secondary", &self.word(key), event)
    }

    /// A paragraph of the interface.
    pub(super) fn said(&self, key: &str, class: &'static str) -> Element {
        element("p", class).text(&self.word(key))
    }

    /// What is folded away under a word of the interface.
    pub(super) fn fold(&self, key: &str) -> Element {
        element("details", "fp-why").with(element("summary", "").text(&self.word(key)))
    }

    /// The way back, as a link.
    pub(super) fn back(&self) -> Element {
        self.button("fp-link", "back", &self.word("back"), Event::WentBack)
    }
}

fn level(level: u8) -> &'static str {
    match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// The whole widget on one screen.
pub(super) fn screen(frame: &Frame, texts: &Texts, level: u8, send: &Callback<Rc<Event>>) -> Html {
    let fixed = match &frame.screen {
        Screen::Sheet(sheet) => sheet.veiled,
        Screen::After(after) => after.sheet.veiled,
        _ => false,
    };
    let chrome = Chrome { texts, level, send, fixed, lines: Cell::new(0) };
    let (name, body) = match &frame.screen {
        Screen::Start(start) => ("start", start::start(start, &chrome)),
        Screen::Choosing(start) => ("choosing", start::choosing(start, &chrome)),
        Screen::Question(question) => (question.id, question::question(question, &chrome)),
        Screen::Diagnosis(diagnosis) => ("diagnosis", diagnosis::diagnosis(diagnosis, &chrome)),
        Screen::Details(details) => (details.id, details::details(details, &chrome)),
        Screen::Sheet(sheet) => ("sheet", sheet::sheet(sheet, &chrome)),
        Screen::After(after) => ("after", after::after(after, &chrome)),
        Screen::Rehearsal(cards) => ("rehearsal", rehearsal::rehearsal(cards, &chrome)),
    };
    let widget = element("div", "fp");
    let widget = widget.put("lang", texts.get("format.lang")).put("dir", texts.get("format.direction"));
    // The key makes a new screen of it: no control keeps what it held on the one before.
    let exit = || {
        let leave = chrome.second("exit", Event::Left);
        element("div", "fp-exit").with(leave).with(chrome.said("exit-note", "fp-note"))
    };
    widget
        .maybe(frame.exit.then(exit))
        .with(element("div", "fp-screen").key(name).with(body))
        .with(report(frame, &chrome))
        .html()
}

/// What happened, and where it can be undone, the way back. The one place that is read out by itself; it follows the
/// person to wherever they are on the screen.
fn report(frame: &Frame, chrome: &Chrome) -> Element {
    let report = element("div", "fp-report").set("role", "status");
    let met = || {
        element("div", "fp-elsewhere")
            .with(chrome.said("elsewhere.text", ""))
            .with(chrome.link("elsewhere.here", Event::Settled { here: true }))
            .with(chrome.link("elsewhere.there", Event::Settled { here: false }))
    };
    let report = report.maybe(frame.elsewhere.then(met));
    let Some(Report { text, undo }) = &frame.report else { return report };
    let back = undo.then(|| chrome.link("kept.put-back", Event::Shelved(Shelving::PutBack)));
    report.with(element("span", "").text(text)).maybe(back)
}
