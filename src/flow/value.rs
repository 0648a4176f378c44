//! What typed answers mean: days and whole numbers.

use time::{Date, Month};

/// Reads a day as `2026-11-23`.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.trim().splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || month.len() != 2 || day.len() != 2 {
        return None;
    }
    day_of(year, month, day)
}

/// The day these digits name.
pub(super) fn day_of(year: &str, month: &str, day: &str) -> Option<Date> {
    let [year, month, day] = [year, month, day].map(whole_number);
    let month = Month::try_from(u8::try_from(month?).ok()?).ok()?;
    Date::from_calendar_date(i32::try_from(year?).ok()?, month, u8::try_from(day?).ok()?).ok()
}

/// Reads nothing but digits, nine at most.
pub(super) fn whole_number(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.bytes().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

/// Reads a whole number of at most six digits.
pub fn parse_number(text: &str) -> Option<u32> {
    let text = text.trim();
    whole_number(text).filter(|_| text.len() <= 6)
}

/// Writes a day as `2026-11-23`, the form of the answers file (ISO 8601).
pub fn iso(date: Date) -> String {
    let month = u8::from(date.month());
    let year = digits(date.year().unsigned_abs().into(), 4);
    [&year, "-", &digits(month.into(), 2), "-", &digits(date.day().into(), 2)].concat()
}

/// Writes a whole number with at least so many digits: `007`.
pub(crate) fn digits(number: u64, least: usize) -> String {
    let mut text = number.to_string();
    while text.len() < least {
        text.insert(0, '0');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_does_not_exist_is_not_read() {
        assert!(parse_date("2024-02-29").is_some());
        for text in ["2023-02-29", "2026-13-01", "2026-1-1", "demain", "23/11/2026", ""] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
