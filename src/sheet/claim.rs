//! What is claimed on late invoices, from the answers: the case, and the sum or why there is none.

use crate::diagnosis::{Diagnosis, country, days_late, debtor, due_date, told_on};
use crate::flow::{Answers, DatedSum, Money, currency_sign, parse_dated_sums, parse_percent, parse_rates};
use crate::payment::{
    Agreed, Case, Cause, Country, Entered, Interest, Invoice, Line, Missing, Owed, PartPayment, Payment,
    Rate, Refusal, Sum, sum,
};
use time::Date;

/// Why there is no sum yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Gap {
    /// The amount or the due date is not known.
    Unknown,
    /// Nothing is late.
    NotLate,
    /// Whose law holds is not known.
    Country,
    /// Who owes is not known.
    Debtor,
    /// The case cannot be decided.
    Refused(Refusal),
}

/// A claim that was worked out.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub(super) case: Case,
    pub(super) sum: Sum,
    /// The sign of the currency the person wrote, else the country's.
    pub(super) sign: String,
    /// The numbers of the invoices, in their order; empty where none was given.
    pub(super) names: Vec<String>,
    /// Why the law's fixed sum is not counted, where it would be: the key of its words.
    pub(super) unfixed: Option<&'static str>,
}

impl Claim {
    /// Works the claim out.
    ///
    /// # Errors
    /// What is missing for it.
    pub(super) fn of(diagnosis: &Diagnosis, answers: &Answers, today: Date) -> Result<Self, Gap> {
        let facts = &diagnosis.facts;
        let (Some(amount), Some(due)) = (answers.money("amount"), due_date(answers, facts)) else {
            return Err(Gap::Unknown);
        };
        if days_late(answers, facts, today).is_none_or(|days| days < 1) {
            return Err(Gap::NotLate);
        }
        let country = country(answers).ok_or(Gap::Country)?;
        let mut names = vec![answers.text("invoice").unwrap_or_default().to_owned()];
        let mut invoices = vec![Invoice { amount, due, payments: payments(answers, facts) }];
        for other in listed(answers, facts, "other-invoices") {
            names.push(other.name);
            invoices.push(Invoice { amount: other.amount, due: other.date, payments: Vec::new() });
        }
        let mut case = Case {
            country,
            debtor: debtor(answers, facts).ok_or(Gap::Debtor)?,
            invoices,
            as_of: today,
            agreed: agreed(answers, facts),
            formal_notice: answers.date("notice-date"),
            part_payment: match facts.option("payment-order") {
                Some("interest-first") => PartPayment::InterestFirst,
                _ => PartPayment::PrincipalFirst,
            },
            entered: Vec::new(),
        };
        let mut sum = worked_out(&mut case, answers).map_err(Gap::Refused)?;
        let unfixed = unfixed(&case, answers).filter(|_| sum.fixed().0 > 0);
        if unfixed.is_some() {
            sum.invoices.iter_mut().for_each(|owed| owed.fixed = Money(0));
        }
        Ok(Self { sum, sign: sign(answers, country), names, case, unfixed })
    }

    /// The day everything that is told is of, and the claim as of it: the day the client hears of it or, where its rate is
    /// not published yet, today.
    pub(super) fn told(diagnosis: &Diagnosis, answers: &Answers, today: Date) -> (Date, Result<Self, Gap>) {
        let day = told_on(&diagnosis.facts, today);
        let claim = Self::of(diagnosis, answers, day);
        if matches!(claim, Err(Gap::Refused(_)))
            && let now @ Ok(_) = Self::of(diagnosis, answers, today)
        {
            return (today, now);
        }
        (day, claim)
    }

    /// The last line of interest.
    pub(super) fn last_line(&self) -> Option<&Line> {
        self.sum.invoices.iter().rev().find_map(|owed| owed.account.lines.last())
    }

    /// What a day more adds, over all invoices that still bear interest.
    pub(super) fn daily(&self) -> Option<Money> {
        let mut daily = None;
        for Owed { account, .. } in &self.sum.invoices {
            if let (Some(line), true) = (account.lines.last(), account.principal_left.0 > 0) {
                let day = Interest::of(account.principal_left, line.rate, 1).cents().0;
                daily = Some(Money(daily.map_or(day, |more: Money| more.0.saturating_add(day))));
            }
        }
        daily
    }

    /// What was paid of it so far.
    pub(super) fn paid(&self) -> Money {
        let mut paid = 0_i64;
        for invoice in &self.case.invoices {
            for payment in &invoice.payments {
                paid = paid.saturating_add(payment.amount.0);
            }
        }
        Money(paid)
    }
}

/// The dated sums of a detail that is asked here.
fn listed(answers: &Answers, facts: &Answers, id: &str) -> Vec<DatedSum> {
    let asked = facts.is_answered(id);
    answers.text(id).filter(|_| asked).and_then(parse_dated_sums).unwrap_or_default()
}

fn payments(answers: &Answers, facts: &Answers) -> Vec<Payment> {
    let paid = listed(answers, facts, "payments").into_iter();
    paid.map(|sum| Payment { date: sum.date, amount: sum.amount }).collect()
}

fn agreed(answers: &Answers, facts: &Answers) -> Agreed {
    match facts.option("agreed-rate") {
        Some("percent") => match answers.text("agreed-percent").and_then(parse_percent) {
            Some(rate) => Agreed::Percent(Rate::hundredths(rate)),
            None => Agreed::Statutory,
        },
        Some("three-times-legal") => Agreed::ThreeTimesLegal,
        _ => Agreed::Statutory,
    }
}

/// The sum. The rates the person entered are those that are missing, the oldest half-year first.
fn worked_out(case: &mut Case, answers: &Answers) -> Result<Sum, Refusal> {
    let mut entered = answers.text("reference-rate").and_then(parse_rates).unwrap_or_default().into_iter();
    loop {
        match (sum(case), entered.next()) {
            (Err(Refusal { cause: Cause::Missing(missing), .. }), Some(rate)) => {
                let Missing { country, series, half } = missing;
                case.entered.push(Entered { country, half, series, rate: Rate::hundredths(rate) });
            }
            (outcome, _) => return outcome,
        }
    }
}

/// The law's fixed sum is not counted in another currency, nor where it comes only with the law's own interest (Late
/// Payment of Commercial Debts (Interest) Act 1998, ss. 5A and 8).
fn unfixed(case: &Case, answers: &Answers) -> Option<&'static str> {
    if sign(answers, case.country) != own_sign(case.country) {
        return Some("late-payment.warning.fixed-sum-abroad");
    }
    let own_rate = case.country == Country::Gb && matches!(case.agreed, Agreed::Percent(_));
    own_rate.then_some("late-payment.warning.fixed-sum-own-rate")
}

fn sign(answers: &Answers, country: Country) -> String {
    if let Some(typed) = answers.text("amount").and_then(currency_sign) {
        return typed.into();
    }
    own_sign(country).to_owned()
}

fn own_sign(country: Country) -> &'static str {
    match country.currency() {
        "EUR" => "€",
        "GBP" => "£",
        "USD" | "CAD" => "$",
        other => other,
    }
}
