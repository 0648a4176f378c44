//! Several preparations: whatever is done to the list, no answer is lost but by taking it out, and what is kept comes
//! back as it was, the screen included.

use super::law;
use super::steps::{fresh, go_on, place};
use franc_parler::app::{Event, Model, Preparation, Rehearsing, Screen, Shelving, kept_from_json, read_kept};
use franc_parler::flow::{Answer, Answers};
use franc_parler::json::Json;
use franc_parler::sheet::Annex;
use franc_parler::texts::Voice;
use proptest::prelude::*;

/// One thing a person does.
#[derive(Debug, Clone)]
enum Deed {
    Step(usize, String),
    Back,
    Shelf(Shelving),
    Name(usize, String),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (any::<usize>(), "[a-z]{0,6}").prop_map(|(number, typed)| Deed::Step(number, typed)),
        2 => Just(Deed::Back),
        2 => Just(Deed::Shelf(Shelving::SetAside)),
        3 => (0..5_usize).prop_map(|place| Deed::Shelf(Shelving::Took(place))),
        1 => (0..5_usize).prop_map(|place| Deed::Shelf(Shelving::Duplicated(place))),
        1 => (0..5_usize, "[a-z]{0,6}").prop_map(|(place, name)| Deed::Name(place, name)),
    ]
}

fn done(model: &mut Model, deed: &Deed) {
    match deed {
        Deed::Step(number, typed) => go_on(model, *number, typed),
        Deed::Back => drop(model.update(&Event::WentBack)),
        Deed::Shelf(shelving) => drop(model.update(&Event::Shelved(*shelving))),
        Deed::Name(place, name) => {
            model.update(&Event::Typed(format!("preparation.{place}"), name.clone()));
        }
    }
}

fn all(model: &Model) -> Vec<Preparation> {
    read_kept(&model.kept()).0
}

/// What tells preparations apart here: their answers, sorted, those with any.
fn told(model: &Model) -> Vec<String> {
    let begun = |one: &Preparation| one.answers.is_answered("start");
    let mut told: Vec<String> =
        all(model).iter().filter(|one| begun(one)).map(|one| format!("{:?}", one.answers)).collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(law(64))]

    #[test]
    fn no_preparation_is_lost_on_the_shelf(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut model = fresh();
        for deed in &deeds {
            let before = told(&model);
            let mut expected = all(&model);
            done(&mut model, deed);
            let after = told(&model);
            match deed {
                // The copy stands behind what was copied, and is all of it.
                Deed::Shelf(Shelving::Duplicated(place)) => {
                    if let Some(copied) = expected.get(*place).cloned() {
                        expected.insert(place + 1, copied);
                    }
                    prop_assert_eq!(all(&model), expected, "{:?}", deed);
                }
                Deed::Shelf(_) | Deed::Name(..) => prop_assert_eq!(before, after, "{:?}", deed),
                Deed::Step(..) | Deed::Back => prop_assert!(after.len() >= before.len(), "{deed:?}"),
            }
        }
    }

    #[test]
    fn what_is_kept_comes_back_with_its_screen(deeds in prop::collection::vec(deed(), 1..30)) {
        let mut model = fresh();
        for deed in &deeds {
            done(&mut model, deed);
        }
        let kept = model.kept();
        let mut again = fresh();
        again.take_up(&kept);
        let shown = place(&model);
        let (mut before, mut after) = (all(&model), all(&again));
        // From the first screen one goes on where the answers lead; the list of conversations is part of the diagnosis.
        if shown == "start" {
            before[0].shown.clear();
            after[0].shown.clear();
        }
        prop_assert_eq!(after, before);
        if shown != "start" && shown != "choosing" {
            prop_assert_eq!(place(&again), shown);
        }
    }

    #[test]
    fn what_is_taken_out_is_put_back(deeds in prop::collection::vec(deed(), 1..30), at in 0..4_usize) {
        let mut model = fresh();
        for deed in &deeds {
            done(&mut model, deed);
        }
        let named = |model: &Model| -> Vec<(Answers, String, String)> {
            all(model).into_iter().map(|one| (one.answers, one.name, one.made)).collect()
        };
        let before = named(&model);
        model.update(&Event::Shelved(Shelving::Discarded(at)));
        prop_assert!(named(&model).len() + 1 >= before.len());
        let said = model.frame().report;
        // None of these is done by the person.
        model.update(&Event::Marked(vec!["Une coach".to_owned()]));
        let other = Preparation { answers: answers(&[("start", "quick")]), ..Preparation::default() };
        model.update(&Event::Elsewhere(vec![other]));
        model.update(&Event::Rehearsal(Rehearsing::Ticked));
        prop_assert_eq!(model.frame().report, said);
        model.update(&Event::Shelved(Shelving::PutBack));
        prop_assert_eq!(named(&model), before);
    }
}

fn read(text: &str) -> Result<Vec<Preparation>, Vec<franc_parler::flow::Problem>> {
    kept_from_json(&Json::from(serde_json::from_str::<serde_json::Value>(text).unwrap()))
}

/// A file of every version there has been is kept here for ever.
#[test]
fn files_of_every_version_are_read() {
    let first = read(include_str!("../files/version-0.json")).unwrap();
    let second = read(include_str!("../files/version-1.francparler.json")).unwrap();
    assert_eq!((first.len(), second.len()), (1, 2));
    assert_eq!(first[0].answers, second[0].answers);
    assert_eq!((second[0].name.as_str(), second[0].shown.as_str()), ("Nord", "details:chase"));
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing() {
    let mut model = fresh();
    go_on(&mut model, 0, "");
    let before = model.kept();
    for text in [
        "null",
        "[]",
        "\"text\"",
        "{\"franc-parler\": 2, \"preparations\": [{}]}",
        "{\"franc-parler\": 1}",
        "{\"franc-parler\": 1, \"preparations\": []}",
        "{\"franc-parler\": 1, \"preparations\": [{\"answers\": 3}]}",
        "{\"other\": 1}",
        "{\"franc-parler\": true, \"preparations\": [{\"answers\": {}}]}",
    ] {
        let problems = read(text).expect_err(text);
        model.update(&Event::Refused(problems));
        assert_eq!(model.kept(), before, "{text}");
    }
    let newer = read("{\"franc-parler\": 2, \"preparations\": [{\"answers\": {}}]}").expect_err("newer");
    assert_eq!(newer[0].fault.key(), "newer");
}

/// Added preparations stand beside what there was.
#[test]
fn a_file_is_added_and_overwrites_nothing() {
    let mut model = fresh();
    go_on(&mut model, 0, "");
    let own = model.answers().clone();
    let answers: Answers = [("start".to_owned(), Answer::Option("ending".to_owned()))].into_iter().collect();
    model.update(&Event::Added(vec![Preparation { answers: answers.clone(), ..Preparation::default() }]));
    assert_eq!(model.answers(), &answers);
    assert!(all(&model).iter().any(|one| one.answers == own));
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().map(|(id, option)| ((*id).to_owned(), Answer::Option((*option).to_owned()))).collect()
}

fn shelf(model: &Model) -> Vec<String> {
    match model.screen() {
        Screen::Start(start) => start.kept.into_iter().map(|one| one.title).collect(),
        other => vec![format!("not on the first screen, but on {other:?}")],
    }
}

/// The short form asks for the person alone.
#[test]
fn a_preparation_is_named_after_the_client_or_whom_one_speaks_to() {
    for (typed, title) in [
        (&[][..], "Sans nom"),
        (&[("contact", "Mme Roux")], "Mme Roux"),
        (&[("contact", "Mme Roux"), ("client", "Nord")], "Nord"),
        (&[("contact", "Mme Roux"), ("preparation.0", "Le devis")], "Le devis"),
    ] {
        let mut model = fresh();
        model.update(&Event::Began("quick".to_owned()));
        for (id, text) in typed {
            model.update(&Event::Typed((*id).to_owned(), (*text).to_owned()));
        }
        model.update(&Event::WentBack);
        assert_eq!(shelf(&model), [title]);
    }
}

/// How one is spoken to is no preparation, whoever has set it: the person, or the host for the client.
#[test]
fn a_voice_alone_is_no_preparation() {
    let mut model = fresh();
    model.update(&Event::Addressed(Voice::Tu));
    model.update(&Event::SpokenTo(Voice::Vous));
    assert_eq!(shelf(&model), Vec::<String>::new());
    model.update(&Event::Added(vec![Preparation {
        answers: answers(&[("start", "quick")]),
        ..Preparation::default()
    }]));
    assert_eq!(all(&model).len(), 1, "nothing was set aside");
}

/// Who wants to be spoken to politely is, whatever preparation is opened.
#[test]
fn how_one_is_spoken_to_goes_along() {
    let mut model = fresh();
    model.update(&Event::SpokenTo(Voice::Vous));
    model.update(&Event::Added(vec![Preparation {
        answers: answers(&[("start", "quick"), ("address", "tu")]),
        ..Preparation::default()
    }]));
    assert_eq!(model.tool_voice(), Voice::Vous);
    model.update(&Event::Shelved(Shelving::SetAside));
    model.update(&Event::Shelved(Shelving::Took(1)));
    assert_eq!(model.tool_voice(), Voice::Vous);
}

/// What belongs to one preparation stays with it: its name, the letters ticked for paper.
#[test]
fn nothing_of_one_preparation_passes_to_another() {
    let mut model = fresh();
    go_on(&mut model, 0, "");
    model.update(&Event::Typed("preparation.0".to_owned(), "Nord".to_owned()));
    model.update(&Event::Joined("letter".to_owned()));
    model.update(&Event::StartedOver);
    assert_eq!(all(&model)[0].name, "");
    model.update(&Event::Joined("letter".to_owned()));
    model.update(&Event::Shelved(Shelving::SetAside));
    let letter = Annex { id: "letter".to_owned(), heading: String::new(), head: None, blocks: Vec::new() };
    assert!(!model.is_joined(&letter), "a letter of another preparation is ticked");
}

/// What was taken out can be put back until something else is done; then nobody offers it.
#[test]
fn the_way_back_is_offered_once() {
    let mut model = fresh();
    let offers = |model: &Model| model.frame().report.is_some_and(|report| report.undo);
    model.update(&Event::Added(vec![Preparation {
        answers: answers(&[("start", "full")]),
        ..Preparation::default()
    }]));
    model.update(&Event::WentBack);
    model.update(&Event::Shelved(Shelving::Discarded(0)));
    assert!(offers(&model));
    model.update(&Event::Reported("ui.kept.too-big".to_owned()));
    assert!(!offers(&model));
}

#[test]
fn what_a_widget_saves_it_opens() {
    let mut model = fresh();
    model.update(&Event::Began("late-payment".to_owned()));
    let long = "x".repeat(5_001);
    for (id, text) in [("amount", "2,500"), ("due", "demain"), ("facts", &long), ("edit.goal.1", &long)] {
        model.update(&Event::Typed(id.to_owned(), text.to_owned()));
    }
    let opened = kept_from_json(&model.kept_open()).expect("its own file");
    assert_eq!(&opened[0].answers, model.answers());
}

#[test]
fn the_voice_of_the_host_holds_for_every_preparation_that_has_none() {
    let mut model = fresh().with_voice(Some(Voice::Tu));
    assert_eq!(model.voice(), Voice::Tu);
    model.update(&Event::Began("ending".to_owned()));
    model.update(&Event::Addressed(Voice::Vous));
    model.update(&Event::Shelved(Shelving::SetAside));
    assert_eq!(model.voice(), Voice::Tu, "a new one");
    model.update(&Event::Shelved(Shelving::Took(1)));
    assert_eq!(model.voice(), Voice::Vous, "what a person chose");
    model.update(&Event::Added(vec![Preparation {
        answers: answers(&[("client", "Nord")]),
        ..Preparation::default()
    }]));
    assert_eq!(model.voice(), Voice::Tu, "one from a file");
    model.update(&Event::Forgot);
    assert_eq!(model.voice(), Voice::Tu, "once everything is forgotten");
}
