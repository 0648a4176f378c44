//! Rehearsing before the talk: what the client may say, card by card in random order, against the clock; the answer on
//! the back; how it went is for the person alone and is kept nowhere.

use super::event::{Effect, Rating, Rehearsing};
use super::model::{Model, Phase, next};
use super::screen::RehearsalScreen;
use crate::flow::digits;
use crate::sheet::{Block, Sheet};
use crate::texts::number;

/// One run through the cards.
#[derive(Debug, Clone, Default)]
pub(super) struct Rehearsal {
    /// What is said, and what is answered.
    cards: Vec<(String, String)>,
    /// The cards still to come, by their places; the first is shown.
    order: Vec<usize>,
    /// Whether the answer is shown.
    turned: bool,
    /// Seconds since the card was shown.
    seconds: u64,
    /// How each card went the first time.
    first: Vec<Option<Rating>>,
}

impl Rehearsal {
    fn of(sheet: &Sheet, mut chance: u32) -> Self {
        let mut cards = Vec::new();
        for section in &sheet.sections {
            for block in &section.blocks {
                let Block::Pairs { rows, .. } = block else { continue };
                for (said, answer) in rows.iter().filter(|(said, _)| !said.text.trim().is_empty()) {
                    cards.push((said.text.clone(), answer.text.clone()));
                }
            }
        }
        let mut order: Vec<usize> = (0..cards.len()).collect();
        for last in (1..order.len()).rev() {
            chance = next(chance);
            order.swap(last, (chance >> 8) as usize % (last + 1));
        }
        Self { first: vec![None; cards.len()], cards, order, ..Self::default() }
    }

    fn card(&self) -> Option<&(String, String)> {
        self.cards.get(*self.order.first()?)
    }

    /// What was missed comes again, after all others.
    fn rate(&mut self, rating: Rating) {
        if self.order.is_empty() {
            return;
        }
        let card = self.order.remove(0);
        self.first[card].get_or_insert(rating);
        if rating == Rating::Again {
            self.order.push(card);
        }
        (self.turned, self.seconds) = (false, 0);
    }
}

impl Model {
    /// Whether there is anything to rehearse.
    pub(super) fn can_rehearse(sheet: &Sheet) -> bool {
        let pairs = |block: &Block| matches!(block, Block::Pairs { .. });
        sheet.sections.iter().any(|section| section.blocks.iter().any(pairs))
    }

    pub(super) fn rehearse(&mut self, what: Rehearsing) -> Vec<Effect> {
        match what {
            Rehearsing::Began => {
                self.chance = next(self.chance);
                self.rehearsal = Rehearsal::of(&self.sheet(), self.chance);
                let mut effects = self.show(Phase::Rehearsal);
                effects.push(Effect::Time(true));
                effects
            }
            Rehearsing::Turned => {
                self.rehearsal.turned = true;
                vec![Effect::FocusOutcome, Effect::Time(false)]
            }
            Rehearsing::Rated(rating) => {
                self.rehearsal.rate(rating);
                vec![Effect::FocusHeading, Effect::Time(self.rehearsal.card().is_some())]
            }
            Rehearsing::Ticked if matches!(self.phase, Phase::Rehearsal) && !self.rehearsal.turned => {
                self.rehearsal.seconds += 1;
                Vec::new()
            }
            Rehearsing::Ticked => vec![Effect::Time(false)],
            Rehearsing::SaidAloud => {
                let card = self.rehearsal.card();
                let side = card.map(|(said, answer)| if self.rehearsal.turned { answer } else { said });
                side.map(|text| Effect::Say(text.clone())).into_iter().collect()
            }
        }
    }

    pub(super) fn rehearsal_screen(&self) -> RehearsalScreen {
        let rehearsal = &self.rehearsal;
        let seconds = rehearsal.seconds;
        let written = |count: usize| number(&self.texts, count as u64);
        let rated = |rating| rehearsal.first.iter().filter(|first| **first == Some(rating)).count();
        let mut again = Vec::new();
        for ((said, _), first) in rehearsal.cards.iter().zip(&rehearsal.first) {
            if *first == Some(Rating::Again) {
                again.push(said.clone());
            }
        }
        let (sure, fair) = (written(rated(Rating::Sure)), written(rated(Rating::Fair)));
        RehearsalScreen {
            progress: self.texts.told("ui.rehearse.left", &[('n', &written(rehearsal.order.len()))]),
            card: rehearsal.card().cloned(),
            turned: rehearsal.turned,
            time: [&(seconds / 60).to_string(), ":", &digits(seconds % 60, 2)].concat(),
            summary: self.texts.told("ui.rehearse.summary", &[('s', &sure), ('f', &fair)]),
            again,
        }
    }
}
