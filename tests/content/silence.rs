//! What is to be done where no answer comes to the recap: nothing that would take the client's yes.

use super::said::{given, sheet};
use crate::common::{today, words};
use franc_parler::conversations::CHOOSABLE;
use franc_parler::sheet::{Block, Sheet, after};
use franc_parler::texts::Voice;

/// What is kept after the talk.
fn after_talk(language: &str, answers: &[(&str, &str)]) -> Sheet {
    let answers = given(answers);
    after(&answers, &words(language), Voice::Vous, today())
}

/// The last step: the situation's own, or the conversation's.
fn last_step(sheet: &Sheet) -> &str {
    let section = sheet.sections.iter().find(|section| section.id == "after-silence");
    let Some(Block::Items { lines, .. }) = section.and_then(|section| section.blocks.first()) else {
        return "";
    };
    lines.last().map_or("", |line| &line.text)
}

#[test]
fn an_end_that_needs_both_is_no_end_without_an_answer() {
    for (language, none, kept) in [("fr", "Sans signature", "Tenir"), ("en", "Nothing signed", "Keep")] {
        for (kind, frame, word) in [
            ("no-fit", "mid-project", none),
            ("unknown", "fixed-term", none),
            ("no-fit", "open-ended", kept),
            // Who broke the contract gravely is not asked.
            ("bad-treatment", "fixed-term", kept),
            ("unpaid", "mid-project", kept),
        ] {
            let end = [("ending-kind", kind), ("ending-frame", frame), ("end-date", "2027-01-29")];
            let sheet = after_talk(language, &[&[("start", "ending")], &end[..]].concat());
            let step = last_step(&sheet);
            assert!(step.starts_with(word), "{kind}, {frame}: {step}");
            let last = sheet.dates.last().map_or("", |day| &day.title);
            assert_eq!(last.contains("sign"), word == none, "{kind}, {frame}: {last}");
        }
    }
}

#[test]
fn what_takes_the_clients_yes_waits_for_it() {
    for (start, question, kinds) in [
        ("ending", "ending-kind", &["overload"][..]),
        ("boundaries", "limits-kind", &["rate-rise"]),
        ("own-mistake", "mistake-kind", &["over-promised", "wrong-price", "unseen-error"]),
        ("client-mistake", "work-kind", &["unsafe-request"]),
    ] {
        for kind in kinds {
            let answers = [("start", start), (question, *kind)];
            for (language, done) in [
                ("fr", ["Tenir", "Appliquer", "quand même", "reprise"]),
                ("en", ["Keep", "Apply", "all the same", "rework"]),
            ] {
                let sheet = after_talk(language, &answers);
                let step = last_step(&sheet);
                assert!(!step.is_empty() && done.iter().all(|word| !step.contains(word)), "{kind}: {step}");
            }
        }
    }
}

#[test]
fn where_it_is_too_early_for_penalties_no_note_claims_them() {
    for (already, told) in [("nothing", false), ("wrote", true)] {
        let answers = [
            ("start", "late-payment"),
            ("payment-kind", "late"),
            ("already", already),
            ("client-kind", "company"),
            ("country", "fr"),
            ("amount", "1200"),
            ("due", "2026-11-09"),
            ("penalties", "claimed"),
            ("reference-rate", "2,15"),
        ];
        let sheet = sheet("fr", &answers);
        assert_eq!(sheet.contains("Je réclame les intérêts"), told, "{already}: {sheet}");
    }
}

#[test]
fn the_end_of_a_sentence_is_the_sheets_where_something_typed_stands_in_it() {
    let offers = "Une remise.\nUn appel…\nUn audit\u{a0}!";
    let sheet =
        sheet("fr", &[("start", "own-mistake"), ("mistake-kind", "deadline-at-risk"), ("offer", offers)]);
    assert!(sheet.contains("Une remise\u{202f}; Un appel\u{202f}; Un audit. "), "{sheet}");
    let silent =
        self::sheet("fr", &[("start", "own-mistake"), ("mistake-kind", "deadline-missed"), ("cause", "…")]);
    assert!(silent.contains(": …"), "{silent}");
}

/// Once what came of the talk is noted, the recap begins and ends as it was prepared: nothing there says what was hoped for.
#[test]
fn the_first_and_last_lines_of_a_recap_tell_of_no_outcome() {
    let hoped =
        ["rule", "price", "offer", "owed", "pay-by", "repair-date", "instalments", "plan-end", "penalties"];
    for language in ["fr", "en"] {
        let texts = words(language);
        for conversation in CHOOSABLE {
            let own = |id: &str| format!("{}.situation.{id}.recap.lines", conversation.id);
            let situations = conversation.situations.iter().map(|situation| own(situation.id));
            for key in situations.chain([format!("{}.recap.lines", conversation.id)]) {
                let lines = texts.list(&key);
                // The greeting is one line of the opening, and stands apart.
                let first = conversation.recap_opening - 1;
                for line in lines.iter().take(first).chain(lines.last()) {
                    let told = hoped.iter().find(|fact| line.contains(&format!("{{{fact}")));
                    assert_eq!(told, None, "{language} {key}: {line}");
                }
            }
        }
    }
}
