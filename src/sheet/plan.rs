//! A payment plan: as many parts as the freelancer would accept, adding up to the cent.

use super::claim::{Claim, Gap};
use super::facts::penalties;
use super::words::Source;
use crate::diagnosis::Diagnosis;
use crate::flow::{Answers, currency_sign};
use crate::payment::{Instalment, instalments};
use crate::texts::{Texts, date, money, number};

/// The dated parts, then what such a plan must say.
pub(super) fn parts_and_terms(source: &Source, id: &str) -> Vec<String> {
    let mut parts = parts(source.diagnosis, source.answers, source.texts, &source.claim);
    parts.extend(source.own_list(id));
    parts
}

/// The parts of all that is claimed: with the penalties where they are, without where they are given up or kept back. Of
/// the amount where that is not worked out; none where it is not known how many there are to be, and from when.
pub(super) fn instalments_of(
    diagnosis: &Diagnosis,
    answers: &Answers,
    claim: &Result<Claim, Gap>,
) -> Vec<Instalment> {
    let (Some(count), Some(first)) = (answers.number("instalment-count"), answers.date("first-instalment"))
    else {
        return Vec::new();
    };
    let total = match (claim, answers.money("amount")) {
        (Ok(claim), _) => {
            let kept = matches!(penalties(diagnosis, answers), "waived" | "reserved");
            if kept { claim.sum.principal_left() } else { claim.sum.total() }
        }
        (Err(_), Some(amount)) => amount,
        (Err(_), None) => return Vec::new(),
    };
    instalments(total, count, first)
}

/// The same parts in words.
pub(super) fn parts(
    diagnosis: &Diagnosis,
    answers: &Answers,
    texts: &Texts,
    claim: &Result<Claim, Gap>,
) -> Vec<String> {
    let sign = match claim {
        Ok(claim) => Some(claim.sign.clone()),
        Err(_) => answers.text("amount").and_then(currency_sign).map(String::from),
    };
    let mut told = Vec::new();
    for (part, place) in instalments_of(diagnosis, answers, claim).into_iter().zip(1..) {
        let amount = money(texts, part.amount, sign.as_deref());
        let place = number(texts, place);
        let values = [('n', &*place), ('d', &*date(texts, part.date)), ('a', &*amount)];
        told.push(texts.told("sheet.instalment", &values));
    }
    told
}
