//! A payment plan: as many parts as the freelancer would accept, adding up to the cent.

use super::claim::{Claim, Gap};
use super::facts::penalties;
use super::words::Source;
use crate::diagnosis::Diagnosis;
use crate::flow::{Answers, currency_sign};
use crate::payment::instalments;
use crate::texts::{Texts, date, money, number};

/// The dated parts, then what such a plan must say.
pub(super) fn parts_and_terms(source: &Source, id: &str) -> Vec<String> {
    let mut parts = parts(source.diagnosis, source.answers, source.texts, &source.claim);
    parts.extend(source.own_list(id));
    parts
}

/// The parts as one fact, a line each.
pub(super) fn fact(
    diagnosis: &Diagnosis,
    answers: &Answers,
    texts: &Texts,
    claim: &Result<Claim, Gap>,
) -> Option<(&'static str, String)> {
    let parts = parts(diagnosis, answers, texts, claim);
    (!parts.is_empty()).then(|| ("instalments", parts.join("\n")))
}

/// The parts of all that is claimed: with the penalties where they are, without where they are given up or kept back. Of
/// the amount where that is not worked out; none where it is not known how many there are to be, and from when.
fn parts(diagnosis: &Diagnosis, answers: &Answers, texts: &Texts, claim: &Result<Claim, Gap>) -> Vec<String> {
    let (Some(count), Some(first)) = (answers.number("instalment-count"), answers.date("first-instalment"))
    else {
        return Vec::new();
    };
    let sign = answers.text("amount").and_then(currency_sign).map(String::from);
    let (total, sign) = match claim {
        Ok(claim) => {
            let kept = ["waived", "reserved"].contains(&penalties(diagnosis, answers));
            let total = if kept { claim.sum.principal_left() } else { claim.sum.total() };
            (total, Some(claim.sign.clone()))
        }
        Err(_) => match answers.money("amount") {
            Some(amount) => (amount, sign),
            None => return Vec::new(),
        },
    };
    let told = instalments(total, count, first).into_iter().zip(1..).map(|(part, place)| {
        let amount = money(texts, part.amount, sign.as_deref());
        let place = number(texts, place);
        texts.told("sheet.instalment", &[('n', &place), ('d', &date(texts, part.date)), ('a', &amount)])
    });
    told.collect()
}
