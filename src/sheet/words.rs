//! Finding words for a situation, falling back to its conversation, and filling them with the person's facts.

use super::claim::{Claim, Gap};
use super::facts::penalties;
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
}

impl Source<'_> {
    /// Fills any text with the facts.
    pub(super) fn fill(&self, text: &str) -> String {
        fill(text, &self.facts, self.voice)
    }

    /// The words under a key, filled; nothing where there are none or nothing is left of them.
    pub(super) fn find(&self, key: &str) -> Option<String> {
        self.texts.find(key).map(|text| self.fill(text)).filter(|text| !text.is_empty())
    }

    /// A word of the sheet itself: a heading, a label.
    pub(super) fn label(&self, key: &str) -> String {
        self.texts.get(&format!("sheet.{key}"))
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
        self.find(&self.situated(key)).or_else(|| self.find(&self.common(key)))
    }

    /// The words of somebody who depends on this client, where that is so.
    pub(super) fn careful(&self, key: &str) -> Option<String> {
        if self.careful { self.find(&self.common(&format!("careful.{key}"))) } else { None }
    }

    /// The situation's own list under a key (be it empty), or the conversation's.
    pub(super) fn own_list(&self, key: &str) -> Vec<String> {
        let situated = self.situated(key);
        let list = if self.texts.has_list(&situated) { situated } else { self.common(key) };
        self.list(&list)
    }

    /// A list, filled; what is left empty by missing facts is left out.
    pub(super) fn list(&self, key: &str) -> Vec<String> {
        let filled = self.texts.list(key).into_iter().map(|text| self.fill(text));
        filled.filter(|text| !text.trim().is_empty()).collect()
    }

    /// The key of a word of the conversation.
    pub(super) fn common(&self, key: &str) -> String {
        format!("{}.{key}", self.diagnosis.conversation.id)
    }

    /// The key of a word of the situation.
    pub(super) fn situated(&self, key: &str) -> String {
        format!("{}.situation.{}.{key}", self.diagnosis.conversation.id, self.situation())
    }

    /// What becomes of the penalties: the key of its words.
    pub(super) fn penalties(&self) -> &'static str {
        penalties(self.diagnosis, self.answers)
    }

    /// The situation of the diagnosis.
    pub(super) fn situation(&self) -> &'static str {
        self.diagnosis.situation
    }

    /// A line that can be edited: what the person made of it, or the words.
    pub(super) fn line(&self, section: &str, name: &str, text: String) -> Line {
        let key = format!("{EDIT}{section}.{name}");
        let edited = match self.answers.get(&key) {
            Some(crate::flow::Answer::Text(edited)) => Some(edited.clone()),
            _ => None,
        };
        Line { key, text: edited.unwrap_or(text) }
    }

    /// Lines for a list, numbered.
    pub(super) fn lines(&self, section: &str, texts: Vec<String>) -> Vec<Line> {
        let numbered = texts.into_iter().enumerate();
        numbered.map(|(index, text)| self.line(section, &(index + 1).to_string(), text)).collect()
    }
}
