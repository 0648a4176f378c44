//! `dist/embed/`: the scripts for other people's pages, and the pages and files to copy from. Called by `page` once the
//! engine stands.

mod copies;
mod facts;
mod pages;
mod tokens;

pub(super) use facts::words_in;
pub use tokens::{Token, tokens};

use super::first::first_trees;
use super::page::{Folder, Sheets};
use super::parts::parts_of;
use super::script::foreign_program;
use crate::words::{self, root};
use serde_json::Value;
use std::fs;

/// A script for other people's pages: everything inside, nothing loaded.
struct Script {
    name: String,
    text: String,
}

/// One script a language and one with all; then what goes around them.
pub(super) fn embed(
    folder: &Folder,
    script: &str,
    engine: &[u8],
    languages: &[String],
    sheets: &Sheets,
) -> Result<(), String> {
    let embed = Folder(folder.0.join("embed"));
    fs::create_dir_all(&embed.0).map_err(|error| format!("{}: {error}.", embed.0.display()))?;
    let one = languages.chunks(1).map(|one| (format!("franc-parler.{}.js", one[0]), one));
    let mut scripts = Vec::new();
    for (name, languages) in one.chain([("franc-parler.js".to_owned(), languages)]) {
        let (first, packed) = match languages {
            [one] => (first_trees(&words::read(one)?, &sheets.first)?, sheets.without_first()),
            _ => (Value::Null, sheets.with_first()),
        };
        let text = foreign_program(script, &first, &parts_of(engine, languages, &packed, None)?)?;
        embed.write(&name, &text)?;
        scripts.push(Script { name, text });
    }
    pages::write(&embed, &scripts)?;
    copies::write(&embed, &scripts)
}

/// Writes the pages anew around the scripts that were built last: a change of the pages alone needs no engine.
///
/// # Errors
/// A sentence that says what is missing or wrong.
pub fn embed_pages() -> Result<(), String> {
    let embed = Folder(root().join("dist/embed"));
    let mut names = vec!["franc-parler.js".to_owned()];
    names.extend(words::languages()?.iter().map(|language| format!("franc-parler.{language}.js")));
    let read = |name: String| {
        let text = embed.read(&name).map_err(|error| format!("{error} Run `cargo xtask dist` first."))?;
        Ok(Script { name, text })
    };
    let scripts = names.into_iter().map(read).collect::<Result<Vec<_>, String>>()?;
    pages::write(&embed, &scripts)?;
    copies::write(&embed, &scripts)
}
