//! The details: asked after the diagnosis, one small group a screen, never required. The id of a question is the name
//! of the placeholder its answer fills in the words.

use super::CHOOSABLE;
use super::ending::FRAMES;
use super::late_payment::OVERDUE;
use super::triage::{LATE, LEAVING};
use crate::flow::Condition::{All, Always, Any, Is, Not, OneOf};
use crate::flow::{Choice, Condition, Group, Kind, Question, UNKNOWN};

pub(super) const fn detail(id: &'static str, kind: Kind) -> Question {
    Question { id, kind, asked_if: Always }
}

pub(super) const fn detail_if(id: &'static str, kind: Kind, asked_if: Condition) -> Question {
    Question { id, kind, asked_if }
}

// Who, when, for whose decision.
pub(super) const CLIENT: Question = detail("client", Kind::Text);
pub(super) const CONTACT: Question = detail("contact", Kind::Text);
pub(super) const PROJECT: Question = detail("project", Kind::Text);
pub(super) const TALK_DATE: Question = detail("talk-date", Kind::Date);
pub(super) const DECIDERS: Question = detail("deciders", Kind::Text);
pub(super) const DEPENDENCE: Question = detail(
    "dependence",
    Kind::Choice(&[
        Choice::always("little"),
        Choice::always("third"),
        Choice::always("most"),
        Choice::always(UNKNOWN),
    ]),
);
/// How long the freelancer can do without this client.
pub(super) const SAVINGS: Question = detail(
    "savings",
    Kind::Choice(&[
        Choice::always("under-1"),
        Choice::always("some"),
        Choice::always("enough"),
        Choice::always(UNKNOWN),
    ]),
);
/// How long this client would go on paying if it stopped tomorrow. An ending asks for the notice it gives instead.
pub(super) const THEIR_NOTICE: Question = detail_if(
    "their-notice",
    Kind::Choice(&[
        Choice::always("none"),
        Choice::always("month"),
        Choice::always("more"),
        Choice::always(UNKNOWN),
    ]),
    Not(&Is("conversation", "ending")),
);

/// Who the client may be.
pub(super) const CLIENT_KINDS: &[Choice] = &[
    Choice::always("company"),
    Choice::always("public"),
    Choice::always("consumer"),
    Choice::always("agency"),
    Choice::always("abroad"),
    Choice::always("association"),
    Choice::always("friend"),
    Choice::always(UNKNOWN),
];
/// Where the rule, the price or the notice is written.
pub(super) const WRITINGS: &[Choice] = &[
    Choice::always("signed"),
    Choice::always("terms"),
    Choice::always("email"),
    Choice::always("nothing"),
    Choice::always(UNKNOWN),
];
/// Routes in boundaries and client mistakes; a detail in an ending.
pub(super) const WRITTEN: Question = detail("written", Kind::Choice(WRITINGS));
/// Whether the client is wanted in six months. A "no" is either decided with a rested mind or said in anger.
pub(super) const NEXT_MONTHS: &[Choice] = &[
    Choice::always("yes"),
    Choice::always("if-changes"),
    Choice::always("tired"),
    Choice::always("decided"),
    Choice::always(UNKNOWN),
];
/// Routes in boundaries and client mistakes; a detail of a late payment.
pub(super) const SIX_MONTHS: Question = detail("six-months", Kind::Choice(NEXT_MONTHS));
/// Routes for whoever came for a late payment or to leave; a detail for all others.
pub(super) const CLIENT_KIND: Question =
    detail_if("client-kind", Kind::Choice(CLIENT_KINDS), Not(&Any(&[LATE, LEAVING])));

// What happened.
pub(super) const WHAT: Question = detail("what", Kind::Text);
pub(super) const SINCE: Question = detail("since", Kind::Date);
pub(super) const FOUND: Question = detail("found", Kind::Date);
pub(super) const EFFECT: Question = detail("effect", Kind::Text);
pub(super) const CAUSE: Question = detail("cause", Kind::Text);
/// A new rate is no number of requests, and its rule is its price.
const NO_RATE: Condition = Not(&Is("situation", "rate-rise"));
pub(super) const COUNT: Question = detail_if("count", Kind::Number, NO_RATE);
pub(super) const HOURS: Question = detail_if("hours", Kind::Hours, NO_RATE);
/// Where the sheet counts time that nobody planned.
pub(super) const HOURS_COUNTED: Question = detail_if(
    "hours",
    Kind::Hours,
    Not(&OneOf("situation", &["rate-rise", "silent-client", "disrespect", "treated-as-staff"])),
);
pub(super) const HOURS_WORKED: Question = detail_if("hours", Kind::Hours, Is("situation", "money-back"));
pub(super) const CLAUSE: Question = detail_if("clause", Kind::Text, Not(&Is("written", "nothing")));
pub(super) const ADVICE_DATE: Question = detail("advice-date", Kind::Date);
pub(super) const OWN_SHARE: Question = detail("own-share", Kind::Text);
pub(super) const LAST_CONTACT: Question = detail("last-contact", Kind::Date);
const SILENT_CLIENT: Condition = Is("situation", "silent-client");
/// The message that was never answered, and the answer that is waited for.
pub(super) const UNANSWERED: Question = detail_if("last-contact", Kind::Date, SILENT_CLIENT);
pub(super) const AWAITED: Question = detail_if("what", Kind::Text, SILENT_CLIENT);
pub(super) const FACTS: Question = detail("facts", Kind::Lines);
pub(super) const GUESSES: Question = detail("guesses", Kind::Lines);

// What is wanted and offered.
pub(super) const GOAL: Question = detail("goal", Kind::Text);
pub(super) const ACCEPTABLE: Question = detail("acceptable", Kind::Text);
pub(super) const FLOOR: Question = detail("floor", Kind::Text);
pub(super) const OFFER: Question = detail("offer", Kind::Lines);
pub(super) const REPAIR_DATE: Question = detail("repair-date", Kind::Date);
pub(super) const INSURED: Question =
    detail("insured", Kind::Choice(&[Choice::always("yes"), Choice::always("no"), Choice::always(UNKNOWN)]));
pub(super) const RULE: Question = detail("rule", Kind::Text);
/// Respect begins now.
pub(super) const RULE_FROM: Question =
    detail_if("rule-from", Kind::Date, Not(&Is("situation", "disrespect")));
/// No price is put on it either.
pub(super) const PRICE: Question =
    detail_if("price", Kind::Money, Not(&OneOf("situation", &["rate-rise", "disrespect"])));
pub(super) const AMOUNT: Question = detail("amount", Kind::Money);

// The invoice.
pub(super) const INVOICE: Question = detail("invoice", Kind::Text);
pub(super) const INVOICE_DATE: Question = detail("invoice-date", Kind::Date);
pub(super) const DUE: Question = detail("due", Kind::Date);
pub(super) const DELIVERED: Question = detail("delivered", Kind::Date);
pub(super) const REMINDERS: Question =
    detail_if("reminders", Kind::Number, All(&[OVERDUE, Not(&Is("situation", "just-late"))]));
pub(super) const PAY_BY: Question =
    detail_if("pay-by", Kind::Date, Not(&OneOf("situation", &["before-due", "insolvency"])));

// The end.
pub(super) const END_DATE: Question = detail("end-date", Kind::Date);
pub(super) const NOTICE: Question = detail_if("notice", Kind::Text, Not(&Is("situation", "already-ended")));
pub(super) const REASON: Question = detail("reason", Kind::Text);
pub(super) const UNFINISHED: Question = detail("unfinished", Kind::Lines);
pub(super) const PEERS: Question = detail_if(
    "peers",
    Kind::Text,
    Not(&OneOf("situation", &["bad-treatment", "ethics", "already-ended", "unpaid"])),
);
pub(super) const FRAME: Question = detail_if(
    "ending-frame",
    Kind::Choice(FRAMES),
    Not(&Any(&[Is("ending-kind", "unknown"), Is("situation", "already-ended")])),
);

pub(super) const PEOPLE: Group =
    Group { id: "people", questions: &[&CLIENT, &CONTACT, &PROJECT, &TALK_DATE] };
pub(super) const FACT_SORTING: Group = Group { id: "facts", questions: &[&FACTS, &GUESSES] };
pub(super) const AIMS: Group = Group { id: "aims", questions: &[&GOAL, &ACCEPTABLE, &FLOOR] };
pub(super) const CIRCUMSTANCES: Group = Group {
    id: "circumstances",
    questions: &[&DECIDERS, &CLIENT_KIND, &DEPENDENCE, &SAVINGS, &THEIR_NOTICE],
};
/// The same where the triage has asked who the client is.
pub(super) const WEIGHT: Group =
    Group { id: "circumstances", questions: &[&DECIDERS, &DEPENDENCE, &SAVINGS, &THEIR_NOTICE] };

/// Every detail question of every conversation, in order, with repetitions.
pub fn detail_questions() -> Vec<&'static Question> {
    let mut all = Vec::new();
    for conversation in CHOOSABLE {
        for groups in [conversation.details, conversation.quick_details] {
            groups.iter().for_each(|group| all.extend_from_slice(group.questions));
        }
    }
    all
}
