//! The walk: replays the answers over the questions in order and finds where the person is.
//!
//! An answer to a question that is no longer asked is kept, but counts for nothing: changing an early answer keeps
//! every later one that is still valid, and changing it back brings the rest back.

use super::{Answer, Answers, Question};

/// Where a person stands in a questionnaire.
#[derive(Debug)]
pub struct Walk {
    /// The questions asked so far, in order; the last one is `next` where there is one.
    pub asked: Vec<&'static Question>,
    /// The answers that count on this path.
    pub answers: Answers,
    /// The first question asked that has no valid answer yet.
    pub next: Option<&'static Question>,
}

/// Replays the answers over the questions.
pub fn walk(questions: &[&'static Question], answers: &Answers) -> Walk {
    let mut walk = Walk { asked: Vec::new(), answers: Answers::default(), next: None };
    for &question in questions {
        if !question.asked_if.holds(&walk.answers) {
            continue;
        }
        walk.asked.push(question);
        let Some(answer) = answers.get(question.id) else {
            walk.next = Some(question);
            break;
        };
        walk.answers.set(question.id, answer.clone());
        if !walk.answers.settles(question) {
            walk.answers.remove(question.id);
            walk.next = Some(question);
            break;
        }
    }
    walk
}

/// How many of these questions may still be asked after these answers: the most that any of the options offered leads to.
/// Each of the next `ahead` questions is tried; after them nothing is tried any more, so a count below `ahead` is certain
/// and a larger one about right.
pub fn most_left(questions: &[&'static Question], answers: &Answers, ahead: usize) -> usize {
    let Some(at) = questions.iter().position(|question| question.asked_if.holds(answers)) else { return 0 };
    let (question, rest) = (questions[at], &questions[at + 1..]);
    if ahead == 0 {
        return 1 + rest.iter().filter(|question| question.asked_if.holds(answers)).count();
    }
    let mut most = 0;
    for choice in question.kind.options() {
        if choice.shown_if.holds(answers) {
            let mut tried = answers.clone();
            tried.set(question.id, Answer::Option(choice.id.to_owned()));
            most = most.max(most_left(rest, &tried, ahead - 1));
        }
    }
    1 + most
}
