//! Where a reader wants nothing to move, nothing does: no animation and no transition runs on any screen, none is declared, and
//! no scroll is a slow one.

use browser_tests::{Browser, Page, built_page, visit};
use serde_json::Value;

/// Writes down what begins to move in the widget and in the page around it.
const LISTEN: &str = "window.moved = [];
    for (const root of [document, document.querySelector('franc-parler').shadowRoot]) {
        for (const name of ['animationstart', 'transitionrun']) {
            root.addEventListener(name, event => moved.push(`${name}: ${event.target.localName}.${event.target.className}`));
        }
    }";

/// What moved, what moves now, and what would.
const MOVING: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const told = [...moved.splice(0), ...document.getAnimations().map(one => `runs: ${one.animationName ?? one.transitionProperty}`)];
    const lasts = times => times.split(',').some(time => parseFloat(time) > 0);
    for (const one of [document.documentElement, document.body, root.host, ...root.querySelectorAll('*')]) {
        for (const part of [null, '::before', '::after']) {
            const styles = getComputedStyle(one, part);
            if (styles.animationName !== 'none' && lasts(styles.animationDuration)) told.push(`${styles.animationName} of ${one.localName}.${one.className}`);
            if (lasts(styles.transitionDuration)) told.push(`transition of ${one.localName}.${one.className}`);
            if (styles.scrollBehavior === 'smooth') told.push(`slow scroll of ${one.localName}.${one.className}`);
        }
    }
    return told";

fn moving(page: &Page) -> Result<Vec<String>, String> {
    let told = page.run(MOVING)?;
    Ok(told.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// The screens of a late payment, of which there are most; what listens goes with a page that is opened anew.
fn still(page: &Page) -> Result<(), String> {
    page.prefer_stillness(true)?;
    page.tour("late-payment", "fr", |page, name| {
        if name == "start" {
            page.run(LISTEN)?;
        }
        match &moving(page)?[..] {
            [] => Ok(()),
            told => Err(format!("{name}: {told:?}")),
        }
    })
}

#[test]
fn nothing_moves_where_a_reader_wants_it_so() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| still(page)).inspect_err(|told| eprintln!("{told}"))
}

/// Without that wish a screen fades in, which is both begun and declared; and a slow scroll of ours is told of.
fn seen(page: &Page) -> Result<(), String> {
    page.prefer_stillness(false)?;
    page.run(LISTEN)?;
    page.start("late-payment")?;
    page.wait_for("the fade", "return moved.length > 0")?;
    page.run("document.documentElement.style.scrollBehavior = 'smooth'; document.body.style.transition = 'color 1s'")?;
    let told = moving(page)?.join(", ");
    let wanted =
        ["animationstart: div.fp-screen", "fp-appear of div", "slow scroll of html", "transition of body"];
    let missing: Vec<_> = wanted.iter().filter(|part| !told.contains(**part)).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("{missing:?} not in {told}")) }
}

#[test]
fn what_moves_is_seen() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| seen(page)).inspect_err(|told| eprintln!("{told}"))
}
