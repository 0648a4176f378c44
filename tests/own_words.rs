//! A coach's own words, by example: reworded texts, objections of one's own, a whole language.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::words;
use franc_parler::app::{Event, Model, Screen, own_words};
use franc_parler::json::Json;
use franc_parler::texts::Texts;

fn own(entries: &[(&str, &str)]) -> Json {
    Json::Object(entries.iter().map(|(key, text)| ((*key).to_owned(), Json::text(*text))).collect())
}

/// The keys under which the words differ from the built-in ones.
fn changed(texts: &Texts, built_in: &Texts) -> Vec<String> {
    let changed = texts.iter().filter(|(key, text)| built_in.find(key) != Some(text));
    changed.map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn one_text_is_reworded_and_the_others_stand() {
    let built_in = words("fr");
    let (texts, problems) = own_words(&built_in, &own(&[("ui.start.full", "Allons-y !")]));
    assert_eq!(problems, [""; 0]);
    assert_eq!(changed(&texts, &built_in), ["ui.start.full"]);
    assert_eq!(texts.get("ui.start.full"), "Allons-y\u{202f}!");
}

#[test]
fn an_objection_of_ones_own_needs_both_halves() {
    let built_in = words("fr");
    let said = ("ending.objection.own.2.said", "Et mon site ?");
    let answer = ("ending.objection.own.2.answer", "Il reste à <toi|vous>[, {contact}|].");
    let (texts, problems) = own_words(&built_in, &own(&[said, answer]));
    assert_eq!(problems, [""; 0]);
    assert_eq!(texts.find(said.0), Some("Et mon site\u{202f}?"));
    assert_eq!(texts.find(answer.0), Some(answer.1));

    let (texts, problems) = own_words(&built_in, &own(&[said]));
    assert_eq!((texts == built_in, problems.len()), (true, 1));
    // A half whose other half is wrong is left out with it, and both are named.
    let (texts, problems) = own_words(&built_in, &own(&[said, (answer.0, "{nobody}")]));
    assert_eq!((texts == built_in, problems.len()), (true, 2));
    let (texts, problems) = own_words(&built_in, &own(&[said, (answer.0, " ")]));
    assert_eq!((texts == built_in, problems.len()), (true, 2));
    // No parser hands a name over twice; should one do it, nothing stands by halves.
    let twice = own(&[said, answer, (answer.0, "{nobody}")]);
    assert_eq!(own_words(&built_in, &twice).0, built_in);
}

#[test]
fn everything_wrong_is_said_together_and_the_rest_is_used() {
    let built_in = words("fr");
    let entries = [
        ("ui.start.fulll", "Allons-y"),
        ("ui.back", "En arrière"),
        ("boundaries.close", "{nobody} et {noone}, et {nobody}"),
    ];
    let (texts, problems) = own_words(&built_in, &own(&entries));
    assert_eq!(changed(&texts, &built_in), ["ui.back"]);
    let named: Vec<bool> = ["ui.start.fulll", "« nobody »", "« noone »"]
        .iter()
        .zip(&problems)
        .map(|(name, said)| said.replace('\u{202f}', " ").contains(name))
        .collect();
    assert_eq!((named, problems.len()), (vec![true; 3], 3), "{problems:?}");
}

#[test]
fn a_whole_language_is_expected_to_have_every_text() {
    let built_in = words("fr");
    let lacking = ["format.decimal", "ui.back"];
    let mut entries: Vec<(&str, &str)> = built_in.iter().filter(|(key, _)| !lacking.contains(key)).collect();
    for (key, text) in &mut entries {
        match *key {
            "format.lang" => *text = "en",
            "format.typography" => *text = "plain",
            "ui.continue" => *text = "Go on !",
            _ => {}
        }
    }
    let (texts, problems) = own_words(&built_in, &own(&entries));
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems.iter().zip(lacking).all(|(said, key)| said.contains(key)), "{problems:?}");
    assert_eq!(changed(&texts, &built_in), ["format.lang", "format.typography", "ui.continue"]);
    assert_eq!(texts.get("ui.continue"), "Go on !", "no French spacing in another typography");
    // The same tag is no other language: nothing is missing.
    assert_eq!(own_words(&built_in, &own(&[("format.lang", "fr")])).1, [""; 0]);
}

/// It is laid over every built-in one: whoever changed to another would see nothing change.
#[test]
fn a_whole_language_of_ones_own_leaves_none_to_change_to() {
    for (tag, links) in [("fr", 1), ("eo", 0)] {
        let (texts, _) = own_words(&words("fr"), &own(&[("format.lang", tag)]));
        let both = ["fr", "en"].map(|tag| (tag.to_owned(), tag.to_owned())).to_vec();
        let model = Model::new(texts, common::today(), "").with_languages(both);
        let Screen::Start(start) = model.frame().screen else { unreachable!("a widget begins at the start") };
        assert_eq!(start.languages.len(), links, "{tag}");
    }
}

#[test]
fn the_built_in_words_over_themselves_change_nothing_and_have_no_fault() {
    let built_in = words("fr");
    let all: Vec<(&str, &str)> = built_in.iter().collect();
    assert_eq!(own_words(&built_in, &own(&all)), (built_in.clone(), Vec::new()));
}

#[test]
fn an_address_with_an_anchor_is_no_marker() {
    let built_in = words("fr");
    let said = |text| own_words(&built_in, &own(&[("ui.start.foot", text)])).1.len();
    assert_eq!(said("Mes tarifs : https://exemple.fr/aide#a-propos et #merci"), 0);
    assert_eq!(said("Question #n"), 1);
}

/// What a coach writes is a text, also where a saved page holds it in an attribute.
#[test]
fn no_word_of_a_coach_becomes_markup_of_a_saved_page() {
    let hostile = [("format.lang", "fr\" onload=\"x"), ("format.direction", "ltr\" onload=\"x")];
    let (texts, _) = own_words(&words("fr"), &own(&hostile));
    let mut model = Model::new(texts, common::today(), "");
    model.update(&Event::Began("ending".to_owned()));
    let page = franc_parler::export::html(&model.sheet(), model.texts(), "");
    assert!(page.contains("&quot; onload=") && !page.contains("\" onload="), "{}", &page[..200]);
}
