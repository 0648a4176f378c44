//! Half-years, days between two dates, month ends and whole years. Imports: nothing of the crate.

use std::fmt;
use time::{Date, Duration, Month};

/// One half of a calendar year: published rates hold for one each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfYear {
    /// The calendar year.
    pub year: i32,
    /// Whether it is the second half (1 July to 31 December).
    pub second: bool,
}

impl HalfYear {
    /// The half-year of that year: `2026, 1` or `2026, 2`.
    pub const fn new(year: i32, half: u8) -> Self {
        Self { year, second: half == 2 }
    }

    /// The half-year a day lies in.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), second: u8::from(day.month()) > 6 }
    }

    /// Reads `2026-2`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, half) = text.split_once('-')?;
        let plain = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        match half {
            "1" | "2" if plain => Some(Self { year: year.parse().ok()?, second: half == "2" }),
            _ => None,
        }
    }

    /// The half-year after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { year: if self.second { self.year + 1 } else { self.year }, second: !self.second }
    }

    /// 1 January or 1 July; nothing for a year no calendar has.
    pub fn first_day(self) -> Option<Date> {
        let month = if self.second { Month::July } else { Month::January };
        Date::from_calendar_date(self.year, month, 1).ok()
    }

    /// 30 June or 31 December; nothing for a year no calendar has.
    pub fn last_day(self) -> Option<Date> {
        let (month, day) = if self.second { (Month::December, 31) } else { (Month::June, 30) };
        Date::from_calendar_date(self.year, month, day).ok()
    }
}

impl fmt::Display for HalfYear {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:04}-{}", self.year, if self.second { 2 } else { 1 })
    }
}

/// Days from one date to another: 0 on the same day, negative where the second comes first.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from(to.to_julian_day()) - i64::from(from.to_julian_day())
}

/// The date so many days later; the last date there is, where the calendar ends before.
pub fn days_after(date: Date, days: i64) -> Date {
    date.saturating_add(Duration::days(days))
}

/// The last day of the date's month: 29 February in a leap year.
pub fn month_end(date: Date) -> Date {
    let days = date.month().length(date.year());
    date.replace_day(days).unwrap_or(date)
}

/// The same day so many years later; 28 February where that year has no 29 February.
pub fn years_after(date: Date, years: i32) -> Date {
    let year = date.year().saturating_add(years);
    let eve = || date.replace_day(28).and_then(|eve| eve.replace_year(year));
    date.replace_year(year).or_else(|_| eve()).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn a_half_year_knows_its_bounds() {
        let first = HalfYear::of(day("2024-06-30"));
        assert_eq!((first, first.next().to_string().as_str()), (HalfYear::new(2024, 1), "2024-2"));
        assert_eq!(HalfYear::of(day("2024-07-01")), first.next());
        assert_eq!(first.next().last_day(), Some(day("2024-12-31")));
        assert_eq!(first.next().next().first_day(), Some(day("2025-01-01")));
        assert_eq!(HalfYear::parse("2026-2"), Some(HalfYear::new(2026, 2)));
        for text in ["2026-3", "26-1", "2026", "2026-01", "+026-1", "2026-S1", ""] {
            assert_eq!(HalfYear::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_end_and_years_turn_in_leap_years_too() {
        assert_eq!(month_end(day("2024-02-01")), day("2024-02-29"));
        assert_eq!(month_end(day("2025-02-28")), day("2025-02-28"));
        assert_eq!(days_between(day("2024-02-28"), day("2024-03-01")), 2);
        assert_eq!(years_after(day("2024-02-29"), 5), day("2029-02-28"));
        assert_eq!(years_after(day("2024-02-29"), 4), day("2028-02-29"));
        assert_eq!(days_after(Date::MAX, 1), Date::MAX);
        assert_eq!(years_after(Date::MAX, 1), Date::MAX);
    }
}
