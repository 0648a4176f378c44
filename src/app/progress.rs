//! How far a person has come in the questions, and how many are left.

use super::model::Model;
use super::screen::Progress;
use crate::conversations::ROUTING;
use crate::flow::{Answers, Question, most_left, walk};

/// So many questions are tried to say how many are left: where it says none or one, that is certain.
const AHEAD: usize = 3;

impl Model {
    /// The start screen is no question, so it does not count. What was answered further on may change, so it does not
    /// count either; a question asked once the diagnosis was overruled stands alone.
    pub(super) fn progress_of(&self, question: &Question) -> Progress {
        let walked = walk(&ROUTING, &self.answers);
        let asked = walked.asked.iter().position(|known| known.id == question.id);
        let done = asked.unwrap_or(walked.asked.len()).max(1);
        let mut rest = 0;
        if asked.is_some()
            && let Some(at) = ROUTING.iter().position(|known| known.id == question.id)
        {
            let mut before = Answers::default();
            for known in &walked.asked[..done] {
                if let Some(answer) = self.answers.get(known.id) {
                    before.set(known.id, answer.clone());
                }
            }
            rest = most_left(&ROUTING[at..], &before, AHEAD) - 1;
        }
        let key = match rest {
            0 => "ui.progress.last",
            1 => "ui.progress.one-left",
            _ => "ui.progress.some-left",
        };
        Progress { done, total: done + rest, text: self.counted(key, done, rest) }
    }
}
