//! Which pairs of conversations a person can come to.

use crate::common::walks;
use franc_parler::conversations::CHOOSABLE;
use franc_parler::diagnosis::diagnose;
use franc_parler::flow::Answer;
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
