//! What makes a case impossible to decide: the field, and the cause. Imports: nothing of the crate beyond this module.

use super::calendar::HalfYear;
use super::country::Country;
use super::rates::{Missing, Series};
use std::fmt;
use time::Date;

/// Why a case cannot be decided: the field, and the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// The field.
    pub field: Field,
    /// What is wrong with it.
    pub cause: Cause,
}

/// A field of a case. Written as a path, `invoices[0].due`: the page names none, and so does not carry the paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Who owes.
    Debtor,
    /// The day of the sum.
    AsOf,
    /// The day of the formal notice.
    FormalNotice,
    /// The agreed rate.
    RateValue,
    /// What was agreed about the rate.
    RateKind,
    /// A rate that is missing from the tables, or was entered.
    Entered(Country, HalfYear, Series),
    /// All invoices.
    Invoices,
    /// The sum of the invoice of that index.
    Amount(usize),
    /// Its due date.
    Due(usize),
    /// The sum of a payment on it, by its own index.
    PaymentAmount(usize, usize),
    /// The day of a payment on it.
    PaymentDate(usize, usize),
}

impl fmt::Display for Field {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Debtor => write!(to, "debtor"),
            Self::AsOf => write!(to, "as_of"),
            Self::FormalNotice => write!(to, "formal_notice"),
            Self::RateValue => write!(to, "rate.value"),
            Self::RateKind => write!(to, "rate.kind"),
            Self::Entered(country, half, series) => {
                write!(to, "rates.{}.{half}.{}", country.code(), series.id())
            }
            Self::Invoices => write!(to, "invoices"),
            Self::Amount(index) => write!(to, "invoices[{index}].amount"),
            Self::Due(index) => write!(to, "invoices[{index}].due"),
            Self::PaymentAmount(index, place) => write!(to, "invoices[{index}].payments[{place}].amount"),
            Self::PaymentDate(index, place) => write!(to, "invoices[{index}].payments[{place}].date"),
        }
    }
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
        let field = Field::Entered(missing.country, missing.half, missing.series);
        Self { field, cause: Cause::Missing(missing) }
    }
}

pub(super) fn refuse<T>(field: Field, cause: Cause) -> Result<T, Refusal> {
    Err(Refusal { field, cause })
}
