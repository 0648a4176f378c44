//! What goes with the sheet of a late payment: letters and replies, always in the polite form and complete with the
//! facts, the script of the call, the doors in full. Each is printed only where it is wanted.

use super::words::Source;
use super::{Annex, Block, LetterHead, doors, objections};
use crate::texts::{Voice, date, fill};

/// Everything there is for this situation: its own letter first.
pub(super) fn annexes(source: &Source) -> Vec<Annex> {
    let conversation = source.diagnosis.conversation;
    let situation = source.situation();
    let further = conversation
        .letters
        .iter()
        .filter(|(id, when)| *id != situation && !source.quick && when.holds(&source.diagnosis.facts));
    let ids = std::iter::once(situation).chain(further.map(|(id, _)| *id));
    let mut annexes: Vec<Annex> = ids.filter_map(|id| letter(source, id)).collect();
    if !source.quick {
        annexes.extend(objections::expected(source).iter().filter_map(|id| reply(source, id)));
        annexes.extend(doors::annex(source));
    }
    annexes
}

/// What is said rather than sent: no sender, no greeting, no signature.
const SPOKEN: &str = "call";

fn polite(source: &Source, key: &str) -> Option<String> {
    source.texts.find(key).map(|text| fill(text, &source.facts, Voice::Vous)).filter(|text| !text.is_empty())
}

fn polite_list(source: &Source, key: &str) -> Vec<String> {
    let filled = source.texts.list(key).into_iter().map(|text| fill(text, &source.facts, Voice::Vous));
    filled.filter(|text| !text.trim().is_empty()).collect()
}

fn letter(source: &Source, id: &str) -> Option<Annex> {
    let key = source.common(&format!("letter.{id}"));
    let subject = polite(source, &format!("{key}.subject"))?;
    let heading = polite(source, &format!("{key}.heading"))?;
    let lines = polite_list(source, &format!("{key}.lines"));
    Some(annex(source, format!("letter-{id}"), heading, subject, lines, id != SPOKEN))
}

/// The written answer to an objection.
fn reply(source: &Source, id: &str) -> Option<Annex> {
    let key = source.common(&format!("objection.{id}"));
    let lines = polite_list(source, &format!("{key}.reply"));
    let said = polite(source, &format!("{key}.said"))?;
    let heading = source.told("letter.reply", &[('t', &said)]);
    let subject = source.find("sheet.letter.reply-subject")?;
    (!lines.is_empty()).then(|| annex(source, format!("reply-{id}"), heading, subject, lines, true))
}

fn annex(
    source: &Source,
    id: String,
    heading: String,
    subject: String,
    lines: Vec<String>,
    sent: bool,
) -> Annex {
    let label = |name: &str| source.label(&format!("letter.{name}"));
    let to = source.answers.text("client").map(str::to_owned);
    let head = sent.then(|| LetterHead {
        fields: vec![
            (label("from"), None),
            (label("to"), to),
            (label("place-date"), Some(date(source.texts, source.today))),
        ],
        subject: source.line(&id, "subject", subject),
    });
    let frame =
        |names: &[&str]| -> Vec<String> { names.iter().filter(|_| sent).map(|name| label(name)).collect() };
    let whole = [frame(&["salutation"]), lines, frame(&["closing", "signature"])].concat();
    let lines = source.lines(&id, whole).into_iter();
    let blocks = lines.map(|line| Block::Paragraph { label: None, line }).collect();
    Annex { id, heading, head, blocks }
}
