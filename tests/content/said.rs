//! What a sheet has somebody say is so: read out, it claims nothing they have not told.

use crate::common::{languages, none_of, sheet_of, words};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers};

/// The sheet of these answers as text; a date is written `2026-11-30`, several options `one, other`.
pub(super) fn sheet(language: &str, answers: &[(&str, &str)]) -> String {
    let texts = words(language);
    export::text(&sheet_of(&given(answers), &texts), &texts)
}

/// These answers, and that nobody is in danger.
pub(super) fn given(answers: &[(&str, &str)]) -> Answers {
    let answer = |(id, given): &(&str, &str)| {
        // What was written over a line belongs to no question.
        let kind = franc_parler::conversations::question(id).map_or("text", |question| question.kind.name());
        let answer = match kind {
            "choice" => Answer::Option((*given).to_owned()),
            "choices" => Answer::Options(given.split(", ").map(str::to_owned).collect()),
            _ => Answer::Text((*given).to_owned()),
        };
        ((*id).to_owned(), answer)
    };
    let safe = ("safety", "none");
    [safe].iter().chain(answers).map(answer).collect()
}

#[test]
fn only_whoever_says_that_the_harm_has_stopped_says_it_to_the_client() {
    for kind in ["personal-data", "confidentiality-slip", "client-loss"] {
        for (language, stopped) in [
            ("fr", ["coupé ce qui pouvait l’être", "arrêté l’est"]),
            ("en", ["cut off what I could", "stopped has been"]),
        ] {
            let said = |running| {
                let sheet = sheet(
                    language,
                    &[("start", "own-mistake"), ("mistake-kind", kind), ("harm-running", running)],
                );
                stopped.iter().any(|words| sheet.contains(words))
            };
            assert_eq!(["no", "yes", "unknown"].map(said), [true, false, false], "{kind} in {language}");
        }
    }
}

#[test]
fn the_contract_is_cited_for_a_notice_only_where_the_notice_stands_in_it() {
    for (language, cited) in
        [("fr", "contrat prévoit deux mois"), ("en", "contract asks for notice of deux mois")]
    {
        for (written, stands) in [("signed", true), ("terms", true), ("email", false), ("nothing", false)] {
            let sheet = sheet(
                language,
                &[
                    ("start", "ending"),
                    ("ending-kind", "no-fit"),
                    ("already", "nothing"),
                    ("client-kind", "company"),
                    ("written", written),
                    ("notice", "deux mois"),
                ],
            );
            assert_eq!(sheet.contains(cited), stands, "{written} in {language}");
        }
    }
}

#[test]
fn a_budget_that_is_spent_is_no_answer_to_a_new_price_or_to_a_silence() {
    for (language, spent) in [("fr", "budget est déjà bouclé"), ("en", "budget is already spoken for")] {
        let said = |kind| sheet(language, &[("start", "boundaries"), ("limits-kind", kind)]).contains(spent);
        assert_eq!(
            ["rate-rise", "silent-client", "scope-creep"].map(said),
            [false, false, true],
            "{language}"
        );
    }
}

/// A whole sentence of somebody's own between brackets cannot be said aloud in the middle of another one.
#[test]
fn what_happened_and_the_rule_stand_in_no_bracket_of_what_is_said() {
    for language in languages() {
        let texts = words(&language);
        let said = texts.iter().filter(|(key, _)| key.contains(".objection.") || key.ends_with("opening"));
        let bracketed = said.filter(|(_, text)| text.contains("({what})") || text.contains("({rule})"));
        let keys: Vec<String> = bracketed.map(|(key, _)| key.to_owned()).collect();
        none_of(&format!("facts in brackets in {language}"), &keys);
    }
}

#[test]
fn no_cause_is_promised_or_searched_for_where_none_was_given() {
    let answers = [
        ("start", "own-mistake"),
        ("mistake-kind", "deadline-missed"),
        ("found", "2026-11-18"),
        ("since", "2026-11-20"),
    ];
    for (language, invented) in
        [("fr", ["Depuis le 18", "la cause en une"]), ("en", ["since 18", "the cause in one"])]
    {
        let sheet = sheet(language, &answers);
        assert!(invented.iter().all(|words| !sheet.contains(words)), "{sheet}");
    }
}

/// Somebody asked to do wrong is not told to go on with it, and who is in danger is not told to talk first.
#[test]
fn nothing_is_started_again_that_was_refused_and_nobody_in_danger_is_told_to_wait() {
    let refused = [("start", "client-mistake"), ("work-kind", "unsafe-request"), ("already", "spoke")];
    for (language, again) in [("fr", "recommencer."), ("en", "starting again.")] {
        assert!(!sheet(language, &refused).contains(again), "{language}");
    }
    let danger = [("start", "full"), ("safety", "threats")];
    let sheet = sheet("fr", &danger);
    assert!(sheet.contains("personne de confiance") && !sheet.contains("avant d’en parler"), "{sheet}");
}

#[test]
fn the_solutions_somebody_has_come_first_among_the_solutions() {
    let sheet = sheet(
        "fr",
        &[
            ("start", "own-mistake"),
            ("mistake-kind", "delivered-error"),
            ("harm-running", "no"),
            ("already", "nothing"),
            ("offer", "Corriger la page\nSurveiller un mois"),
            // Over a proposed one, before they were typed.
            ("edit.repair.1", "Une autre"),
        ],
    );
    let solutions = sheet.split("Les solutions").nth(1).unwrap_or_default();
    let lines: Vec<&str> = solutions.lines().skip(2).take(4).collect();
    for (line, own) in lines.iter().zip(["Corriger la page", "Surveiller un mois"]) {
        // When and who pays is asked of it too.
        let told = line.strip_prefix(&format!("[ ] {own}"));
        assert!(
            told.is_some_and(|rest| rest.contains("pour le …") && rest.contains("à la charge")),
            "{sheet}"
        );
    }
    assert!(lines[2].contains("Retirer") && lines[3].contains("recommence"), "{lines:?}");
    assert!(!sheet.contains("Ce que je peux proposer"), "{sheet}");
}

/// Every talk ends in a recap; in three minutes it takes a line.
#[test]
fn a_sheet_of_three_minutes_asks_for_a_recap_too() {
    for (language, lines) in [("fr", "e-mail de trois lignes"), ("en", "three-line email")] {
        for blocking in ["money", "requests", "work", "slip"] {
            let quick = sheet(language, &[("start", "quick"), ("blocking", blocking), ("whose-act", "mine")]);
            assert_eq!(quick.matches(lines).count(), 1, "{blocking}: {quick}");
        }
        let full = [("start", "full"), ("blocking", "requests"), ("second-matter", "none")];
        assert!(!sheet(language, &full).contains(lines), "{language}");
    }
}

#[test]
fn half_hours_are_read_and_written_as_the_language_does() {
    let answers = |hours| {
        [
            ("start", "boundaries"),
            ("limits-kind", "scope-creep"),
            ("already", "nothing"),
            ("written", "signed"),
            ("hours", hours),
        ]
    };
    assert!(
        sheet("fr", &answers("2,5")).contains("à 2,5\u{202f}h de travail"),
        "{}",
        sheet("fr", &answers("2,5"))
    );
    assert!(sheet("en", &answers("2.50")).contains("2.5 hours"), "{}", sheet("en", &answers("2.50")));
}
