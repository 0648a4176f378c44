//! Where answers lead, by example: what was named as the second matter, what may be said already, what has been sent.

use crate::common::{sheet_of, today, words};
use franc_parler::app::from_json;
use franc_parler::diagnosis::{Step, diagnose, step};
use franc_parler::export;
use franc_parler::flow::Answers;
use franc_parler::json::Json;
use serde_json::{Map, Value, json};

/// The whole questionnaire with these answers on the way.
fn answers(given: Value) -> Answers {
    let usual = json!({"start": "full", "safety": "none", "second-matter": "none"});
    let (Value::Object(usual), Value::Object(given)) = (usual, given) else { unreachable!() };
    let all: Map<String, Value> = usual.into_iter().chain(given).collect();
    from_json(&Json::from(Value::Object(all))).unwrap()
}

/// What is offered by the question that is asked next.
fn offered(given: Value, question: &str) -> Vec<&'static str> {
    let answers = answers(given);
    let Step::Question(next) = step(&answers, today()) else { unreachable!("no question is left") };
    assert_eq!(next.id, question);
    crate::common::walks::offered(next, &answers)
}

#[test]
fn a_shared_fault_hides_no_second_matter_that_was_named() {
    let shared = |second: &str| {
        let given = json!({"blocking": "slip", "whose-act": "both", "second-matter": second,
            "mistake-kind": "deadline-missed", "payment-kind": "late", "already": ["wrote"]});
        diagnose(&answers(given), today()).second.map(|second| second.id)
    };
    let named = ["money", "limits", "leave", "none"].map(shared);
    assert_eq!(named, ["late-payment", "boundaries", "ending", "client-mistake"].map(Some));
}

#[test]
fn what_has_been_said_can_be_told() {
    let leaving = json!({"blocking": "leave", "leave-decided": "decided", "ending-kind": "unpaid"});
    assert!(offered(leaving, "already").contains(&"wrote-often"));
    let claimed = json!({"blocking": "money", "payment-kind": "claimed-back"});
    assert!(offered(claimed, "already").contains(&"promised"));
    let cut = json!({"blocking": "price", "price-when": "cut", "already": ["wrote"]});
    offered(cut, "written");
    let quick =
        json!({"start": "quick", "blocking": "leave", "leave-decided": "decided", "ending-kind": "unpaid"});
    assert!(offered(quick, "already").contains(&"formal-notice"));
}

#[test]
fn a_formal_notice_has_gone_where_its_day_is_known() {
    let given = json!({"blocking": "requests", "limits-kind": "scope-creep", "already": ["wrote"],
        "written": "signed", "six-months": "yes", "diagnosis": "late-payment", "payment-kind": "late",
        "due": "2026-08-01", "notice-date": "2026-11-01"});
    assert_eq!(diagnose(&answers(given), today()).situation, "remedies");
}

#[test]
fn nothing_is_suspended_that_is_over_or_stopped() {
    let texts = words("fr");
    let over = json!({"blocking": "leave", "leave-decided": "over", "left-to-do": "money",
        "payment-kind": "late", "already": ["wrote", "spoke"], "client-kind": "company"});
    let stopped = json!({"blocking": "money", "payment-kind": "late", "already": ["wrote", "spoke", "stopped"],
        "client-kind": "company"});
    for given in [over, stopped] {
        let said = export::text(&sheet_of(&answers(given), &texts), &texts);
        for word in ["je suspends", "je suspendrai", "Préavis de suspension", "peux suspendre"] {
            assert!(!said.contains(word), "{word}: {said}");
        }
    }
}

#[test]
fn not_to_know_is_a_reason_only_where_there_is_no_other() {
    let given = json!({"blocking": "unknown", "whose-act": "third-party", "work-kind": "unknown",
        "already": ["nothing"], "written": "nothing", "six-months": "yes"});
    assert_eq!(diagnose(&answers(given), today()).reasons, ["whose-act"]);
}
