//! The lines of interest: which rate on which day, and where a new line begins. Imports: `flow` (sums).

use super::calendar::{HalfYear, days_after, days_between};
use super::case::{Agreed, Case};
use super::country::Country;
use super::exact::{Interest, Rate};
use super::rates::{Missing, Statutory, THREE_TIMES_LEGAL, Taken, rate_of, statutory};
use crate::flow::Money;
use time::Date;

/// Agreed lower, it is the law's all the same (CO 104).
pub(super) const SWISS_FLOOR: Rate = Rate::points(5);

/// Interest on one principal at one rate: what a client can check with a pocket calculator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The first day that bears interest.
    pub from: Date,
    /// The last one.
    pub to: Date,
    /// Days, both included.
    pub days: i64,
    /// The principal left in that time, in cents.
    pub principal: Money,
    /// The rate of the year.
    pub rate: Rate,
    /// The exact interest.
    pub interest: Interest,
}

/// What is claimed on one invoice: a rule, and the day after which it runs.
pub(super) struct Claim<'a> {
    case: &'a Case,
    rule: Statutory,
    first_day: Option<Date>,
}

impl<'a> Claim<'a> {
    pub(super) fn new(case: &'a Case, after: Option<Date>) -> Self {
        let rule = match case.agreed {
            Agreed::Statutory => statutory(case.country, case.debtor).unwrap_or(Statutory::None),
            Agreed::Percent(rate) if case.country == Country::Ch => Statutory::Fixed(rate.max(SWISS_FLOOR)),
            Agreed::Percent(rate) => Statutory::Fixed(rate),
            Agreed::ThreeTimesLegal => THREE_TIMES_LEGAL,
        };
        Self { case, rule, first_day: after.map(|day| days_after(day, 1)) }
    }

    /// The lines on a principal, from the day after `after` to `until`: one a half-year where each has its
    /// rate.
    pub(super) fn lines(&self, principal: Money, after: Date, until: Date) -> Result<Vec<Line>, Missing> {
        let (mut lines, mut after) = (Vec::new(), after);
        while principal.0 > 0 && after < until {
            let from = days_after(after, 1);
            let Some(rate) = self.rate(from)? else { break };
            let to = self.last_day(from).min(until);
            let days = days_between(after, to);
            lines.push(Line {
                from,
                to,
                days,
                principal,
                rate,
                interest: Interest::of(principal, rate, days),
            });
            after = to;
        }
        Ok(lines)
    }

    /// The rate of a day; nothing where the law has none.
    fn rate(&self, day: Date) -> Result<Option<Rate>, Missing> {
        let Statutory::Above { taken, .. } = self.rule else {
            return rate_in(self.rule, self.case, HalfYear::of(day));
        };
        let day = match taken {
            Taken::EachHalfYear => day,
            Taken::FirstLateDay => self.first_day.unwrap_or(day),
            Taken::DayOfSum => self.case.as_of,
        };
        rate_in(self.rule, self.case, HalfYear::of(day))
    }

    /// The last day on which the rate of a day still holds.
    fn last_day(&self, day: Date) -> Date {
        match self.rule {
            Statutory::Above { taken: Taken::EachHalfYear, .. } => {
                HalfYear::of(day).last_day().unwrap_or(Date::MAX)
            }
            _ => Date::MAX,
        }
    }
}

/// What a rule gives in a half-year.
pub(super) fn rate_in(rule: Statutory, case: &Case, half: HalfYear) -> Result<Option<Rate>, Missing> {
    Ok(match rule {
        Statutory::Above { series, times, points, .. } => {
            Some(rate_of(series, case.country, half, &case.entered)?.times(times) + points)
        }
        Statutory::Fixed(rate) => Some(rate),
        Statutory::None => None,
    })
}
