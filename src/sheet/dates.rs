//! The days ahead that a sheet speaks of, for a calendar: the talk and what follows from it, what was promised, the steps
//! of a late payment, the last day to sue.

use super::words::Source;
use super::{ladder, plan, sum};
use crate::conversations::{Section, Shape};
use crate::diagnosis::country;
use crate::payment::{days_after, work_day};
use crate::texts::fill;
use time::Date;

/// A day and what is done on it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Appointment {
    /// The day.
    pub date: Date,
    /// What is done on it, in words.
    pub title: String,
}

/// The details that name a day ahead; their words stand under `sheet.date.<detail>`.
const DETAILS: [&str; 5] = ["talk-date", "repair-date", "rule-from", "pay-by", "end-date"];

/// How long an answer to the recap is waited for, in days.
const CORRECTION: i64 = 2;

/// All of them from today on, in order: only what the sections of this sheet speak of, since answers may stay from another
/// conversation.
pub(super) fn dates(source: &Source, sections: &[&Section]) -> Vec<Appointment> {
    let speaks_of = |shape| sections.iter().any(|section| section.shape == shape);
    let mut dates = Vec::new();
    let mut put = |date: Date, title: Option<String>| {
        if let Some(title) = title.filter(|_| date >= source.today) {
            dates.push(Appointment { date, title });
        }
    };
    let facts = &source.diagnosis.facts;
    for detail in DETAILS {
        if let Some(day) = facts.date(detail) {
            put(day, source.find(&["sheet.date.", detail]));
        }
    }
    if let Some(talk) = facts.date("talk-date").filter(|_| speaks_of(Shape::Recap)) {
        put(talk, source.find(&["sheet.date.recap"]));
        let answer = work_day(country(source.answers), days_after(talk, CORRECTION));
        put(answer.date, source.find(&["sheet.date.answer"]));
    }
    for (day, name) in ladder::ahead(source) {
        let words = source.told("date.step", &[('s', &name)]);
        put(day, Some(fill(&words, &source.facts, source.voice)));
    }
    if speaks_of(Shape::Plan) {
        for part in plan::instalments_of(source.diagnosis, source.answers, &source.claim) {
            put(part.date, source.find(&["sheet.date.instalment"]));
        }
    }
    if let Some(last) = source.claim.as_ref().ok().and_then(sum::last_day).filter(|_| speaks_of(Shape::Sum)) {
        put(last, source.find(&["sheet.date.limitation"]));
    }
    dates.sort();
    dates.dedup();
    dates
}
