//! "A payment is late", in writing first. Deposits claimed back, fees cut after the fact and cancelled work are here
//! too: they are talks about money.

use super::Shape::{Advice, Boxes, Ladder};
use super::details::{
    AIMS, AMOUNT, CONTACT, DELIVERED, DUE, FACT_SORTING, HOURS_WORKED, INVOICE, INVOICE_DATE, LAST_CONTACT,
    OFFER, PAY_BY, PEOPLE, REMINDERS, SIX_MONTHS, WEIGHT,
};
use super::routing::KIND_OF_PAYMENT;
use super::triage::{LATE, LEAVING_UNPAID, MONEY, UNPAID_ENDING};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{All, Always, Any, Is, Not, OneOf};
use crate::flow::{Choice, Condition, Group, UNKNOWN};

/// P0–P13 and the deposit claimed back; the steps of the ladder follow from the due date and what was sent.
pub(super) const KINDS: &[Choice] = &[
    Choice::always("late"),
    Choice::always("no-answer"),
    Choice::always("not-due"),
    Choice::always("deposit"),
    Choice::always("disputed"),
    Choice::always("cannot-pay"),
    Choice::always("insolvency"),
    Choice::always("claimed-back"),
    Choice::always(UNKNOWN),
];

/// One rung of the ladder of reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rung {
    /// The situation that stands on it.
    pub situation: &'static str,
    /// Days after the due date on which it is taken; negative before.
    pub day: i64,
}

/// The default ladder: a friendly note before, two reminders, a call, the formal notice, then a remedy.
pub const LADDER: [Rung; 6] = [
    Rung { situation: "before-due", day: -5 },
    Rung { situation: "just-late", day: 1 },
    Rung { situation: "reminder", day: 8 },
    Rung { situation: "firm-reminder", day: 15 },
    Rung { situation: "formal-notice", day: 22 },
    Rung { situation: "remedies", day: 37 },
];

const ON_LADDER: Condition = OneOf(
    "situation",
    &[
        "before-due",
        "just-late",
        "reminder",
        "firm-reminder",
        "formal-notice",
        "remedies",
        "ghosting",
        "general",
    ],
);
const SILENT: Condition = Any(&[Is("silence-about", "invoice"), Is("payment-kind", "no-answer")]);

/// Nothing is overdue for work that was done: no plan to agree on, nothing to suspend.
const NO_DEBT: Condition = OneOf("situation", &["money-back", "before-due", "deposit-unpaid"]);

const fn when(id: &'static str, when: Condition) -> Situation {
    Situation { id, when }
}

pub(super) static LATE_PAYMENT: Conversation = Conversation {
    id: "late-payment",
    when: All(&[Not(&UNPAID_ENDING), Any(&[LATE, LEAVING_UNPAID])]),
    second_when: Any(&[MONEY, Is("second-matter", "money"), Is("ending-kind", "unpaid")]),
    kind: Some(&KIND_OF_PAYMENT),
    situations: &[
        when("insolvency", Is("payment-kind", "insolvency")),
        when("deposit-unpaid", Is("payment-kind", "deposit")),
        when("disputed-invoice", Is("payment-kind", "disputed")),
        when("cannot-pay", Is("payment-kind", "cannot-pay")),
        when("money-back", Any(&[Is("payment-kind", "claimed-back"), Is("price-when", "cut")])),
        when("before-due", Is("payment-kind", "not-due")),
        when("remedies", Is("already", "formal-notice")),
        when("ghosting", SILENT),
        when("formal-notice", Is("already", "wrote-often")),
        // Written and said, and no date: the firm reminder. One of the two: the dated one.
        when("firm-reminder", All(&[Is("already", "wrote"), Is("already", "spoke")])),
        when("reminder", OneOf("already", &["wrote", "spoke"])),
        when("just-late", Any(&[Is("payment-kind", "late"), Is("already", "nothing")])),
        when("general", Always),
    ],
    goes_on: true,
    details: &[
        PEOPLE,
        Group { id: "invoice", questions: &[&INVOICE, &AMOUNT, &INVOICE_DATE, &DUE] },
        Group { id: "chase", questions: &[&DELIVERED, &REMINDERS, &LAST_CONTACT, &PAY_BY, &HOURS_WORKED] },
        FACT_SORTING,
        AIMS,
        Group { id: "offer", questions: &[&OFFER, &SIX_MONTHS] },
        WEIGHT,
    ],
    quick_details: &[Group { id: "essentials", questions: &[&CONTACT, &INVOICE, &AMOUNT, &DUE] }],
    objections: OBJECTIONS,
    parts: &[
        START,
        &[Section::new("ladder", Ladder).quick().shown_if(ON_LADDER)],
        TALK,
        &[
            Section::new("plan", Boxes).shown_if(Not(&NO_DEBT)),
            Section::new("suspend", Advice).shown_if(Not(&NO_DEBT)),
            Section::new("route", Advice).shown_if(OneOf(
                "situation",
                &["firm-reminder", "formal-notice", "remedies", "ghosting", "disputed-invoice"],
            )),
        ],
        REST,
    ],
};

const OBJECTIONS: &[Objection] = &[
    Objection {
        id: "later",
        likely: &["just-late", "reminder", "firm-reminder", "formal-notice", "ghosting", "general"],
    },
    Objection { id: "not-received", likely: &["before-due", "just-late", "reminder", "ghosting", "general"] },
    Objection {
        id: "approval",
        likely: &["before-due", "reminder", "firm-reminder", "deposit-unpaid", "general"],
    },
    Objection {
        id: "cash",
        likely: &["cannot-pay", "firm-reminder", "formal-notice", "remedies", "deposit-unpaid"],
    },
    Objection { id: "accountant-away", likely: &["just-late", "reminder", "firm-reminder", "ghosting"] },
    Objection { id: "already-paid", likely: &["just-late", "reminder", "firm-reminder", "formal-notice"] },
    Objection { id: "wrong-details", likely: &["before-due", "just-late", "reminder"] },
    Objection { id: "upstream", likely: &["reminder", "firm-reminder", "formal-notice", "cannot-pay"] },
    Objection {
        id: "not-satisfied",
        likely: &["disputed-invoice", "formal-notice", "remedies", "firm-reminder"],
    },
    Objection { id: "long-terms", likely: &["before-due", "just-late", "reminder", "firm-reminder"] },
    Objection {
        id: "no-penalties",
        likely: &["reminder", "firm-reminder", "formal-notice", "remedies", "cannot-pay", "disputed-invoice"],
    },
    Objection { id: "relation", likely: &["firm-reminder", "formal-notice", "remedies", "money-back"] },
    Objection { id: "system", likely: &["just-late", "reminder", "firm-reminder"] },
    Objection { id: "start-now", likely: &["deposit-unpaid"] },
    Objection { id: "refund", likely: &["money-back"] },
    Objection { id: "price-cut", likely: &["money-back", "disputed-invoice"] },
    Objection { id: "see-administrator", likely: &["insolvency"] },
    Objection { id: "keep-working", likely: &["insolvency"] },
    Objection { id: "insolvent", likely: &["insolvency", "cannot-pay", "remedies"] },
];
