//! `dist/embed/`: the scripts for other people's pages, and the pages and files to copy from. Called by `page` once the
//! engine stands.

mod copies;
mod facts;
mod pages;
mod tokens;

pub use facts::integrity;
pub(super) use facts::words_in;
pub use tokens::{Token, tokens};

use super::first::first_trees;
use super::page::{Folder, Sheets};
use super::parts::parts_of;
use super::script::{early_page, early_program, foreign_program};
use crate::words::{self, root};
use serde_json::Value;
use std::fs;

/// How the name of a script ends that sends for the one of the same name without it.
const EARLY: &str = ".early.js";

/// A script for other people's pages: everything inside, nothing loaded; or an early one, which sends for such a one.
struct Script {
    name: String,
    text: String,
}

/// One script with all languages, then one a language with an early one beside it; then what goes around them.
pub(super) fn embed(
    folder: &Folder,
    script: &str,
    engine: &[u8],
    languages: &[String],
    sheets: &Sheets,
) -> Result<(), String> {
    let embed = Folder(folder.0.join("embed"));
    fs::create_dir_all(&embed.0).map_err(|error| format!("{}: {error}.", embed.0.display()))?;
    let parts = |languages: &[String], sheets: [String; 3]| parts_of(engine, languages, &sheets, None);
    let all = foreign_program(script, &Value::Null, &parts(languages, sheets.with_first())?)?;
    let mut scripts = vec![Script { name: "franc-parler.js".to_owned(), text: all }];
    let early = early_page(true)?;
    for one in languages.chunks(1) {
        let (language, texts) = (&one[0], words::read(&one[0])?);
        let mut first = first_trees(&texts, &sheets.first.concat())?;
        let text = foreign_program(script, &first, &parts(one, sheets.without_first())?)?;
        for (name, key) in [("missing", "page.missing-there"), ("again", "page.again")] {
            first[name] = texts.get(key).into();
        }
        first["lang"] = language.as_str().into();
        let early = early_program(&early, &first, &integrity(&text));
        scripts.push(Script { name: format!("franc-parler.{language}.js"), text });
        scripts.push(Script { name: format!("franc-parler.{language}{EARLY}"), text: early });
    }
    for Script { name, text } in &scripts {
        embed.write(name, text)?;
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
    for language in words::languages()? {
        names.extend([".js", EARLY].map(|end| format!("franc-parler.{language}{end}")));
    }
    let read = |name: String| {
        let text = embed.read(&name).map_err(|error| format!("{error} Run `cargo xtask dist` first."))?;
        Ok(Script { name, text })
    };
    let scripts = names.into_iter().map(read).collect::<Result<Vec<_>, String>>()?;
    pages::write(&embed, &scripts)?;
    copies::write(&embed, &scripts)
}
