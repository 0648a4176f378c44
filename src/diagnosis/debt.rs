//! The debt as the answers describe it: whose law holds, who owes, and when it was due. What is not said is not known.

use crate::flow::Answers;
use crate::payment::{Country, Debtor, Due, Reading, Term, Terms, due};
use time::Date;

/// The country whose law holds for the contract.
pub fn country(facts: &Answers) -> Option<Country> {
    let id = facts.option("country")?;
    Country::ALL.iter().copied().find(|country| country.code().eq_ignore_ascii_case(id))
}

/// Who owes: where the kind of client does not say whether it is a business, it is asked, and nobody guesses. `facts` are
/// the answers that count on the path.
pub fn debtor(facts: &Answers) -> Option<Debtor> {
    match facts.option("client-kind") {
        Some("company" | "agency") => Some(Debtor::Business),
        Some("public") => Some(Debtor::Public),
        Some("consumer") => Some(Debtor::Consumer),
        _ => Debtor::ALL.iter().copied().find(|debtor| facts.chose("debtor", debtor.id())),
    }
}

/// The due date in every reading, and the ceiling it passes: the date on the invoice, else what was agreed, else the
/// law's. Nothing where neither the date is known nor what it follows from.
pub fn due_dates(facts: &Answers) -> Option<Due> {
    let on_invoice = facts.date("due");
    let known = |date| Due { dates: vec![(date, Reading::OnInvoice)], warning: None };
    let Some(invoiced) = facts.date("invoice-date") else { return on_invoice.map(known) };
    let days = facts.number("term-days").and_then(|days| u16::try_from(days).ok());
    let agreed = match (facts.option("term"), days) {
        (Some("days"), Some(days)) => Term::Days(days),
        (Some("end-of-month"), Some(days)) => Term::EndOfMonth(days),
        (Some("periodic"), Some(days)) => Term::Periodic(days),
        (Some("nothing"), _) => Term::Nothing,
        _ if on_invoice.is_some() => Term::Nothing,
        _ => return None,
    };
    let rules = country(facts).zip(debtor(facts));
    let due = due(&Terms { rules, invoiced, performed: facts.date("delivered"), agreed, on_invoice });
    (!due.dates.is_empty()).then_some(due)
}

/// The day that counts: of two readings the later one, so that nobody is called late who might not be.
pub fn due_date(facts: &Answers) -> Option<Date> {
    due_dates(facts)?.dates.into_iter().map(|(date, _)| date).max()
}
