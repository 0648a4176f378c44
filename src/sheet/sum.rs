//! What is owed on late invoices, to the cent: every line of interest, so that the client can check it, the total, what a
//! day more adds, the rule, and what to know about it. What is not known is named and left to fill in.

use super::Marks;
use super::body::Body;
use super::claim::{Claim, Gap, listed};
use super::penalties::Penalties;
use super::words::{Source, knows};
use crate::diagnosis::{country, debtor, due_date};
use crate::flow::{Answer, Answers, iso};
use crate::payment::{
    Cause, Country, Debtor, Line, Missing, PartPayment, Refusal, Series, Warning, limitation, years_after,
};
use crate::texts::{Texts, date, fill, grouped, money, number, signed};
use time::Date;

/// The sum, or what is missing for it; then until when it can be claimed.
pub(super) fn write(body: &mut Body) {
    let source = body.source;
    match &source.claim {
        Ok(claim) => worked_out(body, claim),
        Err(Gap::Refused(Refusal { cause: Cause::Missing(missing), .. })) => {
            body.say("missing", Some(told_missing(source, *missing)));
            body.ask("reference-rate");
            body.say("certain", certain(source, *missing));
        }
        Err(gap) => {
            body.say("open", source.find(&["sheet.", open(gap)]));
            match gap {
                Gap::Country => body.ask("country"),
                Gap::Unknown => body.ask("amount"),
                _ => {}
            }
        }
    }
    if knows(&source.facts, "too-old") {
        body.say("too-old", source.common(&["warning.", Warning::LimitationPassed.id()]));
    } else if extinguished_in_scotland(source) {
        body.say("too-old", source.find(&["late-payment.warning.extinguished-in-scotland"]));
    }
    body.say("limitation", source.find(&["sheet.sum-limitation"]));
}

/// The sentence that says why there is no sum.
const fn open(gap: &Gap) -> &'static str {
    match gap {
        Gap::Refused(refusal) => refused(refusal.cause),
        Gap::Unknown => "sum-unknown",
        Gap::NotLate => "sum-not-late",
        Gap::Country => "sum-country",
        Gap::Debtor => "sum-debtor",
    }
}

/// The sentence that says what to mend.
const fn refused(cause: Cause) -> &'static str {
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
    let mut lines = Vec::new();
    for (days, told) in told_lines(source.texts, claim) {
        lines.push(source.line("sum", &days, told));
    }
    body.put(Marks::Bullets, lines);
    // Where no rate is known, none begins with a notice.
    let begins = claim.case.debtor == Debtor::Consumer && claim.case.country != Country::Ny;
    if body.blocks.is_empty() && begins {
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

/// The rule the sum follows, and the warnings.
fn to_know(body: &mut Body, claim: &Claim) {
    let source = body.source;
    let code = claim.case.country.code().to_ascii_lowercase();
    body.say("rule", source.common(&["rule.", &code]));
    // Too early to speak of them: neither its call nor its letter does.
    if source.situation() != "just-late" {
        let penalties = Penalties::of(source.diagnosis).key();
        body.say("penalties", source.find(&["note.penalties.", penalties]));
    }
    let mut warned = Vec::new();
    let mut warn =
        |id, text: Option<String>| warned.extend(text.map(|text| source.line("warning", id, text)));
    // That a claim is too old is told of every claim, worked out or not.
    for warning in claim.sum.warnings.iter().filter(|warning| **warning != Warning::LimitationPassed) {
        warn(warning.id(), source.common(&["warning.", warning.id()]));
    }
    warn("unfixed", claim.unfixed.and_then(|key| source.find(&[key])));
    body.put(Marks::Bullets, warned);
}

/// Whether the debt would be over under Scots law, which gives a year less than the rest of the United Kingdom and ends
/// the debt itself (Prescription and Limitation (Scotland) Act 1973, s. 6).
fn extinguished_in_scotland(source: &Source) -> bool {
    let last = last_day(&source.diagnosis.facts, source.told_on);
    knows(&source.facts, "britain") && last.is_some_and(|last| years_after(last, -1) < source.today)
}

/// The last day to sue for the oldest invoice, be the sum known or not; nothing where nothing is late.
pub(super) fn last_day(facts: &Answers, today: Date) -> Option<Date> {
    let (country, debtor) = (country(facts)?, debtor(facts)?);
    let due = due_date(facts).filter(|due| *due < today)?;
    let mut last = limitation(country, debtor, due, facts.date("delivered"))?;
    for other in listed(facts, "other-invoices") {
        last = last.min(limitation(country, debtor, other.date, None)?);
    }
    Some(last)
}

/// Every line of interest as it can be checked, of several invoices each under its number; with the days it counts and the
/// place of its invoice, since what was written over one line is of no other.
pub(super) fn told_lines(texts: &Texts, claim: &Claim) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let mut names = claim.names.iter();
    for (owed, place) in claim.sum.invoices.iter().zip(1..) {
        let name = names.next().filter(|name| claim.names.len() > 1 && !name.is_empty());
        for line in &owed.account.lines {
            let mut text = told_line(texts, line, &claim.sign);
            if let Some(name) = name {
                text = texts.told("sheet.sum-of", &[('l', &text), ('n', name)]);
            }
            told.push(([&*i32::to_string(&place), "-", &iso(line.from), "-", &iso(line.to)].concat(), text));
        }
    }
    told
}

/// One line with four decimals, as it is before the one rounding of the total.
fn told_line(texts: &Texts, line: &Line, sign: &str) -> String {
    let decimal = texts.get("format.decimal");
    let exact = line.interest.four_decimals();
    let (whole, rest) = exact.split_once('.').unwrap_or((&exact, ""));
    let interest = signed(texts, &[&*grouped(texts, whole), &*decimal, rest].concat(), sign);
    let key = if line.days == 1 { "sheet.sum-line-day" } else { "sheet.sum-line" };
    texts.told(
        key,
        &[
            ('f', &date(texts, line.from)),
            ('t', &date(texts, line.to)),
            ('n', &number(texts, line.days.unsigned_abs())),
            ('r', &line.rate.percent().replace('.', &decimal)),
            ('p', &money(texts, line.principal, Some(sign))),
            ('i', &interest),
        ],
    )
}

/// What is owed beyond the invoice whatever the missing rate turns out to be: the sum as of the last day before its
/// half-year, or else the fixed sum. In Ireland no interest is: the rate of the day of payment is that of the whole delay.
fn certain(source: &Source, missing: Missing) -> Option<String> {
    let (mut facts, mut day) = (source.diagnosis.facts.clone(), missing.half.first_day()?.previous_day()?);
    let mut known = Claim::of(&facts, day);
    let alone = known.is_err() || missing.country == Country::Ie;
    if alone {
        // The fixed sum is the same whatever the rates are.
        day = source.told_on;
        facts.set("reference-rate", Answer::Text("0;0;0;0;0;0".to_owned()));
        known = Claim::of(&facts, day);
    }
    let Claim { sum, sign, .. } = known.ok()?;
    let (interest, fixed) = (sum.interest_left(), sum.fixed());
    let key = match (alone, fixed.0 > 0) {
        (true, true) => "sum-fixed-alone",
        (true, false) => return None,
        (false, true) => "sum-certain-fixed",
        (false, false) => "sum-certain",
    };
    let told = |amount| money(source.texts, amount, Some(&sign));
    Some(source.told(key, &[('d', &*source.day(day)), ('i', &*told(interest)), ('f', &*told(fixed))]))
}

fn told_missing(source: &Source, missing: Missing) -> String {
    let key = if missing.half.second { "sum-missing-second" } else { "sum-missing-first" };
    let marks = [('y', &*missing.half.year.to_string()), ('w', missing.series.published_at())];
    let told = fill(&source.told(key, &marks), &source.facts, source.voice);
    // It is published in two columns, one a third of the other.
    if missing.series == Series::LegalPro {
        return [&*told, " ", &*source.label("sum-missing-legal")].concat();
    }
    told
}
