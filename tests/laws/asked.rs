//! What is asked: what a question offers, and what is said of how many are left.

use super::steps::{fresh, go_on, place};
use crate::common::walks;
use franc_parler::app::{Event, FieldKind, Model, Screen};
use franc_parler::conversations::CHOOSABLE;
use std::collections::BTreeSet;

#[test]
fn after_overruling_the_same_kinds_are_offered_as_when_the_conversation_is_chosen_at_once() {
    let kinds = |model: &Model| match model.screen() {
        Screen::Question(screen) => (screen.id, screen.choices.iter().map(|choice| choice.id).collect()),
        _ => ("", Vec::new()),
    };
    for conversation in CHOOSABLE {
        let mut direct = fresh();
        direct.update(&Event::Began(conversation.id.to_owned()));
        go_on(&mut direct, 0, "");
        let (chosen_at_once, mut compared, mut seen) = (kinds(&direct), 0, BTreeSet::new());
        let paths = walks::all().iter();
        for path in paths.filter(|path| seen.insert((path.conversation, path.situation, path.asked.len()))) {
            let mut model = fresh();
            model.resume(path.answers.clone());
            model.update(&Event::Overruled(conversation.id.to_owned()));
            if place(&model) == chosen_at_once.0 {
                assert_eq!(kinds(&model), chosen_at_once, "{} after {}", conversation.id, path.told());
                compared += 1;
            }
        }
        assert!(compared > 20, "{}: only {compared} were compared", conversation.id);
    }
}

#[test]
fn what_is_said_of_the_questions_left_is_true() {
    let (mut seen, mut read) = (BTreeSet::new(), 0);
    for path in walks::all().iter().filter(|path| seen.insert(path.asked.clone())) {
        let mut model = fresh();
        for (at, id) in path.asked.iter().enumerate() {
            if let Screen::Question(screen) = model.screen() {
                let (left, progress) = (path.asked.len() - 1 - at, screen.progress);
                let said = progress.total - progress.done;
                assert_eq!((screen.id, progress.done), (*id, at), "{}", path.told());
                // None, one or two left is certain; beyond, it is "about" so many.
                let allowed = if said < 3 { said } else { said + 2 };
                assert!(left <= allowed, "{}, and {left} come: {}", progress.text, path.told());
                read += 1;
            }
            let mut answers = model.answers().clone();
            path.answers.get(id).into_iter().for_each(|answer| answers.set(id, answer.clone()));
            model.resume(answers);
        }
    }
    assert!(read > 500, "only {read} questions were read");
}

#[test]
fn after_overruling_what_hangs_on_the_kind_is_asked_too() {
    let mut model = fresh();
    model.update(&Event::Began("boundaries".to_owned()));
    while matches!(model.screen(), Screen::Question(_)) {
        go_on(&mut model, 0, "");
    }
    model.update(&Event::Overruled("own-mistake".to_owned()));
    model.update(&Event::Chose("mistake-kind".to_owned(), "personal-data".to_owned()));
    model.update(&Event::Continued);
    assert_eq!(place(&model), "harm-running");
    model.update(&Event::Chose("harm-running".to_owned(), "yes".to_owned()));
    model.update(&Event::Continued);
    assert!(model.diagnosis().facts.chose("harm-running", "yes"), "{}", place(&model));
    model.update(&Event::Overruled("ending".to_owned()));
    model.update(&Event::Chose("ending-kind".to_owned(), "unknown".to_owned()));
    model.update(&Event::Continued);
    assert_eq!(place(&model), "ending-frame");
}

#[test]
fn a_detail_offers_what_can_be_answered_here() {
    let offered = |country: &str| {
        let mut model = fresh();
        model.update(&Event::Began("late-payment".to_owned()));
        while matches!(model.screen(), Screen::Question(_)) {
            go_on(&mut model, 0, "");
        }
        model.update(&Event::Accepted);
        model.update(&Event::Chose("country".to_owned(), country.to_owned()));
        while let Screen::Details(screen) = model.screen() {
            let asked = screen.fields.iter().find(|field| field.id == "agreed-rate");
            if let Some(FieldKind::Choice(options)) = asked.map(|field| &field.kind) {
                return options.iter().map(|option| option.id).collect();
            }
            model.update(&Event::Continued);
        }
        Vec::new()
    };
    assert!(offered("fr").contains(&"three-times-legal"));
    assert_eq!(offered("be").into_iter().find(|id| *id == "three-times-legal"), None);
    assert!(offered("be").contains(&"percent"));
}
