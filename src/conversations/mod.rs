//! The conversations as data: when each is the one to have, its situations, what is asked about it, what its sheet
//! holds. One file per conversation, and the triage that tells them apart. Imports: `flow`.

mod boundaries;
mod client_mistake;
mod details;
mod doors;
mod ending;
mod late_payment;
mod money_details;
mod none;
mod objection;
mod own_mistake;
mod routing;
mod section;
mod triage;

use crate::flow::{Condition, Group, Question};

pub use details::detail_questions;
pub use doors::{DOORS, Door};
pub use ending::WRITTEN_ONLY;
pub use late_payment::{CLAIMED_BACK, LADDER, NO_DEBT, NO_INTEREST, Rung, WAITING};
pub use objection::Objection;
pub use routing::{DIAGNOSIS, ROUTING};
use section::{REST, START, TALK};
pub use section::{Section, Shape};
pub use triage::QUICK;

/// One kind of talk, or `none`: it is none of the five.
#[derive(Debug)]
pub struct Conversation {
    /// Stable id: the prefix of its words.
    pub id: &'static str,
    /// When it is the one to have now. The first of [`ALL`] that holds is.
    pub when: Condition,
    /// When it is a matter too, to be settled second.
    pub second_when: Condition,
    /// The question that tells its situations apart; `none` has none.
    pub kind: Option<&'static Question>,
    /// Its situations, the first that holds first. The last one always holds.
    pub situations: &'static [Situation],
    /// Whether the work goes on afterwards: if not, what is wanted in six months has been decided and is not noted.
    pub goes_on: bool,
    /// How many lines of its recap come before what was hoped for: the greeting and what it is about, and where
    /// something went wrong, that too. They stand whatever came of the talk.
    pub recap_opening: usize,
    /// What is asked once the diagnosis is known, one group a screen.
    pub details: &'static [Group],
    /// What is asked of it in 3-minute mode.
    pub quick_details: &'static [Group],
    /// Objections to expect, the commonest first.
    pub objections: &'static [Objection],
    /// Letters that may go with the sheet beside the situation's own, by the key of their words.
    pub letters: &'static [(&'static str, Condition)],
    /// What its sheet holds, in order, in parts: what all conversations share stands once.
    pub parts: &'static [&'static [Section]],
}

impl Conversation {
    /// What its sheet holds, in order.
    pub fn sections(&self) -> impl Iterator<Item = &'static Section> {
        self.parts.iter().copied().flatten()
    }

    /// The objections that may be expected in a situation, the commonest first.
    pub fn expected(&self, situation: &str) -> impl Iterator<Item = &'static Objection> {
        let place = self.situations.iter().position(|known| known.id == situation);
        self.objections
            .iter()
            .filter(move |objection| place.is_some_and(|place| objection.likely.contains(place)))
    }
}

/// A situation within a conversation.
#[derive(Debug)]
pub struct Situation {
    /// Stable slug.
    pub id: &'static str,
    /// When it is this one.
    pub when: Condition,
}

impl Situation {
    /// The situation that holds where the condition does.
    const fn when(id: &'static str, when: Condition) -> Self {
        Self { id, when }
    }
}

/// Where somebody was hurt or asked to do wrong, nothing is said to keep the bond, and nothing is put off.
pub const HURT: Condition =
    Condition::OneOf("situation", &["bad-treatment", "ethics", "disrespect", "unsafe-request"]);

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
    Condition::Any(&[Condition::OneOf("already", &["angry"]), HURT]),
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
pub const MARKS: [(&str, Condition); 37] = [
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
    ("rush", Condition::OneOf("situation", &["out-of-hours", "rush-requests"])),
    ("quick", QUICK),
    ("chasing", Condition::Is("situation", "late-inputs")),
    ("spoken", Condition::OneOf("already", &["spoke", "wrote"])),
    ("claimed-back", CLAIMED_BACK),
    ("named", late_payment::NAMED),
    ("britain", Condition::Is("country", "gb")),
    ("ireland", Condition::Is("country", "ie")),
    ("elsewhere", Condition::Is("country", "other")),
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

/// Every conversation, in the order in which they are tried; the last one always holds.
pub const ALL: [&Conversation; 7] = [
    &none::RECOGNISED,
    &ending::ENDING,
    &own_mistake::OWN_MISTAKE,
    &late_payment::LATE_PAYMENT,
    &client_mistake::CLIENT_MISTAKE,
    &boundaries::BOUNDARIES,
    &none::UNCLEAR,
];

/// The five conversations a person may choose directly, in the order in which they are offered.
pub const CHOOSABLE: [&Conversation; 5] = [
    &own_mistake::OWN_MISTAKE,
    &client_mistake::CLIENT_MISTAKE,
    &boundaries::BOUNDARIES,
    &late_payment::LATE_PAYMENT,
    &ending::ENDING,
];

/// The conversation of this id among the five.
pub fn choosable(id: &str) -> Option<&'static Conversation> {
    CHOOSABLE.into_iter().find(|conversation| conversation.id == id)
}

/// Every question there is, routing and details, with repetitions.
fn questions() -> Vec<&'static Question> {
    let mut all: Vec<&'static Question> = ROUTING.to_vec();
    all.append(&mut detail_questions());
    all.push(&DIAGNOSIS);
    all
}

/// The same without repetition.
pub fn all_questions() -> Vec<&'static Question> {
    let mut once: Vec<&'static Question> = Vec::new();
    for question in questions() {
        if !once.iter().any(|known| known.id == question.id) {
            once.push(question);
        }
    }
    once
}

/// Finds a question by its id.
pub fn question(id: &str) -> Option<&'static Question> {
    questions().into_iter().find(|question| question.id == id)
}

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

    #[test]
    fn the_notice_of_the_client_is_asked_everywhere_but_in_an_ending_and_in_three_minutes() {
        for conversation in CHOOSABLE {
            let asks = |groups: &[Group]| {
                let facts = [("conversation".to_owned(), Answer::Option(conversation.id.to_owned()))];
                let facts: Answers = facts.into_iter().collect();
                let mut questions = groups.iter().flat_map(|group| group.questions.iter());
                questions.any(|question| question.id == "their-notice" && question.asked_if.holds(&facts))
            };
            assert_eq!(asks(conversation.details), conversation.id != "ending", "{}", conversation.id);
            assert!(!asks(conversation.quick_details), "{}", conversation.id);
        }
    }
}
