//! The fixed sum for the costs of recovery, due once an invoice is a day late. Imports: `flow` (sums).

use super::country::{Country, Debtor};
use crate::flow::Money;

/// The fixed sum of one late invoice, in cents of the country's currency. Part payments do not reduce it.
///
/// European Union: 40 € (the least of directive 2011/7; France: C. com. D441-5). Ireland: 40 € up to 1,000 €, 70 € up
/// to 10,000 €, 100 € above (S.I. 580/2012, reg. 9 and schedule: enterprise.gov.ie, compensation for recovery costs).
/// United Kingdom: £40 below £1,000, £70 below £10,000, £100 from there (payontime.co.uk, late payment calculators).
/// A consumer owes none, and neither does anybody in Switzerland, Québec or New York.
pub const fn fixed_sum(country: Country, debtor: Debtor, amount: Money) -> Money {
    match (country, debtor) {
        (_, Debtor::Consumer) => Money(0),
        (Country::Gb, _) if amount.0 < 100_000 => Money(4_000),
        (Country::Gb, _) if amount.0 < 1_000_000 => Money(7_000),
        (Country::Ie, _) if amount.0 <= 100_000 => Money(4_000),
        (Country::Ie, _) if amount.0 <= 1_000_000 => Money(7_000),
        (Country::Gb | Country::Ie, _) => Money(10_000),
        _ if country.is_european_union() => Money(4_000),
        _ => Money(0),
    }
}
