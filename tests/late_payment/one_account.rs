//! One account on one sheet: what is said, written and planned of the same sum, its currency, its penalties and its days.

use super::{assert_all, said_on, sheet_on};
use franc_parler::sheet::Sheet;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-27";

/// An invoice of 1,480 € with 400 € paid, its rate known or not, and more.
fn paid(more: Value) -> Value {
    let usual = json!({"amount": "1480", "due": "2026-10-12", "already": ["spoke", "wrote"], "part-paid": "yes",
        "payments": ["400 ; 30/10/2026"], "pay-by": "2026-12-07", "talk-date": "2026-11-28",
        "instalment-count": "2", "first-instalment": "2026-12-07", "invoice-date": "2026-09-12"});
    let (Value::Object(usual), Value::Object(more)) = (usual, more) else { unreachable!() };
    Value::Object(usual.into_iter().chain(more).collect())
}

/// The lines of a text that hold some words.
fn lines<'a>(said: &'a str, words: &str) -> Vec<&'a str> {
    said.lines().filter(|line| line.contains(words)).collect()
}

/// What goes with a sheet, by id.
fn annex(sheet: &Sheet, id: &str) -> String {
    let found = sheet.annexes.iter().find(|annex| annex.id == id).expect(id);
    format!("{found:?}").replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn a_payment_received_is_claimed_a_second_time_nowhere() {
    for rate in ["", "2,15"] {
        for penalties in ["waived", "claimed", "reserved"] {
            for kind in ["late", "cannot-pay", "no-answer"] {
                let given = json!({"reference-rate": rate, "penalties": penalties, "payment-kind": kind});
                let said = said_on(TODAY, paid(given));
                // The line that bears interest, and what the account begins with.
                let own = ["sur 1 480,00 €", "Somme facturée", "Facture F-1 :", "est payée", "déjà versés"];
                let whole = lines(&said, "1 480,00 €").into_iter();
                let whole: Vec<&str> =
                    whole.filter(|line| !own.iter().any(|own| line.contains(own))).collect();
                assert!(whole.is_empty(), "{rate} {penalties} {kind}: {whole:#?}");
                assert!(!said.contains("740,00 €"), "{said}");
            }
        }
        let said = said_on(TODAY, paid(json!({"reference-rate": rate, "penalties": "waived"})));
        assert_all(
            &said,
            &[
                "Versements reçus : 400,00 €\nReste dû, hors intérêts : 1 080,00 €",
                "vous reconnaissez devoir 1 080,00 €",
                "1. Le 7 décembre 2026 : 540,00 €",
                "Il reste 1 080,00 € à virer",
                "soit 1 080,00 €, me parvient",
            ],
        );
    }
}

#[test]
fn where_interest_takes_its_share_of_a_payment_first_nothing_is_planned_without_its_rate() {
    let said = said_on(TODAY, paid(json!({"payment-order": "interest-first", "penalties": "claimed"})));
    assert_all(&said, &["Versements reçus : 400,00 €, à déduire ; intérêts à calculer"]);
    assert!(!said.contains("1. Le 7 décembre") && !said.contains("Reste dû, hors intérêts"), "{said}");
    let waived = said_on(TODAY, paid(json!({"payment-order": "interest-first", "penalties": "waived"})));
    assert_all(&waived, &["540,00 €"]);
}

#[test]
fn what_is_claimed_is_given_up_nowhere_on_the_same_paper() {
    for kind in ["late", "cannot-pay", "no-answer"] {
        for already in ["wrote", "wrote-often", "formal-notice"] {
            let given = json!({"payment-kind": kind, "already": [already], "penalties": "claimed",
                "reference-rate": "2,15", "notice-date": "2026-10-20"});
            let (sheet, said) = sheet_on(TODAY, paid(given));
            for words in ["renonce ", "frais de retard éventuels : réservés"] {
                let given_up = lines(&said, words);
                let own = |line: &&&str| line.contains("ni renoncement") || line.contains("n’y renonce pas");
                assert_eq!(given_up.iter().filter(|line| !own(line)).count(), 0, "{given_up:#?}");
            }
            if sheet.annexes.iter().any(|annex| annex.id == "letter-cannot-pay") {
                let plan = annex(&sheet, "letter-cannot-pay");
                assert!(plan.contains("s’arrêtent au jour de l’accord") && !plan.contains("Chaque jour"));
            }
        }
    }
    let claimed =
        |already| paid(json!({"penalties": "claimed", "reference-rate": "2,15", "already": [already]}));
    assert_all(&said_on(TODAY, claimed("wrote-often")), &["Total : 1 139,29 €", "devoir 1 139,29 €"]);
    // What is agreed on the phone is what the letter claims.
    let called = said_on(TODAY, claimed("wrote"));
    assert_all(&called, &["Je redis notre accord : 1 139,29 €", "devoir 1 139,29 €"]);
}

#[test]
fn a_plan_ends_with_its_last_part() {
    let given = json!({"penalties": "waived", "payment-kind": "cannot-pay", "instalment-count": "4"});
    let (sheet, said) = sheet_on(TODAY, paid(given));
    let plan = annex(&sheet, "letter-cannot-pay");
    assert_all(&plan, &["chaque échéance est payée à sa date, la dernière le 7 mars 2027"]);
    let reply = annex(&sheet, "reply-no-penalties");
    assert!(reply.contains("chaque échéance du plan") && !reply.contains("me parvient en entier"), "{reply}");
    assert_all(&said, &["tout est réglé le 7 mars 2027", "7 mars 2027 : solde vérifié"]);
    for line in lines(&said, "réglé") {
        assert!(!line.contains("7 décembre 2026") || line.contains("7 mars 2027"), "{line}");
    }
}

#[test]
fn no_figure_stands_in_two_currencies() {
    for (country, amount, sign) in
        [("gb", "1200", "£"), ("ch", "1200", "CHF"), ("qc", "1200", "$"), ("gb", "1200 €", "€")]
    {
        let given = json!({"amount": amount, "country": country, "due": "2026-05-12", "penalties": "claimed",
            "pay-by": "2026-12-07", "instalment-count": "2", "first-instalment": "2026-12-07"});
        let said = said_on(TODAY, given);
        let whole = lines(&said, "1 200,00");
        assert!(whole.len() > 5, "{said}");
        let other = whole.iter().find(|line| !line.contains(&format!("1 200,00 {sign}")));
        assert_eq!(other, None, "{country}, {amount}");
    }
}

#[test]
fn the_next_step_has_one_day_in_the_letter_the_email_and_on_the_ladder() {
    // A Saturday was chosen, and the deadline is a Friday.
    let given = json!({"pay-by": "2026-12-11", "penalties": "waived"});
    assert_all(
        &said_on(TODAY, paid(given)),
        &[
            "(>) 28 novembre 2026 : Mise en demeure",
            "( ) 14 décembre 2026 (le 12 décembre 2026 tombe un week-end) : Dernier décompte",
            "prévue le 14 décembre 2026",
            "j’engage le 14 décembre 2026",
            "14 décembre 2026, si rien n’est là",
        ],
    );
    // A step that waits leaves the notice its time.
    let silent = json!({"payment-kind": "no-answer", "already": ["wrote-often"], "due": "2026-06-03",
        "pay-by": "2026-12-11"});
    assert_all(
        &said_on(TODAY, silent),
        &["( ) 14 décembre 2026 (le 12", "( ) 28 décembre 2026 (le 27 décembre 2026 tombe un week-end)"],
    );
}

#[test]
fn a_step_that_a_detail_moved_is_named() {
    let told = "ont changé l’étape : de « appel ferme, puis e-mail » à « mise en demeure »";
    assert_all(&said_on(TODAY, paid(json!({}))), &[told]);
    assert!(!said_on(TODAY, paid(json!({"already": ["wrote-often"]}))).contains("ont changé l’étape"));
}

#[test]
fn the_work_for_a_public_buyer_is_suspended_nowhere() {
    let given = json!({"already": ["wrote"], "client-kind": "public", "due": "2026-10-12"});
    let said = said_on(TODAY, given.clone());
    for words in ["je mettrai en pause", "je suspends", "suspension annoncée", "je peux suspendre"] {
        assert!(!said.contains(words), "{words}: {said}");
    }
    let company = json!({"already": ["wrote"], "due": "2026-10-12"});
    assert_all(&said_on(TODAY, company), &["je mettrai en pause", "je suspends"]);
}

#[test]
fn no_notice_of_suspension_goes_to_a_public_debtor_whoever_the_client_is() {
    for already in [json!(["wrote", "spoke"]), json!(["wrote-often"]), json!(["formal-notice"])] {
        let noticed = |kind: &str, debtor: &str| {
            let given = json!({"already": already, "client-kind": kind, "debtor": debtor});
            let (sheet, _) = sheet_on(TODAY, given);
            sheet.annexes.iter().any(|annex| annex.id == "letter-suspension")
        };
        for kind in ["abroad", "association", "friend", "public", "unknown"] {
            assert!(!noticed(kind, "public"), "{kind}, {already}");
        }
        assert!(noticed("abroad", "business") && noticed("company", "business"), "{already}");
    }
}

#[test]
fn nobody_is_expected_to_say_what_only_a_company_says() {
    let companies =
        ["la direction valide", "le bon de commande", "Notre propre client", "à 90 jours", "Le logiciel"];
    for already in ["nothing", "wrote", "wrote-often", "formal-notice"] {
        for (kind, never) in [("consumer", &companies[..]), ("public", &companies[2..4])] {
            let given = json!({"already": [already], "client-kind": kind, "due": "2026-10-12"});
            let said = said_on(TODAY, given);
            let heard: Vec<_> = never.iter().filter(|words| said.contains(**words)).collect();
            assert!(heard.is_empty(), "{kind}, {already}: {heard:?}");
            assert!(!said.contains("service qui paie"), "{kind}, {already}");
        }
    }
}

#[test]
fn a_lower_agreed_rate_does_not_lower_the_swiss_one_and_nothing_is_claimed_that_is_not_there() {
    let agreed = |percent: &str| {
        json!({"amount": "1200", "due": "2026-11-12", "country": "ch", "agreed-rate": "percent",
            "agreed-percent": percent, "penalties": "claimed"})
    };
    assert_all(&said_on(TODAY, agreed("7")), &["15 jours à 7,00 %"]);
    let said = said_on(TODAY, agreed("4"));
    assert_all(&said, &["15 jours à 5,00 %", "Je réclame les intérêts :"]);
    assert!(!said.contains("0,00 CHF.") && !said.contains("indemnité forfaitaire 0"), "{said}");
}

#[test]
fn no_door_is_opened_where_nothing_is_overdue() {
    for (kind, situation) in
        [("not-due", "before-due"), ("deposit", "deposit-unpaid"), ("claimed-back", "money-back")]
    {
        let given = json!({"payment-kind": kind, "due": "2026-12-20", "client-kind": "consumer"});
        let (sheet, _) = sheet_on(TODAY, given);
        assert_eq!(sheet.situation, situation);
        assert!(sheet.annexes.iter().all(|annex| annex.id != "doors"), "{situation}");
    }
}

#[test]
fn what_is_written_to_the_person_appointed_is_not_addressed_to_the_client() {
    let (sheet, _) = sheet_on(TODAY, json!({"payment-kind": "insolvency"}));
    let to = |id: &str| {
        let annex = sheet.annexes.iter().find(|annex| annex.id == id).unwrap();
        annex.head.as_ref().unwrap().fields[1].value.clone().unwrap_or_default()
    };
    assert!(to("letter-insolvency").contains("mandataire"), "{}", to("letter-insolvency"));
    assert_eq!(to("reply-keep-working"), "Duvernois");
}

#[test]
fn whoever_is_asked_for_money_back_chases_no_invoice_afterwards() {
    let given = json!({"start": "full", "blocking": "price", "price-when": "cut", "second-matter": "mistake",
        "mistake-kind": "deadline-missed", "payment-kind": "claimed-back"});
    let said = said_on(TODAY, given);
    assert_all(&said, &["Dans un second temps", "Répondre sur la somme réclamée ou réduite"]);
    assert!(!said.contains("toute relance passe pour une esquive"), "{said}");
}

#[test]
fn more_than_was_asked_for_was_paid_by_nobody() {
    for rate in ["", "2,15"] {
        let said = said_on(TODAY, paid(json!({"reference-rate": rate, "payments": ["4000 ; 30/10/2026"]})));
        assert!(!said.contains("déjà versés") && !said.contains("Versements reçus"), "{rate}: {said}");
    }
}

/// Not on the day of the sum, and not before it is mended: nothing is planned with it either.
#[test]
fn what_is_noted_as_paid_on_a_day_to_come_was_paid_by_nobody() {
    let later = json!({"reference-rate": "2,15", "payments": ["500 ; 30/12/2026"],
        "instalment-count": "2", "first-instalment": "2026-12-15"});
    let said = said_on(TODAY, paid(later));
    assert_all(&said, &["une date notée est après aujourd’hui"]);
    for counted in ["déjà versés", "Versements reçus", "Reste dû", "1. Le 15 décembre 2026"] {
        assert!(!said.contains(counted), "“{counted}”: {said}");
    }
}
