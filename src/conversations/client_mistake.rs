//! "The client got it wrong, or interfered in the work."

use super::Shape::{Advice, Boxes};
use super::details::{
    ADVICE_DATE, AIMS, CIRCUMSTANCES, CONTACT, COUNT, EFFECT, FACT_SORTING, HOURS, OFFER, OWN_SHARE, PEOPLE,
    PRICE, SINCE, WHAT,
};
use super::routing::WORK_KIND;
use super::triage::{CLIENT, THEIRS, UNSAFE, WORK};
use super::{Conversation, Objection, REST, START, Section, Situation, TALK};
use crate::flow::Condition::{All, Always, Any, Is, Not, OneOf};
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
    Situation::when(id, Is("work-kind", id))
}

const SITUATIONS: &[Situation] = &[
    Situation::when("unsafe-request", Any(&[UNSAFE, Is("work-kind", "unsafe-request")])),
    situation("changed-deliverable"),
    situation("third-party"),
    situation("harmful-opinion"),
    situation("advice-not-followed"),
    situation("late-inputs"),
    situation("wrong-brief"),
    situation("micro-management"),
    Situation::when("third-party", All(&[Is("work-kind", UNKNOWN), Is("whose-act", "third-party")])),
    Situation::when("wrong-brief", All(&[Is("work-kind", UNKNOWN), Is("blocking", "slip"), THEIRS])),
    Situation::when("general", Always),
];

pub(super) static CLIENT_MISTAKE: Conversation = Conversation {
    id: "client-mistake",
    when: CLIENT,
    // A shared fault is the second matter where nothing else was named.
    second_when: Any(&[
        WORK,
        Is("second-matter", "work"),
        All(&[Is("whose-act", "both"), Not(&OneOf("second-matter", &["money", "limits", "leave"]))]),
    ]),
    kind: Some(&WORK_KIND),
    situations: SITUATIONS,
    goes_on: true,
    recap_opening: 3,
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
    letters: &[],
    parts: &[
        START,
        &[Section::new("understood", Boxes).quick(), Section::new("own-share", Advice)],
        TALK,
        &[
            Section::new("versions", Advice).offers(),
            Section::new("decisions", Boxes),
            Section::new("repair-price", Boxes),
        ],
        REST,
    ],
};

const fn objection(id: &'static str, likely: &[&str]) -> Objection {
    Objection::new(id, SITUATIONS, likely)
}

const OBJECTIONS: &[Objection] = &[
    objection("never-told", &["advice-not-followed", "wrong-brief", "late-inputs", "general"])
        .sooner(OneOf("written", &["nothing", UNKNOWN])),
    objection(
        "paying",
        &["harmful-opinion", "changed-deliverable", "micro-management", "unsafe-request", "general"],
    ),
    objection(
        "small-thing",
        &["changed-deliverable", "harmful-opinion", "advice-not-followed", "wrong-brief", "general"],
    ),
    objection("included", &["changed-deliverable", "third-party", "wrong-brief", "general"])
        .sooner(Is("written", "nothing")),
    objection("like-it", &["harmful-opinion", "changed-deliverable", "general"]),
    objection(
        "no-time",
        &["advice-not-followed", "late-inputs", "harmful-opinion", "wrong-brief", "general"],
    ),
    objection(
        "rigid",
        &[
            "harmful-opinion",
            "micro-management",
            "unsafe-request",
            "advice-not-followed",
            "late-inputs",
            "general",
        ],
    ),
    objection("other-opinion", &["third-party", "harmful-opinion", "advice-not-followed"])
        .sooner(Is("situation", "third-party")),
    objection("mine", &["changed-deliverable", "third-party"]),
    objection("same-date", &["late-inputs", "wrong-brief", "third-party", "changed-deliverable"]),
    objection("every-hour", &["micro-management"]).sooner(Is("situation", "micro-management")),
    objection("everyone-does-it", &["unsafe-request"]).sooner(Is("situation", "unsafe-request")),
];
