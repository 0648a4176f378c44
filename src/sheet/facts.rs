//! The person's own facts as the words name them: every typed detail under its question's id, written the way the
//! language writes dates and sums, and what follows from them.

use super::claim::{self, Claim, Gap, currency};
use super::{after, ladder, plan, sum};
use crate::conversations::{MARKS, WAITING, detail_questions};
use crate::diagnosis::{Diagnosis, country, days_late, debtor, due_date, notice_end};
use crate::flow::{Answers, DatedSum, Kind, Money, Question, currency_sign, parse_dated_sums, parse_hours};
use crate::payment::{Country, Debtor, money_text};
use crate::texts::{Facts, Texts, Voice, date, fill, money, number};
use time::Date;

/// The names of the facts that are computed, not asked. The last have no words of their own: `[{waiting}a|b]` is `a`
/// where it holds.
pub const COMPUTED: [&str; 45] = [
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
    "limitation",
    "law",
    "penalties",
    "notice-end",
    "claimed",
    "waived",
    "consumer",
    "waiting",
    "private",
    "public",
    "abroad",
    "cannot-pay",
    "someone-else",
    "harm-stopped",
    "in-contract",
    "hurt",
    "insulted",
    "spoken",
    "claimed-back",
    "named",
    "britain",
    "ireland",
    "uninsured",
    "decider",
    "bound",
    "framed",
    "later",
];

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
        add_sums(&mut facts, diagnosis, texts, claim);
    }
    for question in detail_questions() {
        if knows(&facts, question.id) || diagnosis.facts.get(question.id).is_none() {
            continue;
        }
        if let Some(value) = value(question, &diagnosis.facts, texts, late) {
            facts.push((question.id, value));
        }
    }
    facts.push(("today", date(texts, today)));
    facts.push(("correction", after::correction(answers, texts)));
    for (mark, when) in MARKS {
        if when.holds(&diagnosis.facts) {
            facts.push((mark, String::new()));
        }
    }
    if today > now {
        facts.push(("later", String::new()));
    }
    // Several are alternatives: each on a line of its own.
    if diagnosis.facts.lines("offer").len() > 1 && knows(&facts, "offer") {
        facts.extend(joined(&diagnosis.facts, "offer", "\n– ").map(|offers| ("offers", offers)));
    }
    if late {
        if let (Some(day), false) = (due_date(&diagnosis.facts), knows(&facts, "due")) {
            facts.push(("due", date(texts, day)));
        }
        if let Some(days @ 1..) = days_late(&diagnosis.facts, today) {
            facts.push(("days-late", number(texts, days.unsigned_abs())));
        }
        if let Some(end) = notice_end(&diagnosis.facts, today) {
            // What is set after it is not known yet.
            facts.retain(|(name, _)| *name != "pay-by");
            facts.push(("notice-end", date(texts, end)));
        }
        ladder::add_next(&mut facts, diagnosis, texts, today);
        add_law(&mut facts, diagnosis, texts);
    }
    facts
}

fn knows(facts: &Facts, name: &str) -> bool {
    facts.iter().any(|(known, _)| *known == name)
}

/// What was paid, what is left, what is asked for, in words, and the parts of a plan.
fn add_sums(facts: &mut Facts, diagnosis: &Diagnosis, texts: &Texts, claim: &Result<Claim, Gap>) {
    let sign = currency(&diagnosis.facts);
    let told = |amount| money(texts, amount, sign.as_deref());
    let (none, paid) = (Money(0), claim::paid(diagnosis, claim));
    let amount = diagnosis.facts.money("amount").unwrap_or(none);
    let owed = claim::owed(diagnosis, claim);
    let mut sums = [
        ("paid", paid),
        ("left", claim::left(diagnosis, claim)),
        ("invoiced", amount),
        ("owed", if owed == amount { none } else { owed }),
        ("total", none),
        ("interest", none),
        ("fixed", none),
        ("daily", none),
    ];
    if let Ok(claim) = claim {
        let sum = &claim.sum;
        sums[4].1 = sum.total();
        sums[5].1 = sum.interest_left();
        sums[6].1 = sum.fixed();
        sums[7].1 = claim.daily();
        add_lines(facts, claim, texts);
    }
    for (name, amount) in sums {
        if amount.0 > 0 {
            facts.push((name, told(amount)));
        }
    }
    // What was paid is told wherever the amount is: it is not claimed again.
    if paid.0 > 0 && amount.0 > 0 {
        let values = [('a', &*told(amount)), ('p', &*told(paid))];
        facts.push(("amount", texts.told("sheet.amount-paid", &values)));
    }
    let plan = plan::instalments_of(diagnosis, claim);
    if let Some(last) = plan.last() {
        facts.push(("plan-end", date(texts, last.date)));
        facts.push(("instalments", plan::told(&plan, &diagnosis.facts, texts).join("\n")));
    }
}

/// The lines of interest, the rate of the last one, and the last day to sue.
fn add_lines(facts: &mut Facts, claim: &Claim, texts: &Texts) {
    if let Some(line) = claim.last_line() {
        let rate = line.rate.to_string().replace('.', &texts.get("format.decimal"));
        facts.push(("rate", texts.told("format.percent", &[('n', &rate)])));
        facts.push(("sum-lines", sum::told_lines(texts, claim).join("\n")));
    }
    if let Some(day) = sum::last_day(claim) {
        facts.push(("limitation", date(texts, day)));
    }
}

/// The law the letters name, and what they say of penalties: words with facts in them, so they come last.
fn add_law(facts: &mut Facts, diagnosis: &Diagnosis, texts: &Texts) {
    let law = law(&diagnosis.facts);
    if let Some(law) = law.and_then(|key| texts.find(&["late-payment.law.", &key].concat())) {
        facts.push(("law", law.to_owned()));
    }
    let penalties = penalties(diagnosis);
    facts.push((penalties, String::new()));
    if let Some(text) = texts.find(&["late-payment.penalties.", penalties].concat()) {
        let said = fill(text, facts, Voice::Vous);
        facts.push(("penalties", said));
    }
}

fn law(facts: &Answers) -> Option<String> {
    Some(match (country(facts)?, debtor(facts)) {
        (Country::Fr, Some(debtor)) => ["fr-", debtor.id()].concat(),
        (Country::Fr, None) | (Country::Ny, Some(Debtor::Public | Debtor::Consumer)) => return None,
        (other, _) => other.code().to_ascii_lowercase(),
    })
}

/// What becomes of the penalties: as chosen, else given up for a payment in time, and claimed once the notice has run
/// out. A consumer owes none of the professionals' penalties.
pub(super) fn penalties(diagnosis: &Diagnosis) -> &'static str {
    let facts = &diagnosis.facts;
    match facts.option("penalties") {
        _ if debtor(facts) == Some(Debtor::Consumer) => "consumer",
        Some("claimed") => "claimed",
        Some("reserved") => "reserved",
        Some("waived") => "waived",
        _ if diagnosis.situation == "remedies" && !WAITING.holds(facts) => "claimed",
        _ => "waived",
    }
}

/// The answer as it reads within a sentence; nothing where it is missing or cannot be read.
fn value(question: &Question, answers: &Answers, texts: &Texts, late: bool) -> Option<String> {
    // One currency for a whole sheet of money.
    let own = || answers.text(question.id).and_then(currency_sign).map(String::from);
    let sign = || if late { currency(answers) } else { own() };
    match question.kind {
        Kind::Choice(_) | Kind::Choices(_) | Kind::Percent | Kind::Rates | Kind::Steps => None,
        Kind::Text => answers.text(question.id).map(sentence),
        Kind::Lines => joined(answers, question.id, &texts.get("format.list")),
        Kind::Date => answers.date(question.id).map(|day| date(texts, day)),
        Kind::Money => answers.money(question.id).map(|sum| money(texts, sum, sign().as_deref())),
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

/// The lines typed, as a list within a sentence; nothing where there are none.
pub(super) fn joined(answers: &Answers, question: &str, between: &str) -> Option<String> {
    // Of the kind that is joined everywhere: another would be joined by code of its own.
    let lines: Vec<String> = answers.lines(question).into_iter().map(sentence).collect();
    if lines.is_empty() { None } else { Some(lines.join(between)) }
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

/// The words go on after what was typed, so its own full stop is left to them.
fn sentence(text: &str) -> String {
    text.strip_suffix('.').filter(|text| !text.ends_with('.')).unwrap_or(text).to_owned()
}
