//! A case: who owes what since when, and what was paid. And what makes a case impossible to decide.
//! Imports: `flow` (sums, days as text).

use super::calendar::days_between;
use super::country::{Country, Debtor};
use super::exact::Rate;
use super::rates::{Entered, Missing, Series, statutory};
use crate::flow::Money;
use time::Date;

/// Everything the sum is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Whose rules hold.
    pub country: Country,
    /// Who owes.
    pub debtor: Debtor,
    /// What is owed.
    pub invoices: Vec<Invoice>,
    /// The day for which the sum is worked out; interest runs up to it and includes it.
    pub as_of: Date,
    /// What was agreed about interest.
    pub agreed: Agreed,
    /// The day of the formal notice, where one was given.
    pub formal_notice: Option<Date>,
    /// What a part payment pays first.
    pub part_payment: PartPayment,
    /// Rates the tables do not have, as the person entered them.
    pub entered: Vec<Entered>,
}

/// One invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// The sum on it, tax included: 0.01 to 99,999,999.99.
    pub amount: Money,
    /// The last day on which it could be paid in time.
    pub due: Date,
    /// What was paid of it, in any order.
    pub payments: Vec<Payment>,
}

/// A payment on an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payment {
    /// The day the money was there.
    pub date: Date,
    /// How much.
    pub amount: Money,
}

/// What was agreed about the rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed {
    /// Nothing: the rate of the law.
    Statutory,
    /// A yearly rate.
    Percent(Rate),
    /// Three times the French legal rate.
    ThreeTimesLegal,
}

/// What a part payment pays first. The fixed sum is never reduced by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartPayment {
    /// The principal, then the interest.
    PrincipalFirst,
    /// The interest run up to that day, rounded to the cent, then the principal (C. civ. 1343-1).
    InterestFirst,
}

/// Why a case cannot be decided: the field, and the cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The field, as a path: `invoices[0].due`.
    pub field: String,
    /// What is wrong with it.
    pub cause: Cause,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// There is no invoice.
    NoInvoice,
    /// A sum outside 0.01 to 99,999,999.99.
    AmountOutOfRange,
    /// A rate outside what its kind can be: 0 to 100 %, the German base rate from -5 %.
    RateOutOfRange,
    /// A day before 1990 or after 2199.
    DateOutOfRange,
    /// A day after the one for which the sum is worked out.
    AfterDayOfSum(Date),
    /// A formal notice before the due date of the invoice of that index.
    NoticeBeforeDue(usize, Date),
    /// With this payment, more is paid than principal and interest.
    PaidTooMuch,
    /// Three times the legal rate is a French rule between businesses.
    NotThreeTimesLegal,
    /// The rules for this debtor in this country are not known here.
    DebtorNotKnown(Country),
    /// The country's rules do not read this series.
    SeriesNotRead(Country),
    /// A rate beyond the tables.
    Missing(Missing),
}

impl From<Missing> for Refusal {
    fn from(missing: Missing) -> Self {
        let field = format!("rates.{}.{}.{}", missing.country.code(), missing.half, missing.series.id());
        Self { field, cause: Cause::Missing(missing) }
    }
}

pub(super) fn refuse<T>(field: impl Into<String>, cause: Cause) -> Result<T, Refusal> {
    Err(Refusal { field: field.into(), cause })
}

impl Case {
    /// Whether the case can be decided at all, rates and payments apart.
    ///
    /// # Errors
    /// The first field that stands in the way.
    pub fn check(&self) -> Result<(), Refusal> {
        if statutory(self.country, self.debtor).is_none() {
            return refuse("debtor", Cause::DebtorNotKnown(self.country));
        }
        in_calendar("as_of", self.as_of)?;
        self.check_rates()?;
        if self.invoices.is_empty() {
            return refuse("invoices", Cause::NoInvoice);
        }
        for (index, invoice) in self.invoices.iter().enumerate() {
            invoice.check(&format!("invoices[{index}]"), self.as_of)?;
        }
        self.check_notice()
    }

    fn check_rates(&self) -> Result<(), Refusal> {
        match self.agreed {
            Agreed::Percent(rate) if !(Rate(0)..=Rate::points(100)).contains(&rate) => {
                return refuse("rate.value", Cause::RateOutOfRange);
            }
            Agreed::ThreeTimesLegal if (self.country, self.debtor) != (Country::Fr, Debtor::Business) => {
                return refuse("rate.kind", Cause::NotThreeTimesLegal);
            }
            _ => {}
        }
        match self.entered.iter().find_map(|entered| Some((entered, fault(entered)?))) {
            Some((Entered { country, half, series, .. }, cause)) => {
                refuse(format!("rates.{}.{half}.{}", country.code(), series.id()), cause)
            }
            None => Ok(()),
        }
    }

    fn check_notice(&self) -> Result<(), Refusal> {
        let Some(notice) = self.formal_notice else { return Ok(()) };
        in_calendar("formal_notice", notice)?;
        if notice > self.as_of {
            return refuse("formal_notice", Cause::AfterDayOfSum(self.as_of));
        }
        match self.invoices.iter().enumerate().find(|(_, invoice)| notice < invoice.due) {
            Some((index, invoice)) => refuse("formal_notice", Cause::NoticeBeforeDue(index, invoice.due)),
            None => Ok(()),
        }
    }

    /// The day after which interest runs on an invoice; nothing where only a formal notice would start it.
    ///
    /// The due date between professionals; the formal notice for a consumer (C. civ. 1231-6, 1344); in
    /// Switzerland and Québec the formal notice where there is one.
    pub fn interest_after(&self, invoice: &Invoice) -> Option<Date> {
        match (self.country, self.debtor) {
            (Country::Ch | Country::Qc, _) => Some(self.formal_notice.unwrap_or(invoice.due)),
            (_, Debtor::Consumer) => self.formal_notice,
            _ => Some(invoice.due),
        }
    }
}

impl Invoice {
    fn check(&self, field: &str, as_of: Date) -> Result<(), Refusal> {
        in_range(&format!("{field}.amount"), self.amount)?;
        in_calendar(&format!("{field}.due"), self.due)?;
        if days_between(self.due, as_of) < 0 {
            return refuse(format!("{field}.due"), Cause::AfterDayOfSum(as_of));
        }
        for (index, payment) in self.payments.iter().enumerate() {
            let field = format!("{field}.payments[{index}]");
            in_range(&format!("{field}.amount"), payment.amount)?;
            in_calendar(&format!("{field}.date"), payment.date)?;
            if payment.date > as_of {
                return refuse(format!("{field}.date"), Cause::AfterDayOfSum(as_of));
            }
        }
        Ok(())
    }
}

fn in_range(field: &str, amount: Money) -> Result<(), Refusal> {
    if (1..=9_999_999_999).contains(&amount.0) { Ok(()) } else { refuse(field, Cause::AmountOutOfRange) }
}

fn in_calendar(field: &str, date: Date) -> Result<(), Refusal> {
    if (1990..=2199).contains(&date.year()) { Ok(()) } else { refuse(field, Cause::DateOutOfRange) }
}

/// Why an entered rate cannot be taken: the country reads another series, or no such rate can be.
fn fault(entered: &Entered) -> Option<Cause> {
    let least = if entered.series == Series::Base { Rate::points(-5) } else { Rate::points(0) };
    if !Series::of(entered.country).contains(&entered.series) {
        return Some(Cause::SeriesNotRead(entered.country));
    }
    (!(least..=Rate::points(100)).contains(&entered.rate)).then_some(Cause::RateOutOfRange)
}
