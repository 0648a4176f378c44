//! Nothing is asked in vain: every question can still change the diagnosis, what is asked next, or the sheet.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::walks::{self, Path, answer_of, offered};
use common::{none_of, sheet_of, today, words};
use franc_parler::conversations::{ROUTING, question};
use franc_parler::diagnosis::{Diagnosis, details_of, diagnose};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers, Condition, Kind, Question, walk};
use franc_parler::texts::Texts;
use std::collections::{BTreeMap, BTreeSet};

/// One path for each diagnosis and each list of questions that leads to it.
fn representative_paths() -> Vec<&'static Path> {
    let mut seen = BTreeSet::new();
    let paths = walks::all().iter();
    paths
        .filter(|path| seen.insert((path.conversation, path.situation, path.second, path.asked.clone())))
        .collect()
}

#[test]
fn every_routing_question_can_change_the_diagnosis_the_next_questions_or_the_sheet() {
    let (texts, mut settled, mut vain) = (words("fr"), BTreeMap::new(), Vec::new());
    let paths = representative_paths();
    assert!(paths.len() > 1_000, "only {} paths are walked", paths.len());
    for path in paths {
        for id in &path.asked {
            let matter = settled.entry(before(path, id)).or_insert(false);
            *matter = *matter || matters(path, id, &texts);
        }
    }
    for (start, _) in settled.into_iter().filter(|(_, matter)| !matter) {
        // What came after may have settled the matter; when the question was asked it was still open.
        let id = start.rsplit(' ').next().unwrap_or_default();
        let mut same = walks::all().iter().filter(|path| before(path, id) == start);
        if !same.any(|path| path.asked.contains(&id) && matters(path, id, &texts)) {
            vain.push(start);
        }
    }
    none_of("routing questions asked in vain, with what came before", &vain);
}

/// The answers given before a question, and the question.
fn before(path: &Path, id: &str) -> String {
    let given = path.asked.iter().take_while(|asked| **asked != id);
    let given =
        given.filter_map(|asked| Some(format!("{asked}={} ", walks::written(path.answers.get(asked)?))));
    given.chain([id.to_owned()]).collect()
}

/// Whether another option of the question leads anywhere else: to other questions, another diagnosis, another sheet.
fn matters(path: &Path, id: &str, texts: &Texts) -> bool {
    let facts = walk(&ROUTING, &path.answers).answers;
    let others = others(question(id).unwrap(), &path.answers, &facts);
    others.iter().any(|other| asked(other) != path.asked)
        || others.iter().any(|other| diagnosed(other) != (path.conversation, path.situation, path.second))
        || changes_sheet(&path.answers, &others, texts)
}

/// The same answers with each other option of a question.
fn others(question: &Question, answers: &Answers, facts: &Answers) -> Vec<Answers> {
    let given = answers.get(question.id);
    let options = offered(question, facts).into_iter().map(|option| answer_of(question, option));
    let with = |option| {
        let mut other = answers.clone();
        other.set(question.id, option);
        other
    };
    options.filter(|option| Some(option) != given).map(with).collect()
}

fn changes_sheet(answers: &Answers, others: &[Answers], texts: &Texts) -> bool {
    let sheet = export::text(&sheet_of(answers, texts), texts);
    others.iter().any(|other| export::text(&sheet_of(other, texts), texts) != sheet)
}

fn asked(answers: &Answers) -> Vec<&'static str> {
    walk(&ROUTING, answers).asked.into_iter().map(|question| question.id).collect()
}

fn diagnosed(answers: &Answers) -> (&'static str, &'static str, Option<&'static str>) {
    let diagnosis = diagnose(answers, today());
    (diagnosis.conversation.id, diagnosis.situation, diagnosis.second.map(|second| second.id))
}

#[test]
fn every_detail_changes_the_sheet_it_is_asked_for() {
    let (texts, mut vain, mut seen) = (words("fr"), Vec::new(), BTreeSet::new());
    for path in representative_paths() {
        let quick = path.answers.chose("start", "quick");
        if !seen.insert((path.conversation, path.situation, quick)) {
            continue;
        }
        let diagnosis = diagnose(&path.answers, today());
        // Alone, or beside the others: a rate changes nothing where no sum is known, the day of a notice nothing where
        // the law counts from the due date.
        let beside: Vec<Answers> =
            ["fr", "ch"].map(|country| filled(&path.answers, &diagnosis, country)).into();
        let all = [vec![path.answers.clone()], beside].concat();
        let mut asked: BTreeMap<&str, bool> = BTreeMap::new();
        for answers in &all {
            let facts = diagnose(answers, today()).facts;
            let groups = details_of(&diagnosis).iter().flat_map(|group| group.questions.iter().copied());
            for question in groups.filter(|question| question.asked_if.holds(&facts)) {
                let shown = asked.entry(question.id).or_insert(false);
                *shown = *shown || is_shown(question, answers, &texts);
            }
        }
        let mode = if quick { ", quick" } else { "" };
        let unseen = asked.into_iter().filter(|(_, shown)| !shown);
        vain.extend(unseen.map(|(id, _)| format!("{id} for {}/{}{mode}", path.conversation, path.situation)));
    }
    none_of("details asked in vain", &vain);
}

/// The same answers with an overdue invoice under the law of a country.
fn filled(answers: &Answers, diagnosis: &Diagnosis, country: &str) -> Answers {
    let mut filled = answers.clone();
    if diagnosis.conversation.id == "late-payment" {
        for (id, text) in [
            ("amount", "1250,50"),
            ("due", "2026-05-31"),
            ("payments", "100 ; 20/06/2026"),
            ("instalment-count", "3"),
            ("first-instalment", "2026-12-01"),
            ("term-days", "45"),
            ("invoice-date", "2026-04-12"),
            ("reference-rate", "2,15"),
        ] {
            filled.set(id, Answer::Text(text.to_owned()));
        }
        for (id, option) in
            [("client-kind", "company"), ("agreed-rate", "percent"), ("part-paid", "yes"), ("term", "days")]
        {
            filled.set(id, Answer::Option(option.to_owned()));
        }
        if country == "ch" {
            filled.set("due", Answer::Skipped);
        }
        filled.set("country", Answer::Option(country.to_owned()));
    }
    filled
}

/// Whether an answer to a detail makes another sheet than none: by any option, by what is typed.
fn is_shown(question: &Question, answers: &Answers, texts: &Texts) -> bool {
    let typed = |text: &str| vec![Answer::Text(text.to_owned())];
    let given: Vec<Answer> = match question.kind {
        Kind::Choice(options) | Kind::Choices(options) => {
            options.iter().map(|option| answer_of(question, option.id)).collect()
        }
        // What has passed, and what is to come.
        Kind::Date => ["2026-10-05", "2027-01-12"].into_iter().flat_map(typed).collect(),
        Kind::Money => typed("1250,50"),
        Kind::Percent | Kind::Rates => typed("3,15"),
        Kind::DatedSums => typed("500 ; 30/06/2026"),
        Kind::Steps => typed("-3, 2, 9, 16, 23, 38"),
        Kind::Number | Kind::Hours => typed("7"),
        Kind::Text | Kind::Lines => typed("un mot"),
    };
    let blank = export::text(&sheet_of(answers, texts), texts);
    given.into_iter().any(|answer| {
        let mut other = answers.clone();
        other.set(question.id, answer);
        export::text(&sheet_of(&other, texts), texts) != blank
    })
}

#[test]
fn the_checks_see_what_they_look_for() {
    static NEVER_SHOWN: Question =
        Question { id: "never-shown", kind: Kind::Text, asked_if: Condition::Always };
    let texts = words("fr");
    let path = walks::all().iter().find(|path| path.asked.contains(&"written")).unwrap();
    assert!(!changes_sheet(&path.answers, std::slice::from_ref(&path.answers), &texts), "{}", path.told());
    assert!(!is_shown(&NEVER_SHOWN, &path.answers, &texts));
    let mut other = path.answers.clone();
    other.set("written", Answer::Option("nothing".to_owned()));
    assert!(changes_sheet(&path.answers, &[other.clone()], &texts), "{}", path.told());
    other.set("safety", Answer::Option("threats".to_owned()));
    assert!(asked(&other) != path.asked && diagnosed(&other) == ("none", "safety", None));
}
