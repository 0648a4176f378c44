//! A coach's own words from any text: each is taken or said, and what is taken fills without a panic.
#![no_main]

use franc_parler::app::{describe_words_problem, read_words};
use franc_parler::json::Json;
use franc_parler::texts::{Facts, Texts, Voice, fill};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static WORDS: LazyLock<Texts> = LazyLock::new(|| xtask::words::read("fr").expect("the words can be read"));

fuzz_target!(|text: &str| {
    // A template by itself reaches what most files never do.
    let facts: Facts = vec![("client", "Nord".to_owned())];
    for voice in [Voice::Tu, Voice::Vous] {
        let _ = fill(text, &facts, voice);
    }
    let alone = serde_json::json!({ "ui.start.heading": text, "boundaries.opening": text });
    let file = serde_json::from_str::<serde_json::Value>(text).ok();
    for value in file.into_iter().chain([alone]) {
        let (_, problems) = read_words(&WORDS, &Json::from(value));
        for problem in &problems {
            assert!(!describe_words_problem(&WORDS, problem).is_empty());
        }
    }
});
