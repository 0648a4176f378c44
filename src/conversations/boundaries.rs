//! "Recall the rules, set limits." The client who never answers about the work is here too, and a rate rise.

use super::Shape::{Advice, Boxes, Solutions};
use super::details::{
    self, AIMS, AWAITED, CIRCUMSTANCES, CONTACT, COUNT, FACT_SORTING, HOURS_COUNTED, OFFER, OWN_SHARE,
    PEOPLE, PRICE, RULE, RULE_FROM, SINCE, UNANSWERED,
};
use super::routing::LIMITS_KIND;
use super::triage::{DIRECT, LIMITING, LIMITS};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{All, Always, Any, Is, Not, OneOf};
use crate::flow::{Choice, Condition, Group, UNKNOWN};

const CHOSEN: Condition = Any(&[DIRECT, Is("diagnosis", "boundaries"), Is("blocking", UNKNOWN)]);

/// L1–L12. What the triage has its own door for is offered only where that door was not passed.
pub(super) const KINDS: &[Choice] = &[
    Choice::always("scope-creep"),
    Choice::always("endless-rounds"),
    Choice::always("out-of-hours"),
    Choice::always("rush-requests"),
    Choice::always("constant-pings"),
    Choice::always("wrong-channel"),
    Choice::always("free-advice"),
    Choice::always("two-bosses"),
    Choice::always("treated-as-staff"),
    Choice::when("silent-client", CHOSEN),
    Choice::when("disrespect", CHOSEN),
    Choice::when("rate-rise", CHOSEN),
    Choice::always(UNKNOWN),
];

const SILENT: Condition = All(&[Not(&DIRECT), OneOf("silence-about", &["work", UNKNOWN])]);
/// The triage heard a hurtful tone.
pub(super) const INSULTED: Condition =
    All(&[Not(&DIRECT), Any(&[Is("safety", "insults"), Is("leave-cause", "tone")])]);
const RATE: Condition = Any(&[Is("price-when", "existing"), Is("leave-cause", "price")]);
/// The triage already knows the situation.
pub(super) const KNOWN: Condition = Any(&[SILENT, INSULTED, RATE]);

const fn situation(id: &'static str) -> Situation {
    Situation::when(id, Is("limits-kind", id))
}

const SITUATIONS: &[Situation] = &[
    situation("scope-creep"),
    situation("endless-rounds"),
    situation("out-of-hours"),
    situation("rush-requests"),
    situation("constant-pings"),
    situation("wrong-channel"),
    situation("free-advice"),
    situation("two-bosses"),
    situation("treated-as-staff"),
    Situation::when("disrespect", Any(&[INSULTED, Is("limits-kind", "disrespect")])),
    Situation::when("silent-client", Any(&[SILENT, Is("limits-kind", "silent-client")])),
    Situation::when("rate-rise", Any(&[RATE, Is("limits-kind", "rate-rise")])),
    Situation::when("general", Always),
];

pub(super) static BOUNDARIES: Conversation = Conversation {
    id: "boundaries",
    when: LIMITING,
    second_when: Any(&[LIMITS, Is("second-matter", "limits")]),
    kind: Some(&LIMITS_KIND),
    situations: SITUATIONS,
    goes_on: true,
    recap_opening: 2,
    details: &[
        PEOPLE,
        Group {
            id: "the-rule",
            questions: &[&details::CLAUSE, &AWAITED, &COUNT, &SINCE, &HOURS_COUNTED, &UNANSWERED, &OWN_SHARE],
        },
        Group { id: "new-rule", questions: &[&RULE, &RULE_FROM, &PRICE, &OFFER] },
        FACT_SORTING,
        AIMS,
        CIRCUMSTANCES,
    ],
    quick_details: &[Group { id: "essentials", questions: &[&CONTACT, &COUNT, &RULE, &RULE_FROM] }],
    objections: OBJECTIONS,
    letters: &[],
    parts: &[
        START,
        &[
            Section::new("written-rule", Boxes),
            Section::new("count-list", Boxes),
            Section::new("own-share", Advice),
        ],
        TALK,
        &[Section::new("new-rule", Boxes).quick(), Section::new("options", Solutions).quick().offers()],
        REST,
    ],
};

const fn objection(id: &'static str, likely: &[&str]) -> Objection {
    Objection::new(id, SITUATIONS, likely)
}

const OBJECTIONS: &[Objection] = &[
    objection(
        "thought-included",
        &["scope-creep", "endless-rounds", "free-advice", "rush-requests", "general"],
    ),
    objection(
        "urgent",
        &["rush-requests", "out-of-hours", "constant-pings", "wrong-channel", "two-bosses", "silent-client"],
    ),
    objection("five-minutes", &["free-advice", "scope-creep", "endless-rounds", "rush-requests", "general"]),
    objection(
        "used-to-answer",
        &[
            "out-of-hours",
            "constant-pings",
            "wrong-channel",
            "rush-requests",
            "free-advice",
            "treated-as-staff",
        ],
    ),
    objection(
        "not-in-quote",
        &[
            "endless-rounds",
            "scope-creep",
            "out-of-hours",
            "two-bosses",
            "treated-as-staff",
            "wrong-channel",
            "silent-client",
            "general",
        ],
    )
    .sooner(OneOf("written", &["nothing", UNKNOWN])),
    objection(
        "not-flexible",
        &[
            "treated-as-staff",
            "out-of-hours",
            "rush-requests",
            "wrong-channel",
            "constant-pings",
            "two-bosses",
            "general",
        ],
    ),
    objection("no-budget", &["scope-creep", "endless-rounds", "free-advice", "rush-requests"])
        .sooner(OneOf("client-kind", &["association", "friend"])),
    objection(
        "others-do-it",
        &["rate-rise", "rush-requests", "free-advice", "treated-as-staff", "disrespect", "general"],
    ),
    objection("friends", &["free-advice", "disrespect", "out-of-hours", "rate-rise", "wrong-channel"])
        .sooner(Is("client-kind", "friend")),
    objection("simpler-this-way", &["wrong-channel", "treated-as-staff", "two-bosses", "constant-pings"])
        .sooner(Is("situation", "wrong-channel")),
    objection("go-on-without-me", &["silent-client", "two-bosses"]).sooner(Is("situation", "silent-client")),
    objection("how-i-talk", &["disrespect"]).sooner(Is("situation", "disrespect")),
    objection("cannot-afford", &["rate-rise"]).sooner(Is("situation", "rate-rise")),
    objection("why-now", &["rate-rise"]).sooner(Is("situation", "rate-rise")),
];
