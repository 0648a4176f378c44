//! What the person should know about a sum, by id. Imports: nothing of the crate beyond this module.

use super::calendar::HalfYear;
use super::case::{Agreed, Case, PartPayment};
use super::country::{Country, Debtor};
use super::limitation::limitation;
use super::lines::{Line, SWISS_FLOOR, rate_in};
use super::rates::THREE_TIMES_LEGAL;

/// Something to know: about the sum, or about a due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {
    /// The agreed rate is below three times the legal rate in some half-year (C. com. L441-10 II), or below 5 % in
    /// Switzerland, which were taken (CO 104).
    RateUnderFloor,
    /// Three times the legal rate is not known for some half-year: the agreed rate was not held against it.
    FloorNotKnown,
    /// The law's default is below three times the legal rate in some half-year, as in 2024: a contract that
    /// says three times the legal rate gives more.
    DefaultUnderThreeTimesLegal,
    /// A consumer owes interest from a formal notice only (C. civ. 1231-6), and there is none.
    ConsumerWithoutFormalNotice,
    /// Counted from the due date: it must be a fixed day, otherwise a formal notice starts the interest.
    CountedFromDueDate,
    /// A French public buyer's rate is set by regulation (C. commande publ. R2192-31); another was given.
    PublicRateSetByLaw,
    /// In France a part payment pays interest first unless agreed otherwise (C. civ. 1343-1); here it pays
    /// principal.
    PrincipalPaidFirst,
    /// One rate, that of the day of the sum, for the whole time: it changes with the half-year in which it is
    /// paid.
    OneRateOfPaymentDay,
    /// The law gives no rate of interest; there are rights instead.
    NoStatutoryRate,
    /// New York, work of 800 dollars or more: twice the sum and the lawyer's fees may be claimed (Freelance
    /// Isn't Free Act, insights.colliganlaw.com).
    DoubleDamagesPossible,
    /// The entered rate differs from the published one, which was taken.
    EnteredRateNotUsed,
    /// An invoice may be too old to be claimed in court.
    LimitationPassed,
    /// The term is beyond 60 days from the invoice.
    TermOver60Days,
    /// The term is beyond 45 days end of month.
    TermOver45DaysEndOfMonth,
    /// A periodic invoice's term is beyond 45 days from it.
    TermOver45Days,
    /// A public buyer's term is beyond 30 days.
    TermOver30Days,
}

impl Warning {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::RateUnderFloor,
        Self::FloorNotKnown,
        Self::DefaultUnderThreeTimesLegal,
        Self::ConsumerWithoutFormalNotice,
        Self::CountedFromDueDate,
        Self::PublicRateSetByLaw,
        Self::PrincipalPaidFirst,
        Self::OneRateOfPaymentDay,
        Self::NoStatutoryRate,
        Self::DoubleDamagesPossible,
        Self::EnteredRateNotUsed,
        Self::LimitationPassed,
        Self::TermOver60Days,
        Self::TermOver45DaysEndOfMonth,
        Self::TermOver45Days,
        Self::TermOver30Days,
    ];

    /// The id by which it is named.
    pub const fn id(self) -> &'static str {
        match self {
            Self::RateUnderFloor => "rate-under-floor",
            Self::FloorNotKnown => "floor-not-known",
            Self::DefaultUnderThreeTimesLegal => "default-under-three-times-legal",
            Self::ConsumerWithoutFormalNotice => "consumer-without-formal-notice",
            Self::CountedFromDueDate => "counted-from-due-date",
            Self::PublicRateSetByLaw => "public-rate-set-by-law",
            Self::PrincipalPaidFirst => "principal-paid-first",
            Self::OneRateOfPaymentDay => "one-rate-of-payment-day",
            Self::NoStatutoryRate => "no-statutory-rate",
            Self::DoubleDamagesPossible => "double-damages-possible",
            Self::EnteredRateNotUsed => "entered-rate-not-used",
            Self::LimitationPassed => "limitation-passed",
            Self::TermOver60Days => "term-over-60-days",
            Self::TermOver45DaysEndOfMonth => "term-over-45-days-end-of-month",
            Self::TermOver45Days => "term-over-45-days",
            Self::TermOver30Days => "term-over-30-days",
        }
    }
}

/// The warnings of a case whose lines are known, each once, in a fixed order.
pub(super) fn warnings(case: &Case, lines: &[Line]) -> Vec<Warning> {
    let mut found = floor(case, lines);
    let mut warn = |warning, holds: bool| {
        if holds {
            found.push(warning);
        }
    };
    let statutory = case.agreed == Agreed::Statutory;
    let any_payment = case.invoices.iter().any(|invoice| !invoice.payments.is_empty());
    let french = case.country == Country::Fr;
    let principal_first = case.part_payment == PartPayment::PrincipalFirst;
    let from_notice = matches!(case.country, Country::Ch | Country::Qc);
    let no_notice = case.formal_notice.is_none();
    warn(
        Warning::ConsumerWithoutFormalNotice,
        !(case.country == Country::Ny && statutory)
            && case.invoices.iter().any(|invoice| case.interest_after(invoice).is_none()),
    );
    warn(Warning::CountedFromDueDate, from_notice && no_notice && !lines.is_empty());
    let under = matches!(case.agreed, Agreed::Percent(rate) if rate < SWISS_FLOOR);
    warn(Warning::RateUnderFloor, case.country == Country::Ch && under);
    warn(Warning::PublicRateSetByLaw, french && case.debtor == Debtor::Public && !statutory);
    warn(Warning::PrincipalPaidFirst, french && any_payment && principal_first);
    warn(Warning::OneRateOfPaymentDay, case.country == Country::Ie && statutory && !lines.is_empty());
    warn(Warning::NoStatutoryRate, case.country == Country::Ny && statutory);
    warn(Warning::DoubleDamagesPossible, double_damages(case));
    warn(
        Warning::EnteredRateNotUsed,
        case.entered.iter().any(|entered| entered.country == case.country && entered.contradicts_table()),
    );
    let too_old =
        |due| limitation(case.country, case.debtor, due, None).is_some_and(|last| last < case.as_of);
    warn(Warning::LimitationPassed, case.invoices.iter().any(|invoice| too_old(invoice.due)));
    found
}

/// A late invoice between professionals of New York, for work of 800 dollars or more in all.
fn double_damages(case: &Case) -> bool {
    let of_freelance = (case.country, case.debtor) == (Country::Ny, Debtor::Business);
    let worth: i64 = case.invoices.iter().map(|invoice| invoice.amount.0).fold(0, i64::saturating_add);
    of_freelance && worth >= 80_000 && case.invoices.iter().any(|invoice| invoice.due < case.as_of)
}

/// The rate between French businesses held against three times the legal rate.
fn floor(case: &Case, lines: &[Line]) -> Vec<Warning> {
    if (case.country, case.debtor) != (Country::Fr, Debtor::Business) {
        return Vec::new();
    }
    let (under, unknown) = match case.agreed {
        Agreed::Percent(_) => (Warning::RateUnderFloor, Some(Warning::FloorNotKnown)),
        Agreed::Statutory => (Warning::DefaultUnderThreeTimesLegal, None),
        Agreed::ThreeTimesLegal => return Vec::new(),
    };
    let (mut is_under, mut is_unknown) = (false, false);
    for line in lines {
        let (mut half, last) = (HalfYear::of(line.from), HalfYear::of(line.to));
        while half <= last {
            match rate_in(THREE_TIMES_LEGAL, case, half) {
                Ok(floor) => is_under |= floor.is_some_and(|floor| line.rate < floor),
                Err(_) => is_unknown = true,
            }
            half = half.next();
        }
    }
    let mut found = Vec::new();
    if is_under {
        found.push(under);
    }
    if let (Some(unknown), true) = (unknown, is_unknown) {
        found.push(unknown);
    }
    found
}
