//! "A payment is late", in writing first. Deposits claimed back, fees cut after the fact and cancelled work are here
//! too: they are talks about money.

use super::Shape::{Advice, Doors, Ladder, Plan, Sum};
use super::details::{
    AIMS, AMOUNT, CONTACT, DELIVERED, DUE, FACT_SORTING, HOURS_WORKED, INVOICE, INVOICE_DATE, LAST_CONTACT,
    OFFER, PAY_BY, PEOPLE, REMINDERS, SIX_MONTHS, WEIGHT,
};
use super::money_details::{
    AGREED_PERCENT, AGREED_RATE, COUNTRY, CREDITOR, DEBTOR, FIRST_INSTALMENT, INSTALMENT_COUNT, LADDER_DAYS,
    NOTICE_DATE, OTHER_INVOICES, PART_PAID, PAYMENT_ORDER, PAYMENTS, PENALTIES, REFERENCE_RATE, TERM,
    TERM_DAYS,
};
use super::routing::PAYMENT_KIND;
use super::triage::{LATE, LEAVING_UNPAID, MONEY, UNPAID_ENDING};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{All, Always, Answered, Any, Is, Not, OneOf};
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
    /// Whether it is not taken before the deadline that was set has passed.
    pub waits: bool,
}

/// The default ladder: a friendly note before, two reminders, a call, the formal notice, then a remedy.
pub const LADDER: [Rung; 6] = [
    Rung { situation: "before-due", day: -5, waits: false },
    Rung { situation: "just-late", day: 1, waits: false },
    Rung { situation: "reminder", day: 8, waits: false },
    Rung { situation: "firm-reminder", day: 15, waits: false },
    Rung { situation: "formal-notice", day: 22, waits: false },
    Rung { situation: "remedies", day: 37, waits: true },
];

/// Where interest may have run.
pub(super) const OVERDUE: Condition = OneOf(
    "situation",
    &[
        "just-late",
        "reminder",
        "firm-reminder",
        "formal-notice",
        "remedies",
        "ghosting",
        "cannot-pay",
        "general",
    ],
);
/// The steps have dates; a plan with somebody who cannot pay has its own.
pub(super) const ON_LADDER: Condition =
    All(&[Any(&[Is("situation", "before-due"), OVERDUE]), Not(&Is("situation", "cannot-pay"))]);
/// Nobody is silent to whom nothing was said.
const SILENT: Condition = All(&[
    Any(&[Is("silence-about", "invoice"), Is("payment-kind", "no-answer")]),
    Not(&Is("already", "nothing")),
]);
/// The client wants money back: no debtor, and nothing to chase.
pub const CLAIMED_BACK: Condition = Is("situation", "money-back");
/// The formal notice went, and the time it gave has not run out.
pub const WAITING: Condition = Is("notice-time", "running");
/// A private person has no accounts and no switchboard: nobody else is to hear of the debt. A friend who buys for their
/// business has.
pub(super) const PRIVATE: Condition = Any(&[
    Is("client-kind", "consumer"),
    All(&[Is("client-kind", "friend"), Not(&OneOf("debtor", &["business", "public"]))]),
    Is("debtor", "consumer"),
]);
/// Nobody there has a client of their own, and work for them is not suspended without advice.
pub(super) const PUBLIC: Condition = Any(&[Is("client-kind", "public"), Is("debtor", "public")]);
/// Another law than the French one, or than the British and the Irish, is known to hold.
const FOREIGN: Condition = All(&[Answered("country"), Not(&OneOf("country", &["fr", UNKNOWN]))]);
const OUTSIDE_ISLES: Condition = All(&[Answered("country"), Not(&OneOf("country", &["gb", "ie", UNKNOWN]))]);
/// Neither the law nor the contract gives interest before a court does: there is none to claim or to give up.
pub const NO_INTEREST: Condition = All(&[Is("country", "ny"), Not(&Is("agreed-rate", "percent"))]);
pub(super) const IN_FRANCE: Condition = Not(&FOREIGN);
pub(super) const IN_ISLES: Condition = Not(&OUTSIDE_ISLES);
/// The client stands in no French register.
pub(super) const ABROAD: Condition = Any(&[Is("client-kind", "abroad"), FOREIGN]);
/// Whoever is asked is not the one who went silent.
pub(super) const SOMEONE_ELSE: Condition = All(&[Is("situation", "ghosting"), Not(&PRIVATE)]);
/// A letter greets the person it is for by name: in proceedings that is somebody else.
pub(super) const NAMED: Condition =
    All(&[Answered("contact"), Not(&SOMEONE_ELSE), Not(&Is("situation", "insolvency"))]);
/// The letters speak of reminders: of some that went.
const REMINDED: Condition = OneOf("already", &["wrote", "spoke", "wrote-often", "formal-notice"]);

/// The work is over, was delivered or was stopped: nothing is left to suspend.
const IDLE: Condition = Any(&[Is("left-to-do", "money"), Answered("delivered"), Is("already", "stopped")]);
/// Nothing is suspended.
pub(super) const NO_PAUSE: Condition = Any(&[PUBLIC, IDLE]);
/// Nothing is overdue for work that was done: no plan to agree on, nothing to suspend, no door to knock at.
pub const NO_DEBT: Condition = OneOf("situation", &["money-back", "before-due", "deposit-unpaid"]);

const SITUATIONS: &[Situation] = &[
    Situation::when("insolvency", Is("payment-kind", "insolvency")),
    Situation::when("deposit-unpaid", Is("payment-kind", "deposit")),
    Situation::when("disputed-invoice", Is("payment-kind", "disputed")),
    Situation::when("cannot-pay", Is("payment-kind", "cannot-pay")),
    Situation::when("money-back", Any(&[Is("payment-kind", "claimed-back"), Is("price-when", "cut")])),
    Situation::when("before-due", Is("payment-kind", "not-due")),
    Situation::when("remedies", Is("already", "formal-notice")),
    Situation::when("ghosting", SILENT),
    Situation::when("formal-notice", Is("already", "wrote-often")),
    // Written and said, and no date: the firm reminder. One of the two: the dated one.
    Situation::when("firm-reminder", All(&[Is("already", "wrote"), Is("already", "spoke")])),
    Situation::when("reminder", OneOf("already", &["wrote", "spoke"])),
    Situation::when("just-late", Any(&[Is("payment-kind", "late"), Is("already", "nothing")])),
    Situation::when("general", Always),
];

pub(super) static LATE_PAYMENT: Conversation = Conversation {
    id: "late-payment",
    when: All(&[Not(&UNPAID_ENDING), Any(&[LATE, LEAVING_UNPAID])]),
    second_when: Any(&[MONEY, Is("second-matter", "money"), Is("ending-kind", "unpaid")]),
    kind: Some(&PAYMENT_KIND),
    situations: SITUATIONS,
    goes_on: true,
    recap_opening: 2,
    details: &[
        PEOPLE,
        Group { id: "invoice", questions: &[&INVOICE, &AMOUNT, &INVOICE_DATE, &DUE] },
        Group { id: "term", questions: &[&TERM, &TERM_DAYS] },
        Group { id: "chase", questions: &[&DELIVERED, &REMINDERS, &LAST_CONTACT, &PAY_BY, &HOURS_WORKED] },
        Group {
            id: "sum",
            questions: &[&COUNTRY, &DEBTOR, &AGREED_RATE, &AGREED_PERCENT, &NOTICE_DATE, &REFERENCE_RATE],
        },
        Group { id: "account", questions: &[&PART_PAID, &PAYMENTS, &PAYMENT_ORDER, &OTHER_INVOICES] },
        Group {
            id: "steps",
            questions: &[&PENALTIES, &INSTALMENT_COUNT, &FIRST_INSTALMENT, &LADDER_DAYS, &CREDITOR],
        },
        FACT_SORTING,
        AIMS,
        Group { id: "offer", questions: &[&OFFER, &SIX_MONTHS] },
        WEIGHT,
    ],
    quick_details: &[Group { id: "essentials", questions: &[&CONTACT, &INVOICE, &AMOUNT, &DUE] }],
    objections: OBJECTIONS,
    letters: LETTERS,
    parts: &[
        START,
        &[
            Section::new("ladder", Ladder).quick().shown_if(ON_LADDER),
            Section::new("sum", Sum).shown_if(OVERDUE),
        ],
        TALK,
        &[
            Section::new("plan", Plan).offers().shown_if(Not(&NO_DEBT)),
            Section::new("suspend", Advice).shown_if(Not(&Any(&[
                NO_DEBT,
                Is("left-to-do", "money"),
                // It says: not yet.
                All(&[Is("already", "stopped"), OneOf("situation", &["just-late", "reminder", "general"])]),
            ]))),
            Section::new("route", Doors).shown_if(OneOf(
                "situation",
                &["firm-reminder", "formal-notice", "remedies", "ghosting", "disputed-invoice"],
            )),
        ],
        REST,
    ],
};

/// Beside the situation's own letter: what to say on the phone, the plan, the notice of suspension (a public buyer's work
/// is not suspended without advice), the last statement of account. A formal demand is not negotiated on the phone, and
/// is itself the last request before what follows.
const LETTERS: &[(&str, Condition)] = &[
    (
        "call",
        All(&[OneOf("situation", &["reminder", "firm-reminder", "ghosting", "general"]), Not(&SOMEONE_ELSE)]),
    ),
    ("call-other", SOMEONE_ELSE),
    ("cannot-pay", All(&[OVERDUE, Not(&Is("situation", "just-late"))])),
    (
        "suspension",
        All(&[
            OneOf("situation", &["firm-reminder", "formal-notice", "remedies", "ghosting", "cannot-pay"]),
            REMINDED,
            Not(&WAITING),
            Not(&NO_PAUSE),
        ]),
    ),
    ("statement", All(&[OneOf("situation", &["remedies", "general"]), REMINDED, Not(&WAITING)])),
];

const fn objection(id: &'static str, likely: &[&str]) -> Objection {
    Objection::new(id, SITUATIONS, likely)
}

const OBJECTIONS: &[Objection] = &[
    objection("later", &["just-late", "reminder", "firm-reminder", "formal-notice", "ghosting", "general"]),
    objection("not-received", &["before-due", "just-late", "reminder", "ghosting", "general"])
        .sooner(Is("already", "nothing")),
    objection("approval", &["before-due", "reminder", "firm-reminder", "deposit-unpaid", "general"]),
    objection(
        "cash",
        &["cannot-pay", "firm-reminder", "formal-notice", "remedies", "deposit-unpaid", "ghosting"],
    )
    .sooner(OneOf("client-kind", &["association", "friend"])),
    objection("accountant-away", &["just-late", "reminder", "firm-reminder", "ghosting"]),
    objection("already-paid", &["just-late", "reminder", "firm-reminder", "formal-notice"]),
    objection("wrong-details", &["before-due", "just-late", "reminder"]),
    objection("upstream", &["reminder", "firm-reminder", "formal-notice", "cannot-pay"])
        .sooner(Is("client-kind", "agency")),
    objection("not-satisfied", &["disputed-invoice", "formal-notice", "remedies", "firm-reminder"]),
    objection("long-terms", &["before-due", "just-late", "reminder", "firm-reminder"]),
    objection(
        "no-penalties",
        &["reminder", "firm-reminder", "formal-notice", "remedies", "cannot-pay", "disputed-invoice"],
    )
    .sooner(Is("already", "formal-notice")),
    objection("relation", &["firm-reminder", "formal-notice", "remedies"]).sooner(Is("six-months", "yes")),
    objection("system", &["just-late", "reminder", "firm-reminder"]).sooner(Is("client-kind", "public")),
    objection("start-now", &["deposit-unpaid"]),
    objection("refund", &["money-back"]).sooner(Is("payment-kind", "claimed-back")),
    objection("price-cut", &["money-back", "disputed-invoice"]).sooner(Is("situation", "money-back")),
    objection("figure-now", &["money-back"]),
    objection("see-administrator", &["insolvency"]),
    objection("keep-working", &["insolvency"]),
    objection("insolvent", &["insolvency", "cannot-pay", "remedies"]),
];
