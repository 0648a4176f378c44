//! What is no longer asked counts for nothing: it stays among the answers, and the sheet is the same with it and without.

use crate::common::walks::{self, answer_of};
use crate::common::{today, words};
use franc_parler::conversations::{CHOOSABLE, all_questions};
use franc_parler::diagnosis::{details_of, diagnose};
use franc_parler::export::text;
use franc_parler::flow::{Answer, Answers, Kind, Question};
use franc_parler::sheet::make;
use franc_parler::texts::{Texts, Voice};
use std::collections::BTreeSet;

fn sheet(answers: &Answers, texts: &Texts) -> String {
    text(&make(&diagnose(answers, today()), answers, texts, Voice::Vous, today()), texts)
}

/// An answer the question can take, one of its first or one of its last.
fn sample(question: &Question, last: bool) -> Answer {
    let typed = match question.kind {
        Kind::Choice(options) | Kind::Choices(options) => {
            let at = if last { options.len().saturating_sub(2) } else { 0 };
            return answer_of(question, options[at].id);
        }
        Kind::Date => "2026-03-05",
        Kind::DatedSums => "500 ; 30/10/2025",
        Kind::Steps => "-5, 1, 8, 15, 22, 37",
        Kind::Text | Kind::Lines => "un mot de trop",
        Kind::Money | Kind::Number | Kind::Hours | Kind::Percent | Kind::Rates => "7",
    };
    Answer::Text(typed.to_owned())
}

/// The answers with one to every question that is not asked, and that none of them makes be asked.
fn with_unasked(answers: &Answers, last: bool) -> (Answers, Vec<&'static str>) {
    let (mut with, mut added) = (answers.clone(), Vec::new());
    for question in all_questions() {
        if answers.get(question.id).is_none() {
            let before = with.clone();
            with.set(question.id, sample(question, last));
            if diagnose(&with, today()).facts.get(question.id).is_some() {
                with = before;
            } else {
                added.push(question.id);
            }
        }
    }
    (with, added)
}

/// The answers with one to every detail that is asked.
fn filled(answers: &Answers) -> Answers {
    let mut filled = answers.clone();
    for question in details_of(&diagnose(answers, today())).iter().flat_map(|group| group.questions) {
        let before = filled.clone();
        filled.set(question.id, sample(question, false));
        if diagnose(&filled, today()).facts.get(question.id).is_none() {
            filled = before;
        }
    }
    filled
}

#[test]
fn what_is_not_asked_is_not_on_the_sheet() {
    let (texts, mut seen, mut tried) = (words("fr"), BTreeSet::new(), 0);
    for path in walks::all().iter().filter(|path| seen.insert((path.conversation, path.situation))) {
        for chosen in std::iter::once("accepted").chain(CHOOSABLE.map(|one| one.id)) {
            let mut answers = path.answers.clone();
            answers.set("diagnosis", Answer::Option(chosen.to_owned()));
            for (answers, last) in [(filled(&answers), false), (answers, true)] {
                let without = sheet(&answers, &texts);
                let (with, added) = with_unasked(&answers, last);
                tried += added.len();
                let found = sheet(&with, &texts);
                if found == without {
                    continue;
                }
                let alone = |id: &&&str| {
                    let mut one = answers.clone();
                    with.get(id).into_iter().for_each(|answer| one.set(id, answer.clone()));
                    sheet(&one, &texts) != without
                };
                let culprit = added.iter().find(alone);
                let line = found
                    .lines()
                    .find(|line| !without.contains(line))
                    .or_else(|| without.lines().find(|line| !found.contains(line)));
                panic!("{line:?} comes of {culprit:?} ({added:?}); {chosen}: {}", path.told());
            }
        }
    }
    assert!(tried > 10_000, "only {tried} answers were tried");
}
