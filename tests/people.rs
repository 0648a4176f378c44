//! Worked cases: invented people, their answers, and what these lead to. The label a coach would give stands in the
//! table below; the route, the diagnosis and the sheet stand in `tests/people/<name>.txt`, with the answers to
//! objections as they read where nothing is known, and for a few in English in `tests/people/<name>.en.txt`.
//!
//! `UPDATE_EXPECT=1 cargo test --test people` writes these files anew. Read the difference before keeping it.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{cases, today, walks};
use franc_parler::conversations::{CHOOSABLE, ROUTING};
use franc_parler::diagnosis::{Diagnosis, Step, details_of, diagnose, step};
use franc_parler::flow::{Answers, walk};
use std::fs;

/// Who, the conversation, the situation, the second conversation.
type Label = (&'static str, &'static str, &'static str, Option<&'static str>);

const LABELS: [Label; 30] = [
    ("agathe-too-low-quote", "own-mistake", "wrong-price", Some("boundaries")),
    ("baptiste-canteen-site", "own-mistake", "deadline-at-risk", Some("client-mistake")),
    ("lea-late-brochure", "own-mistake", "deadline-missed", Some("late-payment")),
    ("nadia-wrong-prices", "own-mistake", "delivered-error", None),
    ("salome-vat-column", "own-mistake", "unseen-error", None),
    ("yann-customer-list", "own-mistake", "personal-data", None),
    ("djamila-nephew-plugin", "client-mistake", "third-party", Some("late-payment")),
    ("etienne-invented-reviews", "client-mistake", "unsafe-request", None),
    ("ines-rewritten-home-page", "client-mistake", "changed-deliverable", None),
    ("louise-grey-menu", "client-mistake", "harmful-opinion", None),
    ("sofia-missing-photos", "client-mistake", "late-inputs", None),
    ("theo-wrong-brief", "client-mistake", "wrong-brief", Some("boundaries")),
    ("jeanne-shouting", "boundaries", "disrespect", None),
    ("karim-three-extra-pages", "boundaries", "scope-creep", None),
    ("mehdi-same-rate-since-2021", "boundaries", "rate-rise", None),
    ("noemie-no-feedback", "boundaries", "silent-client", Some("client-mistake")),
    ("paul-two-bosses", "boundaries", "two-bosses", Some("client-mistake")),
    ("victor-sunday-calls", "boundaries", "out-of-hours", None),
    ("camille-third-reminder", "late-payment", "formal-notice", Some("boundaries")),
    ("fatou-empty-till", "late-payment", "cannot-pay", Some("ending")),
    ("odile-receivership", "late-payment", "insolvency", None),
    ("oscar-deposit-back", "late-payment", "money-back", None),
    ("rosa-nine-days", "late-payment", "reminder", None),
    ("tristan-contested-packaging", "late-payment", "disputed-invoice", Some("boundaries")),
    ("bruno-humiliated", "ending", "bad-treatment", None),
    ("clara-kept-negatives", "ending", "already-ended", None),
    ("gael-unpaid-and-leaving", "ending", "unpaid", Some("late-payment")),
    ("helene-new-trade", "ending", "new-direction", None),
    ("samir-through-agency", "ending", "through-agency", None),
    ("wanda-price-never-moved", "ending", "price-stuck", None),
];

/// One case a conversation, read in English too; what its person typed stays as it is.
const IN_ENGLISH: [&str; 5] = [
    "baptiste-canteen-site",
    "camille-third-reminder",
    "helene-new-trade",
    "ines-rewritten-home-page",
    "karim-three-extra-pages",
];

#[test]
fn every_conversation_has_six_cases_and_every_case_its_two_files() {
    for conversation in CHOOSABLE {
        let cases = LABELS.iter().filter(|label| label.1 == conversation.id).count();
        assert_eq!(cases, 6, "cases of {}", conversation.id);
    }
    let mixed = LABELS.iter().filter(|label| label.3.is_some()).count();
    assert!(mixed >= 8, "only {mixed} cases mix two conversations");
    let mut listed: Vec<&str> = LABELS.iter().map(|label| label.0).collect();
    listed.sort_unstable();
    for kind in ["json", "txt"] {
        assert_eq!(cases::names(kind), listed, "the .{kind} files of tests/people and the table of labels");
    }
}

#[test]
fn every_english_page_belongs_to_a_case_and_every_conversation_has_one() {
    assert_eq!(cases::names("en.txt"), IN_ENGLISH, "the .en.txt files of tests/people and their list");
    let conversation = |name| LABELS.iter().find(|label| label.0 == name).map(|label| label.1);
    for expected in CHOOSABLE {
        let pages = IN_ENGLISH.iter().filter(|name| conversation(**name) == Some(expected.id)).count();
        assert_eq!(pages, 1, "English pages of {}", expected.id);
    }
}

#[test]
fn every_case_gets_the_label_a_coach_would_give() {
    let texts = common::words("fr");
    for (name, conversation, situation, second) in LABELS {
        let answers = cases::answers(name, &texts);
        let found = diagnose(&answers, today());
        let found = (found.conversation.id, found.situation, found.second.map(|second| second.id));
        assert_eq!(found, (conversation, situation, second), "{name}: {}", walks::told(&answers));
    }
}

#[test]
fn every_case_is_answered_to_the_end_and_answers_nothing_that_is_not_asked() {
    let (texts, mut wrong) = (common::words("fr"), Vec::new());
    for name in cases::names("json") {
        let answers = cases::answers(&name, &texts);
        let asked = asked(&answers, &diagnose(&answers, today()));
        wrong.extend(
            open(&answers).into_iter().map(|id| format!("tests/people/{name}.json leaves {id} open")),
        );
        let unasked = answers.iter().map(|(id, _)| id).filter(|id| !asked.contains(id));
        wrong.extend(unasked.map(|id| format!("tests/people/{name}.json answers {id}, which is not asked")));
    }
    common::none_of("cases that do not fit the questions", &wrong);
}

/// What of a case is still to be answered: the next question of the routing, or all the details.
fn open(answers: &Answers) -> Vec<&'static str> {
    match step(answers, today()) {
        Step::Question(question) => vec![question.id],
        Step::Diagnosis(_) => vec!["diagnosis"],
        Step::Details(diagnosis, _) => {
            let asked = asked(answers, &diagnosis).into_iter();
            asked.filter(|id| *id != "voice" && answers.get(id).is_none()).collect()
        }
        Step::Sheet(_) => Vec::new(),
    }
}

#[test]
fn what_a_case_leaves_open_is_told_by_its_name() {
    let mut answers = cases::answers("karim-three-extra-pages", &common::words("fr"));
    assert_eq!(open(&answers), [""; 0]);
    for (id, expected) in [
        ("count", &["count"][..]),
        ("price", &["count", "price"]),
        ("diagnosis", &["diagnosis"]),
        ("limits-kind", &["limits-kind"]),
    ] {
        answers.remove(id);
        assert_eq!(open(&answers), expected);
    }
}

/// Every question of a case: routing, diagnosis, the kind of a conversation chosen instead, details, voice.
fn asked(answers: &Answers, diagnosis: &Diagnosis) -> Vec<&'static str> {
    let routed = walk(&ROUTING, answers).asked;
    let details = details_of(diagnosis).iter().flat_map(|group| group.questions.iter().copied());
    let details = details.filter(|question| question.asked_if.holds(&diagnosis.facts));
    let kind = diagnosis.conversation.kind.filter(|_| diagnosis.facts.is_answered("diagnosis"));
    let questions = routed.into_iter().chain(kind).chain(details).map(|question| question.id);
    questions.chain(["diagnosis", "voice"]).collect()
}

#[test]
fn every_case_leads_to_the_route_and_the_sheet_it_led_to_before() {
    none_differs("fr", "txt", &LABELS.map(|label| label.0));
}

#[test]
fn the_same_case_leads_to_the_same_page_in_english() {
    none_differs("en", "en.txt", &IN_ENGLISH);
}

/// Compares the pages of these cases with the ones kept, or keeps them anew.
fn none_differs(language: &str, extension: &str, names: &[&str]) {
    let texts = common::words(language);
    let update = std::env::var("UPDATE_EXPECT").is_ok_and(|value| value == "1");
    let mut differences = Vec::new();
    for name in names {
        let (found, file) = (cases::page(name, &texts), cases::file(name, extension));
        if update {
            fs::write(&file, &found).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let lines = cases::difference(&kept, &found);
        differences.extend(lines.map(|lines| format!("tests/people/{name}.{extension}\n{lines}")));
    }
    assert!(
        differences.is_empty(),
        "\n{}\nRight as it is now? UPDATE_EXPECT=1 keeps it.",
        differences.join("\n")
    );
}
