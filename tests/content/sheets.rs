//! The sheet of every situation: nothing empty, nothing twice, enough to answer with, and its own words.

use super::signs::high_sign;
use crate::common::walks::{self, Path};
use crate::common::{languages, none_of, sheet_of, today, words};
use franc_parler::conversations::{ALL, Conversation, Section, Shape};
use franc_parler::diagnosis::{details_of, diagnose};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers};
use franc_parler::sheet::{Block, Sheet, facts};
use franc_parler::texts::Texts;
use std::collections::BTreeMap;

/// One path to every situation, and one in 3-minute mode where there is one, with every detail left blank.
pub(super) fn every_sheet() -> Vec<Path> {
    let mut first: BTreeMap<(&str, &str, bool), Path> = BTreeMap::new();
    for path in walks::all() {
        first.entry((path.conversation, path.situation, is_quick(path))).or_insert_with(|| path.clone());
    }
    let mut paths: Vec<Path> = first.into_values().collect();
    paths.iter_mut().for_each(|path| leave_blank(&mut path.answers));
    paths
}

/// One path to every situation.
pub(super) fn every_situation() -> Vec<Path> {
    let mut paths = every_sheet();
    paths.dedup_by_key(|path| (path.conversation, path.situation));
    paths
}

fn is_quick(path: &Path) -> bool {
    path.answers.chose("start", "quick")
}

/// Passes over every detail that is asked.
fn leave_blank(answers: &mut Answers) {
    let diagnosis = diagnose(answers, today());
    for group in details_of(&diagnosis) {
        let asked = group.questions.iter().filter(|question| question.asked_if.holds(&diagnosis.facts));
        asked.for_each(|question| answers.set(question.id, Answer::Skipped));
    }
}

fn conversation(id: &str) -> &'static Conversation {
    ALL.into_iter().find(|known| known.id == id).unwrap()
}

#[test]
fn no_section_is_missing_empty_or_there_twice() {
    for language in languages() {
        let (texts, mut wrong) = (words(&language), Vec::new());
        for path in every_sheet() {
            let sheet = sheet_of(&path.answers, &texts);
            let mode = if is_quick(&path) { ", quick" } else { "" };
            let place = format!("{}/{}{mode}", path.conversation, path.situation);
            // By all the answers: nothing is suspended where the work is over.
            let facts = diagnose(&path.answers, today()).facts;
            let sections = conversation(path.conversation).sections();
            for section in sections.filter(|section| section.shown_if.holds(&facts)) {
                let written = sheet.sections.iter().filter(|made| made.id == section.id).count();
                let wanted = usize::from(is_wanted(section, &path, &texts));
                if written != wanted {
                    wrong.push(format!(
                        "{place}: section {} stands there {written} times, not {wanted}",
                        section.id
                    ));
                }
            }
            wrong.extend(blank_lines(&sheet).into_iter().map(|line| format!("{place}: {line} is blank")));
            wrong.extend(repeated_lines(&sheet).into_iter().map(|line| format!("{place}: twice “{line}”")));
        }
        none_of(&format!("sheets of {language}"), &wrong);
    }
}

/// Whether a section belongs on this sheet: the words of a situation may leave one out by an empty list.
fn is_wanted(section: &Section, path: &Path, texts: &Texts) -> bool {
    let left_out =
        texts.find(&format!("{}.situation.{}.{}.0", path.conversation, path.situation, section.id)).is_some();
    let in_mode = section.quick || !is_quick(path);
    !left_out && in_mode && (section.shape != Shape::Second || path.second.is_some())
}

/// Lines that hold nothing although nobody has to fill them in by hand.
fn blank_lines(sheet: &Sheet) -> Vec<String> {
    let by_hand = ["edit.goal.acceptable", "edit.goal.floor", "edit.facts.guesses", "edit.second.second-day"];
    let blank = all_lines(sheet)
        .into_iter()
        .filter(|(key, text)| text.trim().is_empty() && !by_hand.contains(&key.as_str()));
    let headings = sheet
        .sections
        .iter()
        .filter(|section| section.heading.trim().is_empty() || section.blocks.is_empty());
    blank.map(|(key, _)| key).chain(headings.map(|section| section.id.to_owned())).collect()
}

fn repeated_lines(sheet: &Sheet) -> Vec<String> {
    let texts: Vec<String> =
        all_lines(sheet).into_iter().map(|(_, text)| text).filter(|text| !text.is_empty()).collect();
    let again = texts.iter().enumerate().filter(|(index, text)| texts[..*index].contains(text));
    again.map(|(_, text)| text.clone()).collect()
}

/// Every line of the sections with its key.
pub(super) fn all_lines(sheet: &Sheet) -> Vec<(String, String)> {
    let json = serde_json::Value::from(export::json(sheet));
    let mut lines = Vec::new();
    collect(&json["sections"], &mut lines);
    lines
}

fn collect(value: &serde_json::Value, lines: &mut Vec<(String, String)>) {
    if let (Some(key), Some(text)) = (value["key"].as_str(), value["text"].as_str()) {
        lines.push((key.to_owned(), text.to_owned()));
    }
    let inside: Vec<&serde_json::Value> = match value {
        serde_json::Value::Array(list) => list.iter().collect(),
        serde_json::Value::Object(entries) => entries.values().collect(),
        _ => Vec::new(),
    };
    inside.into_iter().for_each(|value| collect(value, lines));
}

#[test]
fn every_situation_of_the_five_answers_three_objections_at_least() {
    for language in languages() {
        let texts = words(&language);
        let few =
            every_situation().into_iter().filter(|path| path.conversation != "none").filter_map(|path| {
                let sheet = sheet_of(&path.answers, &texts);
                let blocks = sheet.sections.iter().flat_map(|section| &section.blocks);
                let rows: usize = blocks
                    .map(|block| if let Block::Pairs { rows, .. } = block { rows.len() } else { 0 })
                    .sum();
                (rows < 3).then(|| format!("{}/{}: {rows}", path.conversation, path.situation))
            });
        none_of(&format!("sheets with too few objections in {language}"), &few.collect::<Vec<_>>());
    }
}

#[test]
fn every_situation_has_its_own_title_opening_and_first_steps() {
    for language in languages() {
        let (texts, mut same) = (words(&language), Vec::new());
        let sheet = |path: Path| {
            (format!("{}/{}", path.conversation, path.situation), sheet_of(&path.answers, &texts))
        };
        let sheets: Vec<(String, Sheet)> = every_situation().into_iter().map(sheet).collect();
        for part in ["title", "opening", "write", "first"] {
            let having = sheets.iter().filter(|(_, sheet)| own_words(sheet, part).is_some()).count();
            assert!(having >= 10, "only {having} sheets have a part called {part}");
            same.extend(shared(&sheets, part));
        }
        none_of(&format!("the same words for two situations in {language}"), &same);
    }
}

/// Which of these sheets say the same in a part.
fn shared(sheets: &[(String, Sheet)], part: &str) -> Vec<String> {
    let (mut known, mut same) = (BTreeMap::new(), Vec::new());
    for (place, sheet) in sheets {
        if let Some(other) = own_words(sheet, part).and_then(|words| known.insert(words, place)) {
            same.push(format!("{part} of {other} and {place}"));
        }
    }
    same
}

/// What a person reads in a part of the sheet: not the keys beside it, which hold the name of the situation.
fn own_words(sheet: &Sheet, part: &str) -> Option<Vec<String>> {
    if part == "title" {
        return Some(vec![sheet.title.clone()]);
    }
    let json = serde_json::Value::from(export::json(sheet));
    let section = json["sections"].as_array()?.iter().find(|section| section["id"] == part)?;
    let mut lines = Vec::new();
    collect(section, &mut lines);
    Some(lines.into_iter().map(|(_, text)| text).collect())
}

/// Who has decided to leave prepares the end on this very sheet: no line may put it off.
#[test]
fn the_sheet_of_an_ending_does_not_put_the_end_off() {
    let texts = words("fr");
    let put_off = texts.find("note.six-months.decided").unwrap();
    let decided = |path: &&Path| path.conversation == "ending" && path.answers.chose("six-months", "decided");
    let path = walks::all().iter().find(decided).unwrap();
    let line = all_lines(&sheet_of(&path.answers, &texts)).into_iter().find(|(_, text)| text == put_off);
    assert!(line.is_none(), "{line:?} after {}", path.told());
}

#[test]
fn where_it_is_none_of_the_five_half_a_page_helps() {
    for language in languages() {
        let texts = words(&language);
        let short =
            every_situation().into_iter().filter(|path| path.conversation == "none").filter_map(|path| {
                let lines = all_lines(&sheet_of(&path.answers, &texts));
                let length: usize = lines.iter().map(|(_, text)| text.chars().count()).sum();
                (length < 800).then(|| format!("{}: {length} characters", path.situation))
            });
        none_of(&format!("sheets too short to help in {language}"), &short.collect::<Vec<_>>());
    }
}

#[test]
fn no_sheet_shows_the_key_of_a_word_in_place_of_the_word() {
    let topics = ["ui.", "sheet.", "format.", "note.", "known.", "order.", "group.", "question."];
    for language in languages() {
        let (texts, mut bare) = (words(&language), Vec::new());
        for path in every_situation() {
            let text = export::html(&sheet_of(&path.answers, &texts), &texts, "");
            let words = text.split(|sign: char| !sign.is_alphanumeric() && !".-".contains(sign));
            let key =
                |word: &str| topics.iter().any(|topic| word.starts_with(topic) && word.len() > topic.len());
            let found = words.into_iter().find(|word| key(word) || word.contains(".situation."));
            bare.extend(found.map(|word| format!("{}/{}: {word}", path.conversation, path.situation)));
        }
        none_of(&format!("bare keys on sheets of {language}"), &bare);
    }
}

#[test]
fn lines_a_person_typed_are_joined_as_the_language_sets_them() {
    let texts = words("fr");
    let mut answers = Answers::default();
    answers.set("start", Answer::Option("own-mistake".to_owned()));
    let diagnosis = diagnose(&answers, today());
    assert!(!details_of(&diagnosis).is_empty());
    answers.set("offer", Answer::Text("une page refaite\nune page offerte".to_owned()));
    answers.set("guesses", Answer::Text("un doute\nune peur".to_owned()));
    let joined = facts(&diagnose(&answers, today()), &answers, &texts, today());
    let joined = joined.iter().filter(|(name, _)| *name == "offer").map(|(_, text)| text.clone());
    let guesses =
        all_lines(&sheet_of(&answers, &texts)).into_iter().filter(|(key, _)| key.ends_with("guesses"));
    let lines: Vec<String> = joined.chain(guesses.map(|(_, text)| text)).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    let wrong: Vec<String> = lines.iter().filter_map(|line| high_sign(line)).collect();
    none_of("typed lines joined by a sign that is badly set", &wrong);
}

/// What the checks of this file look for in a sheet, once with a fault in it.
#[test]
fn the_checks_see_what_they_look_for() {
    let texts: Texts = words("fr");
    let path = every_situation().into_iter().find(|path| path.conversation == "ending").unwrap();
    let mut answers = path.answers.clone();
    assert!(blank_lines(&sheet_of(&answers, &texts)).is_empty());
    answers.set("edit.outline.1", Answer::Text(String::new()));
    answers.set("edit.outline.2", Answer::Text("deux fois".to_owned()));
    answers.set("edit.outline.3", Answer::Text("deux fois".to_owned()));
    let sheet = sheet_of(&answers, &texts);
    assert_eq!(blank_lines(&sheet), ["edit.ending.situation.already-ended.outline.1"]);
    assert_eq!(repeated_lines(&sheet), ["deux fois"]);
    // The keys of these two tell them apart, and a reader sees no key.
    let alike = every_situation().into_iter().filter(|path| path.conversation == "ending").take(2);
    let alike: Vec<(String, Sheet)> = alike
        .map(|mut path| {
            path.answers.set("edit.opening.1", Answer::Text("la même entrée".to_owned()));
            (path.situation.to_owned(), sheet_of(&path.answers, &texts))
        })
        .collect();
    assert_eq!(shared(&alike, "opening"), ["opening of already-ended and bad-treatment"]);
    assert_eq!(shared(&alike, "first"), [""; 0]);
}
