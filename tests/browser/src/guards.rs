//! What must stay empty: the console, and the list of requests.
//!
//! Each look ends with a mark the guard writes to the console itself, once as a message and once as an uncaught error in a
//! frame of its own. A console that does not bring the mark back is deaf, and that is a finding too.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::lines;
use crate::hook;
use crate::session::Session;

/// Time for a request made at the very end to reach the proxy.
const AFTERMATH: Duration = Duration::from_millis(300);
/// How long a mark may take through the browser's processes.
const HEARING: Duration = Duration::from_secs(5);

const MARK: &str = "const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow.reportError(new Error(arguments[0]));
    frame.remove();
    console.log(arguments[0]);";

const RESOURCES: &str = "const names = performance.getEntriesByType('resource').map(entry => entry.name);
    performance.clearResourceTimings();
    return names";

/// Errors, warnings and policy violations of pages, without those of Firefox's own code: now and then it lays a frame out
/// early, and complains of it without a line of any script.
const FIREFOX_CONSOLE: &str = "const messages = Services.console.getMessageArray();
    Services.console.reset();
    return messages.flatMap(message => {
        if (!(message instanceof Ci.nsIScriptError)) return [];
        if (/^(chrome|resource|moz-extension):/.test(message.sourceName)) return [];
        if (message.category === 'Layout' && !message.lineNumber) return [];
        return [`${message.category}: ${message.errorMessage} (${message.sourceName.slice(0, 99)}:${message.lineNumber})`];
    })";

/// Everything the guards saw since they last looked, one line each. A page with neighbours may load what lies in its own
/// folder; one that stands alone may load nothing.
pub(crate) fn findings(
    session: &Session,
    address: &str,
    folder: Option<&str>,
) -> Result<Vec<String>, String> {
    thread::sleep(AFTERMATH);
    let is_own = |url: &str| url.starts_with("data:") || folder.is_some_and(|folder| url.starts_with(folder));
    let mut found = resources(session, is_own)?;
    if session.browser == Browser::Chromium {
        found.extend(network_log(session, |url| url == address || is_own(url))?);
    }
    found.extend(console(session)?);
    found.extend(session.proxy.taken().into_iter().map(|line| format!("the proxy was asked: {line}")));
    Ok(found)
}

/// The page's own account. A `data:` address is part of the page, and so is what a site of the visit holds.
fn resources(session: &Session, is_own: impl Fn(&str) -> bool) -> Result<Vec<String>, String> {
    let names = session.script(RESOURCES, &[])?;
    let names = names.as_array().into_iter().flatten().filter_map(Value::as_str);
    let asked = names.filter(|name| !is_own(name) && !session.proxy.serves(name));
    Ok(asked.map(|name| format!("the page loaded {name}")).collect())
}

/// Chromium's account: every request but the one for the page itself.
fn network_log(session: &Session, is_own: impl Fn(&str) -> bool) -> Result<Vec<String>, String> {
    let sent = |entry: &Value| {
        let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let message = &message["message"];
        let url = message["params"]["request"]["url"].as_str()?;
        let counts = message["method"] == "Network.requestWillBeSent" && !is_own(url);
        (counts && !session.proxy.serves(url)).then(|| format!("a request went out to {url}"))
    };
    Ok(session.chromium_log("performance")?.iter().filter_map(sent).collect())
}

fn console(session: &Session) -> Result<Vec<String>, String> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let mark = format!("franc-parler-mark-{}", COUNT.fetch_add(1, Ordering::Relaxed));
    session.script(MARK, &[json!(mark)])?;
    let end = Instant::now() + HEARING;
    let mut heard = Vec::new();
    while heard.iter().filter(|line: &&String| line.contains(&mark)).count() < marks(session.browser) {
        if Instant::now() > end {
            heard.push(format!("deaf: the mark {mark} did not come back in full"));
            break;
        }
        thread::sleep(Duration::from_millis(50));
        heard.extend(match session.browser {
            Browser::Chromium => chromium_console(session)?,
            Browser::Firefox => firefox_console(session)?,
            Browser::WebKit => hook::taken(session)?,
        });
    }
    heard.retain(|line| !line.contains("franc-parler-mark-") || line.starts_with("deaf"));
    Ok(heard.into_iter().map(|line| format!("the console says: {line}")).collect())
}

/// How often a mark comes back. Firefox tells an uncaught error twice; the hook in WebKit's pages does not hear what
/// happens in a frame without one.
fn marks(browser: Browser) -> usize {
    match browser {
        Browser::Chromium => 2,
        Browser::Firefox => 3,
        Browser::WebKit => 1,
    }
}

fn chromium_console(session: &Session) -> Result<Vec<String>, String> {
    let entries = session.chromium_log("browser")?;
    let line = |entry: &Value| format!("{} {}", entry["level"], entry["message"]);
    Ok(entries.iter().map(line).collect())
}

/// `console.*` and uncaught errors on the way out of the process, policy violations and warnings from the inside.
fn firefox_console(session: &Session) -> Result<Vec<String>, String> {
    let inside = session.script_in_firefox(FIREFOX_CONSOLE)?;
    let mut heard: Vec<String> =
        inside.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let said: Vec<String> = lines(&session.output).drain(..).collect();
    heard.extend(said.into_iter().filter(|line| of_a_page(line)));
    Ok(heard)
}

fn of_a_page(line: &str) -> bool {
    let told =
        ["console.", "JavaScript error:", "JavaScript warning:"].iter().any(|start| line.starts_with(start));
    let own = ["error: chrome:", "error: resource:", "warning: chrome:", "warning: resource:"];
    told && !own.iter().any(|part| line.contains(part))
}
