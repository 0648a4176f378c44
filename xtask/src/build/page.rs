//! Assembles the two pages of our own: the one that opens from disk, with everything in one file, and the one for a web
//! host, which asks for its program once the first screen is painted. Called by Trunk once the wasm stands.

use super::document::Document;
use super::embed::embed;
use super::engine;
use super::guide;
use super::imports::shortened;
use super::paper;
use super::parts::{parts_of, squeezed};
use super::plain::{glue, plain_css};
use super::script::{foreign_page, own_page, site};
use crate::tools;
use crate::words::{self, root};
use std::fs;
use std::path::{Path, PathBuf};

/// The styles of the first screen, then those of the first question: where these come early, they stand in the page itself.
const START_STYLES: [&str; 3] = ["tokens", "base", "start"];
const ASKED_STYLES: [&str; 2] = ["question", "tones"];
/// The others of the widget, after them in the cascade.
const OTHER_STYLES: [&str; 4] = ["parts", "diagnosis", "sheet", "around"];

/// What the parts of the page are read from and written to.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn read(&self, name: &str) -> Result<String, String> {
        let path = self.0.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
    }

    pub(super) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.0.join(name);
        fs::write(&path, content).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
    }
}

/// The sheets of styles there are.
pub(super) struct Sheets {
    /// Of the first screen, and of the first question.
    pub(super) first: [String; 2],
    /// Of everything else in the widget.
    others: String,
    /// Of the document while it prints, and of the paper.
    printed: [String; 2],
}

impl Sheets {
    fn read() -> Result<Self, String> {
        let others = joined(&OTHER_STYLES)? + &guide::styles()?;
        Ok(Self {
            first: [joined(&START_STYLES)?, joined(&ASKED_STYLES)?],
            others,
            printed: [joined(&["printing"])?, joined(&["paper"])?],
        })
    }

    /// What is packed where the first ones stand elsewhere as they are read.
    pub(super) fn without_first(&self) -> [String; 3] {
        let [printing, paper] = self.printed.clone();
        [self.others.clone(), printing, paper]
    }

    /// What is packed where those of the first screen alone do.
    pub(super) fn without_start(&self) -> [String; 3] {
        let [printing, paper] = self.printed.clone();
        [self.first[1].clone() + &self.others, printing, paper]
    }

    /// What is packed where none do.
    pub(super) fn with_first(&self) -> [String; 3] {
        let [printing, paper] = self.printed.clone();
        [self.first.concat() + &self.others, printing, paper]
    }
}

/// Assembles `franc-parler.html` and `index.html` in the folder Trunk is filling.
///
/// # Errors
/// A sentence that says what is missing or wrong.
pub fn assemble(staging: &Path, release: bool) -> Result<(), String> {
    let folder = Folder(staging.to_path_buf());
    let wasm = staging.join("franc-parler_bg.wasm");
    let engine = if release { shrunk(&wasm)? } else { read_bytes(&wasm)? };
    let languages = words::languages()?;
    let sheets = Sheets::read()?;
    let (engine, glue) = shortened(&engine, &glue(&folder.read("franc-parler.js")?)?);
    let damaged = in_each(&languages, "ui.error.damaged")?.to_string();
    let own = parts_of(&engine, &languages, &sheets.without_start(), Some("fr"))?;
    let own = own_page(&glue, &damaged, &own, release)?;
    let document = Document::read(&folder, &languages, &sheets.first)?;
    let file = document.filled(&own)?;
    folder.write("franc-parler.html", &file)?;
    // While it is worked on, the page for a web host is the same: nothing else is built then.
    let page = if release { document.filled(&site(&languages, release)?)? } else { file };
    folder.write("index.html", &page)?;
    guide::write(staging, &languages)?;
    let foreign = foreign_page(&glue, &damaged, release)?;
    paper::write(staging, &languages)?;
    if release {
        embed(&folder, &foreign, &engine, &languages, &sheets)?;
    }
    // What the file holds, for the sizes; the page needs neither.
    let parts = root().join("target/parts");
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}.", parts.display()))?;
    let parts = Folder(parts);
    parts.write("engine.wasm", &engine)?;
    parts.write("glue.js", &foreign)?;
    parts.write("styles.css", sheets.with_first().concat())?;
    for left in ["franc-parler.js", "franc-parler_bg.wasm"] {
        // Both stand inside the page now.
        let _ = fs::remove_file(staging.join(left));
    }
    Ok(())
}

/// Some of the styles as one text.
pub(super) fn joined(names: &[&str]) -> Result<String, String> {
    let project = Folder(root());
    let files = names.iter().map(|name| project.read(&format!("styles/{name}.css")));
    Ok(plain_css(&files.collect::<Result<Vec<_>, _>>()?.concat()))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

/// Runs `wasm-opt` where Node is present, and keeps whichever is smaller once compressed as the page holds it.
fn shrunk(wasm: &Path) -> Result<Vec<u8>, String> {
    let output = wasm.with_extension("opt.wasm");
    let before = read_bytes(wasm)?;
    if !tools::optimise(wasm, &output)? {
        return Ok(before);
    }
    let after = read_bytes(&output)?;
    let _ = fs::remove_file(&output);
    let size = |wasm: &[u8]| squeezed(&engine::parts(wasm)).len();
    Ok(if size(&after) < size(&before) { after } else { before })
}

/// One text in every language, by language.
pub(super) fn in_each(languages: &[String], key: &str) -> Result<serde_json::Value, String> {
    let texts =
        languages.iter().map(|language| Ok((language.clone(), words::read(language)?.get(key).into())));
    texts.collect::<Result<serde_json::Map<_, _>, String>>().map(serde_json::Value::Object)
}

/// The names of languages, in these.
pub(super) fn names(languages: &[String]) -> Result<serde_json::Value, String> {
    in_each(languages, "ui.language.name")
}

pub(super) fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
