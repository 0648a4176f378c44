//! Finding words for a situation, falling back to its conversation, and filling them with the person's facts.

use super::claim::{Claim, Gap};
use crate::diagnosis::Diagnosis;
use crate::flow::{Answer, Answers};
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
        self.filled(key, &self.facts, voice)
    }

    /// The words under a key, filled with these facts.
    pub(super) fn filled(&self, key: &str, facts: &Facts, voice: Voice) -> Option<String> {
        let text = fill(self.texts.find(key)?, facts, voice);
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
        self.list(&if self.texts.has(&situated) { situated } else { self.common_key(key) })
    }

    /// A list, filled; an item that missing facts leave empty keeps its place, and `lines` leaves it out.
    pub(super) fn list(&self, key: &str) -> Vec<String> {
        self.said_list(key, self.voice)
    }

    /// A list in one voice.
    pub(super) fn said_list(&self, key: &str, voice: Voice) -> Vec<String> {
        let mut list = Vec::new();
        for text in self.texts.list(key) {
            list.push(fill(text, &self.facts, voice));
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

    /// The situation of the diagnosis.
    pub(super) fn situation(&self) -> &'static str {
        self.diagnosis.situation
    }

    /// A line that can be edited: what the person made of it, or the words. What was written over words is kept where
    /// they stand, in the conversation or in one situation of it: it is none of another's. What fills a blank is the
    /// person's own, and so is what a file gives without a place: both hold wherever there is such a line.
    pub(super) fn line(&self, section: &str, name: &str, text: String) -> Line {
        let anywhere = [EDIT, section, ".", name].concat();
        let key = if text.is_empty() { anywhere.clone() } else { self.edit_key(section, name) };
        let mut line = Line { key: key.clone(), text, edited: None, asks: None };
        for place in [key, anywhere] {
            if let Some(Answer::Text(over)) = self.answers.get(&place) {
                // What goes on after a colon fills a blank too.
                let fills = line.text.ends_with(':') && over.starts_with(&line.text);
                if !line.text.is_empty() && !fills && *over != line.text {
                    line.edited = Some(place);
                }
                line.text.clone_from(over);
                break;
            }
        }
        line
    }

    fn edit_key(&self, section: &str, name: &str) -> String {
        let situated = [section, name].iter().any(|part| self.texts.has(&self.situated_key(part)));
        let place = if situated { self.situated_key("") } else { self.common_key("") };
        [EDIT, &place, section, ".", name].concat()
    }

    /// Lines for a list, each numbered by its place in it; nothing stands in the place of what is empty.
    pub(super) fn lines(&self, section: &str, texts: Vec<String>) -> Vec<Line> {
        let mut lines = Vec::new();
        for (text, place) in texts.into_iter().zip(1..) {
            if !text.trim().is_empty() {
                lines.push(self.line(section, &i32::to_string(&place), text));
            }
        }
        lines
    }
}

/// Whether a fact is among those the words may name.
pub(super) fn knows(facts: &Facts, name: &str) -> bool {
    facts.iter().any(|(known, _)| *known == name)
}

/// The lines typed, as a list within a sentence; nothing where there are none.
pub(super) fn joined(answers: &Answers, question: &str, between: &str) -> Option<String> {
    // Of the kind that is joined everywhere: another would be joined by code of its own.
    let lines: Vec<String> = answers.lines(question).into_iter().map(sentence).collect();
    if lines.is_empty() { None } else { Some(lines.join(between)) }
}

/// The words go on after what was typed, so its own end is left to them; where there is nothing else, it stays.
pub(super) fn sentence(text: &str) -> String {
    let said = text.trim_end_matches(['.', '!', '…', ' ', '\u{a0}', '\u{202f}']);
    if said.is_empty() { text.to_owned() } else { said.to_owned() }
}
