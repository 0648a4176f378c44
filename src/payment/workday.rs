//! A step moved off a day on which nobody works, and why. Imports: nothing of the crate beyond this module.

use super::calendar::days_after;
use super::country::Country;
use super::holidays::{Rest, rest};
use time::Date;

/// A day, and what it was before it was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkDay {
    /// The day itself, or the first working day after it.
    pub date: Date,
    /// The day that was meant and why nobody works on it, where it was moved.
    pub moved: Option<(Date, Rest)>,
}

/// The day itself where people work on it, else the first working day after it. Without a country, or in one whose
/// public holidays are not known here, only Saturdays and Sundays are rest.
pub fn work_day(country: Option<Country>, meant: Date) -> WorkDay {
    let Some(why) = rest(country, meant) else { return WorkDay { date: meant, moved: None } };
    let mut date = meant;
    while rest(country, date).is_some() && date < Date::MAX {
        date = days_after(date, 1);
    }
    WorkDay { date, moved: Some((meant, why)) }
}
