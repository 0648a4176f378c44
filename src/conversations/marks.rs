//! What the answers say of the whole preparation, beyond one question: conditions that sheet and diagnosis ask for,
//! and the marks by which the words choose between two wordings. Imports: `flow`.

use super::{CLAIMED_BACK, QUICK, WAITING};
use super::{boundaries, ending, late_payment};
use crate::flow::Condition;

/// Where somebody was hurt or asked to do wrong, nothing is said to keep the bond, and nothing is put off.
pub const HURT: Condition =
    Condition::OneOf("situation", &["bad-treatment", "ethics", "disrespect", "unsafe-request"]);

/// Nothing leads up to the first words: bad news is given in one sentence, a service is no confession, a stranger or an
/// administrator shares no bond, and whoever was not paid in spite of everything says so.
pub const BARE: Condition =
    Condition::OneOf("situation", &["bad-news", "before-due", "ghosting", "insolvency", "unpaid"]);

/// Whether the money would run out soon if this client stopped: less than a month in hand and not two months of notice,
/// or no notice and not three months in hand.
const SHORT: Condition = Condition::Any(&[
    Condition::All(&[
        Condition::Is("savings", "under-1"),
        Condition::Not(&Condition::Is("their-notice", "more")),
    ]),
    Condition::All(&[
        Condition::Is("their-notice", "none"),
        Condition::Not(&Condition::Is("savings", "enough")),
    ]),
]);

/// This client weighs so much that the freelancer goes slowly: more to offer, a longer way out. Half of the turnover
/// always does, a third where the money would run out soon; no notice from a client who weighs little changes nothing.
pub const CAREFUL: Condition = Condition::Any(&[
    Condition::Is("dependence", "most"),
    Condition::All(&[Condition::Is("dependence", "third"), SHORT]),
]);

/// The harm goes on: it is stopped, and the talk had, at once.
pub const RUNNING: Condition = Condition::Is("harm-running", "yes");

/// Something was owned up to or promised already.
const PROMISED: Condition = Condition::OneOf("already", &["admitted", "promised"]);

/// The mistake was told before. Of two matters, what was said or written may have been about the other: a reminder of an
/// invoice tells no mistake.
const TOLD: Condition = Condition::Any(&[
    PROMISED,
    Condition::All(&[
        Condition::OneOf("already", &["spoke", "wrote"]),
        Condition::Not(&Condition::OneOf("second-matter", &["mistake", "money"])),
    ]),
]);

/// Calm is asked about before the talk; while harm runs, nobody waits for it.
const ANGRY: Condition = Condition::All(&[
    Condition::Any(&[Condition::OneOf("already", &["angry"]), HURT, boundaries::INSULTED]),
    Condition::Not(&RUNNING),
]);

/// Nobody asks for a meeting: it is done in writing, or the call is made at once.
const NO_MEETING: Condition = Condition::Any(&[
    HURT,
    RUNNING,
    UNREACHABLE,
    Condition::OneOf(
        "situation",
        &[
            "silent-client",
            "rate-rise",
            "rush-requests",
            "free-advice",
            "unpaid",
            "already-ended",
            "deadline-at-risk",
            "deadline-missed",
            "confidentiality-slip",
            "personal-data",
            "client-loss",
            "bad-news",
        ],
    ),
]);
/// Messages stay without an answer.
const UNREACHABLE: Condition = Condition::OneOf("silence-about", &["work", "unknown"]);

/// Facts without words: they choose between two wordings.
pub const MARKS: [(&str, Condition); 41] = [
    ("waiting", WAITING),
    ("no-pause", late_payment::NO_PAUSE),
    ("private", late_payment::PRIVATE),
    ("public", late_payment::PUBLIC),
    ("abroad", late_payment::ABROAD),
    ("cannot-pay", Condition::Is("situation", "cannot-pay")),
    ("someone-else", late_payment::SOMEONE_ELSE),
    ("harm-stopped", Condition::Is("harm-running", "no")),
    ("in-contract", Condition::OneOf("written", &["signed", "terms"])),
    ("hurt", HURT),
    ("in-writing", Condition::OneOf("situation", &["bad-treatment", "ethics", "unsafe-request"])),
    ("own-rule", Condition::Answered("rule")),
    ("angry", ANGRY),
    ("no-meeting", NO_MEETING),
    ("insulted", boundaries::INSULTED),
    ("exhausted", Condition::Is("exhaustion-cause", "one-client")),
    ("rush", Condition::OneOf("situation", &["out-of-hours", "rush-requests"])),
    ("quick", QUICK),
    ("chasing", Condition::Is("situation", "late-inputs")),
    ("unsaid", Condition::Is("already", "nothing")),
    (
        "tired",
        Condition::All(&[Condition::Is("conversation", "ending"), Condition::Is("six-months", "tired")]),
    ),
    ("spoken", Condition::OneOf("already", &["spoke", "wrote"])),
    ("claimed-back", CLAIMED_BACK),
    ("named", late_payment::NAMED),
    ("britain", Condition::Is("country", "gb")),
    ("ireland", Condition::Is("country", "ie")),
    ("elsewhere", Condition::Is("country", "other")),
    ("no-interest", late_payment::NO_INTEREST),
    ("court-interest", Condition::OneOf("country", &["gb", "ie", "ny"])),
    ("in-france", late_payment::IN_FRANCE),
    ("in-isles", late_payment::IN_ISLES),
    ("uninsured", Condition::Is("insured", "no")),
    ("decider", Condition::Answered("deciders")),
    ("bound", ending::BOUND),
    (
        "framed",
        Condition::OneOf("ending-frame", &["mid-project", "fixed-term", "open-ended", "long-relation"]),
    ),
    ("unwritten", Condition::Is("written", "nothing")),
    ("by-email", Condition::Is("written", "email")),
    ("told-already", TOLD),
    ("promised", PROMISED),
    ("unreachable", UNREACHABLE),
    ("cut", Condition::Is("price-when", "cut")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::{Answer, Answers};

    #[test]
    fn whoever_depends_on_a_client_goes_slowly() {
        let cases = [
            ("most", "enough", "more", true),
            ("most", "", "", true),
            ("third", "under-1", "", true),
            ("third", "under-1", "month", true),
            ("third", "under-1", "more", false),
            ("third", "some", "none", true),
            ("third", "", "none", true),
            ("third", "enough", "none", false),
            ("third", "some", "month", false),
            ("third", "some", "unknown", false),
            ("little", "under-1", "none", false),
            ("unknown", "under-1", "none", false),
            ("", "", "none", false),
        ];
        for (dependence, savings, notice, careful) in cases {
            let given = [("dependence", dependence), ("savings", savings), ("their-notice", notice)];
            let given = given.into_iter().filter(|(_, option)| !option.is_empty());
            let answers: Answers =
                given.map(|(id, option)| (id.to_owned(), Answer::Option(option.to_owned()))).collect();
            assert_eq!(CAREFUL.holds(&answers), careful, "{dependence}, {savings}, {notice}");
        }
    }
}
