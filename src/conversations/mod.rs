//! The conversations as data: when each is the one to have, its situations, what is asked about it, what its sheet
//! holds. One file per conversation, and the triage that tells them apart. Imports: `flow`.

mod boundaries;
mod client_mistake;
mod details;
mod doors;
mod ending;
mod late_payment;
mod marks;
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
pub use marks::{BARE, CAREFUL, HURT, MARKS, RUNNING};
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
