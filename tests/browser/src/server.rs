//! Real hosts: articles on a server that `cargo xtask test hosts` has started, and the laws that hold in each of them.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

use crate::browser::Browser;
use crate::hand::LATE_PAYMENT;
use crate::page::Page;
use crate::paper::Paper;

/// A window as wide as a desk's and one as narrow as a phone; the other browsers keep the window they open with.
fn widths(browser: Browser) -> &'static [Option<u32>] {
    match browser {
        Browser::Chromium => &[Some(1280), Some(360)],
        Browser::Firefox | Browser::WebKit => &[None],
    }
}

/// How long an editor may take to come up.
const PATIENCE: Duration = Duration::from_mins(1);

/// Whatever is wider than the window, of the whole page.
const TOO_WIDE: &str = "const page = document.documentElement;
    return page.scrollWidth > innerWidth ? `${page.scrollWidth} px wide in a window of ${innerWidth}` : null";

/// The address of the host, from the variable `cargo xtask test hosts` sets.
///
/// # Errors
/// If it is not set.
pub fn server(variable: &str) -> Result<String, String> {
    std::env::var(variable).map_err(|_| {
        format!("{variable} does not name the address of a host: `cargo xtask test hosts` starts one and runs this test")
    })
}

/// What stands at an address, asked for without a browser.
///
/// # Errors
/// If it does not come.
pub fn fetched(address: &str) -> Result<String, String> {
    let agent: Agent = Agent::config_builder().proxy(None).build().into();
    let failed = |error: ureq::Error| format!("{address}: {error}");
    agent.get(address).call().map_err(failed)?.body_mut().read_to_string().map_err(failed)
}

/// Sees that an article at this address leads whoever has no JavaScript to blank sheets, and that they are served.
///
/// # Errors
/// If it does not, or they are not.
pub fn leads_to_sheets(address: &str) -> Result<(), String> {
    let article = fetched(address)?;
    let inside = article.split("<franc-parler").nth(1).and_then(|rest| rest.split("</franc-parler>").next());
    let mut addresses =
        inside.unwrap_or_default().split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let sheets = addresses.find(|address| address.contains("franc-parler-guide.fr.html"));
    let page = fetched(sheets.ok_or_else(|| format!("{address}: no way to the blank sheets: {inside:?}"))?)?;
    if page.contains("<main class=fp-guide>") {
        Ok(())
    } else {
        Err(format!("{address}: the sheets are {page}"))
    }
}

impl Page {
    /// Opens an address of the visit's server as a new reader, and clears what the guards have seen elsewhere.
    ///
    /// # Errors
    /// If it does not open.
    pub fn read(&self, address: &str) -> Result<(), String> {
        self.session.open(address)?;
        self.run("sessionStorage.clear()")?;
        self.session.open(address)
    }

    /// Asks a script again and again, on a page that holds no widget, until it returns something true.
    ///
    /// # Errors
    /// If it never does.
    pub fn wait_for_any(&self, what: &str, script: &str) -> Result<Value, String> {
        let end = Instant::now() + PATIENCE;
        loop {
            // A page that is being left cannot be asked.
            let answer = self.run(script);
            match answer {
                Ok(answer) if !matches!(answer, Value::Null | Value::Bool(false)) => return Ok(answer),
                _ if Instant::now() > end => return Err(format!("{what} did not come: {answer:?}")),
                _ => thread::sleep(Duration::from_millis(100)),
            }
        }
    }

    /// Answers every question of a late payment in an article, wide and narrow, from the first to the sheet, and prints.
    /// Nothing may be wider than the window, nothing of the host may come on paper, and the guards must see nothing. Gives
    /// the papers.
    ///
    /// # Errors
    /// Everything that does not hold, with the width.
    pub fn answers_in(&self, address: &str, name: &str, of_the_host: &[&str]) -> Result<Vec<Paper>, String> {
        let mut papers = Vec::new();
        for &width in widths(self.browser()) {
            let width = match width {
                Some(width) => self.widen(width).map(|()| width.to_string())?,
                None => "own".to_owned(),
            };
            self.read(address)?;
            let walked = self.to_the_paper(&format!("server-{name}-{width}"), of_the_host);
            let seen = self.findings()?;
            let faults = |mut faults: Vec<String>| {
                faults.extend(seen.iter().cloned());
                format!("{address} at the width {width}: {}", faults.join("\n    "))
            };
            match walked {
                Ok(paper) if seen.is_empty() => papers.push(paper),
                Ok(_) => return Err(faults(Vec::new())),
                Err(fault) => return Err(faults(vec![fault])),
            }
        }
        Ok(papers)
    }

    fn to_the_paper(&self, name: &str, of_the_host: &[&str]) -> Result<Paper, String> {
        self.started()?;
        if self.place()?.screen == "start" {
            self.click("button[value=\"late-payment\"]")?;
        }
        self.at("question")?;
        self.no_wider_than_the_window()?;
        for (question, option) in LATE_PAYMENT {
            self.answer(question, option)?;
        }
        for (screen, button) in [("diagnosis", "[part~=primary]"), ("details", "[part~=skip]")] {
            self.at(screen)?;
            self.no_wider_than_the_window()?;
            self.click(button)?;
        }
        self.at("sheet")?;
        self.no_wider_than_the_window()?;
        let paper = self.print_by_button(name)?;
        paper.lacks(of_the_host)?;
        paper.at_most(3)?;
        Ok(paper)
    }

    fn no_wider_than_the_window(&self) -> Result<(), String> {
        let told = self.run(TOO_WIDE)?;
        if told == json!(null) { Ok(()) } else { Err(format!("{}: {told}", self.place()?)) }
    }
}
