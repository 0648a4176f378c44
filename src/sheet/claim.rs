//! What is claimed on late invoices, from the answers: the case, and the sum or why there is none.

use super::penalties::Penalties;
use crate::diagnosis::{Diagnosis, country, days_late, debtor, due_date, least_notice, told_on};
use crate::flow::{Answers, DatedSum, Money, currency_sign, parse_dated_sums, parse_percent, parse_rates};
use crate::payment::{
    Agreed, Case, Cause, Country, Entered, Interest, Invoice, Missing, Owed, PartPayment, Payment, Rate,
    Refusal, Sum, days_after, sum,
};
use time::Date;

/// Why there is no sum yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Gap {
    /// The amount or the due date is not known.
    Unknown,
    /// Nothing is late.
    NotLate,
    /// Whose law holds is not known, or the law of another country does.
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
    /// The sign of its currency.
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
    pub(super) fn of(facts: &Answers, today: Date) -> Result<Self, Gap> {
        let (Some(amount), Some(due)) = (facts.money("amount"), due_date(facts)) else {
            return Err(Gap::Unknown);
        };
        if days_late(facts, today).is_none_or(|days| days < 1) {
            return Err(Gap::NotLate);
        }
        let country = country(facts).ok_or(Gap::Country)?;
        let mut names = vec![facts.text("invoice").unwrap_or_default().to_owned()];
        let mut invoices = vec![Invoice { amount, due, payments: payments(facts) }];
        for other in listed(facts, "other-invoices") {
            names.push(other.name);
            invoices.push(Invoice { amount: other.amount, due: other.date, payments: Vec::new() });
        }
        let mut case = Case {
            country,
            debtor: debtor(facts).ok_or(Gap::Debtor)?,
            invoices,
            as_of: today,
            agreed: agreed(facts),
            formal_notice: facts.date("notice-date"),
            part_payment: match facts.option("payment-order") {
                Some("interest-first") => PartPayment::InterestFirst,
                _ => PartPayment::PrincipalFirst,
            },
            entered: Vec::new(),
        };
        let mut sum = worked_out(&mut case, facts).map_err(Gap::Refused)?;
        let unfixed = unfixed(&case, facts).filter(|_| sum.fixed().0 > 0);
        if unfixed.is_some() {
            sum.invoices.iter_mut().for_each(|owed| owed.fixed = Money(0));
        }
        Ok(Self { sum, sign: currency(facts).unwrap_or_default(), names, case, unfixed })
    }

    /// The day everything that is told is of, and the claim as of it: the day the client hears of it or, where its rate is
    /// not published yet, today.
    pub(super) fn told(diagnosis: &Diagnosis, today: Date) -> (Date, Result<Self, Gap>) {
        let day = told_on(&diagnosis.facts, today);
        let claim = Self::of(&diagnosis.facts, day);
        if matches!(claim, Err(Gap::Refused(_)))
            && let now @ Ok(_) = Self::of(&diagnosis.facts, today)
        {
            return (today, now);
        }
        (day, claim)
    }

    /// The rate of the last line of interest; nothing where invoices differ in it.
    pub(super) fn last_rate(&self) -> Option<Rate> {
        let mut rates = self.sum.invoices.iter().filter_map(|owed| Some(owed.account.lines.last()?.rate));
        let first = rates.next()?;
        rates.all(|rate| rate == first).then_some(first)
    }

    /// What a day more adds, over all invoices that still bear interest.
    pub(super) fn daily(&self) -> Money {
        let mut daily = 0_i64;
        for Owed { account, .. } in &self.sum.invoices {
            if let Some(line) = account.lines.last() {
                daily = daily.saturating_add(Interest::of(account.principal_left, line.rate, 1).cents().0);
            }
        }
        Money(daily)
    }
}

/// Whether the payments that were noted cannot be: they count for nothing until they are mended.
fn impossible(claim: &Result<Claim, Gap>) -> bool {
    let Err(Gap::Refused(Refusal { cause, .. })) = claim else { return false };
    matches!(cause, Cause::PaidTooMuch | Cause::AfterDayOfSum(_))
}

/// What was paid so far, be the rest worked out or not. More than was asked for cannot be.
pub(super) fn paid(diagnosis: &Diagnosis, claim: &Result<Claim, Gap>) -> Money {
    let facts = &diagnosis.facts;
    let mut paid = 0_i64;
    for payment in listed(facts, "payments") {
        paid = paid.saturating_add(payment.amount.0);
    }
    let too_much = facts.money("amount").is_some_and(|amount| paid > amount.0);
    Money(if impossible(claim) || too_much { 0 } else { paid })
}

/// What is left of the invoices; 0 where it is not known. It asks for no rate, unless interest takes its share of a
/// payment first.
pub(super) fn left(diagnosis: &Diagnosis, claim: &Result<Claim, Gap>) -> Money {
    let facts = &diagnosis.facts;
    if let Ok(claim) = claim {
        return claim.sum.principal_left();
    }
    let paid = paid(diagnosis, claim).0;
    let shared = paid > 0 && facts.chose("payment-order", "interest-first");
    if impossible(claim) || shared && Penalties::of(diagnosis) != Penalties::Waived {
        return Money(0);
    }
    let Some(Money(amount)) = facts.money("amount") else { return Money(0) };
    let mut left = amount - paid;
    for other in listed(facts, "other-invoices") {
        left = left.saturating_add(other.amount.0);
    }
    Money(left)
}

/// What is asked for now: with the penalties where they are claimed, without where they are given up or kept back.
pub(super) fn owed(diagnosis: &Diagnosis, claim: &Result<Claim, Gap>) -> Money {
    match claim {
        Ok(claim) if !matches!(Penalties::of(diagnosis), Penalties::Waived | Penalties::Reserved) => {
            claim.sum.total()
        }
        _ => left(diagnosis, claim),
    }
}

/// By when payment is asked for: the day that was set, unless it comes before the client hears of it; with a formal notice
/// no sooner than the law lets a private person answer.
pub(super) fn pay_by(diagnosis: &Diagnosis, told_on: Date) -> Option<Date> {
    let facts = &diagnosis.facts;
    let set = facts.date("pay-by").filter(|day| *day >= told_on)?;
    let least = days_after(told_on, least_notice(facts) - 1);
    Some(if diagnosis.situation == "formal-notice" { set.max(least) } else { set })
}

/// The dated sums of a detail that is asked here.
pub(super) fn listed(facts: &Answers, id: &str) -> Vec<DatedSum> {
    facts.text(id).and_then(parse_dated_sums).unwrap_or_default()
}

fn payments(facts: &Answers) -> Vec<Payment> {
    let mut payments = Vec::new();
    for sum in listed(facts, "payments") {
        payments.push(Payment { date: sum.date, amount: sum.amount });
    }
    payments
}

fn agreed(facts: &Answers) -> Agreed {
    match facts.option("agreed-rate") {
        Some("percent") => match facts.text("agreed-percent").and_then(parse_percent) {
            Some(rate) => Agreed::Percent(Rate::hundredths(rate)),
            None => Agreed::Statutory,
        },
        Some("three-times-legal") => Agreed::ThreeTimesLegal,
        _ => Agreed::Statutory,
    }
}

/// The sum. The rates the person entered are those that are missing, the oldest half-year first.
fn worked_out(case: &mut Case, facts: &Answers) -> Result<Sum, Refusal> {
    let rates = facts.text("reference-rate").and_then(parse_rates).unwrap_or_default();
    let enter = |Missing { country, series, half }, rate| Entered {
        country,
        half,
        series,
        rate: Rate::hundredths(rate),
    };
    // One after the other is missed, invoice by invoice.
    let mut missed: Vec<Missing> = Vec::new();
    while let (Err(Refusal { cause: Cause::Missing(missing), .. }), false) = (sum(case), rates.is_empty()) {
        if missed.contains(&missing) {
            break;
        }
        let place = missed.iter().position(|known| known.half > missing.half).unwrap_or(missed.len());
        missed.insert(place, missing);
        case.entered.push(enter(missing, 0));
    }
    case.entered.clear();
    for (missing, rate) in missed.into_iter().zip(rates) {
        case.entered.push(enter(missing, rate));
    }
    sum(case)
}

/// The law's fixed sum is not counted in another currency, nor where it comes only with the law's own interest (Late
/// Payment of Commercial Debts (Interest) Act 1998, ss. 5A and 8).
fn unfixed(case: &Case, facts: &Answers) -> Option<&'static str> {
    if currency(facts).is_some_and(|sign| sign != case.country.sign()) {
        return Some("late-payment.warning.fixed-sum-abroad");
    }
    let own_rate = case.country == Country::Gb && matches!(case.agreed, Agreed::Percent(_));
    own_rate.then_some("late-payment.warning.fixed-sum-own-rate")
}

/// The sign of every sum on the sheet: the one the person wrote, else that of the country whose law holds. Of a country
/// that is none of these it is not known: an empty one, so that none is guessed.
pub(super) fn currency(facts: &Answers) -> Option<String> {
    match facts.text("amount").and_then(currency_sign) {
        Some(typed) => Some(typed.into()),
        None if facts.chose("country", "other") => Some(String::new()),
        None => Some(country(facts)?.sign().to_owned()),
    }
}
