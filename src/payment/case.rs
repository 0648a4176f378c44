//! A case: who owes what since when, and what was paid, and whether it can be decided. Imports: `flow` (sums).

use super::country::{Country, Debtor};
use super::exact::Rate;
use super::rates::{Entered, Series, statutory};
use super::refusal::{Cause, Field, Refusal, refuse};
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

impl Case {
    /// Whether the case can be decided at all, rates and payments apart.
    ///
    /// # Errors
    /// The first field that stands in the way.
    pub fn check(&self) -> Result<(), Refusal> {
        if statutory(self.country, self.debtor).is_none() {
            return refuse(Field::Debtor, Cause::DebtorNotKnown(self.country));
        }
        in_calendar(Field::AsOf, self.as_of)?;
        self.check_rates()?;
        if self.invoices.is_empty() {
            return refuse(Field::Invoices, Cause::NoInvoice);
        }
        for (index, invoice) in self.invoices.iter().enumerate() {
            invoice.check(index, self.as_of)?;
        }
        self.check_notice()
    }

    fn check_rates(&self) -> Result<(), Refusal> {
        match self.agreed {
            Agreed::Percent(rate) if !(Rate(0)..=Rate::points(100)).contains(&rate) => {
                return refuse(Field::RateValue, Cause::RateOutOfRange);
            }
            Agreed::ThreeTimesLegal if (self.country, self.debtor) != (Country::Fr, Debtor::Business) => {
                return refuse(Field::RateKind, Cause::NotThreeTimesLegal);
            }
            _ => {}
        }
        for entered in &self.entered {
            if let Some(cause) = fault(entered) {
                return refuse(Field::Entered(entered.country, entered.half, entered.series), cause);
            }
        }
        Ok(())
    }

    fn check_notice(&self) -> Result<(), Refusal> {
        let Some(notice) = self.formal_notice else { return Ok(()) };
        in_time(Field::FormalNotice, notice, self.as_of)?;
        // Where it starts no interest, it may be older than an invoice that came after it, but not than all.
        let ahead = |invoice: &Invoice| notice < invoice.due;
        let of_none = self.invoices.iter().all(ahead);
        let early =
            |invoice: &Invoice| ahead(invoice) && (of_none || self.interest_after(invoice) == Some(notice));
        match self.invoices.iter().enumerate().find(|(_, invoice)| early(invoice)) {
            Some((index, invoice)) => refuse(Field::FormalNotice, Cause::NoticeBeforeDue(index, invoice.due)),
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
    fn check(&self, index: usize, as_of: Date) -> Result<(), Refusal> {
        in_range(Field::Amount(index), self.amount)?;
        in_time(Field::Due(index), self.due, as_of)?;
        for (place, payment) in self.payments.iter().enumerate() {
            in_range(Field::PaymentAmount(index, place), payment.amount)?;
            in_time(Field::PaymentDate(index, place), payment.date, as_of)?;
        }
        Ok(())
    }
}

fn in_range(field: Field, amount: Money) -> Result<(), Refusal> {
    if (1..=9_999_999_999).contains(&amount.0) { Ok(()) } else { refuse(field, Cause::AmountOutOfRange) }
}

fn in_calendar(field: Field, date: Date) -> Result<(), Refusal> {
    if (1990..=2199).contains(&date.year()) { Ok(()) } else { refuse(field, Cause::DateOutOfRange) }
}

/// In the calendar, and not after the day of the sum.
fn in_time(field: Field, date: Date, as_of: Date) -> Result<(), Refusal> {
    in_calendar(field, date)?;
    if date > as_of { refuse(field, Cause::AfterDayOfSum(as_of)) } else { Ok(()) }
}

/// Why an entered rate cannot be taken: the country reads another series, or no such rate can be.
fn fault(entered: &Entered) -> Option<Cause> {
    let least = if entered.series == Series::Base { Rate::points(-5) } else { Rate::points(0) };
    if !Series::of(entered.country).contains(&entered.series) {
        return Some(Cause::SeriesNotRead(entered.country));
    }
    (!(least..=Rate::points(100)).contains(&entered.rate)).then_some(Cause::RateOutOfRange)
}
