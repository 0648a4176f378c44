//! The doors of a late payment, and to which debt each is open: by country, debtor, size, dispute, status of the
//! creditor. What each costs and asks for stands in the words, with its source. What is not known closes no door but
//! the one that depends on it.

use super::late_payment::PUBLIC;
use crate::flow::Condition;
use crate::flow::Condition::{All, Any, Is, Not, OneOf};

/// One way to go on where asking did not help.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// Stable slug: its words stand under `door.<id>`.
    pub id: &'static str,
    /// When it is open.
    pub when: Condition,
}

const fn door(id: &'static str, when: Condition) -> Door {
    Door { id, when }
}

const FRENCH: Condition = Is("country", "fr");
/// The fast routes are for what nobody contests.
const DISPUTED: Condition = Is("situation", "disputed-invoice");
/// Proceedings are opened: nobody is sued for payment any more.
const OPENED: Condition = Is("situation", "insolvency");
const CONSUMER: Condition = Any(&[Is("client-kind", "consumer"), Is("debtor", "consumer")]);
/// The courts that decide fast sit where the debtor does, in France (CPC 1406, CPCE R125-1).
const AWAY: Condition = Is("client-kind", "abroad");
/// Nobody there answers.
const NO_ANSWER: Condition =
    Any(&[Is("situation", "ghosting"), Is("payment-kind", "no-answer"), Is("silence-about", "invoice")]);
const FAST: Condition = All(&[FRENCH, Not(&DISPUTED), Not(&OPENED), Not(&PUBLIC), Not(&AWAY)]);
const BRITISH: Condition = Is("country", "gb");

/// Every door, those that keep the relation first.
pub const DOORS: [Door; 20] = [
    door("nothing-yet", OneOf("situation", &["firm-reminder", "formal-notice", "ghosting"])),
    door("insolvency-claim", OPENED),
    door("disputed-talk", DISPUTED),
    door("insolvent-debtor", Is("situation", "cannot-pay")),
    door("public-buyer", All(&[FRENCH, PUBLIC])),
    door("consumer", All(&[FRENCH, CONSUMER, Not(&OPENED)])),
    door(
        "mediator",
        All(&[
            FRENCH,
            Not(&OPENED),
            // It needs two who talk, both of them in France.
            Not(&AWAY),
            Not(&NO_ANSWER),
            Not(&Any(&[CONSUMER, Is("client-kind", "friend"), Is("six-months", "decided")])),
        ]),
    ),
    door(
        "conciliation",
        All(&[FRENCH, Not(&OPENED), Not(&PUBLIC), Not(&AWAY), Not(&Is("claim-size", "large"))]),
    ),
    door("small-claims", All(&[FAST, Is("claim-size", "small")])),
    door(
        "uncontested-2026",
        All(&[
            FAST,
            Any(&[OneOf("client-kind", &["company", "agency"]), Is("debtor", "business")]),
            OneOf("creditor", &["trader", "company", "craft"]),
        ]),
    ),
    door("payment-order", FAST),
    door(
        "interim",
        All(&[FRENCH, Not(&OPENED), Not(&PUBLIC), Not(&AWAY), Any(&[DISPUTED, Is("claim-size", "large")])]),
    ),
    door(
        "eu-order",
        All(&[AWAY, OneOf("country", &["fr", "be", "lu", "de", "es", "ie"]), Not(&DISPUTED), Not(&OPENED)]),
    ),
    door("gb-commissioner", All(&[BRITISH, Not(&CONSUMER), Not(&PUBLIC), Not(&OPENED)])),
    door("gb-small-claims", All(&[BRITISH, Not(&OPENED)])),
    // Nobody is made bankrupt for less than £5,000, and no public body is wound up.
    door(
        "gb-statutory-demand",
        All(&[
            BRITISH,
            Not(&DISPUTED),
            Not(&OPENED),
            Not(&PUBLIC),
            Not(&All(&[CONSUMER, Is("claim-size", "small")])),
        ]),
    ),
    door("ie-mediation", All(&[Is("country", "ie"), Not(&OPENED)])),
    door("ie-district-court", All(&[Is("country", "ie"), Not(&OPENED)])),
    door("ny-freelance-act", All(&[Is("country", "ny"), Not(&PUBLIC)])),
    door("elsewhere", OneOf("country", &["be", "lu", "de", "es", "ch", "qc", "other"])),
];
