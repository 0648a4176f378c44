//! When an invoice is due: the law's term, what was agreed, and the ceilings. Imports: nothing of the crate
//! beyond this module.

use super::calendar::{days_after, days_between, month_end};
use super::country::{Country, Debtor};
use super::warnings::Warning;
use time::Date;

/// What was agreed about the day of payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Nothing.
    Nothing,
    /// So many days from the invoice.
    Days(u16),
    /// So many days end of month.
    EndOfMonth(u16),
    /// So many days from an invoice that sums up the deliveries of a period.
    Periodic(u16),
}

/// What a due date is worked out from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Whose rules hold, and who owes; without it, there is neither a term of the law nor a ceiling.
    pub rules: Option<(Country, Debtor)>,
    /// The date of the invoice.
    pub invoiced: Date,
    /// The day the work was done, where it is known.
    pub performed: Option<Date>,
    /// What was agreed.
    pub agreed: Term,
    /// The date of payment printed on the invoice, where there is one: it wins.
    pub on_invoice: Option<Date>,
}

/// How a due date came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It stands on the invoice.
    OnInvoice,
    /// It was agreed in days.
    Agreed,
    /// The law gives it where nothing was agreed.
    ByLaw,
    /// End of month: the days first, then the end of that month.
    DaysThenMonthEnd,
    /// End of month: the end of the invoice's month first, then the days.
    MonthEndThenDays,
}

/// The due date, in both readings where there are two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The dates, each with its reading; empty where neither law nor agreement gives one.
    pub dates: Vec<(Date, Reading)>,
    /// Whether a ceiling is passed.
    pub warning: Option<Warning>,
}

/// The due date of an invoice.
///
/// France between professionals (C. com. L441-10): the date on the invoice; nothing agreed, 30 days after the
/// work was done; 60 days from the invoice at most, or 45 days end of month, or 45 days for a periodic
/// invoice. The authority accepts both readings of "end of month" (economie.gouv.fr, dgccrf, délais de
/// paiement). Elsewhere in the European Union: 30 days from the invoice, 60 at most between businesses, 30
/// for a public buyer (summary of directive 2011/7). United Kingdom: 30 days (payontime.co.uk). New York: 30
/// days after the work was done (Freelance Isn't Free Act). Switzerland, Québec and consumers: no term of the
/// law was found.
pub fn due(terms: &Terms) -> Due {
    let dates = match (terms.on_invoice, terms.agreed) {
        (Some(date), _) => vec![(date, Reading::OnInvoice)],
        (None, Term::Days(days) | Term::Periodic(days)) => {
            vec![(days_after(terms.invoiced, days.into()), Reading::Agreed)]
        }
        (None, Term::EndOfMonth(days)) => month_ends(terms.invoiced, days),
        (None, Term::Nothing) => by_law(terms).map(|date| (date, Reading::ByLaw)).into_iter().collect(),
    };
    Due { warning: ceiling_passed(terms, &dates), dates }
}

/// Both readings of "so many days end of month".
fn month_ends(invoiced: Date, days: u16) -> Vec<(Date, Reading)> {
    let days = i64::from(days);
    vec![
        (month_end(days_after(invoiced, days)), Reading::DaysThenMonthEnd),
        (days_after(month_end(invoiced), days), Reading::MonthEndThenDays),
    ]
}

/// The term of the law where nothing was agreed.
fn by_law(terms: &Terms) -> Option<Date> {
    let from = match terms.rules? {
        (_, Debtor::Consumer) | (Country::Ch | Country::Qc, _) => return None,
        (Country::Fr, Debtor::Business) | (Country::Ny, _) => terms.performed?,
        _ => terms.invoiced,
    };
    Some(days_after(from, 30))
}

/// The ceiling that the term passes.
fn ceiling_passed(terms: &Terms, dates: &[(Date, Reading)]) -> Option<Warning> {
    let (country, debtor) = terms.rules?;
    if debtor == Debtor::Consumer || !country.is_european_union() {
        return None;
    }
    let over = |days| dates.iter().any(|(date, _)| days_between(terms.invoiced, *date) > days);
    let french = country == Country::Fr && debtor == Debtor::Business;
    match terms.agreed {
        _ if debtor == Debtor::Public => over(30).then_some(Warning::TermOver30Days),
        Term::Nothing if terms.on_invoice.is_none() => None,
        Term::EndOfMonth(days) if french => {
            let longest = month_ends(terms.invoiced, 45).into_iter().map(|(date, _)| date).max()?;
            let after = dates.iter().any(|(date, _)| *date > longest);
            (days > 45 || after).then_some(Warning::TermOver45DaysEndOfMonth)
        }
        Term::Periodic(_) if french => over(45).then_some(Warning::TermOver45Days),
        _ => over(60).then_some(Warning::TermOver60Days),
    }
}
