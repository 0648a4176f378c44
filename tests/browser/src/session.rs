//! A browser under its driver: what every visit does with it, in `WebDriver`'s own commands.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::{Driver, Output, lines};
use crate::files::TempFolder;
use crate::hook;
use crate::keys::{Key, action};
use crate::proxy::Proxy;
use crate::site::Site;
use crate::wire::Wire;

/// How often a refused print is asked for again.
const PRINT_AGAIN: usize = 10;

/// A started browser. Everything it needs ends with it.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) browser: Browser,
    pub(crate) proxy: Proxy,
    pub(crate) folder: TempFolder,
    pub(crate) output: Output,
    wire: Wire,
    process: Option<u64>,
    _driver: Driver,
}

impl Session {
    /// Starts a browser with an empty profile behind a counting proxy.
    pub(crate) fn start(browser: Browser, strict: bool, site: Site) -> Result<Self, String> {
        let folder = TempFolder::new()?;
        let proxy = Proxy::start(if browser == Browser::WebKit { site.listened_to() } else { site })?;
        let wanted = browser.capabilities(proxy.port, folder.path(), strict)?;
        let driver = Driver::start(browser, folder.path())?;
        let output = Arc::clone(&driver.output);
        let wire = Wire::to_port(driver.port);
        let started = wire.post("/session", &wanted);
        let started =
            started.map_err(|error| format!("{browser} did not start: {error}\n{:?}", lines(&output)))?;
        let id =
            started["sessionId"].as_str().ok_or_else(|| format!("{browser} gave no session: {started}"))?;
        let capabilities = &started["capabilities"];
        let process =
            ["moz:processID", "goog:processID"].iter().find_map(|name| capabilities[*name].as_u64());
        let wire = wire.below(&format!("/session/{id}"));
        Ok(Self { browser, proxy, folder, output, wire, process, _driver: driver })
    }

    /// Opens an address.
    pub(crate) fn open(&self, address: &str) -> Result<(), String> {
        self.keep_words()?;
        self.post("/url", &json!({"url": address})).map(drop)
    }

    /// Opens the same address once more.
    pub(crate) fn refresh(&self) -> Result<(), String> {
        self.keep_words()?;
        self.post("/refresh", &json!({})).map(drop)
    }

    /// Runs a script in the page and gives what it returns.
    pub(crate) fn script(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        self.post("/execute/sync", &json!({"script": script, "args": arguments}))
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) fn patient_script(&self, script: &str) -> Result<Value, String> {
        self.post("/execute/async", &json!({"script": script, "args": []}))
    }

    /// Goes into a frame of the page, or out to the page.
    pub(crate) fn enter(&self, frame: Option<usize>) -> Result<(), String> {
        self.post("/frame", &json!({"id": frame})).map(drop)
    }

    /// Runs a script in Firefox's own process, outside the page.
    pub(crate) fn script_in_firefox(&self, script: &str) -> Result<Value, String> {
        self.post("/moz/context", &json!({"context": "chrome"}))?;
        let answer = self.script(script, &[]);
        self.post("/moz/context", &json!({"context": "content"}))?;
        answer
    }

    /// Sends a command of the developer tools to Chromium.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value, String> {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}))
    }

    /// What Chromium has logged since the last time: `browser` or `performance`.
    pub(crate) fn chromium_log(&self, kind: &str) -> Result<Vec<Value>, String> {
        let log = self.post("/se/log", &json!({"type": kind}))?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }

    /// Presses keys one after the other.
    pub(crate) fn press(&self, keys: &[Key]) -> Result<(), String> {
        self.post("/actions", &action(keys)).map(drop)
    }

    /// Presses the mouse once at a point of the viewport.
    pub(crate) fn click(&self, x: i64, y: i64) -> Result<(), String> {
        let there = json!({"type": "pointerMove", "x": x, "y": y, "duration": 0});
        let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({"type": kind, "button": 0}));
        let mouse = json!({"type": "pointer", "id": "mouse", "actions": [there, down, up]});
        self.post("/actions", &json!({"actions": [mouse]})).map(drop)
    }

    /// Puts a finger down at a point of the viewport and takes it off.
    pub(crate) fn tap(&self, x: i64, y: i64) -> Result<(), String> {
        let there = json!({"type": "pointerMove", "x": x, "y": y, "duration": 0});
        let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({"type": kind, "button": 0}));
        let finger = json!({"type": "pointer", "id": "finger", "parameters": {"pointerType": "touch"},
            "actions": [there, down, up]});
        self.post("/actions", &json!({"actions": [finger]})).map(drop)
    }

    /// Makes the inside of the window this wide, and the window this high.
    pub(crate) fn set_window(&self, width: u32, height: u32) -> Result<(), String> {
        let set = |width: u64| self.post("/window/rect", &json!({"width": width, "height": height}));
        set(width.into())?;
        let inner = self.script("return window.top.innerWidth", &[])?.as_u64().unwrap_or_default();
        let edges = u64::from(width).saturating_sub(inner);
        if edges > 0 { set(u64::from(width) + edges).map(drop) } else { Ok(()) }
    }

    /// Moves the mouse without pressing it.
    pub(crate) fn point(&self, x: i64, y: i64) -> Result<(), String> {
        let there = json!({"type": "pointerMove", "x": x, "y": y, "duration": 0});
        self.post("/actions", &json!({"actions": [{"type": "pointer", "id": "mouse", "actions": [there]}]}))
            .map(drop)
    }
    /// A picture of the viewport, PNG in base64.
    pub(crate) fn picture(&self) -> Result<Value, String> {
        self.wire.get("/screenshot")
    }

    /// Chromium's driver takes margins of its own; asked like this, the page has the ones it asks for, with whatever it
    /// writes into them, as for a person who prints.
    fn printed(&self, settings: &Value) -> Result<Value, String> {
        if self.browser != Browser::Chromium {
            return self.post("/print", settings);
        }
        let inches = |name| settings["page"][name].as_f64().unwrap_or_default() / 2.54;
        let wanted = json!({"preferCSSPageSize": true, "paperWidth": inches("width"), "paperHeight": inches("height")});
        Ok(self.devtools("Page.printToPDF", &wanted)?["data"].take())
    }

    /// The page on paper, PDF in base64. Chromium may refuse one print of many for no reason of the page ("Printing
    /// failed"), and take the same page a moment later.
    pub(crate) fn print(&self, settings: &Value) -> Result<Value, String> {
        let mut outcome = self.printed(settings);
        for _ in 0..PRINT_AGAIN {
            match &outcome {
                Err(refused) if refused.contains("Printing failed") => {
                    std::thread::sleep(Duration::from_millis(300));
                    outcome = self.printed(settings);
                }
                _ => break,
            }
        }
        outcome
    }

    /// The text of the first such element, as far as it is shown: asked of the driver, without a script of ours.
    pub(crate) fn seen(&self, selector: &str) -> Result<String, String> {
        let element = self.element(selector)?;
        // Chromium's driver reads the text, and even the size, of a shadow root whose host is not displayed.
        if self.wire.get(&format!("{element}/displayed"))? == false {
            return Ok(String::new());
        }
        let text = self.wire.get(&format!("{element}/text"))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// What the driver says of the first such element: `rect`, or `property/` and a name.
    pub(crate) fn asked(&self, selector: &str, what: &str) -> Result<Value, String> {
        self.wire.get(&format!("{}/{what}", self.element(selector)?))
    }

    /// Where the driver is asked about the first such element.
    fn element(&self, selector: &str) -> Result<String, String> {
        let found = self.post("/element", &json!({"using": "css selector", "value": selector}))?;
        let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
        let id = id.ok_or_else(|| format!("{selector}: the driver gave no element: {found}"))?;
        Ok(format!("/element/{id}"))
    }

    /// Writes a small page into the visit's folder and opens it.
    pub(crate) fn open_text(&self, name: &str, html: &str) -> Result<(), String> {
        self.open(&self.folder.write(name, &self.listened_to(html))?)
    }

    /// Copies a page to where it has no neighbours, opens it and gives its address.
    pub(crate) fn open_copy(&self, page: &Path) -> Result<String, String> {
        let address = self.folder.alone(page, |html| self.listened_to(html))?;
        self.open(&address)?;
        Ok(address)
    }

    /// A page as it is opened: where the driver shows no console, one is written into it.
    fn listened_to(&self, html: &str) -> String {
        match self.browser {
            Browser::WebKit => hook::hooked(html, &hook::inline()),
            _ => html.to_owned(),
        }
    }

    /// What a page wrote down of its console goes with it.
    fn keep_words(&self) -> Result<(), String> {
        if self.browser == Browser::WebKit { hook::keep_words(self) } else { Ok(()) }
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.wire.post(path, body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.wire.delete("").is_ok() {
            return;
        }
        // The driver no longer answers: the browser is ended by its own id, the driver right after it.
        if let Some(process) = self.process {
            let _ = Command::new("kill").arg(process.to_string()).status();
        }
    }
}
