//! What a script holds packed: the engine, what is needed in every language, the words of each language for itself, so that
//! only those in use are unpacked.

use super::engine;
use super::guide;
use super::letters::letters;
use super::pack::{keys, values};
use super::page::names;
use super::squeeze::squeeze;
use crate::words;

/// Bytes, packed and not yet written as text.
pub(super) struct Parts {
    pub(super) engine: Vec<u8>,
    /// Keys, names, styles.
    pub(super) files: Vec<u8>,
    /// The words by language.
    pub(super) words: Vec<(String, Vec<u8>)>,
}

/// Packs everything. The styles are those of the widget, of the document while it prints, of the paper.
pub(super) fn parts_of(engine: &[u8], languages: &[String], sheets: [&str; 3]) -> Result<Parts, String> {
    let [styles, printing, paper] = sheets;
    let texts = languages.iter().map(|language| words::read(language)).collect::<Result<Vec<_>, _>>()?;
    let mut words = Vec::new();
    for (language, own) in languages.iter().zip(&texts) {
        words.push((language.clone(), squeezed(&letters(&values(own, &texts)?))));
    }
    let shared = serde_json::json!({ "languages": names(languages)?, "styles": styles, "printing": printing, "paper": paper, "guide": guide::list() });
    let shared = [keys(&texts)?, shared.to_string()].map(String::into_bytes);
    Ok(Parts { engine: squeezed(&engine::parts(engine)), files: squeezed(&shared), words })
}

pub(super) fn squeezed(parts: &[Vec<u8>]) -> Vec<u8> {
    squeeze(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
}
