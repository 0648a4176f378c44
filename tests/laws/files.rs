//! A file of answers may hold anything: it is read or refused, and every refusal has its words.

use super::law;
use crate::common::words;
use franc_parler::app::{describe_problem, read_answers, to_json};
use franc_parler::conversations::all_questions;
use franc_parler::json::Json;
use franc_parler::texts::Texts;
use proptest::prelude::*;

thread_local! {
    static WORDS: Texts = words("fr");
}

/// Any JSON value, with names and texts that mean something among the others.
fn json() -> impl Strategy<Value = Json> {
    let meant =
        prop::sample::select(vec!["full", "unknown", "spoke", "wrote", "2026-02-30"]).prop_map(str::to_owned);
    let text = prop_oneof![meant, any::<String>()];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<f64>().prop_map(|number| Json::Number(number.to_string())),
        text.prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Json::List),
            prop::collection::vec((name(), inner), 0..8).prop_map(Json::Object),
        ]
    })
}

fn name() -> impl Strategy<Value = String> {
    let mut known: Vec<String> = all_questions().iter().map(|question| question.id.to_owned()).collect();
    known.extend(["voice", "edit.goal.goal", "edit.", "", "__proto__"].map(str::to_owned));
    prop_oneof![4 => prop::sample::select(known), 1 => any::<String>()]
}

/// A file: names and values.
fn file() -> impl Strategy<Value = Json> {
    prop_oneof![3 => prop::collection::vec((name(), json()), 0..12).prop_map(Json::Object), 1 => json()]
}

proptest! {
    #![proptest_config(law(256))]

    #[test]
    fn every_file_is_read_or_refused_in_words(file in file()) {
        let (answers, problems) = read_answers(&file);
        for problem in &problems {
            let said = WORDS.with(|texts| describe_problem(texts, problem));
            prop_assert!(said.chars().count() > 20 && !said.starts_with("problem."), "{problem:?} is said as {said:?}");
        }
        let names = if let Json::Object(entries) = &file { entries.len() } else { 0 };
        prop_assert!(answers.iter().count() + problems.len() >= names.min(1), "something was passed over in silence");
    }

    #[test]
    fn what_was_kept_of_a_file_is_read_again_and_says_nothing_new(file in file()) {
        // What was typed and cannot be read is kept, so its problem is said again; nothing else is.
        let (answers, said) = read_answers(&file);
        let (again, problems) = read_answers(&to_json(&answers));
        let new = problems.iter().find(|problem| !said.contains(problem));
        prop_assert!(new.is_none(), "{new:?}");
        prop_assert_eq!(again, answers);
    }
}

#[test]
fn a_number_past_the_limit_is_told_the_limit() {
    let file = [("amount", "100000000", "100 millions"), ("count", "1000000", "un million")];
    for (id, text, limit) in file {
        let (answers, problems) = read_answers(&Json::Object(vec![(id.to_owned(), Json::text(text))]));
        let said = WORDS.with(|texts| describe_problem(texts, &problems[0]));
        assert!(said.contains(limit) && answers.text(id) == Some(text), "{said}");
    }
}

#[test]
fn every_fault_is_found_in_a_file_and_said_in_words() {
    let text = |text: &str| Json::Text(text.to_owned());
    let long = "x".repeat(5_001);
    let file = Json::Object(
        [
            ("start", text("everything")),
            ("since", text("demain")),
            ("amount", text("12,345")),
            ("count", text("beaucoup")),
            ("client", text(&long)),
            ("nobody-asks-this", text("x")),
            ("already", Json::Bool(true)),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into(),
    );
    let found: Vec<&str> = read_answers(&file).1.iter().map(|problem| problem.fault.key()).collect();
    let expected = [
        "unknown-option",
        "not-a-date",
        "not-money",
        "not-a-number",
        "too-long",
        "unknown-question",
        "wrong-kind",
    ];
    assert_eq!(found, expected);
    assert_eq!(read_answers(&Json::Null).1[0].fault.key(), "not-answers");
}
