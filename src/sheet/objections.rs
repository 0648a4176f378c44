//! What the client may say, and what to answer: a coach's own first, then what this person has said makes likely, then
//! what is common in their situation.

use super::body::Body;
use super::words::{Source, knows};
use super::{Block, Line};
use crate::texts::{Facts, OWN_OBJECTIONS};

/// How many objections stand on paper.
const WHOLE: usize = 5;
const QUICK: usize = 3;

/// The rows, the first to be expected first; nothing where none is.
pub(super) fn write(body: &mut Body) {
    let source = body.source;
    let most = if source.quick { QUICK } else { WHOLE };
    let (heard, mut rows) = (heard(source), Vec::new());
    for id in expected(source) {
        if rows.len() < most {
            rows.extend(row(source, &heard, &id));
        }
    }
    if !rows.is_empty() {
        body.blocks.push(Block::Pairs { heads: (source.label("said"), source.label("answered")), rows });
    }
}

/// All that may be expected here, the first to be expected first.
pub(super) fn expected(source: &Source) -> Vec<String> {
    let (mut soon, mut later) = (Vec::new(), Vec::new());
    for number in 1..=OWN_OBJECTIONS {
        soon.push(["own.", &number.to_string()].concat());
    }
    for objection in source.diagnosis.conversation.expected(source.situation()) {
        let sooner = objection.sooner.holds(&source.diagnosis.facts);
        let list = if sooner { &mut soon } else { &mut later };
        list.push(objection.id.to_owned());
    }
    soon.append(&mut later);
    soon
}

/// The facts as whoever hears the answers is told them: a private client is spoken to by name, and not spoken of. A
/// friend may buy for their business, whose name is none to call them by.
fn heard(source: &Source) -> Facts {
    let mut facts = source.facts.clone();
    if knows(&facts, "private") && !source.diagnosis.facts.chose("client-kind", "friend") {
        if knows(&facts, "contact") {
            facts.retain(|(name, _)| *name != "client");
        } else if let Some(client) = facts.iter_mut().find(|(name, _)| *name == "client") {
            client.0 = "contact";
        }
    }
    facts
}

fn row(source: &Source, heard: &Facts, id: &str) -> Option<(Line, Line)> {
    let words = |part: &str| {
        let key = source.common_key(&["objection.", id, ".", part].concat());
        source.filled(&key, heard, source.voice)
    };
    let (said, answer) = (words("said")?, words("answer")?);
    let line = |part: &str, text| source.line("objections", &[id, ".", part].concat(), text);
    Some((line("said", said), line("answer", answer)))
}
