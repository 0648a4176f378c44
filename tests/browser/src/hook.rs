//! A console for the one browser whose driver shows none: a script of ours, first in the page, writes down what the console
//! would have shown, and the driver asks for it.
//!
//! It hears what pages say, uncaught errors, rejections nobody took, files that did not come and violations of a policy. What
//! the browser itself may add of its own accord it cannot hear.

use serde_json::Value;

use crate::driver::lines;
use crate::session::Session;

/// Where a site of a visit keeps it: a policy that lets the site's scripts run lets this one run too.
pub(crate) const ADDRESS: &str = "/listening.js";

/// What writes everything down.
pub(crate) const HOOK: &str = "{
    const heard = window.heard = [];
    for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table', 'assert']) {
        const say = console[level].bind(console);
        console[level] = (...all) => {
            if (level !== 'assert' || !all[0]) heard.push(`console.${level}: ${all.map(String).join(' ')}`);
            say(...all);
        };
    }
    const told = event => event.message ?? `${event.target.localName} did not load ${event.target.src ?? event.target.href}`;
    addEventListener('error', event => heard.push(`error: ${told(event)}`), true);
    addEventListener('unhandledrejection', event => heard.push(`rejection: ${event.reason}`));
    addEventListener('securitypolicyviolation', event =>
        heard.push(`policy: ${event.violatedDirective} against ${event.blockedURI} in ${event.originalPolicy}`), true);
}";

/// Takes what was heard; nothing where no hook is.
const TAKE: &str = "return [window.heard ? window.heard.splice(0) : null, window.length]";

/// The page with a script right behind the declaration of its letters: before its own policy, which concerns only what
/// stands after it.
pub(crate) fn hooked(html: &str, script: &str) -> String {
    let end = html.find("<meta charset").and_then(|at| html[at..].find('>').map(|end| at + end + 1));
    let (before, after) = html.split_at(end.unwrap_or(0));
    format!("{before}{script}{after}")
}

/// The script as it stands in a page of a site.
pub(crate) fn by_address() -> String {
    format!("<script nonce=\"blog\" src=\"{ADDRESS}\"></script>")
}

/// The script as it stands in a file.
pub(crate) fn inline() -> String {
    format!("<script>{HOOK}</script>")
}

/// Moves what the page and its frames have said to where the other browsers' words are, before the page goes.
pub(crate) fn keep_words(session: &Session) -> Result<(), String> {
    session.enter(None)?;
    let frames = keep_own(session)?;
    for frame in 0..frames {
        // A frame may go while it is looked for; with it goes what it said.
        if session.enter(Some(frame)).is_ok() {
            keep_own(session)?;
            session.enter(None)?;
        }
    }
    Ok(())
}

/// Of the page or the frame that is entered: keeps its words, and counts its frames.
fn keep_own(session: &Session) -> Result<usize, String> {
    let told = session.script(TAKE, &[])?;
    let words = told[0].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    lines(&session.output).extend(words.map(|line| format!("{SAID}{line}")));
    Ok(told[1].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default())
}

/// What stands before a line that a page said, among the lines of the driver.
const SAID: &str = "the page: ";

/// Everything said since the last time.
pub(crate) fn taken(session: &Session) -> Result<Vec<String>, String> {
    keep_words(session)?;
    let said: Vec<String> = lines(&session.output).drain(..).collect();
    Ok(said.iter().filter_map(|line| line.strip_prefix(SAID)).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::hooked;

    #[test]
    fn the_script_stands_before_the_policy() {
        let page =
            "<!doctype html><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy></head>";
        let wanted =
            "<!doctype html><head><meta charset=utf-8>HERE<meta http-equiv=Content-Security-Policy></head>";
        assert_eq!(hooked(page, "HERE"), wanted);
    }
}
