//! A case from its JSON.

use super::fields::{Field, Fields};
use franc_parler::json::Json;
use franc_parler::payment::{
    Agreed, Case, Country, Debtor, Entered, HalfYear, Invoice, PartPayment, Payment, Series,
};
use time::Date;

const FIELDS: [&str; 8] =
    ["country", "debtor", "invoices", "as_of", "rate", "formal_notice", "part_payment", "rates"];

/// Reads a case; `today` stands in for a missing `as_of`.
pub(super) fn read(json: &Json, today: Option<Date>) -> Result<Case, String> {
    let case = Field { path: String::new(), value: json }.fields()?.only(&FIELDS)?;
    let invoices = case.need("invoices")?.list()?;
    Ok(Case {
        country: case.need("country")?.one_of(&Country::ALL.map(|country| (country.code(), country)))?,
        debtor: case.need("debtor")?.one_of(&Debtor::ALL.map(|debtor| (debtor.id(), debtor)))?,
        invoices: invoices.iter().map(invoice).collect::<Result<_, _>>()?,
        as_of: match (case.get("as_of"), today) {
            (None, Some(today)) => today,
            _ => case.need("as_of")?.date()?,
        },
        agreed: agreed(&case.need("rate")?)?,
        formal_notice: case.get("formal_notice").map(|field| field.date()).transpose()?,
        part_payment: case
            .get("part_payment")
            .map(|field| part_payment(&field))
            .transpose()?
            .unwrap_or(PartPayment::PrincipalFirst),
        entered: case.get("rates").map(|field| entered(&field)).transpose()?.unwrap_or_default(),
    })
}

fn invoice(field: &Field) -> Result<Invoice, String> {
    let invoice = field.fields()?.only(&["amount", "due", "payments"])?;
    let payments = invoice.get("payments").map(|field| field.list()).transpose()?.unwrap_or_default();
    Ok(Invoice {
        amount: invoice.need("amount")?.money()?,
        due: invoice.need("due")?.date()?,
        payments: payments.iter().map(payment).collect::<Result<_, _>>()?,
    })
}

fn payment(field: &Field) -> Result<Payment, String> {
    let payment = field.fields()?.only(&["date", "amount"])?;
    Ok(Payment { date: payment.need("date")?.date()?, amount: payment.need("amount")?.money()? })
}

fn part_payment(field: &Field) -> Result<PartPayment, String> {
    field.one_of(&[
        ("principal-first", PartPayment::PrincipalFirst),
        ("interest-first", PartPayment::InterestFirst),
    ])
}

fn agreed(field: &Field) -> Result<Agreed, String> {
    let rate = field.fields()?.only(&["kind", "value"])?;
    let kind = rate.need("kind")?.one_of(&[
        ("statutory", Some(Agreed::Statutory)),
        ("percent", None),
        ("legal-x3", Some(Agreed::ThreeTimesLegal)),
    ])?;
    match (kind, rate.get("value")) {
        (None, _) => Ok(Agreed::Percent(rate.need("value")?.percent()?)),
        (Some(agreed), None) => Ok(agreed),
        (Some(_), Some(value)) => Err(format!("{} belongs to the kind percent only.", value.path)),
    }
}

/// The entered rates: country, half-year, series, rate.
fn entered(field: &Field) -> Result<Vec<Entered>, String> {
    let mut entered = Vec::new();
    let countries = field.fields()?.only(&Country::ALL.map(Country::code))?;
    let by_code = |code| Country::ALL.into_iter().find(|country| country.code() == code);
    for (country, halves) in countries.all().filter_map(|(code, field)| Some((by_code(code)?, field))) {
        for (half, rates) in halves.fields()?.all() {
            let half = HalfYear::parse(half)
                .ok_or_else(|| format!("{} is not a half-year as 2026-2.", rates.path))?;
            series(country, half, &rates.fields()?, &mut entered)?;
        }
    }
    Ok(entered)
}

fn series(
    country: Country,
    half: HalfYear,
    rates: &Fields,
    entered: &mut Vec<Entered>,
) -> Result<(), String> {
    for (name, field) in rates.all() {
        let series = Series::ALL.into_iter().find(|series| series.id() == name).ok_or_else(|| {
            let known: Vec<&str> = Series::ALL.iter().map(|series| series.id()).collect();
            format!("{} is not a rate; known are {}.", field.path, known.join(", "))
        })?;
        entered.push(Entered { country, half, series, rate: field.percent()? });
    }
    Ok(())
}
