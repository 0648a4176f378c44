//! What becomes of the penalties of a late payment. Imports nothing of the sheet: what is claimed and what is told both
//! ask it.

use crate::conversations::{NO_INTEREST, WAITING};
use crate::diagnosis::{Diagnosis, country, debtor};
use crate::payment::{Country, Debtor};

/// What becomes of them: interest and fixed sum, whatever the law calls them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Penalties {
    /// They are asked for with the invoice.
    Claimed,
    /// They are not asked for now, and not given up.
    Reserved,
    /// They are given up for a payment in time.
    Waived,
    /// A consumer owes none of the professionals' penalties; what little the law grants is in the sum.
    NotOwed,
    /// There are none: nothing is said of them.
    Unsaid,
}

impl Penalties {
    /// What becomes of them: as chosen, else given up for a payment in time, and claimed once the notice has run out. A
    /// consumer owes none of the professionals' penalties, except where the law knows no difference (Switzerland,
    /// Québec). Nobody gives up what a public buyer owes (C. commande publ. L2192-14).
    pub(super) fn of(diagnosis: &Diagnosis) -> Self {
        let facts = &diagnosis.facts;
        let who = debtor(facts);
        match facts.option("penalties") {
            _ if who == Some(Debtor::Consumer)
                && !matches!(country(facts), Some(Country::Ch | Country::Qc)) =>
            {
                Self::NotOwed
            }
            _ if NO_INTEREST.holds(facts) => Self::Unsaid,
            Some("claimed") => Self::Claimed,
            Some("reserved") => Self::Reserved,
            Some("waived") if who != Some(Debtor::Public) => Self::Waived,
            _ if diagnosis.situation == "remedies" && !WAITING.holds(facts) => Self::Claimed,
            // Of a sum that is disputed, what is due with it is settled with it.
            _ if who == Some(Debtor::Public) || diagnosis.situation == "disputed-invoice" => Self::Reserved,
            _ => Self::Waived,
        }
    }

    /// The key of their words, and the name under which the words know that it is so.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Reserved => "reserved",
            Self::Waived => "waived",
            Self::NotOwed => "consumer",
            Self::Unsaid => "unsaid",
        }
    }
}
