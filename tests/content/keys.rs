//! No word is missing, and none is superfluous.

use super::needed::{Want, wants};
use crate::common::sources::{self, Source};
use crate::common::{languages, none_of, words};
use franc_parler::app::option_text;
use franc_parler::conversations::all_questions;
use franc_parler::texts::Texts;
use std::collections::BTreeSet;

/// The ways in which views name a word of the interface.
const IN_VIEWS: [&str; 5] = [".word(\"", ".second(\"", ".link(\"", ".fold(\"", ".said(\""];

/// The topics whose words the code names in its own text; all others follow from the structure.
const NAMED: [&str; 6] = ["ui", "sheet", "format", "problem", "page", "guide"];

#[test]
fn every_word_the_structure_asks_for_is_there_in_every_language() {
    let wants = wants();
    for language in languages() {
        let texts = words(&language);
        let missing = wants.iter().filter(|want| want.must && resolved(want, &texts).is_none());
        let missing: BTreeSet<String> = missing.map(|want| want.keys.join(" or ")).collect();
        none_of(&format!("words missing in {language}"), &missing.into_iter().collect::<Vec<_>>());
    }
}

/// An option that is not found stands on the screen as its id.
#[test]
fn every_option_is_told_in_words() {
    for language in languages() {
        let texts = words(&language);
        let mut ids = Vec::new();
        for question in all_questions() {
            let options = question.kind.options().iter().map(|option| option.id);
            let bare = options.filter(|option| option_text(&texts, question, option) == *option);
            ids.extend(bare.map(|option| format!("{}: {option}", question.id)));
        }
        none_of(&format!("options without words in {language}"), &ids);
    }
}

#[test]
fn every_word_the_code_names_is_there_in_every_language() {
    let code = code();
    let whole = code.iter().flat_map(Source::literals).filter(|literal| is_key(literal));
    // The short ways of naming a word: those of the views and that of the sheet.
    let calls = IN_VIEWS.map(|call| (call, "ui")).into_iter().chain([("source.label(\"", "sheet")]);
    let called = code.iter().flat_map(|source| {
        calls.clone().flat_map(|(call, topic)| {
            let named = source.text.split(call).skip(1).filter_map(|rest| rest.split_once('"'));
            named.map(move |(name, _)| format!("{topic}.{name}"))
        })
    });
    let page = sources::file("index.html").text;
    let page = page.split('%').map(str::to_owned).filter(|key| is_key(key));
    let keys: BTreeSet<String> = whole.chain(called).chain(page.collect::<Vec<_>>()).collect();
    assert!(keys.len() > 50, "only {} words are named in the code: is it read at all?", keys.len());
    for language in languages() {
        let texts = words(&language);
        // Views leave the topic of the interface out.
        let there = |key: &String| exists(key, &texts) || exists(&format!("ui.{key}"), &texts);
        let missing: Vec<String> = keys.iter().filter(|key| !there(key)).cloned().collect();
        none_of(&format!("words named in the code and missing in {language}"), &missing);
    }
}

/// Both ways: a key more or less is a word somebody does not get, a list of another length a line too few.
#[test]
fn every_language_has_the_keys_of_every_other() {
    // The first day of a month has a form of its own in some languages only.
    let keys = |language: &str| -> BTreeSet<String> {
        let texts = words(language);
        texts.iter().map(|(key, _)| key.to_owned()).filter(|key| key != "format.first-day").collect()
    };
    let french = keys("fr");
    for language in languages() {
        let own = keys(&language);
        let differ: Vec<String> = french.symmetric_difference(&own).cloned().collect();
        none_of(&format!("keys that French and {language} do not share"), &differ);
    }
}

#[test]
fn no_word_is_superfluous_in_any_language() {
    let (wants, code) = (wants(), code());
    let quoted: BTreeSet<String> = code.iter().flat_map(Source::literals).collect();
    let page = sources::file("index.html").text;
    for language in languages() {
        let texts = words(&language);
        let used: BTreeSet<&str> = wants.iter().filter_map(|want| resolved(want, &texts)).collect();
        let named = |key: &str| {
            quoted.contains(key) || page.contains(&format!("%{key}%")) || named_in_part(key, &code)
        };
        let superfluous = texts.iter().map(|(key, _)| key).filter(|key| {
            let list = key
                .rsplit_once('.')
                .filter(|(_, number)| number.parse::<usize>().is_ok())
                .map(|(list, _)| list);
            ![Some(*key), list].into_iter().flatten().any(|key| used.contains(key) || named(key))
        });
        let superfluous: Vec<String> = superfluous.map(str::to_owned).collect();
        none_of(&format!("words nobody ever sees in {language}"), &superfluous);
    }
}

/// Whether the code names a word without its topic, as views, the sheet and the element do.
fn named_in_part(key: &str, code: &[Source]) -> bool {
    let (topic, name) = key.split_once('.').unwrap_or((key, ""));
    let quoted = |folder: &str, name: &str| {
        code.iter().any(|source| source.path.contains(folder) && source.text.contains(&format!("\"{name}\"")))
    };
    match (topic, name.split_once('.')) {
        ("ui", None) => code
            .iter()
            .any(|source| IN_VIEWS.iter().any(|call| source.text.contains(&[call, name, "\""].concat()))),
        ("ui", Some(("error" | "notice" | "keep", cause))) => quoted("src/shell", cause),
        // The controls of the sheet's bar are named by their value.
        ("ui", Some(("sheet", id))) => quoted("src/view", name) || ["tu", "vous", "letter"].contains(&id),
        ("ui", Some(("after" | "rehearse" | "link", id))) if quoted("src/view", id) => true,
        ("ui", Some(("veil", id))) if quoted("src/app/veil", id) => true,
        ("ui", Some(_)) => quoted("src/view", name),
        ("sheet", Some(("date", id))) if quoted("src/sheet", id) => true,
        ("sheet", _) => quoted("src/sheet", name) || quoted("src/export", name),
        _ => false,
    }
}

/// The key under which a text or list is found.
fn resolved<'a>(want: &'a Want, texts: &Texts) -> Option<&'a str> {
    let found = |key: &&String| if want.list { texts.has(key) } else { texts.find(key).is_some() };
    want.keys.iter().find(found).map(String::as_str)
}

fn code() -> Vec<Source> {
    let mut code = sources::files("src", &["rs", "js"]);
    code.extend(sources::files("xtask/src", &["rs"]));
    code
}

/// Whether a literal is the whole key of a word: a topic, then names.
fn is_key(literal: &str) -> bool {
    let named = |part: &str| {
        !part.is_empty() && part.chars().all(|sign| sign.is_ascii_lowercase() || "-0123456789".contains(sign))
    };
    let mut parts = literal.split('.');
    let topic = parts.next().unwrap_or_default();
    (NAMED.contains(&topic) || ["note", "known", "already", "group", "order"].contains(&topic))
        && literal.contains('.')
        && parts.all(named)
}

/// A text, a list, or the part that several keys have in common.
fn exists(key: &str, texts: &Texts) -> bool {
    texts.find(key).is_some() || texts.iter().any(|(known, _)| known.starts_with(&format!("{key}.")))
}

/// A folder that was copied and not told what it is would speak one language under the name of another.
#[test]
fn every_language_says_which_it_is() {
    let mut names = BTreeSet::new();
    for language in languages() {
        let texts = words(&language);
        assert_eq!(texts.get("format.lang"), language, "format.lang in texts/{language}");
        let name = texts.get("ui.language.name");
        assert!(names.insert(name.clone()), "texts/{language} has another language's name: {name}");
    }
}
