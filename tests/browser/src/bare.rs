//! A page in a browser whose reader has switched JavaScript off: no script is run in it, the driver alone asks what is seen.

use std::path::Path;

use serde_json::json;

use crate::browser::Browser;
use crate::paper::{Format, Paper, printed};
use crate::session::Session;
use crate::site::Site;

/// A page without scripts, with its browser.
#[derive(Debug)]
pub struct BarePage(Session);

/// Opens the file from `file://` with JavaScript switched off.
///
/// # Errors
/// If a program is missing, the look fails, or anything was asked of the network.
pub fn without_scripts(
    browser: Browser,
    file: &Path,
    look: impl FnOnce(&BarePage) -> Result<(), String>,
) -> Result<(), String> {
    let session = Session::start(browser, true, Site::default())?;
    match browser {
        Browser::Chromium => {
            session.devtools("Emulation.setScriptExecutionDisabled", &json!({"value": true}))?;
        }
        Browser::WebKit => return Err("the driver of WebKit cannot switch JavaScript off".into()),
        Browser::Firefox => {
            session.script_in_firefox("Services.prefs.setBoolPref('javascript.enabled', false)")?;
        }
    }
    // What the browser asked for of its own accord when it started does not count.
    session.proxy.taken();
    session.open_copy(file)?;
    let page = BarePage(session);
    let looked = look(&page).map_err(|problem| format!("{browser}: {problem}"));
    let asked = page.0.proxy.taken();
    if asked.is_empty() {
        looked
    } else {
        Err(format!("{browser}: the proxy was asked: {asked:?}; {looked:?}"))
    }
}

impl BarePage {
    /// The text a reader sees of the first such element; nothing where it is not shown.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn seen(&self, selector: &str) -> Result<String, String> {
        self.0.seen(selector)
    }

    /// How high the first such element is.
    ///
    /// # Errors
    /// If there is no such element.
    pub fn height(&self, selector: &str) -> Result<f64, String> {
        Ok(self.0.asked(selector, "rect")?["height"].as_f64().unwrap_or_default())
    }

    /// Where the first such link leads.
    ///
    /// # Errors
    /// If there is no such link.
    pub fn leads_to(&self, selector: &str) -> Result<String, String> {
        Ok(self.0.asked(selector, "property/href")?.as_str().unwrap_or_default().to_owned())
    }

    /// Prints the page.
    ///
    /// # Errors
    /// If the browser does not print, or `pdftotext` cannot read it.
    pub fn print(&self, format: Format, name: &str) -> Result<Paper, String> {
        printed(&self.0, format, &format!("{name}-{}-{format:?}", self.0.browser))
    }
}
