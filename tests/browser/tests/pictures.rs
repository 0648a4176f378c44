//! The pictures of the README, made from the built page by `cargo xtask pictures`. Nothing is checked here that is not
//! checked elsewhere, so the tests leave it out.

use std::env;
use std::fs;
use std::path::PathBuf;

use browser_tests::{Browser, Page, built_page, visit};
use serde_json::Value;
use xtask::words::root;

/// A phone and a small desk: width, height and how many points of the picture a pixel has.
const PHONE: (u32, u64, f32) = (390, 760, 1.5);
const WIDE: (u32, u64, f32) = (1000, 900, 1.25);

/// Where they go.
fn file(name: &str) -> Result<PathBuf, String> {
    let folder = env::var_os("FRANC_PARLER_PICTURES")
        .ok_or("FRANC_PARLER_PICTURES names no folder: run cargo xtask pictures")?;
    Ok(PathBuf::from(folder).join(format!("{name}.png")))
}

/// An invented person of the worked cases, before the diagnosis is accepted, whose talk is in three days.
fn answers(page: &Page) -> Result<Value, String> {
    let case = root().join("tests/people/karim-three-extra-pages.json");
    let text = fs::read_to_string(&case).map_err(|error| format!("{}: {error}", case.display()))?;
    let mut answers: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    answers.as_object_mut().and_then(|answers| answers.remove("diagnosis"));
    for (id, from_today) in [("since", -70), ("talk-date", 3), ("rule-from", 7)] {
        answers[id] = page.day(from_today)?.into();
    }
    Ok(answers)
}

/// A picture of a screen; from the top, or from an element on.
fn view(page: &Page, name: &str, size: (u32, u64, f32), from: &str) -> Result<(), String> {
    page.rest()?;
    page.view(&file(name)?, size, from)
}

fn pictures(page: &Page) -> Result<(), String> {
    view(page, "start", PHONE, "")?;
    page.start("full")?;
    page.choose("safety", "none")?;
    page.choose("blocking", "requests")?;
    page.choose("second-matter", "none")?;
    page.pick("limits-kind", "scope-creep")?;
    view(page, "question", PHONE, "")?;
    let refused =
        page.run(&format!("return document.querySelector('franc-parler').importData({})", answers(page)?))?;
    if refused != serde_json::json!([]) {
        return Err(format!("the answers are refused: {refused}"));
    }
    page.at("diagnosis")?;
    view(page, "diagnosis", PHONE, "")?;
    page.click("[part~=primary]")?;
    page.at("sheet")?;
    view(page, "sheet", PHONE, "[part~=sheet]")?;
    view(page, "sheet-wide", WIDE, "[part~=primary]")?;
    page.print_by_button("picture")?.picture(&file("paper")?)
}

#[test]
#[ignore = "writes the pictures of the README: cargo xtask pictures"]
fn of_the_readme() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| pictures(page))
}
