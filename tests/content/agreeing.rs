//! The parts of one sheet agree with each other and with what was answered: nothing said before is denied, no price goes
//! by two names, nothing is cited that is written nowhere.

use super::said::sheet;

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
