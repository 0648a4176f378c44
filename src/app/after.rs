//! The screen after the talk: each point of the outline with what became of it, then the sheet that is made from it.

use super::model::Model;
use super::screen::{AfterScreen, PointView, Talk};
use crate::flow::{Answer, iso};
use crate::sheet::{AFTER, PointState, held_on, point, points};

impl Model {
    /// Whether there is a talk to speak of afterwards: where it is none of the five, there is none.
    pub(super) fn has_after(&self) -> bool {
        self.diagnosis().conversation.kind.is_some()
    }

    pub(super) fn talk(&self) -> Talk {
        if !self.has_after() {
            Talk::Never
        } else if self.answers.date("talk-date").is_some_and(|day| day <= self.today) {
            Talk::Due
        } else {
            Talk::Ahead
        }
    }

    pub(super) fn after_screen(&self) -> AfterScreen {
        let all = points(&self.answers, &self.texts, self.voice(), self.today);
        let point = |(index, text)| {
            let number = index + 1;
            let typed = |part| self.typed(&point(number, part));
            PointView {
                number,
                text,
                state: PointState::of(&self.answers, number),
                what: typed("what"),
                date: typed("date"),
                sum: typed("sum"),
            }
        };
        let typed = |part| self.typed(&[AFTER, part].concat());
        let day = Some(typed("day")).filter(|day| !day.is_empty());
        AfterScreen {
            day: day.unwrap_or_else(|| iso(held_on(&self.answers, self.today))),
            within: typed("within"),
            points: all.into_iter().enumerate().map(point).collect(),
            sheet: self.sheet_screen(),
        }
    }

    /// What was typed, as it was typed.
    fn typed(&self, id: &str) -> String {
        match self.answers.get(id) {
            Some(Answer::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }
}
