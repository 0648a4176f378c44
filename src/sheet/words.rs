//! Finding words for a situation, falling back to its conversation, and filling them with the person's facts.

use super::claim::{Claim, Gap};
use super::facts::joined;
use super::owing::penalties;
use crate::diagnosis::Diagnosis;
use crate::flow::Answers;
use crate::sheet::{EDIT, Line};
use crate::texts::{Facts, Texts, Voice, date, fill};
use time::Date;

/// Everything a section is made from.
pub(super) struct Source<'a> {
    pub(super) diagnosis: &'a Diagnosis,
    pub(super) answers: &'a Answers,
    pub(super) texts: &'a Texts,
    pub(super) facts: Facts,
    /// What is claimed on a late invoice, or why that is not known.
    pub(super) claim: Result<Claim, Gap>,
    pub(super) voice: Voice,
    pub(super) quick: bool,
    /// Whether the freelancer depends on this client.
    pub(super) careful: bool,
    pub(super) today: Date,
    /// The day on which the client hears of it: letters and sums are of that day.
    pub(super) told_on: Date,
}

impl Source<'_> {
    /// The words under a key given in parts, filled; nothing where there are none or nothing is left of them.
    pub(super) fn find(&self, key: &[&str]) -> Option<String> {
        self.said(&key.concat(), self.voice)
    }

    /// The words under a key in one voice.
    pub(super) fn said(&self, key: &str, voice: Voice) -> Option<String> {
        let text = fill(self.texts.find(key)?, &self.facts, voice);
        if text.is_empty() { None } else { Some(text) }
    }

    /// A word of the sheet itself: a heading, a label.
    pub(super) fn label(&self, key: &str) -> String {
        self.texts.get(&["sheet.", key].concat())
    }

    /// A word of the sheet itself with values in the place of its marks.
    pub(super) fn told(&self, key: &str, values: &[(char, &str)]) -> String {
        self.texts.told(&["sheet.", key].concat(), values)
    }

    /// A day as the language writes it.
    pub(super) fn day(&self, day: Date) -> String {
        date(self.texts, day)
    }

    /// The situation's own words under a key, or the conversation's.
    pub(super) fn own(&self, key: &str) -> Option<String> {
        self.situated(key).or_else(|| self.common(&[key]))
    }

    /// The conversation's words under a key given in parts.
    pub(super) fn common(&self, key: &[&str]) -> Option<String> {
        self.said(&self.common_key(&key.concat()), self.voice)
    }

    /// The situation's own words under a key.
    pub(super) fn situated(&self, key: &str) -> Option<String> {
        self.said(&self.situated_key(key), self.voice)
    }

    /// The words of somebody who depends on this client, where that is so.
    pub(super) fn careful(&self, key: &str) -> Option<String> {
        if self.careful { self.common(&["careful.", key]) } else { None }
    }

    /// The situation's own list under a key (be it empty), or the conversation's.
    pub(super) fn own_list(&self, key: &str) -> Vec<String> {
        let situated = self.situated_key(key);
        self.list(&if self.texts.has_list(&situated) { situated } else { self.common_key(key) })
    }

    /// A list, filled; what is left empty by missing facts is left out.
    pub(super) fn list(&self, key: &str) -> Vec<String> {
        self.said_list(key, self.voice)
    }

    /// A list in one voice.
    pub(super) fn said_list(&self, key: &str, voice: Voice) -> Vec<String> {
        let mut list = Vec::new();
        for text in self.texts.list(key) {
            let filled = fill(text, &self.facts, voice);
            if !filled.trim().is_empty() {
                list.push(filled);
            }
        }
        list
    }

    /// What was typed, as an owned text.
    pub(super) fn typed(&self, question: &str) -> Option<String> {
        self.diagnosis.facts.text(question).map(str::to_owned)
    }

    /// The lines typed, as a list within a sentence; nothing where there are none.
    pub(super) fn joined(&self, question: &str) -> Option<String> {
        joined(&self.diagnosis.facts, question, &self.texts.get("format.list"))
    }

    /// The key of a word of the conversation.
    pub(super) fn common_key(&self, key: &str) -> String {
        [self.diagnosis.conversation.id, ".", key].concat()
    }

    /// The key of a word of the situation.
    pub(super) fn situated_key(&self, key: &str) -> String {
        [self.diagnosis.conversation.id, ".situation.", self.situation(), ".", key].concat()
    }

    /// What becomes of the penalties: the key of its words.
    pub(super) fn penalties(&self) -> &'static str {
        penalties(self.diagnosis)
    }

    /// The situation of the diagnosis.
    pub(super) fn situation(&self) -> &'static str {
        self.diagnosis.situation
    }

    /// A line that can be edited: what the person made of it, or the words.
    pub(super) fn line(&self, section: &str, name: &str, text: String) -> Line {
        let key = [EDIT, section, ".", name].concat();
        match self.answers.get(&key) {
            Some(crate::flow::Answer::Text(edited)) => Line { key, text: edited.clone() },
            _ => Line { key, text },
        }
    }

    /// Lines for a list, numbered.
    pub(super) fn lines(&self, section: &str, texts: Vec<String>) -> Vec<Line> {
        let numbered = texts.into_iter().enumerate();
        numbered.map(|(index, text)| self.line(section, &(index + 1).to_string(), text)).collect()
    }
}
