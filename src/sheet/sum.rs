//! What is owed on late invoices, to the cent: every line of interest, so that the client can check it, the total, what a
//! day more adds, the rule, and what to know about it. What is not known is named and left to fill in.

use super::Marks;
use super::body::Body;
use super::claim::{Claim, Gap};
use super::words::Source;
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
    let source = body.source;
    body.items(Marks::Bullets, told_lines(source.texts, claim));
    if body.blocks.is_empty() && claim.case.debtor == Debtor::Consumer {
        body.say("notice", Some(source.label("sum-notice")));
    }
    body.lead("total", source.find(&["sheet.sum-total"]).unwrap_or_default());
    let paid = match claim.case.part_payment {
        PartPayment::PrincipalFirst => "sheet.sum-principal-first",
        PartPayment::InterestFirst => "sheet.sum-interest-first",
    };
    for (name, key) in [("parts", "sheet.sum-parts"), ("paid", paid), ("daily", "sheet.sum-daily")] {
        body.say(name, source.find(&[key]));
    }
    to_know(body, claim);
}

/// The rule the sum follows, the warnings, the last day to sue.
fn to_know(body: &mut Body, claim: &Claim) {
    let source = body.source;
    let code = claim.case.country.code().to_ascii_lowercase();
    body.say("rule", source.common(&["rule.", &code]));
    // Too early to speak of them: neither its call nor its letter does.
    if source.situation() != "just-late" {
        body.say("penalties", source.find(&["note.penalties.", source.penalties()]));
    }
    let mut warned = Vec::new();
    for warning in &claim.sum.warnings {
        warned.extend(source.common(&["warning.", warning.id()]));
    }
    warned.extend(claim.unfixed.and_then(|key| source.find(&[key])));
    body.items_of("warning", Marks::Bullets, warned);
    body.say("limitation", source.find(&["sheet.sum-limitation"]));
}

/// The last day to sue for the oldest invoice.
pub(super) fn last_day(claim: &Claim) -> Option<Date> {
    let case = &claim.case;
    let mut due = case.invoices.first()?.due;
    for invoice in &case.invoices {
        due = due.min(invoice.due);
    }
    limitation(case.country, case.debtor, due)
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
