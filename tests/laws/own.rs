//! A coach's own words may be anything: what is wrong is named and left out, and no built-in word is lost.

use super::law;
use crate::common::words;
use franc_parler::app::{describe_words_problem, own_words, read_words};
use franc_parler::json::Json;
use franc_parler::sheet;
use franc_parler::texts::{Facts, Texts, Voice, WordsFault, fill, french};
use proptest::prelude::*;
use std::sync::OnceLock;

fn built_in() -> &'static Texts {
    static WORDS: OnceLock<Texts> = OnceLock::new();
    WORDS.get_or_init(|| words("fr"))
}

/// Keys that exist, keys of objections of one's own, and any other.
fn key() -> impl Strategy<Value = String> {
    let known: Vec<String> = built_in().iter().map(|(key, _)| key.to_owned()).collect();
    let meant = ["format.lang", "format.typography", "format.date", "sheet.title", "ui.progress.details"];
    let own = ("(boundaries|ending|none|ui|)", 0..8, "(said|answer|x)");
    let own = own.prop_map(|(topic, number, half)| format!("{topic}.objection.own.{number}.{half}"));
    prop_oneof![
        3 => prop::sample::select(known),
        1 => prop::sample::select(meant.map(str::to_owned).to_vec()),
        3 => own,
        1 => any::<String>(),
    ]
}

/// Texts of pieces that mean something to the words, and any other.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{client}",
        "{today}",
        "{nobody}",
        "{count|a|b}",
        "[{since}",
        "|",
        "]",
        "<tu|vous>",
        "<",
        ">",
        "{",
        "}",
        "#n",
        "#r",
        "#d #m #y",
        "#mot",
        "en",
        "french",
        " ",
        "Oui !",
        "« a »",
    ]);
    let pieces = prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => pieces, 1 => any::<String>(), 1 => (4_999..5_003_usize).prop_map(|length| "é".repeat(length))]
}

fn value() -> impl Strategy<Value = Json> {
    prop_oneof![
        8 => text().prop_map(Json::Text),
        1 => Just(Json::Null),
        1 => any::<i32>().prop_map(|number| Json::Number(number.to_string())),
        1 => prop::collection::vec(text().prop_map(Json::Text), 0..3).prop_map(Json::List),
        1 => prop::collection::vec((key(), text().prop_map(Json::Text)), 0..3).prop_map(Json::Object),
    ]
}

fn own() -> impl Strategy<Value = Json> {
    prop_oneof![9 => prop::collection::vec((key(), value()), 0..16).prop_map(Json::Object), 1 => value()]
}

proptest! {
    #![proptest_config(law(512))]

    #[test]
    fn every_entry_is_taken_over_or_named_and_never_both(own in own()) {
        let (texts, problems) = read_words(built_in(), &own);
        let entries: &[(String, Json)] = if let Json::Object(entries) = &own { entries } else { &[] };
        let refused = problems.iter().any(|problem| problem.fault == WordsFault::NotAnObject);
        prop_assert_eq!(refused, !matches!(own, Json::Object(_)));
        for (index, (key, value)) in entries.iter().enumerate() {
            if entries[index + 1..].iter().any(|(later, _)| later == key) {
                continue;
            }
            if problems.iter().any(|problem| problem.key == *key) {
                prop_assert_eq!(texts.find(key), built_in().find(key), "{} is named and taken over", key);
            } else {
                let Json::Text(text) = value else {
                    return Err(TestCaseError::fail(format!("{key}: {value:?} is passed over in silence")));
                };
                let found = texts.find(key).unwrap_or_default();
                prop_assert!(found == text || found == french(text), "{key}: {text:?} is {found:?}");
            }
        }
    }

    #[test]
    fn no_built_in_word_is_lost_and_none_appears_that_nobody_wrote(own in own()) {
        let (texts, _) = read_words(built_in(), &own);
        let given = |key: &str| matches!(&own, Json::Object(entries) if entries.iter().any(|(known, _)| known == key));
        for (key, text) in built_in().iter() {
            let found = texts.find(key);
            prop_assert!(found.is_some() && (found == Some(text) || given(key)), "{key}: {found:?}");
        }
        let new: Vec<&str> = texts.iter().map(|(key, _)| key).filter(|key| built_in().find(key).is_none()).collect();
        for key in new {
            prop_assert!(given(key) && key.contains(".objection.own."), "{key}");
            let (own, half) = key.rsplit_once('.').unwrap();
            let other = if half == "said" { "answer" } else { "said" };
            prop_assert!(texts.find(&format!("{own}.{other}")).is_some(), "{key} stands alone");
        }
    }

    #[test]
    fn whatever_is_taken_over_can_be_filled_and_every_problem_is_said(own in own()) {
        let (texts, said) = own_words(built_in(), &own);
        let bare = said.iter().find(|said| said.chars().count() < 20 || said.starts_with("problem."));
        prop_assert!(bare.is_none(), "{bare:?}");
        prop_assert_eq!(said.len(), read_words(built_in(), &own).1.len());
        let facts: Facts = sheet::computed().into_iter().map(|name| (name, "x".to_owned())).collect();
        for (key, text) in texts.iter().filter(|(key, text)| built_in().find(key) != Some(*text)) {
            let filled = fill(text, &facts, Voice::Tu);
            prop_assert!(!filled.contains(['{', '}', '[', ']', '<', '>']), "{key}: {filled}");
        }
    }
}

/// What is said of one entry, and whether it was taken over.
fn faults(key: &str, value: Json) -> (Vec<WordsFault>, bool) {
    let own = Json::Object(vec![(key.to_owned(), value)]);
    let (texts, problems) = read_words(built_in(), &own);
    let described =
        problems.iter().all(|problem| describe_words_problem(built_in(), problem).contains(&problem.key));
    assert!(described, "{problems:?}");
    (problems.into_iter().map(|problem| problem.fault).collect(), texts != *built_in())
}

#[test]
fn every_planted_fault_is_seen() {
    let name = str::to_owned;
    let cases: Vec<(&str, Json, WordsFault)> = vec![
        ("ui.nothing", Json::text("a"), WordsFault::UnknownKey),
        ("boundaries.avoid.9", Json::text("a"), WordsFault::UnknownKey),
        ("boundaries.objection.own.7.said", Json::text("a"), WordsFault::UnknownKey),
        ("none.objection.own.1.said", Json::text("a"), WordsFault::UnknownKey),
        ("ui.back", Json::List(vec![Json::text("a")]), WordsFault::NotText),
        ("ui.back", Json::Null, WordsFault::NotText),
        ("ui.back", Json::text("é".repeat(5_001)), WordsFault::TooLong(5_001)),
        (
            "boundaries.situation.rush-requests.opening",
            Json::text("{nobody}"),
            WordsFault::UnknownPlaceholder(name("nobody")),
        ),
        // An option is no text that could be put in.
        ("boundaries.close", Json::text("{insured}"), WordsFault::UnknownPlaceholder(name("insured"))),
        ("boundaries.close", Json::text("Fin ]"), WordsFault::Unbalanced(']')),
        ("boundaries.close", Json::text("<tu>"), WordsFault::Unbalanced('<')),
        ("boundaries.close", Json::text("[jamais]"), WordsFault::Unbalanced('[')),
        ("sheet.letter.closing", Json::text("<À toi|À vous>"), WordsFault::ForbiddenMark(name("<"))),
        (
            "ui.progress.last",
            Json::text("Question #x, la dernière #n"),
            WordsFault::ForbiddenMark(name("#x")),
        ),
        ("ui.progress.last", Json::text("#n, la #dernière"), WordsFault::ForbiddenMark(name("#d"))),
        ("ui.progress.last", Json::text("La dernière"), WordsFault::MissingMark(name("#n"))),
        ("ui.progress.last", Json::text(""), WordsFault::Empty),
        ("ui.start.full", Json::text("\u{a0}"), WordsFault::Empty),
        ("format.decimal", Json::text(""), WordsFault::Empty),
        ("ui.back", Json::text("Retour #n"), WordsFault::ForbiddenMark(name("#n"))),
        ("boundaries.objection.own.1.said", Json::text("a"), WordsFault::HalfObjection),
        ("boundaries.objection.own.1.answer", Json::text(" "), WordsFault::HalfObjection),
    ];
    for (key, value, fault) in cases {
        let (faults, taken) = faults(key, value.clone());
        assert_eq!(faults.first(), Some(&fault), "{key}, {value:?}");
        assert!(!taken, "{key}, {value:?} is taken over");
    }
    // A line of the sheet may go, and so may what not every language has.
    for key in ["boundaries.invite", "format.voices", "format.group"] {
        let (faults, taken) = faults(key, Json::text(""));
        assert!(faults.is_empty() && taken, "{key}: {faults:?}");
    }
    let (_, problems) = read_words(built_in(), &Json::List(Vec::new()));
    assert_eq!((problems.len(), &problems[0].fault), (1, &WordsFault::NotAnObject));
}
