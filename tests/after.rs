//! After the talk: what became of each point, the recap e-mail made from it, the days that follow; and the rehearsal
//! before it.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{today, words};
use franc_parler::app::{Effect, Event, Model, Rating, Rehearsing, Screen, Talk};
use franc_parler::conversations::CHOOSABLE;
use franc_parler::export;
use franc_parler::sheet::{PointState, point};

/// A widget on the sheet of a conversation, in a language.
fn on_sheet(conversation: &str, language: &str) -> Model {
    let mut model = Model::new(words(language), today(), "").with_address("", 3);
    model.update(&Event::Began(conversation.to_owned()));
    while let Screen::Question(screen) = model.screen() {
        let last = screen.choices.last().map_or("", |choice| choice.id);
        model.update(&Event::Chose(screen.id.to_owned(), last.to_owned()));
        model.update(&Event::Continued);
    }
    model.update(&Event::Overruled(conversation.to_owned()));
    model.update(&Event::AskedForSheet);
    model
}

fn typed(model: &mut Model, id: &str, text: &str) {
    model.update(&Event::Typed(id.to_owned(), text.to_owned()));
}

fn text(model: &Model) -> String {
    export::text(&model.sheet(), model.texts())
}

#[test]
fn what_was_agreed_is_in_the_recap_before_its_last_lines_and_in_the_calendar() {
    let mut model = on_sheet("boundaries", "fr");
    model.update(&Event::TalkTookPlace);
    typed(&mut model, "client", "Atelier Nord");
    typed(&mut model, "after.day", "2026-11-23");
    typed(&mut model, "after.within", "3");
    for (number, state, what) in [
        (1, "agreed", "Trois séries de retours."),
        (2, "open", "Le prix de la quatrième"),
        (3, "no", "Le samedi"),
    ] {
        typed(&mut model, &point(number, "state"), state);
        typed(&mut model, &point(number, "what"), what);
    }
    // What was not put in words stays between the person and their sheet.
    typed(&mut model, &point(4, "state"), "agreed");
    typed(&mut model, &point(1, "date"), "2026-12-01");
    typed(&mut model, &point(1, "sum"), "1200,5 €");
    let recap = export::mail::body(&model.sheet().annexes[0], model.texts());
    let wanted = [
        "Ce qui est convenu",
        "– Trois séries de retours, 1\u{202f}200,50\u{202f}€, pour le 1er décembre 2026",
        "Ce qui reste à décider",
        "– Le prix de la quatrième",
        "pas d’accord",
        "– Le samedi",
        "sous trois jours ouvrés",
        "au plus tard le 26 novembre 2026",
    ];
    assert_eq!(recap.matches('–').count(), 3, "{recap}");
    let places: Vec<Option<usize>> = wanted.iter().map(|part| recap.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{recap}");
    let calendar = export::calendar(&model.sheet(), today());
    assert!(calendar.contains("20261201") && calendar.contains("20261126"), "{calendar}");
    // A day has its date already.
    let told = "1er décembre 2026\u{202f}: Trois séries de retours, 1\u{202f}200,50\u{202f}€\n";
    assert!(text(&model).contains(told), "{}", text(&model));
    assert!(!calendar.contains("pour le"), "{calendar}");
}

#[test]
fn what_was_hoped_for_is_not_told_as_what_was_decided() {
    let mut model = on_sheet("boundaries", "fr");
    typed(&mut model, "rule", "deux séries de retours");
    typed(&mut model, "rule-from", "2026-12-07");
    model.update(&Event::TalkTookPlace);
    let told = |model: &Model| {
        let (sheet, texts) = (model.sheet(), model.texts());
        let recap = export::mail::draft(&sheet.annexes[0], texts);
        [recap, export::calendar(&sheet, today()), export::mail::body(&sheet.annexes[0], texts)].concat()
    };
    assert!(told(&model).contains("La règle commence") && told(&model).contains("deux séries de retours"));
    typed(&mut model, &point(2, "state"), "agreed");
    typed(&mut model, &point(2, "what"), "Trois séries");
    assert!(told(&model).contains("La règle commence") && !told(&model).contains("deux séries de retours"));
    typed(&mut model, &point(2, "state"), "no");
    let refused = told(&model);
    assert!(!refused.contains("La règle") && !refused.contains("deux séries de retours"), "{refused}");
    let body = export::mail::body(&model.sheet().annexes[0], model.texts());
    let wanted = "Bonjour,\n\nMerci pour notre échange du 23 novembre 2026. Voici ce que j’en retiens, pour que tout \
                  soit clair des deux côtés.\n\nCe sur quoi nous ne sommes pas d’accord à ce jour\u{202f}:\n– Trois \
                  séries\n\nSi un point ne correspond pas à notre échange";
    assert!(body.contains(wanted), "{body}");
}

#[test]
fn what_was_chosen_by_mistake_can_be_taken_back_and_says_nothing_of_its_own() {
    let mut model = on_sheet("boundaries", "fr");
    model.update(&Event::TalkTookPlace);
    let before = text(&model);
    let Screen::After(screen) = model.screen() else { unreachable!("no screen after the talk") };
    typed(&mut model, &point(1, "state"), "agreed");
    let said = text(&model).replace(['\u{202f}', '\u{a0}'], " ");
    let wordless = format!("Point 1, « {} » : …………", screen.points[0].text.replace('\u{202f}', " "));
    assert!(said.contains(&wordless), "{said}");
    typed(&mut model, &point(1, "state"), "none");
    assert_eq!(text(&model), before);
}

#[test]
fn every_conversation_has_its_points_its_proof_and_its_way_on_in_both_languages() {
    for language in ["fr", "en"] {
        for conversation in CHOOSABLE {
            let mut model = on_sheet(conversation.id, language);
            model.update(&Event::TalkTookPlace);
            let Screen::After(screen) = model.screen() else { panic!("{}", conversation.id) };
            assert!(screen.points.len() >= 5, "{} {language}", conversation.id);
            let before = text(&model);
            for view in &screen.points {
                let state = PointState::ALL[view.number % PointState::ALL.len()];
                typed(&mut model, &point(view.number, "state"), state.id());
            }
            let sheet = model.sheet();
            let ids: Vec<&str> = sheet.sections.iter().map(|section| section.id).collect();
            for id in ["after-agreed", "after-open", "after-no", "after-next", "proof", "after-silence"] {
                assert!(ids.contains(&id), "{} {language}: {id}", conversation.id);
            }
            assert_ne!(before, text(&model));
            assert!(sheet.annexes[0].head.is_some(), "{} {language}", conversation.id);
        }
    }
}

#[test]
fn where_there_was_no_talk_nothing_comes_after_it() {
    let mut model = Model::new(words("fr"), today(), "");
    for (question, option) in [("start", "full"), ("safety", "threats")] {
        model.update(&Event::Chose(question.to_owned(), option.to_owned()));
    }
    model.update(&Event::AskedForSheet);
    let Screen::Sheet(screen) = model.screen() else { panic!("no sheet") };
    assert_eq!(screen.offers.talk, Talk::Never);
}

#[test]
fn what_was_noted_comes_back_with_its_screen() {
    let mut model = on_sheet("ending", "fr");
    model.update(&Event::TalkTookPlace);
    typed(&mut model, &point(2, "state"), "agreed");
    let mut again = Model::new(words("fr"), today(), "");
    again.take_up(&model.kept());
    assert_eq!(again.screen(), model.screen());
}

#[test]
fn a_file_that_says_what_no_point_can_become_says_nothing_of_it() {
    let mut model = on_sheet("ending", "fr");
    model.update(&Event::TalkTookPlace);
    let state = |model: &Model| match model.screen() {
        Screen::After(screen) => screen.points[1].state,
        _ => panic!("no screen after the talk"),
    };
    let before = text(&model);
    for other in ["", "perhaps", "Agreed"] {
        typed(&mut model, &point(2, "state"), other);
        assert_eq!((state(&model), text(&model)), (None, before.clone()), "{other}");
    }
    for known in PointState::ALL {
        typed(&mut model, &point(2, "state"), known.id());
        assert_eq!(state(&model), Some(known));
        assert_ne!(text(&model), before);
    }
}

#[test]
fn a_rehearsal_shows_every_card_and_what_was_missed_again() {
    let mut model = on_sheet("late-payment", "fr");
    let act = |model: &mut Model, what| model.update(&Event::Rehearsal(what));
    assert!(act(&mut model, Rehearsing::Began).contains(&Effect::Time(true)));
    let (mut seen, mut missed) = (Vec::new(), 0);
    while let Screen::Rehearsal(screen) = model.screen() {
        let Some((said, answer)) = screen.card else { break };
        assert_eq!(act(&mut model, Rehearsing::SaidAloud), [Effect::Say(said.clone())]);
        act(&mut model, Rehearsing::Ticked);
        assert!(matches!(model.screen(), Screen::Rehearsal(screen) if screen.time == "0:01"));
        assert_eq!(act(&mut model, Rehearsing::Turned), [Effect::FocusOutcome, Effect::Time(false)]);
        assert_eq!(act(&mut model, Rehearsing::SaidAloud), [Effect::Say(answer)]);
        // The first one is missed the first time.
        let again = seen.is_empty();
        missed += usize::from(again);
        act(&mut model, Rehearsing::Rated(if again { Rating::Again } else { Rating::Sure }));
        seen.push(said);
        assert!(seen.len() < 20, "it never ends");
    }
    let Screen::Rehearsal(screen) = model.screen() else { panic!("it ended elsewhere") };
    assert_eq!(screen.again, [seen[0].clone()]);
    assert_eq!(seen.last(), seen.first(), "what was missed comes last");
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len() + missed, seen.len());
    model.update(&Event::WentBack);
    assert!(matches!(model.screen(), Screen::Sheet(_)));
    assert_eq!(act(&mut model, Rehearsing::Ticked), [Effect::Time(false)], "the clock stops by itself");
}

#[test]
fn the_order_of_the_cards_is_another_each_time() {
    let mut model = on_sheet("late-payment", "fr");
    let mut firsts = std::collections::BTreeSet::new();
    for _ in 0..30 {
        model.update(&Event::Rehearsal(Rehearsing::Began));
        let Screen::Rehearsal(screen) = model.screen() else { panic!("no cards") };
        firsts.extend(screen.card.map(|(said, _)| said));
        model.update(&Event::WentBack);
    }
    assert!(firsts.len() >= 3, "{firsts:?}");
}

#[test]
fn the_day_that_stood_there_when_something_was_noted_stays_the_day_of_the_talk() {
    let mut model = on_sheet("boundaries", "fr");
    model.update(&Event::TalkTookPlace);
    typed(&mut model, &point(1, "what"), "Deux séries de retours");
    let Screen::After(before) = model.screen() else { panic!("no screen after the talk") };
    model.turn_to(today().saturating_add(time::Duration::days(6)));
    let Screen::After(later) = model.screen() else { panic!("no screen after the talk") };
    assert_eq!(later.day, before.day);
    // What is sent late leaves its reader as many days as it says, from the day it is sent.
    let recap = export::mail::body(&model.sheet().annexes[0], model.texts());
    assert!(recap.contains("1er décembre 2026"), "two working days after Sunday 29 November: {recap}");
    // One that was taken out stands there again with what is noted next.
    typed(&mut model, "after.day", "");
    typed(&mut model, &point(1, "what"), "Trois séries de retours");
    model.turn_to(today());
    assert!(matches!(model.screen(), Screen::After(screen) if screen.day == "2026-11-29"));
}

#[test]
fn what_was_written_over_a_day_to_come_stays_with_that_day() {
    let mut model = on_sheet("boundaries", "fr");
    model.update(&Event::TalkTookPlace);
    for (number, day) in [(1, "2026-12-04"), (2, "2026-12-11")] {
        typed(&mut model, &point(number, "what"), "Un point");
        typed(&mut model, &point(number, "state"), "agreed");
        typed(&mut model, &point(number, "date"), day);
    }
    typed(&mut model, "edit.boundaries.after-next.2026-12-11.0", "Rappeler Nadia");
    assert!(text(&model).contains("Rappeler Nadia"));
    typed(&mut model, &point(1, "date"), "");
    assert!(text(&model).contains("Rappeler Nadia"), "{}", text(&model));
}

#[test]
fn the_day_of_the_talk_is_the_one_that_was_chosen_where_it_is_not_ahead() {
    for (chosen, day) in [("2026-11-20", "2026-11-20"), ("2026-11-25", "2026-11-23"), ("", "2026-11-23")] {
        let mut model = on_sheet("boundaries", "fr");
        typed(&mut model, "talk-date", chosen);
        model.update(&Event::TalkTookPlace);
        for _ in 0..2 {
            let Screen::After(screen) = model.screen() else { unreachable!("no screen after the talk") };
            assert_eq!(screen.day, day, "{chosen}");
            let said = if day == chosen { "20 novembre 2026" } else { "23 novembre 2026" };
            assert_eq!(model.sheet().meta[1].value.as_deref(), Some(said));
            // And with the first thing noted it stays.
            typed(&mut model, &point(1, "what"), "Deux séries de retours");
        }
    }
}
