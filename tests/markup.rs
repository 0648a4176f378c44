//! Every screen, rendered without a browser in a language nobody speaks: no word stands in a view, and everything that
//! can be operated has a name. Run with `--features ssr`.

#![cfg(feature = "ssr")]
// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "markup/checks.rs"]
mod checks;
mod common;
#[path = "markup/names.rs"]
mod names;
#[path = "markup/problems.rs"]
mod problems;
#[path = "markup/pseudo.rs"]
mod pseudo;
#[path = "markup/screens.rs"]
mod screens;

use checks::{Check, Page};
use common::none_of;
use franc_parler::app::{Event, Model, Shelving};
use std::collections::BTreeSet;

/// Renders every screen and lists what a check has against it.
fn every_screen(check: Check) -> Vec<String> {
    complaints(screens::all(), check)
}

fn complaints(pages: &[Page], check: Check) -> Vec<String> {
    assert!(pages.len() > 200, "only {} screens are rendered", pages.len());
    let mut complaints: Vec<String> = pages.iter().flat_map(|page| named(page, check)).collect();
    // The same fault of a part shows on every screen the part stands on: one example is enough.
    complaints.sort_by_key(|complaint| complaint.split(": ").nth(1).map(str::to_owned));
    complaints.dedup_by_key(|complaint| complaint.split(": ").nth(1).map(str::to_owned));
    complaints
}

fn named(page: &Page, check: Check) -> Vec<String> {
    check(page).into_iter().map(|complaint| format!("{}: {complaint}", page.name)).collect()
}

#[test]
fn no_word_stands_in_a_view() {
    none_of("words that are not from the words", &every_screen(checks::foreign_words));
}

#[test]
fn every_screen_runs_as_its_language_does() {
    none_of("directions", &every_screen(checks::direction));
}

#[test]
fn every_screen_has_one_heading_and_the_others_are_one_level_below() {
    none_of("headings", &every_screen(checks::headings));
}

#[test]
fn everything_that_can_be_operated_has_a_name() {
    none_of("controls without a name", &every_screen(checks::unnamed));
}

/// In real words: in a language of one letter, names of one length are the same.
#[test]
fn no_two_controls_of_a_screen_have_the_same_name() {
    for language in common::languages() {
        let alike = complaints(&screens::worded(common::words(&language)), names::alike);
        none_of(&format!("controls of one name, in {language}"), &alike);
    }
}

/// A line that was written over is marked, and the way to its own words stands there; on no other screen is there either.
#[test]
fn where_a_line_was_written_over_it_is_seen_and_can_be_undone() {
    let words = common::words("fr");
    let (mark, way) = ("fp-grow fp-grow--edited", words.get("ui.sheet.unedit"));
    let mut marked = 0;
    for page in screens::worded(words) {
        let lines =
            page.elements(&["span"]).filter(|(_, line)| line.attribute("class") == Some(mark)).count();
        let ways = page.elements(&["button"]).filter(|(at, _)| page.text_in(*at) == way).count();
        assert_eq!(ways, usize::from(lines > 0), "{}: {lines} lines", page.name);
        marked += lines;
    }
    assert!(marked > 50, "only {marked} lines are marked");
}

/// Where the open one is empty, to begin another would change nothing.
#[test]
fn another_preparation_is_begun_beside_one_that_has_begun() {
    let words = common::words("fr");
    let another = words.get("ui.kept.another");
    let mut model = Model::new(words, common::today(), "");
    let offers = |model: &Model| {
        let page = Page::new("start", 1, &screens::render(model.clone(), 1));
        page.elements(&["button"]).filter(|(at, _)| page.text_in(*at) == another).count()
    };
    model.update(&Event::Began("quick".to_owned()));
    model.update(&Event::WentBack);
    assert_eq!(offers(&model), 1);
    model.update(&Event::Shelved(Shelving::SetAside));
    assert_eq!(offers(&model), 0);
}

#[test]
fn every_choice_has_the_name_of_its_question_and_the_value_of_its_option() {
    none_of("choices", &every_screen(checks::choices));
}

#[test]
fn every_id_stands_once_and_whatever_points_to_one_finds_it() {
    none_of("ids", &every_screen(checks::ids));
}

#[test]
fn nothing_in_the_markup_needs_a_policy_to_look_away() {
    none_of("styles and handlers in attributes", &every_screen(checks::inline));
}

#[test]
fn a_line_of_the_sheet_is_as_tall_as_its_text() {
    none_of("copies of a line", &every_screen(checks::copies));
}

#[test]
fn the_parts_are_those_that_are_promised() {
    let promised = common::sources::file("embed/custom-elements.json").text;
    let promised: serde_json::Value = serde_json::from_str(&promised).unwrap();
    let promised = promised["modules"][0]["declarations"][0]["cssParts"].as_array().unwrap();
    let promised: BTreeSet<&str> = promised.iter().filter_map(|part| part["name"].as_str()).collect();
    // What stands around a screen is given its part by the element's own script.
    let around = common::sources::file("src/shell/around.js").text;
    let given = around.split("part: \"").skip(1).filter_map(|rest| rest.split('"').next());
    let given: BTreeSet<&str> = screens::all().iter().flat_map(Page::parts).chain(given).collect();
    assert_eq!(given, promised);
}

/// Whoever comes back on the day of the talk finds what to do before the paper, not below it.
#[test]
fn once_the_talk_has_come_what_came_of_it_is_asked_above_the_sheet() {
    use franc_parler::app::{Event, Model};
    for (day, above) in [("2026-11-22", true), ("2026-11-23", true), ("2026-11-24", false)] {
        let mut model = Model::new(common::words("fr"), common::today(), "");
        for event in [
            Event::Began("boundaries".to_owned()),
            Event::Overruled("boundaries".to_owned()),
            Event::AskedForSheet,
            Event::Typed("talk-date".to_owned(), day.to_owned()),
        ] {
            model.update(&event);
        }
        let html = screens::render(model, 1);
        let [ask, paper] = ["L’échange a eu lieu", "fp-paper"].map(|words| html.find(words).unwrap());
        assert_eq!(ask < paper, above, "{day}");
        assert_eq!(html.matches("L’échange a eu lieu").count(), 1, "{day}");
    }
}

#[test]
fn the_checks_see_what_they_look_for() {
    let page = |html: &str| Page::new("page", 1, html);
    let found = |check: Check, html: &str| !check(&page(html)).is_empty();
    assert!(found(checks::foreign_words, "<p>ж <b>hello</b></p>"));
    assert!(found(checks::foreign_words, "<p aria-label=\"close\">ж</p>"));
    assert!(!found(checks::foreign_words, "<p class=\"close\">ж, 12 λ.</p>"));
    assert!(found(checks::headings, "<h2>ж</h2>") && found(checks::headings, "<h1>ж</h1><h1>ж</h1>"));
    assert!(found(checks::headings, "<h1>ж</h1><h3>ж</h3>") && found(checks::headings, "<h1></h1>"));
    assert!(!found(checks::headings, "<h1>ж</h1><h2>ж</h2>"));
    assert!(
        found(checks::unnamed, "<button><span></span></button>")
            && found(checks::unnamed, "<input type=\"text\">")
    );
    assert!(found(checks::unnamed, "<fieldset><p>ж</p></fieldset>"));
    assert!(!found(
        checks::unnamed,
        "<label for=\"a\">ж</label><textarea id=\"a\"></textarea><button>ж</button>"
    ));
    assert!(!found(checks::unnamed, "<label><input type=\"radio\"><span>ж</span></label>"));
    assert!(
        found(checks::choices, "<input type=\"radio\" name=\"a\">")
            && found(checks::choices, "<input type=\"checkbox\" value=\"a\">")
    );
    assert!(
        found(checks::ids, "<p id=\"a\"></p><p id=\"a\"></p>")
            && found(checks::ids, "<input aria-describedby=\"b\">")
    );
    assert!(found(checks::inline, "<p style=\"color:red\">") && found(checks::inline, "<p onclick=\"x()\">"));
    let fields = "<textarea aria-label=\"ж\"></textarea><input type=\"text\" aria-label=\"ж\">";
    let labelled = "<label for=\"a\">ж</label><input id=\"a\"><label>ж<input></label>";
    assert!(found(names::alike, fields) && found(names::alike, labelled));
    assert!(found(names::alike, "<button>ж</button><button aria-label=\"ж\">λ</button>"));
    let group = "<fieldset><legend>ж</legend><label><input type=\"radio\">ж</label></fieldset>";
    assert!(found(names::alike, &group.repeat(2)));
    assert!(!found(
        names::alike,
        &[group, "<input type=\"radio\" aria-label=\"ж\"><button>ж</button>"].concat()
    ));
    assert!(found(checks::copies, "<span data-text=\"a\"><textarea>b</textarea></span>"));
}

#[test]
fn a_point_of_which_nothing_is_noted_has_a_choice_that_says_so() {
    let mut seen = 0;
    for page in screens::all().iter().filter(|page| page.name.starts_with("after ")) {
        let chosen = |value: &str, told: bool| {
            let radios =
                page.elements(&["input"]).filter(|(_, piece)| piece.attribute("value") == Some(value));
            radios.filter(|(_, piece)| piece.attribute("checked").is_some() == told).count()
        };
        let told = page.name.ends_with("told");
        assert_eq!(
            (chosen("agreed", told), chosen("none", !told)),
            (chosen("open", false), chosen("open", false))
        );
        seen += chosen("open", false);
    }
    assert!(seen > 10, "{seen}");
}
