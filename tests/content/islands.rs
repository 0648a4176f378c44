//! What the law of the United Kingdom and of Ireland lets a sheet say: time limits, proceedings, private people, public
//! bodies. In French too.

use super::british::{has, invoice, lacks};

#[test]
fn a_debt_of_scotland_is_given_no_year_that_scots_law_does_not_give() {
    let said = |language, due| invoice(language, &[("due", due), ("already", "formal-notice")]);
    // Five years are up, six are not.
    let between = said("en", "2021-05-01");
    let ends = "England, Wales and Northern Ireland: 1 May 2027; in Scotland, one year earlier";
    has(&between, &[ends, "in Scotland this debt may already be extinguished"]);
    let french = said("fr", "2021-05-01");
    has(&french, &["Irlande du Nord\u{202f}: le 1er mai 2027", "un an plus tôt", "peut-être déjà éteinte"]);
    for (language, over) in [("en", "may already be extinguished"), ("fr", "déjà éteinte")] {
        // Six years are up: the warning is that of everywhere. Not five yet: there is none.
        lacks(&said(language, "2020-05-01"), &[over]);
        lacks(&said(language, "2022-05-01"), &[over]);
        let irish = [("due", "2021-05-01"), ("already", "formal-notice"), ("country", "ie")];
        lacks(&invoice(language, &irish), &[over, "Scotland", "Écosse"]);
    }
}

#[test]
fn proceedings_in_the_uk_or_ireland_are_claimed_in_as_there_and_not_as_in_france() {
    for country in ["gb", "ie"] {
        let opened = [("payment-kind", "insolvency"), ("country", country)];
        lacks(&invoice("en", &opened), &["BODACC", "bodacc", "France", "French", "forclusion", "judgment"]);
        lacks(
            &invoice("fr", &opened),
            &["BODACC", "bodacc", "En France, un paiement", "officiel français", "forclusion"],
        );
    }
    let french = [("payment-kind", "insolvency"), ("country", "fr")];
    has(&invoice("en", &french), &["BODACC", "In France, a payment obtained on the side"]);
    has(&invoice("fr", &french), &["BODACC", "relevé de forclusion"]);
}

#[test]
fn a_private_person_has_no_company_behind_them() {
    let of_companies = [
        "Companies House",
        "CRO",
        "registered office",
        "supplier of this business",
        "client company",
        "administrator or liquidator",
        "approves the plan",
        "approving the plan",
    ];
    for country in ["gb", "ie"] {
        for (kind, already) in [
            ("insolvency", "nothing"),
            ("cannot-pay", "nothing"),
            ("late", "wrote-often"),
            ("late", "formal-notice"),
            ("no-answer", "wrote"),
        ] {
            let of = |who| {
                let given = [
                    ("client-kind", who),
                    ("country", country),
                    ("payment-kind", kind),
                    ("already", already),
                ];
                invoice("en", &given)
            };
            lacks(&of("consumer"), &of_companies);
            has(&of("company"), &["Companies House"]);
        }
    }
    let french =
        |kind| invoice("fr", &[("client-kind", "consumer"), ("country", "fr"), ("payment-kind", kind)]);
    lacks(&french("insolvency"), &["prestataire de cette entreprise", "la loi peut m’obliger"]);
    lacks(&french("cannot-pay"), &["valide le plan"]);
    lacks(&french("late"), &["siège", "immatriculation"]);
}

#[test]
fn a_formal_demand_to_a_person_in_england_is_what_the_protocol_asks_for() {
    let said = |language, who| {
        let given = [("already", "wrote-often"), ("client-kind", who), ("client", "Mrs Grant")];
        invoice(language, &given)
    };
    let protocol = ["30 days from the date of this letter", "my address above", "financial statement form"];
    has(&said("en", "consumer"), &protocol);
    has(
        &said("fr", "consumer"),
        &["30 jours à compter de la date", "adresse ci-dessus", "formulaire de budget"],
    );
    lacks(&said("en", "company"), &protocol);
    has(&said("en", "company"), &["individual or sole trader, the protocol’s three forms"]);
}

#[test]
fn a_public_body_is_sent_no_statutory_demand_and_each_nation_its_own_help() {
    let public = [("client-kind", "public"), ("client", "Leeds City Council")];
    for language in ["en", "fr"] {
        lacks(&invoice(language, &public), &["Statutory demand"]);
    }
    has(&invoice("en", &public), &["public bodies in England, the Public Procurement Review Service"]);
}

#[test]
fn the_european_order_and_the_right_to_cancel_are_told_whole() {
    let abroad = [("client-kind", "abroad"), ("debtor", "business"), ("country", "de")];
    let noticed = [&abroad[..], &[("already", "formal-notice")]].concat();
    has(&invoice("en", &noticed), &["established in the EU (as a rule not the UK)"]);
    has(&invoice("fr", &noticed), &["installé dans l’UE (en principe pas au Royaume-Uni)"]);
    let back = [("payment-kind", "claimed-back"), ("written", "email"), ("client-kind", "consumer")];
    has(&invoice("en", &back), &["away from my premises, up to 12 months longer"]);
    has(&invoice("fr", &back), &["hors de mes locaux, jusqu’à 12 mois de plus"]);
}

#[test]
fn no_law_is_told_where_another_is_known_to_hold() {
    for (kind, french, isles) in [
        ("company", "En France, entre professionnels", "UK and Irish law gives"),
        ("public", "En France, intérêts moratoires", "30 days is the rule"),
        ("consumer", "En France, pas d’indemnité", "late payment law does not cover"),
    ] {
        let told = |language, country| {
            invoice(language, &[("client-kind", kind), ("country", country), ("already", "wrote")])
        };
        has(&told("fr", "fr"), &[french]);
        has(&told("fr", "unknown"), &[french]);
        lacks(&told("fr", "ch"), &[french]);
        has(&told("en", "ie"), &[isles]);
        lacks(&told("en", "fr"), &[isles]);
    }
}
