//! The parts of one sheet agree with each other and with what was answered: nothing said before is denied, no price goes
//! by two names, nothing is cited that is written nowhere.

use super::said::{given, sheet};
use crate::common::{none_of, sheet_of, words};
use franc_parler::export;
use franc_parler::texts::Texts;

/// The kinds of limits a direct way leads to.
const LIMITS: [&str; 12] = [
    "scope-creep",
    "endless-rounds",
    "out-of-hours",
    "rush-requests",
    "constant-pings",
    "wrong-channel",
    "free-advice",
    "two-bosses",
    "treated-as-staff",
    "silent-client",
    "disrespect",
    "rate-rise",
];

/// A limit of this kind, with these answers.
fn limit<'a>(kind: &'a str, details: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut answers = vec![("start", "boundaries"), ("limits-kind", kind)];
    answers.extend_from_slice(details);
    answers
}

#[test]
fn whoever_has_spoken_before_does_not_say_they_never_did() {
    for (language, never) in [
        ("fr", ["je n’ai rien dit", "sans rien dire", "pu le signaler plus tôt"]),
        ("en", ["I didn’t say anything", "without a word", "have said so sooner"]),
    ] {
        for kind in LIMITS {
            for already in ["spoke", "wrote"] {
                let sheet = sheet(language, &limit(kind, &[("already", already), ("written", "nothing")]));
                let found = never.iter().find(|words| sheet.contains(*words));
                assert_eq!(found, None, "{kind}, {already} in {language}");
            }
        }
        let silent = sheet(language, &limit("out-of-hours", &[("already", "nothing")]));
        assert!(silent.contains(never[0]), "{silent}");
    }
}

/// All of a sheet but what the law says in general and the clause for next time.
fn besides_law(texts: &Texts, answers: &[(&str, &str)]) -> String {
    let mut sheet = sheet_of(&given(answers), texts);
    sheet.sections.retain(|section| !["law", "clause"].contains(&section.id));
    let text = export::text(&sheet, texts).to_lowercase();
    // It is one, written or not: it has its parties and its end.
    let said = [
        "fin du contrat",
        "ends the contract",
        "ending the contract",
        "contract with an end date",
        "avec qui le contrat",
    ];
    let text = said.iter().fold(text, |text, said| text.replace(said, ""));
    text.replace("mon contrat est avec", "").replace("my contract is with", "")
}

/// Every situation of an ending: by its reason, by the shape of the contract, through an agency.
fn endings() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut endings = Vec::new();
    for kind in ["no-fit", "new-direction", "overload", "price-stuck", "unpaid", "bad-treatment", "ethics"] {
        endings.extend([(kind, "unknown", "company"), (kind, "mid-project", "company")]);
    }
    for frame in ["mid-project", "fixed-term", "open-ended", "long-relation", "unknown"] {
        endings.push(("unknown", frame, "company"));
    }
    endings.push(("unknown", "unknown", "agency"));
    endings
}

#[test]
fn no_ending_cites_a_contract_where_nothing_is_written() {
    for (language, cited) in [
        ("fr", ["au contrat", "le contrat", "du contrat", "mon contrat", "le devis", "la clause"]),
        ("en", ["the contract", "a contract", "contract’s", "my contract", "the quote", "the clause"]),
    ] {
        let (texts, mut wrong) = (words(language), Vec::new());
        let cites = |line: &&str| cited.iter().any(|words| line.contains(words));
        for (kind, frame, client) in endings() {
            let asked = [("start", "ending"), ("ending-kind", kind), ("ending-frame", frame)];
            let known = [("client-kind", client), ("already", "nothing"), ("written", "nothing")];
            for details in [&[][..], &[("end-date", "2027-01-29"), ("notice", "un mois")]] {
                let sheet = besides_law(&texts, &[&asked[..], &known, details].concat());
                wrong.extend(sheet.lines().filter(cites).map(|line| format!("{kind}, {frame}: {line}")));
            }
        }
        none_of(&format!("endings that cite a contract nobody wrote in {language}"), &wrong);
    }
}

#[test]
fn nobody_owns_up_to_what_they_did_not_say() {
    for (language, mine, if_true, claimed) in [
        ("fr", "Ma part\u{202f}:", "si c’est vrai", ["prends ma part", "- J’ai ", "les soirs où j’ai"]),
        ("en", "My part", "if it’s true", ["down to me", "- I ", "the evenings I"]),
    ] {
        for kind in LIMITS {
            let shares = |answers: &[(&str, &str)]| {
                let sheet = sheet(language, &limit(kind, answers));
                let shares =
                    sheet.split(if language == "fr" { "Ma part, dite" } else { "My part in it, said" });
                let share = shares.last().unwrap_or_default().split("\n\n").next().unwrap_or_default();
                (share.to_owned(), sheet)
            };
            let (silent, sheet) = shares(&[]);
            assert!(claimed.iter().all(|words| !silent.contains(words)), "{kind}: {silent}");
            assert!(!sheet.contains(claimed[0]), "{kind}: {sheet}");
            let (told, _) = shares(&[("own-share", "un oui trop rapide")]);
            assert!(told.contains(mine) && told.contains("un oui trop rapide"), "{kind}: {told}");
            assert!(!told.contains(if_true), "{kind}: {told}");
        }
    }
}

#[test]
fn a_price_is_that_of_an_emergency_only_where_it_was_asked_for_as_one() {
    for (language, priced, wider) in [
        ("fr", "le prix de l’urgence est de", "choisies, pour 60"),
        ("en", "the rush price is", "slots, for 60"),
    ] {
        for kind in LIMITS.into_iter().filter(|kind| !["rate-rise", "disrespect"].contains(kind)) {
            let rush = ["out-of-hours", "rush-requests"].contains(&kind);
            let sheet = sheet(language, &limit(kind, &[("written", "signed"), ("price", "60")]));
            assert_eq!(rush, sheet.contains(priced), "{kind}: {sheet}");
            assert!(!sheet.contains(wider), "{kind}: {sheet}");
        }
    }
}

#[test]
fn the_recap_of_a_mistake_leaves_no_blank_for_what_was_answered() {
    let details = [("offer", "une version courte\nun renfort"), ("effect", "la mise en page attend")];
    for (language, offered, asked) in [
        (
            "fr",
            "une version courte\u{202f}; un renfort",
            ["prévue, je livre\u{202f}: …", "en premier\u{202f}: …"],
        ),
        ("en", "une version courte; un renfort", ["date I deliver: …", "with first: …"]),
    ] {
        for kind in ["deadline-at-risk", "deadline-missed", "over-promised", "delivered-error"] {
            let mistake = [("start", "own-mistake"), ("mistake-kind", kind), ("harm-running", "no")];
            let recap = |answers: &[(&str, &str)]| {
                let sheet = sheet(language, answers);
                let lines = sheet
                    .lines()
                    .skip_while(|line| !line.starts_with("Objet") && !line.starts_with("Subject"));
                lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
            };
            let told = recap(&[&mistake[..], &details].concat());
            assert!(told.contains(offered), "{kind}: {told}");
            assert!(asked.iter().all(|blank| !told.contains(blank)), "{kind}: {told}");
        }
    }
}

#[test]
fn the_rule_looks_for_a_line_only_where_it_may_be_written() {
    for (language, if_any, if_none) in [
        ("fr", "S’il y a un écrit", "Si rien n’est écrit"),
        ("en", "If anything is written", "If nothing is written"),
    ] {
        for kind in LIMITS {
            let said = |written| {
                let sheet = sheet(language, &limit(kind, &[("already", "nothing"), ("written", written)]));
                (sheet.contains(if_any), sheet.contains(if_none))
            };
            assert_eq!(said("nothing"), (false, false), "{kind}");
            assert!(!said("signed").1, "{kind}");
        }
        let unsure =
            sheet(language, &limit("scope-creep", &[("already", "nothing"), ("written", "unknown")]));
        assert!(unsure.contains(if_any) && unsure.contains(if_none), "{unsure}");
    }
}

#[test]
fn no_amount_of_time_is_invented() {
    for (language, invented, counted) in
        [("fr", "plusieurs heures", "arrivé 3 fois"), ("en", "several unplanned hours", "happened on 3 occasions")]
    {
        for kind in ["free-advice", "scope-creep", "endless-rounds", "rush-requests"] {
            assert!(!sheet(language, &limit(kind, &[])).contains(invented), "{kind}");
            assert!(sheet(language, &limit(kind, &[("count", "3")])).contains(counted), "{kind}");
        }
    }
}

#[test]
fn whoever_leaves_bad_treatment_gives_the_reason_once_and_knows_whom_to_call() {
    for (language, legitimate, number) in [
        ("fr", "question est légitime", "(gratuit, même sans plainte"),
        ("en", "fair question", "(free, police report or not"),
    ] {
        for kind in ["bad-treatment", "ethics"] {
            let answers =
                [("start", "ending"), ("ending-kind", kind), ("reason", "le ton"), ("already", "spoke")];
            assert!(!sheet(language, &answers).contains(legitimate), "{kind} in {language}");
        }
        let leaving = sheet(language, &[("start", "ending"), ("ending-kind", "bad-treatment")]);
        assert!(leaving.contains(number), "{leaving}");
        assert!(sheet(language, &limit("disrespect", &[])).contains(number), "{language}");
    }
}

#[test]
fn what_happened_is_told_in_few_of_the_answers() {
    let what = "les tarifs de la page";
    for language in ["fr", "en"] {
        for kind in
            ["changed-deliverable", "harmful-opinion", "advice-not-followed", "third-party", "late-inputs"]
        {
            let answers = [
                ("start", "client-mistake"),
                ("work-kind", kind),
                ("what", what),
                ("project", "le site"),
                ("advice-date", "2026-11-02"),
            ];
            let sheet = sheet(language, &answers);
            let answered = |line: &&str| line.starts_with("Je réponds") || line.starts_with("I answer");
            let told = sheet.lines().filter(answered).filter(|line| line.contains(what)).count();
            assert!(told <= 2, "{kind}: {told} in {sheet}");
        }
        let refused = [("start", "client-mistake"), ("work-kind", "unsafe-request"), ("what", what)];
        let sheet = sheet(language, &refused);
        assert!(!sheet.contains("le dire avant") && !sheet.contains("told me before"), "{sheet}");
    }
}
