//! Assembles the page that opens from disk: words, styles, engine and first screen in one file, under a policy that
//! allows just these. Called by Trunk once the wasm stands.

use super::embed::embed;
use super::engine;
use super::first::first_screens;
use super::guide;
use super::imports::shortened;
use super::paper;
use super::parts::{parts_of, squeezed};
use super::plain::{glue, plain_css};
use super::script::{Own, foreign_page, own_page};
use crate::tools;
use crate::words::{self, root};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use franc_parler::texts::Texts;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The styles of the first screen and of the first question: in a page of our own they stand in the page itself.
const FIRST_STYLES: [&str; 4] = ["tokens", "base", "start", "question"];
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
    /// Of the first screen and of the first question.
    pub(super) first: String,
    /// Of everything else in the widget.
    others: String,
    /// Of the document while it prints, and of the paper.
    printed: [String; 2],
}

impl Sheets {
    fn read() -> Result<Self, String> {
        let others = joined(&OTHER_STYLES)? + &guide::styles()?;
        Ok(Self {
            first: joined(&FIRST_STYLES)?,
            others,
            printed: [joined(&["printing"])?, joined(&["paper"])?],
        })
    }

    /// What is packed where the first ones stand elsewhere as they are read.
    pub(super) fn without_first(&self) -> [String; 3] {
        let [printing, paper] = self.printed.clone();
        [self.others.clone(), printing, paper]
    }

    /// What is packed where they do not.
    pub(super) fn with_first(&self) -> [String; 3] {
        let [printing, paper] = self.printed.clone();
        [self.first.clone() + &self.others, printing, paper]
    }
}

/// Assembles `franc-parler.html` and `index.html` in the folder Trunk is filling.
///
/// # Errors
/// A sentence that says what is missing or wrong.
pub fn assemble(staging: &Path, release: bool) -> Result<(), String> {
    let folder = Folder(staging.to_path_buf());
    let project = Folder(root());
    let wasm = staging.join("franc-parler_bg.wasm");
    let engine = if release { shrunk(&wasm)? } else { read_bytes(&wasm)? };
    let languages = words::languages()?;
    let main = words::read("fr")?;
    let sheets = Sheets::read()?;
    let (engine, glue) = shortened(&engine, &glue(&folder.read("franc-parler.js")?)?);
    let damaged = in_each(&languages, "ui.error.damaged")?.to_string();
    let own = parts_of(&engine, &languages, &sheets.without_first(), Some("fr"))?;
    let own = own_page(&glue, &damaged, &own, release)?;
    let page_styles =
        plain_css(&project.read("styles/page.css")?) + &guide::styles_of_page(&languages, "fr")?;
    let bare_styles = plain_css(&project.read("styles/bare.css")?);
    let mut page = filled(&without_link(&folder.read("index.html")?), &main);
    let (first_styles, first) = (&sheets.first, first_screens(&main)?);
    let shadow = format!("<template shadowrootmode=\"open\"><style>{first_styles}</style>{first}</template>");
    let policy =
        if release { policy(&own, &[&page_styles, &bare_styles, first_styles]) } else { String::new() };
    for (mark, content) in [
        ("policy", policy),
        (
            "page styles",
            format!("<style>{page_styles}</style>\n<noscript><style>{bare_styles}</style></noscript>"),
        ),
        ("first screen", shadow),
        ("first script", format!("<script>{}</script>", own.early)),
        ("guide", guide::section(&languages, "fr")?),
        ("program", format!("<script>{}</script>", own.first)),
    ] {
        let mark = format!("<!-- franc-parler: {mark} -->");
        if !page.contains(&mark) {
            return Err(format!("index.html has no mark {mark}: put it back where this part belongs."));
        }
        page = page.replacen(&mark, &content, 1);
    }
    folder.write("index.html", &page)?;
    folder.write("franc-parler.html", &page)?;
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
fn joined(names: &[&str]) -> Result<String, String> {
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

/// The page without the line that told Trunk what to build: HTML knows no link without an address.
fn without_link(page: &str) -> String {
    page.lines()
        .filter(|line| !line.contains("data-trunk"))
        .fold(String::new(), |page, line| page + line + "\n")
}

/// The page's own words in place of their `%key%`.
fn filled(page: &str, texts: &Texts) -> String {
    let keys = ["format.lang", "format.direction", "page.title", "page.description"];
    keys.iter().fold(page.to_owned(), |page, key| page.replace(&format!("%{key}%"), &html(&texts.get(key))))
}

/// Nothing may be loaded, and only these three scripts and these styles may run.
fn policy(own: &Own, styles: &[&str]) -> String {
    let styles: Vec<String> = styles.iter().map(|style| hash(style)).collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'\">",
        hash(&own.early),
        hash(&own.first),
        hash(&own.second),
        styles.join(" ")
    )
}

/// A text as a policy names it.
pub(super) fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
