//! A debt paid in parts: dated sums that add up to the cent. Imports: `flow` (sums).

use crate::flow::Money;
use time::Date;

/// The most parts a plan has.
pub const LONGEST_PLAN: u32 = 36;

/// One part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instalment {
    /// The day by which it is to be there.
    pub date: Date,
    /// How much.
    pub amount: Money,
}

/// So many parts, one a month from the first day on, the 31st becoming the last day of a shorter month. What does not
/// divide goes to the first parts, a cent each, so that the parts add up to the total. Empty where there is nothing to
/// divide: no part or more than [`LONGEST_PLAN`], or less than a cent a part.
pub fn instalments(total: Money, count: u32, first: Date) -> Vec<Instalment> {
    let parts = i64::from(count);
    if count == 0 || count > LONGEST_PLAN || total.0 < parts {
        return Vec::new();
    }
    let (each, rest) = (total.0 / parts, total.0 % parts);
    let mut plan = Vec::new();
    for place in 0..count {
        let amount = Money(each + i64::from(i64::from(place) < rest));
        plan.push(Instalment { date: months_after(first, place), amount });
    }
    plan
}

/// The same day so many months later, or the last day of that month.
fn months_after(date: Date, months: u32) -> Date {
    let mut month_start = date.replace_day(1).unwrap_or(date);
    for _ in 0..months {
        let next = super::calendar::month_end(month_start).next_day();
        month_start = next.unwrap_or(Date::MAX);
    }
    let days = month_start.month().length(month_start.year());
    month_start.replace_day(date.day().min(days)).unwrap_or(month_start)
}
