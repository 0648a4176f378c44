//! "I made a mistake: say it." Also a delay or bad news nobody is at fault for.

use super::Shape::{Advice, Boxes, Solutions};
use super::details::{
    AIMS, AMOUNT, CAUSE, CIRCUMSTANCES, CONTACT, EFFECT, FACT_SORTING, FOUND, INSURED, OFFER, PEOPLE,
    REPAIR_DATE, SINCE, WHAT,
};
use super::routing::MISTAKE_KIND;
use super::triage::{NEWS, OWN, SLIP};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{Always, Any, Is, OneOf};
use crate::flow::{Choice, Condition, Group, UNKNOWN};

/// E1–E9, and the bad news that is nobody's fault.
pub(super) const KINDS: &[Choice] = &[
    Choice::always("delivered-error"),
    Choice::always("unseen-error"),
    Choice::always("deadline-at-risk"),
    Choice::always("deadline-missed"),
    Choice::always("over-promised"),
    Choice::always("wrong-price"),
    Choice::always("confidentiality-slip"),
    Choice::always("personal-data"),
    Choice::always("client-loss"),
    Choice::always("bad-news"),
    Choice::always(UNKNOWN),
];

const fn situation(id: &'static str) -> Situation {
    Situation::when(id, Is("mistake-kind", id))
}

const LIABLE: Condition = OneOf(
    "situation",
    &[
        "delivered-error",
        "unseen-error",
        "deadline-missed",
        "client-loss",
        "confidentiality-slip",
        "personal-data",
        "general",
    ],
);

const SITUATIONS: &[Situation] = &[
    Situation::when("bad-news", Any(&[NEWS, Is("mistake-kind", "bad-news")])),
    situation("delivered-error"),
    situation("unseen-error"),
    situation("deadline-at-risk"),
    situation("deadline-missed"),
    situation("over-promised"),
    situation("wrong-price"),
    situation("confidentiality-slip"),
    situation("personal-data"),
    situation("client-loss"),
    Situation::when("general", Always),
];

pub(super) static OWN_MISTAKE: Conversation = Conversation {
    id: "own-mistake",
    when: OWN,
    second_when: Any(&[SLIP, Is("second-matter", "mistake")]),
    kind: Some(&MISTAKE_KIND),
    situations: SITUATIONS,
    goes_on: true,
    recap_opening: 3,
    details: &[
        PEOPLE,
        Group { id: "what-happened", questions: &[&WHAT, &SINCE, &FOUND, &EFFECT] },
        Group { id: "repair", questions: &[&CAUSE, &OFFER, &REPAIR_DATE, &AMOUNT, &INSURED] },
        FACT_SORTING,
        AIMS,
        CIRCUMSTANCES,
    ],
    quick_details: &[Group { id: "essentials", questions: &[&CONTACT, &WHAT, &FOUND, &REPAIR_DATE] }],
    objections: OBJECTIONS,
    letters: &[],
    parts: &[
        START,
        &[
            Section::new("proportion", Advice),
            Section::new("insurer", Boxes).shown_if(LIABLE),
            Section::new("data", Boxes)
                .shown_if(OneOf("situation", &["personal-data", "confidentiality-slip"])),
        ],
        TALK,
        &[Section::new("repair", Solutions).quick().offers()],
        REST,
    ],
};

const fn objection(id: &'static str, likely: &[&str]) -> Objection {
    Objection::new(id, SITUATIONS, likely)
}

const OBJECTIONS: &[Objection] = &[
    objection(
        "how-possible",
        &[
            "delivered-error",
            "client-loss",
            "confidentiality-slip",
            "personal-data",
            "unseen-error",
            "deadline-missed",
            "general",
        ],
    ),
    objection("who-pays", &["client-loss", "delivered-error", "over-promised", "general"]),
    objection(
        "why-not-sooner",
        &[
            "unseen-error",
            "over-promised",
            "personal-data",
            "confidentiality-slip",
            "deadline-at-risk",
            "client-loss",
            "general",
        ],
    ),
    objection(
        "trust",
        &[
            "deadline-missed",
            "unseen-error",
            "delivered-error",
            "confidentiality-slip",
            "personal-data",
            "wrong-price",
            "general",
        ],
    ),
    objection("refund", &["delivered-error", "unseen-error", "over-promised", "deadline-missed"]),
    objection(
        "boss-furious",
        &[
            "client-loss",
            "deadline-missed",
            "personal-data",
            "delivered-error",
            "confidentiality-slip",
            "bad-news",
            "wrong-price",
        ],
    )
    .sooner(OneOf("client-kind", &["agency", "public"])),
    objection("date-fixed", &["deadline-at-risk", "bad-news", "over-promised"])
        .sooner(Is("situation", "deadline-at-risk")),
    objection("job-to-warn", &["deadline-missed"]).sooner(Is("situation", "deadline-missed")),
    objection(
        "someone-else",
        &["over-promised", "deadline-missed", "client-loss", "deadline-at-risk", "wrong-price", "bad-news"],
    ),
    objection("sign-liability", &["client-loss", "personal-data", "confidentiality-slip"])
        .sooner(Any(&[Is("situation", "client-loss"), Is("insured", "yes")])),
    objection("confidential-data", &["confidentiality-slip", "personal-data"])
        .sooner(OneOf("situation", &["confidentiality-slip", "personal-data"])),
    objection("price-signed", &["wrong-price"]).sooner(Is("situation", "wrong-price")),
];
