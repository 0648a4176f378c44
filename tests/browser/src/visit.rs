//! One visit: a browser of its own, the page alone in a folder, the journey, then what the guards saw.

use std::path::Path;

use crate::browser::Browser;
use crate::page::Page;
use crate::session::Session;
use crate::site::Site;

/// How a visit is made.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The browser.
    pub browser: Browser,
    /// Whether a local file is kept from reading its neighbours, as outside automation. Only a test of this very guard
    /// switches it off.
    pub strict: bool,
}

/// Opens the file from `file://`, walks the journey and looks at the guards.
///
/// # Errors
/// If a program is missing, the journey fails, or a guard saw anything.
pub fn visit(
    browser: Browser,
    file: &Path,
    journey: impl FnOnce(&mut Page) -> Result<(), String>,
) -> Result<(), String> {
    visit_with(Setting { browser, strict: true }, file, journey)
}

/// The same in a setting of one's own.
///
/// # Errors
/// As [`visit()`].
pub fn visit_with(
    setting: Setting,
    file: &Path,
    journey: impl FnOnce(&mut Page) -> Result<(), String>,
) -> Result<(), String> {
    let session = Session::start(setting.browser, setting.strict, Site::default())?;
    check_neighbours(&session)?;
    walked(setting.browser, Page::open(session, file)?, journey)
}

/// Visits a site of somebody else's: the journey begins on an empty page and goes where it likes.
///
/// # Errors
/// As [`visit()`].
pub fn visit_site(
    browser: Browser,
    site: Site,
    journey: impl FnOnce(&mut Page) -> Result<(), String>,
) -> Result<(), String> {
    let session = Session::start(browser, true, site)?;
    check_neighbours(&session)?;
    walked(browser, Page::of_site(session)?, journey)
}

/// Walks the journey, then looks at the guards.
fn walked(
    browser: Browser,
    mut page: Page,
    journey: impl FnOnce(&mut Page) -> Result<(), String>,
) -> Result<(), String> {
    let walked = journey(&mut page);
    let found = page.findings();
    let mut complaints: Vec<String> = walked.err().into_iter().collect();
    match found {
        Ok(found) => complaints.extend(found),
        Err(error) => complaints.push(format!("the guards could not look: {error}")),
    }
    if complaints.is_empty() { Ok(()) } else { Err(format!("{browser}: {}", complaints.join("\n  "))) }
}

/// Firefox under automation may let local files read each other, which no reader's Firefox does: a page that needs its
/// neighbours would pass here and fail there. So a neighbour is asked for, and must be refused.
fn check_neighbours(session: &Session) -> Result<(), String> {
    session.folder.write("neighbour.txt", "a neighbour")?;
    session.open_text(
        "asks.html",
        "<!doctype html><html lang=en><meta charset=utf-8><title>Asks</title><p>Asks</html>",
    )?;
    let answer = session.patient_script(
        "const done = arguments[0];
        fetch('neighbour.txt').then(answer => answer.text()).then(done, () => done('refused'))",
    )?;
    if answer == "refused" {
        return Ok(());
    }
    Err(format!(
        "{}: a local file could read its neighbour, which outside automation it cannot",
        session.browser
    ))
}
