//! Going on and going back: nothing answered is lost, and the way back is the way there.

use super::law;
use crate::common::walks::{answer_of, told};
use crate::common::{today, words};
use franc_parler::app::{Effect, Event, FieldKind, Model, Notice, Phase, Screen};
use franc_parler::conversations::{ROUTING, all_questions};
use franc_parler::flow::{Answer, Answers, UNKNOWN, walk};
use proptest::prelude::*;
use std::collections::BTreeMap;

thread_local! {
    static FRESH: Model = Model::new(words("fr"), today(), "");
}

/// A widget with nothing answered.
pub(super) fn fresh() -> Model {
    FRESH.with(Model::clone)
}

/// Where a widget stands: the screen, and the question or the group on it.
pub(super) fn place(model: &Model) -> String {
    match model.phase() {
        Phase::Start => "start".to_owned(),
        Phase::Question { question, .. } => question.id.to_owned(),
        Phase::Diagnosis => "diagnosis".to_owned(),
        Phase::Choosing => "choosing".to_owned(),
        Phase::Details(group) => format!("details {group}"),
        Phase::Sheet => "sheet".to_owned(),
        Phase::After => "after".to_owned(),
        Phase::Rehearsal => "rehearsal".to_owned(),
    }
}

/// Answers what is shown, by number, and goes on.
pub(super) fn go_on(model: &mut Model, number: usize, typed: &str) {
    let pick = |ids: Vec<String>| ids[number % ids.len()].clone();
    match model.screen() {
        Screen::Start(start) => {
            let ways = start.ways.into_iter().chain(start.conversations).map(|way| way.id.to_owned());
            model.update(&Event::Began(pick(ways.collect())));
        }
        Screen::Choosing(list) => {
            model.update(&Event::Overruled(pick(
                list.conversations.into_iter().map(|way| way.id.to_owned()).collect(),
            )));
        }
        Screen::Question(screen) => {
            let id = pick(screen.choices.iter().map(|choice| choice.id.to_owned()).collect());
            model.update(&Event::Chose(screen.id.to_owned(), id));
            model.update(&Event::Continued);
        }
        Screen::Diagnosis(_) => {
            model.update(&Event::Accepted);
        }
        Screen::Details(details) => {
            for field in &details.fields {
                model.update(&match &field.kind {
                    FieldKind::Choice(options) => {
                        Event::Chose(field.id.to_owned(), options[number % options.len()].id.to_owned())
                    }
                    FieldKind::Text | FieldKind::Lines => Event::Typed(field.id.to_owned(), typed.to_owned()),
                    FieldKind::Date | FieldKind::Digits | FieldKind::Sums | FieldKind::Figures => continue,
                });
            }
            model.update(&Event::Continued);
        }
        Screen::Sheet(_) | Screen::After(_) | Screen::Rehearsal(_) => {}
    }
}

/// Goes on over what is answered already, changing nothing.
fn go_on_again(model: &mut Model) {
    model.update(&if matches!(model.phase(), Phase::Diagnosis) { Event::Accepted } else { Event::Continued });
}

/// What was answered, in any order; that a diagnosis was right may have to be said again.
fn given(model: &Model) -> BTreeMap<String, Answer> {
    let answers = model.answers().iter().filter(|(id, _)| *id != "diagnosis");
    answers.map(|(id, answer)| (id.to_owned(), answer.clone())).collect()
}

/// What is chosen and typed on the way; numbers pick the options.
fn choices() -> impl Strategy<Value = Vec<usize>> {
    // The first two ways in are the questionnaire, and its first answer is that nothing is wrong.
    let usual = (0..2_usize, prop::collection::vec(0..12_usize, 2..22));
    usual.prop_map(|(start, rest)| [vec![start, 0], rest].concat())
}

proptest! {
    #![proptest_config(law(64))]

    #[test]
    fn going_back_undoes_one_step_and_keeps_the_answers(choices in choices()) {
        let mut model = fresh();
        for number in choices {
            let before = place(&model);
            go_on(&mut model, number, "un mot");
            prop_assert!(before == "sheet" || place(&model) != before, "{before} leads nowhere");
            let mut back = model.clone();
            back.update(&Event::WentBack);
            prop_assert_eq!(back.answers(), model.answers());
            if before != "sheet" {
                prop_assert_eq!(place(&back), before, "one step back from {}", place(&model));
            }
        }
    }

    /// The host is told a diagnosis when it is found, and another when a person chooses it: whoever counts, counts right.
    #[test]
    fn a_diagnosis_is_told_once(choices in choices()) {
        let told = |effects: &[Effect]| {
            effects.iter().filter(|one| matches!(one, Effect::Tell(Notice::Diagnosed { .. }))).count()
        };
        let mut model = fresh();
        for number in choices {
            if matches!(model.phase(), Phase::Question { .. }) {
                let mut further = model.clone();
                let Screen::Question(screen) = further.screen() else { continue };
                let id = screen.choices[number % screen.choices.len()].id;
                further.update(&Event::Chose(screen.id.to_owned(), id.to_owned()));
                let effects = further.update(&Event::Continued);
                let found = matches!(further.phase(), Phase::Diagnosis);
                prop_assert_eq!(told(&effects), usize::from(found));
            }
            if matches!(model.phase(), Phase::Diagnosis) {
                prop_assert_eq!(told(&model.clone().update(&Event::Accepted)), 0);
                prop_assert_eq!(told(&model.clone().update(&Event::Overruled("ending".to_owned()))), 1);
            }
            go_on(&mut model, number, "un mot");
        }
    }

    #[test]
    fn going_on_after_going_back_shows_the_same_questions_and_keeps_the_later_answers(
        choices in choices(),
        steps in 1..30_usize,
    ) {
        let mut model = fresh();
        choices.into_iter().for_each(|number| go_on(&mut model, number, "un mot"));
        let (answers, mut passed) = (given(&model), vec![place(&model)]);
        // The start screen is left by choosing a way in, not by going on.
        while passed.len() <= steps && !["safety", "start"].contains(&place(&model).as_str()) {
            model.update(&Event::WentBack);
            passed.push(place(&model));
        }
        prop_assert_eq!(given(&model), answers.clone(), "answers were lost on the way back");
        passed.reverse();
        let mut again = vec![place(&model)];
        while again.last() != passed.last() && again.len() <= passed.len() {
            go_on_again(&mut model);
            again.push(place(&model));
        }
        // Details that are answered may be passed over: they are no longer open.
        passed.retain(|place| !place.starts_with("details"));
        again.retain(|place| !place.starts_with("details"));
        prop_assert_eq!(again, passed);
        prop_assert_eq!(given(&model), answers, "answers were lost on the way on");
    }

    #[test]
    fn a_diagnosis_that_has_changed_is_shown_before_anything_else(choices in choices(), other in 0..12_usize, back in 2..8_usize) {
        let mut model = fresh();
        for number in choices.iter().cycle().take(40) {
            if !matches!(model.phase(), Phase::Diagnosis) {
                go_on(&mut model, *number, "");
            }
        }
        let label = |model: &Model| (model.diagnosis().conversation.id, model.diagnosis().situation);
        let accepted = label(&model);
        model.update(&Event::Accepted);
        (0..back).for_each(|_| { model.update(&Event::WentBack); });
        go_on(&mut model, other, "");
        for _ in 0..40 {
            if matches!(model.phase(), Phase::Question { .. }) {
                go_on(&mut model, other, "");
            }
        }
        let asking = matches!(model.phase(), Phase::Question { .. } | Phase::Start | Phase::Diagnosis);
        prop_assert!(
            asking || label(&model) == accepted,
            "{accepted:?} was accepted, {:?} is prepared: {}", label(&model), place(&model),
        );
    }
}

proptest! {
    #![proptest_config(law(1_000))]

    #[test]
    fn an_option_that_is_offered_is_an_answer(picked in any_choices()) {
        // Answers to questions that are no longer asked are among them, as after going back.
        let mut model = fresh();
        model.resume(picked);
        let Screen::Question(screen) = model.screen() else { return Ok(()) };
        for choice in &screen.choices {
            let mut answered = model.clone();
            answered.update(&Event::Chose(screen.id.to_owned(), choice.id.to_owned()));
            answered.update(&Event::Continued);
            let taken = place(&answered) != screen.id;
            prop_assert!(taken, "{}={} is offered and not taken after {}", screen.id, choice.id, told(model.answers()));
        }
    }

    #[test]
    fn answers_that_do_not_count_change_nothing(picked in any_choices()) {
        let walked = walk(&ROUTING, &picked);
        // What the next question no longer offers does not count either.
        let open = walked.next.and_then(|question| walked.answers.get(question.id));
        prop_assert_eq!(open, None, "{}", told(&picked));
        let again = walk(&ROUTING, &walked.answers);
        prop_assert_eq!(&again.answers, &walked.answers);
        let ids = |asked: &[&'static franc_parler::flow::Question]| asked.iter().map(|question| question.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&again.asked), ids(&walked.asked));
    }
}

/// Any option of any routing question, whether it is asked or not, offered or not.
fn any_choices() -> impl Strategy<Value = Answers> {
    prop::collection::vec(0..13_usize, ROUTING.len()).prop_map(|numbers| {
        let picked = ROUTING.iter().zip(numbers).filter_map(|(question, number)| {
            let option = question.kind.options().get(number)?;
            Some((question.id.to_owned(), answer_of(question, option.id)))
        });
        picked.collect()
    })
}

#[test]
fn after_another_conversation_was_chosen_one_step_back_is_the_diagnosis() {
    let mut model = fresh();
    for (question, option) in
        [("safety", "none"), ("blocking", "money"), ("second-matter", "none"), ("payment-kind", "late")]
    {
        if matches!(model.phase(), Phase::Start) {
            model.update(&Event::Began("full".to_owned()));
        }
        model.update(&Event::Chose(question.to_owned(), option.to_owned()));
        model.update(&Event::Continued);
    }
    while !matches!(model.phase(), Phase::Diagnosis) {
        go_on(&mut model, 0, "");
    }
    model.update(&Event::AskedForOthers);
    assert_eq!(place(&model), "choosing");
    model.update(&Event::Overruled("boundaries".to_owned()));
    assert_eq!(place(&model), "limits-kind");
    let Screen::Question(screen) = model.screen() else { panic!("no question") };
    assert_eq!(screen.progress.total, screen.progress.done, "it is the only question left");
    model.update(&Event::WentBack);
    assert!(
        ["choosing", "diagnosis"].contains(&place(&model).as_str()),
        "one step back is {}",
        place(&model)
    );
}

#[test]
fn one_of_several_is_turned_off_again_and_nothing_stands_alone() {
    let mut model = fresh();
    let mut chosen = |option: &str| {
        model.update(&Event::Chose("already".to_owned(), option.to_owned()));
        model.answers().get("already").cloned()
    };
    let options = |ids: &[&str]| Some(Answer::Options(ids.iter().map(|id| (*id).to_owned()).collect()));
    assert_eq!(chosen("wrote"), options(&["wrote"]));
    assert_eq!(chosen("spoke"), options(&["spoke", "wrote"]));
    assert_eq!(chosen("wrote"), options(&["spoke"]));
    assert_eq!(chosen("nothing"), options(&["nothing"]));
    assert_eq!(chosen(UNKNOWN), options(&[UNKNOWN]));
    assert_eq!(chosen("angry"), options(&["angry"]));
    assert!(all_questions().iter().any(|question| question.id == "already"));
}
