//! What was written over a line stays with that line: not over another one of the same sheet once more is known, and not
//! over the words of another situation.

use super::objections::{asked, typed};
use super::sheets::{all_lines, every_situation};
use crate::common::{languages, none_of, sheet_of, today, voice, words};
use franc_parler::diagnosis::diagnose;
use franc_parler::flow::{Answer, Answers};
use franc_parler::sheet::facts;
use franc_parler::texts::{Facts, Texts, fill};
use std::collections::{BTreeMap, BTreeSet};

/// Whether a line is one of a list of words; what is worked out (sums, steps, instalments) and what was typed line by
/// line is none.
fn is_listed(key: &str) -> bool {
    let worked_out = ["sum", "instalment", "ladder", "own"];
    let parts: Vec<&str> = key.split('.').collect();
    parts.iter().next_back().is_some_and(|number| number.parse::<u32>().is_ok())
        && !parts.iter().any(|part| worked_out.contains(part))
}

fn lines(answers: &Answers, texts: &Texts) -> BTreeMap<String, String> {
    all_lines(&sheet_of(answers, texts)).into_iter().filter(|(key, _)| is_listed(key)).collect()
}

fn known(answers: &Answers, texts: &Texts) -> Facts {
    facts(&diagnose(answers, today()), answers, texts, today())
}

/// Every text of a language before and after more was known.
fn told(texts: &Texts, before: &Answers, after: &Answers) -> BTreeSet<(String, String)> {
    let (less, more) = (known(before, texts), known(after, texts));
    texts
        .iter()
        .map(|(_, text)| (fill(text, &less, voice(before)), fill(text, &more, voice(after))))
        .collect()
}

#[test]
fn a_line_keeps_its_key_whatever_else_is_known() {
    for language in languages() {
        let (texts, mut moved, mut read) = (words(&language), Vec::new(), 0);
        for path in every_situation() {
            let before = path.answers.clone();
            let mut after = before.clone();
            asked(&before).iter().for_each(|question| after.set(question.id, typed(question)));
            let (told, later) = (told(&texts, &before, &after), lines(&after, &texts));
            for (key, text) in lines(&before, &texts) {
                let Some(now) = later.get(&key) else { continue };
                read += 1;
                if text != *now && !told.contains(&(text.clone(), now.clone())) {
                    moved.push(format!("{}/{} {key}: {text} | {now}", path.conversation, path.situation));
                }
            }
        }
        assert!(read > 1_500, "only {read} lines are read in {language}");
        none_of(&format!("lines of {language} under the key of another"), &moved);
    }
}

#[test]
fn no_two_situations_share_the_key_of_a_line_but_for_the_same_words() {
    for language in languages() {
        let texts = words(&language);
        let (mut said, mut shared) = (BTreeMap::new(), Vec::new());
        for path in every_situation() {
            for (key, text) in lines(&path.answers, &texts) {
                let place = format!("{}/{}", path.conversation, path.situation);
                let (before, first) = said.entry(key.clone()).or_insert((text.clone(), place.clone()));
                if *before != text {
                    shared.push(format!("{key}: {before} ({first}) | {text} ({place})"));
                }
            }
        }
        none_of(&format!("lines of {language} under one key for two"), &shared);
    }
}

/// What was written over the opening of one talk is not the opening of another; what was written on a blank is the
/// person's own.
#[test]
fn words_of_one_talk_are_not_printed_over_those_of_another() {
    let texts = words("fr");
    let start = |way: &str| -> Answers {
        [("start", way), ("edit.goal.floor", "Trois cents euros")]
            .map(|(id, text)| {
                let answer = if id == "start" {
                    Answer::Option(text.to_owned())
                } else {
                    Answer::Text(text.to_owned())
                };
                (id.to_owned(), answer)
            })
            .into_iter()
            .collect()
    };
    let opening = |answers: &Answers| {
        let lines = all_lines(&sheet_of(answers, &texts));
        let floor = lines.iter().any(|(key, text)| key == "edit.goal.floor" && text == "Trois cents euros");
        assert!(floor, "{lines:?}");
        lines.into_iter().find(|(key, _)| key.ends_with("opening.1")).unwrap()
    };
    let mut limits = start("boundaries");
    let (key, _) = opening(&limits);
    limits.set(&key, Answer::Text("Mes mots à moi".to_owned()));
    assert_eq!(opening(&limits).1, "Mes mots à moi");
    limits.set("diagnosis", Answer::Option("ending".to_owned()));
    assert_ne!(opening(&limits).1, "Mes mots à moi");
    limits.set("diagnosis", Answer::Option("accepted".to_owned()));
    assert_eq!(opening(&limits).1, "Mes mots à moi");
}

/// What was written over a line of interest is of these days: a payment, and with it one line more before it, does not
/// put it over others.
#[test]
fn a_line_of_interest_is_known_by_its_days() {
    let texts = words("fr");
    let mut answers: Answers = [
        ("amount", "2500"),
        ("due", "2025-05-31"),
        ("payments", "500 ; 15/06/2025"),
        ("reference-rate", "2,15"),
    ]
    .map(|(id, text)| (id.to_owned(), Answer::Text(text.to_owned())))
    .into_iter()
    .chain(
        [
            ("start", "late-payment"),
            ("safety", "none"),
            ("payment-kind", "late"),
            ("client-kind", "company"),
            ("country", "fr"),
            ("part-paid", "no"),
        ]
        .map(|(id, option)| (id.to_owned(), Answer::Option(option.to_owned()))),
    )
    .collect();
    answers.set("already", Answer::Options(vec!["wrote".to_owned()]));
    let written = |answers: &Answers| -> Vec<String> {
        let lines = all_lines(&sheet_of(answers, &texts));
        lines.into_iter().filter(|(key, _)| key.contains(".sum.1-20")).map(|(_, text)| text).collect()
    };
    let all = all_lines(&sheet_of(&answers, &texts));
    let second = all.iter().find(|(_, text)| text.starts_with("Du 1er juillet 2025")).unwrap();
    answers.set(&second.0, Answer::Text("Vérifié".to_owned()));
    let before = written(&answers);
    answers.set("part-paid", Answer::Option("yes".to_owned()));
    let after = written(&answers);
    assert_eq!(after.len(), before.len() + 1, "{before:?} {after:?}");
    assert!(before[0].contains("30 juin 2025") && after[0].contains("15 juin 2025"), "{before:?} {after:?}");
    assert_eq!([&*before[1], &*after[2]], ["Vérifié"; 2], "{before:?} {after:?}");
}
