//! The worked cases: the answers of invented people, one file each in `tests/people`, and the page they lead to.

use super::{sheet_of, today, voice, walks};
use franc_parler::app::{describe_problem, from_json};
use franc_parler::conversations::ROUTING;
use franc_parler::diagnosis::{Diagnosis, diagnose};
use franc_parler::export;
use franc_parler::flow::{Answers, walk};
use franc_parler::json::Json;
use franc_parler::sheet::{self, Block, Line, Sheet};
use franc_parler::texts::{Facts, Texts, Voice, fill};
use std::fs;
use std::path::PathBuf;

/// The file of a case; `extension` is `json` for the answers, `txt` for what they lead to, `en.txt` for the same in
/// English.
pub(crate) fn file(name: &str, extension: &str) -> PathBuf {
    folder().join(format!("{name}.{extension}"))
}

fn folder() -> PathBuf {
    xtask::words::root().join("tests/people")
}

/// The names of the cases that have a file of this kind, in order.
pub(crate) fn names(extension: &str) -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap().flatten();
    let files: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    let ending = format!(".{extension}");
    let names = files.iter().filter_map(|file| file.strip_suffix(&ending));
    let mut names: Vec<String> = names.filter(|name| !name.contains('.')).map(str::to_owned).collect();
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

/// Route, diagnosis and sheet of a case, then its objections once more as they read where no fact is known: a page to
/// read.
pub(crate) fn page(name: &str, texts: &Texts) -> String {
    let answers = answers(name, texts);
    let diagnosis = diagnose(&answers, today());
    let sheet = sheet_of(&answers, texts);
    let mut lines = route(&answers);
    lines.push(String::new());
    lines.extend(found(&diagnosis));
    lines.push(String::new());
    lines.push(export::text(&sheet, texts));
    let routed = walk(&ROUTING, &answers).answers;
    let nothing = sheet::facts(&diagnose(&routed, today()), &routed, texts, today());
    lines.extend(objections(&sheet, texts, &nothing, voice(&answers)));
    lines.join("\n")
}

fn route(answers: &Answers) -> Vec<String> {
    let answer = |id| answers.get(id).map(walks::written).unwrap_or_default();
    walk(&ROUTING, answers)
        .asked
        .iter()
        .map(|question| format!("{} = {}", question.id, answer(question.id)))
        .collect()
}

fn found(diagnosis: &Diagnosis) -> [String; 4] {
    [
        format!("conversation: {}", diagnosis.conversation.id),
        format!("situation: {}", diagnosis.situation),
        format!("second: {}", diagnosis.second.map_or("none", |second| second.id)),
        format!("reasons: {}", diagnosis.reasons.join(", ")),
    ]
}

/// The objections that stand on this sheet, said and answered with these facts.
fn objections(sheet: &Sheet, texts: &Texts, facts: &Facts, voice: Voice) -> Vec<String> {
    let mut lines = vec!["Objections, nothing known".to_owned(), "-".repeat(40)];
    for block in sheet.sections.iter().flat_map(|section| &section.blocks) {
        let Block::Pairs { heads, rows } = block else { continue };
        let written = |head: &str, line: &Line| {
            let part = line.key.split_once(".objections.").unwrap().1;
            let words = texts.get(&format!("{}.objection.{part}", sheet.conversation));
            let label = texts.get("sheet.label").replace("#l", head);
            format!("{} {}", label.trim_end(), fill(&words, facts, voice))
        };
        for (said, answer) in rows {
            lines.extend([written(&heads.0, said), written(&heads.1, answer), String::new()]);
        }
    }
    lines
}

/// The first lines that differ, with three lines before them; nothing where there is no difference.
pub(crate) fn difference(kept: &str, found: &str) -> Option<String> {
    let (kept, found): (Vec<&str>, Vec<&str>) = (kept.split('\n').collect(), found.split('\n').collect());
    let same = kept.iter().zip(&found).take_while(|(kept, found)| kept == found).count();
    if same == kept.len() && same == found.len() {
        return None;
    }
    let from = same.saturating_sub(3);
    let mut lines = vec![format!("  line {}:", same + 1)];
    lines.extend(kept[from..same].iter().map(|line| format!("    {line}")));
    lines.extend(kept.iter().skip(same).take(5).map(|line| format!("  - {line}")));
    lines.extend(found.iter().skip(same).take(5).map(|line| format!("  + {line}")));
    Some(lines.join("\n"))
}
