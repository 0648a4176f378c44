//! What typed answers mean: days, sums, whole numbers. Money is counted in cents and never in floating point.

use time::{Date, Month};

/// A sum in hundredths of its currency (cents).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(pub i64);

/// The signs of currencies that a sum may be written with, before or after it.
const SIGNS: [char; 3] = ['€', '£', '$'];

/// The largest sum that is read: 99,999,999.99.
const LARGEST: i64 = 9_999_999_999;

impl Money {
    /// Reads `1250`, `1250.5`, `1 250,50`, `1,250.50`, `1250,50 €`, `1 250,50 $`. Nothing for anything else, `1,250`
    /// included: that is a thousand for one and a third decimal for another, and a sum is never guessed behind a person's
    /// back. Spaces and apostrophes group thousands, as `1'250.50`; `1250 500` is grouped by nobody, and not read.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = joined(text.trim_matches(SIGNS).trim())?;
        // After a pound or a dollar, as in English, a comma can only group. Before one, as in French, it parts the cents;
        // it may group there, and after a euro, where it cannot.
        if !text.starts_with(['£', '$']) {
            let read = Self::read(&digits, &['.', ',']);
            if read.is_some() || !(text.starts_with('€') || text.contains(['£', '$'])) {
                return read;
            }
        }
        Self::read(&digits, &['.'])
    }

    /// Reads digits with these decimal signs.
    fn read(digits: &str, signs: &[char]) -> Option<Self> {
        let (whole, cents) = digits.rsplit_once(signs).unwrap_or((digits, ""));
        // Where both signs stand, the last one is the decimal sign and the other groups the thousands.
        let group = if digits[whole.len()..].starts_with(',') { '.' } else { ',' };
        let mut groups = whole.split(group);
        let short = is_short(groups.next());
        if groups.any(|digits| !short || digits.len() != 3) {
            return None;
        }
        let whole = &whole.replace(group, "");
        let cents = match cents.len() {
            0 => 0,
            1 => whole_number(cents)? * 10,
            2 => whole_number(cents)?,
            _ => return None,
        };
        let sum = i64::from(whole_number(whole)?) * 100 + i64::from(cents);
        (sum <= LARGEST).then_some(Self(sum))
    }
}

/// The digits without what groups them; nothing where that does not stand before each three of them.
fn joined(text: &str) -> Option<String> {
    let mut parts = text.split(|sign: char| sign.is_whitespace() || matches!(sign, '\'' | '\u{2019}'));
    let first = parts.next();
    let (short, mut joined) = (is_short(first), first.unwrap_or_default().to_owned());
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        if !short || digits != 3 {
            return None;
        }
        joined.push_str(part);
    }
    Some(joined)
}

/// Whether others may follow this first group of digits: it has one to three.
fn is_short(group: Option<&str>) -> bool {
    group.is_some_and(|digits| matches!(digits.len(), 1..=3))
}

/// The sign of the currency a sum was written with.
pub fn currency_sign(text: &str) -> Option<char> {
    text.chars().find(|sign| SIGNS.contains(sign))
}

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

/// Reads a rate of 0 to 100 in percent, in hundredths of a percent: `2,15`, `8 %`.
pub fn parse_percent(text: &str) -> Option<i64> {
    hundredths(text.trim().trim_end_matches('%')).filter(|rate| *rate <= 10_000)
}

/// Reads a number of hours, in hundredths: `2,5`, `12`.
pub fn parse_hours(text: &str) -> Option<i64> {
    hundredths(text)
}

/// A number with two decimals at most, which is no sum of money.
fn hundredths(text: &str) -> Option<i64> {
    if currency_sign(text).is_some() {
        return None;
    }
    Money::parse(text).map(|number| number.0)
}

/// Reads a whole number of at most six digits.
pub fn parse_number(text: &str) -> Option<u32> {
    let text = text.trim();
    whole_number(text).filter(|_| text.len() <= 6)
}

/// Writes a day as `2026-11-23`, the form of the answers file (ISO 8601).
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_as_people_write_it() {
        for (text, cents) in [
            ("1250", 125_000),
            ("1250.5", 125_050),
            ("1 250,50 €", 125_050),
            ("0,07", 7),
            ("£1,250.50", 125_050),
            ("£2,500", 250_000),
            ("1.250,50", 125_050),
            ("1'250.50", 125_050),
            ("1 250 000", 125_000_000),
            ("€4,200", 420_000),
            ("€ 12,50", 1_250),
            ("1 250,50 $", 125_050),
            ("12,50 $", 1_250),
            ("1250,50 £", 125_050),
            ("2,500 $", 250_000),
        ] {
            assert_eq!(Money::parse(text), Some(Money(cents)), "{text}");
        }
        for text in [
            "",
            "abc",
            "12,345",
            "1,25.50",
            "£2,50",
            "2,500",
            "4,200 €",
            "500 50",
            "1 25",
            "1,250,50",
            "1250 500",
            "1250,500.00",
            "1250 500,00 €",
            "1 2500 000",
            "'500",
            "£,500",
            "-5",
            "1.2.3",
            "1000000000",
            ",50",
            "٣",
        ] {
            assert_eq!(Money::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_rate_is_no_sum_of_money() {
        assert_eq!(["2,15", "8 %", "100"].map(parse_percent), [Some(215), Some(800), Some(10_000)]);
        for text in ["2,155", "100,01", "2 €", "-1", "%"] {
            assert_eq!(parse_percent(text), None, "{text}");
        }
    }

    #[test]
    fn half_an_hour_is_read() {
        assert_eq!(
            ["2,5", "2.25", "12", "0,5"].map(parse_hours),
            [Some(250), Some(225), Some(1_200), Some(50)]
        );
        assert_eq!(["2,5 €", "deux", "-1", "2,125", "2 5"].map(parse_hours), [None; 5]);
    }

    #[test]
    fn a_sum_keeps_the_sign_it_was_written_with() {
        assert_eq!(["£1,250.50", "12,50 €", "12"].map(currency_sign), [Some('£'), Some('€'), None]);
    }

    #[test]
    fn a_day_that_does_not_exist_is_not_read() {
        assert!(parse_date("2024-02-29").is_some());
        for text in ["2023-02-29", "2026-13-01", "2026-1-1", "demain", "23/11/2026", ""] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
