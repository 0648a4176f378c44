//! Laws over every path through the routing questions, walked by equivalence class where several options may be
//! chosen. Nothing is stored: a failure prints the path that broke.

// Tests stop at once where a law is broken, in the functions beside them too.
#![allow(clippy::panic)]

mod common;

use common::today;
use common::walks::{self, Named, answer_of, named, offered, told};
use franc_parler::conversations::{ALL, CHOOSABLE, LADDER, ROUTING};
use franc_parler::diagnosis::{Step, details_of, diagnose, offering, step};
use franc_parler::flow::{Answer, Answers, Kind, Question, walk};
use std::collections::{BTreeMap, BTreeSet};

/// The answers worth telling apart: options that no condition names lead the same way, so one stands for all of them.
/// Each class comes with its members.
fn classes(question: &Question, answers: &Answers, named: &Named) -> Vec<(Answer, Vec<&'static str>)> {
    let (apart, same): (Vec<&str>, Vec<&str>) =
        offered(question, answers).into_iter().partition(|id| named.contains(&(question.id, *id)));
    let groups = apart.into_iter().map(|id| vec![id]).chain((!same.is_empty()).then_some(same));
    let answer = |ids: &Vec<&str>| match question.kind {
        Kind::Choices(_) => Answer::Options(vec![ids[0].to_owned()]),
        _ => Answer::Option(ids[0].to_owned()),
    };
    let mut classes: Vec<_> = groups.map(|ids| (answer(&ids), ids)).collect();
    // Of several options, the two that a situation names together.
    let together = ["spoke", "wrote"];
    if matches!(question.kind, Kind::Choices(_)) {
        classes.push((Answer::Options(together.map(str::to_owned).to_vec()), vec!["spoke"]));
    }
    classes
}

/// One finished path: its answers, the questions asked, how many paths it stands for.
struct Path<'a> {
    answers: &'a Answers,
    asked: &'a [&'static Question],
    count: usize,
}

/// Walks every path, one for each class of equivalent answers, and hands the finished ones to `visit`.
struct Walker<'a> {
    named: Named,
    offered: BTreeSet<(&'static str, &'static str)>,
    visit: &'a mut dyn FnMut(&Path),
}

impl Walker<'_> {
    fn every_path(&mut self, answers: &mut Answers, count: usize) {
        let walked = walk(&ROUTING, answers);
        let Some(question) = walked.next else {
            (self.visit)(&Path { answers, asked: &walked.asked, count });
            return;
        };
        let classes = classes(question, &walked.answers, &self.named);
        assert!(!classes.is_empty(), "nothing can be answered to {} after {}", question.id, told(answers));
        for (answer, members) in classes {
            self.offered.extend(members.iter().map(|id| (question.id, *id)));
            answers.set(question.id, answer);
            self.every_path(answers, count * members.len());
            answers.remove(question.id);
        }
    }
}

fn walk_all(visit: &mut dyn FnMut(&Path)) -> BTreeSet<(&'static str, &'static str)> {
    let mut walker = Walker { named: named(), offered: BTreeSet::new(), visit };
    walker.every_path(&mut Answers::default(), 1);
    walker.offered
}

#[test]
fn every_path_ends_in_a_diagnosis_and_everything_is_reached() {
    let mut reached = BTreeSet::new();
    let offered = walk_all(&mut |path| {
        let diagnosis = diagnose(path.answers, today());
        reached.insert((diagnosis.conversation.id, diagnosis.situation));
        assert!(
            !diagnosis.reasons.is_empty() || diagnosis.situation == "unclear",
            "no reason: {}",
            told(path.answers)
        );
    });
    for question in ROUTING {
        for option in question.kind.options() {
            assert!(
                offered.contains(&(question.id, option.id)),
                "{}={} is never offered",
                question.id,
                option.id
            );
        }
    }
    for conversation in ALL {
        for situation in conversation.situations {
            assert!(
                reached.contains(&(conversation.id, situation.id)),
                "{}/{} is never reached",
                conversation.id,
                situation.id
            );
        }
    }
}

#[test]
fn no_path_asks_more_than_twelve_questions_and_half_ask_eight_at_most() {
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    // The start screen is no question.
    walk_all(&mut |path| {
        *lengths.entry(path.asked.len() - 1).or_default() += path.count;
        assert!(path.asked.len() - 1 <= 12, "{} questions: {}", path.asked.len() - 1, told(path.answers));
    });
    let paths: usize = lengths.values().sum();
    let mut counted = 0;
    let median = lengths
        .iter()
        .find(|(_, count)| {
            counted += *count;
            counted * 2 >= paths
        })
        .map_or(0, |(length, _)| *length);
    assert!(median <= 8, "the median of {paths} paths asks {median} routing questions: {lengths:?}");
}

/// Who said anything, so that a message may speak of the one before it.
fn said(answers: &Answers, situation: &str) -> bool {
    let chose = |option| answers.chose("already", option);
    match situation {
        "reminder" => ["spoke", "wrote", "wrote-often", "formal-notice", "angry"].into_iter().any(chose),
        "firm-reminder" => ["wrote", "wrote-often", "formal-notice"].into_iter().any(chose),
        "formal-notice" => chose("wrote-often") || (chose("wrote") && chose("spoke")),
        "remedies" => chose("formal-notice"),
        _ => true,
    }
}

/// The words of every rung but the first two speak of a message sent before, in 3-minute mode too.
#[test]
fn no_reminder_speaks_of_a_message_that_never_left() {
    let (mut reached, mut quick) = (BTreeSet::new(), BTreeSet::new());
    for path in walks::all() {
        for due in ["2026-11-30", "2026-11-20", "2026-11-14", "2026-11-05", "2026-10-30", "2026-06-01"] {
            let mut answers = path.answers.clone();
            answers.set("due", Answer::Text(due.to_owned()));
            let found = diagnose(&answers, today());
            if found.conversation.id != "late-payment" {
                continue;
            }
            let place = format!("{}, due {due}: {}", found.situation, path.told());
            assert!(said(&found.facts, found.situation), "{place}");
            reached.insert(found.situation);
            if path.answers.chose("start", "quick") {
                quick.insert(found.situation);
            }
        }
    }
    for rung in LADDER {
        assert!(reached.contains(rung.situation) && quick.contains(rung.situation), "{}", rung.situation);
    }
    let nothing = [("already".to_owned(), Answer::Options(vec!["nothing".to_owned()]))].into_iter().collect();
    assert!(!said(&nothing, "reminder") && !said(&Answers::default(), "firm-reminder"));
}

/// The day itself is no day too late: what is due today is not late, and who leaves today has not left yet.
#[test]
fn on_the_very_day_nothing_is_late_and_nothing_is_over() {
    let on = |path: &walks::Path, detail: &str, day: &str| {
        let mut answers = path.answers.clone();
        answers.set(detail, Answer::Text(day.to_owned()));
        diagnose(&answers, today()).situation
    };
    let (mut late, mut over) = (BTreeSet::new(), BTreeSet::new());
    for path in walks::all() {
        let (detail, passed) = match path.conversation {
            "late-payment" => ("due", &mut late),
            "ending" => ("end-date", &mut over),
            _ => continue,
        };
        let [yesterday, now, tomorrow] =
            ["2026-11-22", "2026-11-23", "2026-11-24"].map(|day| on(path, detail, day));
        assert_eq!(now, tomorrow, "{detail} today, and tomorrow, after {}", path.told());
        if yesterday != now {
            passed.insert(path.situation);
        }
    }
    for situation in ["before-due", "ghosting", "remedies"] {
        assert!(late.contains(situation), "{situation} is not among {late:?}");
    }
    assert!(over.contains("no-fit") && !over.contains("bad-treatment"), "{over:?}");
}

#[test]
fn the_reasons_name_whose_act_it_was_and_a_harm_that_goes_on() {
    let given = |running: &str| {
        let answers = [
            ("start", "full"),
            ("safety", "none"),
            ("blocking", "slip"),
            ("whose-act", "mine"),
            ("second-matter", "none"),
            ("mistake-kind", "delivered-error"),
            ("harm-running", running),
        ];
        let answer = |(id, option): (&str, &str)| (id.to_owned(), Answer::Option(option.to_owned()));
        diagnose(&answers.into_iter().map(answer).collect(), today()).reasons
    };
    assert_eq!(given("no"), ["blocking", "whose-act", "mistake-kind"]);
    assert_eq!(given("yes"), ["blocking", "whose-act", "mistake-kind", "harm-running"]);
}

/// Goes on to the sheet, with the answers of this number to what is asked: nothing twice.
fn to_the_sheet(mut answers: Answers, number: usize, mut asked: Vec<&'static str>) {
    loop {
        match step(&answers, today()) {
            Step::Sheet(_) => break,
            Step::Diagnosis(_) => panic!("the diagnosis is asked again: {}", told(&answers)),
            Step::Details(diagnosis, _) => {
                let questions = details_of(&diagnosis).iter().flat_map(|group| group.questions);
                questions.for_each(|question| answers.set(question.id, Answer::Skipped));
            }
            Step::Question(question) => {
                assert!(!asked.contains(&question.id), "{} is asked again: {}", question.id, told(&answers));
                asked.push(question.id);
                let ids = offered(question, &offering(question, &answers, today()));
                answers.set(question.id, answer_of(question, ids[number % ids.len()]));
            }
        }
    }
}

#[test]
fn whoever_overrules_is_asked_nothing_twice_and_comes_to_the_sheet() {
    let mut seen = BTreeSet::new();
    for (number, path) in walks::all().iter().enumerate() {
        let safety = path.answers.option("safety").map(str::to_owned);
        if !seen.insert((path.asked.clone(), path.situation, safety)) {
            continue;
        }
        for conversation in CHOOSABLE {
            let mut answers = path.answers.clone();
            answers.set("diagnosis", Answer::Option(conversation.id.to_owned()));
            to_the_sheet(answers, number, path.asked.clone());
        }
    }
}
