//! Facts to fill words with: everything known, nothing known, and each alone.

use franc_parler::conversations::{MARKS, detail_questions};
use franc_parler::flow::Kind;
use franc_parler::sheet;
use franc_parler::texts::{Facts, Texts, Voice, fill, inspect};

/// Every fact a sheet may know, as it reads within a sentence.
pub(super) fn all() -> Facts {
    let mut facts: Facts =
        sheet::computed().into_iter().map(|name| (name, computed(name).to_owned())).collect();
    for question in detail_questions() {
        let value = match question.kind {
            Kind::Choice(_) | Kind::Choices(_) | Kind::Percent | Kind::Rates | Kind::Steps => continue,
            Kind::Text => "Claire Albaret",
            Kind::Lines => "une page refaite",
            Kind::Date => "2 mai 2026",
            Kind::Money => "1\u{202f}250,50\u{202f}€",
            Kind::Number | Kind::Hours => "5",
            Kind::DatedSums => "F-31, 1\u{202f}200,50\u{202f}€, échue le 15 septembre 2025",
        };
        if !facts.iter().any(|(known, _)| *known == question.id) {
            facts.push((question.id, value.to_owned()));
        }
    }
    facts
}

/// A fact that is computed, as it reads within a sentence.
fn computed(name: &str) -> &'static str {
    match name {
        "today" | "repaired" | "next-date" | "notice-end" | "plan-end" | "limitation" => "23 novembre 2026",
        "days-late" => "34",
        "correction" => "deux jours ouvrés",
        "rate" => "12,15\u{202f}%",
        "sum-lines" | "instalments" => {
            "1. Le 1er décembre 2026\u{202f}: 625,25\u{202f}€\n2. Le 1er janvier 2027\u{202f}: 625,25\u{202f}€"
        }
        "claimed" | "waived" | "consumer" | "later" | "passed" | "too-old" | "reminded" | "talk-passed"
        | "too-late" | "weekend" | "day-set" => "",
        mark if MARKS.iter().any(|(known, _)| *known == mark) => "",
        "offers" => "La moitié\n– Un avoir",
        "next-step" => "mise en demeure",
        "law" => "l’article L441-10 du code de commerce",
        "penalties" => "Je renonce aux pénalités si tout est payé à cette date.",
        _ => "1\u{202f}250,50\u{202f}€",
    }
}

/// A text as it may come out: in both voices, with all facts, with none, with all but one, with one alone.
pub(super) fn fillings(text: &str) -> Vec<String> {
    let (names, all) = (inspect(text).0, all());
    let mut sets = vec![all.clone(), Facts::new()];
    for name in &names {
        let (one, others): (Facts, Facts) = all.iter().cloned().partition(|(known, _)| known == name);
        sets.extend([one, others]);
    }
    let filled = |voice| sets.iter().map(move |facts| fill(text, facts, voice));
    let mut filled: Vec<String> = filled(Voice::Vous).chain(filled(Voice::Tu)).collect();
    filled.sort();
    filled.dedup();
    filled
}

/// Every key and text that is written in the template language: all but the patterns that the code fills itself.
pub(super) fn templates(texts: &Texts) -> impl Iterator<Item = (&str, &str)> {
    texts.iter().filter(|(key, _)| !["format.", "page."].iter().any(|topic| key.starts_with(topic)))
}

/// The sentence around a place, to show in a message.
pub(super) fn around(text: &str, at: usize) -> String {
    let from = text[..at].char_indices().rev().nth(24).map_or(0, |(index, _)| index);
    let to = text[at..].char_indices().nth(30).map_or(text.len(), |(index, _)| at + index);
    format!("…{}…", &text[from..to])
}
