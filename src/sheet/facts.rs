//! The person's own facts as the words name them: every typed detail under its question's id, written the way the
//! language writes dates and sums, and what follows from them.

use super::claim::{Claim, Gap, currency};
use super::owing::{add_days, add_law, add_sums};
use super::words::{joined, knows, sentence};
use super::{correction, ladder};
use crate::conversations::{HURT, MARKS, RUNNING, detail_questions};
use crate::diagnosis::{Diagnosis, TALKED};
use crate::flow::{Answers, DatedSum, Kind, Money, Question, currency_sign, parse_dated_sums, parse_hours};
use crate::payment::{days_after, money_text};
use crate::texts::{Facts, Texts, date, money, number};
use time::Date;

/// The names of the facts that are worked out, not asked. The last have no words of their own, like the marks.
const WORKED_OUT: [&str; 36] = [
    "today",
    "correction",
    "days-late",
    "total",
    "left",
    "interest",
    "fixed",
    "daily",
    "rate",
    "sum-lines",
    "paid",
    "offers",
    "invoiced",
    "owed",
    "instalments",
    "plan-end",
    "next-date",
    "next-step",
    "repaired",
    "limitation",
    "law",
    "penalties",
    "notice-end",
    "claimed",
    "waived",
    "consumer",
    "framed",
    "later",
    "passed",
    "too-old",
    "reminded",
    "talk-passed",
    "found-late",
    "too-late",
    "weekend",
    "day-set",
];

/// The names of the facts that are not asked: what is worked out, and the marks. `[{waiting}a|b]` is `a` where it holds.
pub fn computed() -> Vec<&'static str> {
    let mut names = WORKED_OUT.to_vec();
    for (mark, _) in MARKS {
        names.push(mark);
    }
    names
}

/// Collects the facts of a diagnosis.
pub fn facts(diagnosis: &Diagnosis, answers: &Answers, texts: &Texts, today: Date) -> Facts {
    let (day, claim) = Claim::told(diagnosis, today);
    collect(diagnosis, answers, texts, (today, day), &claim)
}

/// Collects them where the claim is worked out already: today, and on the day the client hears of it.
pub(super) fn collect(
    diagnosis: &Diagnosis,
    answers: &Answers,
    texts: &Texts,
    (now, today): (Date, Date),
    claim: &Result<Claim, Gap>,
) -> Facts {
    let mut facts = Facts::new();
    let late = diagnosis.conversation.id == "late-payment";
    if late {
        add_sums(&mut facts, diagnosis, texts, today, claim);
    }
    for question in detail_questions() {
        let known = knows(&facts, question.id) || diagnosis.facts.get(question.id).is_none();
        // By when payment is asked for is not only what was typed.
        if known || late && question.id == "pay-by" {
            continue;
        }
        if let Some(value) = value(question, &diagnosis.facts, texts, late) {
            facts.push((question.id, value));
        }
    }
    facts.push(("today", date(texts, today)));
    facts.push(("correction", correction::within_days(answers, texts)));
    for (mark, when) in MARKS {
        if when.holds(&diagnosis.facts) {
            facts.push((mark, String::new()));
        }
    }
    if today > now {
        facts.push(("later", String::new()));
    }
    add_moments(&mut facts, diagnosis, (now, today));
    // Several are alternatives: each on a line of its own.
    if diagnosis.facts.lines("offer").len() > 1 && knows(&facts, "offer") {
        facts.extend(joined(&diagnosis.facts, "offer", "\n– ").map(|offers| ("offers", offers)));
    }
    if late {
        add_days(&mut facts, diagnosis, texts, (now, today));
        ladder::add_next(&mut facts, diagnosis, texts, today);
        add_law(&mut facts, diagnosis, texts);
    }
    facts
}

/// How the days given stand to each other: whether the talk comes too late, has passed or falls on a weekend, whether the
/// repair comes before it, whether a silence lasts after several reminders. What is repaired by then is announced for no
/// day: its day goes by another name.
fn add_moments(facts: &mut Facts, diagnosis: &Diagnosis, (now, told_on): (Date, Date)) {
    let given = &diagnosis.facts;
    // Once the talk was held, its day is no question.
    let ahead = given.date(TALKED).is_none();
    let passed = |id: &str, days, by| given.date(id).is_some_and(|day| days_after(day, days) < by);
    // A mistake waits for no Monday, nor does a refusal.
    let waits = diagnosis.conversation.id != "own-mistake" && !HURT.holds(given);
    let weekend = |day: Date| waits && day.weekday().number_days_from_monday() > 4;
    let marks = [
        ("reminded", given.number("count") >= Some(2) && passed("last-contact", 2, now)),
        ("talk-passed", ahead && passed("talk-date", 0, now)),
        ("found-late", passed("found", 2, told_on)),
        // What can be had today or tomorrow is in time.
        (
            "too-late",
            ahead && told_on > days_after(now, 1) && (RUNNING.holds(given) || passed("found", 2, told_on)),
        ),
        ("weekend", ahead && given.date("talk-date").is_some_and(weekend)),
        ("day-set", given.date("talk-date").is_some_and(|day| day >= now && !weekend(day))),
    ];
    for (mark, holds) in marks {
        if holds {
            facts.push((mark, String::new()));
        }
    }
    if passed("repair-date", 0, told_on)
        && let Some(repair) = facts.iter_mut().find(|(name, _)| *name == "repair-date")
    {
        repair.0 = "repaired";
    }
}

/// The answer as it reads within a sentence; nothing where it is missing or cannot be read.
fn value(question: &Question, answers: &Answers, texts: &Texts, late: bool) -> Option<String> {
    // One currency for a whole sheet of money.
    let own = || answers.text(question.id).and_then(currency_sign).map(String::from);
    let sign = || if late { currency(answers) } else { own() };
    match question.kind {
        Kind::Choice(_) | Kind::Choices(_) | Kind::Percent | Kind::Rates | Kind::Steps => None,
        // A name ends as it does: "Québec inc."
        Kind::Text if matches!(question.id, "client" | "contact") => {
            answers.text(question.id).map(str::to_owned)
        }
        Kind::Text => answers.text(question.id).map(sentence),
        Kind::Lines => joined(answers, question.id, &texts.get("format.list")),
        Kind::Date => answers.date(question.id).map(|day| date(texts, day)),
        // Nothing is owed where the sum is nothing.
        Kind::Money => {
            let sum = answers.money(question.id).filter(|sum| sum.0 > 0)?;
            Some(money(texts, sum, sign().as_deref()))
        }
        Kind::DatedSums => {
            let mut told = Vec::new();
            for sum in answers.text(question.id).and_then(parse_dated_sums)? {
                told.push(dated_sum(&sum, texts, sign().as_deref()));
            }
            Some(told.join(&texts.get("format.list")))
        }
        Kind::Hours => answers.text(question.id).and_then(parse_hours).map(|time| hours(texts, time)),
        Kind::Number => answers.number(question.id).map(|count| number(texts, u64::from(count))),
    }
}

/// A number of hours from its hundredths, with as many decimals as it needs.
fn hours(texts: &Texts, hundredths: i64) -> String {
    let told = money_text(Money(hundredths));
    told.trim_end_matches('0').trim_end_matches('.').replace('.', &texts.get("format.decimal"))
}

/// An invoice with its day: "F-31, 1 200,50 €, échue le 15 septembre 2025".
fn dated_sum(sum: &DatedSum, texts: &Texts, sign: Option<&str>) -> String {
    let values = [('a', &*money(texts, sum.amount, sign)), ('d', &*date(texts, sum.date))];
    let told = texts.told("sheet.dated-sum", &values);
    if sum.name.is_empty() {
        return told;
    }
    [&sum.name, ", ", &*told].concat()
}
