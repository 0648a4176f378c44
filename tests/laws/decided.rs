//! What was decided of the diagnosis: what takes it back, and what does not.

use super::steps::{fresh, go_on, place};
use crate::common::walks;
use franc_parler::app::{Effect, Event, Model, Screen, Shelving};
use franc_parler::conversations::CHOOSABLE;
use franc_parler::diagnosis::details_of;
use std::collections::BTreeSet;

/// A widget on the diagnosis of a conversation that was chosen on the first screen.
fn diagnosed(conversation: &str) -> Model {
    let mut model = fresh();
    model.update(&Event::Began(conversation.to_owned()));
    while matches!(model.screen(), Screen::Question(_)) {
        go_on(&mut model, 0, "");
    }
    model
}

#[test]
fn what_was_chosen_instead_of_one_conversation_is_not_chosen_instead_of_another() {
    for first in CHOOSABLE {
        for instead in CHOOSABLE {
            let mut overruled = diagnosed(first.id);
            overruled.update(&Event::Overruled(instead.id.to_owned()));
            for begun in CHOOSABLE {
                let mut model = overruled.clone();
                while !matches!(model.screen(), Screen::Start(_)) {
                    model.update(&Event::WentBack);
                }
                model.update(&Event::Began(begun.id.to_owned()));
                // Who begins the same again has it in the same way.
                let expected = if begun.id == first.id { instead.id } else { begun.id };
                let found = model.diagnosis().conversation.id;
                assert_eq!(
                    found, expected,
                    "{} after {}, chosen instead of {}",
                    begun.id, instead.id, first.id
                );
            }
        }
    }
}

#[test]
fn a_question_that_was_opened_again_leads_to_the_diagnosis_again() {
    let (mut seen, mut tried) = (BTreeSet::new(), 0);
    for path in walks::all().iter().filter(|path| seen.insert((path.conversation, path.situation))) {
        for question in path.asked.iter().filter(|id| **id != "start") {
            let mut model = fresh();
            model.resume(path.answers.clone());
            model.update(&Event::Accepted);
            assert_ne!(place(&model), "diagnosis", "{}", path.told());
            model.update(&Event::AskedToChange((*question).to_owned()));
            assert_eq!(place(&model), *question);
            model.update(&Event::Continued);
            assert_eq!(place(&model), "diagnosis", "after {question} in {}", path.told());
            tried += 1;
        }
    }
    assert!(tried > 100, "only {tried} questions were opened");
}

/// Whatever is changed on the diagnosis of a conversation that was chosen instead, what was asked after the choice too,
/// the way leads back to that conversation; only who changes the choice itself loses it.
#[test]
fn whoever_changes_an_answer_keeps_the_conversation_chosen_instead() {
    let (mut seen, mut tried) = (BTreeSet::new(), 0);
    for path in walks::all().iter().filter(|path| seen.insert((path.conversation, path.situation))) {
        for instead in CHOOSABLE.iter().filter(|instead| instead.id != path.conversation).take(2) {
            let mut chosen = fresh();
            chosen.resume(path.answers.clone());
            chosen.update(&Event::Overruled(instead.id.to_owned()));
            while matches!(chosen.screen(), Screen::Question(_)) {
                go_on(&mut chosen, 0, "");
            }
            for question in chosen.diagnosis().reasons {
                let mut model = chosen.clone();
                model.update(&Event::AskedToChange(question.to_owned()));
                if question == "diagnosis" || question == "start" {
                    continue;
                }
                assert_eq!(place(&model), question, "{} instead of {}", instead.id, path.told());
                model.update(&Event::Continued);
                assert_eq!(place(&model), "diagnosis", "after {question}, {} in {}", instead.id, path.told());
                assert_eq!(model.diagnosis().conversation.id, instead.id, "{question}: {}", path.told());
                tried += 1;
            }
            chosen.update(&Event::AskedToChange("diagnosis".to_owned()));
            assert_eq!(chosen.diagnosis().conversation.id, path.conversation, "{}", path.told());
        }
    }
    assert!(tried > 100, "only {tried} answers were changed");
}

#[test]
fn whoever_looks_at_the_diagnosis_again_keeps_the_conversation_chosen_instead() {
    let mut model = diagnosed("boundaries");
    model.update(&Event::Overruled("late-payment".to_owned()));
    go_on(&mut model, 0, "");
    model.update(&Event::WentBack);
    assert_eq!(place(&model), "diagnosis");
    model.update(&Event::Accepted);
    assert!(model.answers().chose("diagnosis", "late-payment"), "{}", place(&model));
}

#[test]
fn a_detail_takes_no_accepted_diagnosis_back() {
    let (mut seen, mut tried) = (BTreeSet::new(), 0);
    for path in walks::all().iter().filter(|path| seen.insert((path.conversation, path.situation))) {
        let mut model = fresh();
        model.resume(path.answers.clone());
        model.update(&Event::Accepted);
        for question in details_of(&model.diagnosis()).iter().flat_map(|group| group.questions) {
            let (Some(option), false) = (question.kind.options().first(), path.asked.contains(&question.id))
            else {
                continue;
            };
            model.update(&Event::Chose(question.id.to_owned(), option.id.to_owned()));
            assert!(model.answers().chose("diagnosis", "accepted"), "{}: {}", question.id, path.told());
            tried += 1;
        }
    }
    assert!(tried > 100, "only {tried} details were chosen");
}

/// Who asks for the list of preparations on a sheet is at the list, below the ways to begin; who begins another is not.
#[test]
fn whoever_asks_for_the_list_is_at_the_list() {
    let mut model = fresh();
    model.update(&Event::Began("late-payment".to_owned()));
    model.update(&Event::AskedForSheet);
    let at_list = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::FocusOutcome));
    assert!(at_list(&model.update(&Event::Shelved(Shelving::SetAside))));
    assert!(!at_list(&model.update(&Event::Shelved(Shelving::SetAside))), "another, from the first screen");
}
