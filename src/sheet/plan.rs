//! A payment plan: as many parts as the freelancer would accept, adding up to the cent.

use super::Marks;
use super::body::Body;
use super::claim::{Claim, Gap, currency, owed};
use crate::diagnosis::Diagnosis;
use crate::flow::Answers;
use crate::payment::{Instalment, instalments};
use crate::texts::{Texts, date, money, number};
use time::Date;

/// The dated parts, then what such a plan must say: under keys of their own, however many parts there are.
pub(super) fn write(body: &mut Body, id: &str) {
    let source = body.source;
    let plan = instalments_of(source.diagnosis, &source.claim, source.told_on);
    let mut lines = source.lines("instalment", told(&plan, &source.diagnosis.facts, source.texts));
    lines.append(&mut source.lines(id, source.own_list(id)));
    body.put(Marks::Boxes, lines);
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
