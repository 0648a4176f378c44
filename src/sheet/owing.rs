//! What is owed as the words name it: the sums, the lines of interest, the plan, the days, the law the letters name, and
//! what they say of penalties.

use super::claim::{self, Claim, Gap, currency};
use super::penalties::Penalties;
use super::{plan, sum};
use crate::diagnosis::{Diagnosis, country, days_late, debtor, due_date, notice_end};
use crate::flow::{Answers, Money};
use crate::payment::Country;
use crate::texts::{Facts, Texts, Voice, date, fill, money, number};
use time::Date;

/// What was paid, what is left, what is asked for, in words, and the parts of a plan.
pub(super) fn add_sums(
    facts: &mut Facts,
    diagnosis: &Diagnosis,
    texts: &Texts,
    today: Date,
    claim: &Result<Claim, Gap>,
) {
    let sign = currency(&diagnosis.facts);
    let told = |amount| money(texts, amount, sign.as_deref());
    let (paid, owed) = (claim::paid(diagnosis, claim), claim::owed(diagnosis, claim));
    let amount = diagnosis.facts.money("amount").unwrap_or(Money(0));
    let mut sums = vec![("left", claim::left(diagnosis, claim)), ("invoiced", amount)];
    if owed != amount {
        sums.push(("owed", owed));
    }
    let mut kept = 0;
    if let Ok(claim) = claim {
        let sum = &claim.sum;
        sums.extend([("total", sum.total()), ("interest", sum.interest_left())]);
        sums.extend([("fixed", sum.fixed()), ("daily", claim.daily())]);
        kept = sum.interest().0 - sum.interest_left().0;
        add_lines(facts, claim, texts);
    }
    for (name, amount) in sums {
        if amount.0 > 0 {
            facts.push((name, told(amount)));
        }
    }
    if paid.0 > 0 {
        let values = [('a', &*told(amount)), ('p', &*told(paid)), ('i', &*told(Money(kept)))];
        // What of it went to interest first is told too, or the account would not add up.
        let shared = || texts.told("sheet.paid-interest", &values);
        facts.push(("paid", if kept > 0 { shared() } else { told(paid) }));
        // What was paid is told wherever the amount is: it is not claimed again.
        if amount.0 > 0 {
            facts.push(("amount", texts.told("sheet.amount-paid", &values)));
        }
    }
    let plan = plan::instalments_of(diagnosis, claim, today);
    if let Some(last) = plan.last() {
        facts.push(("plan-end", date(texts, last.date)));
        facts.push(("instalments", plan::told(&plan, &diagnosis.facts, texts).join("\n")));
    }
}

/// The lines of interest, and the rate of the last ones.
fn add_lines(facts: &mut Facts, claim: &Claim, texts: &Texts) {
    if let Some(rate) = claim.last_rate() {
        let rate = rate.percent().replace('.', &texts.get("format.decimal"));
        facts.push(("rate", texts.told("format.percent", &[('n', &rate)])));
    }
    let mut lines = String::new();
    for (_, line) in sum::told_lines(texts, claim) {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&line);
    }
    if !lines.is_empty() {
        facts.push(("sum-lines", lines));
    }
}

/// The days of it: when it was due, by when payment is asked for, until when it can be claimed.
pub(super) fn add_days(facts: &mut Facts, diagnosis: &Diagnosis, texts: &Texts, (now, today): (Date, Date)) {
    let given = &diagnosis.facts;
    if let (Some(day), None) = (due_date(given), given.date("due")) {
        facts.push(("due", date(texts, day)));
    }
    if let Some(days @ 1..) = days_late(given, today) {
        facts.push(("days-late", number(texts, days.unsigned_abs())));
    }
    // Nobody is asked to pay by a day that comes before they hear of it.
    let passed = |id| given.date(id).is_some_and(|day| day < today);
    if passed("first-instalment") {
        facts.retain(|(name, _)| *name != "first-instalment");
    }
    if passed("first-instalment") || passed("pay-by") {
        facts.push(("passed", String::new()));
    }
    if let Some(end) = notice_end(given, today) {
        // What is set after it is not known yet.
        facts.push(("notice-end", date(texts, end)));
    } else if let Some(day) = claim::pay_by(diagnosis, today) {
        facts.push(("pay-by", date(texts, day)));
    }
    if let Some(day) = sum::last_day(given, today) {
        facts.push(("limitation", date(texts, day)));
        if day < now {
            facts.push(("too-old", String::new()));
        }
    }
}

/// The law the letters name, and what they say of penalties: words with facts in them, so they come last.
pub(super) fn add_law(facts: &mut Facts, diagnosis: &Diagnosis, texts: &Texts) {
    let law = law(&diagnosis.facts);
    if let Some(law) = law.and_then(|key| texts.find(&["late-payment.law.", &key].concat())) {
        facts.push(("law", law.to_owned()));
    }
    let penalties = Penalties::of(diagnosis).key();
    facts.push((penalties, String::new()));
    if let Some(text) = texts.find(&["late-payment.penalties.", penalties].concat()) {
        let said = fill(text, facts, Voice::Vous);
        facts.push(("penalties", said));
    }
}

fn law(facts: &Answers) -> Option<String> {
    Some(match (country(facts)?, debtor(facts)) {
        (Country::Fr, Some(debtor)) => ["fr-", debtor.id()].concat(),
        // New York's act on freelance work gives no interest.
        (Country::Fr, None) | (Country::Ny, _) => return None,
        (other, _) => other.code().to_ascii_lowercase(),
    })
}
