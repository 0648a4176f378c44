//! What somebody answered is contradicted nowhere on their sheet: not in what is said to the client, nor in what is to
//! be done.

use super::said::sheet;

/// What is said or sent to the client, line by line: the opening, the answers, the recap; not the clause for next time.
fn told(language: &str, answers: &[(&str, &str)]) -> Vec<String> {
    let sheet = sheet(language, answers);
    let next_time = if language == "fr" { "La prochaine fois" } else { "Next time" };
    let lines = sheet.split(next_time).next().unwrap_or_default().lines();
    let said = |line: &&str| {
        ["    ", "Je réponds", "I answer", "Objet", "Subject"].iter().any(|start| line.starts_with(start))
    };
    lines.filter(said).map(str::to_owned).collect()
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
            ("safety", "insults"),
            ("second-matter", "leave"),
            ("already", "spoke"),
            ("written", "nothing"),
        ];
        let sheet = sheet(language, &answers);
        assert!(sheet.contains(announced), "{sheet}");
        assert!(contradicted.iter().all(|words| !sheet.contains(words)), "{sheet}");
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
            assert_eq!(
                told.contains("convenions par écrit d’une fin au 31 janvier"),
                asked,
                "{kind}: {told}"
            );
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
