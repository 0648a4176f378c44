//! A coach's own words as the page and the command line take them: the facts they may name, the problems in words.

use crate::conversations::detail_questions;
use crate::flow::{Kind, TEXT_LIMIT};
use crate::json::Json;
use crate::sheet::computed;
use crate::texts::{Texts, WordsProblem, with_own};

/// The built-in words with a coach's over them, and what is wrong with the latter, in the built-in words.
pub fn own_words(built_in: &Texts, own: &Json) -> (Texts, Vec<String>) {
    let (texts, problems) = read_words(built_in, own);
    (texts, problems.iter().map(|problem| describe_words_problem(built_in, problem)).collect())
}

/// The built-in words with a coach's over them, and what is wrong with the latter, as data.
pub fn read_words(built_in: &Texts, own: &Json) -> (Texts, Vec<WordsProblem>) {
    let mut facts = computed();
    for question in detail_questions() {
        match question.kind {
            Kind::Choice(_) | Kind::Choices(_) | Kind::Percent | Kind::Rates | Kind::Steps => {}
            _ => facts.push(question.id),
        }
    }
    with_own(built_in, own, &facts)
}

/// A problem of a coach's words as a sentence: what is wrong and what to do.
pub fn describe_words_problem(texts: &Texts, problem: &WordsProblem) -> String {
    texts.told(
        &["problem.texts.", problem.fault.key()].concat(),
        &[('l', &TEXT_LIMIT.to_string()), ('d', &problem.fault.detail()), ('i', &problem.key)],
    )
}
