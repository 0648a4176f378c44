//! One file a screen.

mod details;
mod diagnosis;
mod question;
mod sheet;
mod start;

use crate::app::{Event, Screen};
use crate::texts::Texts;
use yew::prelude::*;

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

    /// A handler that sends one event.
    pub(super) fn on<E>(&self, event: Event) -> Callback<E> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(event.clone()))
    }

    /// The heading of a screen: it takes the focus when the screen appears.
    pub(super) fn heading(&self, text: &str) -> Html {
        html! { <@{format!("h{}", self.level)} class="fp-heading" tabindex="-1">{ text }</@> }
    }

    /// A heading one level below.
    pub(super) fn subheading(&self, class: &'static str, text: &str) -> Html {
        html! { <@{format!("h{}", self.level + 1)} {class}>{ text }</@> }
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
        Screen::Details(details) => ("details", details::details(details, &chrome)),
        Screen::Sheet(sheet) => ("sheet", sheet::sheet(sheet, &chrome)),
    };
    let direction = texts.get("format.direction");
    // The key makes a new screen of it: no control keeps what it held on the one before.
    html! {
        <div class="fp" lang={texts.get("format.lang")} dir={direction}>
            <div class="fp-screen" key={name}>{ body }</div>
        </div>
    }
}
