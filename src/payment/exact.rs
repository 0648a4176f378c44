//! Rates and interest as whole numbers: nothing is rounded until it is shown, and no float is involved.
//! Imports: `flow` (sums).

use crate::flow::{Money, digits};
use std::iter::Sum;
use std::ops::Add;

/// A yearly rate in thousandths of a percent: 12.15 % is 12,150.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(pub i64);

impl Rate {
    /// A rate from hundredths of a percent, as rates are published: `hundredths(1215)` is 12.15 %.
    pub const fn hundredths(hundredths: i64) -> Self {
        Self(hundredths * 10)
    }

    /// A rate of whole percentage points.
    pub const fn points(points: i64) -> Self {
        Self(points * 1_000)
    }

    /// The rate so many times.
    #[must_use]
    pub const fn times(self, times: i64) -> Self {
        Self(self.0.saturating_mul(times))
    }

    /// In percent, with two decimals, or three where the third is not 0: `12.15`, `3.875`.
    pub fn percent(self) -> String {
        if self.0 % 10 == 0 { decimals(self.0 / 10, 2) } else { decimals(self.0, 3) }
    }
}

impl Add for Rate {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// A whole number of the smallest unit, written with its decimals: `decimals(1250, 2)` is `12.50`.
fn decimals(units: i64, places: usize) -> String {
    let digits = digits(units.unsigned_abs(), places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    [if units < 0 { "-" } else { "" }, whole, ".", rest].concat()
}

/// A sum as `1250.50`: a point, two decimals, nothing else.
pub fn money_text(sum: Money) -> String {
    decimals(sum.0, 2)
}

/// Exact simple interest: whole cents, and so many of the 36,500,000 parts of one more (365 days, 100 percent, 1,000
/// thousandths). Two numbers, because their product needs more than 64 bits, and the arithmetic of 128 is not small.
///
/// A year has 365 days in leap years too; every line has the same parts, so that lines add up without loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interest {
    cents: i64,
    /// From 0 up, and less than a cent: below zero it is the cents that are negative.
    parts: i64,
}

impl Interest {
    /// No interest.
    pub const ZERO: Self = Self { cents: 0, parts: 0 };
    const PARTS: i64 = 365 * 100 * 1_000;

    const fn new(cents: i64, parts: i64) -> Self {
        let whole = cents.saturating_add(parts.div_euclid(Self::PARTS));
        Self { cents: whole, parts: parts.rem_euclid(Self::PARTS) }
    }

    /// The interest of a sum at a yearly rate over so many days: sum × rate × days ÷ 365.
    pub const fn of(sum: Money, rate: Rate, days: i64) -> Self {
        let day = Self::new(0, sum.0.saturating_mul(rate.0));
        Self::new(day.cents.saturating_mul(days), day.parts.saturating_mul(days))
    }

    /// Rounded half up to the cent.
    pub fn cents(self) -> Money {
        Money(self.rounded(1))
    }

    /// With four decimals of the currency, rounded half up: `27.0205`.
    pub fn four_decimals(self) -> String {
        decimals(self.rounded(100), 4)
    }

    /// So many per cent (a count of them makes a cent), rounded half up.
    fn rounded(self, per_cent: i64) -> i64 {
        let half_up = (self.parts * 2 * per_cent + Self::PARTS) / (2 * Self::PARTS);
        self.cents.saturating_mul(per_cent).saturating_add(half_up)
    }
}

impl Add for Interest {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.cents.saturating_add(other.cents), self.parts + other.parts)
    }
}

impl Sum for Interest {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interest_is_rounded_half_up_and_only_when_shown() {
        let line = Interest::of(Money(100_000), Rate::hundredths(1215), 30);
        assert_eq!((line.cents(), line.four_decimals().as_str()), (Money(999), "9.9863"));
        assert_eq!((line + line).cents(), Money(1997));
        // Half a cent exactly: 36.50 at 50 % over one day is 0.05, at 5 % it is 0.005.
        assert_eq!(Interest::of(Money(3650), Rate::points(5), 1).cents(), Money(1));
        assert_eq!(Interest::of(Money(3649), Rate::points(5), 1).cents(), Money(0));
    }

    #[test]
    fn rates_and_sums_are_written_with_a_point() {
        let texts = [12_150, 3_875, 10_000, 0, -880, 5].map(|rate| Rate(rate).percent());
        assert_eq!(texts, ["12.15", "3.875", "10.00", "0.00", "-0.88", "0.005"]);
        assert_eq!(
            [5, 4000, 9_999_999_999].map(|cents| money_text(Money(cents))),
            ["0.05", "40.00", "99999999.99"]
        );
    }
}
