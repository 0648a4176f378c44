//! What somebody may be told to do, and in which order: found by a coach who read the sheets of invented people.

use super::said::{given, sheet};
use crate::common::{sheet_of, words};
use franc_parler::export;

/// Whoever has a rule of their own proposes that one, and nothing beside it that says otherwise.
#[test]
fn a_rule_of_ones_own_stands_alone() {
    for (kind, other) in [
        ("constant-pings", "point écrit à jour fixe"),
        ("free-advice", "une question courte, réponse par e-mail"),
        ("wrong-channel", "validation par e-mail"),
    ] {
        let rule = "un point à 9 h et un à 17 h";
        let said = sheet(
            "fr",
            &[("start", "boundaries"), ("limits-kind", kind), ("rule", rule), ("rule-from", "2026-12-03")],
        );
        assert!(said.contains("Voici la règle que je propose"), "{kind}: {said}");
        let blank =
            sheet("fr", &[("start", "boundaries"), ("limits-kind", kind), ("rule-from", "2026-12-03")]);
        assert_eq!([&said, &blank].map(|sheet| sheet.contains(other)), [false, true], "{kind}: {said}");
    }
}

/// Where only a message is sent, no line tells of a talk: not the calendar, not the end of three minutes.
#[test]
fn where_somebody_was_hurt_nobody_is_to_talk() {
    for (start, kind, written) in [
        ("ending", ("ending-kind", "bad-treatment"), true),
        ("ending", ("ending-kind", "ethics"), true),
        ("client-mistake", ("work-kind", "unsafe-request"), true),
        // A short call, once calm is back.
        ("boundaries", ("limits-kind", "disrespect"), false),
    ] {
        let texts = words("fr");
        let answers = [("start", start), kind, ("talk-date", "2026-11-30"), ("client", "Nord")];
        let calendar = export::calendar(&sheet_of(&given(&answers), &texts), crate::common::today());
        let told = ["Écrire à Nord", "Parler avec Nord"].map(|words| calendar.contains(words));
        assert_eq!(told, [written, !written], "{kind:?}: {calendar}");
    }
    let quick = sheet(
        "fr",
        &[
            ("start", "quick"),
            ("blocking", "leave"),
            ("diagnosis", "ending"),
            ("ending-kind", "bad-treatment"),
        ],
    );
    assert!(!quick.contains("Après avoir parlé"), "{quick}");
}

/// Who is asked to do wrong refuses before they own up to anything of their own.
#[test]
fn a_refusal_waits_for_no_talk_about_a_mistake() {
    let answers = given(&[("start", "full"), ("safety", "illegal"), ("second-matter", "mistake")]);
    let diagnosis = franc_parler::diagnosis::diagnose(&answers, crate::common::today());
    assert_eq!(diagnosis.conversation.id, "client-mistake");
}

/// A clause of notice ends a contract that has an end of its own.
#[test]
fn a_notice_clause_lets_one_give_notice_before_the_end() {
    let letter = |notice: &[(&str, &str)]| {
        let usual = [
            ("start", "ending"),
            ("ending-kind", "new-direction"),
            ("ending-frame", "fixed-term"),
            ("written", "signed"),
            ("already", "nothing"),
            ("client-kind", "company"),
        ];
        sheet("fr", &[&usual, notice].concat()).contains("Lettre de fin de contrat")
    };
    assert_eq!([letter(&[]), letter(&[("notice", "2 mois")])], [false, true]);
}

/// Until it is known whether harm goes on, finding out comes before all else.
#[test]
fn unknown_harm_is_looked_for_first() {
    let answers = [("start", "own-mistake"), ("mistake-kind", "personal-data"), ("harm-running", "unknown")];
    let sheet = sheet_of(&given(&answers), &words("fr"));
    let first = sheet.sections.iter().find(|section| section.id == "first").map(|section| &section.blocks[0]);
    let franc_parler::sheet::Block::Items { lines, .. } = first.unwrap() else { unreachable!() };
    assert!(lines[0].text.contains("si le dégât continue"), "{}", lines[0].text);
    // What is written over it does not stand over the line of harm that is known to go on.
    let edited = [("edit.first.harm", "Demander à l’hébergeur")];
    let with =
        |running| super::said::sheet("fr", &[&answers[..2], &[("harm-running", running)], &edited].concat());
    assert!(
        with("unknown").contains("Demander à l’hébergeur") && !with("yes").contains("Demander à l’hébergeur")
    );
}
