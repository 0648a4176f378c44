//! What goes to others and what comes from elsewhere: a link holds what it shows and nothing typed, a veiled sheet names
//! nobody, two tabs lose no word, and leaving leaves nothing.

use super::law;
use super::steps::{fresh, go_on};
use franc_parler::app::{Effect, Event, Model, Preparation, Screen, from_link, read_kept, to_link};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers};
use proptest::prelude::*;

/// A word nobody uses, typed wherever something can be typed.
const SECRET: &str = "Zorglub";

/// A widget some way on, with the secret in every text.
fn walked() -> impl Strategy<Value = Model> {
    prop::collection::vec(0..12_usize, 2..24).prop_map(|choices| {
        let mut model = fresh().with_address("https://example.org/page", 7);
        for number in [vec![0, 0], choices].concat() {
            go_on(&mut model, number, SECRET);
        }
        model
    })
}

fn on_sheet(mut model: Model) -> Model {
    model.update(&Event::AskedForSheet);
    model
}

fn answers(entries: &[(&str, &str)]) -> Answers {
    entries.iter().map(|(id, text)| ((*id).to_owned(), Answer::Text((*text).to_owned()))).collect()
}

proptest! {
    #![proptest_config(law(48))]

    #[test]
    fn a_link_without_texts_holds_every_choice_and_nothing_typed(model in walked()) {
        let link = to_link(model.answers(), false);
        prop_assert!(!link.contains(SECRET), "{link}");
        let (read, lost) = from_link(&link).ok_or_else(|| TestCaseError::fail("no answers"))?;
        prop_assert_eq!(lost, vec![]);
        for (id, answer) in model.answers().iter() {
            let chosen = matches!(answer, Answer::Option(_) | Answer::Options(_));
            prop_assert_eq!(read.get(id).is_some(), chosen, "{} in {}", id, link);
            prop_assert!(!chosen || read.get(id) == Some(answer), "{id} in {link}");
        }
    }

    #[test]
    fn a_link_with_texts_brings_any_text_back(text in any::<String>(), line in any::<String>()) {
        let answers = answers(&[("client", &text), ("edit.opening.1", &line), ("what", "&=~#%,+")]);
        let link = to_link(&answers, true);
        prop_assert!(link.is_ascii(), "{link}");
        let (read, lost) = from_link(&format!("#{link}")).ok_or_else(|| TestCaseError::fail("no answers"))?;
        prop_assert_eq!(lost, vec![]);
        prop_assert_eq!(read, answers);
    }

    #[test]
    fn whatever_stands_in_a_link_adds_or_is_said_and_never_takes_away(link in "(#?franc-parler=[0-9]{0,3})?[a-z&=~,%0-9é]{0,60}", model in walked()) {
        let mut changed = model.clone();
        changed.update(&Event::Linked(link.clone()));
        prop_assert!(changed.frame().report.is_some(), "nothing is said of {link}");
        let kept = read_kept(&changed.kept()).0;
        prop_assert!(kept.iter().any(|one| one.answers == *model.answers()), "lost by {link}");
    }

    #[test]
    fn a_veiled_sheet_names_nobody_in_any_form(model in walked()) {
        let mut model = on_sheet(model);
        model.update(&Event::Typed("client".to_owned(), SECRET.to_owned()));
        let before = model.answers().clone();
        model.update(&Event::Veiled(true));
        let sheet = model.sheet();
        for text in [export::text(&sheet, model.texts()), export::html(&sheet, model.texts(), ""), export::markdown(&sheet, model.texts())] {
            prop_assert!(!text.contains(SECRET), "{text}");
        }
        prop_assert!(matches!(model.screen(), Screen::Sheet(screen) if screen.veiled));
        model.update(&Event::Typed("edit.opening.1".to_owned(), "over it".to_owned()));
        model.update(&Event::Veiled(false));
        prop_assert_eq!(model.answers(), &before);
    }

    #[test]
    fn two_tabs_lose_nothing_whichever_is_chosen(mine in walked(), theirs in walked(), here in any::<bool>()) {
        let (mut model, theirs) = (mine.clone(), read_kept(&theirs.kept()).0);
        model.update(&Event::Elsewhere(theirs.clone()));
        prop_assert!(model.frame().elsewhere);
        let effects = model.update(&Event::Settled { here });
        prop_assert!(effects.contains(&Effect::Settle) && effects.contains(&Effect::Keep));
        prop_assert!(!model.frame().elsewhere);
        let kept = read_kept(&model.kept()).0;
        for one in read_kept(&mine.kept()).0.iter().chain(&theirs) {
            prop_assert!(kept.iter().any(|other| other.answers == one.answers), "lost: {one:?}");
        }
        let open = if here { mine.answers() } else { &theirs[0].answers };
        prop_assert_eq!(&kept[0].answers, open);
    }
}

#[test]
fn a_veil_moves_every_day_of_a_calendar_and_leaves_states_and_counts_alone() {
    let mut model = fresh();
    for (id, text) in [
        ("start", "boundaries"),
        ("client", "Open Space Agreed"),
        ("talk-date", "2026-12-14"),
        ("after.within", "3"),
        ("after.1.state", "agreed"),
        ("after.1.what", "Trois séries pour Open Space"),
        ("after.1.date", "2026-12-21"),
        ("after.1.sum", "1000 €"),
    ] {
        model.update(&Event::Typed(id.to_owned(), text.to_owned()));
    }
    model.update(&Event::Began("boundaries".to_owned()));
    model.update(&Event::TalkTookPlace);
    let own = export::mail::body(&model.sheet().annexes[0], model.texts());
    assert!(own.contains("trois jours ouvrés") && own.contains("1\u{202f}000,00"), "{own}");
    model.update(&Event::Veiled(true));
    let veiled = export::mail::body(&model.sheet().annexes[0], model.texts());
    assert!(veiled.contains("trois jours ouvrés") && veiled.contains("Ce qui est convenu"), "{veiled}");
    assert!(
        !veiled.contains("1\u{202f}000") && !veiled.contains("Open") && !veiled.contains("21 décembre"),
        "{veiled}"
    );
    let saved = model.update(&Event::AskedToSave(export::Format::Calendar));
    let [Effect::Save(file)] = saved.as_slice() else { panic!("{saved:?}") };
    assert!(file.content.contains("BEGIN:VEVENT"), "{}", file.content);
    // Neither a day that was typed nor the day of today, from which the others could be told.
    for day in ["20261123", "20261214", "20261221"] {
        assert!(!file.content.contains(day), "{day} in {}", file.content);
    }
}

#[test]
fn a_choice_taken_back_is_not_in_a_link() {
    let answers: Answers = [("already".to_owned(), Answer::Options(vec![]))].into_iter().collect();
    let (read, lost) = from_link(&to_link(&answers, true)).unwrap();
    assert!(read.is_empty() && lost.is_empty(), "{read:?} {lost:?}");
}

#[test]
fn a_link_of_another_time_or_kind_is_said_and_changes_nothing() {
    for link in ["#franc-parler=2&start=full", "#franc-parler=x", "#franc-parler", "#elsewhere"] {
        let mut model = fresh();
        model.update(&Event::Linked(link.to_owned()));
        let report = model.frame().report.unwrap().text;
        assert!(report.starts_with("Ce lien ne se lit pas"), "{link}: {report}");
        assert!(model.is_blank(), "{link}");
    }
}

#[test]
fn what_a_link_holds_and_nobody_knows_any_more_is_left_out_and_said() {
    let mut model = fresh();
    model.update(&Event::Linked("franc-parler=1&start=full&gone=yes&safety=never-heard".to_owned()));
    assert!(model.frame().report.unwrap().text.contains("Certaines ne se lisent plus"));
    assert!(model.answers().chose("start", "full") && model.answers().get("safety").is_none());
}

#[test]
fn leaving_leaves_nothing_of_this_preparation_and_keeps_the_others() {
    let mut model = fresh();
    model.update(&Event::Began("own-mistake".to_owned()));
    model.update(&Event::Shelved(franc_parler::app::Shelving::SetAside));
    model.update(&Event::Began("full".to_owned()));
    assert!(model.frame().exit, "the first question is about safety");
    model.update(&Event::Chose("safety".to_owned(), "threats".to_owned()));
    let effects = model.update(&Event::Left);
    assert_eq!(effects, [Effect::Keep, Effect::Leave]);
    let kept = read_kept(&model.kept()).0;
    let begun = |one: &&Preparation| !one.answers.is_empty();
    assert_eq!(kept.iter().filter(begun).count(), 1);
    assert!(kept.iter().all(|one| one.answers.get("safety").is_none()));
}

#[test]
fn a_link_leaves_how_its_reader_is_spoken_to() {
    let mut model = fresh();
    model.update(&Event::Linked("#franc-parler=1&start=full&address=vous&language=en".to_owned()));
    assert_eq!(model.answers().get("address"), None);
    assert_eq!(model.answers().get("language"), None);
    assert!(model.answers().chose("start", "full"));
}

#[test]
fn leaving_leaves_nothing_of_this_preparation_that_another_tab_has_kept() {
    let mut model = fresh();
    model.update(&Event::Began("full".to_owned()));
    model.update(&Event::Typed("client".to_owned(), "Nord".to_owned()));
    let mut theirs = read_kept(&model.kept()).0;
    let other = Preparation { answers: answers(&[("client", "Sud")]), ..theirs[0].clone() };
    theirs.push(other);
    model.update(&Event::Typed("facts".to_owned(), "Trois retards".to_owned()));
    model.update(&Event::Elsewhere(theirs));
    model.update(&Event::Left);
    let clients: Vec<_> =
        read_kept(&model.kept()).0.iter().map(|one| one.answers.text("client").map(str::to_owned)).collect();
    assert!(
        clients.contains(&Some("Sud".to_owned())) && !clients.contains(&Some("Nord".to_owned())),
        "{clients:?}"
    );
}

/// Begun on one day and without a client, as the way to safety asks for none, they are told apart by nothing else.
#[test]
fn leaving_takes_nothing_along_that_was_set_aside_before() {
    let mut model = fresh();
    for start in ["ending", "boundaries"] {
        model.update(&Event::Began(start.to_owned()));
        model.update(&Event::Shelved(franc_parler::app::Shelving::SetAside));
    }
    model.update(&Event::Began("full".to_owned()));
    let theirs = read_kept(&model.kept()).0;
    model.update(&Event::Chose("safety".to_owned(), "threats".to_owned()));
    model.update(&Event::Elsewhere(theirs));
    model.update(&Event::Left);
    let kept = read_kept(&model.kept()).0;
    let begun: Vec<_> = kept.iter().filter_map(|one| one.answers.option("start")).collect();
    assert_eq!(begun, ["boundaries", "ending"]);
}
