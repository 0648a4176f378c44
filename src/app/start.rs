//! The first screen, and the list of conversations that looks like it: what they show, and the words for it.

use super::model::Model;
use crate::conversations::CHOOSABLE;
use crate::texts::Voice;

/// The first screen, and the list of conversations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartScreen {
    /// Its heading.
    pub heading: String,
    /// What it does, how long it takes, that nothing is sent.
    pub lead: Vec<String>,
    /// The main ways in.
    pub ways: Vec<Way>,
    /// The heading over the conversations.
    pub direct: String,
    /// The conversations.
    pub conversations: Vec<Way>,
    /// What it is not, and the date of the facts.
    pub foot: String,
    /// The other way to be spoken to: the voice and the label of its button. None where the language has one form.
    pub address: Option<(Voice, String)>,
    /// The other languages: tag and own name.
    pub languages: Vec<(String, String)>,
    /// The preparations there are, the open one first; empty where nothing was begun.
    pub kept: Vec<Shelved>,
}

/// A way in: how to begin, or one conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The option of `start` it answers with.
    pub id: &'static str,
    /// What it is called.
    pub label: String,
    /// A sentence on what it is for.
    pub note: String,
}

/// A preparation in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// Its place in the list, 0 for the open one.
    pub place: usize,
    /// What it goes by.
    pub title: String,
    /// What it is about, and since when.
    pub about: String,
    /// The name it was given.
    pub name: String,
}

impl Model {
    pub(super) fn start_screen(&self, key: &str) -> StartScreen {
        let way = |id: &'static str| Way {
            id,
            label: self.words(&["ui.start.", id].concat()),
            note: self.words(&["ui.start.", id, "-note"].concat()),
        };
        let starting = key == "ui.start";
        let conversations = CHOOSABLE.into_iter().map(|conversation| {
            let word = |part: &str| self.words(&[conversation.id, ".", part].concat());
            Way { id: conversation.id, label: word("choose"), note: word("about") }
        });
        StartScreen {
            heading: self.words(&[key, ".heading"].concat()),
            lead: self.texts.list(&[key, ".lead"].concat()).into_iter().map(str::to_owned).collect(),
            ways: if starting { vec![way("full"), way("quick")] } else { Vec::new() },
            direct: if starting { self.words("ui.start.direct") } else { String::new() },
            conversations: conversations.collect(),
            foot: self.words("ui.start.foot"),
            address: (starting && self.two_forms()).then(|| self.other_address()),
            languages: if starting { self.other_languages() } else { Vec::new() },
            kept: if starting { self.on_shelf() } else { Vec::new() },
        }
    }

    /// Whether the language has a familiar and a polite form.
    pub(super) fn two_forms(&self) -> bool {
        self.texts.find("format.voices").is_some_and(|voices| !voices.is_empty())
    }

    fn other_address(&self) -> (Voice, String) {
        let (other, key) = match self.tool_voice() {
            Voice::Tu => (Voice::Vous, "ui.start.address-vous"),
            Voice::Vous => (Voice::Tu, "ui.start.address-tu"),
        };
        (other, self.words(key))
    }

    /// The languages the page may change to. A whole language of a coach's own is laid over every one: none is left.
    fn other_languages(&self) -> Vec<(String, String)> {
        let own = self.words("format.lang");
        let mut others = self.languages.to_vec();
        let one_of_them = others.iter().any(|(tag, _)| *tag == own);
        others.retain(|(tag, _)| one_of_them && *tag != own);
        others
    }
}
