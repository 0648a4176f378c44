//! `dist/paper/`: what is printed empty and filled in by hand. The whole sheet of each conversation as it is for somebody
//! who has answered nothing, the guide in large print, six pocket cards, and a page that leads to them.

mod card;

use super::embed::words_in;
use super::guide::{self, close_page, open_page};
use super::page::{Folder, html};
use crate::author::PAPER_STYLES;
use crate::words::{self, root};
pub use card::card;
use franc_parler::conversations::CHOOSABLE;
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::{Answer, Answers};
use franc_parler::sheet::{self, Block, Sheet};
use franc_parler::texts::{Texts, Voice};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use time::OffsetDateTime;

/// Room for the sum, on paper.
const LINES_FOR_THE_SUM: usize = 3;

/// Writes `dist/paper/` anew, which needs no engine.
///
/// # Errors
/// A sentence, where words cannot be read or files not be written.
pub fn paper_pages() -> Result<(), String> {
    write(&root().join("dist"), &words::languages()?)
}

/// Writes the folder.
pub(super) fn write(folder: &Path, languages: &[String]) -> Result<(), String> {
    let folder = Folder(folder.join("paper"));
    fs::create_dir_all(&folder.0).map_err(|error| format!("{}: {error}.", folder.0.display()))?;
    for language in languages {
        for conversation in ids() {
            folder.write(&format!("{conversation}.{language}.html"), blank(language, conversation)?)?;
        }
        folder.write(&format!("large.{language}.html"), guide::in_large_print(language)?)?;
        folder.write(&format!("card.{language}.html"), card(language)?)?;
    }
    folder.write("index.html", index(languages)?)
}

/// The conversations that have a sheet.
pub fn ids() -> impl Iterator<Item = &'static str> {
    CHOOSABLE.into_iter().map(|conversation| conversation.id)
}

/// The sheet of a conversation, to fill in by hand.
///
/// # Errors
/// A sentence, where the words cannot be read.
pub fn blank(language: &str, conversation: &str) -> Result<String, String> {
    let texts = words::read(language)?;
    Ok(export::html(&empty(&texts, conversation), &texts, PAPER_STYLES))
}

/// The sheet of somebody who has chosen a conversation and answered nothing: without letters, which would be empty, and
/// with what only the page can do as room to write.
fn empty(texts: &Texts, conversation: &str) -> Sheet {
    let chosen = [("start", conversation), ("safety", "none"), ("diagnosis", conversation)];
    let chosen = chosen.map(|(question, option)| (question.to_owned(), Answer::Option(option.to_owned())));
    let answers: Answers = chosen.into_iter().collect();
    let said = texts.addressed(Voice::Tu);
    // No day is known, and none is printed.
    let today = OffsetDateTime::UNIX_EPOCH.date();
    let mut sheet = sheet::make(&diagnose(&answers, today), &answers, &said, Voice::Vous, today);
    sheet.annexes.clear();
    sheet.meta.iter_mut().for_each(|field| field.value = None);
    for section in sheet.sections.iter_mut().filter(|section| section.id == "sum") {
        section.blocks = vec![Block::Blanks(LINES_FOR_THE_SUM)];
    }
    // What was written here was never on a device.
    sheet.foot = vec![texts.get("ui.start.foot")];
    sheet
}

/// The page that leads to all of it, a part for each language.
fn index(languages: &[String]) -> Result<String, String> {
    let first = languages.iter().find(|language| *language == "fr").or_else(|| languages.first());
    let first = first.ok_or("There are no words at all.")?;
    let mut page = open_page(first, &words_of(first, "title")?, &guide::styles()?)?;
    let others = languages.iter().filter(|language| *language != first);
    for (place, language) in std::iter::once(first).chain(others).enumerate() {
        let _ = write!(page, "<section lang={language}>{}</section>", links(language, place)?);
    }
    Ok(page + close_page())
}

fn links(language: &str, place: usize) -> Result<String, String> {
    let texts = words::read(language)?;
    let word = |key: &str| words_of(language, key).map(|word| html(&word));
    let (top, next) = if place == 0 { ("h1", "h2") } else { ("h2", "h3") };
    let (title, lead, sheets) = (word("title")?, word("lead")?, word("sheets")?);
    let mut part = format!("<{top}>{title}</{top}><p>{lead}<{next}>{sheets}</{next}><ul>");
    for id in ids() {
        let name = html(&texts.get(&format!("{id}.name")));
        let _ = write!(part, "<li><a href={id}.{language}.html>{name}</a>");
    }
    let short = format!("<p><a href=../guide.{language}.html>{}</a>", word("short")?);
    let large = format!("<p><a href=large.{language}.html>{}</a>", word("large")?);
    Ok(format!("{part}</ul>{short}{large}<p><a href=card.{language}.html>{}</a>", word("card")?))
}

fn words_of(language: &str, key: &str) -> Result<String, String> {
    let words = words_in(language)?;
    let word = words.get(&format!("paper.{key}")).and_then(|word| word.as_str());
    word.map(str::to_owned)
        .ok_or_else(|| format!("embed/words/{language}/paper.toml has no words for {key}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_sheet_knows_no_day_and_holds_every_section_of_its_conversation() {
        for language in words::languages().unwrap() {
            let texts = words::read(&language).unwrap();
            for id in ids() {
                let sheet = empty(&texts, id);
                assert!(
                    sheet.meta.iter().all(|field| field.value.is_none()) && sheet.annexes.is_empty(),
                    "{id}"
                );
                assert_eq!((sheet.conversation, sheet.situation), (id, "general"));
                assert!(sheet.sections.len() > 15, "{language} {id}: {} sections", sheet.sections.len());
                let page = blank(&language, id).unwrap();
                assert!(!page.contains("1970") && page.contains("paper-blank"), "{language} {id}");
            }
        }
    }

    #[test]
    fn the_page_leads_to_every_file_that_is_written() {
        let folder = std::env::temp_dir().join(format!("franc-parler-paper-{}", std::process::id()));
        let languages = words::languages().unwrap();
        write(&folder, &languages).unwrap();
        let index = fs::read_to_string(folder.join("paper/index.html")).unwrap();
        for file in fs::read_dir(folder.join("paper")).unwrap().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            assert!(name == "index.html" || index.contains(&format!("href={name}")), "{name}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
