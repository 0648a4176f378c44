//! Until when a debt can be claimed in court, where a source was found. Imports: nothing of the crate beyond
//! this module.

use super::calendar::years_after;
use super::country::{Country, Debtor};
use time::Date;

/// The last day to sue, counted with care: whole years from the due date itself or, in France, from the end of the
/// work where that was sooner (Cass. com., 26 Feb. 2020, no. 18-25.036: not from the invoice). A formal notice does
/// not stop it.
///
/// France: 5 years between professionals (frtips.com, injonction de payer; litige.fr, pénalités de retard), 2
/// years against a consumer (C. conso. L218-2). United Kingdom: 6 years (usewolfx.com, late payment
/// interest), but 5 in Scotland (Prescription and Limitation (Scotland) Act 1973, s. 6): the country alone does not
/// tell which, and the sheet says so. Ireland: 6 years (Statute of Limitations 1957, s. 11). New York City: 6 years
/// (myemploymentlawyer.com, Freelance Isn't Free Act). Elsewhere no source was found: nothing.
pub fn limitation(country: Country, debtor: Debtor, due: Date, done: Option<Date>) -> Option<Date> {
    let years = match (country, debtor) {
        (Country::Fr, Debtor::Business) => 5,
        (Country::Fr, Debtor::Consumer) => 2,
        (Country::Gb | Country::Ie, Debtor::Business | Debtor::Public) | (Country::Ny, Debtor::Business) => 6,
        _ => return None,
    };
    let from = done.filter(|done| country == Country::Fr && *done < due).unwrap_or(due);
    Some(years_after(from, years))
}
