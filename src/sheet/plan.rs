//! A payment plan: as many parts as the freelancer would accept, adding up to the cent.

use super::claim::{Claim, Gap, currency, owed};
use super::words::Source;
use crate::diagnosis::Diagnosis;
use crate::flow::Answers;
use crate::payment::{Instalment, instalments};
use crate::texts::{Texts, date, money, number};
use time::Date;

/// The dated parts, then what such a plan must say.
pub(super) fn parts_and_terms(source: &Source, id: &str) -> Vec<String> {
    let plan = instalments_of(source.diagnosis, &source.claim, source.told_on);
    let mut parts = told(&plan, &source.diagnosis.facts, source.texts);
    parts.extend(source.own_list(id));
    parts
}

/// The parts of all that is asked for. None where that is not known, or how many there are to be, and from which day: one
/// that is still to come on the day they are told.
pub(super) fn instalments_of(
    diagnosis: &Diagnosis,
    claim: &Result<Claim, Gap>,
    told_on: Date,
) -> Vec<Instalment> {
    let facts = &diagnosis.facts;
    match (facts.number("instalment-count"), facts.date("first-instalment")) {
        (Some(count), Some(first)) if first >= told_on => instalments(owed(diagnosis, claim), count, first),
        _ => Vec::new(),
    }
}

/// The same parts in words.
pub(super) fn told(plan: &[Instalment], facts: &Answers, texts: &Texts) -> Vec<String> {
    let sign = currency(facts);
    let mut told = Vec::new();
    for (part, place) in plan.iter().zip(1..) {
        let amount = money(texts, part.amount, sign.as_deref());
        let place = number(texts, place);
        let values = [('n', &*place), ('d', &*date(texts, part.date)), ('a', &*amount)];
        told.push(texts.told("sheet.instalment", &values));
    }
    told
}
