//! What the pages of `embed/` are told as data: their own words, the tokens, the presets, the size and hash of every script.

use super::{Script, Token, tokens};
use crate::words::{self, read_folder, root};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use franc_parler::texts::french;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use std::fs;

/// Data for the scripts of a page, in an element that runs nothing: `tokens`, `presets`, `scripts`, or the topic of a file
/// of words.
pub(super) fn data(names: &[String], scripts: &[Script]) -> Result<String, String> {
    let mut data = Map::new();
    let mut topics = Vec::new();
    for name in names {
        let value = match name.as_str() {
            "tokens" => Value::Array(tokens()?.iter().map(token).collect()),
            "presets" => presets()?,
            "scripts" => Value::Object(scripts.iter().map(script).collect()),
            topic => {
                topics.push(topic);
                continue;
            }
        };
        data.insert(name.clone(), value);
    }
    if !topics.is_empty() {
        data.insert("words".to_owned(), words_of(&topics)?);
    }
    // A `<` could end the element; within JSON it may stand as its number.
    let json = Value::Object(data).to_string().replace('<', "\\u003c");
    Ok(format!("<script type=\"application/json\" id=\"data\">{json}</script>"))
}

fn token(token: &Token) -> Value {
    json!({ "name": token.name, "light": token.light, "dark": token.dark })
}

/// The hash by which a browser refuses a script that was changed on its way.
#[must_use]
pub fn integrity(script: &str) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(script.as_bytes())))
}

fn script(script: &Script) -> (String, Value) {
    (script.name.clone(), json!({ "bytes": script.text.len(), "integrity": integrity(&script.text) }))
}

fn presets() -> Result<Value, String> {
    let path = root().join("embed/presets.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}.", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}.", path.display()))
}

/// The words of these topics in every language, with the language's typography.
fn words_of(topics: &[&str]) -> Result<Value, String> {
    let mut all = Map::new();
    for language in words::languages()? {
        let folder = root().join("embed/words").join(&language);
        if !folder.is_dir() {
            // A language of the widget need not be one of these pages.
            continue;
        }
        let mut own = words_in(&language)?;
        own.retain(|key, _| topics.iter().any(|topic| key.split('.').next() == Some(topic)));
        all.insert(language, Value::Object(own));
    }
    Ok(Value::Object(all))
}

/// The words of the pages in a language, with its typography.
pub(in super::super) fn words_in(language: &str) -> Result<Map<String, Value>, String> {
    let is_french = words::read(language)?.get("format.typography") == "french";
    let words = read_folder(&root().join("embed/words").join(language), language)?;
    let said = |text: String| Value::String(if is_french { french(&text) } else { text });
    Ok(words.into_iter().map(|(key, text)| (key, said(text))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_a_script_is_the_one_browsers_compute() {
        let (name, facts) = script(&Script { name: "a.js".to_owned(), text: "abc".to_owned() });
        // The published example of SHA-384.
        let integrity = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(
            (name.as_str(), &facts["integrity"], &facts["bytes"]),
            ("a.js", &integrity.into(), &3.into())
        );
    }
}
