//! The first screen and the first question of a page of our own, rendered at build time by the view itself: painted, and
//! answered, before the engine has come. Called by `page`.

use super::page::{html, names};
use super::tree::tree;
use crate::words::{self, root};
use franc_parler::texts::Texts;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Both in one language, each in a place of its own; hidden what is shown later, or to readers of that language alone, with
/// what `src/shell/early.js` needs to show it.
pub(super) fn first_screens(language: &str, texts: &Texts, shown: bool) -> Result<[String; 2], String> {
    let rendered = rendered(texts, 1, &names(&words::languages()?)?)?;
    // Those of several languages stand in one page: no two of their elements may have the same id.
    let id = if shown { "fp-hint-".to_owned() } else { format!("fp-hint-{language}-") };
    let screen = |name: &str| {
        bare(&rendered[name].as_str().unwrap_or_default().replace("fp-hint-\"", &(id.clone() + "\"")))
    };
    let hidden = if shown { "" } else { " hidden" };
    Ok([
        format!("<div data-early lang=\"{language}\"{hidden}>{}</div>", screen("start")),
        format!(
            "<div data-early lang=\"{language}\" hidden data-full=\"{}\" data-quick=\"{}\" data-coming=\"{}\">{}</div>",
            html(&screen("full")),
            html(&screen("quick")),
            html(&texts.get("page.coming")),
            screen("asked"),
        ),
    ])
}

/// The markup without the quotes HTML does without: what is read before the program is not packed. The renderer writes
/// `>` within a value as `&gt;`.
fn bare(markup: &str) -> String {
    let mut bare = String::with_capacity(markup.len());
    for piece in markup.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        bare += text;
        // Every second part is the value of an attribute. `xtask::html` knows `part` by its quotes.
        for (at, part) in tag.split('"').enumerate() {
            let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
            let goes_bare = !part.is_empty() && part.chars().all(is_plain) && !bare.ends_with(" part=");
            if at % 2 == 0 || goes_bare {
                bare += part;
            } else {
                bare.extend(["\"", part, "\""]);
            }
        }
    }
    bare
}

/// The same for a script of one language: as trees, with their styles. The headings begin at level 2.
pub(super) fn first_trees(texts: &Texts, styles: &str) -> Result<Value, String> {
    let rendered = rendered(texts, 2, &json!({}))?;
    let grown = |name: &str| tree(rendered[name].as_str().unwrap_or_default());
    Ok(json!({
        "start": grown("start")?,
        "asked": grown("asked")?,
        "full": rendered["full"],
        "quick": rendered["quick"],
        "coming": texts.get("page.coming"),
        "styles": styles,
    }))
}

fn rendered(texts: &Texts, level: u8, languages: &Value) -> Result<Value, String> {
    let failed = |error: &dyn std::fmt::Display| format!("The first screen cannot be rendered: {error}.");
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
        .map_err(|error| failed(&format!("cargo does not start ({error})")))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(input_of(texts, level, languages).to_string().as_bytes())
            .map_err(|error| failed(&error))?;
    }
    let output = child.wait_with_output().map_err(|error| failed(&error))?;
    if !output.status.success() {
        return Err(failed(&"the errors above say why"));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| failed(&error))
}

/// What it is rendered from: words, the level of the headings, the languages to choose from.
fn input_of(texts: &Texts, level: u8, languages: &Value) -> Value {
    let words: serde_json::Map<_, _> =
        texts.iter().map(|(key, text)| (key.to_owned(), Value::from(text))).collect();
    json!({ "words": words, "languages": languages, "level": level })
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn only_quotes_nobody_needs_are_left_out() {
        let markup = "<p class=\"fp-lead a\" lang=\"en\" alt=\"\">5\" or <b id=\"x\" part=\"c\">6\"</b></p>";
        assert_eq!(
            bare(markup),
            "<p class=\"fp-lead a\" lang=en alt=\"\">5\" or <b id=x part=\"c\">6\"</b></p>"
        );
    }
}
