//! What the client may say, and what to answer: a coach's own first, then what this person has said makes likely, then
//! what is common in their situation.

use super::words::Source;
use super::{Block, Line};
use crate::texts::OWN_OBJECTIONS;

/// How many objections stand on paper.
const WHOLE: usize = 5;
const QUICK: usize = 3;

/// The rows, the first to be expected first; nothing where none is.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let most = if source.quick { QUICK } else { WHOLE };
    let rows: Vec<_> = expected(source).iter().filter_map(|id| row(source, id)).take(most).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Pairs { heads: (source.label("said"), source.label("answered")), rows }]
}

/// All that may be expected here, the first to be expected first.
pub(super) fn expected(source: &Source) -> Vec<String> {
    let conversation = source.diagnosis.conversation;
    let facts = [&source.diagnosis.facts, source.answers];
    let likely =
        conversation.objections.iter().filter(|objection| objection.likely.contains(&source.situation()));
    let (soon, later): (Vec<_>, Vec<_>) =
        likely.partition(|objection| facts.iter().any(|facts| objection.sooner.holds(facts)));
    let own = (1..=OWN_OBJECTIONS).map(|number| format!("own.{number}"));
    let known = soon.into_iter().chain(later).map(|objection| objection.id.to_owned());
    own.chain(known).collect()
}

fn row(source: &Source, id: &str) -> Option<(Line, Line)> {
    let words = |part: &str| source.find(&source.common(&format!("objection.{id}.{part}")));
    let (said, answer) = (words("said")?, words("answer")?);
    let line = |part: &str, text| source.line("objections", &format!("{id}.{part}"), text);
    Some((line("said", said), line("answer", answer)))
}
