//! Questions, options and problems in words, as screens and the command line say them.

use crate::conversations::CHOOSABLE;
use crate::flow::{Fault, Problem, Question, TEXT_LIMIT};
use crate::texts::Texts;

/// The words of a question: those for its place (a situation, a conversation) where that has its own, then the common
/// ones. `part` is `text`, `hint` or `why`.
pub fn question_text(texts: &Texts, question: &Question, places: &[&str], part: &str) -> Option<String> {
    for place in places {
        if let Some(own) = texts.find(&["question.", question.id, ".", place, ".", part].concat()) {
            return Some(own.to_owned());
        }
    }
    texts.find(&["question.", question.id, ".", part].concat()).map(str::to_owned)
}

/// The words of an option: its own, the situation's sign, the conversation's name, or what every choice shares.
pub fn option_text(texts: &Texts, question: &Question, option: &str) -> String {
    let asks = |kind: &Question| kind.id == question.id;
    let conversation = CHOOSABLE.into_iter().find(|one| one.kind.is_some_and(asks)).map_or("", |one| one.id);
    let keys = [
        ["question.", question.id, ".", option].concat(),
        [conversation, ".situation.", option, ".sign"].concat(),
        [option, ".choose"].concat(),
        ["ui.option.", option].concat(),
    ];
    keys.iter().find_map(|key| texts.find(key)).unwrap_or(option).to_owned()
}

/// The words of several options chosen together. Each begins with a capital: a sentence of its own.
pub(super) fn options_text(texts: &Texts, question: &Question, options: &[String]) -> String {
    let mut told = Vec::new();
    for option in options {
        told.push(option_text(texts, question, option));
    }
    told.join(&texts.get("format.sentences"))
}

/// A problem as a sentence: what happened, what is kept, what to do now.
pub fn describe_problem(texts: &Texts, problem: &Problem) -> String {
    let place = crate::conversations::question(&problem.place)
        .and_then(|question| question_text(texts, question, &[], "text"))
        .unwrap_or_else(|| problem.place.clone());
    let mut detail = problem.fault.detail();
    if let Fault::WrongKind(kind) = problem.fault {
        detail = texts.get(&["problem.kind.", kind].concat());
    }
    texts.told(
        &["problem.", problem.fault.key()].concat(),
        &[('p', &place), ('i', &problem.place), ('d', &detail), ('l', &TEXT_LIMIT.to_string())],
    )
}
