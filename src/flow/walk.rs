//! The walk: replays the answers over the questions in order and finds where the person is.
//!
//! An answer to a question that is no longer asked is kept, but counts for nothing: changing an early answer keeps
//! every later one that is still valid, and changing it back brings the rest back.

use super::{Answers, Question};

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

impl Walk {
    /// How many questions would still be asked if nothing else changed, the next one included.
    pub fn remaining(&self, questions: &[&'static Question]) -> usize {
        let Some(next) = self.next else { return 0 };
        let rest = questions.iter().skip_while(|question| question.id != next.id);
        rest.filter(|question| question.asked_if.holds(&self.answers)).count()
    }
}
