//! The letter that goes with a late payment: always in the polite form, complete with the facts, a blank for the rest.

use super::Letter;
use super::words::Source;
use crate::texts::{Voice, date, fill};

/// The letter of this situation, where there is one.
pub(super) fn letter(source: &Source) -> Option<Letter> {
    let key = source.common(&format!("letter.{}", source.situation()));
    let polite = |text: &str| fill(text, &source.facts, Voice::Vous);
    let subject = source.texts.find(&format!("{key}.subject")).map(polite)?;
    let label = |name: &str| source.label(&format!("letter.{name}"));
    let paragraphs = source.texts.list(&format!("{key}.lines")).into_iter().map(polite);
    let lines: Vec<String> = std::iter::once(label("salutation"))
        .chain(paragraphs)
        .chain([label("closing"), label("signature")])
        .collect();
    let to = source.answers.text("client").map(str::to_owned);
    Some(Letter {
        heading: source.label("letter.heading"),
        head: vec![
            (label("from"), None),
            (label("to"), to),
            (label("place-date"), Some(date(source.texts, source.today))),
        ],
        subject: source.line("letter", "subject", subject),
        lines: source.lines("letter", lines),
    })
}
