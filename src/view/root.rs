//! The one struct component: it owns the model and hands effects to the page once the new screen stands.

use super::screens;
use crate::app::{Effect, Event, Model, Notice, Phase};
use std::fmt;
use std::rc::Rc;
use time::Date;
use yew::prelude::*;

/// Whoever does what effects ask of the page.
pub trait Page {
    /// Does one thing, after the screen it belongs to was drawn; what keeps answers, before.
    fn run(&self, effect: Effect, model: &Model);
    /// Shows outside the widget which screen it is on; called after every drawing.
    fn reflect(&self, screen: &'static str, question: Option<&'static str>, model: &Model);
    /// The day it is: a page may stay open for several.
    fn today(&self) -> Option<Date>;
}

/// A page that is only rendered: nothing is done.
#[derive(Debug)]
pub struct Silent;

impl Page for Silent {
    fn run(&self, _: Effect, _: &Model) {}
    fn reflect(&self, _: &'static str, _: Option<&'static str>, _: &Model) {}
    fn today(&self) -> Option<Date> {
        None
    }
}

/// What a widget starts from.
#[derive(Properties, Clone)]
pub struct RootProps {
    /// The state to start in.
    pub model: Rc<Model>,
    /// The page around it.
    pub page: Rc<dyn Page>,
    /// The level of the screens' headings: 1 on a page of its own, 2 in somebody else's.
    pub level: u8,
}

impl fmt::Debug for RootProps {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RootProps")
    }
}

impl PartialEq for RootProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// The widget.
pub struct Root {
    model: Model,
    pending: Vec<Effect>,
    stepped: bool,
}

impl fmt::Debug for Root {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Root")
    }
}

impl Component for Root {
    type Message = Event;
    type Properties = RootProps;

    fn create(context: &Context<Self>) -> Self {
        Self { model: (*context.props().model).clone(), pending: Vec::new(), stepped: false }
    }

    /// What is to be kept is kept before anything is drawn: whatever ends the page in between, no answer is lost.
    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        let page = &context.props().page;
        if let Some(today) = page.today() {
            self.model.turn_to(today);
        }
        for effect in self.model.update(event) {
            match effect {
                Effect::Keep | Effect::Settle => page.run(effect, &self.model),
                // Of several in one turn only the last screen is drawn, and told once.
                Effect::Tell(Notice::Step) => self.stepped = true,
                later => self.pending.push(later),
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let send = context.link().callback(|event| event);
        screens::screen(&self.model.frame(), self.model.texts(), context.props().level, &send)
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let page = &context.props().page;
        let (screen, question) = place(self.model.phase());
        page.reflect(screen, question, &self.model);
        if std::mem::take(&mut self.stepped) {
            page.run(Effect::Tell(Notice::Step), &self.model);
        }
        for effect in std::mem::take(&mut self.pending) {
            page.run(effect, &self.model);
        }
    }
}

/// The name of the screen in the embedding contract, and the question on it.
const fn place(phase: Phase) -> (&'static str, Option<&'static str>) {
    match phase {
        Phase::Start => ("start", None),
        Phase::Question { question, .. } => ("question", Some(question.id)),
        Phase::Diagnosis | Phase::Choosing => ("diagnosis", None),
        Phase::Details(_) => ("details", None),
        Phase::Sheet | Phase::Rehearsal => ("sheet", None),
        Phase::After => ("after", None),
    }
}
