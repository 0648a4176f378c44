//! The ladder of a late payment on the sheet: each rung with its date, where the person stands, what comes next.

use super::sections::{items, paragraph};
use super::words::Source;
use super::{Block, Marks};
use crate::conversations::LADDER;
use crate::diagnosis::{days_late, rung};
use crate::texts::{date, number};
use time::{Date, Duration};

/// The state of the delay in a sentence, then the rungs.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let mut blocks = vec![paragraph(source, "ladder", "state", None, Some(state(source)))];
    blocks.extend(skipped(source));
    let due = source.answers.date("due");
    let here = source.diagnosis.situation;
    let rungs = LADDER.into_iter().map(|rung| {
        let name = source.find(&format!("late-payment.ladder.{}", rung.situation)).unwrap_or_default();
        let day = due.and_then(|due| due.checked_add(Duration::days(rung.day)));
        let deadline = source.answers.date("pay-by").filter(|_| rung.waits);
        let day = day.map(|day| deadline.and_then(Date::next_day).map_or(day, |after| after.max(day)));
        let day = day.map_or_else(|| offset(source, rung.day), |day| date(source.texts, day));
        let pattern = source.label(if rung.situation == here { "rung-here" } else { "rung" });
        pattern.replace("#d", &day).replace("#s", &name)
    });
    if !source.quick {
        let rungs = rungs.collect();
        blocks.extend(items(source, "ladder", Marks::Boxes, rungs));
    }
    blocks
}

/// Where the calendar is ahead of what was sent, the sheet says so: the words speak of no message that never left.
fn skipped(source: &Source) -> Option<Block> {
    let days = days_late(source.answers, source.today)?;
    let due = rung(days);
    let ahead = due.day > LADDER.iter().find(|known| known.situation == source.situation())?.day;
    let name = source.find(&format!("late-payment.ladder.{}", due.situation)).unwrap_or_default();
    ahead.then(|| {
        paragraph(source, "ladder", "skipped", None, Some(source.label("skipped").replace("#s", &name)))
    })
}

fn offset(source: &Source, days: i64) -> String {
    let pattern = source.label(match days {
        1 => "one-day-after",
        days if days < 0 => "days-before",
        _ => "days-after",
    });
    pattern.replace("#n", &number(source.texts, days.unsigned_abs()))
}

fn state(source: &Source) -> String {
    let (key, days) = match days_late(source.answers, source.today) {
        None => ("due-unknown", 0),
        Some(0) => ("due-today", 0),
        Some(-1) => ("due-tomorrow", 1),
        Some(1) => ("one-day-late", 1),
        Some(days) if days < 0 => ("due-in", days.unsigned_abs()),
        Some(days) => ("days-late", days.unsigned_abs()),
    };
    source.fill(&source.label(key).replace("#n", &number(source.texts, days)))
}
