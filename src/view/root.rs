//! The one struct component: it draws the model and hands effects to the page once the new screen stands.

use super::screens;
use crate::app::{Effect, Event, Model, Notice, Phase};
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use yew::prelude::*;

/// Whoever hears what happens and does what effects ask of the page.
pub trait Page {
    /// Takes an event in at once, and says what is to be done.
    fn hear(&self, event: &Event) -> Vec<Effect>;
    /// Does one thing, after the screen it belongs to was drawn; what keeps answers, before.
    fn run(&self, effect: Effect);
    /// Shows outside the widget which screen it is on; called with every drawing.
    fn reflect(&self, screen: &'static str, question: Option<&'static str>);
}

/// A page that is only rendered: nothing is done.
#[derive(Debug)]
pub struct Silent;

impl Page for Silent {
    fn hear(&self, _: &Event) -> Vec<Effect> {
        Vec::new()
    }
    fn run(&self, _: Effect) {}
    fn reflect(&self, _: &'static str, _: Option<&'static str>) {}
}

/// What a widget starts from.
#[derive(Properties, Clone)]
pub struct RootProps {
    /// The state, which the page shares: while the page does anything, nobody may hold on to it.
    pub model: Rc<RefCell<Model>>,
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
    pending: Vec<Effect>,
    stepped: bool,
}

impl fmt::Debug for Root {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Root")
    }
}

impl Component for Root {
    type Message = Vec<Effect>;
    type Properties = RootProps;

    fn create(_: &Context<Self>) -> Self {
        Self { pending: Vec::new(), stepped: false }
    }

    /// What is to be kept is kept before anything is drawn: whatever ends the page in between, no answer is lost.
    fn update(&mut self, context: &Context<Self>, effects: Vec<Effect>) -> bool {
        for effect in effects {
            match effect {
                Effect::Keep | Effect::Settle => context.props().page.run(effect),
                // Of several in one turn only the last screen is drawn, and told once.
                Effect::Tell(Notice::Step) => self.stepped = true,
                later => self.pending.push(later),
            }
        }
        true
    }

    /// Which screen it is is said here, in the turn that draws it: before [`Component::rendered`] the page may go on for
    /// a while, with the new screen under the name of the old one.
    fn view(&self, context: &Context<Self>) -> Html {
        let RootProps { model, page, level } = context.props();
        let hearing = page.clone();
        let send = context.link().callback(move |event: Rc<Event>| hearing.hear(&event));
        let (screen, question) = place(model.borrow().phase());
        page.reflect(screen, question);
        let model = model.borrow();
        screens::screen(&model.frame(), model.texts(), *level, &send)
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let page = &context.props().page;
        if std::mem::take(&mut self.stepped) {
            page.run(Effect::Tell(Notice::Step));
        }
        for effect in std::mem::take(&mut self.pending) {
            page.run(effect);
        }
    }
}

/// The name of a screen in the embedding contract, and the question on it.
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
