//! The embedding contract: what a host page sets is heard at once, what it hears holds nothing that was typed, and what
//! it refuses is said to the person.

use std::fs;
use std::path::PathBuf;

use browser_tests::{Browser, Deed, Page, built_page, each, host_page, visit};

/// A host page in front of the script for all languages. `before` runs first.
fn host(name: &str, before: &str, body: &str) -> Result<PathBuf, String> {
    let script = built_page()?.with_file_name("embed").join("franc-parler.js");
    let script = fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    let page = format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title><script>{before}</script></head>
        <body><h1>Un blog</h1>{body}<script>{script}</script></body></html>"
    );
    host_page(name, &page)
}

/// The element and its root, by short names.
const NAMED: &str = "window.one = document.querySelector('franc-parler'); window.root = one.shadowRoot";

const MARKED: &str = "<franc-parler lang=\"fr\" coach-name=\"Léa Roux, coaching\" coach-link=\"https://example.org/lea/\"
        coach-note=\"Une heure offerte après la feuille\" hide-conversations>
        <svg slot=\"coach-logo\" viewBox=\"0 0 10 10\" width=\"40\" height=\"40\"><title>Logo</title><circle cx=\"5\" cy=\"5\" r=\"5\"/></svg>
        <a slot=\"cta\" href=\"https://example.org/rdv\">En parler avec moi</a>
        Un questionnaire, et <a href=\"https://example.org\">un lien</a>.
    </franc-parler>";

/// Every event, with all it carries; and a print that goes nowhere but says what was laid out.
const SPIES: &str = "window.told = [];
    for (const name of ['ready', 'step', 'diagnosed', 'sheet', 'printed', 'resize', 'error']) {
        addEventListener(`fp-${name}`, event => told.push([`fp-${name}`, JSON.stringify(event.detail)]));
    }
    window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        const paper = document.getElementById('franc-parler-print').shadowRoot;
        window.onPaper = [paper.textContent, paper.querySelectorAll('.paper-foot svg').length];
        dispatchEvent(new Event('afterprint'));
    };";

const TO_THE_SHEET: &str =
    "one.importData({ start: 'late-payment', safety: 'none', 'payment-kind': 'late', already: ['nothing'],
        'client-kind': 'company', client: 'Zébulon & fils' });";
const ACCEPT: &str = "root.querySelector('[part=primary]').click()";

const LIVE: [Deed; 16] = [
    ("the list away", "", "getComputedStyle(root.querySelector('.fp-direct')).display === 'none'"),
    (
        "the list again",
        "one.setAttribute('hide-conversations', 'false')",
        "getComputedStyle(root.querySelector('.fp-direct')).display === 'block'",
    ),
    ("the mark", "", "root.querySelector('.fp-coach a')?.href === 'https://example.org/lea/'"),
    (
        "another name",
        "one.setAttribute('coach-name', 'Léa')",
        "root.querySelector('.fp-coach a')?.textContent === 'Léa'",
    ),
    (
        "no address of another kind",
        "one.setAttribute('coach-link', 'javascript:alert(1)')",
        "!root.querySelector('.fp-coach a') && root.querySelector('.fp-coach').textContent.includes('Léa')",
    ),
    (
        "the address again",
        "one.setAttribute('coach-link', 'https://example.org/lea/')",
        "root.querySelector('.fp-coach a')",
    ),
    (
        "no offer on the first screen",
        "",
        "getComputedStyle(root.querySelector('.fp-cta')).display === 'none'",
    ),
    (
        "the dark theme",
        "one.setAttribute('theme', 'dark')",
        "getComputedStyle(root.querySelector('.fp')).backgroundColor === 'rgb(22, 25, 24)'",
    ),
    (
        "a ground of the host's",
        "one.style.setProperty('--fp-ground', 'rgb(1, 2, 3)')",
        "getComputedStyle(root.querySelector('.fp')).backgroundColor === 'rgb(1, 2, 3)'",
    ),
    ("English", "one.lang = 'en'", "root.textContent.includes('A difficult conversation')"),
    ("French again", "one.lang = 'fr'", "root.textContent.includes('Une conversation difficile')"),
    ("a conversation", "one.setAttribute('conversation', 'ending')", "one.dataset.question === 'safety'"),
    (
        "another level, where one was",
        "one.setAttribute('heading-level', '4')",
        "root.querySelector('h4') && !root.querySelector('h2') && one.dataset.question === 'safety'",
    ),
    (
        "another level while it is out of the page",
        "one.remove(); one.setAttribute('heading-level', '3'); setTimeout(() => document.body.append(one), 20)",
        "root.querySelector('h3') && !root.querySelector('h4') && one.dataset.question === 'safety'",
    ),
    (
        "nothing kept",
        "one.setAttribute('storage', 'none')",
        "!Object.keys(sessionStorage).some(key => key.startsWith('franc-parler'))",
    ),
    (
        "kept again",
        "one.setAttribute('storage', 'session')",
        "Object.values({ ...sessionStorage }).some(text => text.includes('ending'))",
    ),
];

/// What is kept under our name, in the tab and on the device.
const KEPT: &str =
    "window.kept = store => Object.keys(store).filter(key => key.startsWith('franc-parler')).length;
    window.box = root.querySelector('.fp-keep input');";

const KEEPING: [Deed; 5] = [
    ("in the tab", KEPT, "kept(sessionStorage) === 1 && kept(localStorage) === 0 && !box.checked"),
    ("on the device", "box.click()", "kept(sessionStorage) === 0 && kept(localStorage) === 1"),
    (
        "back from the device",
        "one.remove(); setTimeout(() => document.body.append(one), 20)",
        "one.dataset.screen === 'sheet' && root.querySelector('.fp-keep input')?.checked",
    ),
    (
        "forgotten",
        "root.querySelector('.fp-keep button').click()",
        "kept(sessionStorage) === 0 && kept(localStorage) === 0 && one.dataset.screen === 'start'",
    ),
    (
        "proposed by the host",
        "one.setAttribute('storage', 'local'); root.querySelector('button[value=quick]').click()",
        "kept(sessionStorage) === 0 && kept(localStorage) === 1",
    ),
];

const ON_THE_SHEET: [Deed; 11] = [
    ("the diagnosis", TO_THE_SHEET, "one.dataset.screen === 'diagnosis'"),
    ("the details", ACCEPT, "one.dataset.screen === 'details'"),
    ("the sheet", "root.querySelector('[part=skip]').click()", "one.dataset.screen === 'sheet'"),
    (
        "the offer",
        "",
        "getComputedStyle(root.querySelector('.fp-cta')).display === 'block' && root.textContent.includes('Zébulon')",
    ),
    (
        "the client as a friend",
        "one.setAttribute('voice', 'tu')",
        "root.querySelector('input[name=voice][value=tu]').checked",
    ),
    (
        "the client politely",
        "one.removeAttribute('voice')",
        "root.querySelector('input[name=voice][value=vous]').checked",
    ),
    (
        "the mark on paper",
        "one.print()",
        "window.onPaper?.[0].includes('Léa · example.org/lea') && onPaper[0].includes('Une heure offerte') && onPaper[1] === 1",
    ),
    (
        "after the talk",
        "[...root.querySelectorAll('button')].find(one => one.textContent.includes('L’échange a eu lieu')).click()",
        "one.dataset.screen === 'after'",
    ),
    (
        "what came of it on paper",
        "window.onPaper = null; one.print()",
        "window.onPaper?.[0].includes('Si la réponse ne vient pas') && onPaper[0].includes('Léa · example.org/lea')",
    ),
    (
        "back to the sheet",
        "root.querySelector('.fp-decide [part=back]').click()",
        "one.dataset.screen === 'sheet'",
    ),
    (
        "nothing of ours when the host prints",
        "dispatchEvent(new Event('beforeprint'))",
        "!document.getElementById('franc-parler-print')",
    ),
];

fn lives(page: &Page) -> Result<(), String> {
    page.run(NAMED)?;
    each(page, &LIVE)?;
    each(page, &ON_THE_SHEET)?;
    each(page, &KEEPING)?;
    let told = page.run("return told.map(([name, detail]) => `${name} ${detail}`).join('\\n')")?;
    let told = told.as_str().unwrap_or_default();
    for wanted in [
        "fp-ready",
        "fp-step {\"screen\":\"question\",\"question\":\"safety\"}",
        "fp-diagnosed {\"conversation\":\"late-payment\"",
        "fp-sheet",
        "fp-printed",
        "fp-resize {\"height\":",
    ] {
        if !told.contains(wanted) {
            return Err(format!("{wanted} was not told:\n{told}"));
        }
    }
    if told.contains("Zébulon") { Err(format!("what was typed was told:\n{told}")) } else { Ok(()) }
}

#[test]
fn what_the_host_sets_is_heard_at_once() -> Result<(), String> {
    let file = host("live", SPIES, MARKED)?;
    visit(Browser::Chromium, &file, |page| lives(page))?;
    visit(Browser::Firefox, &file, |page| lives(page))
}

/// Refusals one after the other: each is said, and the sheet stays.
const REFUSALS: [Deed; 7] = [
    ("the diagnosis", TO_THE_SHEET, "one.dataset.screen === 'diagnosis'"),
    ("the details", ACCEPT, "one.dataset.screen === 'details'"),
    ("the sheet", "root.querySelector('[part=skip]').click()", "one.dataset.screen === 'sheet'"),
    (
        "print refused",
        "one.print()",
        "root.querySelector('.fp-report').textContent.includes('L’impression ne s’ouvre pas ici')
            && !document.getElementById('franc-parler-print') && told.some(([name, detail]) => detail === '{\"cause\":\"print\"}')",
    ),
    (
        "no promise to keep anything",
        "",
        "!root.querySelector('.fp-keep')",
    ),
    (
        "copy refused",
        "root.querySelectorAll('.fp-bar__buttons button')[1].click()",
        "root.querySelector('.fp-report').textContent.includes('La copie a été refusée')",
    ),
    (
        "shared instead",
        "root.querySelectorAll('.fp-bar__buttons button')[3].click()",
        "window.shared?.name.endsWith('.html') && shared.type.startsWith('text/html')",
    ),
];

const REFUSED: &str = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } });
    document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    navigator.canShare = () => true;
    navigator.share = async ({ files }) => { window.shared = files[0]; };";

fn refused(page: &Page) -> Result<(), String> {
    page.run("window.print = () => {}")?;
    page.wait_for(
        "the notice that nothing is kept",
        "const notice = document.querySelector('franc-parler').shadowRoot.querySelector('[data-notice=storage]');
        return notice?.textContent.includes('ne permet pas de garder')",
    )?;
    let console = page.findings()?.join("\n");
    if !console.contains("franc-parler: storage") {
        return Err(format!("the console does not name the storage: {console}"));
    }
    page.run(NAMED)?;
    each(page, &REFUSALS)
}

#[test]
fn what_the_page_refuses_is_said() -> Result<(), String> {
    let file = host("refuses", &format!("{SPIES}{REFUSED}"), "<franc-parler></franc-parler>")?;
    visit(Browser::Chromium, &file, |page| refused(page))?;
    visit(Browser::Firefox, &file, |page| refused(page))
}
