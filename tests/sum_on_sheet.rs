//! The sum as the sheet says it: every line, the total, the rule; and what is missing, by name.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use franc_parler::app::{Event, Model, Screen};
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::{Answer, Answers, Money, parse_date};
use franc_parler::payment::{Agreed, Case, Country, Debtor, Invoice, PartPayment, sum};
use franc_parler::sheet::{self, Block};
use franc_parler::texts::{Voice, money};

/// The section of the sum, in French, on a day.
fn section(today: &str, given: &[(&str, &str)]) -> String {
    let (texts, today) = (common::words("fr"), parse_date(today).unwrap());
    let mut answers = Answers::default();
    let options = ["start", "safety", "payment-kind", "client-kind", "country"];
    let usual = [("start", "late-payment"), ("safety", "none"), ("payment-kind", "late")];
    for (id, value) in usual.iter().chain(given) {
        let kind = if options.contains(id) { Answer::Option } else { Answer::Text };
        answers.set(id, kind((*value).to_owned()));
    }
    answers.set("already", Answer::Options(vec!["wrote".to_owned()]));
    let made = sheet::make(&diagnose(&answers, today), &answers, &texts, Voice::Vous, today);
    let text = export::text(&made, &texts);
    let from = text.find("La somme, au jour près").unwrap();
    let section = text[from..].split("\n\n").next().unwrap().replace(['\u{202f}', '\u{a0}'], " ");
    section.lines().skip(2).collect::<Vec<_>>().join("\n")
}

const LATE: [(&str, &str); 3] = [("client-kind", "company"), ("amount", "2500"), ("due", "2025-05-31")];

fn with(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    LATE.iter().chain(more).copied().collect()
}

#[test]
fn two_half_years_are_two_lines_and_one_rounding() {
    let said = section("2025-09-15", &with(&[("country", "fr")]));
    for line in [
        "- Du 1er juin 2025 au 30 juin 2025 : 30 jours à 13,15 % l’an sur 2 500,00 € = 27,0205 €",
        "- Du 1er juillet 2025 au 15 septembre 2025 : 77 jours à 12,15 % l’an sur 2 500,00 € = 64,0788 €",
        "Total au 15 septembre 2025 : 2 631,10 €",
        "Principal 2 500,00 €, intérêts 91,10 €, indemnité forfaitaire 40,00 €.",
        "Chaque jour de plus ajoute 0,83 €.",
        "France : ",
    ] {
        assert!(said.contains(line), "“{line}” is not in:\n{said}");
    }
}

#[test]
fn a_rate_past_the_tables_is_asked_for_and_taken_once_it_is_entered() {
    let said = section("2026-11-23", &with(&[("country", "fr")]));
    assert!(said.contains("second semestre 2026") && said.contains("banque-france.fr"), "{said}");
    let said = section("2026-11-23", &with(&[("country", "fr"), ("reference-rate", "2,15")]));
    assert!(said.contains("146 jours à 12,15 %") && said.contains("2 992,27 €"), "{said}");
}

/// What is missing can be noted at once: from the sheet to its group of details, and on to the sheet again.
#[test]
fn what_the_sum_lacks_leads_to_the_detail_that_asks_for_it() {
    let late = |more: &[(&str, &str)]| {
        let mut model = Model::new(common::words("fr"), parse_date("2026-11-23").unwrap(), "");
        model.update(&Event::Began("late-payment".to_owned()));
        for (id, option) in
            [("safety", "none"), ("payment-kind", "late"), ("already", "wrote"), ("client-kind", "company")]
        {
            model.update(&Event::Chose(id.to_owned(), option.to_owned()));
        }
        model.update(&Event::Accepted);
        for (id, text) in more {
            model.update(&match *id {
                "country" => Event::Chose((*id).to_owned(), (*text).to_owned()),
                _ => Event::Typed((*id).to_owned(), (*text).to_owned()),
            });
        }
        model.update(&Event::AskedForSheet);
        model
    };
    let dated = [("amount", "2500"), ("due", "2025-05-31"), ("country", "fr")];
    for (known, lacks) in [(3, "reference-rate"), (2, "country"), (0, "amount")] {
        let mut model = late(&dated[..known]);
        let sections = model.sheet().sections.into_iter().filter(|section| section.id == "sum");
        let asks = sections.flat_map(|section| section.blocks).find_map(|block| match block {
            Block::Paragraph { line, .. } => line.asks,
            _ => None,
        });
        assert_eq!(asks, Some(lacks));
        let before = model.answers().clone();
        model.update(&Event::AskedToChange(lacks.to_owned()));
        let Screen::Details(details) = model.screen() else { unreachable!("{:?}", model.phase()) };
        assert!(details.fields.iter().any(|field| field.id == lacks), "{lacks}: {details:?}");
        model.update(&Event::AskedForSheet);
        assert!(matches!(model.screen(), Screen::Sheet(_)));
        assert_eq!(model.answers(), &before);
    }
}

/// What was entered goes where it is missing, also once another half-year has begun.
#[test]
fn the_entered_rate_is_that_of_the_half_year_that_lacks_one() {
    let late =
        [("client-kind", "company"), ("amount", "2500"), ("due", "2026-08-01"), ("reference-rate", "4")];
    let on = |country| section("2027-03-01", &[&late[..], &[("country", country)]].concat());
    let britain = on("gb");
    assert!(britain.contains("212 jours à 12,00 %"), "{britain}");
    let france = on("fr");
    assert!(france.contains("premier semestre 2027") && !france.contains("Total"), "{france}");
}

/// A day that cannot be is not passed over in silence.
#[test]
fn a_notice_before_the_due_date_is_said_not_ignored() {
    let given = [
        ("client-kind", "consumer"),
        ("amount", "500"),
        ("due", "2025-05-31"),
        ("country", "fr"),
        ("notice-date", "2025-05-01"),
    ];
    let said = section("2025-09-15", &given);
    assert!(said.contains("datée d’avant l’échéance"), "{said}");
}

#[test]
fn what_is_not_known_is_named_and_never_guessed() {
    let told = |given: &[(&str, &str)]| section("2025-09-15", given);
    assert!(told(&with(&[])).contains("choisir d’abord, dans les détails, le droit"));
    assert!(
        told(&[("client-kind", "association"), ("amount", "10"), ("due", "2025-05-31"), ("country", "fr")])
            .contains("savoir d’abord si c’est une entreprise")
    );
    assert!(told(&[("client-kind", "company"), ("country", "fr")]).contains("Dès que le montant"));
    let consumer = [("client-kind", "consumer"), ("amount", "500"), ("due", "2025-05-31"), ("country", "fr")];
    let said = told(&consumer);
    assert!(
        said.contains("à partir de la mise en demeure") && !said.contains("indemnité forfaitaire 0,00 €"),
        "{said}"
    );
}

#[test]
fn the_sum_is_in_the_currency_of_the_invoice() {
    let said = section(
        "2025-09-15",
        &[("client-kind", "company"), ("amount", "£2,500"), ("due", "2025-05-31"), ("country", "gb")],
    );
    assert!(said.contains("2 500,00 £") && said.contains("70,00 £") && !said.contains('€'), "{said}");
    for amount in ["4'500 CHF", "Fr. 4500.-", "4500"] {
        let swiss =
            [("client-kind", "company"), ("amount", amount), ("due", "2025-05-31"), ("country", "ch")];
        let said = section("2025-09-15", &swiss);
        assert!(said.contains("CHF") && !said.contains('€'), "{amount}: {said}");
    }
    let written = money(&common::words("en"), Money(415_890), Some("CHF"));
    assert_eq!(written, "CHF\u{a0}4,158.90");
    // In the currency it was written with, whatever the country's.
    let abroad =
        [("client-kind", "company"), ("amount", "4500 euros"), ("due", "2025-05-31"), ("country", "ch")];
    let said = section("2025-09-15", &abroad);
    assert!(said.contains('€') && !said.contains("CHF"), "{said}");
}

/// The oldest half-year gets the first rate, whichever invoice it is missed for first.
#[test]
fn several_entered_rates_are_those_of_their_half_years() {
    let given = [
        ("country", "fr"),
        ("client-kind", "company"),
        ("amount", "2500"),
        ("due", "2027-01-15"),
        ("other-invoices", "F-1 ; 1000 ; 15/09/2026"),
        ("reference-rate", "2,15 ; 2,40"),
    ];
    let said = section("2027-03-01", &given);
    for line in [
        "du 16 septembre 2026 au 31 décembre 2026 : 107 jours à 12,15 %",
        "du 1er janvier 2027 au 1er mars 2027 : 60 jours à 12,40 %",
        "45 jours à 12,40 %",
    ] {
        assert!(said.to_lowercase().contains(line), "“{line}” is not in:\n{said}");
    }
}

/// Where a rate is not published yet, what it cannot change is told: the sum on the last day that has its rate.
#[test]
fn what_no_missing_rate_can_change_is_told_as_certain() {
    let said = section("2026-11-23", &with(&[("country", "fr")]));
    let invoice =
        Invoice { amount: Money(250_000), due: parse_date("2025-05-31").unwrap(), payments: Vec::new() };
    let case = Case {
        country: Country::Fr,
        debtor: Debtor::Business,
        invoices: vec![invoice],
        as_of: parse_date("2026-06-30").unwrap(),
        agreed: Agreed::Statutory,
        formal_notice: None,
        part_payment: PartPayment::PrincipalFirst,
        entered: Vec::new(),
    };
    let sum = sum(&case).unwrap();
    let texts = common::words("fr");
    let told = |amount| money(&texts, amount, Some("€")).replace(['\u{202f}', '\u{a0}'], " ");
    let certain = format!(
        "Déjà certain au 30 juin 2026 : intérêts {}, indemnité forfaitaire {}, en plus de la facture.",
        told(sum.interest()),
        told(sum.fixed())
    );
    assert!(said.contains(&certain), "“{certain}” is not in:\n{said}");
    // The rate of the day of payment is that of the whole delay; one of a delay that has just begun is not known at all.
    // The fixed sum depends on no rate.
    let fixed =
        [("ie", "2025-05-31", "70,00 €"), ("gb", "2026-07-31", "70,00 £"), ("fr", "2026-07-31", "40,00 €")];
    for (country, due, fixed) in fixed {
        let late = [("client-kind", "company"), ("amount", "2500"), ("due", due), ("country", country)];
        let said = section("2026-11-23", &late);
        let certain = format!("Déjà certain : indemnité forfaitaire {fixed}, en plus de la facture.");
        assert!(said.contains("Il manque") && said.contains(&certain), "{said}");
    }
}

#[test]
fn interest_of_thousands_is_grouped_as_every_sum_is() {
    let late = [("client-kind", "company"), ("amount", "90000"), ("due", "2025-05-31"), ("country", "fr")];
    let said = section("2025-09-15", &late);
    assert!(said.contains("= 2 306,8356 €"), "{said}");
}
