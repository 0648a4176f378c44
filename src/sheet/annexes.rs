//! What goes with the sheet of a late payment or of an ending: letters and replies, always in the polite form and
//! complete with the facts, the script of the call in the voice of the talk, the doors in full. Each is printed only
//! where it is wanted.

use super::words::Source;
use super::{Annex, Block, HeadField, LetterHead, doors, objections};
use crate::conversations::WAITING;
use crate::texts::{Voice, fill};

/// Everything there is for this situation: its own letter first.
pub(super) fn annexes(source: &Source) -> Vec<Annex> {
    let situation = source.situation();
    // Nothing new is sent while the formal notice runs.
    let own = if WAITING.holds(&source.diagnosis.facts) { None } else { letter(source, situation) };
    let mut annexes: Vec<Annex> = own.into_iter().collect();
    if source.quick {
        return annexes;
    }
    for (id, when) in source.diagnosis.conversation.letters {
        if *id != situation && when.holds(&source.diagnosis.facts) {
            annexes.extend(letter(source, id));
        }
    }
    for id in objections::expected(source) {
        annexes.extend(reply(source, &id));
    }
    annexes.extend(doors::annex(source));
    annexes
}

/// What is said rather than sent: no sender, no greeting, no signature.
const SPOKEN: [&str; 2] = [CALL, "call-other"];
/// To the client: spoken to as always. A stranger is not.
const CALL: &str = "call";

fn polite(source: &Source, key: &[&str]) -> Option<String> {
    source.said(&source.common_key(&key.concat()), Voice::Vous)
}

fn polite_list(source: &Source, key: &[&str]) -> Vec<String> {
    source.said_list(&source.common_key(&key.concat()), Voice::Vous)
}

fn letter(source: &Source, id: &str) -> Option<Annex> {
    let heading = polite(source, &["letter.", id, ".heading"])?;
    let voice = if id == CALL { source.voice } else { Voice::Vous };
    let lines = source.said_list(&source.common_key(&["letter.", id, ".lines"].concat()), voice);
    let own_id = ["letter-", id].concat();
    if SPOKEN.contains(&id) {
        return Some(spoken(source, own_id, heading, lines));
    }
    let subject = polite(source, &["letter.", id, ".subject"])?;
    Some(sent(source, own_id, heading, subject, lines))
}

/// The written answer to an objection.
fn reply(source: &Source, id: &str) -> Option<Annex> {
    let lines = polite_list(source, &["objection.", id, ".reply"]);
    let said = polite(source, &["objection.", id, ".said"])?;
    let heading = source.told("letter.reply", &[('t', &said)]);
    let subject = source.find(&["sheet.letter.reply-subject"])?;
    if lines.is_empty() { None } else { Some(sent(source, ["reply-", id].concat(), heading, subject, lines)) }
}

fn spoken(source: &Source, id: String, heading: String, lines: Vec<String>) -> Annex {
    let lines = source.lines(&id, lines).into_iter();
    let blocks = lines.map(|line| Block::Paragraph { label: None, line }).collect();
    Annex { id, heading, head: None, blocks }
}

fn sent(source: &Source, id: String, heading: String, subject: String, mut lines: Vec<String>) -> Annex {
    let label = |name: &str| source.label(&["letter.", name].concat());
    // The answer to a claim goes on the day it was promised for.
    let promised = source.diagnosis.facts.date("pay-by").filter(|_| id == "letter-money-back");
    let day = promised.map_or(source.told_on, |day| day.max(source.told_on));
    // Nothing is asked of the client once proceedings are open.
    let appointed = || source.find(&["sheet.letter.administrator"]);
    let to = if id == "letter-insolvency" { appointed() } else { source.typed("client") };
    let field = |name: &str, value| HeadField::new(label(name), value);
    let fields = vec![field("from", None), field("to", to), field("place-date", Some(source.day(day)))];
    let subject = source.line(&id, "subject", subject);
    let said = |name: &str| fill(&label(name), &source.facts, Voice::Vous);
    lines.insert(0, said("salutation"));
    lines.extend([said("closing"), label("signature")]);
    Annex { head: Some(LetterHead { fields, subject }), ..spoken(source, id, heading, lines) }
}
