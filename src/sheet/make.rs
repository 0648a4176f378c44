//! Makes a sheet: goes through the sections of the conversation and keeps those that have something to say.

use super::claim::Claim;
use super::facts::collect;
use super::title::title;
use super::words::Source;
use super::{HeadField, Sheet, SheetSection, annexes, dates, sections};
use crate::conversations::{CAREFUL, HURT, QUICK, Section, Shape};
use crate::diagnosis::Diagnosis;
use crate::flow::Answers;
use crate::texts::{Texts, Voice};
use time::Date;

/// Makes the sheet of a diagnosis. `today` is printed on it and tells how late a payment is.
pub fn make(diagnosis: &Diagnosis, answers: &Answers, texts: &Texts, voice: Voice, today: Date) -> Sheet {
    let source = source_of(diagnosis, answers, texts, voice, today);
    let conversation = diagnosis.conversation;
    let mut made = Vec::new();
    let sections_in_order = order(&source);
    for section in &sections_in_order {
        let blocks = sections::blocks(&source, section);
        if !blocks.is_empty() {
            made.push(SheetSection { id: section.id, heading: source.label(section.id), blocks });
        }
    }
    Sheet {
        conversation: conversation.id,
        situation: diagnosis.situation,
        title: title(diagnosis, texts),
        meta: meta(&source),
        sections: made,
        annexes: annexes::annexes(&source),
        dates: dates::dates(&source, &sections_in_order),
        foot: source.list("sheet.foot"),
    }
}

/// The sections this sheet holds, in order. Who depends on the client has what they offer ready right after the opening
/// words.
pub(super) fn order(source: &Source) -> Vec<&'static Section> {
    let facts = &source.diagnosis.facts;
    let wanted = |section: &&Section| (section.quick || !source.quick) && section.shown_if.holds(facts);
    let (mut sections, mut offers) = (Vec::new(), Vec::new());
    for part in source.diagnosis.conversation.parts {
        for section in part.iter().filter(wanted) {
            if section.offers && source.careful { offers.push(section) } else { sections.push(section) }
        }
    }
    let at = sections
        .iter()
        .position(|section| section.shape == Shape::Opening)
        .map_or(sections.len(), |at| at + 1);
    let mut after = sections.split_off(at);
    sections.append(&mut offers);
    sections.append(&mut after);
    sections
}

/// Everything the sections of a sheet are made from.
pub(super) fn source_of<'a>(
    diagnosis: &'a Diagnosis,
    answers: &'a Answers,
    texts: &'a Texts,
    voice: Voice,
    today: Date,
) -> Source<'a> {
    let (told_on, claim) = Claim::told(diagnosis, today);
    let facts = collect(diagnosis, answers, texts, (today, told_on), &claim);
    let quick = QUICK.holds(&diagnosis.facts);
    let careful = CAREFUL.holds(&diagnosis.facts) && !HURT.holds(&diagnosis.facts);
    Source { diagnosis, answers, texts, facts, claim, voice, quick, careful, today, told_on }
}

/// Channel and moment, and the reason, as the diagnosis says them; nothing where it is none of the five.
pub fn channel_words(
    diagnosis: &Diagnosis,
    answers: &Answers,
    texts: &Texts,
    voice: Voice,
    today: Date,
) -> Option<(String, String)> {
    sections::channel_words(&source_of(diagnosis, answers, texts, voice, today))
}

/// The summary of the situation, and the first things to avoid, as the diagnosis says them: with the facts of the sheet,
/// so that one never says what the other does not.
pub fn summary_and_avoid(
    diagnosis: &Diagnosis,
    answers: &Answers,
    texts: &Texts,
    voice: Voice,
    today: Date,
) -> (String, Vec<String>) {
    let source = source_of(diagnosis, answers, texts, voice, today);
    let mut avoid = source.own_list("avoid");
    avoid.retain(|item| !item.trim().is_empty());
    avoid.truncate(3);
    (source.situated("summary").unwrap_or_default(), avoid)
}

fn meta(source: &Source) -> Vec<HeadField> {
    let made_on = HeadField::new(source.label("made-on"), Some(source.day(source.today)));
    if source.diagnosis.conversation.kind.is_none() {
        return vec![made_on];
    }
    let when = source.diagnosis.facts.date("talk-date").map(|day| source.day(day));
    vec![
        HeadField::new(source.label("with"), with(source)),
        HeadField::new(source.label("when"), when),
        HeadField::new(source.label("project"), source.typed("project")),
        made_on,
    ]
}

/// Whom it is with, as far as it is known.
pub(super) fn with(source: &Source) -> Option<String> {
    match (source.typed("client"), source.typed("contact")) {
        // "Helen Pritchard, Helen" would name her twice.
        (Some(client), Some(contact))
            if contact.split(' ').any(|name| !client.split(' ').any(|known| known == name)) =>
        {
            Some([&client, ", ", contact.as_str()].concat())
        }
        (client, contact) => client.or(contact),
    }
}
