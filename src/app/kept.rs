//! What is kept of a widget, and what a saved file holds: preparations with their answers, the one that is open first.
//! Version 1; a plain list of answers, as it was kept before there was a version, is one preparation.

use super::answers_file::{read_answers, to_json};
use crate::flow::{Answers, Fault, Kind, Problem, parse_number, text_fault};
use crate::json::Json;

/// The version that is written, in files, links and stores.
pub(super) const VERSION: &str = "1";
/// The name that marks a file as ours and holds its version.
const MARK: &str = "franc-parler";

/// One preparation: a talk with a client, begun on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preparation {
    /// The name it was given; empty: it goes by its client.
    pub name: String,
    /// The day it was begun, as an ISO date; empty where nobody knows.
    pub made: String,
    /// The screen it was left on: `question:<id>`, `diagnosis`, `details:<id>`, `sheet`, `after`; empty: where the
    /// answers lead.
    pub shown: String,
    /// The answers.
    pub answers: Answers,
}

/// Reads preparations and everything that is wrong with them. What can be read is kept.
pub fn read_kept(json: &Json) -> (Vec<Preparation>, Vec<Problem>) {
    let Some(version) = json.get(MARK) else {
        let (answers, problems) = read_answers(json);
        return (vec![Preparation { answers, ..Preparation::default() }], problems);
    };
    let version = match version {
        Json::Number(version) | Json::Text(version) => version.as_str(),
        _ => "",
    };
    let listed = match json.get("preparations") {
        Some(Json::List(listed)) if version == VERSION && !listed.is_empty() => listed,
        _ => return (Vec::new(), vec![other_version(version)]),
    };
    let (mut preparations, mut problems) = (Vec::new(), Vec::new());
    for one in listed {
        let text = |name: &str| match one.get(name) {
            Some(Json::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let name = text("name");
        if let Some(fault) = text_fault(Kind::Text, &name) {
            problems.push(Problem { place: "name".to_owned(), fault });
        }
        let (answers, wrong) = read_answers(one.get("answers").unwrap_or(&Json::Null));
        problems.extend(wrong);
        preparations.push(Preparation { name, made: text("made"), shown: text("shown"), answers });
    }
    (preparations, problems)
}

/// What is wrong with what is marked as ours and not of this version.
fn other_version(version: &str) -> Problem {
    let newer = parse_number(version) > parse_number(VERSION);
    let fault = if newer { Fault::Newer(version.to_owned()) } else { Fault::NotAnswers };
    Problem { place: String::new(), fault }
}

/// Reads preparations, or says what is wrong with them. A typed text that cannot be read for what it should be is no
/// reason: it was kept like that, and its field says what is wrong.
///
/// # Errors
/// Everything that is wrong, together.
pub fn kept_from_json(json: &Json) -> Result<Vec<Preparation>, Vec<Problem>> {
    let (preparations, mut problems) = read_kept(json);
    problems.retain(|problem| !problem.fault.is_typed());
    if problems.is_empty() { Ok(preparations) } else { Err(problems) }
}

/// Writes preparations as they are kept, and as a file holds them: the open one first.
pub(super) fn kept_to_json(open: &Preparation, others: &[Preparation]) -> Json {
    let one = |preparation: &Preparation| {
        Json::object([
            ("name", Json::text(&preparation.name)),
            ("made", Json::text(&preparation.made)),
            ("shown", Json::text(&preparation.shown)),
            ("answers", to_json(&preparation.answers)),
        ])
    };
    let mut listed = vec![one(open)];
    listed.extend(others.iter().map(one));
    Json::object([(MARK, Json::Number(VERSION.to_owned())), ("preparations", Json::List(listed))])
}
