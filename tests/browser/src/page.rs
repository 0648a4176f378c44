//! The open page: where it says it is, and what holds the focus.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::browser::Browser;
use crate::guards;
use crate::journey::{Focus, Place};
use crate::keys::Key;
use crate::session::Session;
use crate::site::Site;

/// How long a page may take to do what was asked of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// A page with its browser.
#[derive(Debug)]
pub struct Page {
    pub(crate) session: Session,
    address: String,
}

impl Page {
    /// Opens a copy of the file; what came before no longer counts for the guards.
    pub(crate) fn open(session: Session, file: &Path) -> Result<Self, String> {
        guards::findings(&session, "")?;
        let address = session.open_copy(file)?;
        let page = Self { session, address };
        page.wait_for("the first screen", "return document.querySelector('franc-parler')?.dataset.screen")?;
        // What the page still had to do in this turn is done.
        page.session.patient_script("setTimeout(arguments[0])")?;
        match page.focus()? {
            None => Ok(page),
            Some(focus) => Err(format!("the page took the focus when it was opened: {focus}")),
        }
    }

    /// An empty page, before a visit to a site.
    pub(crate) fn of_site(session: Session) -> Result<Self, String> {
        guards::findings(&session, "")?;
        Ok(Self { session, address: String::new() })
    }

    /// Opens a page of the visit's site.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn go(&self, path: &str) -> Result<(), String> {
        self.session.open(&Site::address(path))
    }

    /// Opens the same page anew.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn again(&self) -> Result<(), String> {
        self.session.refresh()
    }

    /// Waits until the widget of the page has started.
    ///
    /// # Errors
    /// If it does not.
    pub fn started(&self) -> Result<(), String> {
        self.wait_for("the widget", "return document.querySelector('franc-parler')?.dataset.screen")?;
        // What the page still had to do in this turn is done.
        self.run_patiently("setTimeout(arguments[0], 20)").map(drop)
    }

    /// Goes into the first frame of the page: what follows happens there.
    ///
    /// # Errors
    /// If there is none.
    pub fn enter_frame(&self) -> Result<(), String> {
        self.session.enter(true)
    }

    /// Comes back to the page itself.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn leave_frame(&self) -> Result<(), String> {
        self.session.enter(false)
    }

    /// The browser it is open in.
    pub fn browser(&self) -> Browser {
        self.session.browser
    }

    /// What the guards saw since they last looked; must be empty.
    ///
    /// # Errors
    /// If they cannot look.
    pub fn findings(&self) -> Result<Vec<String>, String> {
        self.leave_frame()?;
        guards::findings(&self.session, &self.address)
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// If it throws.
    pub fn run(&self, script: &str) -> Result<Value, String> {
        self.session.script(script, &[])
    }

    /// Runs a script that calls its only argument with the answer.
    ///
    /// # Errors
    /// If it throws, or never answers.
    pub fn run_patiently(&self, script: &str) -> Result<Value, String> {
        self.session.patient_script(script)
    }

    /// Presses keys one after the other.
    ///
    /// # Errors
    /// If the driver refuses.
    pub fn press(&self, keys: &[Key]) -> Result<(), String> {
        self.session.press(keys)
    }

    /// Asks a script again and again until it returns something true, and gives that.
    ///
    /// # Errors
    /// If it never does.
    pub fn wait_for(&self, what: &str, script: &str) -> Result<Value, String> {
        let end = Instant::now() + PATIENCE;
        loop {
            let answer = self.run(script)?;
            if !matches!(answer, Value::Null | Value::Bool(false)) {
                return Ok(answer);
            }
            if Instant::now() > end {
                return Err(format!("{}: {what} did not come", self.place()?));
            }
            thread::sleep(Duration::from_millis(30));
        }
    }

    /// Where the page says it is.
    ///
    /// # Errors
    /// If there is no `<franc-parler>` with an open shadow root.
    pub fn place(&self) -> Result<Place, String> {
        let answer = self.run(PLACE)?;
        if answer.is_null() {
            Err("no <franc-parler> with an open shadow root".into())
        } else {
            Ok(Place::read(&answer))
        }
    }

    /// What holds the focus inside the element.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub fn focus(&self) -> Result<Option<Focus>, String> {
        let answer = self.run(FOCUS)?;
        Ok((!answer.is_null()).then(|| Focus::read(&answer)))
    }

    /// A day counted from today as this browser sees it, as an ISO date.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub fn day(&self, from_today: i32) -> Result<String, String> {
        let script = format!(
            "const day = new Date(); day.setDate(day.getDate() + {from_today});
            const two = number => String(number).padStart(2, '0');
            return `${{day.getFullYear()}}-${{two(day.getMonth() + 1)}}-${{two(day.getDate())}}`"
        );
        Ok(self.run(&script)?.as_str().unwrap_or_default().to_owned())
    }
}

const PLACE: &str = "const host = document.querySelector('franc-parler');
    if (!host?.shadowRoot) return null;
    const heading = host.shadowRoot.querySelector('h1, h2, h3');
    return {
        screen: host.dataset.screen ?? '',
        question: host.dataset.question ?? '',
        heading: heading?.textContent.trim() ?? '',
    }";

const FOCUS: &str = "const root = document.querySelector('franc-parler')?.shadowRoot;
    const at = root?.activeElement;
    return at ? {
        tag: at.localName,
        kind: at.type ?? '',
        name: at.name ?? '',
        value: at.value ?? '',
        part: at.getAttribute('part') ?? '',
        text: at.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60),
        checked: at.checked === true,
        heading: at === root.querySelector('h1, h2, h3') && at.getAttribute('tabindex') === '-1',
    } : null";
