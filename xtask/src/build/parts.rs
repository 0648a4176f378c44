//! What a script holds packed: the engine, what is needed in every language, the words of each language for itself, so that
//! only those in use are unpacked.

use super::engine;
use super::guide;
use super::letters::letters;
use super::pack::{keys, values};
use super::page::names;
use super::squeeze::squeeze;
use crate::words;
use franc_parler::texts::Texts;
use serde_json::Value;

/// Bytes, packed and not yet written as text.
pub(super) struct Parts {
    pub(super) engine: Vec<u8>,
    /// Keys, names, styles.
    pub(super) files: Vec<u8>,
    /// The words by language.
    pub(super) words: Vec<(String, Vec<u8>)>,
}

/// Packs everything. The styles are those of the widget, of the document while it prints, of the paper. In the language
/// whose guide stands in the page to be read, the words of the guide are left empty.
pub(super) fn parts_of(
    engine: &[u8],
    languages: &[String],
    sheets: &[String; 3],
    guided: Option<&str>,
) -> Result<Parts, String> {
    let read = |language: &String| Ok(without_read(&words::read(language)?, guided == Some(language)));
    let texts = languages.iter().map(read).collect::<Result<Vec<_>, String>>()?;
    let mut words = Vec::new();
    for (language, own) in languages.iter().zip(&texts) {
        words.push((language.clone(), squeezed(&letters(&values(own, &texts)?))));
    }
    let shared = shared(&texts, &names(languages)?, sheets)?;
    Ok(Parts { engine: squeezed(&engine::parts(engine)), files: squeezed(&shared), words })
}

/// What is needed in every language: the keys of the words, then the names of the languages, the styles and how the guide is
/// made.
pub(super) fn shared(texts: &[Texts], names: &Value, sheets: &[String; 3]) -> Result<[Vec<u8>; 2], String> {
    let [styles, printing, paper] = sheets;
    let files = serde_json::json!({ "languages": names, "styles": styles, "printing": printing, "paper": paper, "guide": guide::list() });
    Ok([keys(texts)?, files.to_string()].map(String::into_bytes))
}

/// The words without those that are read in HTML alone: of a page of our own all but its title, and its guide. The keys
/// stay: a coach's own language has words for them.
fn without_read(texts: &Texts, guided: bool) -> Texts {
    let is_read =
        |key: &str| key.starts_with("page.") && key != "page.title" || guided && key.starts_with("guide.");
    let told = |(key, text): (&str, &str)| {
        (key.to_owned(), if is_read(key) { String::new() } else { text.to_owned() })
    };
    Texts::new(texts.iter().map(told).collect())
}

pub(super) fn squeezed(parts: &[Vec<u8>]) -> Vec<u8> {
    squeeze(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
}
