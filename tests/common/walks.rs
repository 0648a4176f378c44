//! Paths through the routing questions, one for each class of equivalent answers, and what each leads to.

use super::today;
use franc_parler::conversations::{ALL, ROUTING};
use franc_parler::diagnosis::diagnose;
use franc_parler::flow::{Answer, Answers, Kind, Question, walk};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// One finished path.
#[derive(Debug, Clone)]
pub(crate) struct Path {
    pub(crate) answers: Answers,
    /// The questions asked, in order.
    pub(crate) asked: Vec<&'static str>,
    pub(crate) conversation: &'static str,
    pub(crate) situation: &'static str,
    pub(crate) second: Option<&'static str>,
}

impl Path {
    /// The path in a line, to be read in the message of a failure.
    pub(crate) fn told(&self) -> String {
        told(&self.answers)
    }
}

/// Answers in a line.
pub(crate) fn told(answers: &Answers) -> String {
    let said: Vec<String> = answers.iter().map(|(id, answer)| format!("{id}={}", written(answer))).collect();
    said.join(" → ")
}

/// An answer as a person would write it down.
pub(crate) fn written(answer: &Answer) -> String {
    match answer {
        Answer::Option(text) | Answer::Text(text) => text.clone(),
        Answer::Options(options) => options.join(", "),
        Answer::Skipped => "(skipped)".to_owned(),
    }
}

/// Every path, walked once for all tests of a file.
pub(crate) fn all() -> &'static [Path] {
    static PATHS: OnceLock<Vec<Path>> = OnceLock::new();
    PATHS.get_or_init(|| {
        let (named, mut paths) = (named(), Vec::new());
        every_path(&mut Answers::default(), &named, &mut paths);
        paths
    })
}

fn every_path(answers: &mut Answers, named: &Named, paths: &mut Vec<Path>) {
    let walked = walk(&ROUTING, answers);
    let Some(question) = walked.next else {
        let diagnosis = diagnose(answers, today());
        paths.push(Path {
            answers: answers.clone(),
            asked: walked.asked.iter().map(|question| question.id).collect(),
            conversation: diagnosis.conversation.id,
            situation: diagnosis.situation,
            second: diagnosis.second.map(|second| second.id),
        });
        return;
    };
    for answer in classes(question, &walked.answers, named) {
        answers.set(question.id, answer);
        every_path(answers, named, paths);
        answers.remove(question.id);
    }
}

pub(crate) type Named = BTreeSet<(&'static str, &'static str)>;

/// Every question and option that a condition of the flow or of a diagnosis names.
pub(crate) fn named() -> Named {
    let mut named = Vec::new();
    for question in ROUTING {
        question.asked_if.mentions(&mut named);
        question.kind.options().iter().for_each(|choice| choice.shown_if.mentions(&mut named));
    }
    for conversation in ALL {
        conversation.when.mentions(&mut named);
        conversation.second_when.mentions(&mut named);
        conversation.situations.iter().for_each(|situation| situation.when.mentions(&mut named));
    }
    named.into_iter().collect()
}

/// The answers worth telling apart: of the options that no condition names, the first stands for all.
fn classes(question: &Question, answers: &Answers, named: &Named) -> Vec<Answer> {
    let offered = offered(question, answers);
    let (apart, same): (Vec<&str>, Vec<&str>) =
        offered.into_iter().partition(|id| named.contains(&(question.id, *id)));
    apart.into_iter().chain(same.into_iter().take(1)).map(|id| answer_of(question, id)).collect()
}

/// The options a question offers after these answers.
pub(crate) fn offered(question: &Question, answers: &Answers) -> Vec<&'static str> {
    let options = question.kind.options().iter().filter(|choice| choice.shown_if.holds(answers));
    options.map(|choice| choice.id).collect()
}

/// One option as the answer its question takes.
pub(crate) fn answer_of(question: &Question, option: &str) -> Answer {
    match question.kind {
        Kind::Choices(_) => Answer::Options(vec![option.to_owned()]),
        _ => Answer::Option(option.to_owned()),
    }
}
