//! `sum`: what is owed on late invoices, from a case as JSON. A case that cannot be decided is refused with
//! one sentence that begins with the field.

mod case;
mod fields;
mod sentence;

use super::file::{parse, read_text};
use super::names::repeated;
use super::{day_given, pretty};
use franc_parler::flow::{FILE_LIMIT, iso};
use franc_parler::json::Json;
use franc_parler::payment::{self, Case, Line, Owed, money_text};
use time::Date;

/// The sum of the case in a file. `today` stands in for `as_of` where the case has none.
///
/// # Errors
/// One sentence with the name of the field.
pub fn sum(file: &str, today: Option<&str>) -> Result<String, String> {
    let today = today.map(day_given).transpose()?;
    let text = read_text(file, FILE_LIMIT)?;
    let json = parse(file, &text)?;
    match repeated(&text) {
        Some(name) => Err(format!("{} stands twice in one object.", name.escape_debug())),
        None => sum_of(&json, today).map(pretty),
    }
}

/// The sum of a case.
///
/// # Errors
/// One sentence with the name of the field.
pub fn sum_of(json: &Json, today: Option<Date>) -> Result<Json, String> {
    let case = case::read(json, today)?;
    let sum = payment::sum(&case).map_err(|refusal| sentence::refused(&refusal))?;
    Ok(written(&case, &sum))
}

fn written(case: &Case, sum: &payment::Sum) -> Json {
    let money = |sum| Json::text(money_text(sum));
    Json::object([
        ("currency", Json::text(case.country.currency())),
        ("invoices", Json::List(sum.invoices.iter().map(owed).collect())),
        ("principal_left", money(sum.principal_left())),
        ("interest", money(sum.interest())),
        ("interest_left", money(sum.interest_left())),
        ("fixed", money(sum.fixed())),
        ("total", money(sum.total())),
        ("warnings", Json::List(sum.warnings.iter().map(|warning| Json::text(warning.id())).collect())),
    ])
}

fn owed(owed: &Owed) -> Json {
    Json::object([
        ("days", days(owed.account.days)),
        ("lines", Json::List(owed.account.lines.iter().map(line).collect())),
        ("interest", Json::text(money_text(owed.account.interest))),
        ("fixed", Json::text(money_text(owed.fixed))),
    ])
}

fn line(line: &Line) -> Json {
    Json::object([
        ("from", Json::text(iso(line.from))),
        ("to", Json::text(iso(line.to))),
        ("days", days(line.days)),
        ("rate", Json::text(line.rate.percent())),
        ("interest", Json::text(line.interest.four_decimals())),
    ])
}

fn days(days: i64) -> Json {
    Json::Number(days.to_string())
}
