//! A late payment on the sheet, by example: the account with part payments and several invoices, due dates, the ladder
//! on working days, plan, letters, doors.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "late_payment/by_law.rs"]
mod by_law;
mod common;
#[path = "late_payment/held.rs"]
mod held;
#[path = "late_payment/laws.rs"]
mod laws;
#[path = "late_payment/one_account.rs"]
mod one_account;

use common::words;
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::parse_date;
use franc_parler::json::Json;
use franc_parler::sheet::{self, Block, Sheet};
use franc_parler::texts::Voice;
use serde_json::{Map, Value, json};

/// The doors that are open, by id, on a day in autumn 2025.
fn doors(given: Value) -> Vec<String> {
    let annex = sheet_on("2025-09-15", given).0.annexes.into_iter().find(|annex| annex.id == "doors");
    let names = annex.into_iter().flat_map(|annex| annex.blocks).filter_map(|block| match block {
        Block::Lead(line) => line.key.strip_prefix("edit.late-payment.doors.").map(str::to_owned),
        _ => None,
    });
    names.collect()
}

/// The sheet in French on a day. What is given comes on top of an overdue invoice of 2,500 € in France.
fn sheet_on(today: &str, given: Value) -> (Sheet, String) {
    let usual = json!({
        "start": "late-payment", "safety": "none", "payment-kind": "late", "already": ["wrote-often"],
        "client-kind": "company", "diagnosis": "accepted", "invoice": "F-1", "amount": "2500",
        "due": "2025-05-31", "country": "fr", "client": "Duvernois",
    });
    let (Value::Object(usual), Value::Object(given)) = (usual, given) else { unreachable!() };
    let all: Map<String, Value> = usual.into_iter().chain(given).collect();
    let answers = franc_parler::app::from_json(&Json::from(Value::Object(all))).unwrap();
    let (texts, today) = (words("fr"), parse_date(today).unwrap());
    let made = sheet::make(&diagnose(&answers, today), &answers, &texts, Voice::Vous, today);
    let text = export::text(&made, &texts).replace(['\u{202f}', '\u{a0}'], " ");
    (made, text)
}

fn said_on(today: &str, given: Value) -> String {
    sheet_on(today, given).1
}

fn assert_all(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "“{part}” is not in:\n{said}");
    }
}

#[test]
fn part_payments_lower_the_principal_in_the_order_that_was_chosen() {
    let paid = |order| {
        json!({"amount": "2000", "due": "2025-09-30", "part-paid": "yes",
            "payments": ["500 ; 30/10/2025", "1500 ; 29/11/2025"], "payment-order": order})
    };
    // Worked example 12: 34.95 principal first.
    let first = said_on("2025-11-29", paid("principal-first"));
    assert_all(&first, &["sur 1 500,00 €", "intérêts 34,95 €", "2 000,00 €, compté d’abord sur la facture"]);
    let second = said_on("2025-11-29", paid("interest-first"));
    assert_all(&second, &["sur 1 519,97 €", "compté d’abord sur les intérêts"]);
    let too_much = json!({"part-paid": "yes", "payments": ["9000 ; 30/06/2025"]});
    assert_all(&said_on("2025-09-15", too_much), &["les versements notés dépassent"]);
    let later = json!({"part-paid": "yes", "payments": ["100 ; 30/10/2025"]});
    assert_all(&said_on("2025-09-15", later), &["une date notée est après aujourd’hui"]);
    // What is typed where nothing was paid counts for nothing.
    let none = json!({"part-paid": "no", "payments": ["500 ; 30/06/2025"]});
    assert!(!said_on("2025-09-15", none).contains("Versé en partie"));
}

#[test]
fn every_invoice_is_rounded_and_counted_by_itself() {
    // Worked example 9: twice 9.99 and twice 40, not 19.97.
    let two =
        json!({"amount": "1000", "due": "2025-07-31", "other-invoices": ["F-2 ; 1 000,00 € ; 31/07/2025"]});
    let said = said_on("2025-08-30", two);
    assert_all(
        &said,
        &["F-1. Du 1er août", "F-2. Du 1er août", "intérêts 19,98 €", "forfaitaire 80,00 €", "2 099,98 €"],
    );
}

#[test]
fn an_agreed_rate_takes_the_place_of_the_laws_and_is_held_against_the_floor() {
    let said = said_on("2025-09-15", json!({"agreed-rate": "percent", "agreed-percent": "5"}));
    assert_all(&said, &["107 jours à 5,00 %"]);
    let warned = |said: &str| {
        words("fr")
            .find("late-payment.warning.rate-under-floor")
            .is_some_and(|text| said.contains(&text.replace(['\u{202f}', '\u{a0}'], " ")))
    };
    assert!(warned(&said), "{said}");
    let said = said_on("2025-09-15", json!({"agreed-rate": "percent", "agreed-percent": "15"}));
    assert!(!warned(&said), "{said}");
    let said = said_on("2025-09-15", json!({"agreed-rate": "three-times-legal"}));
    assert_all(&said, &["30 jours à 11,13 %", "77 jours à 8,28 %"]);
}

#[test]
fn several_missing_rates_are_entered_oldest_first() {
    let said = said_on("2027-02-01", json!({"due": "2026-05-31", "reference-rate": "2,15 ; 2,40"}));
    assert_all(&said, &["30 jours à 12,15 %", "184 jours à 12,15 %", "32 jours à 12,40 %"]);
}

#[test]
fn a_due_date_is_worked_out_in_both_readings_and_the_later_one_counts() {
    let term = json!({"due": null, "invoice-date": "2025-01-15", "term": "end-of-month", "term-days": "45"});
    let said = said_on("2025-04-10", term);
    assert_all(&said, &["le 31 mars 2025", "le 17 mars 2025", "10 jours de retard"]);
    let law =
        json!({"due": null, "invoice-date": "2025-03-12", "term": "nothing", "delivered": "2025-03-10"});
    assert_all(&said_on("2025-04-10", law), &["la loi donne l’échéance : le 9 avril 2025"]);
    // The date on the invoice wins, and its ceiling is held against the date of the invoice.
    let long = json!({"due": "2025-04-30", "invoice-date": "2025-01-15"});
    let said = said_on("2025-05-10", long);
    let warning =
        words("fr").get("late-payment.warning.term-over-60-days").replace(['\u{202f}', '\u{a0}'], " ");
    assert_all(&said, &["10 jours de retard", &warning]);
    assert_all(&said_on("2025-05-10", json!({"due": null})), &["Date d’échéance à retrouver"]);
}

#[test]
fn the_ladder_stands_on_working_days_and_says_where_it_was_moved() {
    // 31 May 2025 and eight days are Whit Sunday; the Monday after it is a public holiday in France.
    let said = said_on("2025-06-03", json!({"already": ["wrote"]}));
    assert_all(
        &said,
        &[
            "(-) 5 jours avant l’échéance : Petit mot",
            "--- Aujourd’hui, 3 juin 2025",
            "10 juin 2025 (le 8 juin 2025 tombe un week-end) : Rappel daté",
        ],
    );
    let armistice = said_on("2025-10-20", json!({"due": "2025-10-20", "already": ["nothing"]}));
    assert_all(&armistice, &["12 novembre 2025 (le 11 novembre 2025 est un jour férié) : Mise en demeure"]);
    let own = said_on("2025-06-03", json!({"already": ["wrote"], "ladder-days": "-3, 2, 10, 20, 30, 45"}));
    assert_all(&own, &["(>) 3 juin 2025 : Rappel court", "( ) 30 juin 2025 : Mise en demeure"]);
}

#[test]
fn skipped_steps_move_what_follows_and_are_named() {
    let said = said_on("2025-07-31", json!({"already": ["wrote"]}));
    assert_all(
        &said,
        &[
            "(>) 31 juillet 2025 : Appel",
            "( ) 7 août 2025 : Mise en demeure",
            "Le calendrier en serait déjà à : « Dernier décompte",
        ],
    );
}

#[test]
fn a_notice_stands_on_the_ladder_on_the_day_it_was_sent_and_what_follows_once_it_is_over() {
    let sent = json!({"already": ["formal-notice"], "notice-date": "2025-07-21"});
    let said = said_on("2025-07-31", sent);
    assert_all(
        &said,
        &[
            "(-) 21 juillet 2025 : Mise en demeure",
            "(>) 6 août 2025 : Dernier décompte",
            "Après le 5 août 2025 : dernier décompte",
        ],
    );
}

#[test]
fn where_a_rate_is_not_published_yet_account_and_letters_are_of_today() {
    let said =
        said_on("2026-06-25", json!({"talk-date": "2026-07-02", "country": "de", "debtor": "business"}));
    assert_all(&said, &["Lieu et date : 25 juin 2026"]);
    assert!(!said.contains("Lieu et date : 2 juillet"), "{said}");
}

#[test]
fn a_plan_adds_up_to_everything_that_is_owed() {
    let three = |penalties| json!({"instalment-count": "3", "first-instalment": "2025-10-31", "penalties": penalties});
    let said = said_on("2025-09-15", three("claimed"));
    // 2,631.10 in three parts; what is given up for a payment in time is in none.
    assert_all(
        &said,
        &[
            "1. Le 31 octobre 2025 : 877,04 €",
            "2. Le 30 novembre 2025 : 877,03 €",
            "3. Le 31 décembre 2025 : 877,03 €",
        ],
    );
    let waived = said_on("2025-09-15", three("waived"));
    assert_all(&waived, &["Les échéances :\n1. Le 31 octobre 2025 : 833,34 €\n2. Le 30 novembre 2025"]);
}

#[test]
fn letters_carry_the_sum_and_what_becomes_of_the_penalties() {
    for choice in ["claimed", "waived", "reserved"] {
        let (sheet, said) = sheet_on("2025-09-15", json!({"penalties": choice, "pay-by": "2025-09-30"}));
        let ids: Vec<&str> = sheet.annexes.iter().map(|annex| annex.id.as_str()).collect();
        for id in ["letter-formal-notice", "letter-cannot-pay", "letter-suspension"] {
            assert!(ids.contains(&id), "{id} is not among {ids:?}");
        }
        assert!(ids[0] == "letter-formal-notice" && ids.iter().any(|id| id.starts_with("reply-")), "{ids:?}");
        let notice = &said[said.find("qui vaut mise en demeure").expect("a formal notice")..];
        assert_all(notice, &["2 500,00 €", "30 septembre 2025", "91,10 €"]);
    }
    let polite = sheet_on("2025-09-15", json!({"voice": "tu"})).0;
    assert_eq!(
        polite.annexes,
        sheet_on("2025-09-15", json!({})).0.annexes,
        "a letter follows the voice of the talk"
    );
}

#[test]
fn a_consumer_is_asked_for_no_penalties_of_professionals() {
    let consumer = json!({"client-kind": "consumer", "notice-date": "2025-08-01", "penalties": "claimed"});
    let (sheet, said) = sheet_on("2025-09-15", consumer);
    assert!(!said.contains("40,00 €") && said.contains("45 jours à 2,76 %"), "{said}");
    let letters = sheet.annexes.iter().filter(|annex| annex.head.is_some());
    let told: String = letters.map(|annex| export::mail::body(annex, &words("fr"))).collect();
    assert!(!told.contains("frais de recouvrement") && !told.contains("40"), "{told}");
}

#[test]
fn doors_open_by_country_size_dispute_and_status() {
    let remedies = |more: Value| {
        let (Value::Object(base), Value::Object(more)) = (json!({"already": ["formal-notice"]}), more) else {
            unreachable!()
        };
        doors(Value::Object(base.into_iter().chain(more).collect()))
    };
    assert_eq!(
        remedies(json!({"creditor": "liberal"})),
        ["mediator", "conciliation", "small-claims", "payment-order"]
    );
    assert_eq!(
        remedies(json!({"creditor": "trader", "amount": "12000"})),
        ["mediator", "uncontested-2026", "payment-order", "interim"]
    );
    // Interest counts: 4,990 with its interest is above what the small procedure takes.
    assert!(!remedies(json!({"amount": "4990"})).iter().any(|door| door == "small-claims"));
    assert_eq!(remedies(json!({"client-kind": "public"}))[..2], ["public-buyer", "mediator"]);
    assert!(remedies(json!({"client-kind": "consumer"})).iter().any(|door| door == "consumer"));
    // Nobody mediates with a client abroad, or with one who does not answer.
    for given in
        [json!({"client-kind": "abroad", "debtor": "business"}), json!({"payment-kind": "no-answer"})]
    {
        let open = remedies(given);
        assert!(!open.is_empty() && !open.iter().any(|door| door == "mediator"), "{open:?}");
    }
    assert_eq!(remedies(json!({"country": "ie"})), ["ie-mediation", "ie-district-court"]);
    assert_eq!(remedies(json!({"country": "qc"})), ["elsewhere"]);
    assert_eq!(doors(json!({}))[0], "nothing-yet");
    assert_eq!(doors(json!({"payment-kind": "disputed"}))[0], "disputed-talk");
    assert!(remedies(json!({"country": "unknown"})).is_empty());
}

#[test]
fn who_owes_is_asked_where_the_triage_did_not_learn_it() {
    let abroad = |debtor: &str| said_on("2025-09-15", json!({"client-kind": "abroad", "debtor": debtor}));
    assert_all(&abroad("business"), &["2 631,10 €"]);
    assert_all(&abroad("public"), &["107 jours à 11,15 %"]);
    assert_all(&abroad("unknown"), &["savoir d’abord si c’est une entreprise"]);
    // What the triage knows is not overruled by a detail that is no longer asked.
    assert_all(&said_on("2025-09-15", json!({"debtor": "consumer"})), &["2 631,10 €"]);
}
