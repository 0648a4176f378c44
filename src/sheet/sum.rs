//! What is owed on late invoices, to the cent: every line of interest, so that the client can check it, the total, what a
//! day more adds, the rule, and what to know about it. What is not known is named and left to fill in.

use super::Marks;
use super::body::Body;
use super::claim::{Claim, Gap};
use super::words::Source;
use crate::flow::Money;
use crate::payment::{Cause, Debtor, Line, Missing, PartPayment, Refusal, limitation};
use crate::texts::{Texts, date, fill, money, number, signed};
use time::Date;

/// The sum, or what is missing for it.
pub(super) fn write(body: &mut Body) {
    let source = body.source;
    let open = match &source.claim {
        Ok(claim) => return worked_out(body, claim),
        Err(Gap::Refused(Refusal { cause: Cause::Missing(missing), .. })) => {
            return body.say("missing", Some(told_missing(source, *missing)));
        }
        Err(Gap::Refused(refusal)) => refused(refusal.cause),
        Err(Gap::Unknown) => "sum-unknown",
        Err(Gap::NotLate) => "sum-not-late",
        Err(Gap::Country) => "sum-country",
        Err(Gap::Debtor) => "sum-debtor",
    };
    body.say("open", Some(source.label(open)));
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

fn worked_out(body: &mut Body, claim: &Claim) {
    let (source, sum) = (body.source, &claim.sum);
    let written = |amount: Money| money(source.texts, amount, Some(&claim.sign));
    body.items(Marks::Bullets, told_lines(source.texts, claim));
    if body.blocks.is_empty() && claim.case.debtor == Debtor::Consumer {
        body.say("notice", Some(source.label("sum-notice")));
    }
    let total = source.told("sum-total", &[('t', &source.day(source.told_on)), ('a', &written(sum.total()))]);
    body.lead("total", total);
    let (principal, interest, fixed) = (sum.principal_left(), sum.interest_left(), sum.fixed());
    let parts = [('p', &*written(principal)), ('i', &*written(interest)), ('x', &*written(fixed))];
    body.say("parts", Some(source.told("sum-parts", &parts)));
    if claim.paid().0 > 0 {
        let order = source.label(match claim.case.part_payment {
            PartPayment::PrincipalFirst => "sum-principal-first",
            PartPayment::InterestFirst => "sum-interest-first",
        });
        body.say("paid", Some(source.told("sum-paid", &[('a', &written(claim.paid())), ('o', &order)])));
    }
    if let Some(day) = claim.daily() {
        body.say("daily", Some(source.told("sum-daily", &[('a', &written(day))])));
    }
    to_know(body, claim);
}

/// The rule the sum follows, the warnings, the last day to sue.
fn to_know(body: &mut Body, claim: &Claim) {
    let source = body.source;
    let code = claim.case.country.code().to_ascii_lowercase();
    body.say("rule", source.common(&["rule.", &code]));
    body.say("penalties", source.find(&["note.penalties.", source.penalties()]));
    let mut warned = Vec::new();
    for warning in &claim.sum.warnings {
        warned.extend(source.common(&["warning.", warning.id()]));
    }
    warned.extend(claim.unfixed.and_then(|key| source.find(&[key])));
    body.items_of("warning", Marks::Bullets, warned);
    if let Some(last) = last_day(claim) {
        body.say("limitation", Some(source.told("sum-limitation", &[('d', &source.day(last))])));
    }
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
    let key = if missing.half.second { "sum-missing-second" } else { "sum-missing-first" };
    let marks = [('y', &*missing.half.year.to_string()), ('w', missing.series.published_at())];
    fill(&source.told(key, &marks), &source.facts, source.voice)
}
