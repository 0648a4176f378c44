//! How long the client has to correct the recap e-mail, as a number of working days and as a date.

use super::words::Source;
use crate::diagnosis::country;
use crate::flow::Answers;
use crate::payment::{days_after, work_day};
use crate::texts::{Texts, number};
use time::Date;

/// How long an answer to the recap is waited for unless the person says otherwise, in working days.
const CORRECTION: u32 = 2;
/// Nobody is given longer.
const LONGEST: u32 = 60;

/// The working days left to correct the recap, as they are written.
pub(super) fn within_days(answers: &Answers, texts: &Texts) -> String {
    let days = within(answers);
    texts.find(&["sheet.within.", &days.to_string()].concat()).map_or_else(
        || texts.told("sheet.within.days", &[('n', &number(texts, u64::from(days)))]),
        str::to_owned,
    )
}

fn within(answers: &Answers) -> u32 {
    answers.number("after.within").filter(|days| (1..=LONGEST).contains(days)).unwrap_or(CORRECTION)
}

/// The last day to correct a recap sent on this day.
pub(super) fn correct_by(source: &Source, sent: Date) -> Date {
    let mut day = sent;
    for _ in 0..within(source.answers) {
        day = work_day(country(&source.diagnosis.facts), days_after(day, 1)).date;
    }
    day
}
