//! `texts check` and `texts new`: a coach's own words, read and begun.

use super::file::read_text;
use super::names::names;
use super::pretty;
use crate::words;
use franc_parler::app::{describe_words_problem, read_words};
use franc_parler::json::Json;
use franc_parler::texts::{Texts, WordsFault, WordsProblem, french};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// A whole language is over half as long again in letters of two bytes.
const WORDS_LIMIT: usize = 4_000_000;

/// Reads a file of a coach's own words and says what was taken over.
///
/// # Errors
/// Everything that is wrong with it, each with its line in the file.
pub fn check_texts(file: &str, lang: Option<&str>) -> Result<String, String> {
    let built_in = words::read(lang.unwrap_or("fr"))?;
    let text = &read_text(file, WORDS_LIMIT)?;
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| {
        let whole = WordsProblem { key: String::new(), fault: WordsFault::NotAnObject };
        let cause = error.to_string();
        let cause = cause.split(" at line ").next().unwrap_or_default();
        let said = describe_words_problem(&built_in, &whole);
        format!("{file}:{}:{}: {said} ({cause})", error.line(), error.column())
    })?;
    let (texts, problems) = read_words(&built_in, &Json::from(value));
    let said = said(file, text, &problems, &built_in);
    if said.is_empty() { Ok(taken_over(file, &texts, &built_in)) } else { Err(said.join("\n")) }
}

fn taken_over(file: &str, texts: &Texts, built_in: &Texts) -> String {
    let all = built_in.iter().count();
    let added = texts.iter().count() - all;
    let reworded = built_in.iter().filter(|(key, text)| texts.find(key) != Some(text)).count();
    format!("{file}: nothing is wrong. {reworded} of {all} texts are reworded, {added} are added.\n")
}

/// The problems in the order of the file. A text that is missing is said where the file says that it is a language.
fn said(file: &str, text: &str, problems: &[WordsProblem], built_in: &Texts) -> Vec<String> {
    let names = names(text);
    // Of a name that stands twice, the last one counts.
    let line_of = |key: &str| names.iter().rfind(|(name, _)| name == key).map(|(_, line)| *line);
    let placed = problems.iter().map(|problem| {
        let line = line_of(&problem.key).or_else(|| line_of("format.lang")).unwrap_or(1);
        (line, describe_words_problem(built_in, problem))
    });
    let mut placed: Vec<(usize, String)> = placed.collect();
    for (at, (name, line)) in names.iter().enumerate() {
        if let Some((_, again)) = names[at + 1..].iter().find(|(other, _)| other == name) {
            placed.push((
                *line,
                format!("\"{name}\" stands in line {again} too, and that one counts: remove one of them."),
            ));
        }
    }
    placed.sort_by_key(|(line, _)| *line);
    placed.iter().map(|(line, said)| format!("{file}:{line}: {said}")).collect()
}

/// Begins a language: writes every key with its built-in text into `<lang>.json`, and says what to do next.
///
/// # Errors
/// A sentence, where the tag is none, the file is there already or cannot be written.
pub fn new_texts(lang: &str, from: Option<&str>, folder: &Path) -> Result<String, String> {
    if !is_tag(lang) {
        return Err(format!(
            "\"{lang}\" is no language's tag: it is letters, figures and hyphens, as en or pt-BR."
        ));
    }
    let from = from.unwrap_or("fr");
    let built_in = words::read(from)?;
    let file = folder.join(format!("{lang}.json"));
    let shown = file.display().to_string();
    let mut opened = OpenOptions::new().write(true).create_new(true).open(&file).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            format!(
                "{shown} is there already, and nothing was written. Move it, or start from another folder."
            )
        } else {
            format!("{shown} cannot be written: {error}.")
        }
    })?;
    let content = pretty(skeleton(&built_in, lang));
    opened.write_all(content.as_bytes()).map_err(|error| format!("{shown} cannot be written: {error}."))?;
    Ok(format!(
        "{shown} holds the {} texts of \"{from}\".\n\
         1. Translate the values; keep the names, {{…}}, […|…], <…|…> and the markers with #.\n\
         2. Write what begins with format. the way the language does: direction, typography, dates, sums.\n\
         3. cargo xtask texts check {shown} --lang {from}\n",
        built_in.iter().count()
    ))
}

fn is_tag(lang: &str) -> bool {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|sign| sign.is_ascii_alphanumeric());
    lang.starts_with(|first: char| first.is_ascii_alphabetic())
        && lang.len() <= 35
        && lang.split('-').all(part)
}

/// Every key and text, with the plain spaces in which words are written.
fn skeleton(built_in: &Texts, lang: &str) -> Json {
    let set_in_french = built_in.find("format.typography") == Some("french");
    let written = |key: &str, text: &str| {
        let plain = text.replace('\u{202f}', " ");
        match key {
            "format.lang" => lang.to_owned(),
            _ if set_in_french && french(&plain) == text => plain,
            _ => text.to_owned(),
        }
    };
    Json::Object(
        built_in.iter().map(|(key, text)| (key.to_owned(), Json::text(written(key, text)))).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::{check_texts, new_texts};
    use std::fs;
    use std::path::PathBuf;

    /// A folder of this test's own.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("franc-parler-texts-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// What is said of a file that holds this, without the way to it.
    fn checked(name: &str, content: &[u8]) -> Result<String, String> {
        let folder = folder(name);
        let file = folder.join("my.json");
        fs::write(&file, content).unwrap();
        let checked = check_texts(file.to_str().unwrap(), None);
        fs::remove_dir_all(&folder).unwrap();
        let plain = |said: String| said.replace(file.to_str().unwrap(), "my.json").replace('\u{202f}', " ");
        checked.map(plain).map_err(plain)
    }

    #[test]
    fn every_problem_has_its_line_in_the_order_of_the_file() {
        let file = "{\n\"ui.nothing\": \"a\",\n\"ui.back\":\n[],\n\
                    \"boundaries.objection.own.1.said\": \"a\",\n\"boundaries.close\": \"{nobody} {\"\n}\n";
        let said = checked("lines", file.as_bytes()).unwrap_err();
        let begins: Vec<String> = said.lines().map(|line| line.chars().take(24).collect()).collect();
        let expected = [
            "my.json:2: « ui.nothing ",
            "my.json:3: « ui.back » :",
            "my.json:5: « boundaries.",
            "my.json:6: « boundaries.",
            "my.json:6: « boundaries.",
        ];
        assert_eq!(begins, expected, "{said}");
    }

    #[test]
    fn a_missing_text_is_said_where_the_file_says_that_it_is_a_language() {
        let said =
            checked("missing", b"{\n \"ui.back\": \"Back\",\n \"format.lang\": \"en\"\n}").unwrap_err();
        assert!(said.lines().count() > 1_000 && said.lines().all(|line| line.starts_with("my.json:3: ")));
        assert!(!said.contains("« ui.back »") && said.contains("« ui.continue »"));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_refused_in_a_sentence() {
        let (deep, large) = ("[".repeat(10_000), " ".repeat(4_000_001));
        let cases: [(&str, &[u8], &str); 7] = [
            ("comma", b"{\n  \"a\": \"b\",\n}", "my.json:3:1: "),
            ("empty", b"", "my.json:1:0: "),
            ("list", b"[]", "my.json:1: Ces textes"),
            ("latin", b"{\"a\": \"\xe9\"}", "my.json is not in UTF-8"),
            ("deep", deep.as_bytes(), "my.json:1:"),
            ("large", large.as_bytes(), "my.json is 4000001 bytes long"),
            (
                "twice",
                b"{\"ui.back\": \"a\",\n\"ui.back\": \"b\"}",
                "my.json:1: \"ui.back\" stands in line 2 too",
            ),
        ];
        for (name, content, expected) in cases {
            let said = checked(name, content).unwrap_err();
            assert!(said.starts_with(expected) && said.lines().count() == 1, "{name}: {said}");
        }
        assert!(check_texts("no-such-file.json", None).unwrap_err().starts_with("no-such-file.json cannot"));
        let said = check_texts("no-such-file.json", Some("xx")).unwrap_err();
        assert!(said.starts_with("There are no words for the language"), "{said}");
    }

    #[test]
    fn a_file_without_a_fault_is_counted() {
        let said = checked("good", "\u{feff}{\"ui.back\": \"En arrière\"}".as_bytes()).unwrap();
        assert!(said.contains(" 1 of ") && said.contains(", 0 are added"), "{said}");
    }

    #[test]
    fn a_language_begun_has_no_fault_and_is_not_written_over() {
        let folder = folder("begun");
        let next = new_texts("pt-BR", None, &folder).unwrap();
        assert!(next.contains("pt-BR.json"), "{next}");
        let file = folder.join("pt-BR.json");
        let written = fs::read_to_string(&file).unwrap();
        // Nothing but the tag differs: the spaces come back with the language's typography.
        let said = check_texts(file.to_str().unwrap(), None).unwrap();
        assert!(said.contains(" 1 of "), "{said}");
        assert!(written.contains("« ") && !written.contains("«\u{202f}"));
        assert!(new_texts("pt-BR", None, &folder).unwrap_err().contains("is there already"));
        assert_eq!(fs::read_to_string(&file).unwrap(), written);
        for tag in ["", "../en", "en/us", "e n", "-en", "en-", "1a", "anguishing"] {
            assert!(new_texts(tag, None, &folder).unwrap_err().contains("is no language's tag"), "{tag}");
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }
}
