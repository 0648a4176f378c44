//! Worked cases: invented people, their answers, and what these lead to. The label a coach would give stands in the
//! table below; the route, the diagnosis and the sheet stand in `tests/people/<name>.txt`.
//!
//! `UPDATE_EXPECT=1 cargo test --test people` writes these files anew. Read the difference before keeping it.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{cases, today, walks};
use franc_parler::conversations::{CHOOSABLE, ROUTING};
use franc_parler::diagnosis::{Diagnosis, Step, details_of, diagnose, step};
use franc_parler::export;
use franc_parler::flow::{Answers, walk};
use franc_parler::texts::Texts;
use std::fs;

/// Who, the conversation, the situation, the second conversation.
type Label = (&'static str, &'static str, &'static str, Option<&'static str>);

const LABELS: [Label; 15] = [
    ("lea-late-brochure", "own-mistake", "deadline-missed", Some("late-payment")),
    ("nadia-wrong-prices", "own-mistake", "delivered-error", None),
    ("yann-customer-list", "own-mistake", "personal-data", None),
    ("ines-rewritten-home-page", "client-mistake", "changed-deliverable", None),
    ("sofia-missing-photos", "client-mistake", "late-inputs", None),
    ("theo-wrong-brief", "client-mistake", "wrong-brief", Some("boundaries")),
    ("jeanne-shouting", "boundaries", "disrespect", None),
    ("karim-three-extra-pages", "boundaries", "scope-creep", None),
    ("paul-two-bosses", "boundaries", "two-bosses", Some("client-mistake")),
    ("camille-third-reminder", "late-payment", "formal-notice", Some("boundaries")),
    ("fatou-empty-till", "late-payment", "cannot-pay", Some("ending")),
    ("oscar-deposit-back", "late-payment", "money-back", None),
    ("bruno-humiliated", "ending", "bad-treatment", None),
    ("gael-unpaid-and-leaving", "ending", "unpaid", Some("late-payment")),
    ("helene-new-trade", "ending", "new-direction", None),
];

#[test]
fn every_conversation_has_three_cases_and_every_case_its_two_files() {
    for conversation in CHOOSABLE {
        let cases = LABELS.iter().filter(|label| label.1 == conversation.id).count();
        assert_eq!(cases, 3, "cases of {}", conversation.id);
    }
    assert!(
        LABELS.iter().filter(|label| label.3.is_some()).count() >= 2,
        "too few cases mix two conversations"
    );
    let mut listed: Vec<&str> = LABELS.iter().map(|label| label.0).collect();
    listed.sort_unstable();
    for kind in ["json", "txt"] {
        assert_eq!(cases::names(kind), listed, "the .{kind} files of tests/people and the table of labels");
    }
}

#[test]
fn every_case_gets_the_label_a_coach_would_give() {
    let texts = common::words("fr");
    for (name, conversation, situation, second) in LABELS {
        let answers = cases::answers(name, &texts);
        let found = diagnose(&answers, today());
        let found = (found.conversation.id, found.situation, found.second.map(|second| second.id));
        assert_eq!(found, (conversation, situation, second), "{name}: {}", walks::told(&answers));
    }
}

#[test]
fn every_case_is_answered_to_the_end_and_answers_nothing_that_is_not_asked() {
    let texts = common::words("fr");
    for name in cases::names("json") {
        let answers = cases::answers(&name, &texts);
        let Step::Sheet(diagnosis) = step(&answers, today()) else {
            panic!("{name}: still open is {:?}", step(&answers, today()));
        };
        let asked = asked(&answers, &diagnosis);
        let unasked: Vec<&str> = answers.iter().map(|(id, _)| id).filter(|id| !asked.contains(id)).collect();
        assert!(unasked.is_empty(), "{name} answers what is not asked: {}", unasked.join(", "));
    }
}

/// Every question of a case: routing, diagnosis, the kind of a conversation chosen instead, details, voice.
fn asked(answers: &Answers, diagnosis: &Diagnosis) -> Vec<&'static str> {
    let routed = walk(&ROUTING, answers).asked;
    let details = details_of(diagnosis).iter().flat_map(|group| group.questions.iter().copied());
    let details = details.filter(|question| question.asked_if.holds(&diagnosis.facts));
    let kind = diagnosis.conversation.kind.filter(|_| diagnosis.facts.is_answered("diagnosis"));
    let questions = routed.into_iter().chain(kind).chain(details).map(|question| question.id);
    questions.chain(["diagnosis", "voice"]).collect()
}

#[test]
fn every_case_leads_to_the_route_and_the_sheet_it_led_to_before() {
    let texts = common::words("fr");
    let update = std::env::var("UPDATE_EXPECT").is_ok_and(|value| value == "1");
    let mut differences = Vec::new();
    for (name, ..) in LABELS {
        let (found, file) = (case(name, &texts), cases::file(name, "txt"));
        if update {
            fs::write(&file, &found).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        differences
            .extend(difference(&kept, &found).map(|lines| format!("tests/people/{name}.txt\n{lines}")));
    }
    assert!(
        differences.is_empty(),
        "\n{}\nRight as it is now? UPDATE_EXPECT=1 keeps it.",
        differences.join("\n")
    );
}

/// Route, diagnosis and sheet of a case, as a page to read.
fn case(name: &str, texts: &Texts) -> String {
    let answers = cases::answers(name, texts);
    let diagnosis = diagnose(&answers, today());
    let mut lines = Vec::new();
    for question in walk(&ROUTING, &answers).asked {
        lines.push(format!(
            "{} = {}",
            question.id,
            answers.get(question.id).map(walks::written).unwrap_or_default()
        ));
    }
    lines.push(String::new());
    lines.push(format!("conversation: {}", diagnosis.conversation.id));
    lines.push(format!("situation: {}", diagnosis.situation));
    lines.push(format!("second: {}", diagnosis.second.map_or("none", |second| second.id)));
    lines.push(format!("reasons: {}", diagnosis.reasons.join(", ")));
    lines.push(String::new());
    lines.push(export::text(&common::sheet_of(&answers, texts), texts));
    lines.join("\n")
}

/// The first lines that differ, with three lines before them; nothing where there is no difference.
fn difference(kept: &str, found: &str) -> Option<String> {
    let (kept, found): (Vec<&str>, Vec<&str>) = (kept.split('\n').collect(), found.split('\n').collect());
    let same = kept.iter().zip(&found).take_while(|(kept, found)| kept == found).count();
    if same == kept.len() && same == found.len() {
        return None;
    }
    let from = same.saturating_sub(3);
    let mut lines = vec![format!("  line {}:", same + 1)];
    lines.extend(kept[from..same].iter().map(|line| format!("    {line}")));
    lines.extend(kept.iter().skip(same).take(5).map(|line| format!("  - {line}")));
    lines.extend(found.iter().skip(same).take(5).map(|line| format!("  + {line}")));
    Some(lines.join("\n"))
}
