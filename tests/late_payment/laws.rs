//! What no sheet of a late payment may say, over all paths: nothing untrue of what was sent, nothing to strangers.

use crate::common::walks::{self, Path};
use crate::common::{languages, none_of, sheet_of, today, words};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers};
use franc_parler::payment::days_after;
use std::collections::BTreeSet;

/// The path to every late payment, each with its due date unknown, to come and more and more days past.
fn every_delay() -> Vec<(&'static Path, Answers)> {
    let late = walks::all().iter().filter(|path| path.conversation == "late-payment");
    let mut all = Vec::new();
    for path in late {
        all.push((path, path.answers.clone()));
        for days in [-3, 1, 9, 20, 60] {
            let mut answers = path.answers.clone();
            let due = days_after(today(), -days).to_string();
            answers.set("due", Answer::Text(due));
            all.push((path, answers));
        }
    }
    all
}

/// Where a sheet says one of these.
fn said(place: &str, text: &str, never: &[&str]) -> Vec<String> {
    let text = text.replace(['\u{202f}', '\u{a0}'], " ");
    never.iter().filter(|words| text.contains(**words)).map(|words| format!("{place}: “{words}”")).collect()
}

#[test]
fn where_nothing_was_said_no_sheet_speaks_of_a_message() {
    let never = [
        "Mes rappels",
        "Mes messages",
        "mes messages au sujet",
        "messages précédents",
        "J’ai déjà écrit",
        "Ma précédente demande",
        "My reminders",
        "Your messages get",
        "earlier messages",
        "my messages about",
    ];
    let (mut wrong, mut seen) = (BTreeSet::new(), 0);
    for language in languages() {
        let texts = words(&language);
        for (path, answers) in every_delay() {
            if answers.chose("already", "nothing") {
                seen += 1;
                let text = export::text(&sheet_of(&answers, &texts), &texts);
                wrong.extend(said(path.situation, &text, &never));
            }
        }
    }
    assert!(seen > 20, "only {seen} sheets are read");
    none_of("messages nobody sent", &wrong.into_iter().collect::<Vec<_>>());
}
