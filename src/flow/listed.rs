//! Answers that list several figures: sums with their days, rates, the days of the steps. A line that cannot be read
//! makes the whole unreadable: nothing is left out of a sum behind a person's back.

use super::value::{day_of, whole_number};
use super::{Money, parse_date, parse_percent};
use std::str::Split;
use time::Date;

/// A sum with its day: a payment, or an invoice with the day on which it was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedSum {
    /// What stands before it: the number of an invoice; empty where nothing does.
    pub name: String,
    /// The sum, in cents.
    pub amount: Money,
    /// The day.
    pub date: Date,
}

/// Reads one dated sum a line: `500 ; 30/10/2025`, `F-31 ; 1 200,50 € ; 2025-09-15`. The day may stand anywhere, the sum
/// is the last of the other parts. Nothing where a line is anything else.
pub fn parse_dated_sums(text: &str) -> Option<Vec<DatedSum>> {
    let mut sums = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        sums.push(dated_sum(line)?);
    }
    Some(sums)
}

fn dated_sum(line: &str) -> Option<DatedSum> {
    let (mut date, mut amount, mut names) = (None, None, Vec::new());
    let parts: Vec<&str> = line.split(';').collect();
    for part in parts.iter().rev() {
        let part = part.trim();
        match (parse_day(part), Money::parse(part)) {
            (Some(day), _) if date.is_none() => date = Some(day),
            (None, Some(sum)) if amount.is_none() => amount = Some(sum),
            // Of the kind that is joined everywhere: another would be joined by code of its own.
            _ => names.push(part.to_owned()),
        }
    }
    names.reverse();
    // Without its sum read, a line of words would pass for a name.
    Some(DatedSum { name: names.join(" "), amount: amount.filter(|sum| sum.0 > 0)?, date: date? })
}

/// Reads a day as `2025-10-30`, `30/10/2025` or `30.10.2025`: the day first, as the page says beside the field.
pub fn parse_day(text: &str) -> Option<Date> {
    let mut parts = between(text, &['/', '.']);
    let (Some(day), Some(month), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return parse_date(text);
    };
    if year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    day_of(year, month, day)
}

/// What stands between these signs: one way to split for all of them.
fn between<'a>(text: &'a str, signs: &'a [char]) -> Split<'a, &'a [char]> {
    text.split(signs)
}

/// Reads one or several rates in hundredths of a percent, between them a semicolon or a new line: `2,15 ; 2,40`.
pub fn parse_rates(text: &str) -> Option<Vec<i64>> {
    let mut rates = Vec::new();
    for part in between(text, &[';', '\n']).filter(|part| !part.trim().is_empty()) {
        rates.push(parse_percent(part)?);
    }
    (!rates.is_empty()).then_some(rates)
}

/// How many steps a ladder of reminders has.
pub const STEPS: usize = 6;

/// Reads the days of the steps, counted from the due date and each later than the one before: `-5, 1, 8, 15, 22, 37`.
/// The first may lie before it, the others after; a year at most.
pub fn parse_steps(text: &str) -> Option<[i64; STEPS]> {
    let mut days = [0; STEPS];
    let mut parts = between(text, &[',', ';', '\n']).map(str::trim);
    for at in 0..STEPS {
        let part = parts.next()?;
        let (sign, digits) = match part.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => (-1, digits),
            None => (1, part.strip_prefix('+').unwrap_or(part)),
        };
        days[at] = sign * i64::from(whole_number(digits).filter(|_| digits.len() <= 3)?);
        let later = at == 0 || days[at] > days[at - 1].max(0);
        if !later || !(-365..=365).contains(&days[at]) {
            return None;
        }
    }
    parts.next().is_none().then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dated_sums_are_read_line_by_line_and_whole_or_not_at_all() {
        let read = parse_dated_sums("500 ; 30/10/2025\n\nF-31 ; 1 200,50 € ; 2025-09-15\n").unwrap();
        let told: Vec<_> =
            read.iter().map(|sum| (sum.name.as_str(), sum.amount.0, sum.date.to_string())).collect();
        assert_eq!(told, [("", 50_000, "2025-10-30".to_owned()), ("F-31", 120_050, "2025-09-15".to_owned())]);
        // A number of an invoice may read as a sum: the sum is the one beside the day.
        assert_eq!(parse_dated_sums("2025 ; 80 ; 1.2.2025").unwrap()[0].name, "2025");
        for text in
            ["500", "le 30/10/2025", "500 ; demain", "0 ; 30/10/2025", "500 ; 31/02/2025", "5 ; 3/1/25"]
        {
            assert_eq!(parse_dated_sums(text), None, "{text}");
        }
        assert_eq!(parse_dated_sums("500 ; 30/10/2025\nrien"), None);
    }

    #[test]
    fn several_rates_are_read_in_order() {
        assert_eq!(parse_rates("2,15 ; 2.40 %"), Some(vec![215, 240]));
        assert_eq!(parse_rates("2,15"), Some(vec![215]));
        assert_eq!(["", ";", "2,15 ; x", "101"].map(parse_rates), [None, None, None, None]);
    }

    #[test]
    fn steps_rise_from_the_due_date_on() {
        assert_eq!(parse_steps("−5, 1, 8, 15, 22, 37"), Some([-5, 1, 8, 15, 22, 37]));
        assert_eq!(parse_steps("-3;+2;10;20;30;45"), Some([-3, 2, 10, 20, 30, 45]));
        for text in
            ["", "1,2,3,4,5", "-5,1,8,8,22,37", "-5,0,8,15,22,37", "-5,1,8,15,22,400", "1,2,3,4,5,6,7"]
        {
            assert_eq!(parse_steps(text), None, "{text}");
        }
    }
}
