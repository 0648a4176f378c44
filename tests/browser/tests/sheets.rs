//! Every sheet there is on Letter, the shorter of the two papers, with every detail filled: three pages at most, one in
//! 3-minute mode. A letter is a page of its own, chosen apart, and not counted.

use browser_tests::{Format, print_pages};
use franc_parler::conversations::CHOOSABLE;
use franc_parler::diagnosis::{details_of, diagnose};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers, Kind, UNKNOWN};
use franc_parler::sheet;
use franc_parler::texts::{Texts, Voice};

/// What somebody who takes their time writes into a field.
fn filled(kind: Kind) -> Answer {
    Answer::Text(
        match kind {
            Kind::Choice(options) | Kind::Choices(options) => {
                return options
                    .first()
                    .map_or(Answer::Skipped, |choice| Answer::Option(choice.id.to_owned()));
            }
            Kind::Text => "la refonte du site de la ville, deuxième tranche",
            Kind::Lines => "une page refaite sans supplément\ndeux semaines de plus pour la suite",
            Kind::Date => "2026-09-22",
            Kind::Money => "1250.50",
            Kind::Percent => "15",
            Kind::Rates => "2.15",
            Kind::DatedSums => "2026-031 ; 500 ; 01/10/2026",
            Kind::Steps => "-4, 2, 9, 16, 23, 38",
            Kind::Number => "12",
            Kind::Hours => "12.5",
        }
        .to_owned(),
    )
}

/// The sheet of a situation as a saved page without its letter.
fn page(
    conversation: &str,
    way: &str,
    kind: (&str, &str),
    fill: bool,
    texts: &Texts,
    styles: &str,
) -> Result<String, String> {
    let today = time::Date::from_ordinal_date(2026, 327).map_err(|error| error.to_string())?;
    let mut answers = Answers::default();
    let routed = [
        ("start", way),
        ("safety", "none"),
        ("harm-running", "no"),
        ("blocking", UNKNOWN),
        kind,
        ("written", "signed"),
        ("client-kind", "company"),
    ];
    for (question, option) in routed {
        answers.set(question, Answer::Option(option.to_owned()));
    }
    answers.set("already", Answer::Options(vec!["wrote".to_owned(), "angry".to_owned()]));
    if way == "quick" && conversation == "late-payment" {
        // The one that is asked there what was said: on the way of its own.
        answers.set("blocking", Answer::Option("money".to_owned()));
    } else if way == "quick" {
        answers.set("diagnosis", Answer::Option(conversation.to_owned()));
    }
    let diagnosis = diagnose(&answers, today);
    // The dates decide in a late payment.
    if kind.1 != UNKNOWN && conversation != "late-payment" && diagnosis.situation != kind.1 {
        return Err(format!("{way}, {kind:?} leads to {}", diagnosis.situation));
    }
    if fill {
        for group in details_of(&diagnosis) {
            group.questions.iter().for_each(|question| answers.set(question.id, filled(question.kind)));
        }
        // Who depends on the client has more on the sheet.
        answers.set("dependence", Answer::Option("most".to_owned()));
    }
    let mut sheet = sheet::make(&diagnosis, &answers, texts, Voice::Vous, today);
    sheet.annexes.clear();
    Ok(export::html(&sheet, texts, styles))
}

/// Prints every situation of the five, and names those with too many pages.
fn too_long(way: Option<&str>, fill: bool, most: usize) -> Result<Vec<String>, String> {
    let styles =
        concat!(include_str!("../../../styles/printing.css"), include_str!("../../../styles/paper.css"));
    let mut pages = Vec::new();
    for language in xtask::words::languages()? {
        let texts = xtask::words::read(&language)?;
        for conversation in CHOOSABLE {
            let Some(kind) = conversation.kind else { continue };
            let way = way.unwrap_or(conversation.id);
            for choice in kind.kind.options() {
                let html = page(conversation.id, way, (kind.id, choice.id), fill, &texts, styles)?;
                pages.push((format!("{language}-{}-{}-{way}-{fill}", conversation.id, choice.id), html));
            }
        }
    }
    let papers = print_pages(Format::Letter, &pages)?;
    assert!(papers.len() >= 50, "only {} sheets were printed", papers.len());
    let long = papers.iter().filter(|paper| paper.pages > most);
    Ok(long.map(|paper| format!("{}: {} pages", paper.file.display(), paper.pages)).collect())
}

#[test]
fn with_every_detail_filled_a_sheet_has_three_pages_at_most() -> Result<(), String> {
    assert_eq!(too_long(None, true, 3)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn in_3_minute_mode_a_sheet_has_one_page_blank_or_filled() -> Result<(), String> {
    assert_eq!(too_long(Some("quick"), true, 1)?, Vec::<String>::new());
    assert_eq!(too_long(Some("quick"), false, 1)?, Vec::<String>::new());
    Ok(())
}
