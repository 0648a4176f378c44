//! What is owed as the words name it: the sums, the lines of interest, the plan, the law the letters name, what becomes
//! of the penalties.

use super::claim::{self, Claim, Gap, currency};
use super::{plan, sum};
use crate::conversations::WAITING;
use crate::diagnosis::{Diagnosis, country, debtor};
use crate::flow::{Answers, Money};
use crate::payment::{Country, Debtor};
use crate::texts::{Facts, Texts, Voice, date, fill, money};
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
    // What of it went to interest first is told too, or the account would not add up.
    if let Ok(claim) = claim {
        let kept = claim.sum.interest().0 - claim.sum.interest_left().0;
        if kept > 0 {
            let values = [('p', &*told(paid)), ('i', &*told(Money(kept)))];
            facts.retain(|(name, _)| *name != "paid");
            facts.push(("paid", texts.told("sheet.paid-interest", &values)));
        }
    }
    // What was paid is told wherever the amount is: it is not claimed again.
    if paid.0 > 0 && amount.0 > 0 {
        let values = [('a', &*told(amount)), ('p', &*told(paid))];
        facts.push(("amount", texts.told("sheet.amount-paid", &values)));
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
        let rate = rate.to_string().replace('.', &texts.get("format.decimal"));
        facts.push(("rate", texts.told("format.percent", &[('n', &rate)])));
    }
    let lines = sum::told_lines(texts, claim);
    if !lines.is_empty() {
        facts.push(("sum-lines", lines.join("\n")));
    }
}

/// The law the letters name, and what they say of penalties: words with facts in them, so they come last.
pub(super) fn add_law(facts: &mut Facts, diagnosis: &Diagnosis, texts: &Texts) {
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
/// out. A consumer owes none of the professionals' penalties, except where the law knows no difference (Switzerland,
/// Québec). Nobody gives up what a public buyer owes (C. commande publ. L2192-14).
pub(super) fn penalties(diagnosis: &Diagnosis) -> &'static str {
    let facts = &diagnosis.facts;
    let who = debtor(facts);
    match facts.option("penalties") {
        _ if who == Some(Debtor::Consumer) && !matches!(country(facts), Some(Country::Ch | Country::Qc)) => {
            "consumer"
        }
        Some("claimed") => "claimed",
        Some("reserved") => "reserved",
        Some("waived") if who != Some(Debtor::Public) => "waived",
        _ if diagnosis.situation == "remedies" && !WAITING.holds(facts) => "claimed",
        _ if who == Some(Debtor::Public) => "reserved",
        _ => "waived",
    }
}
