//! The calendar file: whole by RFC 5545, nothing but the days ahead, and nothing typed can be more than a text in it.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{cases, languages, none_of, sheet_of, words};
use franc_parler::app::{Event, Model};
use franc_parler::export;
use franc_parler::flow::Answer;
use franc_parler::sheet::{Sheet, point};
use time::{Date, Month};

/// The day of the worked cases.
fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

/// The lines as they were before they were folded.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

/// What is wrong with a file by the rules of RFC 5545 that it uses.
fn wrong(file: &str, sheet: &Sheet) -> Vec<String> {
    let mut wrong = Vec::new();
    if file.replace("\r\n", "").contains(['\r', '\n']) || !file.ends_with("END:VCALENDAR\r\n") {
        wrong.push("a line ends in something else than CR and LF, or the file is cut".to_owned());
    }
    wrong.extend(file.split("\r\n").filter(|line| line.len() > 75).map(|line| format!("too long: {line}")));
    let lines = unfolded(file);
    let known = [
        "BEGIN",
        "VERSION",
        "PRODID",
        "UID",
        "DTSTAMP",
        "DTSTART;VALUE=DATE",
        "SUMMARY",
        "DESCRIPTION",
        "TRANSP",
        "END",
        "",
    ];
    let name = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    wrong.extend(
        lines.iter().filter(|line| !known.contains(&&*name(line))).map(|line| format!("no property: {line}")),
    );
    let values =
        |wanted: &str| -> Vec<&str> { lines.iter().filter_map(|line| line.strip_prefix(wanted)).collect() };
    let mut ids = values("UID:");
    ids.sort_unstable();
    ids.dedup();
    let days = values("DTSTART;VALUE=DATE:");
    if [ids.len(), days.len(), values("BEGIN:VEVENT").len(), values("END:VEVENT").len()]
        != [sheet.dates.len(); 4]
    {
        wrong.push(format!("{} days are not {} events with an id each", sheet.dates.len(), days.len()));
    }
    if !days.is_sorted() || days.iter().any(|day| *day < "20261123") {
        wrong.push(format!("days past or in no order: {days:?}"));
    }
    wrong
}

/// A text without the signs that guard it, which that parser leaves in place.
fn plain(text: &str) -> String {
    let mut signs = text.chars();
    let mut plain = String::new();
    while let Some(sign) = signs.next() {
        plain.push(match sign {
            '\\' => signs.next().map_or('\\', |guarded| if guarded == 'n' { '\n' } else { guarded }),
            other => other,
        });
    }
    plain
}

/// What another parser than ours does not find again: every day with its words, whatever signs stand in them.
fn lost(file: &str, sheet: &Sheet) -> Vec<String> {
    let read: Vec<_> = ical::IcalParser::new(file.as_bytes()).collect();
    let [Ok(calendar)] = read.as_slice() else { return vec![format!("no one calendar is read: {read:?}")] };
    let events = calendar.events.iter().map(|event| {
        let value = |name: &str| {
            let property = event.properties.iter().find(|property| property.name == name);
            property.and_then(|property| property.value.clone()).unwrap_or_default()
        };
        (value("DTSTART"), plain(&value("SUMMARY")))
    });
    let day = |date: Date| format!("{:04}{:02}{:02}", date.year(), u8::from(date.month()), date.day());
    let wanted = sheet.dates.iter().map(|one| (day(one.date), one.title.replace("\r\n", "\n")));
    let (read, wanted): (Vec<_>, Vec<_>) = (events.collect(), wanted.collect());
    if read == wanted { Vec::new() } else { vec![format!("read as {read:?} instead of {wanted:?}")] }
}

#[test]
fn another_parser_sees_a_day_that_was_lost_or_changed() {
    let texts = words("fr");
    let mut sheet = sheet_of(&cases::answers("camille-third-reminder", &texts), &texts);
    let file = export::calendar(&sheet, today());
    assert_eq!(lost(&file, &sheet), Vec::<String>::new());
    assert!(!lost(&file.replacen("SUMMARY:", "SUMMARY:x", 1), &sheet).is_empty());
    assert!(!lost(&file.replacen("END:VEVENT", "", 1), &sheet).is_empty());
    sheet.dates.pop();
    assert!(!lost(&file, &sheet).is_empty());
}

#[test]
fn every_case_makes_a_whole_file() {
    for language in languages() {
        let texts = words(&language);
        let mut dated = 0;
        for name in cases::names("json") {
            let sheet = sheet_of(&cases::answers(&name, &texts), &texts);
            dated += sheet.dates.len();
            let file = export::calendar(&sheet, today());
            none_of(&format!("{name} in {language}"), &[wrong(&file, &sheet), lost(&file, &sheet)].concat());
        }
        assert!(dated > 60, "the worked cases have {dated} days ahead between them");
    }
}

#[test]
fn what_was_typed_is_a_text_and_nothing_else() {
    let texts = words("fr");
    for typed in ["a;b,c\\d", "a\nBEGIN:VEVENT\nEND:VCALENDAR", "\u{202e}a\u{200b}é🙂", "a\r\nATTACH:x"] {
        let mut answers = cases::answers("camille-third-reminder", &texts);
        for id in ["client", "invoice"] {
            answers.set(id, Answer::Text(typed.to_owned()));
        }
        let sheet = sheet_of(&answers, &texts);
        assert!(!sheet.dates.is_empty());
        let file = export::calendar(&sheet, today());
        none_of(typed, &[wrong(&file, &sheet), lost(&file, &sheet)].concat());
    }
}

#[test]
fn a_late_payment_has_its_steps_and_its_last_day() {
    let texts = words("fr");
    let sheet = sheet_of(&cases::answers("camille-third-reminder", &texts), &texts);
    let told: Vec<String> = sheet.dates.iter().map(|one| format!("{} {}", one.date, one.title)).collect();
    for wanted in [
        "2026-11-24 Parler avec SAS Duvernois",
        "2026-12-09 Regarder si le paiement est arrivé",
        "2031-",
        "Facture 2026-041",
    ] {
        assert!(told.iter().any(|line| line.contains(wanted)), "{wanted} is not among\n{}", told.join("\n"));
    }
}

/// The days of a sheet begin with the day on which it is made.
#[test]
fn what_is_set_for_today_is_still_to_come() {
    let texts = words("fr");
    for (name, detail) in [
        ("karim-three-extra-pages", "talk-date"),
        ("karim-three-extra-pages", "rule-from"),
        ("lea-late-brochure", "repair-date"),
        ("helene-new-trade", "end-date"),
        ("camille-third-reminder", "pay-by"),
        ("camille-third-reminder", "first-instalment"),
    ] {
        let on_that_day = |set: Answer| {
            let mut answers = cases::answers(name, &texts);
            // The client hears of it today.
            answers.set("talk-date", Answer::Skipped);
            answers.set(detail, set);
            sheet_of(&answers, &texts).dates.iter().filter(|one| one.date == today()).count()
        };
        let (with, without) =
            (on_that_day(Answer::Text("2026-11-23".to_owned())), on_that_day(Answer::Skipped));
        assert!(with > without, "{detail} of {name}: {with} things to do today, {without} without it");
    }
}

#[test]
fn a_disputed_invoice_has_no_sum_yet_and_its_last_day_all_the_same() {
    let texts = words("fr");
    let sheet = sheet_of(&cases::answers("tristan-contested-packaging", &texts), &texts);
    assert_eq!(sheet.situation, "disputed-invoice");
    let last = sheet.dates.last().map(|one| (one.date.to_string(), one.title.contains("tribunal")));
    assert_eq!(last, Some(("2031-10-02".to_owned(), true)), "five years after the work was delivered");
}

#[test]
fn what_is_still_open_after_a_talk_has_its_day_too_and_what_was_refused_has_none() {
    let texts = words("fr");
    let mut model = Model::new(texts.clone(), today(), "");
    model.resume(cases::answers("karim-three-extra-pages", &texts));
    for event in [Event::AskedForSheet, Event::TalkTookPlace] {
        model.update(&event);
    }
    let points = [(1, "agreed", "2026-12-07"), (2, "open", "2026-12-08"), (3, "no", "2026-12-09")];
    for (number, state, day) in points {
        for (part, typed) in [("state", state), ("what", "Le devis"), ("date", day)] {
            model.update(&Event::Typed(point(number, part), typed.to_owned()));
        }
    }
    let days: Vec<String> = model.sheet().dates.iter().map(|one| one.date.to_string()).collect();
    let told = points.map(|(.., day)| days.iter().any(|one| one == day));
    assert_eq!(told, [true, true, false], "{days:?}");
}

/// What was said of an invoice before the talk turned out to be another one has no place among its days.
#[test]
fn a_sheet_without_a_sum_has_no_days_of_one() {
    let texts = words("fr");
    let mut answers = cases::answers("camille-third-reminder", &texts);
    let days = |answers: &_| {
        sheet_of(answers, &texts).dates.into_iter().map(|one| one.title).collect::<Vec<_>>().join("\n")
    };
    assert!(days(&answers).contains("tribunal") && days(&answers).contains("l’échéancier"));
    answers.set("diagnosis", Answer::Option("boundaries".to_owned()));
    let told = days(&answers);
    assert!(
        !told.contains("tribunal") && !told.contains("l’échéancier") && told.contains("Parler"),
        "{told}"
    );
}
