//! What is owed on late invoices, to the cent: every line of interest, so that the client can check it, the total, what a
//! day more adds, the rule, and what to know about it. What is not known is named and left to fill in.

use super::claim::{Claim, Gap};
use super::sections::{items, paragraph};
use super::words::Source;
use super::{Block, Marks};
use crate::flow::Money;
use crate::payment::{Cause, Debtor, Line, Missing, PartPayment, limitation};
use crate::texts::{Texts, date, money, number, signed};
use time::Date;

/// The sum, or what is missing for it.
pub(super) fn blocks(source: &Source, id: &str) -> Vec<Block> {
    match &source.claim {
        Ok(claim) => worked_out(source, id, claim),
        Err(Gap::Refused(refusal)) => match refusal.cause {
            Cause::Missing(missing) => {
                vec![paragraph(source, id, "missing", None, Some(told_missing(source, missing)))]
            }
            cause => said(source, id, refused(cause)),
        },
        Err(Gap::Unknown) => said(source, id, "sum-unknown"),
        Err(Gap::NotLate) => said(source, id, "sum-not-late"),
        Err(Gap::Country) => said(source, id, "sum-country"),
        Err(Gap::Debtor) => said(source, id, "sum-debtor"),
    }
}

fn said(source: &Source, id: &str, key: &str) -> Vec<Block> {
    vec![paragraph(source, id, "open", None, Some(source.label(key)))]
}

/// The sentence that says what to mend.
fn refused(cause: Cause) -> &'static str {
    match cause {
        Cause::PaidTooMuch => "sum-paid-too-much",
        Cause::AfterDayOfSum(_) => "sum-after-today",
        Cause::NoticeBeforeDue(..) => "sum-notice-early",
        Cause::NotThreeTimesLegal => "sum-not-three-times",
        Cause::DebtorNotKnown(_) => "sum-debtor-unknown",
        _ => "sum-undecided",
    }
}

fn worked_out(source: &Source, id: &str, claim: &Claim) -> Vec<Block> {
    let sum = &claim.sum;
    let written = |amount: Money| money(source.texts, amount, Some(&claim.sign));
    let mut blocks = items(source, id, Marks::Bullets, told_lines(source.texts, claim));
    if blocks.is_empty() && claim.case.debtor == Debtor::Consumer {
        blocks.push(paragraph(source, id, "notice", None, Some(source.label("sum-notice"))));
    }
    let total = source.told("sum-total", &[('t', &source.day(source.today)), ('a', &written(sum.total()))]);
    blocks.push(Block::Lead(source.line(id, "total", total)));
    let mut say = |name: &str, text: String| blocks.push(paragraph(source, id, name, None, Some(text)));
    let (principal, interest, fixed) = (sum.principal_left(), sum.interest_left(), sum.fixed());
    let parts = [('p', &*written(principal)), ('i', &*written(interest)), ('x', &*written(fixed))];
    say("parts", source.told("sum-parts", &parts));
    if claim.paid().0 > 0 {
        let order = source.label(match claim.case.part_payment {
            PartPayment::PrincipalFirst => "sum-principal-first",
            PartPayment::InterestFirst => "sum-interest-first",
        });
        say("paid", source.told("sum-paid", &[('a', &written(claim.paid())), ('o', &order)]));
    }
    if let Some(day) = claim.daily() {
        say("daily", source.told("sum-daily", &[('a', &written(day))]));
    }
    blocks.extend(to_know(source, id, claim));
    blocks
}

/// The rule the sum follows, the warnings, the last day to sue.
fn to_know(source: &Source, id: &str, claim: &Claim) -> Vec<Block> {
    let code = claim.case.country.code().to_ascii_lowercase();
    let rule = source.find(&source.common(&format!("rule.{code}")));
    let mut blocks: Vec<Block> =
        rule.map(|rule| paragraph(source, id, "rule", None, Some(rule))).into_iter().collect();
    let penalties = source.find(&format!("note.penalties.{}", source.penalties()));
    blocks.extend(penalties.map(|text| paragraph(source, id, "penalties", None, Some(text))));
    let warned = claim.sum.warnings.iter();
    let warned =
        warned.filter_map(|warning| source.find(&source.common(&format!("warning.{}", warning.id()))));
    blocks.extend(items(source, "warning", Marks::Bullets, warned.collect()));
    if let Some(last) = last_day(claim) {
        let text = source.told("sum-limitation", &[('d', &source.day(last))]);
        blocks.push(paragraph(source, id, "limitation", None, Some(text)));
    }
    blocks
}

/// The last day to sue for the oldest invoice.
pub(super) fn last_day(claim: &Claim) -> Option<Date> {
    let case = &claim.case;
    case.invoices.iter().filter_map(|invoice| limitation(case.country, case.debtor, invoice.due)).min()
}

/// Every line of interest as it can be checked; of several invoices each under its number.
pub(super) fn told_lines(texts: &Texts, claim: &Claim) -> Vec<String> {
    let mut told = Vec::new();
    for (place, owed) in claim.sum.invoices.iter().enumerate() {
        for line in &owed.account.lines {
            let line = told_line(texts, line, &claim.sign);
            let name = claim.names.get(place).filter(|name| claim.names.len() > 1 && !name.is_empty());
            told.push(match name {
                Some(name) => texts.told("sheet.sum-of", &[('l', &line), ('n', name)]),
                None => line,
            });
        }
    }
    told
}

/// One line with four decimals, as it is before the one rounding of the total.
fn told_line(texts: &Texts, line: &Line, sign: &str) -> String {
    let decimal = texts.get("format.decimal");
    let interest = signed(texts, &line.interest.four_decimals().replace('.', &decimal), sign);
    let key = if line.days == 1 { "sheet.sum-line-day" } else { "sheet.sum-line" };
    texts.told(
        key,
        &[
            ('f', &date(texts, line.from)),
            ('t', &date(texts, line.to)),
            ('n', &number(texts, line.days.unsigned_abs())),
            ('r', &line.rate.to_string().replace('.', &decimal)),
            ('p', &money(texts, line.principal, Some(sign))),
            ('i', &interest),
        ],
    )
}

fn told_missing(source: &Source, missing: Missing) -> String {
    let half = if missing.half.second { "sum-second-half" } else { "sum-first-half" };
    let half = source.told(half, &[('y', &missing.half.year.to_string())]);
    source.told("sum-missing", &[('h', &half), ('w', missing.series.published_at())])
}
