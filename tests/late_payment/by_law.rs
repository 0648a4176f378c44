//! What differs by law, and what one law must not be told of another: time limits, penalties, doors, deadlines.

use super::{assert_all, doors, said_on, sheet_on};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-27";

/// A sheet after a formal demand.
fn noticed(more: Value) -> String {
    let (Value::Object(mut given), Value::Object(more)) = (json!({"already": ["formal-notice"]}), more)
    else {
        unreachable!()
    };
    given.extend(more);
    said_on(TODAY, Value::Object(given))
}

#[test]
fn the_last_day_to_sue_needs_no_sum_and_in_france_begins_with_the_end_of_the_work() {
    let late = json!({"due": "2026-05-01", "amount": null});
    assert_all(
        &noticed(late),
        &["Dernier jour pour saisir un tribunal, compté avec prudence : le 1er mai 2031"],
    );
    let work = json!({"client-kind": "consumer", "delivered": "2024-10-01", "due": "2024-12-31"});
    assert_all(&noticed(work), &["le 1er octobre 2026", "peut-être trop ancienne"]);
    for already in ["wrote-often", "formal-notice"] {
        let said = said_on(TODAY, json!({"due": "2020-05-01", "already": [already]}));
        assert!(!said.contains("agir finit le") && !said.contains("pour agir : 1er mai 2025."), "{said}");
    }
    let young = noticed(json!({"due": "2025-12-31"}));
    assert!(!young.contains("trop ancienne"), "{young}");
    assert_all(&noticed(json!({"due": "2020-05-01"})), &["le 1er mai 2025", "peut-être trop ancienne"]);
    for country in ["qc", "de", "ch", "be"] {
        let said = noticed(json!({"country": country, "due": "2023-10-31"}));
        assert!(!said.contains("5 ans") && !said.contains("Dernier jour pour saisir"), "{said}");
    }
}

/// Whoever reads the sheet today can still sue until the last day, though the talk is set for after it.
#[test]
fn a_claim_is_too_old_once_its_last_day_has_passed_not_because_the_talk_comes_after_it() {
    let over =
        [("gb", "en Écosse, cette dette est peut-être déjà éteinte"), ("fr", "peut-être trop ancienne")];
    for (country, words) in over {
        for (due, passed) in [("2021-11-26", true), ("2021-11-27", false)] {
            let said = noticed(json!({"country": country, "due": due, "talk-date": "2026-12-10"}));
            assert_eq!(said.contains(words), passed, "{country}, due {due}: {said}");
            assert_all(&said, &["Dernier jour pour saisir un tribunal"]);
        }
    }
}

#[test]
fn what_a_public_buyer_owes_is_given_up_nowhere() {
    for (penalties, already) in [("waived", "wrote"), ("unknown", "wrote-often"), ("waived", "formal-notice")]
    {
        for kind in ["late", "disputed", "claimed-back", "cannot-pay"] {
            let given = json!({"client-kind": "public", "penalties": penalties, "already": [already],
                "reference-rate": "2,15", "payment-kind": kind, "written": "signed"});
            let said = said_on(TODAY, given).replace("n’y renonce", "");
            for given_up in ["y renonce", "ou abandonnées", "renonçant"] {
                assert!(!said.contains(given_up), "{penalties}, {already}, {kind}: {given_up} in {said}");
            }
        }
    }
}

#[test]
fn where_the_law_is_the_same_for_everybody_a_private_person_owes_its_interest() {
    for country in ["ch", "qc"] {
        let given = json!({"country": country, "client-kind": "consumer", "due": "2025-12-31"});
        let said = said_on(TODAY, given);
        assert!(!said.contains("seulement à partir de la mise en demeure"), "{said}");
        assert_all(
            &said,
            &["Intérêts à ce jour : ", if country == "ch" { "article 104" } else { "Loi sur l’intérêt" }],
        );
    }
}

#[test]
fn interest_that_took_its_share_of_a_payment_is_told_in_the_account() {
    let given = json!({"amount": "2000", "due": "2025-09-30", "part-paid": "yes",
        "payments": ["500 ; 30/10/2025"], "payment-order": "interest-first"});
    let said = said_on("2025-11-29", given);
    assert_all(
        &said,
        &["Versements reçus : 500,00 €, dont 19,97 € d’intérêts\nReste dû, hors intérêts : 1 519,97 €"],
    );
}

#[test]
fn nobody_is_asked_to_pay_by_a_day_that_has_passed_or_sooner_than_the_law_allows() {
    let past = json!({"pay-by": "2026-11-20", "instalment-count": "3", "first-instalment": "2026-10-01"});
    let said = said_on(TODAY, past);
    assert!(!said.contains("20 novembre 2026") && !said.contains("1er octobre 2026"), "{said}");
    assert_all(&said, &["les lettres la laissent en blanc"]);
    // Where no sum is worked out it is said too, and a day before the talk is no better.
    let disputed = json!({"payment-kind": "disputed", "talk-date": "2026-12-14", "pay-by": "2026-12-08"});
    let (sheet, said) = sheet_on(TODAY, disputed);
    assert_all(&said, &["les lettres la laissent en blanc"]);
    assert!(!format!("{:?}", sheet.dates).contains("si le paiement est arrivé"), "{:?}", sheet.dates);
    let mut british =
        json!({"country": "gb", "client-kind": "consumer", "due": "2026-06-30", "pay-by": "2026-12-11"});
    let (sheet, said) = sheet_on(TODAY, british.clone());
    let by = ["au plus tard le 27 décembre 2026", "vous avez 30 jours", "formulaire de réponse"];
    assert_all(&said, &by);
    assert!(!said.contains("11 décembre 2026"), "{said}");
    assert!(!format!("{:?}", sheet.dates).contains("2026-12-11"), "{:?}", sheet.dates);
    // Once it has gone, nothing is filed within these days.
    british["already"] = json!(["formal-notice"]);
    british["notice-date"] = json!("2026-11-20");
    assert_all(&said_on(TODAY, british), &["Attendre le 20 décembre 2026, fin du délai donné"]);
}

#[test]
fn a_rate_that_was_of_one_invoice_is_not_told_of_several() {
    let noticed = json!(["formal-notice"]);
    let one = json!({"country": "gb", "due": "2024-03-31", "penalties": "claimed", "already": noticed});
    assert_all(&said_on("2025-12-01", one), &["Taux annuel de la dernière période : 13,25 %"]);
    let two = json!({"country": "gb", "due": "2024-03-31", "penalties": "claimed", "already": noticed,
        "other-invoices": ["F-2 ; 3000 ; 30/09/2025"]});
    let said = said_on("2025-12-01", two);
    assert!(!said.contains("Taux annuel de la dernière période"), "{said}");
}

#[test]
fn proceedings_abroad_are_in_no_french_register() {
    for given in [json!({"country": "be"}), json!({"client-kind": "abroad", "debtor": "business"})] {
        let (Value::Object(mut given), insolvent) = (given, json!("insolvency")) else { unreachable!() };
        given.insert("payment-kind".to_owned(), insolvent);
        let said = said_on(TODAY, Value::Object(given));
        // The door says how long it is in France, by name.
        let said = said.replace("France : deux mois après la publication au BODACC", "").to_lowercase();
        assert!(!said.contains("bodacc") && !said.contains("deux mois après"), "{said}");
    }
}

#[test]
fn doors_are_counted_over_all_invoices_and_lead_where_the_debtor_is() {
    let is_small = |given: Value| doors(given).iter().any(|door| door == "small-claims");
    let unknown = json!({"amount": "4000", "due": "2025-08-31", "country": "fr", "debtor": "consumer",
        "client-kind": "association", "other-invoices": ["F-2 ; 3000 ; 30/04/2025"]});
    assert!(!is_small(unknown));
    let paid = json!({"amount": "6000", "part-paid": "yes", "payments": ["3000 ; 30/06/2025"]});
    assert!(is_small(paid));
    let away = json!({"client-kind": "abroad", "debtor": "business", "creditor": "trader"});
    for french in ["small-claims", "uncontested-2026", "payment-order", "conciliation"] {
        assert!(!doors(away.clone()).iter().any(|door| door == french), "{french}");
    }
    for country in ["be", "ch", "gb"] {
        let opened = json!({"payment-kind": "insolvency", "country": country});
        assert!(doors(opened).iter().any(|door| door == "insolvency-claim"), "{country}");
    }
    let act = |given: Value| doors(given).iter().any(|door| door == "ny-freelance-act");
    assert!(act(json!({"country": "ny"})) && !act(json!({"country": "ny", "client-kind": "public"})));
}

/// New York's act on freelance work gives no interest: no letter claims any under it. The French law on delays is told to
/// nobody under another, and of a sum that is disputed what is due with it is reserved, in the letter and in the answers.
#[test]
fn no_law_is_called_upon_for_what_it_does_not_give() {
    for already in ["wrote-often", "formal-notice"] {
        let given = |rate: &str| {
            json!({"country": "ny", "already": [already], "penalties": "claimed",
                "agreed-rate": rate, "agreed-percent": "12"})
        };
        let claims = ["Je réclame les intérêts", "les intérêts et frais de retard dus selon notre contrat"];
        assert_all(&said_on(TODAY, given("percent")), &claims);
        let said = said_on(TODAY, given("nothing"));
        assert!(claims.iter().all(|claim| !said.contains(claim)), "{said}");
    }
    let plan = |country: &str| said_on(TODAY, json!({"country": country}));
    let given_up = ["ny", "fr"].map(|country| plan(country).contains("réservées ou abandonnées"));
    assert_eq!(given_up, [false, true]);
    let private = said_on(TODAY, json!({"country": "ny", "client-kind": "consumer"}));
    assert_all(
        &private,
        &["seulement si notre contrat ou un tribunal les donne", "ou si un tribunal les accorde"],
    );
    assert!(!private.contains("à partir de la mise en demeure"), "{private}");
    let capped = |country: &str| {
        said_on(TODAY, json!({"country": country, "due": "2026-12-20"}))
            .contains("la loi plafonne les délais bien avant 90 jours")
    };
    assert_eq!(["fr", "be", "qc"].map(capped), [true, false, false]);
    let disputed = said_on(TODAY, json!({"country": "fr", "payment-kind": "disputed"}));
    assert!(disputed.contains("sont réservés") && !disputed.contains("J’y renonce"), "{disputed}");
}

/// The law of another country than those that are known here is foreign to all of them: no sum, and its own people to ask.
#[test]
fn another_country_is_none_of_those_whose_law_is_known() {
    let other = json!({"country": "other"});
    let said = said_on(TODAY, other.clone());
    assert_all(&said, &["Le droit de ce pays ne se calcule pas ici", "registre des entreprises de son pays"]);
    assert!(!said.contains("choisir d’abord, dans les détails") && !said.contains("bodacc.fr"), "{said}");
    // Nor is its currency known, where none was written.
    assert!(said.contains("500,00") && !said.contains("500,00\u{202f}€"), "{said}");
    assert_eq!(doors(json!({"country": "other", "already": ["formal-notice"]})), ["elsewhere"]);
}

/// What one law alone knows is said where it may hold, and nowhere where another is known to.
#[test]
fn what_one_law_alone_knows_is_said_under_no_other() {
    let french = ["arrhes", "bodacc", "BODACC", "mandataire judiciaire", "RIB", "En France"];
    for country in ["be", "ch", "qc", "other"] {
        for kind in ["late", "cannot-pay", "insolvency", "claimed-back"] {
            let given = json!({"country": country, "payment-kind": kind, "client-kind": "consumer"});
            for given in [given.clone(), json!({"country": country, "payment-kind": kind})] {
                let said = said_on(TODAY, given);
                for words in french {
                    assert!(!said.contains(words), "{words}, {country}, {kind}: {said}");
                }
            }
        }
    }
    let stops = |country: &str| noticed(json!({"country": country, "already": ["wrote-often"]}));
    assert_all(&stops("es"), &["il court souvent encore", "une lettre ne l’arrête pas toujours"]);
    assert_all(&stops("fr"), &["il court encore", "une lettre ne l’arrête pas."]);
}

/// "inc." is part of the name, in the middle of a sentence and at the end of one.
#[test]
fn a_company_keeps_its_own_full_stop() {
    let said = said_on(TODAY, json!({"client": "Studio Québec inc.", "country": "qc"}));
    assert_all(&said, &["contrat est avec Studio Québec inc. L’échéance", "du client (Studio Québec inc.)"]);
    assert!(!said.contains("inc.."), "{said}");
}
