//! One sheet is at one with itself and with what was answered: what one line rules out no other line does.

use super::british::{has, invoice, lacks};
use super::said::sheet;

#[test]
fn a_reminder_of_an_invoice_has_told_no_mistake() {
    for (language, again) in
        [("en", "coming back to what I already told you"), ("fr", "ce que j’ai déjà signalé")]
    {
        let said = |second, already| {
            let given = [
                ("start", "full"),
                ("blocking", if second == "mistake" { "money" } else { "slip" }),
                ("whose-act", "mine"),
                ("second-matter", second),
                ("payment-kind", "late"),
                ("mistake-kind", "delivered-error"),
                ("harm-running", "unknown"),
                ("already", already),
            ];
            sheet(language, &given)
        };
        for already in ["wrote", "spoke"] {
            lacks(&said("mistake", already), &[again]);
            lacks(&said("money", already), &[again]);
            has(&said("none", already), &[again]);
        }
        has(&said("mistake", "admitted"), &[again]);
    }
}

#[test]
fn no_reason_is_invented_for_an_ending() {
    let given = [("start", "ending"), ("ending-kind", "unknown"), ("ending-frame", "unknown")];
    for (language, thought, invented) in [
        ("en", "I’ve thought it over carefully", "My business is changing"),
        ("fr", "J’y ai bien réfléchi", "Mon activité évolue"),
    ] {
        let said = sheet(language, &given);
        has(&said, &[thought]);
        lacks(&said, &[invented]);
    }
}

#[test]
fn a_private_client_of_the_uk_or_ireland_owes_the_invoice_and_no_sum_is_left_open() {
    for (language, owes, unknown, blank) in [
        ("en", "A private client owes the invoice", "weren’t checked here", "Total on 23 November 2026: …"),
        (
            "fr",
            "Un client particulier doit la facture",
            "pas été vérifiées ici",
            "Total au 23 novembre 2026\u{202f}: …",
        ),
    ] {
        for country in ["gb", "ie"] {
            let noticed = [("client-kind", "consumer"), ("country", country), ("already", "formal-notice")];
            let said = invoice(language, &noticed);
            has(&said, &[owes]);
            lacks(&said, &[unknown, blank, "Total: …", "Total\u{202f}: …"]);
        }
        let elsewhere = [("client-kind", "consumer"), ("country", "be"), ("already", "formal-notice")];
        has(&invoice(language, &elsewhere), &[unknown, blank]);
    }
}

#[test]
fn a_claim_that_may_be_too_old_is_followed_by_no_announced_step() {
    let steps = [
        "I will take the next step",
        "I will start the chosen recovery route",
        "a debt recovery procedure or a court claim",
        "I will file my claim",
        "I will take the route I have chosen",
        "je passerai à l’étape suivante",
        "la voie de recouvrement choisie",
        "une demande en justice.",
        "je déposerai mon dossier",
        "je dépose mon dossier le …",
        "la voie que j’ai choisie",
    ];
    for language in ["en", "fr"] {
        for already in ["wrote-often", "formal-notice"] {
            let said = |due| invoice(language, &[("due", due), ("already", already)]);
            let (old, young) = (said("2020-10-15"), said("2026-10-15"));
            lacks(&old, &steps);
            assert!(steps.iter().filter(|step| young.contains(**step)).count() > 1, "{young}");
        }
    }
}

#[test]
fn a_formal_demand_is_negotiated_on_no_phone_and_is_itself_the_last_request() {
    for (language, call, statement) in [
        ("en", "Call script", "Final statement of account\n"),
        ("fr", "Script de l’appel", "Dernier décompte\n"),
    ] {
        let said = |already| invoice(language, &[("already", already)]);
        lacks(&said("wrote-often"), &[call, statement]);
        has(&said("wrote"), &[call]);
        has(&said("formal-notice"), &[statement]);
    }
}

#[test]
fn a_day_that_the_law_moves_is_named_as_moved() {
    for (language, moved) in [
        ("en", "too short for a private person: the letters give 23 December"),
        ("fr", "les lettres donnent le 23 décembre"),
    ] {
        let said = |kind, day| {
            invoice(language, &[("already", "wrote-often"), ("client-kind", kind), ("pay-by", day)])
        };
        has(&said("consumer", "2026-12-14"), &[moved]);
        lacks(&said("consumer", "2027-01-15"), &[moved, "too short", "trop proche"]);
        lacks(&said("company", "2026-12-14"), &["too short", "trop proche"]);
    }
}

#[test]
fn whoever_acts_at_once_is_not_told_to_rush_nothing_and_one_letter_is_not_two() {
    let harm = [
        ("start", "own-mistake"),
        ("mistake-kind", "personal-data"),
        ("harm-running", "yes"),
        ("dependence", "third"),
    ];
    lacks(&sheet("en", &harm), &["rush nothing"]);
    lacks(&sheet("fr", &harm), &["ne rien brusquer"]);
    let unpaid = [("start", "ending"), ("ending-kind", "unpaid"), ("already", "wrote")];
    has(&sheet("en", &unpaid), &["with what is owed in one line"]);
    lacks(&sheet("en", &unpaid), &["two subjects, two messages"]);
    lacks(&sheet("fr", &unpaid), &["deux sujets, deux messages"]);
}

#[test]
fn what_was_delivered_is_suspended_nowhere() {
    for (language, words) in [
        (
            "en",
            [
                "what is left to deliver",
                "I pause what is left",
                "will pause what remains",
                "Notice of suspension",
            ],
        ),
        (
            "fr",
            [
                "ce qui reste à livrer",
                "je suspends dès le lendemain",
                "je mettrai en pause",
                "Préavis de suspension",
            ],
        ),
    ] {
        for already in ["wrote", "wrote, spoke", "wrote-often", "formal-notice"] {
            let given = [("already", already), ("delivered", "2026-03-18")];
            let said = invoice(language, &given);
            lacks(&said, &words);
            let nothing = if language == "en" { "nothing to pause" } else { "rien à suspendre" };
            has(&said, &[nothing]);
            lacks(&invoice(language, &given[..1]), &[nothing]);
        }
    }
}

#[test]
fn whoever_was_noted_as_deciding_is_asked_for_by_nobody() {
    let given = [("deciders", "Mme Roux, comptable"), ("country", "fr"), ("due", "2026-11-05")];
    let french = invoice("fr", &given);
    has(&french, &["J’ai noté ceci\u{202f}: Mme Roux, comptable. C’est bien cela", "des personnes notées"]);
    lacks(&french, &["Demander au standard", "Qui valide, exactement"]);
    let english = invoice("en", &given);
    has(&english, &["I’ve noted: Mme Roux, comptable. Is that right", "Check which of the people noted"]);
    lacks(&english, &["Ask the switchboard", "Who approves it, exactly"]);
}

#[test]
fn a_disputed_invoice_has_its_last_day_to_sue() {
    let said = |language, due| {
        invoice(
            language,
            &[("payment-kind", "disputed"), ("written", "email"), ("country", "fr"), ("due", due)],
        )
    };
    has(&said("fr", "2026-06-30"), &["dernier jour pour saisir un tribunal\u{202f}: le 30 juin 2031"]);
    has(&said("en", "2026-06-30"), &["last day to go to court: 30 June 2031"]);
    has(&said("fr", "2020-06-30"), &["Prendre un avis cette semaine"]);
}

#[test]
fn a_deposit_and_a_sum_claimed_back_have_the_currency_of_their_country() {
    for kind in ["deposit", "claimed-back"] {
        let said = invoice("en", &[("payment-kind", kind), ("amount", "600"), ("country", "gb")]);
        has(&said, &["£600.00"]);
        lacks(&said.replace("£600.00", ""), &["600.00"]);
    }
}

#[test]
fn a_firm_call_to_a_private_person_asks_for_no_name() {
    for (language, names) in
        [("en", ["and a name", "the person who pays"]), ("fr", ["et un nom", "la personne qui paie"])]
    {
        let said = |who| invoice(language, &[("client-kind", who), ("due", "2026-11-05")]);
        lacks(&said("consumer"), &names);
        has(&said("company"), &names);
    }
}

#[test]
fn nothing_is_asked_about_a_balance_that_nobody_noted() {
    let over = |language, amount| {
        sheet(
            language,
            &[
                ("start", "full"),
                ("blocking", "leave"),
                ("leave-decided", "over"),
                ("left-to-do", "handover"),
                ("amount", amount),
            ],
        )
    };
    for (language, balance) in [
        ("en", ["receipt and the balance", "will the balance", "Balance: "]),
        ("fr", ["un reçu et le solde", "À quelle date le solde", "Solde\u{202f}: "]),
    ] {
        lacks(&over(language, ""), &balance);
        has(&over(language, "1200"), &balance);
    }
}

#[test]
fn one_request_and_one_occasion_are_said_as_one() {
    let limits = |kind, count| {
        let given = [
            ("start", "boundaries"),
            ("limits-kind", kind),
            ("already", "nothing"),
            ("written", "nothing"),
            ("count", count),
        ];
        sheet("en", &given)
    };
    has(&limits("scope-creep", "1"), &["We have 1 request that wasn’t planned"]);
    has(&limits("scope-creep", "5"), &["We have 5 requests that weren’t planned"]);
    has(&limits("disrespect", "1"), &["on 1 occasion"]);
    has(&limits("disrespect", "3"), &["on 3 occasions"]);
    let leaving = [
        ("start", "ending"),
        ("ending-kind", "unknown"),
        ("ending-frame", "mid-project"),
        ("project", "annual report"),
    ];
    has(&sheet("en", &leaving), &["Leaving the annual report project: what we said"]);
}

#[test]
fn nothing_is_passed_on_to_an_insurer_there_is_not_and_every_liability_is_somebodys() {
    for (language, passed, whose) in [
        ("en", "I’ll pass it on", "the supplier’s liability is limited"),
        ("fr", "Je la transmets", "la responsabilité du prestataire est limitée"),
    ] {
        let loss = |insured| {
            sheet(
                language,
                &[
                    ("start", "own-mistake"),
                    ("mistake-kind", "client-loss"),
                    ("harm-running", "no"),
                    ("insured", insured),
                ],
            )
        };
        lacks(&loss("no"), &[passed]);
        has(&loss("yes"), &[passed]);
        has(&loss("no"), &[whose]);
        has(&loss("yes"), &[whose]);
    }
}
