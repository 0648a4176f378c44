//! How a language writes a date, a sum, a count. The patterns are words too, under `format`.

use super::Texts;
use crate::flow::{Money, digits};
use time::Date;

/// Writes a date in full: `23 novembre 2026`.
pub fn date(texts: &Texts, date: Date) -> String {
    let day = match (date.day(), texts.find("format.first-day")) {
        (1, Some(first)) => first.to_owned(),
        (day, _) => day.to_string(),
    };
    let month = texts.get(&["format.months.", &u8::from(date.month()).to_string()].concat());
    texts.told("format.date", &[('d', &day), ('m', &month), ('y', &date.year().to_string())])
}

/// Writes a sum with two decimals: `1 234,56 €`. `sign` is the currency the person wrote it with; without one the sum
/// stands as the language writes it alone. What is owed or paid is never below nothing, and no minus is written: −12.50
/// reads `12,50`.
pub fn money(texts: &Texts, sum: Money, sign: Option<&str>) -> String {
    let whole = number(texts, (sum.0 / 100).unsigned_abs());
    let cents = digits((sum.0 % 100).unsigned_abs(), 2);
    let amount = [whole, texts.get("format.decimal"), cents].concat();
    match sign {
        Some(sign) => signed(texts, &amount, sign),
        None => texts.told("format.money", &[('a', &amount)]),
    }
}

/// Puts the sign of a currency where the language has it; none where the sign is empty.
pub fn signed(texts: &Texts, amount: &str, sign: &str) -> String {
    if sign.is_empty() {
        return amount.to_owned();
    }
    // A code of letters stands apart: "CHF 20", beside "£20".
    let coded = sign.starts_with(|first: char| first.is_ascii_alphabetic());
    let key = if coded { "format.coded-money" } else { "format.signed-money" };
    texts.told(key, &[('a', amount), ('s', sign)])
}

/// Writes a whole number, grouped by thousands.
pub fn number(texts: &Texts, number: u64) -> String {
    grouped(texts, &number.to_string())
}

/// The digits of a whole number, grouped by thousands.
pub fn grouped(texts: &Texts, digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(&texts.get("format.group"));
        }
        grouped.push(digit);
    }
    grouped
}
