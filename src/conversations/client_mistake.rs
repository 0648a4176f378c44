//! "The client got it wrong, or interfered in the work."

use super::Shape::{Advice, Boxes};
use super::details::{
    ADVICE_DATE, AIMS, CIRCUMSTANCES, CONTACT, COUNT, EFFECT, FACT_SORTING, HOURS, OFFER, OWN_SHARE, PEOPLE,
    PRICE, SINCE, WHAT,
};
use super::routing::KIND_OF_WORK;
use super::triage::{CLIENT, THEIRS, UNSAFE, WORK};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{All, Always, Any, Is};
use crate::flow::{Choice, Group, UNKNOWN};

/// C1–C8.
pub(super) const KINDS: &[Choice] = &[
    Choice::always("changed-deliverable"),
    Choice::always("third-party"),
    Choice::always("harmful-opinion"),
    Choice::always("advice-not-followed"),
    Choice::always("late-inputs"),
    Choice::always("wrong-brief"),
    Choice::always("micro-management"),
    Choice::always("unsafe-request"),
    Choice::always(UNKNOWN),
];

const fn situation(id: &'static str) -> Situation {
    Situation { id, when: Is("work-kind", id) }
}

pub(super) static CLIENT_MISTAKE: Conversation = Conversation {
    id: "client-mistake",
    when: CLIENT,
    second_when: Any(&[WORK, Is("second-matter", "work"), Is("whose-act", "both")]),
    kind: Some(&KIND_OF_WORK),
    situations: &[
        Situation { id: "unsafe-request", when: Any(&[UNSAFE, Is("work-kind", "unsafe-request")]) },
        situation("changed-deliverable"),
        situation("third-party"),
        situation("harmful-opinion"),
        situation("advice-not-followed"),
        situation("late-inputs"),
        situation("wrong-brief"),
        situation("micro-management"),
        Situation {
            id: "third-party",
            when: All(&[Is("work-kind", UNKNOWN), Is("whose-act", "third-party")]),
        },
        Situation {
            id: "wrong-brief",
            when: All(&[Is("work-kind", UNKNOWN), Is("blocking", "slip"), THEIRS]),
        },
        Situation { id: "general", when: Always },
    ],
    goes_on: true,
    details: &[
        PEOPLE,
        Group { id: "what-happened", questions: &[&WHAT, &SINCE, &ADVICE_DATE, &EFFECT] },
        Group { id: "repair", questions: &[&OWN_SHARE, &COUNT, &HOURS, &PRICE, &OFFER] },
        FACT_SORTING,
        AIMS,
        CIRCUMSTANCES,
    ],
    quick_details: &[Group { id: "essentials", questions: &[&CONTACT, &WHAT, &SINCE, &PRICE] }],
    objections: OBJECTIONS,
    parts: &[
        START,
        &[Section::new("understood", Boxes).quick(), Section::new("own-share", Advice)],
        TALK,
        &[
            Section::new("versions", Advice),
            Section::new("decisions", Boxes),
            Section::new("repair-price", Boxes),
        ],
        REST,
    ],
};

const OBJECTIONS: &[Objection] = &[
    Objection {
        id: "never-told",
        likely: &["advice-not-followed", "wrong-brief", "late-inputs", "unsafe-request", "general"],
    },
    Objection {
        id: "paying",
        likely: &["harmful-opinion", "changed-deliverable", "micro-management", "unsafe-request", "general"],
    },
    Objection {
        id: "small-thing",
        likely: &["changed-deliverable", "harmful-opinion", "advice-not-followed", "wrong-brief", "general"],
    },
    Objection { id: "included", likely: &["changed-deliverable", "third-party", "wrong-brief", "general"] },
    Objection { id: "like-it", likely: &["harmful-opinion", "changed-deliverable", "general"] },
    Objection {
        id: "no-time",
        likely: &["advice-not-followed", "late-inputs", "harmful-opinion", "wrong-brief", "general"],
    },
    Objection {
        id: "rigid",
        likely: &[
            "harmful-opinion",
            "micro-management",
            "unsafe-request",
            "advice-not-followed",
            "late-inputs",
            "general",
        ],
    },
    Objection { id: "other-opinion", likely: &["third-party", "harmful-opinion", "advice-not-followed"] },
    Objection { id: "mine", likely: &["changed-deliverable", "third-party"] },
    Objection {
        id: "same-date",
        likely: &["late-inputs", "wrong-brief", "third-party", "changed-deliverable"],
    },
    Objection { id: "every-hour", likely: &["micro-management"] },
    Objection { id: "everyone-does-it", likely: &["unsafe-request"] },
];
