//! "End the collaboration": well ahead, on good terms, or in writing only where the treatment was bad.

use super::Shape::{Advice, Boxes, Law};
use super::details::{
    self, AIMS, AMOUNT, CIRCUMSTANCES, CONTACT, END_DATE, FACT_SORTING, FRAME, NOTICE, OFFER, PEERS, PEOPLE,
    REASON, SINCE, UNFINISHED,
};
use super::money_details::NOTICE_UNPAID;
use super::routing::ENDING_KIND;
use super::triage::{CONFIRMED, DECIDED, LEAVE, LEAVING, LEAVING_UNPAID, OVER, UNPAID_ENDING, UNSAFE};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{All, Always, Answered, Any, Is, Not, OneOf};
use crate::flow::{Choice, Condition, Group, UNKNOWN};

/// F1–F7: why.
pub(super) const KINDS: &[Choice] = &[
    Choice::always("no-fit"),
    Choice::always("new-direction"),
    Choice::always("overload"),
    Choice::always("price-stuck"),
    Choice::always("unpaid"),
    Choice::always("bad-treatment"),
    Choice::always("ethics"),
    Choice::always(UNKNOWN),
];

/// F8–F11: the shape of the contract.
pub(super) const FRAMES: &[Choice] = &[
    Choice::always("mid-project"),
    Choice::always("fixed-term"),
    Choice::always("open-ended"),
    Choice::always("long-relation"),
    Choice::always(UNKNOWN),
];

const INSULTED: Condition =
    Any(&[Is("safety", "insults"), Is("leave-cause", "tone"), Is("limits-kind", "disrespect")]);
/// Nobody is talked with again: one message, in writing.
pub const WRITTEN_ONLY: Condition = OneOf("situation", &["bad-treatment", "ethics"]);
/// A contract that runs to an end, or to a delivery: it is not ended by notice, both sides have to agree, unless the
/// other one broke it gravely.
pub(super) const BOUND: Condition = All(&[
    OneOf("ending-frame", &["mid-project", "fixed-term"]),
    Not(&OneOf("situation", &["bad-treatment", "ethics", "unpaid"])),
    // A clause of notice ends such a contract too.
    Not(&All(&[OneOf("written", &["signed", "terms"]), Answered("notice")])),
]);

/// Notice is given of what may be ended by notice, and is not over yet; to whoever hurt somebody the whole message is the
/// notice, and to whoever did not pay the situation's own letter.
const ANNOUNCED: Condition = All(&[
    Not(&OneOf("situation", &["already-ended", "overload", "unpaid"])),
    Not(&BOUND),
    Not(&WRITTEN_ONLY),
]);

const SITUATIONS: &[Situation] = &[
    Situation::when("unpaid", Any(&[UNPAID_ENDING, Is("ending-kind", "unpaid")])),
    Situation::when("already-ended", OVER),
    Situation::when(
        "ethics",
        Any(&[
            All(&[CONFIRMED, Any(&[UNSAFE, Is("work-kind", "unsafe-request")])]),
            Is("ending-kind", "ethics"),
        ]),
    ),
    Situation::when("bad-treatment", Any(&[All(&[CONFIRMED, INSULTED]), Is("ending-kind", "bad-treatment")])),
    Situation::when(
        "price-stuck",
        Any(&[All(&[CONFIRMED, Is("price-when", "existing")]), Is("ending-kind", "price-stuck")]),
    ),
    Situation::when("no-fit", Any(&[CONFIRMED, Is("ending-kind", "no-fit")])),
    Situation::when("new-direction", Is("ending-kind", "new-direction")),
    Situation::when("overload-end", All(&[Is("ending-kind", "overload"), DECIDED])),
    Situation::when("overload", Is("ending-kind", "overload")),
    Situation::when("mid-project", Is("ending-frame", "mid-project")),
    Situation::when("fixed-term", Is("ending-frame", "fixed-term")),
    Situation::when("open-ended", Is("ending-frame", "open-ended")),
    Situation::when("long-relation", Is("ending-frame", "long-relation")),
    Situation::when("through-agency", Is("client-kind", "agency")),
    Situation::when("general", Always),
];

pub(super) static ENDING: Conversation = Conversation {
    id: "ending",
    when: Any(&[UNPAID_ENDING, CONFIRMED, All(&[LEAVING, Not(&LEAVING_UNPAID)])]),
    second_when: Any(&[LEAVE, Is("second-matter", "leave"), CONFIRMED]),
    kind: Some(&ENDING_KIND),
    situations: SITUATIONS,
    goes_on: false,
    recap_opening: 2,
    details: &[
        PEOPLE,
        Group {
            id: "notice",
            questions: &[&NOTICE_UNPAID, &details::WRITTEN, &details::CLAUSE, &NOTICE, &END_DATE, &FRAME],
        },
        Group { id: "handover", questions: &[&REASON, &UNFINISHED, &AMOUNT, &PEERS, &SINCE] },
        FACT_SORTING,
        AIMS,
        Group { id: "offer", questions: &[&OFFER] },
        CIRCUMSTANCES,
    ],
    quick_details: &[Group { id: "essentials", questions: &[&CONTACT, &END_DATE, &NOTICE, &REASON] }],
    objections: OBJECTIONS,
    letters: &[("notice", ANNOUNCED)],
    parts: &[
        START,
        &[Section::new("notice", Boxes).quick(), Section::new("law", Law)],
        TALK,
        &[
            Section::new("stock", Boxes),
            Section::new("handover", Boxes).offers(),
            Section::new("peers", Boxes).shown_if(Not(&WRITTEN_ONLY)),
            Section::new("ask-for", Boxes).shown_if(Not(&WRITTEN_ONLY)),
            Section::new("good-terms", Advice).shown_if(Not(&WRITTEN_ONLY)),
        ],
        REST,
    ],
};

const fn objection(id: &'static str, likely: &[&str]) -> Objection {
    Objection::new(id, SITUATIONS, likely)
}

const OBJECTIONS: &[Objection] = &[
    objection(
        "why",
        &[
            "no-fit",
            "new-direction",
            "overload",
            "overload-end",
            "price-stuck",
            "bad-treatment",
            "ethics",
            "mid-project",
            "fixed-term",
            "open-ended",
            "long-relation",
            "through-agency",
            "general",
        ],
    ),
    objection(
        "not-now",
        &[
            "mid-project",
            "overload",
            "overload-end",
            "general",
            "no-fit",
            "fixed-term",
            "through-agency",
            "unpaid",
        ],
    ),
    objection(
        "replacement",
        &[
            "new-direction",
            "overload",
            "overload-end",
            "long-relation",
            "open-ended",
            "through-agency",
            "price-stuck",
            "mid-project",
            "no-fit",
            "general",
        ],
    ),
    objection(
        "notice-short",
        &[
            "open-ended",
            "long-relation",
            "through-agency",
            "new-direction",
            "overload-end",
            "general",
            "no-fit",
        ],
    ),
    objection("more-money", &["price-stuck", "unpaid", "no-fit", "open-ended", "long-relation", "general"])
        .sooner(Is("situation", "price-stuck")),
    objection("committed", &["fixed-term", "mid-project", "through-agency", "long-relation"])
        .sooner(Is("written", "signed")),
    objection(
        "stay-available",
        &["already-ended", "long-relation", "new-direction", "open-ended", "overload-end"],
    )
    .sooner(Is("situation", "already-ended")),
    objection("call-me", &["bad-treatment", "ethics"])
        .sooner(OneOf("situation", &["bad-treatment", "ethics"])),
    objection("everything-now", &["already-ended", "unpaid", "bad-treatment", "ethics", "mid-project"]),
    objection(
        "balance",
        &["bad-treatment", "unpaid", "already-ended", "mid-project", "ethics", "price-stuck"],
    ),
    objection("deposit-back", &["mid-project", "fixed-term", "already-ended"])
        .sooner(Is("situation", "mid-project")),
    objection("bad-review", &["bad-treatment", "no-fit", "mid-project", "unpaid"])
        .sooner(Is("client-kind", "consumer")),
];
