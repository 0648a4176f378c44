//! The whole sum: every invoice's account, the fixed sums, the totals, the warnings. Imports: `flow` (sums).

use super::account::{Account, account};
use super::case::Case;
use super::fixed::fixed_sum;
use super::refusal::Refusal;
use super::warnings::{Warning, warnings};
use crate::flow::Money;

/// What is owed on one invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Principal and interest.
    pub account: Account,
    /// The fixed sum for the costs of recovery, in cents: 0 until the invoice is a day late.
    pub fixed: Money,
}

/// What is owed in all, in cents of the country's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// One an invoice, in their order.
    pub invoices: Vec<Owed>,
    /// What to know about it.
    pub warnings: Vec<Warning>,
}

impl Sum {
    fn all(&self, part: fn(&Owed) -> Money) -> Money {
        let mut all = 0_i64;
        for owed in &self.invoices {
            all = all.saturating_add(part(owed).0);
        }
        Money(all)
    }

    /// The principal still owed.
    pub fn principal_left(&self) -> Money {
        self.all(|owed| owed.account.principal_left)
    }

    /// The interest run up in all: the rounded sums of the invoices, added.
    pub fn interest(&self) -> Money {
        self.all(|owed| owed.account.interest)
    }

    /// The interest still owed.
    pub fn interest_left(&self) -> Money {
        self.all(|owed| owed.account.interest_left)
    }

    /// The fixed sums.
    pub fn fixed(&self) -> Money {
        self.all(|owed| owed.fixed)
    }

    /// Everything still owed: principal, interest, fixed sums.
    pub fn total(&self) -> Money {
        let parts = [self.principal_left(), self.interest_left(), self.fixed()];
        Money(parts.iter().map(|part| part.0).fold(0, i64::saturating_add))
    }
}

/// Works a case out.
///
/// # Errors
/// The first field that keeps it from being decided.
pub fn sum(case: &Case) -> Result<Sum, Refusal> {
    case.check()?;
    let mut invoices = Vec::new();
    for (index, invoice) in case.invoices.iter().enumerate() {
        let account = account(case, index, invoice)?;
        let late = account.days_late > 0;
        let fixed = if late { fixed_sum(case.country, case.debtor, invoice.amount) } else { Money(0) };
        invoices.push(Owed { account, fixed });
    }
    let mut lines = Vec::new();
    for owed in &invoices {
        lines.extend_from_slice(&owed.account.lines);
    }
    Ok(Sum { invoices, warnings: warnings(case, &lines) })
}
