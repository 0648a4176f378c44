//! From screen to screen: on, back, past, and straight to a question to change. The position is derived from the
//! answers; only the screen shown is kept.

use super::event::{Effect, Notice};
use super::model::{Model, Phase};
use crate::conversations::{DIAGNOSIS, ROUTING, question};
use crate::diagnosis::{Diagnosis, Step, details_of, offering, step};
use crate::flow::{Answer, Group, Question, walk};

impl Model {
    /// The groups of details, as the diagnosis stands.
    pub(super) fn groups(&self) -> &'static [Group] {
        details_of(&self.diagnosis())
    }

    /// The questions of a group that are asked.
    pub(super) fn asked_in(&self, group: usize) -> Vec<&'static Question> {
        let facts = self.diagnosis().facts;
        let questions = self.groups().get(group).map_or(&[][..], |group| group.questions);
        let mut asked = questions.to_vec();
        asked.retain(|question| question.asked_if.holds(&facts));
        asked
    }

    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        match self.phase {
            Phase::Question { question, .. } => {
                let facts = offering(question, &self.answers, self.today);
                if let Some(fault) = self.answers.fault_of(question, &facts) {
                    self.faults = vec![(question.id, fault)];
                    return vec![Effect::FocusProblem];
                }
                self.follow(question)
            }
            Phase::Details(_) => {
                if self.stands_in_the_way() {
                    return vec![Effect::FocusProblem];
                }
                self.skip()
            }
            _ => self.advance(),
        }
    }

    /// After a question: straight on where it was opened to be changed, otherwise to the one after it, answered or not,
    /// so that going back and forth shows every step.
    fn follow(&mut self, question: &'static Question) -> Vec<Effect> {
        let asked = walk(&ROUTING, &self.answers).asked;
        let mut rest = asked.iter().copied().skip_while(|known| known.id != question.id);
        match (self.phase, rest.next(), rest.next()) {
            (Phase::Question { revisiting: false, .. }, _, Some(question)) => {
                self.show(Phase::Question { question, revisiting: false })
            }
            (Phase::Question { revisiting: false, .. }, Some(_), None) => self.show(Phase::Diagnosis),
            (Phase::Question { revisiting: true, .. }, ..) => match self.next_phase() {
                next @ (Phase::Start | Phase::Question { .. }) => self.show(next),
                _ => self.show(Phase::Diagnosis),
            },
            _ => self.advance(),
        }
    }

    /// Whether anything in the details that are shown cannot be read.
    pub(super) fn stands_in_the_way(&mut self) -> bool {
        let Phase::Details(group) = self.phase else { return false };
        let mut wrong = Vec::new();
        for question in self.asked_in(group) {
            if let Some(fault) = self.answers.get(question.id).and_then(|answer| question.fault(answer)) {
                wrong.push((question.id, fault));
            }
        }
        self.faults = wrong;
        !self.faults.is_empty()
    }

    /// Leaves a group of details: what is empty is a skip, what cannot be read stays as it was typed.
    pub(super) fn skip(&mut self) -> Vec<Effect> {
        let Phase::Details(group) = self.phase else { return self.advance() };
        for question in self.asked_in(group) {
            let empty =
                self.answers.get(question.id).is_none_or(|answer| *answer == Answer::Text(String::new()));
            if empty {
                self.answers.set(question.id, Answer::Skipped);
            }
        }
        let next = (group + 1..self.groups().len()).find(|next| !self.asked_in(*next).is_empty());
        self.show(next.map_or(Phase::Sheet, Phase::Details))
    }

    pub(super) fn go_back(&mut self) -> Vec<Effect> {
        let asked = walk(&ROUTING, &self.answers).asked;
        let question = |question| Phase::Question { question, revisiting: false };
        let back = match self.phase {
            Phase::Start => Phase::Start,
            // Asked after the diagnosis was overruled: it is no part of the way there.
            Phase::Question { question: shown, .. } if !asked.iter().any(|known| known.id == shown.id) => {
                Phase::Diagnosis
            }
            Phase::Question { question: shown, .. } => {
                let before = asked.iter().take_while(|known| known.id != shown.id).last();
                before.filter(|known| known.id != "start").map_or(Phase::Start, |known| question(*known))
            }
            Phase::Diagnosis => asked.last().map_or(Phase::Start, |last| question(*last)),
            Phase::Choosing => Phase::Diagnosis,
            Phase::Details(group) => self.group_before(group),
            Phase::Sheet => self.group_before(self.groups().len()),
            Phase::After | Phase::Rehearsal => Phase::Sheet,
        };
        self.show(back)
    }

    /// The last group before this one in which something is asked, or the diagnosis.
    fn group_before(&self, group: usize) -> Phase {
        let before = (0..group).rev().find(|before| !self.asked_in(*before).is_empty());
        before.map_or(Phase::Diagnosis, Phase::Details)
    }

    /// Opens a question again, or a detail. The diagnosis has to be looked at again after a question: accepted, it is no
    /// longer, and what was chosen instead of it stays chosen until that is changed itself.
    pub(super) fn change(&mut self, id: &str) -> Vec<Effect> {
        let routing = walk(&ROUTING, &self.answers).asked.into_iter().find(|question| question.id == id);
        // What was not asked on the way here may be asked among the details.
        if routing.is_none() {
            for group in 0..self.groups().len() {
                for question in self.asked_in(group) {
                    if question.id == id {
                        return self.show(Phase::Details(group));
                    }
                }
            }
        }
        if id == DIAGNOSIS.id || self.answers.chose(DIAGNOSIS.id, "accepted") {
            self.answers.remove(DIAGNOSIS.id);
        }
        // Or it was asked once another conversation was chosen.
        let after = || question(id).filter(|_| self.diagnosis().facts.is_answered(id));
        match routing.or_else(after).filter(|question| !["start", DIAGNOSIS.id].contains(&question.id)) {
            Some(question) => self.show(Phase::Question { question, revisiting: true }),
            None => self.show(if id == "start" { Phase::Start } else { Phase::Diagnosis }),
        }
    }

    /// Takes the diagnosis, which was told when it was shown, or another one, which is told now: who counts counts once.
    pub(super) fn decide(&mut self, option: String) -> Vec<Effect> {
        let is_other = option != "accepted";
        self.answers.set(DIAGNOSIS.id, Answer::Option(option));
        let mut effects = self.advance();
        if is_other {
            effects.push(told(&self.diagnosis()));
        }
        effects
    }

    pub(super) fn advance(&mut self) -> Vec<Effect> {
        let phase = self.next_phase();
        self.show(phase)
    }

    pub(super) fn next_phase(&self) -> Phase {
        match step(&self.answers, self.today) {
            Step::Question(question) if question.id == "start" => Phase::Start,
            Step::Question(question) => Phase::Question { question, revisiting: false },
            Step::Diagnosis(_) => Phase::Diagnosis,
            Step::Details(_, group) => Phase::Details(
                self.groups().iter().position(|known| known.id == group.id).unwrap_or_default(),
            ),
            Step::Sheet(_) => Phase::Sheet,
        }
    }

    pub(super) fn show(&mut self, phase: Phase) -> Vec<Effect> {
        self.phase = phase;
        self.veil = None;
        self.faults.clear();
        let mut effects = vec![Effect::Keep, Effect::FocusHeading, Effect::Tell(Notice::Step)];
        match phase {
            Phase::Diagnosis => effects.push(told(&self.diagnosis())),
            Phase::Sheet => effects.push(Effect::Tell(Notice::Sheet)),
            _ => {}
        }
        effects
    }

    /// The name of the screen shown, to come back to it. From the first screen one goes on where the answers lead.
    pub(super) fn place(&self) -> String {
        match self.phase {
            Phase::Start => String::new(),
            Phase::Question { question, .. } => ["question:", question.id].concat(),
            Phase::Diagnosis | Phase::Choosing => "diagnosis".to_owned(),
            Phase::Details(group) => {
                let id = self.groups().get(group).map_or("", |group| group.id);
                ["details:", id].concat()
            }
            Phase::Sheet | Phase::Rehearsal => "sheet".to_owned(),
            Phase::After => "after".to_owned(),
        }
    }

    /// The screen of this name, as far as the answers lead to it; else where they lead.
    pub(super) fn place_of(&self, name: &str) -> Phase {
        let reached = self.next_phase();
        let (kind, id) = name.split_once(':').unwrap_or((name, ""));
        let decided = matches!(reached, Phase::Details(_) | Phase::Sheet);
        match kind {
            "question" => {
                let asked = walk(&ROUTING, &self.answers).asked;
                let known = asked.into_iter().find(|question| question.id == id && id != "start");
                known.map_or(reached, |question| Phase::Question { question, revisiting: false })
            }
            "diagnosis" if decided => Phase::Diagnosis,
            "details" if decided => {
                let group = self.groups().iter().position(|group| group.id == id);
                let group = group.filter(|group| !self.asked_in(*group).is_empty());
                group.map_or(reached, Phase::Details)
            }
            "sheet" if decided => Phase::Sheet,
            "after" if decided && self.has_after() => Phase::After,
            _ => reached,
        }
    }
}

fn told(diagnosis: &Diagnosis) -> Effect {
    Effect::Tell(Notice::Diagnosed {
        conversation: diagnosis.conversation.id,
        situation: diagnosis.situation,
        second: diagnosis.second.map(|second| second.id),
    })
}
