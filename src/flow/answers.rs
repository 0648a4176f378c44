//! Answers, keyed by question id. The position in the questionnaire is derived from them, never stored beside them.

use super::{Kind, Money, Question, parse_date, parse_number};
use time::Date;

/// What a person answered to one question, as they gave it: what cannot be read is kept all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The option chosen.
    Option(String),
    /// The options chosen, in the order of the question.
    Options(Vec<String>),
    /// What was typed: a text, an ISO date, a sum, a number.
    Text(String),
    /// Passed over on purpose: a blank to fill in by hand.
    Skipped,
}

/// Everything answered so far. In the order of answering; few enough that a list is smaller and quicker than a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<(String, Answer)>);

impl Answers {
    /// The answer to a question, if there is one (a skip is one).
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0.iter().find(|(id, _)| id == question).map(|(_, answer)| answer)
    }

    /// Keeps an answer in place of any earlier one.
    pub fn set(&mut self, question: &str, answer: Answer) {
        match self.0.iter_mut().find(|(id, _)| id == question) {
            Some((_, kept)) => *kept = answer,
            None => self.0.push((question.to_owned(), answer)),
        }
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &str) {
        self.0.retain(|(id, _)| id != question);
    }

    /// All answers, in the order they were first given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(id, answer)| (id.as_str(), answer))
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the option was chosen, alone or among several.
    pub fn chose(&self, question: &str, option: &str) -> bool {
        match self.get(question) {
            Some(Answer::Option(chosen)) => chosen == option,
            Some(Answer::Options(chosen)) => chosen.iter().any(|one| one == option),
            _ => false,
        }
    }

    /// The one option chosen, or nothing.
    pub fn option(&self, question: &str) -> Option<&str> {
        match self.get(question) {
            Some(Answer::Option(chosen)) => Some(chosen),
            _ => None,
        }
    }

    /// Whether there is an answer that is not a skip.
    pub fn is_answered(&self, question: &str) -> bool {
        self.get(question).is_some_and(|answer| *answer != Answer::Skipped)
    }

    /// What was typed, without the space around it; nothing where it is empty.
    pub fn text(&self, question: &str) -> Option<&str> {
        match self.get(question) {
            Some(Answer::Text(text)) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// The lines typed, empty ones left out.
    pub fn lines(&self, question: &str) -> Vec<&str> {
        let mut lines = Vec::new();
        for line in self.text(question).unwrap_or_default().lines() {
            if !line.trim().is_empty() {
                lines.push(line.trim());
            }
        }
        lines
    }

    /// The day given, if it is one.
    pub fn date(&self, question: &str) -> Option<Date> {
        self.text(question).and_then(parse_date)
    }

    /// The sum given, if it is one.
    pub fn money(&self, question: &str) -> Option<Money> {
        self.text(question).and_then(Money::parse)
    }

    /// The whole number given, if it is one.
    pub fn number(&self, question: &str) -> Option<u32> {
        self.text(question).and_then(parse_number)
    }

    /// Whether this question has an answer that moves the walk on: an option it offers now, something typed, a skip.
    pub fn settles(&self, question: &Question) -> bool {
        let offered = |id: &str| {
            question.kind.options().iter().any(|choice| choice.id == id && choice.shown_if.holds(self))
        };
        match (question.kind, self.get(question.id)) {
            (_, Some(Answer::Skipped)) => true,
            (Kind::Choice(_), Some(Answer::Option(chosen))) => offered(chosen),
            (Kind::Choices(_), Some(Answer::Options(chosen))) => chosen.iter().any(|one| offered(one)),
            (Kind::Choice(_) | Kind::Choices(_), _) | (_, None) => false,
            (_, Some(answer)) => matches!(answer, Answer::Text(_)),
        }
    }
}

impl FromIterator<(String, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (String, Answer)>>(answers: T) -> Self {
        let mut all = Self::default();
        for (id, answer) in answers {
            all.set(&id, answer);
        }
        all
    }
}
