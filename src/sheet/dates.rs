//! The days ahead that a sheet speaks of, for a calendar: the talk and what follows from it, what was promised, the steps
//! of a late payment, the last day to sue.

use super::claim::pay_by;
use super::correction::correct_by;
use super::words::Source;
use super::{ladder, plan, sum};
use crate::conversations::{Section, Shape};
use crate::diagnosis::{Diagnosis, TALKED};
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

/// The details that name a day after the talk; their words stand under `sheet.date.<detail>`.
const DETAILS: [&str; 4] = ["repair-date", "rule-from", "pay-by", "end-date"];

/// Appointments in the order of their days, from one day on and each once.
pub(super) struct Calendar {
    pub(super) dates: Vec<Appointment>,
    from: Date,
}

impl Calendar {
    /// Puts something in its place; nothing where there are no words for it, or its day has passed.
    pub(super) fn put(&mut self, date: Date, title: Option<String>) {
        let Some(title) = title.filter(|_| date >= self.from) else { return };
        let one = Appointment { date, title };
        let place = self.dates.iter().position(|known| *known >= one).unwrap_or(self.dates.len());
        if self.dates.get(place) != Some(&one) {
            self.dates.insert(place, one);
        }
    }
}

/// All of them from today on, in order.
pub(super) fn dates(source: &Source, sections: &[&Section]) -> Vec<Appointment> {
    let mut calendar = following(source, sections, (source.diagnosis, source.told_on), (source.today, true));
    let mut put = |date: Date, key: &str| calendar.put(date, source.find(&["sheet.date.", key]));
    let facts = &source.diagnosis.facts;
    if let Some(talk) = facts.date("talk-date") {
        if facts.date(TALKED) != Some(talk) {
            put(talk, "talk-date");
        }
        if speaks_of(sections, Shape::Recap) {
            put(talk, "recap");
            put(correct_by(source, talk), "answer");
        }
    }
    calendar.dates
}

fn speaks_of(sections: &[&Section], shape: Shape) -> bool {
    sections.iter().any(|section| section.shape == shape)
}

/// What follows whether or not there is a talk: only what the sections of this sheet speak of, since answers may stay from
/// another conversation. Of what came of a talk, they are those of its day that are still ahead; the steps, as they stand
/// `now` and on the day the client hears of it.
pub(super) fn following(
    source: &Source,
    sections: &[&Section],
    (now, told_on): (&Diagnosis, Date),
    (from, agreed): (Date, bool),
) -> Calendar {
    let mut calendar = Calendar { dates: Vec::new(), from };
    for detail in DETAILS {
        let day = match detail {
            // What the client is to keep to begins once they have agreed.
            "rule-from" if !agreed => None,
            "pay-by" => pay_by(source.diagnosis, source.told_on),
            detail => source.diagnosis.facts.date(detail),
        };
        if let Some(day) = day {
            calendar.put(day, source.find(&["sheet.date.", detail]));
        }
    }
    for (day, name) in ladder::ahead(now, told_on, source.texts) {
        let words = source.told("date.step", &[('s', &name)]);
        calendar.put(day, Some(fill(&words, &source.facts, source.voice)));
    }
    if agreed && speaks_of(sections, Shape::Plan) {
        for part in plan::instalments_of(source.diagnosis, &source.claim, source.told_on) {
            calendar.put(part.date, source.find(&["sheet.date.instalment"]));
        }
    }
    // A disputed invoice has no sum yet, and its last day all the same.
    let summed = speaks_of(sections, Shape::Sum) || source.situation() == "disputed-invoice";
    if let Some(last) = sum::last_day(&source.diagnosis.facts, source.told_on).filter(|_| summed) {
        calendar.put(last, source.find(&["sheet.date.limitation"]));
    }
    calendar
}
