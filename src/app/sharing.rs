//! What goes to others, and what must not be seen by them: the link with the answers, the sheet for other eyes, the way
//! out at once.

use super::describe::{option_text, options_text, question_text};
use super::event::Effect;
use super::kept::Preparation;
use super::link::{from_link, goes_along, to_link};
use super::model::{Model, Phase, next};
use super::screen::LinkView;
use super::veil::Veil;
use crate::conversations::question;
use crate::flow::{Answer, iso};

/// The question after which, and the situation in which, somebody may have to hide what they read.
const SAFETY: &str = "safety";

impl Model {
    /// Whether somebody may be looking over a shoulder.
    pub(super) fn is_hurried(&self) -> bool {
        match self.phase {
            Phase::Start => false,
            Phase::Question { question, .. } if question.id == SAFETY => true,
            _ => self.diagnosis().situation == SAFETY,
        }
    }

    /// Leaves the page, and nothing of this preparation on it, as another tab may have kept it either.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        let (made, client) = (self.named.made.clone(), self.answers.get("client").cloned());
        let own = self.others.len();
        let mut effects = self.settle(true);
        // Day and client are all that tells what another tab has of this one. What stood in the list here is another.
        let mut theirs = self.others.split_off(own);
        theirs.retain(|one| one.made != made || one.answers.get("client") != client.as_ref());
        self.others.append(&mut theirs);
        self.empty();
        self.phase = Phase::Start;
        effects.extend([Effect::Keep, Effect::Leave]);
        effects
    }

    /// Makes the sheet unknown to others, or one's own again.
    pub(super) fn veil(&mut self, veiled: bool) -> Vec<Effect> {
        self.chance = next(self.chance);
        self.veil = veiled.then(|| Veil::new(self.chance));
        vec![Effect::FocusHeading]
    }

    pub(super) fn href(&self) -> String {
        [&self.address, "#", &to_link(&self.answers, self.linked_texts)].concat()
    }

    pub(super) fn link_view(&self) -> Option<LinkView> {
        if self.address.is_empty() {
            return None;
        }
        let mut told = Vec::new();
        for (id, answer) in
            self.answers.iter().filter(|(id, answer)| goes_along(id, answer, self.linked_texts))
        {
            told.push((self.asked_about(id), self.answered(id, answer)));
        }
        Some(LinkView { href: self.href(), told, texts: self.linked_texts })
    }

    fn asked_about(&self, id: &str) -> String {
        let diagnosis = self.diagnosis();
        let places = [diagnosis.situation, diagnosis.conversation.id];
        let words = question(id).and_then(|question| question_text(&self.texts, question, &places, "text"));
        words.unwrap_or_else(|| self.texts.get(if id == "voice" { "ui.sheet.voice" } else { "ui.link.line" }))
    }

    fn answered(&self, id: &str, answer: &Answer) -> String {
        match (answer, question(id)) {
            (Answer::Text(text), _) => text.clone(),
            (Answer::Option(one), Some(question)) => option_text(&self.texts, question, one),
            (Answer::Option(one), None) => self.texts.get(&["ui.sheet.", one].concat()),
            (Answer::Options(several), Some(question)) => options_text(&self.texts, question, several),
            _ => String::new(),
        }
    }

    /// Takes up the answers of a link as a preparation of its own.
    pub(super) fn take_link(&mut self, link: &str) -> Vec<Effect> {
        let Some((answers, lost)) = from_link(link) else {
            self.report = Some(self.texts.get("ui.link.unread"));
            return Vec::new();
        };
        let made = iso(self.today);
        let effects = self.add(vec![Preparation { made, answers, ..Preparation::default() }]);
        let key = if lost.is_empty() { "ui.link.taken" } else { "ui.link.taken-in-part" };
        // A sign that could not be read is said first.
        self.report.get_or_insert_with(|| self.texts.get(key));
        effects
    }
}
