//! A few worked cases through the built page itself: answers handed in, the print button pressed, and the same lines, margins
//! and tags on paper as from the sheet saved as a page. The style of the paper is the one that was built.

use browser_tests::{Browser, Format, Page, built_page, visit};
use franc_parler::texts::Texts;

use crate::cases::{self, Case};
use crate::{lines, tags};

/// A sheet that goes with a letter, one with everything, one of 3 minutes: the case, and how many of its letters are ticked.
const PRINTED: [(&str, usize); 3] =
    [("camille-third-reminder", 1), ("karim-three-extra-pages", 0), ("sofia-missing-photos", 0)];

/// The day on which the worked cases are read, at noon; a widget asks for it when it starts, so it starts again.
const THEIR_DAY: &str = "window.Date = class extends Date { constructor(...of) { super(...(of.length ? of : ['2026-11-23T12:00'])) } };
    document.querySelector('franc-parler').lang = 'fr';
    document.querySelector('franc-parler').setAttribute('heading-level', '2')";

/// Ticks the first letter.
const TICK: &str =
    "document.querySelector('franc-parler').shadowRoot.querySelector('input[name=joined]').click()";
const TICKED: &str =
    "return document.querySelector('franc-parler').shadowRoot.querySelector('input[name=joined]').checked";

fn printed(page: &Page, case: &mut Case, letters: usize, texts: &Texts) -> Result<(), String> {
    page.again()?;
    page.started()?;
    page.run(THEIR_DAY)?;
    page.started()?;
    let answers = cases::answers(&case.name)?;
    let refused =
        page.run(&format!("return document.querySelector('franc-parler').importData({answers})"))?;
    if refused != serde_json::json!([]) {
        return Err(format!("the answers are refused: {refused}"));
    }
    page.at("sheet")?;
    if letters > 0 {
        page.run(TICK)?;
        page.wait_for("the tick", TICKED)?;
    }
    case.sheet.annexes.truncate(letters);
    let paper = page.print_by_button(&format!("button-{}", case.name))?;
    paper.lies_within(Format::A4.points())?;
    paper.shows_every_word()?;
    lines::of_case(case, texts).read(&paper)?;
    if page.browser() == Browser::Chromium {
        tags::compare(&paper.tags("fr")?, &case.sheet, texts)?;
    }
    Ok(())
}

fn by_button(browser: Browser) -> Result<(), String> {
    let texts = xtask::words::read("fr")?;
    visit(browser, &built_page()?, |page| {
        for (name, letters) in PRINTED {
            let mut case = cases::one(name, &texts)?;
            printed(page, &mut case, letters, &texts).map_err(|fault| format!("A4, {name}: {fault}"))?;
        }
        Ok(())
    })
}

#[test]
fn the_button_prints_the_same_in_chromium() -> Result<(), String> {
    by_button(Browser::Chromium)
}

#[test]
fn the_button_prints_the_same_in_firefox() -> Result<(), String> {
    by_button(Browser::Firefox)
}
