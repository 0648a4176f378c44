//! What several tests share: the day that counts as today, the words, one path to every situation, the worked cases.

#![allow(dead_code, reason = "each test uses its own part of this")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops and says why")]

pub(crate) mod cases;
pub(crate) mod sources;
pub(crate) mod tags;
pub(crate) mod walks;

use franc_parler::diagnosis::diagnose;
use franc_parler::flow::{Answers, parse_date};
use franc_parler::sheet::{self, Sheet};
use franc_parler::texts::{Texts, Voice};
use time::Date;

/// The day on which every test takes place.
pub(crate) fn today() -> Date {
    parse_date("2026-11-23").unwrap()
}

/// The languages there are words for.
pub(crate) fn languages() -> Vec<String> {
    xtask::words::languages().unwrap_or_else(|problem| panic!("{problem}"))
}

/// The words of a language, as the page gets them.
pub(crate) fn words(language: &str) -> Texts {
    xtask::words::read(language).unwrap_or_else(|problem| panic!("{problem}"))
}

/// How these answers address the client.
pub(crate) fn voice(answers: &Answers) -> Voice {
    if answers.chose("voice", "tu") { Voice::Tu } else { Voice::Vous }
}

/// The sheet these answers lead to.
pub(crate) fn sheet_of(answers: &Answers, texts: &Texts) -> Sheet {
    sheet::make(&diagnose(answers, today()), answers, texts, voice(answers), today())
}

/// Fails with every complaint on a line of its own, or passes when there are none.
pub(crate) fn none_of(what: &str, complaints: &[String]) {
    assert!(complaints.is_empty(), "{what} ({}):\n  {}", complaints.len(), complaints.join("\n  "));
}
