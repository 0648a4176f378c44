//! What somebody answered is contradicted nowhere on their sheet: not in what is said to the client, nor in what is to
//! be done.

use super::said::sheet;
use crate::common::{languages, words};

/// What is said or sent to the client, line by line: the opening, the answers, the recap; not the clause for next time.
fn told(language: &str, answers: &[(&str, &str)]) -> Vec<String> {
    let sheet = sheet(language, answers);
    let next_time = if language == "fr" { "La prochaine fois" } else { "Next time" };
    let lines = sheet.split(next_time).next().unwrap_or_default().lines();
    let said = |line: &&str| {
        ["    ", "Je réponds", "I answer", "Objet", "Subject"].iter().any(|start| line.starts_with(start))
    };
    lines.filter(said).map(|line| line.replace('\u{202f}', " ")).collect()
}

#[test]
fn whoever_has_no_insurance_hears_of_no_insurer() {
    for (language, insurer) in [("fr", "assureur"), ("en", "insurer")] {
        for kind in
            ["client-loss", "delivered-error", "personal-data", "confidentiality-slip", "deadline-missed"]
        {
            let answers = |insured| {
                [
                    ("start", "own-mistake"),
                    ("mistake-kind", kind),
                    ("harm-running", "no"),
                    ("insured", insured),
                ]
            };
            assert!(!sheet(language, &answers("no")).contains(insurer), "{kind} in {language}");
            assert!(sheet(language, &answers("unknown")).contains(insurer), "{kind} in {language}");
        }
    }
}

#[test]
fn no_quote_is_cited_where_nothing_is_written() {
    for (language, cited) in
        [("fr", ["le devis", "notre devis", "du devis"]), ("en", ["the quote", "our quote", "a quote"])]
    {
        for kind in ["scope-creep", "endless-rounds", "silent-client", "free-advice", "out-of-hours"] {
            let answers = [
                ("start", "boundaries"),
                ("limits-kind", kind),
                ("already", "nothing"),
                ("written", "nothing"),
            ];
            for line in told(language, &answers) {
                assert!(cited.iter().all(|words| !line.contains(words)), "{kind} in {language}: {line}");
            }
        }
    }
}

#[test]
fn the_end_that_is_decided_is_not_made_to_depend_on_a_limit() {
    for (language, announced, contradicted) in [
        ("fr", "s’annonce à part", ["Si elle ne tient pas", "je veux qu’elle dure", "sans rien dire"]),
        ("en", "announced separately", ["If it doesn’t hold", "I want it to last", "without a word"]),
    ] {
        let answers = [
            ("start", "full"),
            ("safety", "none"),
            ("blocking", "requests"),
            ("limits-kind", "disrespect"),
            ("second-matter", "leave"),
            ("already", "spoke"),
            ("written", "nothing"),
        ];
        let sheet = sheet(language, &answers);
        assert!(sheet.contains(announced), "{sheet}");
        assert!(contradicted.iter().all(|words| !sheet.contains(words)), "{sheet}");
    }
}

#[test]
fn whoever_was_insulted_and_has_decided_leaves_in_writing_only() {
    for safety in ["insults", "illegal"] {
        for decided in [("second-matter", "leave"), ("six-months", "decided")] {
            let asked =
                [("start", "full"), ("safety", safety), ("second-matter", "none"), ("already", "nothing")];
            let sheet = sheet("fr", &[&asked[..], &[decided]].concat());
            let written =
                if safety == "insults" { "départ par écrit" } else { "une demande que je refuse" };
            assert!(
                sheet.lines().next().is_some_and(|title| title.contains(written)),
                "{safety}, {decided:?}: {sheet}"
            );
        }
    }
}

/// An ending of this kind, with these details.
fn ending<'a>(kind: &'a str, details: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut answers = vec![("start", "ending"), ("ending-kind", kind), ("client-kind", "company")];
    answers.extend_from_slice(details);
    answers
}

#[test]
fn whoever_has_too_much_to_do_and_sets_an_end_announces_no_break() {
    let end = ending("overload", &[("end-date", "2027-01-15"), ("offer", "Une réunion")]);
    for (language, ends, breaks) in [
        ("fr", "Je m’arrête le 15 janvier 2027", "pause"),
        ("en", "I’m stopping on 15 January 2027", "break"),
    ] {
        let told = told(language, &end).join("\n");
        assert!(told.contains(ends) && !told.contains(breaks), "{told}");
        assert!(sheet(language, &ending("overload", &[])).contains(breaks), "{language}");
    }
}

#[test]
fn a_reason_that_is_typed_is_the_only_one_on_the_page() {
    let own = "je me consacre au dessin";
    for kind in ["no-fit", "new-direction", "overload", "price-stuck", "bad-treatment", "ethics"] {
        let answers =
            ending(kind, &[("reason", own), ("end-date", "2027-01-31"), ("ending-frame", "open-ended")]);
        let opening = told("fr", &answers).into_iter().next().unwrap_or_default();
        assert!(opening.contains(own), "{kind}: {opening}");
    }
}

#[test]
fn an_end_that_is_past_is_not_announced_and_one_that_needs_both_is_asked_for() {
    for kind in
        ["no-fit", "new-direction", "overload", "price-stuck", "unpaid", "bad-treatment", "ethics", "unknown"]
    {
        let told = told("fr", &ending(kind, &[("end-date", "2026-11-02")])).join("\n");
        let announced = ["arrêtera", "Je vais arrêter", "Je mets donc fin", "Je mets fin", "D’ici là"];
        assert!(announced.iter().all(|words| !told.contains(words)), "{kind}: {told}");
    }
    for (frame, asked) in [("fixed-term", true), ("mid-project", true), ("open-ended", false)] {
        for kind in ["no-fit", "new-direction", "overload", "price-stuck"] {
            let answers = ending(kind, &[("end-date", "2027-01-31"), ("ending-frame", frame)]);
            let told = told("fr", &answers).join("\n");
            assert_eq!(told.contains("convenions par écrit d’arrêter"), asked, "{kind}: {told}");
        }
    }
}

#[test]
fn a_notice_is_counted_before_it_is_said_to_be_enough() {
    let days = [
        ("talk-date", "2026-12-02"),
        ("end-date", "2027-01-15"),
        ("written", "signed"),
        ("notice", "deux mois"),
    ];
    let sheet = sheet("fr", &ending("new-direction", &days));
    let claimed = ["Utilisons-le bien", "avec deux mois de préavis"];
    assert!(claimed.iter().all(|words| !sheet.contains(words)), "{sheet}");
    assert!(sheet.contains("du 2 décembre 2026 au 15 janvier 2027, le préavis tient-il"), "{sheet}");
}

/// A mistake of this kind, with these details.
fn mistake<'a>(kind: &'a str, details: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut answers = vec![("start", "own-mistake"), ("mistake-kind", kind), ("harm-running", "no")];
    answers.extend_from_slice(details);
    answers
}

#[test]
fn an_effect_is_put_into_nobodys_mouth_and_into_no_other_box() {
    let effect = [("effect", "quarante dossiers")];
    let loss = told("fr", &mistake("client-loss", &effect)).join("\n");
    assert!(loss.contains("connu à ce jour : quarante dossiers") && !loss.contains("signalé"), "{loss}");
    let data = told("fr", &mistake("personal-data", &effect)).join("\n");
    assert!(
        data.contains("Personnes et données touchées : quarante") && data.contains("stade : …"),
        "{data}"
    );
}

#[test]
fn no_haste_is_claimed_that_the_date_of_the_talk_denies() {
    for kind in
        ["personal-data", "confidentiality-slip", "deadline-missed", "deadline-at-risk", "client-loss"]
    {
        let later = mistake(kind, &[("talk-date", "2026-12-01"), ("found", "2026-11-22")]);
        assert!(!told("fr", &later).iter().any(|line| line.contains("sans attendre pour")), "{kind}");
        let sheet = [sheet("fr", &later), sheet("en", &later)];
        assert!(sheet[0].contains("Avancer l’") && sheet[1].contains("forward to today"), "{kind}");
        assert!(!sheet[0].contains("Appel aujourd’hui") && !sheet[0].contains("Appel immédiat"), "{kind}");
    }
}

#[test]
fn nobody_pays_for_what_is_no_fault_and_a_private_client_has_no_company() {
    for (language, free, company) in [
        ("fr", "ne vous coûte rien", "Chez nous, la colère"),
        ("en", "costs you nothing", "My side is furious"),
    ] {
        assert!(!sheet(language, &mistake("bad-news", &[])).contains(free), "{language}");
        let said =
            |kind| sheet(language, &mistake("client-loss", &[("client-kind", kind)])).contains(company);
        assert_eq!(["agency", "consumer", "friend"].map(said), [true, false, false], "{language}");
    }
}

#[test]
fn ones_own_part_is_said_first_and_only_a_danger_is_called_one() {
    for kind in ["changed-deliverable", "third-party", "harmful-opinion", "late-inputs", "micro-management"] {
        for (language, first, danger) in [
            ("fr", "D’abord ma part : un oubli.", "en danger ou en faute"),
            ("en", "First, my part: un oubli.", "at risk or"),
        ] {
            let answers = [("start", "client-mistake"), ("work-kind", kind), ("own-share", "un oubli")];
            let told = told(language, &answers);
            assert!(told[0].trim_start().starts_with(first), "{kind}: {}", told[0]);
            assert!(!told.join("\n").contains(danger), "{kind} in {language}");
        }
    }
}

#[test]
fn one_is_not_several() {
    for kind in ["scope-creep", "out-of-hours", "rush-requests", "silent-client", "unknown"] {
        let answers = [("start", "boundaries"), ("limits-kind", kind), ("count", "1"), ("hours", "1")];
        let sheet = sheet("fr", &answers).replace('\u{202f}', " ");
        for several in [
            "1 demande qui ne sont",
            "1 demande ne",
            "1 demande reçues",
            "1 h non prévues",
            "1 appel ou messages",
        ] {
            assert!(!sheet.contains(several), "{kind}: {several}");
        }
    }
}

/// One late invoice in a recap is not all that is owed where there are others; before that, only the first is spoken of.
#[test]
fn a_recap_of_a_late_invoice_names_the_others() {
    for language in languages() {
        for (key, line) in words(&language).iter() {
            let early = ["before-due", "just-late"].iter().any(|situation| key.contains(situation));
            let recap = key.starts_with("late-payment") && key.contains("recap.lines") && !early;
            if recap && ["{invoice}", "{due}"].iter().all(|fact| line.contains(fact)) {
                assert!(line.contains("{other-invoices}"), "{language}: {key}");
            }
        }
    }
}
