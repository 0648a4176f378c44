//! What is typed with two decimals: sums of money with their currency, rates, hours. Counted in hundredths (cents) and
//! never in floating point.

use super::value::whole_number;

/// A sum in hundredths of its currency (cents).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(pub i64);

/// The largest sum that is read: 99,999,999.99.
const LARGEST: i64 = 9_999_999_999;

impl Money {
    /// Reads `1250`, `1250.5`, `1 250,50`, `1,250.50`, `1250,50 €`, `1 250,50 $`, `CHF 1'250.-`, `1250 euros`. Nothing for
    /// anything else, `1,250` included: that is a thousand for one and a third decimal for another, and a sum is never
    /// guessed behind a person's back. Spaces and apostrophes group thousands, as `1'250.50`; `1250 500` is grouped by
    /// nobody, and not read.
    pub fn parse(text: &str) -> Option<Self> {
        let (before, digits, after) = apart(text)?;
        let digits = joined(digits)?;
        // After a pound or a dollar, as in English, a comma can only group. Before one, as in French, it parts the cents;
        // it may group there, and after a euro, where it cannot.
        if !matches!(before, "£" | "$") {
            let read = Self::read(&digits, &['.', ',']);
            if read.is_some() || !(before == "€" || matches!(after, "£" | "$")) {
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

/// What stands in a sum: the sign of its currency where it stands before the digits, they, the sign where it stands after
/// them; nothing where anything else stands there. A dash is written in the place of the cents: `1250.-`.
fn apart(text: &str) -> Option<(&'static str, &str, &'static str)> {
    let (mut start, mut end) = (text.len(), 0);
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            start = start.min(at);
            end = at + 1;
        }
    }
    let whole = matches!(text.as_bytes().get(end), Some(b'.' | b','));
    if whole {
        end += 1;
    }
    let before = sign_of(text.get(..start)?, false)?;
    let after = sign_of(&text[end..], whole)?;
    (before.is_empty() || after.is_empty()).then_some((before, text.get(start..end)?, after))
}

/// The sign that the sheet has for a currency as people write it; an empty one where nothing is written. Francs of other
/// countries are written with more than `Fr.`, and without its point it may begin the number of an invoice.
fn sign_of(written: &str, dashed: bool) -> Option<&'static str> {
    let mut name = String::new();
    for sign in written.chars() {
        if !(sign.is_whitespace() || dashed && matches!(sign, '-' | '–' | '—')) {
            name.push(sign.to_ascii_uppercase());
        }
    }
    Some(match &*name {
        "" => "",
        "€" | "EUR" | "EURO" | "EUROS" => "€",
        "£" | "GBP" => "£",
        "$" | "USD" | "CAD" | "US$" | "CA$" | "$US" | "$CA" | "$USD" | "$CAD" => "$",
        "CHF" | "FR." | "SFR." => "CHF",
        _ => return None,
    })
}

/// The sign of the currency a sum was written with.
pub fn currency_sign(text: &str) -> Option<&'static str> {
    let (before, _, after) = apart(text)?;
    let sign = if before.is_empty() { after } else { before };
    if sign.is_empty() { None } else { Some(sign) }
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
    Money::read(&joined(text.trim())?, &['.', ',']).map(|number| number.0)
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
    fn a_currency_is_read_as_people_write_it() {
        for (text, cents) in [
            ("4'500 CHF", 450_000),
            ("CHF 4500", 450_000),
            ("chf4’500.50", 450_050),
            ("Fr. 4500", 450_000),
            ("4500 fr.", 450_000),
            ("4'500.-", 450_000),
            ("CHF 4'500.–", 450_000),
            ("4500,-- €", 450_000),
            ("4500 EUR", 450_000),
            ("EUR 4,200", 420_000),
            ("1200 euros", 120_000),
            ("1 euro", 100),
            ("£1,200", 120_000),
            ("1,200 GBP", 120_000),
            ("1200 $ CA", 120_000),
            ("US$ 1,200.50", 120_050),
            ("1 200,50 CAD", 120_050),
        ] {
            assert_eq!(Money::parse(text), Some(Money(cents)), "{text}");
        }
        for text in [
            "4,500 CHF",
            "CHF 4,500",
            "4500 francs",
            "FR 4500",
            "4500 F CFA",
            "4500 EUROPE",
            "CHF 4500 EUR",
            "4500-",
            "4500 -",
            "CHF -4500",
            "4'500.50.-",
            "4.500.-",
            "CHF",
            "10 % EUR",
        ] {
            assert_eq!(Money::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_rate_is_no_sum_of_money() {
        assert_eq!(["2,15", "8 %", "100"].map(parse_percent), [Some(215), Some(800), Some(10_000)]);
        for text in ["2,155", "100,01", "2 €", "2 EUR", "2.-", "-1", "%"] {
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
        for (text, sign) in [
            ("£1,250.50", Some("£")),
            ("12,50 euros", Some("€")),
            ("Fr. 12.-", Some("CHF")),
            ("12 CAD", Some("$")),
            ("12", None),
            ("FR-31 ; 12 ; 2025-09-15", None),
        ] {
            assert_eq!(currency_sign(text), sign, "{text}");
        }
    }
}
