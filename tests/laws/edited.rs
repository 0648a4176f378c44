//! What is written over lines of a sheet: it is seen to be, and however much it is, the lines get their own words back.

use super::law;
use super::steps::fresh;
use crate::common::{cases, words};
use franc_parler::app::{Event, Model, Shelving};
use franc_parler::flow::Answer;
use franc_parler::sheet::{Block, Line, Sheet};
use franc_parler::texts::Texts;
use proptest::prelude::*;

thread_local! {
    static WORDS: Texts = words("fr");
}

/// A worked case on its sheet.
fn on_sheet(name: &str) -> Model {
    let mut model = fresh();
    model.resume(WORDS.with(|words| cases::answers(name, words)));
    model.update(&Event::AskedForSheet);
    model
}

fn lines(sheet: &Sheet) -> Vec<Line> {
    let sections = sheet.sections.iter().flat_map(|section| &section.blocks);
    let annexes = sheet.annexes.iter().flat_map(|annex| &annex.blocks);
    let subjects = sheet.annexes.iter().filter_map(|annex| Some(annex.head.as_ref()?.subject.clone()));
    sections.chain(annexes).flat_map(lines_of).chain(subjects).collect()
}

fn lines_of(block: &Block) -> Vec<Line> {
    match block {
        Block::Paragraph { line, .. } | Block::Lead(line) => vec![line.clone()],
        Block::Quote(lines) | Block::Items { lines, .. } => lines.clone(),
        Block::Pairs { rows, .. } => {
            rows.iter().flat_map(|(said, answer)| [said.clone(), answer.clone()]).collect()
        }
        Block::Ladder(rungs) => rungs.iter().map(|rung| rung.line.clone()).collect(),
        Block::Blanks(_) => Vec::new(),
    }
}

/// Whether there is anything to give back.
fn offers(model: &Model) -> bool {
    !model.sheet().edited().is_empty()
}

fn write(model: &mut Model, line: &Line, text: &str) {
    model.update(&Event::Typed(line.key.clone(), text.to_owned()));
}

proptest! {
    #![proptest_config(law(32))]

    #[test]
    fn what_was_written_over_lines_can_be_taken_back_and_brought_back(
        name in prop::sample::select(cases::names("json")),
        edits in prop::collection::vec((any::<prop::sample::Index>(), "[a-z ]{0,9}"), 1..8),
    ) {
        let mut model = on_sheet(&name);
        // What the case itself has over a line, or on a blank.
        model.update(&Event::Unedited);
        let own = model.sheet();
        let worded: Vec<Line> = lines(&own).into_iter().filter(|line| !line.text.is_empty()).collect();
        prop_assert!(!offers(&model) && own.edited().is_empty());
        for (at, text) in &edits {
            write(&mut model, at.get(&worded), text);
        }
        prop_assert!(offers(&model));
        let written = model.sheet();
        model.update(&Event::Unedited);
        prop_assert_eq!(&model.sheet(), &own);
        prop_assert!(!offers(&model));
        model.update(&Event::Shelved(Shelving::PutBack));
        prop_assert_eq!(model.sheet(), written);
    }
}

#[test]
fn a_line_is_edited_where_it_says_something_else_than_its_own_words() {
    let mut model = on_sheet("karim-three-extra-pages");
    let line =
        |model: &Model, key: &str| lines(&model.sheet()).into_iter().find(|line| line.key == key).unwrap();
    let all = lines(&model.sheet());
    let opening = all.iter().find(|line| line.key.ends_with("opening.1")).unwrap();
    let to_finish = all.iter().find(|line| line.text.ends_with(':')).unwrap();
    for (said, text, edited) in [
        (opening, "Autre chose", true),
        (opening, "", true),
        (opening, &*opening.text, false),
        (to_finish, &*[&to_finish.text, " 300 €"].concat(), false),
        (to_finish, "Rien", true),
    ] {
        write(&mut model, said, text);
        assert_eq!(line(&model, &said.key).edited.is_some(), edited, "{}: {text}", said.key);
    }
    // What fills a blank is written over no words.
    let mut bare = fresh();
    bare.update(&Event::Began("boundaries".to_owned()));
    bare.update(&Event::AskedForSheet);
    let blank = lines(&bare.sheet()).into_iter().find(|line| line.text.is_empty()).unwrap();
    write(&mut bare, &blank, "Trois cents euros");
    assert_eq!((line(&bare, &blank.key).edited, offers(&bare)), (None, false));
}

/// What a file brings for a line without saying in which situation stands below what is written over it here.
#[test]
fn what_a_file_brought_for_a_line_goes_with_what_was_written_over_it() {
    let mut model = on_sheet("karim-three-extra-pages");
    let own = model.sheet();
    let opening = lines(&own).into_iter().find(|line| line.key.ends_with("opening.1")).unwrap();
    model.update(&Event::Typed("edit.opening.1".to_owned(), "D’un fichier".to_owned()));
    assert!(offers(&model));
    write(&mut model, &opening, "D’ici");
    model.update(&Event::Unedited);
    assert_eq!(model.sheet(), own);
}

/// With the sums and days of the answers as they are now.
#[test]
fn a_line_that_has_its_own_words_back_follows_the_details_again() {
    let mut model = on_sheet("camille-third-reminder");
    let told = |model: &Model| {
        lines(&model.sheet()).into_iter().find(|line| line.key.ends_with("opening.1")).unwrap().text
    };
    let key = lines(&model.sheet()).into_iter().find(|line| line.key.ends_with("opening.1")).unwrap().key;
    let amount = model.answers().get("amount").cloned();
    assert!(matches!(amount, Some(Answer::Text(_))), "{amount:?}");
    let mine = told(&model).replacen("facture", "note", 1);
    model.update(&Event::Typed(key, mine.clone()));
    model.update(&Event::Typed("amount".to_owned(), "7777".to_owned()));
    assert_eq!(told(&model), mine);
    model.update(&Event::Unedited);
    assert!(told(&model).contains("7\u{202f}777,00"), "{}", told(&model));
}
