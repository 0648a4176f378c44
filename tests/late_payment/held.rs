//! A late payment once its call was held: the notes are of that day, and the ladder goes on after it.

use super::{assert_all, words};
use franc_parler::app::from_json;
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::{Answers, parse_date};
use franc_parler::json::Json;
use franc_parler::sheet::{self, Sheet};
use franc_parler::texts::Voice;
use serde_json::{Map, Value, json};

/// An invoice due on 13 November 2026; on the 28th it is time to call.
fn answers(given: Value) -> Answers {
    let usual = json!({
        "start": "late-payment", "safety": "none", "payment-kind": "late", "already": ["wrote-often"],
        "client-kind": "company", "diagnosis": "accepted", "invoice": "F-1", "amount": "1480",
        "due": "2026-11-13", "country": "fr", "client": "Duvernois",
    });
    let (Value::Object(usual), Value::Object(given)) = (usual, given) else { unreachable!() };
    let all: Map<String, Value> = usual.into_iter().chain(given).collect();
    from_json(&Json::from(Value::Object(all))).unwrap()
}

/// What came of the talk, in French on a day.
fn after(today: &str, given: Value) -> (Sheet, String) {
    let texts = words("fr");
    let made = sheet::after(&answers(given), &texts, Voice::Vous, parse_date(today).unwrap());
    let text = export::text(&made, &texts).replace(['\u{202f}', '\u{a0}'], " ");
    (made, text)
}

/// What was noted of the call of 28 November, with more.
fn noted(more: Value) -> Value {
    let mut noted = json!({
        "after.day": "2026-11-28", "after.4.state": "agreed", "after.5.state": "open",
        "after.8.state": "agreed", "after.8.what": "Le virement part mardi", "after.8.date": "2026-12-15",
    });
    let (Value::Object(all), Value::Object(more)) = (&mut noted, more) else { unreachable!() };
    all.extend(more);
    noted
}

#[test]
fn what_was_noted_of_the_call_stays_what_it_was_when_the_ladder_has_gone_on() {
    let points = |today: &str| {
        sheet::points(&answers(noted(json!({}))), &words("fr"), Voice::Vous, parse_date(today).unwrap())
    };
    let section = |today: &str, id: &str| {
        let (made, _) = after(today, noted(json!({})));
        made.sections.into_iter().find(|section| section.id == id)
    };
    for later in ["2026-12-07", "2027-01-15"] {
        assert_eq!(points(later), points("2026-11-28"), "{later}");
        for id in ["after-agreed", "after-open"] {
            assert_eq!(section(later, id), section("2026-11-28", id), "{later}: {id}");
        }
    }
    let (made, said) = after("2026-12-07", noted(json!({})));
    assert_eq!(made.situation, "firm-reminder");
    assert_all(&said, &["15 décembre 2026 : Le virement part mardi"]);
    assert!(made.dates.iter().all(|one| one.date >= parse_date("2026-12-07").unwrap()), "{:?}", made.dates);
}

#[test]
fn no_point_that_was_noted_is_left_out_be_the_outline_shorter() {
    let given = noted(json!({"after.12.state": "no", "after.12.what": "Pas de pénalités"}));
    let points =
        sheet::points(&answers(given.clone()), &words("fr"), Voice::Vous, parse_date("2026-11-28").unwrap());
    assert_eq!(points.len(), 12);
    assert_all(&after("2026-11-28", given).1, &["Pas de pénalités"]);
}

/// The next steps with their days, as the sheet of a day has them: that of the talk, or of what came of it.
fn steps(sheet: &Sheet) -> Vec<String> {
    let steps = sheet.dates.iter().filter(|one| one.title.starts_with("Facture F-1\u{202f}: "));
    steps.map(|one| format!("{} {}", one.date, &one.title["Facture F-1\u{202f}: ".len()..])).collect()
}

fn before(today: &str, given: Value) -> (Sheet, String) {
    let (answers, texts, today) = (answers(given), words("fr"), parse_date(today).unwrap());
    let made = sheet::make(&diagnose(&answers, today), &answers, &texts, Voice::Vous, today);
    let text = export::text(&made, &texts).replace(['\u{202f}', '\u{a0}'], " ");
    (made, text)
}

#[test]
fn after_the_call_the_ladder_goes_on_from_its_day() {
    let steps = |today: &str, given: &Value| {
        let (before, after) = (before(today, given.clone()), after(today, given.clone()));
        assert_eq!(steps(&before.0), steps(&after.0), "{today}");
        (before.0.situation, steps(&before.0), before.1)
    };
    // The call comes late, after one reminder: the letter that follows keeps its distance from it.
    let late = json!({"already": ["wrote"], "after.day": "2026-12-07"});
    let letter = "2026-12-14 Mise en demeure en recommandé avec accusé de réception";
    for (today, stage) in
        [("2026-12-07", "firm-reminder"), ("2026-12-08", "formal-notice"), ("2026-12-12", "formal-notice")]
    {
        let (situation, steps, said) = steps(today, &late);
        assert_eq!((situation, steps[0].as_str()), (stage, letter), "{today}");
        assert!(stage == "firm-reminder" || !said.contains("Ces étapes n’ayant pas été faites"), "{said}");
    }
    // In time: it is past, today is after it, and the letter waits for its own day.
    let (situation, steps, said) = steps("2026-11-30", &json!({"after.day": "2026-11-28"}));
    assert_eq!(situation, "firm-reminder");
    assert_eq!(steps[0], "2026-12-07 Mise en demeure en recommandé avec accusé de réception");
    let call =
        "(-) 28 novembre 2026 : Appel, puis e-mail qui fixe l’appel\n--- Aujourd’hui, 30 novembre 2026\n( ) ";
    assert_all(&said, &[call]);
}

#[test]
fn a_talk_does_not_stand_for_what_is_written() {
    let first = |today: &str, given: Value| steps(&before(today, given).0).remove(0);
    // The letter is sent, whatever was said when it was announced.
    let announced = json!({"after.day": "2026-12-07"});
    assert!(first("2026-12-08", announced).starts_with("2026-12-08 Mise en demeure"));
    // Nothing was ever written: the first reminder, and not the letter.
    let never = json!({"already": ["nothing"], "after.day": "2026-12-07"});
    assert!(first("2026-12-08", never).starts_with("2026-12-14 Rappel daté"));
    // A talk that is still ahead is no talk that was held.
    let ahead = json!({"already": ["wrote"], "after.day": "2026-12-09"});
    assert!(first("2026-12-08", ahead).starts_with("2026-12-08 Appel"));
}

#[test]
fn what_was_refused_in_the_call_is_not_promised_in_its_recap() {
    let refused = json!({"after.day": "2026-11-28", "after.2.state": "no", "pay-by": "2026-12-10",
        "after.2.what": "Elle ne veut pas payer les pénalités"});
    let (made, _) = after("2026-11-28", refused);
    let texts = words("fr");
    let recap = &made.annexes[0];
    let said = export::mail::body(recap, &texts).replace(['\u{202f}', '\u{a0}'], " ");
    assert_all(&said, &["1 480,00 €, à régler depuis le 13 novembre 2026", "– Elle ne veut pas payer"]);
    assert!(!said.contains("Paiement annoncé") && !said.contains("Sans paiement"), "{said}");
    let subject = &recap.head.as_ref().unwrap().subject.text;
    assert_eq!(subject.replace('\u{202f}', " "), "Notre échange du 28 novembre 2026 : facture F-1");
}

#[test]
fn a_sum_without_a_sign_is_in_the_currency_of_the_invoice() {
    for (given, told) in [
        (json!({"country": "ch"}), "740,00 CHF, pour le 15 décembre 2026"),
        (json!({"amount": "£1,480"}), "740,00 £, pour le 15 décembre 2026"),
        (json!({"after.8.sum": "740 $"}), "740,00 $, pour le 15 décembre 2026"),
    ] {
        let mut all = noted(json!({"after.8.sum": "740"}));
        let (Value::Object(all_of), Value::Object(given)) = (&mut all, given) else { unreachable!() };
        all_of.extend(given);
        assert_all(&after("2026-11-28", all).1, &[told]);
    }
}

/// The day promised in the call is waited for: nothing is sent on it, and the notice has its own time to run after it.
#[test]
fn the_notice_comes_after_the_day_that_was_promised() {
    let given = json!({ "due": "2026-11-04", "pay-by": "2026-12-09", "after.day": "2026-12-02",
        "talk-date": "2026-12-02", "already": ["wrote"], "reminders": "1", "last-contact": "2026-11-16",
        "after.1.state": "agreed" });
    for today in ["2026-12-03", "2026-12-09"] {
        let (_, said) = after(today, given.clone());
        assert!(said.contains("10 décembre 2026 : Facture F-1 : Mise en demeure"), "{today}: {said}");
        assert!(said.contains("24 décembre 2026 : Facture F-1 : Dernier décompte"), "{today}: {said}");
    }
}
