//! Every screen there is, reached as a person reaches it, rendered.

use crate::checks::Page;
use crate::common::{today, walks};
use crate::pseudo;
use franc_parler::app::{Event, FieldKind, Model, Preparation, Rehearsing, Screen, Shelving};
use franc_parler::conversations::ROUTING;
use franc_parler::flow::{Answer, Answers};
use franc_parler::sheet::point;
use franc_parler::texts::{Texts, Voice};
use franc_parler::view::{Root, RootProps, Silent};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::OnceLock;

/// All of them, rendered once.
pub(crate) fn all() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| worded(pseudo::texts()))
}

/// All of them in these words.
pub(crate) fn worded(texts: Texts) -> Vec<Page> {
    let mut gallery = Gallery { fresh: Model::new(texts, today(), ""), pages: Vec::new() };
    gallery.beginning();
    gallery.questions();
    gallery.diagnoses();
    gallery.pages
}

struct Gallery {
    fresh: Model,
    pages: Vec<Page>,
}

impl Gallery {
    fn show(&mut self, name: &str, model: &Model) {
        // On a page of its own, and in somebody else's.
        let level = if self.pages.len().is_multiple_of(2) { 1 } else { 2 };
        self.pages.push(Page::new(name, level, &render(model.clone(), level)));
    }

    fn resumed(&self, answers: &Answers) -> Model {
        let mut model = self.fresh.clone();
        model.resume(answers.clone());
        model
    }

    fn beginning(&mut self) {
        let model = self.fresh.clone();
        self.show("start", &model);
        let mut model = self.fresh.clone();
        let begun = |way: &str| Preparation {
            answers: [("start".to_owned(), Answer::Option(way.to_owned()))].into_iter().collect(),
            ..Preparation::default()
        };
        model.update(&Event::Added(vec![begun("quick"), begun("ending")]));
        model.update(&Event::WentBack);
        self.show("preparations", &model);
        model.update(&Event::Shelved(Shelving::Duplicated(0)));
        self.show("a preparation copied", &model);
        model.update(&Event::Shelved(Shelving::Discarded(1)));
        self.show("a preparation taken out", &model);
    }

    /// Every question: as it comes, and after going on without an answer.
    fn questions(&mut self) {
        for question in ROUTING.iter().skip(1) {
            let path = walks::all().iter().find(|path| path.asked.contains(&question.id)).unwrap();
            let before = path.asked.iter().take_while(|asked| **asked != question.id);
            let answers = before.filter_map(|id| Some(((*id).to_owned(), path.answers.get(id)?.clone())));
            let mut model = self.resumed(&answers.collect());
            assert!(
                matches!(model.screen(), Screen::Question(screen) if screen.id == question.id),
                "{}",
                path.told()
            );
            self.show(question.id, &model);
            model.update(&Event::Continued);
            self.show(&format!("{} unanswered", question.id), &model);
        }
    }

    /// Every diagnosis with its sheet, one for each situation and for each second conversation, and the details of each
    /// conversation.
    fn diagnoses(&mut self) {
        let (mut situations, mut seconds, mut details) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for path in walks::all() {
            let is_new = situations.insert((path.conversation, path.situation))
                | seconds.insert((path.conversation, path.second));
            let mode = path.answers.option("start").map(|start| start == "quick");
            let asked = details.insert((path.conversation, mode));
            if !is_new && !asked {
                continue;
            }
            let name = format!("{}/{}", path.conversation, path.situation);
            let mut model = self.resumed(&path.answers);
            self.show(&format!("diagnosis {name}"), &model);
            model.update(&Event::AskedForOthers);
            self.show("choosing", &model);
            model.update(&Event::WentBack);
            model.update(&Event::Accepted);
            if asked {
                self.details(&name, &mut model);
            }
            model.update(&Event::AskedForSheet);
            if asked {
                self.later(&name, model.clone());
            }
            self.sheet(&name, model);
        }
    }

    /// Every group of details: as it comes, then with what cannot be read, then filled in.
    fn details(&mut self, name: &str, model: &mut Model) {
        while let Screen::Details(screen) = model.screen() {
            let name = format!("details {name} {}", screen.progress.done);
            self.show(&name, model);
            fill(model, "λ");
            model.update(&Event::Continued);
            if matches!(model.screen(), Screen::Details(again) if again.progress == screen.progress) {
                self.show(&format!("{name}, unreadable"), model);
                fill(model, "12");
                model.update(&Event::Continued);
            }
        }
    }

    /// What a sheet leads to: the cards, the same for other eyes, what came of the talk.
    fn later(&mut self, name: &str, mut model: Model) {
        model.update(&Event::Rehearsal(Rehearsing::Began));
        self.show(&format!("rehearsal {name}"), &model);
        model.update(&Event::Rehearsal(Rehearsing::Turned));
        self.show(&format!("rehearsal {name}, turned"), &model);
        model.update(&Event::WentBack);
        model.update(&Event::Veiled(true));
        self.show(&format!("veiled {name}"), &model);
        model.update(&Event::TalkTookPlace);
        self.show(&format!("after {name}"), &model);
        let Screen::After(screen) = model.screen() else { return };
        for view in screen.points {
            model.update(&Event::Typed(point(view.number, "state"), "agreed".to_owned()));
            model.update(&Event::Typed(point(view.number, "what"), "λ".to_owned()));
        }
        self.show(&format!("after {name}, told"), &model);
    }

    fn sheet(&mut self, name: &str, mut model: Model) {
        self.show(&format!("sheet {name}"), &model);
        model.update(&Event::Addressed(Voice::Tu));
        for annex in model.sheet().annexes {
            model.update(&Event::Joined(annex.id));
        }
        model.update(&Event::Typed("edit.goal.goal".to_owned(), String::new()));
        model.update(&Event::Reported("ui.sheet.copied".to_owned()));
        self.show(&format!("sheet {name}, edited"), &model);
    }
}

/// Fills in the fields shown: letters, or numbers and days that can be read.
pub(crate) fn fill(model: &mut Model, text: &str) {
    let Screen::Details(screen) = model.screen() else { return };
    for field in &screen.fields {
        let typed = match field.kind {
            FieldKind::Date if text == "12" => "2026-11-02",
            FieldKind::Sums if text == "12" => "12 ; 02/11/2026",
            FieldKind::Figures if text == "12" && field.id == "ladder-days" => "-5, 1, 8, 15, 22, 37",
            _ => text,
        };
        model.update(&match &field.kind {
            FieldKind::Choice(options) => Event::Chose(field.id.to_owned(), options[0].id.to_owned()),
            _ => Event::Typed(field.id.to_owned(), typed.to_owned()),
        });
    }
    assert!(!model.answers().iter().any(|(_, answer)| *answer == Answer::Text(String::new())));
}

/// Renders a widget as the build does.
pub(crate) fn render(model: Model, level: u8) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = RootProps { model: Rc::new(RefCell::new(model)), page: Rc::new(Silent), level };
    runtime.block_on(yew::LocalServerRenderer::<Root>::with_props(props).hydratable(false).render())
}
