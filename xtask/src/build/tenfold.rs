//! The French embedding script with ten times its words, for the benchmarks: how the start grows with them.

use super::letters::letters;
use super::pack::{base91, values};
use super::parts::shared;
use super::squeeze::squeeze;
use crate::words::{self, root};
use franc_parler::texts::Texts;
use std::fs;
use std::path::Path;

const TIMES: usize = 10;

/// Writes the script. Each copy of the words stands under keys of its own, with every second word from somewhere else:
/// what is said twice would pack to nothing.
///
/// # Errors
/// A sentence, where the embedding script is not built yet or holds its words in another way.
pub fn tenfold(to: &Path) -> Result<(), String> {
    let from = root().join("dist/embed/franc-parler.fr.js");
    let script = read(&from)?;
    let texts = [grown(&words::read("fr")?)];
    let name = serde_json::json!({ "fr": texts[0].get("ui.language.name") });
    let styles = read(&root().join("target/parts/styles.css"))?;
    let files = packed(&shared(&texts, &name, &[styles, String::new(), String::new()])?);
    let words = packed(&letters(&values(&texts[0], &texts)?));
    let script =
        replaced(&script, "files:\"", &files).and_then(|script| replaced(&script, "\"fr\":\"", &words));
    let script = script.ok_or("The embedding script does not hold its words as it did.")?;
    fs::write(to, script).map_err(|error| format!("{} cannot be written: {error}.", to.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

fn packed(parts: &[Vec<u8>]) -> String {
    base91(&squeeze(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>()))
}

/// The script with another text where this one begins: what is packed holds no quote.
fn replaced(script: &str, before: &str, packed: &str) -> Option<String> {
    let (head, rest) = script.split_once(before)?;
    let (_, tail) = rest.split_once('"')?;
    Some([head, before, packed, "\"", tail].concat())
}

fn grown(texts: &Texts) -> Texts {
    let all: Vec<&str> = texts.iter().flat_map(|(_, text)| text.split(' ')).collect();
    let mut place = 1;
    let mut varied = |text: &str| {
        let words = text.split(' ').enumerate().map(|(at, word)| {
            // The next place of a row that goes through every place and looks like none.
            place = (place * 48_271) % 2_147_483_647;
            if at % 2 == 0 { word } else { all[place % all.len()] }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let mut grown: Vec<(String, String)> =
        texts.iter().map(|(key, text)| (key.to_owned(), text.to_owned())).collect();
    for copy in 1..TIMES {
        grown.extend(texts.iter().map(|(key, text)| (format!("copy-{copy}.{key}"), varied(text))));
    }
    Texts::new(grown)
}
