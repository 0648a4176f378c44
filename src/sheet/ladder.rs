//! The ladder of a late payment on the sheet: each step with its date, moved to a working day, where the person stands
//! today, what comes next, what was skipped.

use super::body::Body;
use super::claim::pay_by;
use super::words::Source;
use super::{Block, Place, Rung as Row};
use crate::conversations::Rung;
use crate::diagnosis::{
    Diagnosis, TALKED, country, days_late, due_date, due_dates, ladder, least_notice, notice_end, rung,
    settle,
};
use crate::payment::{Reading, Rest, WorkDay, days_after, days_between, work_day};
use crate::texts::{Facts, Texts, date, fill, number};
use time::Date;

/// The state of the delay in a sentence, how the due date came about, then the steps.
pub(super) fn write(body: &mut Body) {
    let source = body.source;
    body.say("state", Some(state(source)));
    body.say("moved", moved(source));
    body.say("skipped", skipped(source));
    body.say("too-soon", too_soon(source));
    if source.quick {
        return;
    }
    body.say("due", readings(source));
    body.blocks.push(Block::Ladder(rows(source)));
}

/// The steps in order, and today among them.
fn rows(source: &Source) -> Vec<Row> {
    let schedule = Schedule::of(source.diagnosis, source.told_on);
    let here = schedule.here.unwrap_or(0);
    let now = here + usize::from(schedule.talked.is_some());
    let mut rows = Vec::new();
    for (place, rung) in schedule.ladder.iter().enumerate() {
        if place == now && schedule.due.is_some() {
            let text = source.told("rung-today", &[('d', &source.day(source.today))]);
            rows.push(Row { place: Place::Today, line: source.line("ladder", "today", text) });
        }
        let at = if schedule.here.is_some() && place < now {
            Place::Passed
        } else if schedule.here == Some(place) {
            Place::Here
        } else {
            Place::ToCome
        };
        // Of a step whose turn is over nobody knows whether and when it was taken, but for the notice and the talk.
        let sent = source.diagnosis.facts.date("notice-date").filter(|_| rung.situation == "formal-notice");
        let sent = if place == here { schedule.talked.or(sent) } else { sent };
        let day = match (at, sent, schedule.days.get(place)) {
            (Place::Passed, Some(sent), _) => source.day(sent),
            (Place::Passed, None, _) | (_, _, None) => offset(source, rung.day),
            (_, _, Some(day)) => told_day(source.texts, *day),
        };
        let text = source.told("rung", &[('d', &day), ('s', &name(source.texts, rung))]);
        rows.push(Row { place: at, line: source.line("ladder", &(place + 1).to_string(), text) });
    }
    rows
}

/// The steps with their days.
struct Schedule {
    ladder: [Rung; crate::flow::STEPS],
    due: Option<Date>,
    /// The step where the person stands; nothing where the situation is no step.
    here: Option<usize>,
    /// The day of the talk, where it was held in this step and there is no more to it.
    talked: Option<Date>,
    /// A day a step, where the due date is known.
    days: Vec<WorkDay>,
}

impl Schedule {
    fn of(diagnosis: &Diagnosis, today: Date) -> Self {
        let (facts, situation) = (&diagnosis.facts, diagnosis.situation);
        let Some(held) = facts.date(TALKED).filter(|day| *day <= today) else {
            return Self::on(diagnosis, today, 0, None);
        };
        let then = settle(situation, facts, held);
        // What comes after a talk keeps its distance from it, whenever it is looked at: until its turn has passed and
        // nothing was done, and but for a letter, which is still to be sent.
        if then == situation && !matches!(situation, "formal-notice" | "remedies") {
            let made = Self::on(diagnosis, held, 0, None);
            if let Some(here) = made.here
                && made.days.get(here + 1).is_none_or(|next| next.date >= today)
            {
                return Self { talked: Some(held), ..made };
            }
        }
        let ladder = ladder(facts);
        let place = ladder.iter().position(|rung| rung.situation == then && situation != "remedies");
        let moved = due_date(facts).map_or(0, |due| late_start(&ladder, place, due, held));
        Self::on(diagnosis, today, moved, place.filter(|_| then != situation))
    }

    /// As it is on a day, the step of that day moved by as many days. Where the talk was held in an earlier step, the
    /// deadline was set in that one.
    fn on(diagnosis: &Diagnosis, today: Date, mut moved: i64, set_in: Option<usize>) -> Self {
        let (ladder, due) = (ladder(&diagnosis.facts), due_date(&diagnosis.facts));
        // Somebody else is called where nobody answers.
        let step = match diagnosis.situation {
            "ghosting" => "firm-reminder",
            situation => situation,
        };
        let here = ladder.iter().position(|rung| rung.situation == step);
        let country = country(&diagnosis.facts);
        let shift = due.map_or(0, |due| late_start(&ladder, here, due, today)).max(moved);
        // The day after the deadline that was set.
        let waited = diagnosis.facts.date("pay-by").and_then(Date::next_day);
        // Nothing is done before the time of a notice has passed.
        let now = notice_end(&diagnosis.facts, today).and_then(Date::next_day).unwrap_or(today);
        let mut days = Vec::new();
        for (place, rung) in ladder.iter().enumerate() {
            let Some(due) = due else { break };
            let mut meant = days_after(due, rung.day + moved);
            if here == Some(place) {
                // What was promised in the talk is waited for.
                if let Some(after) = waited.filter(|_| set_in.is_some()) {
                    meant = meant.max(after);
                }
                // What is to be done now is done when the client hears of it, be its day past.
                if meant <= today && now == today {
                    days.push(WorkDay { date: today, moved: None });
                    moved = shift;
                    continue;
                }
                (meant, moved) = (meant.max(now), shift);
            }
            // The next step is taken once the deadline set in this one has passed, as the letters say; those after it
            // keep their distance.
            let next = set_in.or(here).map_or(rung.waits, |set| place == set + 1);
            if let Some(after) = waited.filter(|after| next && *after > now) {
                moved += days_between(meant, after).max(0);
                meant = if here.is_some() { after } else { after.max(meant) };
            }
            days.push(work_day(country, meant));
        }
        if let [.., notice, remedies] = &mut days[..] {
            let least = days_after(notice.date, least_notice(&diagnosis.facts));
            if remedies.date < least {
                *remedies = work_day(country, least);
            }
        }
        Self { ladder, due, here, talked: None, days }
    }
}

/// Nobody is written to again sooner than this many days after.
const APART: i64 = 3;

/// By how many days the later steps move where steps were skipped, or the next one would follow too soon: from the day of
/// the talk on they keep their distance from the one that is to be taken now.
fn late_start(ladder: &[Rung], here: Option<usize>, due: Date, today: Date) -> i64 {
    let Some(here) = here else { return 0 };
    // A word before the due date is followed by a reminder as soon as that has passed.
    let soon = days_after(today, if ladder[here].day > 0 { APART } else { 1 });
    let next_passed = ladder.get(here + 1).is_some_and(|next| days_after(due, next.day) < soon);
    if next_passed { days_between(days_after(due, ladder[here].day), today) } else { 0 }
}

/// The steps from now on with their days, for a calendar.
pub(super) fn ahead(diagnosis: &Diagnosis, told_on: Date, texts: &Texts) -> Vec<(Date, String)> {
    let schedule = Schedule::of(diagnosis, told_on);
    let Some(here) = schedule.here else { return Vec::new() };
    let mut ahead = Vec::new();
    let next = here + usize::from(schedule.talked.is_some());
    for (rung, day) in schedule.ladder.iter().zip(&schedule.days).skip(next) {
        ahead.push((day.date, name(texts, rung)));
    }
    ahead
}

/// The next step and its day, for the letters.
pub(super) fn add_next(facts: &mut Facts, diagnosis: &Diagnosis, texts: &Texts, today: Date) {
    let schedule = Schedule::of(diagnosis, today);
    let Some(place) = schedule.here.map(|here| here + 1) else { return };
    let Some(rung) = schedule.ladder.get(place) else { return };
    facts.push(("next-step", lower(&name(texts, rung))));
    if let Some(day) = schedule.days.get(place) {
        facts.push(("next-date", date(texts, day.date)));
    }
}

/// Within a sentence: without its capital.
fn lower(text: &str) -> String {
    let mut lower = text.to_owned();
    // No other capital stands there: those beyond ASCII would cost the wasm the tables of every script.
    if let Some(first) = lower.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    lower
}

fn name(texts: &Texts, rung: &Rung) -> String {
    texts.get(&["late-payment.ladder.", rung.situation].concat())
}

/// A day, and where it was moved from.
fn told_day(texts: &Texts, day: WorkDay) -> String {
    let told = date(texts, day.date);
    let Some((meant, why)) = day.moved else { return told };
    let key = match why {
        Rest::Weekend => "sheet.moved-weekend",
        Rest::Holiday => "sheet.moved-holiday",
    };
    texts.told(key, &[('d', &told), ('o', &date(texts, meant))])
}

/// Both readings of a due date that was worked out, and the ceiling it passes.
fn readings(source: &Source) -> Option<String> {
    let due = due_dates(&source.diagnosis.facts)?;
    let mut told = Vec::new();
    for (day, reading) in due.dates {
        let key = match reading {
            Reading::OnInvoice => continue,
            Reading::Agreed => "due-agreed",
            Reading::ByLaw => "due-by-law",
            Reading::DaysThenMonthEnd => "due-days-first",
            Reading::MonthEndThenDays => "due-month-first",
        };
        told.push(source.told(key, &[('d', &source.day(day))]));
    }
    if told.len() > 1 {
        told.push(source.label("due-later"));
    }
    if let Some(warning) = due.warning {
        told.extend(source.common(&["warning.", warning.id()]));
    }
    if told.is_empty() { None } else { Some(told.join(" ")) }
}

/// Where a detail moved the step, the sheet says so: it is not the one that was accepted.
fn moved(source: &Source) -> Option<String> {
    let Diagnosis { conversation, facts, situation, .. } = source.diagnosis;
    let told = conversation.situations.iter().find(|known| known.when.holds(facts))?.id;
    let title = |id: &str| source.texts.get(&["late-payment.situation.", id, ".title"].concat());
    let values = [('s', &*title(told)), ('t', &*title(situation))];
    if told == *situation { None } else { Some(source.told("step-moved", &values)) }
}

/// Where the calendar is ahead of what was sent, the sheet says so: the words speak of no message that never left.
fn skipped(source: &Source) -> Option<String> {
    let ladder = ladder(&source.diagnosis.facts);
    let days = days_late(&source.diagnosis.facts, source.today)?;
    let due = rung(&ladder, days);
    if due.day <= ladder.iter().find(|known| known.situation == source.situation())?.day {
        return None;
    }
    Some(source.told("skipped", &[('s', &name(source.texts, &due))]))
}

/// Where the law gives the client longer than the day that was set, the sheet says so: every line has the later one.
fn too_soon(source: &Source) -> Option<String> {
    let set = source.diagnosis.facts.date("pay-by")?;
    let given = pay_by(source.diagnosis, source.told_on)?;
    if given == set { None } else { source.find(&["sheet.day-too-soon"]) }
}

fn offset(source: &Source, days: i64) -> String {
    let key = match days {
        1 => "one-day-after",
        days if days < 0 => "days-before",
        _ => "days-after",
    };
    source.told(key, &[('n', &number(source.texts, days.unsigned_abs()))])
}

fn state(source: &Source) -> String {
    let (key, days) = match days_late(&source.diagnosis.facts, source.today) {
        None => ("due-unknown", 0),
        Some(0) => ("due-today", 0),
        Some(-1) => ("due-tomorrow", 1),
        Some(1) => ("one-day-late", 1),
        Some(days) if days < 0 => ("due-in", days.unsigned_abs()),
        Some(days) => ("days-late", days.unsigned_abs()),
    };
    fill(&source.told(key, &[('n', &number(source.texts, days))]), &source.facts, source.voice)
}
