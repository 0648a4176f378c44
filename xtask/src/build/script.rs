//! The scripts: one for other people's pages, in pure ASCII; two for the page that opens from disk, of which the first
//! unpacks the second, and everything is written as the page's own encoding takes least. The page for a web host has an early
//! one alone, which lets the first question be answered, and asks for that of other people's pages.

use super::document::{Inline, OWN, Program, hash};
use super::pack::{base91, wide};
use super::page::{Folder, html, joined as styles};
use super::parts::{Parts, squeezed};
use super::plain::plain_js;
use crate::tools;
use crate::words::{self, root};
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;

/// What unpacks, in other people's pages and in ours.
const NARROW: [&str; 2] = ["narrow", "unpack"];
const WIDE: [&str; 2] = ["wide", "unpack"];
/// The rest of our own script, in order.
const SCRIPTS: [&str; 12] = [
    "leave", "made", "words", "start", "page", "keeping", "around", "handover", "hearing", "deeds",
    "element", "ways_in",
];
/// What lets the first question be answered early: in other people's pages, and in the one for a web host. From disk nothing
/// waits for a line.
const FOREIGN_FIRST: [&str; 2] = ["early", "first"];
const SITE_FIRST: [&str; 5] = ["leave", "early", "site_first", "sending", "later"];
/// The same where the rest is a script beside it.
const AHEAD: [&str; 6] = ["leave", "made", "early", "first", "sending", "ahead"];

/// What stands for what is packed, until the script is as small as it gets.
const ENGINE: &str = "%engine%";
const FILES: &str = "%files%";
const SCRIPT: &str = "%script%";
const WORDS: &str = "\"%words%\"";
const FIRST: &str = "\"%first%\"";
const INTEGRITY: &str = "%integrity%";

/// The program of the page for a web host: what lets the first question be answered, and asks for the rest.
pub(super) fn site(languages: &[String], release: bool) -> Result<Program, String> {
    let missing = |language: &String| {
        let texts = words::read(language)?;
        let [missing, again, guide] =
            ["page.missing", "page.again", "guide.title"].map(|key| html(&texts.get(key)));
        // The guide in the page's own language stands below.
        let link = if language == OWN {
            String::new()
        } else {
            format!(" <a href=\"guide.{language}.html\">{guide}</a>")
        };
        Ok(format!(
            "<div class=\"missing\" lang=\"{language}\" role=\"alert\" hidden><p>{missing}{link}</p><button type=\"button\">{again}</button></div>"
        ))
    };
    // The page's own comes first, for where nobody can choose.
    let (own, others): (Vec<_>, Vec<_>) = languages.iter().partition(|language| *language == OWN);
    Ok(Program {
        early: Some(Inline {
            markup: own.into_iter().chain(others).map(missing).collect::<Result<String, String>>()?,
            script: small("site", &alone(&joined(&SITE_FIRST)?), release)?.trim_end().to_owned(),
        }),
        late: None,
        // Its own host alone, which the page comes from: for the program, and for whoever looks there for `robots.txt`.
        scripts: "'self'".to_owned(),
        requests: "connect-src 'self'; ",
        // Under way from the first byte on, and behind everything that is painted before.
        head: "\n<link rel=\"preload\" as=\"script\" href=\"embed/franc-parler.js\" fetchpriority=\"low\">",
        styles: styles(&["site"])?,
        release,
    })
}

/// Glue and element as one classic script: nothing global, nothing fetched. What is packed has its places.
pub(super) fn foreign_page(glue: &str, damaged: &str, release: bool) -> Result<String, String> {
    let packed = format!(
        "packed={{wasm:\"{ENGINE}\",files:\"{FILES}\",words:{WORDS},first:{FIRST},damaged:{damaged}}}"
    );
    let script =
        [&*glued(glue, &packed), &joined(&NARROW)?, &joined(&FOREIGN_FIRST)?, &joined(&SCRIPTS)?].concat();
    small("script", &alone(&script), release)
}

/// The program of the page that opens from disk, with everything in it.
pub(super) fn own_page(glue: &str, damaged: &str, parts: &Parts, release: bool) -> Result<Program, String> {
    let inside = "{Damaged,unpacking,reading,assembling,atOnce,inTurns,pause,packed}=document.currentScript.inside,showFirst=null";
    let second = small("second", &alone(&[&*glued(glue, inside), &joined(&SCRIPTS)?].concat()), release)?;
    let packed = format!(
        "const packed={{wasm:\"{ENGINE}\",files:\"{FILES}\",words:{WORDS},script:\"{SCRIPT}\",damaged:{damaged}}};\n"
    );
    let first = [&*packed, &joined(&WIDE)?, &joined(&["begin"])?].concat();
    let first = small("first", &alone(&first), release)?;
    let script = wide(&squeezed(&[second.clone().into_bytes()]));
    let first = program(&first.replacen(SCRIPT, &script, 1), parts, &wide)?;
    Ok(Program {
        early: None,
        late: Some(first),
        // What the first one unpacks and runs.
        scripts: hash(&second),
        requests: "",
        head: "",
        styles: String::new(),
        release,
    })
}

/// The script with everything in its place: the last place first, so that nothing packed is taken for a place.
pub(super) fn program(
    script: &str,
    parts: &Parts,
    write: &dyn Fn(&[u8]) -> String,
) -> Result<String, String> {
    if ![ENGINE, FILES, WORDS].iter().all(|place| script.contains(place)) {
        return Err("The script has lost the places of the engine and of the files.".to_owned());
    }
    // A tag such as `constructor` must not find what every object has.
    let mut words = "{__proto__:null".to_owned();
    for (language, packed) in &parts.words {
        let _ = write!(words, ",{language:?}:\"{}\"", write(packed));
    }
    words.push('}');
    let program = script.replacen(WORDS, &words, 1);
    let program = program.replacen(FILES, &write(&parts.files), 1).replacen(ENGINE, &write(&parts.engine), 1);
    if program.contains("</script") || program.contains("<!--") {
        return Err("The program holds a sign that would end it within the page.".to_owned());
    }
    Ok(program)
}

/// The same for a page of somebody else's: with its first screens, where it is in one language.
pub(super) fn foreign_program(script: &str, first: &Value, parts: &Parts) -> Result<String, String> {
    let script = script.replacen(FIRST, &ascii(&first.to_string()), 1);
    program(&script, parts, &|bytes| base91(bytes))
}

/// The early script of other people's pages, for every language: what it shows has its place.
pub(super) fn early_page(release: bool) -> Result<String, String> {
    let packed = format!("const packed={{first:{FIRST},integrity:\"{INTEGRITY}\"}};\n");
    small("ahead", &alone(&(packed + &joined(&AHEAD)?)), release)
}

/// The same in one language: with its first screens, and the hash of the script it sends for.
pub(super) fn early_program(script: &str, first: &Value, integrity: &str) -> String {
    script.replacen(INTEGRITY, integrity, 1).replacen(FIRST, &ascii(&first.to_string()), 1)
}

/// JSON in pure ASCII.
fn ascii(json: &str) -> String {
    let mut units = [0; 2];
    json.chars().fold(String::new(), |mut text, sign| {
        if sign.is_ascii() {
            text.push(sign);
        } else {
            for unit in sign.encode_utf16(&mut units) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
        text
    })
}

fn glued(glue: &str, beside: &str) -> String {
    format!("{glue}\nconst glue=wasm_bindgen,{beside};\n")
}

fn alone(script: &str) -> String {
    format!("(()=>{{\"use strict\";\n{script}}})();")
}

fn joined(names: &[&str]) -> Result<String, String> {
    let project = Folder(root());
    let files = names.iter().map(|name| project.read(&format!("src/shell/{name}.js")));
    Ok(plain_js(&files.collect::<Result<Vec<_>, _>>()?.concat()) + "\n")
}

/// A script as small as it gets, where Node is present.
fn small(name: &str, script: &str, release: bool) -> Result<String, String> {
    let parts = root().join("target/parts");
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}.", parts.display()))?;
    let (from, to) = (format!("{name}.js"), format!("{name}.min.js"));
    Folder(parts.clone()).write(&from, script)?;
    if release && tools::minify(&parts.join(from), &parts.join(&to))? {
        return Folder(parts).read(&to);
    }
    Ok(script.to_owned())
}
