//! The person's own facts as the words name them: every typed detail under its question's id, written the way the
//! language writes dates and sums, and what follows from them.

use crate::conversations::detail_questions;
use crate::diagnosis::{Diagnosis, days_late};
use crate::flow::{Answers, Kind, Question, currency_sign};
use crate::texts::{Facts, Texts, date, money, number};
use time::Date;

/// The names of the facts that are computed, not asked.
pub const COMPUTED: [&str; 2] = ["today", "days-late"];

/// Collects the facts of a diagnosis.
pub fn facts(diagnosis: &Diagnosis, answers: &Answers, texts: &Texts, today: Date) -> Facts {
    let mut facts = Facts::new();
    for question in detail_questions() {
        if facts.iter().any(|(name, _)| *name == question.id) || !question.asked_if.holds(&diagnosis.facts) {
            continue;
        }
        if let Some(value) = value(question, answers, texts) {
            facts.push((question.id, value));
        }
    }
    facts.push(("today", date(texts, today)));
    if let Some(days) = days_late(answers, today).filter(|days| *days > 0) {
        facts.push(("days-late", number(texts, days.unsigned_abs())));
    }
    facts
}

/// The answer as it reads within a sentence; nothing where it is missing or cannot be read.
fn value(question: &Question, answers: &Answers, texts: &Texts) -> Option<String> {
    match question.kind {
        Kind::Choice(_) | Kind::Choices(_) => None,
        Kind::Text => answers.text(question.id).map(sentence),
        Kind::Lines => Some(answers.lines(question.id).join(&texts.get("format.list")))
            .filter(|joined| !joined.is_empty()),
        Kind::Date => answers.date(question.id).map(|day| date(texts, day)),
        Kind::Money => {
            let sign = answers.text(question.id).and_then(currency_sign);
            answers.money(question.id).map(|sum| money(texts, sum, sign))
        }
        Kind::Number => answers.number(question.id).map(|count| number(texts, u64::from(count))),
    }
}

/// The words go on after what was typed, so its own full stop is left to them.
fn sentence(text: &str) -> String {
    text.strip_suffix('.').filter(|text| !text.ends_with('.')).unwrap_or(text).to_owned()
}
