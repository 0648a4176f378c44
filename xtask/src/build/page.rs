//! Assembles the page that opens from disk: words, styles, engine and first screen in one file, under a policy that
//! allows just these. Called by Trunk once the wasm stands.

use super::engine;
use super::imports::shortened;
use super::letters::letters;
use super::pack::{base91, keys, values};
use super::plain::{glue, plain_css, plain_js};
use super::squeeze::squeeze;
use crate::tools;
use crate::words::{self, root};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use franc_parler::texts::Texts;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The styles of the first screen: they stand in the page itself, until the program brings them all.
const FIRST_STYLES: [&str; 3] = ["tokens", "base", "start"];
/// The styles of the widget, in the order of the cascade.
const STYLES: [&str; 7] = ["tokens", "base", "start", "question", "diagnosis", "sheet", "around"];

/// The parts of our own script, in order.
const SCRIPTS: [&str; 6] = ["unpack", "words", "page", "around", "element", "ways_in"];

/// What the parts of the page are read from and written to.
struct Folder(PathBuf);

impl Folder {
    fn read(&self, name: &str) -> Result<String, String> {
        let path = self.0.join(name);
        fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
        let path = self.0.join(name);
        fs::write(&path, content).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
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
    let (styles, first_styles) = (joined(&STYLES)?, joined(&FIRST_STYLES)?);
    let paper = plain_css(&project.read("styles/paper.css")?);
    let (engine, glue) = shortened(&engine, &glue(&folder.read("franc-parler.js")?)?);
    let element = SCRIPTS.iter().map(|name| project.read(&format!("src/shell/{name}.js")));
    let element = element.collect::<Result<Vec<_>, _>>()?.concat();
    let script = script(&glue, &element, &in_each(&languages, "ui.error.damaged")?.to_string(), release)?;
    let files = packed(&languages, &styles, &paper)?;
    let program = program(&script, &packed_engine(&engine), &files)?;
    let page_styles = plain_css(&project.read("styles/page.css")?);
    let first = first_screen(&main)?;
    let mut page = filled(&folder.read("index.html")?, &main);
    let shadow = format!("<template shadowrootmode=\"open\"><style>{first_styles}</style>{first}</template>");
    let policy = if release { policy(&program, &[&page_styles, &first_styles]) } else { String::new() };
    let no_script = format!("<noscript><p>{}</p></noscript>", html(&main.get("page.no-script")));
    for (mark, content) in [
        ("policy", policy),
        ("page styles", format!("<style>{page_styles}</style>")),
        ("first screen", shadow),
        ("program", format!("{no_script}\n<script>{program}</script>")),
    ] {
        let mark = format!("<!-- franc-parler: {mark} -->");
        if !page.contains(&mark) {
            return Err(format!("index.html has no mark {mark}: put it back where this part belongs."));
        }
        page = page.replacen(&mark, &content, 1);
    }
    folder.write("index.html", &page)?;
    folder.write("franc-parler.html", &page)?;
    if release {
        embed(&folder, &script, &engine, &languages, [&styles, &paper])?;
    }
    // What the file holds, for the sizes; the page needs neither.
    let parts = root().join("target/parts");
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}.", parts.display()))?;
    let parts = Folder(parts);
    parts.write("engine.wasm", &engine)?;
    parts.write("glue.js", &script)?;
    parts.write("styles.css", styles + &paper)?;
    for left in ["franc-parler.js", "franc-parler_bg.wasm"] {
        // Both stand inside the page now.
        let _ = fs::remove_file(staging.join(left));
    }
    Ok(())
}

/// One script a language and one with all, for other people's pages: everything inside, nothing loaded.
fn embed(
    folder: &Folder,
    script: &str,
    engine: &[u8],
    languages: &[String],
    [styles, paper]: [&str; 2],
) -> Result<(), String> {
    let embed = Folder(folder.0.join("embed"));
    fs::create_dir_all(&embed.0).map_err(|error| format!("{}: {error}.", embed.0.display()))?;
    let engine = packed_engine(engine);
    let one = languages.chunks(1).map(|one| (format!("franc-parler.{}.js", one[0]), one));
    for (name, languages) in one.chain([("franc-parler.js".to_owned(), languages)]) {
        let files = packed(languages, styles, paper)?;
        embed.write(&name, program(script, &engine, &files)?)?;
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
    Ok(if packed_engine(&after).len() < packed_engine(&before).len() { after } else { before })
}

fn packed_engine(wasm: &[u8]) -> String {
    packed_parts(&engine::parts(wasm))
}

fn packed_parts(parts: &[Vec<u8>]) -> String {
    base91(&squeeze(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>()))
}

/// What is needed in every language, packed, and the words of each for itself, so that only those in use are unpacked.
struct Files {
    shared: String,
    words: String,
}

fn packed(languages: &[String], styles: &str, paper: &str) -> Result<Files, String> {
    let texts = languages.iter().map(|language| words::read(language)).collect::<Result<Vec<_>, _>>()?;
    // A tag such as `constructor` must not find what every object has.
    let mut words = "{__proto__:null".to_owned();
    for (language, own) in languages.iter().zip(&texts) {
        let _ = write!(words, ",{language:?}:\"{}\"", packed_parts(&letters(&values(own, &texts)?)));
    }
    words.push('}');
    let shared = serde_json::json!({ "languages": names(languages)?, "styles": styles, "paper": paper });
    let shared = [keys(&texts)?, shared.to_string()].map(String::into_bytes);
    Ok(Files { shared: packed_parts(&shared), words })
}

/// One text in every language, by language.
fn in_each(languages: &[String], key: &str) -> Result<serde_json::Value, String> {
    let texts =
        languages.iter().map(|language| Ok((language.clone(), words::read(language)?.get(key).into())));
    texts.collect::<Result<serde_json::Map<_, _>, String>>().map(serde_json::Value::Object)
}

/// The names of languages, in these.
fn names(languages: &[String]) -> Result<serde_json::Value, String> {
    in_each(languages, "ui.language.name")
}

/// What stands for the engine, the files and the words, until the script is as small as it gets.
const ENGINE: &str = "%engine%";
const FILES: &str = "%files%";
const WORDS: &str = "\"%words%\"";

/// Glue and element as one classic script: nothing global, nothing fetched.
fn script(glue: &str, element: &str, damaged: &str, release: bool) -> Result<String, String> {
    let packed = format!("{{wasm:\"{ENGINE}\",files:\"{FILES}\",words:{WORDS},damaged:{damaged}}}");
    let element = plain_js(element);
    let script =
        format!("(()=>{{\"use strict\";\n{glue}\nconst glue=wasm_bindgen,packed={packed};\n{element}}})();");
    let parts = root().join("target/parts");
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}.", parts.display()))?;
    Folder(parts.clone()).write("script.js", &script)?;
    if release && tools::minify(&parts.join("script.js"), &parts.join("script.min.js"))? {
        return Folder(parts).read("script.min.js");
    }
    Ok(script)
}

/// The script with the engine and the files in it: the last place first, so that nothing packed is taken for a place.
fn program(script: &str, engine: &str, files: &Files) -> Result<String, String> {
    if ![ENGINE, FILES, WORDS].iter().all(|place| script.contains(place)) {
        return Err("The script has lost the places of the engine and of the files.".to_owned());
    }
    let program = script.replacen(WORDS, &files.words, 1);
    let program = program.replacen(FILES, &files.shared, 1).replacen(ENGINE, engine, 1);
    if program.contains("</script") || program.contains("<!--") {
        return Err("The program holds a sign that would end it within the page.".to_owned());
    }
    Ok(program)
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The page's own words in place of their `%key%`.
fn filled(page: &str, texts: &Texts) -> String {
    let keys = ["format.lang", "format.direction", "page.title", "page.description"];
    keys.iter().fold(page.to_owned(), |page, key| page.replace(&format!("%{key}%"), &html(&texts.get(key))))
}

/// The first screen, rendered by the view itself.
fn first_screen(texts: &Texts) -> Result<String, String> {
    let mut cargo = Command::new("cargo");
    for name in super::dist::REBUILD {
        cargo.env_remove(name);
    }
    let mut child = cargo
        .args(["run", "--quiet", "--features", "ssr", "--bin", "prerender"])
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("The first screen cannot be rendered: cargo does not start ({error})."))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(first_words(texts)?.to_string().as_bytes())
            .map_err(|error| format!("The first screen cannot be rendered: {error}."))?;
    }
    let output =
        child.wait_with_output().map_err(|error| format!("The first screen cannot be rendered: {error}."))?;
    if !output.status.success() {
        return Err("The first screen cannot be rendered: the errors above say why.".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| format!("The first screen is not text: {error}."))
}

/// What the first screen is rendered from: words, and the names of all languages.
fn first_words(texts: &Texts) -> Result<serde_json::Value, String> {
    let words: serde_json::Map<_, _> =
        texts.iter().map(|(key, text)| (key.to_owned(), serde_json::Value::from(text))).collect();
    Ok(serde_json::json!({ "words": words, "languages": names(&words::languages()?)? }))
}

/// Nothing may be loaded, and only this program and these styles may run.
fn policy(program: &str, styles: &[&str]) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let styles: Vec<String> = styles.iter().map(|style| hash(style)).collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'\">",
        hash(program),
        styles.join(" ")
    )
}
