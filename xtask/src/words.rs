//! Words: `texts/<language>/<topic>.toml` → one flat list of keys and texts a language, with the language's typography.
//!
//! The name of the file is the first part of its keys; tables and lists go on with dots and numbers from 1. Everything
//! wrong in a language is reported together.

use franc_parler::texts::{Texts, french};
use std::fs;
use std::path::{Path, PathBuf};
use toml::Value;

/// The folder of the words, from the project's root.
pub const FOLDER: &str = "texts";

/// The project's root, wherever the command was started.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The languages there are: the folders of words.
///
/// # Errors
/// A sentence, where the folder cannot be read.
pub fn languages() -> Result<Vec<String>, String> {
    let folder = root().join(FOLDER);
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut languages: Vec<String> =
        folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    languages.sort();
    Ok(languages)
}

/// Reads the words of a language.
///
/// # Errors
/// Every problem found in its files, one a line; a sentence, where there is no such language.
pub fn read(language: &str) -> Result<Texts, String> {
    let known = languages()?;
    // A name as "." is a folder too, and no language.
    if !known.iter().any(|known| known == language) {
        let known = known.join(", ");
        return Err(format!("There are no words for the language \"{language}\". Choose one of: {known}."));
    }
    let mut words = read_folder(&root().join(FOLDER).join(language), language)?;
    if words.iter().any(|(key, text)| key == "format.typography" && text == "french") {
        for (_, text) in &mut words {
            *text = french(text);
        }
    }
    Ok(Texts::new(words))
}

/// The keys and texts of every file in a folder, as they are written.
///
/// # Errors
/// Every problem found in the files, one a line.
pub fn read_folder(folder: &Path, language: &str) -> Result<Vec<(String, String)>, String> {
    let entries = fs::read_dir(folder).map_err(|error| {
        format!(
            "There are no words for the language \"{language}\": {} cannot be read ({error}).",
            folder.display()
        )
    })?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    let (mut words, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        let topic = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let parsed = fs::read_to_string(&file).map_err(|error| error.to_string());
        match parsed.and_then(|text| text.parse::<toml::Table>().map_err(|error| error.to_string())) {
            Ok(table) => flatten(&topic, &Value::Table(table), &mut words, &mut problems),
            Err(error) => problems.push(format!("{}: {error}", file.display())),
        }
    }
    if problems.is_empty() { Ok(words) } else { Err(problems.join("\n")) }
}

fn flatten(key: &str, value: &Value, words: &mut Vec<(String, String)>, problems: &mut Vec<String>) {
    match value {
        Value::String(text) => words.push((key.to_owned(), text.clone())),
        Value::Array(items) if items.is_empty() => words.push((format!("{key}.0"), String::new())),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(&format!("{key}.{}", index + 1), item, words, problems);
            }
        }
        Value::Table(table) => {
            for (name, item) in table {
                flatten(&format!("{key}.{name}"), item, words, problems);
            }
        }
        other => problems.push(format!("{key}: a text is expected, not a {}", other.type_str())),
    }
}

/// The words as the flat JSON object the page reads.
pub fn to_json(texts: &Texts) -> String {
    let entries =
        texts.iter().map(|(key, text)| (key.to_owned(), serde_json::Value::String(text.to_owned())));
    serde_json::Value::Object(entries.collect()).to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_folder_is_no_language() {
        for name in ["", ".", "..", "fr/", "xx"] {
            let said = super::read(name).err().unwrap_or_default();
            assert!(said.starts_with("There are no words for the language"), "{name}: {said}");
        }
    }
}
