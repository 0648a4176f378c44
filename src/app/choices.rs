//! Choosing: one option, or several turned on and off.

use super::event::Effect;
use super::model::Model;
use crate::conversations::{self, DIAGNOSIS, ROUTING};
use crate::flow::{Answer, Kind, Question, UNKNOWN, walk};

impl Model {
    /// Chooses an option, or turns one of several on or off.
    pub(super) fn choose(&mut self, id: &str, option: &str) -> Vec<Effect> {
        let Some(question) = conversations::question(id) else { return Vec::new() };
        let answer = match question.kind {
            Kind::Choices(_) => toggled(self.answers.get(id), question, option),
            _ => Answer::Option(option.to_owned()),
        };
        // A diagnosis that was accepted was that of the answers as they stood.
        // Some are asked among the details as well, where they decide nothing.
        let routes = walk(&ROUTING, &self.answers).asked.iter().any(|asked| asked.id == id);
        if routes && self.answers.get(id) != Some(&answer) && self.answers.chose(DIAGNOSIS.id, "accepted") {
            self.answers.remove(DIAGNOSIS.id);
        }
        self.answers.set(id, answer);
        vec![Effect::Keep]
    }
}

/// Turns one of several options on or off. "Nothing" and "I don't know" stand alone.
fn toggled(kept: Option<&Answer>, question: &Question, option: &str) -> Answer {
    let mut chosen = match kept {
        Some(Answer::Options(chosen)) => chosen.clone(),
        _ => Vec::new(),
    };
    let alone = |id: &str| id == UNKNOWN || id == "nothing";
    if chosen.iter().any(|known| known == option) {
        chosen.retain(|known| known != option);
    } else {
        chosen.retain(|known| !alone(known) && !alone(option));
        chosen.push(option.to_owned());
    }
    let mut ordered = Vec::new();
    for choice in question.kind.options() {
        if chosen.iter().any(|id| id == choice.id) {
            ordered.push(choice.id.to_owned());
        }
    }
    Answer::Options(ordered)
}
