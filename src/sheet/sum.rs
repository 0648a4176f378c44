//! What is owed on a late invoice, to the cent: every line of interest, so that the client can check it, the total, what a
//! day more adds, and the rule. What is not known is named and left to fill in.

use super::sections::{items, paragraph};
use super::words::Source;
use super::{Block, Marks};
use crate::diagnosis::days_late;
use crate::flow::{Money, currency_sign, parse_percent};
use crate::payment::{
    Agreed, Case, Cause, Country, Debtor, Entered, Interest, Invoice, Line, Missing, PartPayment, Rate,
    Refusal, Sum, sum,
};
use crate::texts::{date, money};
use time::Date;

/// The sum, or what is missing for it.
pub(super) fn blocks(source: &Source, id: &str) -> Vec<Block> {
    let answers = source.answers;
    let said = |key: &str| vec![paragraph(source, id, "open", None, Some(source.label(key)))];
    let (Some(amount), Some(due)) = (answers.money("amount"), answers.date("due")) else {
        return said("sum-unknown");
    };
    if days_late(answers, source.today).is_none_or(|days| days < 1) {
        return said("sum-not-late");
    }
    let Some(country) = country(source) else { return said("sum-country") };
    let Some(debtor) = debtor(source) else { return said("sum-debtor") };
    let mut case = case(source, country, debtor, (amount, due));
    // What the person entered is the rate that is missing, whichever that is.
    if let (Err(Refusal { cause: Cause::Missing(missing), .. }), Some(rate)) =
        (sum(&case), answers.text("reference-rate").and_then(parse_percent))
    {
        let Missing { half, series, .. } = missing;
        case.entered.push(Entered { country, half, series, rate: Rate::hundredths(rate) });
    }
    match sum(&case) {
        Ok(sum) => worked_out(source, id, &case, &sum),
        Err(refusal) => match refusal.cause {
            Cause::Missing(missing) => {
                vec![paragraph(source, id, "missing", None, Some(told_missing(source, missing)))]
            }
            _ => said("sum-undecided"),
        },
    }
}

fn country(source: &Source) -> Option<Country> {
    let id = source.answers.option("country")?;
    Country::ALL.into_iter().find(|country| country.code().eq_ignore_ascii_case(id))
}

/// Who owes: where the kind of client does not say whether it is a business, nobody guesses.
fn debtor(source: &Source) -> Option<Debtor> {
    match source.diagnosis.facts.option("client-kind")? {
        "company" | "agency" => Some(Debtor::Business),
        "public" => Some(Debtor::Public),
        "consumer" => Some(Debtor::Consumer),
        _ => None,
    }
}

fn case(source: &Source, country: Country, debtor: Debtor, (amount, due): (Money, Date)) -> Case {
    Case {
        country,
        debtor,
        invoices: vec![Invoice { amount, due, payments: Vec::new() }],
        as_of: source.today,
        agreed: Agreed::Statutory,
        formal_notice: source.answers.date("notice-date"),
        part_payment: PartPayment::PrincipalFirst,
        entered: Vec::new(),
    }
}

fn worked_out(source: &Source, id: &str, case: &Case, sum: &Sum) -> Vec<Block> {
    let sign = sign(source, case.country);
    let written = |amount: Money| money(source.texts, amount, Some(&sign));
    let lines: Vec<&Line> = sum.invoices.iter().flat_map(|owed| &owed.account.lines).collect();
    let said = lines.iter().map(|line| told_line(source, line, &sign)).collect();
    let mut blocks = items(source, id, Marks::Bullets, said);
    if lines.is_empty() && case.debtor == Debtor::Consumer {
        blocks.push(paragraph(source, id, "notice", None, Some(source.label("sum-notice"))));
    }
    let total = source.label("sum-total").replace("#t", &date(source.texts, source.today));
    blocks.push(Block::Lead(source.line(id, "total", total.replace("#a", &written(sum.total())))));
    let parts = source.label("sum-parts");
    let parts = parts.replace("#p", &written(sum.principal_left())).replace("#i", &written(sum.interest()));
    blocks.push(paragraph(source, id, "parts", None, Some(parts.replace("#x", &written(sum.fixed())))));
    if let Some(last) = lines.last() {
        let day = Interest::of(last.principal, last.rate, 1).cents();
        let daily = source.label("sum-daily").replace("#a", &written(day));
        blocks.push(paragraph(source, id, "daily", None, Some(daily)));
    }
    let rule = source.find(&source.common(&format!("rule.{}", case.country.code().to_ascii_lowercase())));
    blocks.extend(rule.map(|rule| paragraph(source, id, "rule", None, Some(rule))));
    blocks
}

/// The currency the person wrote, else the country's.
fn sign(source: &Source, country: Country) -> String {
    let typed = source.answers.text("amount").and_then(currency_sign).map(String::from);
    typed.unwrap_or_else(|| match country.currency() {
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        "USD" | "CAD" => "$".to_owned(),
        other => other.to_owned(),
    })
}

/// One line with four decimals, as it is before the one rounding of the total.
fn told_line(source: &Source, line: &Line, sign: &str) -> String {
    let decimal = source.texts.get("format.decimal");
    let interest = line.interest.four_decimals().replace('.', &decimal);
    let interest = source.texts.get("format.signed-money").replace("#a", &interest).replace("#s", sign);
    source
        .label("sum-line")
        .replace("#f", &date(source.texts, line.from))
        .replace("#t", &date(source.texts, line.to))
        .replace("#n", &line.days.to_string())
        .replace("#r", &line.rate.to_string().replace('.', &decimal))
        .replace("#p", &money(source.texts, line.principal, Some(sign)))
        .replace("#i", &interest)
}

fn told_missing(source: &Source, missing: Missing) -> String {
    let half = source.label(if missing.half.second { "sum-second-half" } else { "sum-first-half" });
    let half = half.replace("#y", &missing.half.year.to_string());
    source.label("sum-missing").replace("#h", &half).replace("#w", missing.series.published_at())
}
