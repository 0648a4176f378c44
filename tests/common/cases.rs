//! The worked cases: the answers of invented people, one file each in `tests/people`.

use franc_parler::app::{describe_problem, from_json};
use franc_parler::flow::Answers;
use franc_parler::json::Json;
use franc_parler::texts::Texts;
use std::fs;
use std::path::PathBuf;

/// The file of a case; `extension` is `json` for the answers and `txt` for what they lead to.
pub(crate) fn file(name: &str, extension: &str) -> PathBuf {
    folder().join(format!("{name}.{extension}"))
}

fn folder() -> PathBuf {
    xtask::words::root().join("tests/people")
}

/// The names of the cases that have a file of this kind, in order.
pub(crate) fn names(extension: &str) -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap().flatten().map(|entry| entry.path());
    let files = entries.filter(|path| path.extension().is_some_and(|found| found == extension));
    let mut names: Vec<String> =
        files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// The answers of a case.
pub(crate) fn answers(name: &str, texts: &Texts) -> Answers {
    let text = fs::read_to_string(file(name, "json")).unwrap_or_else(|error| panic!("{name}.json: {error}"));
    let value: serde_json::Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}.json: {error}"));
    from_json(&Json::from(value)).unwrap_or_else(|problems| {
        let said: Vec<String> = problems.iter().map(|problem| describe_problem(texts, problem)).collect();
        panic!("{name}.json:\n  {}", said.join("\n  "))
    })
}
