//! The answers of a late payment from any bytes: a sheet is made of whatever stands in the fields for sums, days, rates
//! and steps, and every format renders it.
#![no_main]

use franc_parler::conversations::detail_questions;
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::{Answer, Answers, parse_date};
use franc_parler::sheet;
use franc_parler::texts::{Texts, Voice};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static WORDS: LazyLock<Texts> = LazyLock::new(|| xtask::words::read("fr").expect("the words can be read"));

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut fields = text.split('\u{1f}');
    let mut answers = Answers::default();
    let mut choose = |id: &str, option: &str| answers.set(id, Answer::Option(option.to_owned()));
    choose("start", "late-payment");
    choose("diagnosis", "late-payment");
    choose("payment-kind", "late");
    let sizes = bytes.first().copied().unwrap_or_default();
    choose("client-kind", ["company", "public", "consumer", "agency"][usize::from(sizes % 4)]);
    for question in detail_questions() {
        let options = question.kind.options();
        let given = fields.next().unwrap_or_default();
        answers.set(question.id, match options.get(given.len() % options.len().max(1)) {
            Some(option) => Answer::Option(option.id.to_owned()),
            None => Answer::Text(given.to_owned()),
        });
    }
    let today = parse_date("2026-11-25").expect("a day");
    let diagnosis = diagnose(&answers, today);
    let sheet = sheet::make(&diagnosis, &answers, &WORDS, Voice::Vous, today);
    for annex in &sheet.annexes {
        assert!(export::mail::draft(annex, &WORDS).is_ascii());
    }
    assert!(!export::text(&sheet, &WORDS).is_empty() && !export::markdown(&sheet, &WORDS).is_empty());
});
