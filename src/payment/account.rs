//! One invoice's account: interest line by line, and what each payment pays. Imports: `flow` (sums).

use super::calendar::days_between;
use super::case::{Case, Invoice, PartPayment, Payment};
use super::exact::Interest;
use super::lines::{Claim, Line};
use super::refusal::{Cause, Field, Refusal, refuse};
use crate::flow::Money;
use time::Date;

/// Where one invoice stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Days that bear interest: the day the principal was paid, or the day of the sum, less the day it runs
    /// from.
    pub days: i64,
    /// Days late, from the due date.
    pub days_late: i64,
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// All interest run up, in cents: the exact sum of the lines, rounded half up once.
    pub interest: Money,
    /// The interest still owed, in cents.
    pub interest_left: Money,
    /// The principal still owed, in cents.
    pub principal_left: Money,
}

/// Works one invoice out.
///
/// # Errors
/// A rate that is missing, or a payment above principal and interest.
pub(super) fn account(case: &Case, index: usize, invoice: &Invoice) -> Result<Account, Refusal> {
    let start = case.interest_after(invoice);
    let claim = Claim::new(case, start);
    let mut open = Open { left: invoice.amount, paid_interest: Money(0), lines: Vec::new(), settled: None };
    let mut after = start;
    for (place, payment) in in_order(&invoice.payments) {
        // Paid before interest began: less to bear interest, and none run up yet.
        after = match after {
            Some(day) if payment.date > day => {
                open.lines.extend(claim.lines(open.left, day, payment.date)?);
                Some(payment.date)
            }
            day => day,
        };
        if !open.pay(payment, case.part_payment) {
            return refuse(Field::PaymentAmount(index, place), Cause::PaidTooMuch);
        }
    }
    if let Some(day) = after {
        open.lines.extend(claim.lines(open.left, day, case.as_of)?);
    }
    Ok(open.close(case, invoice, start))
}

/// The payments by day, each with its place in the list.
fn in_order(payments: &[Payment]) -> Vec<(usize, &Payment)> {
    // Few, and nearly always in order: the library's sort would be 2 KB of the wasm.
    let mut sorted: Vec<(usize, &Payment)> = Vec::new();
    for (index, payment) in payments.iter().enumerate() {
        let at = sorted.partition_point(|(_, known)| known.date <= payment.date);
        sorted.insert(at, (index, payment));
    }
    sorted
}

/// An account while it is worked out.
struct Open {
    left: Money,
    paid_interest: Money,
    lines: Vec<Line>,
    settled: Option<Date>,
}

impl Open {
    /// The interest run up so far and not paid, to the cent.
    fn interest_due(&self) -> Money {
        Money(exact(&self.lines).cents().0 - self.paid_interest.0)
    }

    /// Takes a payment; false where it is more than principal and interest.
    fn pay(&mut self, payment: &Payment, order: PartPayment) -> bool {
        let due = self.interest_due();
        let amount = payment.amount.0;
        let principal = match order {
            PartPayment::PrincipalFirst => amount.min(self.left.0),
            PartPayment::InterestFirst => (amount - due.0).clamp(0, self.left.0),
        };
        if amount - principal > due.0 {
            return false;
        }
        self.paid_interest.0 += amount - principal;
        self.left.0 -= principal;
        if self.left.0 == 0 && principal > 0 {
            self.settled = Some(payment.date);
        }
        true
    }

    fn close(self, case: &Case, invoice: &Invoice, start: Option<Date>) -> Account {
        let end = self.settled.unwrap_or(case.as_of);
        let interest = exact(&self.lines).cents();
        Account {
            days: start.map_or(0, |start| days_between(start, end).max(0)),
            days_late: days_between(invoice.due, end).max(0),
            interest,
            interest_left: Money(interest.0 - self.paid_interest.0),
            principal_left: self.left,
            lines: self.lines,
        }
    }
}

fn exact(lines: &[Line]) -> Interest {
    lines.iter().map(|line| line.interest).sum()
}
