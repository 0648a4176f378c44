//! A hundred strings made to run, to reorder, to break a file: in every field, through a file and through a link, each
//! comes out as it went in, as text and nothing else.

use super::typed::{ATTRIBUTES, TAGS};
use crate::common::tags::{self, Piece};
use crate::common::{cases, sheet_of, today, words};
use franc_parler::app::{from_link, read_answers, to_json, to_link};
use franc_parler::conversations::question;
use franc_parler::export;
use franc_parler::flow::{Answer, Answers, Kind};

/// Everything typed in a worked case, replaced.
fn retyped(answers: &Answers, text: &str) -> Answers {
    let one = |(id, answer): (&str, &Answer)| {
        let typed = question(id).is_some_and(|question| matches!(question.kind, Kind::Text | Kind::Lines));
        (id.to_owned(), if typed { Answer::Text(text.to_owned()) } else { answer.clone() })
    };
    let mut all: Answers = answers.iter().map(one).collect();
    for key in ["edit.opening.1", "edit.objections.trust.said", "after.1.what", "after.1.sum"] {
        all.set(key, Answer::Text(text.to_owned()));
    }
    all
}

#[test]
fn none_of_a_hundred_hostile_strings_is_more_than_text() {
    let strings: Vec<String> = serde_json::from_str(include_str!("../files/hostile.json")).unwrap();
    assert!(strings.len() >= 100, "only {}", strings.len());
    let texts = words("fr");
    let names: Vec<String> = cases::names("json").into_iter().step_by(6).collect();
    for (name, string) in names.iter().cycle().zip(strings.iter().flat_map(|one| [one, one, one])) {
        let answers = retyped(&cases::answers(name, &texts), string);
        assert_eq!(read_answers(&to_json(&answers)), (answers.clone(), vec![]), "{name}: {string:?}");
        let (linked, lost) = from_link(&to_link(&answers, true)).unwrap();
        assert_eq!((linked.text("client"), lost), (answers.text("client"), vec![]), "{name}: {string:?}");
        let sheet = sheet_of(&answers, &texts);
        let pieces = tags::pieces(&export::html(&sheet, &texts, ""));
        for piece in &pieces {
            let Piece::Open(tag, attributes) = piece else { continue };
            assert!(TAGS.contains(&tag.as_str()), "{name}: {string:?} became <{tag}>");
            assert!(
                attributes.iter().all(|(name, _)| ATTRIBUTES.contains(&name.as_str())),
                "{name}: {string:?}"
            );
        }
        for line in string.trim().lines().filter(|line| !line.trim().is_empty()) {
            assert!(tags::read(&pieces).contains(line.trim()), "{name}: {string:?} is not on the page");
        }
        let calendar = export::calendar(&sheet, today());
        let ends = calendar.matches("\r\nEND:VCALENDAR\r\n").count();
        let (begun, ended) =
            (calendar.matches("\r\nBEGIN:VEVENT").count(), calendar.matches("\r\nEND:VEVENT").count());
        assert!(ends == 1 && begun == ended && begun == sheet.dates.len(), "{name}: {string:?}\n{calendar}");
        for annex in &sheet.annexes {
            let draft = export::mail::draft(annex, &texts);
            let head = draft.split("\r\n\r\n").next().unwrap_or_default();
            assert!(
                draft.is_ascii() && head.lines().all(|line| !line.starts_with("Bcc")),
                "{name}: {string:?}\n{head}"
            );
        }
    }
}
