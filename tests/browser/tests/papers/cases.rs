//! The worked cases of `tests/people` as sheets, as saved pages, and as the lines that must stand on the paper.

use std::fs;

use franc_parler::app::{describe_problem, from_json};
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::Answers;
use franc_parler::json::Json;
use franc_parler::sheet::{self, Sheet};
use franc_parler::texts::{Texts, Voice};
use serde_json::Value;
use time::Date;
use xtask::words::root;

/// The styles of a saved page.
const STYLES: &str =
    concat!(include_str!("../../../../styles/printing.css"), include_str!("../../../../styles/paper.css"));

/// A worked case in a language.
pub(crate) struct Case {
    /// Its file without the ending; of the English ones, with the language.
    pub(crate) name: String,
    /// What it leads to.
    pub(crate) sheet: Sheet,
    /// Whether it was made in 3 minutes.
    pub(crate) quick: bool,
}

/// The day on which the worked cases are read.
fn today() -> Result<Date, String> {
    Date::from_ordinal_date(2026, 327).map_err(|error| error.to_string())
}

/// The names of the files with this ending, in order.
fn names(ending: &str) -> Result<Vec<String>, String> {
    let folder = root().join("tests/people");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> =
        files.filter_map(|file| Some(file.strip_suffix(ending)?.to_owned())).collect();
    names.sort();
    Ok(names)
}

/// The answers of a case, as its file has them.
pub(crate) fn answers(name: &str) -> Result<Value, String> {
    let file = root().join(format!("tests/people/{name}.json"));
    let text = fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{name}: {error}"))
}

/// One of them.
pub(crate) fn one(name: &str, texts: &Texts) -> Result<Case, String> {
    with(name, &[], texts)
}

/// One of them, with other answers to some of the questions.
pub(crate) fn with(name: &str, others: &[(&str, &str)], texts: &Texts) -> Result<Case, String> {
    let mut given = answers(name)?;
    for (question, text) in others {
        given[*question] = (*text).into();
    }
    let answers: Answers = from_json(&Json::from(given)).map_err(|problems| {
        problems.iter().map(|problem| describe_problem(texts, problem)).collect::<Vec<_>>().join("\n")
    })?;
    let today = today()?;
    let voice = if answers.chose("voice", "tu") { Voice::Tu } else { Voice::Vous };
    let sheet = sheet::make(&diagnose(&answers, today), &answers, texts, voice, today);
    Ok(Case { name: name.to_owned(), sheet, quick: answers.chose("start", "quick") })
}

/// All cases of a language: every one in French, those that are read in English too.
pub(crate) fn all(language: &str, texts: &Texts) -> Result<Vec<Case>, String> {
    let ending = if language == "fr" { ".json".to_owned() } else { format!(".{language}.txt") };
    names(&ending)?.iter().map(|name| one(name, texts)).collect()
}

/// A case as a saved page, with every letter.
pub(crate) fn page(case: &Case, texts: &Texts) -> (String, String) {
    let language = texts.get("format.lang");
    (format!("{}-{language}", case.name), export::html(&case.sheet, texts, STYLES))
}
