//! Which pairs of conversations a person can come to, and which sections a situation holds.

use crate::common::walks;
use franc_parler::conversations::{CHOOSABLE, Conversation, Section};
use franc_parler::diagnosis::diagnose;
use franc_parler::flow::{Answer, Answers};
use std::collections::BTreeSet;

/// First and second conversation, as diagnosed and as a person may overrule the diagnosis.
pub(super) fn pairs() -> BTreeSet<(&'static str, &'static str)> {
    let (mut seen, mut pairs) = (BTreeSet::new(), BTreeSet::new());
    for path in walks::all() {
        pairs.extend(path.second.map(|second| (path.conversation, second)));
        if !seen.insert((path.conversation, path.second, path.asked.clone())) {
            continue;
        }
        for chosen in CHOOSABLE {
            let mut answers = path.answers.clone();
            answers.set("diagnosis", Answer::Option(chosen.id.to_owned()));
            let diagnosis = diagnose(&answers, crate::common::today());
            pairs.extend(diagnosis.second.map(|second| (diagnosis.conversation.id, second.id)));
        }
    }
    pairs
}

/// The sections a situation's sheet holds.
pub(super) fn shown(conversation: &'static Conversation, situation: &str) -> Vec<&'static Section> {
    let facts: Answers =
        [("situation".to_owned(), Answer::Option(situation.to_owned()))].into_iter().collect();
    conversation.sections().filter(|section| section.shown_if.holds(&facts)).collect()
}
