//! Where a late payment stands: days late, and the rung of the ladder. The due date wins over what a person supposed,
//! but no rung is taken before the one that must come first: no formal notice without a written reminder, no remedy
//! without a formal notice.

use super::TALKED;
use super::debt::{country, debtor, due_date};
use crate::conversations::{LADDER, Rung};
use crate::flow::{Answers, STEPS, parse_steps};
use crate::payment::{Country, Debtor, days_after};
use time::Date;

/// Whole days from the due date to today; negative before it.
pub type DaysLate = i64;

/// Days late, where the due date is known. `facts` are the answers that count on the path.
pub fn days_late(facts: &Answers, today: Date) -> Option<DaysLate> {
    due_date(facts).map(|due| i64::from(today.to_julian_day()) - i64::from(due.to_julian_day()))
}

/// The ladder with the person's own days, where they gave some.
pub fn ladder(facts: &Answers) -> [Rung; STEPS] {
    let mut ladder = LADDER;
    if let Some(days) = facts.text("ladder-days").and_then(parse_steps) {
        ladder.iter_mut().zip(days).for_each(|(rung, day)| rung.day = day);
    }
    let [.., notice, remedies] = &mut ladder;
    remedies.day = remedies.day.max(notice.day + least_notice(facts));
    ladder
}

/// On which day after a formal notice a remedy may be taken at the earliest: in England and Wales a private person has 30
/// days to answer (Pre-Action Protocol for Debt Claims).
pub fn least_notice(facts: &Answers) -> i64 {
    let private = debtor(facts) == Some(Debtor::Consumer);
    if private && country(facts) == Some(Country::Gb) { 31 } else { 0 }
}

/// The rung of a ladder the calendar alone would say; before them all, the first. On the due date itself nothing is late
/// yet.
pub fn rung(ladder: &[Rung; STEPS], days: DaysLate) -> Rung {
    ladder.iter().rev().find(|rung| rung.day <= days).copied().unwrap_or(ladder[0])
}

/// The situation of a late payment once the due date is known; one that no step of the ladder mends stays.
pub fn settle(situation: &'static str, facts: &Answers, today: Date) -> &'static str {
    let position = |id: &str| LADDER.iter().position(|rung| rung.situation == id);
    let days = days_late(facts, today);
    // Silence about an invoice that is not due yet is no silence.
    if situation == "ghosting" && days.is_some_and(|days| days < 1) {
        return LADDER[0].situation;
    }
    let (Some(days), true) = (days, position(situation).is_some() || situation == "general") else {
        return situation;
    };
    if noticed(facts, today) && days > 0 {
        return "remedies";
    }
    let by_date = rung(&ladder(facts), days).situation;
    let highest = highest(facts, today);
    if position(by_date) > position(highest) { highest } else { by_date }
}

/// The day on which the client hears of it: the one that was chosen, where it is ahead. Letters and sums are of that day.
pub fn told_on(facts: &Answers, today: Date) -> Date {
    facts.date("talk-date").map_or(today, |day| day.max(today))
}

/// The last day of a formal notice whose time has not run out: what the ladder waits for, or the deadline that was set
/// meanwhile. One that is set after that is another. Nothing where the day it went is not known.
pub fn notice_end(facts: &Answers, today: Date) -> Option<Date> {
    let left = facts.date("notice-date").filter(|_| facts.chose("situation", "remedies"))?;
    let [.., notice, remedies] = ladder(facts);
    let waited = days_after(left, remedies.day - notice.day);
    let set = facts.date("pay-by").filter(|day| *day >= left && (*day < waited || waited >= today));
    // Whatever was set, a private person has the time the law gives.
    let least = days_after(left, least_notice(facts) - 1);
    Some(set.unwrap_or(waited).max(least)).filter(|end| *end >= today)
}

/// Whether a formal notice has gone: it was said, or the day it went is known.
fn noticed(facts: &Answers, today: Date) -> bool {
    facts.chose("already", "formal-notice") || facts.date("notice-date").is_some_and(|day| day <= today)
}

/// The highest rung that what was sent so far allows: every message speaks of the one before it. Where it is not known
/// that anything was said, the first reminder is the only one that is never wrong.
fn highest(facts: &Answers, today: Date) -> &'static str {
    let said = |option| facts.chose("already", option);
    // On the day of a talk everything still speaks of it.
    let spoke = said("spoke") || facts.date(TALKED).is_some_and(|day| day < today);
    if noticed(facts, today) {
        "remedies"
    } else if said("wrote-often") || (said("wrote") && spoke) {
        "formal-notice"
    } else if said("wrote") {
        "firm-reminder"
    } else if spoke || said("angry") {
        "reminder"
    } else {
        "just-late"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_follows_the_calendar() {
        let steps = [
            (-40, "before-due"),
            (0, "before-due"),
            (1, "just-late"),
            (7, "just-late"),
            (8, "reminder"),
            (14, "reminder"),
            (15, "firm-reminder"),
            (22, "formal-notice"),
            (36, "formal-notice"),
            (37, "remedies"),
            (900, "remedies"),
        ];
        for (days, situation) in steps {
            assert_eq!(rung(&LADDER, days).situation, situation, "{days} days");
        }
    }
}
