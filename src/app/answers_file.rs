//! Answers from a file and to a file: question id → option id, list of them, text, or null. What cannot be read is
//! reported, all of it together, and the rest is kept.

use crate::conversations::question;
use crate::flow::{Answer, Answers, Fault, Kind, Problem, Question, text_fault};
use crate::json::Json;
use crate::sheet::{AFTER, EDIT};

/// Reads answers and everything that is wrong with them. What was typed is kept even where it cannot be read: whoever
/// typed it can still mend it.
pub fn read_answers(json: &Json) -> (Answers, Vec<Problem>) {
    let Json::Object(entries) = json else {
        let problem = Problem { place: String::new(), fault: Fault::NotAnswers };
        return (Answers::default(), vec![problem]);
    };
    let (mut answers, mut problems) = (Answers::default(), Vec::new());
    for (id, value) in entries {
        let (answer, fault) = read_answer(id, value);
        if let Some(answer) = answer {
            answers.set(id, answer);
        }
        problems.extend(fault.map(|fault| Problem { place: id.clone(), fault }));
    }
    (answers, problems)
}

/// Reads answers, or says what is wrong with them.
///
/// # Errors
/// Everything that is wrong, together.
pub fn from_json(json: &Json) -> Result<Answers, Vec<Problem>> {
    match read_answers(json) {
        (answers, problems) if problems.is_empty() => Ok(answers),
        (_, problems) => Err(problems),
    }
}

/// Writes answers as they are kept.
pub fn to_json(answers: &Answers) -> Json {
    let value = |answer: &Answer| match answer {
        Answer::Option(text) | Answer::Text(text) => Json::text(text),
        Answer::Options(options) => Json::List(options.iter().map(Json::text).collect()),
        Answer::Skipped => Json::Null,
    };
    Json::Object(answers.iter().map(|(id, answer)| (id.to_owned(), value(answer))).collect())
}

fn read_answer(id: &str, value: &Json) -> (Option<Answer>, Option<Fault>) {
    let question = question(id);
    let shaped = match question {
        _ if id == "voice" || id == "address" => voice(value),
        _ if id == "language" => language(value),
        _ if id.starts_with(EDIT) || id.starts_with(AFTER) => edited(value),
        Some(question) => shaped(question, value),
        None => Err(Fault::UnknownQuestion),
    };
    match shaped {
        Err(fault) => (None, Some(fault)),
        Ok(answer) => {
            let fault = match (&answer, question) {
                (Answer::Text(text), None) => text_fault(Kind::Lines, text),
                (answer, Some(question)) => question.fault(answer),
                _ => None,
            };
            let kept = fault.is_none() || matches!(answer, Answer::Text(_));
            (kept.then_some(answer), fault)
        }
    }
}

fn voice(value: &Json) -> Result<Answer, Fault> {
    match value {
        Json::Text(voice) if voice == "tu" || voice == "vous" => Ok(Answer::Option(voice.clone())),
        Json::Text(other) => Err(Fault::UnknownOption(other.clone())),
        Json::Null => Ok(Answer::Skipped),
        _ => Err(Fault::WrongKind("choice")),
    }
}

/// The tag of a language: whether there are words for it is found out where they are.
fn language(value: &Json) -> Result<Answer, Fault> {
    match value {
        Json::Text(tag) if tag.len() <= 35 => Ok(Answer::Option(tag.clone())),
        _ => Err(Fault::WrongKind("choice")),
    }
}

fn edited(value: &Json) -> Result<Answer, Fault> {
    match value {
        Json::Text(text) => Ok(Answer::Text(text.clone())),
        _ => Err(Fault::WrongKind("text")),
    }
}

/// Gives a value the shape its question takes.
fn shaped(question: &Question, value: &Json) -> Result<Answer, Fault> {
    let wrong = Err(Fault::WrongKind(question.kind.name()));
    match (question.kind, value) {
        (_, Json::Null) => Ok(Answer::Skipped),
        (Kind::Choice(_), Json::Text(option)) => Ok(Answer::Option(option.clone())),
        (Kind::Choices(_), Json::Text(option)) => Ok(Answer::Options(vec![option.clone()])),
        (Kind::Choices(_), Json::List(options)) => {
            listed(options).map_or(wrong, |all| Ok(Answer::Options(all)))
        }
        (Kind::Choice(_) | Kind::Choices(_), _) => wrong,
        (_, Json::Text(text)) => Ok(Answer::Text(text.clone())),
        (Kind::Number | Kind::Hours | Kind::Percent | Kind::Rates | Kind::Money, Json::Number(number)) => {
            Ok(Answer::Text(number.clone()))
        }
        (Kind::Lines | Kind::DatedSums, Json::List(lines)) => {
            listed(lines).map_or(wrong, |all| Ok(Answer::Text(all.join("\n"))))
        }
        _ => wrong,
    }
}

/// The texts of a list; nothing where anything else is in it.
fn listed(list: &[Json]) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for one in list {
        let Json::Text(text) = one else { return None };
        texts.push(text.clone());
    }
    Some(texts)
}
