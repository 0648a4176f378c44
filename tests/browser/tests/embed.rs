//! In somebody else's page: many widgets, taken out and put back, built by a script, from an element an editor left; and
//! what is in view there.

use std::fs;
use std::path::PathBuf;

use browser_tests::{Browser, Page, built_page, host_page, visit};

/// A page of a host with the French script inside, and something to see how much memory the engine takes.
fn host(name: &str, body: &str) -> Result<PathBuf, String> {
    let script = built_page()?.with_file_name("embed").join("franc-parler.fr.js");
    let script = fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    let spy = "const made = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...all) => {
            const engine = await made(...all);
            window.engines = (window.engines ?? 0) + 1;
            window.memory = (engine.instance ?? engine).exports.memory;
            return engine;
        };";
    host_page(
        name,
        &format!(
            "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title><script>{spy}</script></head>
            <body><h1>Un blog</h1>{body}<script>{script}</script></body></html>"
        ),
    )
}

/// Twenty widgets share one engine, and each keeps its own answers.
fn twenty(page: &Page) -> Result<(), String> {
    page.wait_for(
        "twenty widgets",
        "return [...document.querySelectorAll('franc-parler')].filter(one => one.dataset.screen).length === 20",
    )?;
    let engines = page.run("return window.engines")?;
    if engines != 1 {
        return Err(format!("{engines} engines for twenty widgets"));
    }
    page.run(
        "const all = [...document.querySelectorAll('franc-parler')];
        all[3].shadowRoot.querySelector('button[value=quick]').click();
        all[7].importData({start: 'late-payment', safety: 'none'});",
    )?;
    page.wait_for(
        "each where it was led, the others where they were",
        "const all = [...document.querySelectorAll('franc-parler')];
        return all[3].dataset.question === 'safety' && all[7].dataset.question === 'payment-kind'
            && all[3].exportData().start === 'quick' && all[0].dataset.screen === 'start'",
    )
    .map(drop)
}

#[test]
fn twenty_widgets_share_one_engine() -> Result<(), String> {
    let file = host("twenty", &"<franc-parler>Un questionnaire.</franc-parler>".repeat(20))?;
    visit(Browser::Chromium, &file, |page| twenty(page))?;
    visit(Browser::Firefox, &file, |page| twenty(page))
}

/// Taken out and put back: the answers come back, and the engine's memory does not grow.
const AGAIN: &str = "const done = arguments[0];
    const element = document.querySelector('franc-parler');
    const ready = () => new Promise(resolve => element.addEventListener('fp-ready', resolve, { once: true }));
    const gone = () => new Promise(resolve => setTimeout(resolve, 1));
    (async () => {
        const round = async () => {
            element.remove();
            await gone();
            const back = ready();
            document.body.append(element);
            await back;
        };
        for (let count = 0; count < 20; count += 1) await round();
        const before = window.memory.buffer.byteLength;
        for (let count = 0; count < 500; count += 1) await round();
        done([window.memory.buffer.byteLength - before, element.dataset.question]);
    })()";

fn comes_and_goes(page: &Page) -> Result<(), String> {
    page.start("late-payment")?;
    page.choose("safety", "none")?;
    page.expect("question", "payment-kind")?;
    let told = page.run_patiently(AGAIN)?;
    let grown = told[0].as_u64().unwrap_or(u64::MAX);
    if grown > 1_000_000 || told[1] != "payment-kind" {
        return Err(format!("after 500 removals: {grown} bytes more, on {}", told[1]));
    }
    Ok(())
}

/// What was pressed before the engine came begins once: after a new start and a removal the first screen is there.
fn begins_once(page: &Page) -> Result<(), String> {
    page.wait_for(
        "the question",
        "return document.querySelector('franc-parler').dataset.question === 'safety'",
    )?;
    let told = page.run_patiently(
        "const done = arguments[0];
        const element = document.querySelector('franc-parler');
        element.reset();
        setTimeout(() => element.remove(), 50);
        setTimeout(() => {
            element.addEventListener('fp-ready', () => done(element.dataset.screen), { once: true });
            document.body.append(element);
        }, 100)",
    )?;
    if told == "start" { Ok(()) } else { Err(format!("back on {told}")) }
}

#[test]
fn an_early_press_begins_once() -> Result<(), String> {
    let press = "<franc-parler><template shadowrootmode=\"open\"><button value=\"quick\">J’ai trois minutes</button></template></franc-parler>
        <script>addEventListener('DOMContentLoaded', () => document.querySelector('franc-parler').shadowRoot.querySelector('button').click())</script>";
    let file = host("early", press)?;
    visit(Browser::Chromium, &file, |page| begins_once(page))
}

#[test]
fn five_hundred_removals_leave_memory_and_answers_as_they_were() -> Result<(), String> {
    let file = host("again", "<franc-parler>Un questionnaire.</franc-parler>")?;
    visit(Browser::Chromium, &file, |page| comes_and_goes(page))
}

/// A page that builds itself, an editor that strips unknown elements, answers that cannot be read.
fn other_ways_in(page: &Page) -> Result<(), String> {
    page.wait_for(
        "the widget of the plain element",
        "return document.querySelector('franc-parler').dataset.question === 'safety'",
    )?;
    page.run(
        "const place = document.body.appendChild(document.createElement('div'));
        window.mounted = FrancParler.mount(place, { conversation: 'ending', headingLevel: 3 });",
    )?;
    page.wait_for(
        "the mounted widget",
        "return mounted.element.dataset.question === 'safety' && mounted.exportData().start === 'ending'",
    )?;
    let told = page.run(
        "return [mounted.element.importData('no json'), mounted.element.importData({safety: 'nonsense'}),
            mounted.element.shadowRoot.querySelectorAll('h3').length]",
    )?;
    let sentence = |at: usize, part: &str| told[at][0].as_str().is_some_and(|text| text.contains(part));
    if !sentence(0, "ne contient pas de réponses") || !sentence(1, "nonsense") || told[2] != 1 {
        return Err(format!("told: {told}"));
    }
    page.run("mounted.unmount()")?;
    page.wait_for("the widget gone", "return !mounted.element.isConnected && mounted.exportData() === null")
        .map(drop)
}

#[test]
fn there_are_other_ways_in() -> Result<(), String> {
    let file =
        host("ways", "<div data-franc-parler data-conversation=\"late-payment\">Un questionnaire.</div>")?;
    visit(Browser::Chromium, &file, |page| other_ways_in(page))?;
    visit(Browser::Firefox, &file, |page| other_ways_in(page))
}

/// Of two widgets the one that was asked prints, and says so; before there is a sheet, the host is told that there is none.
fn the_one_that_was_asked(page: &Page) -> Result<(), String> {
    page.wait_for(
        "two widgets",
        "return [...document.querySelectorAll('franc-parler')].every(one => one.dataset.screen)",
    )?;
    page.run(
        "window.told = [];
        for (const name of ['fp-printed', 'fp-error']) {
            addEventListener(name, event => told.push(`${name} ${event.target.id} ${event.detail?.cause ?? ''}`));
        }
        window.print = () => {
            dispatchEvent(new Event('beforeprint'));
            window.onPaper = document.getElementById('franc-parler-print').shadowRoot.textContent;
            dispatchEvent(new Event('afterprint'));
        };
        document.getElementById('one').print();
        const answers = { start: 'late-payment', safety: 'none', 'payment-kind': 'late', already: ['nothing'],
            'client-kind': 'company', diagnosis: 'accepted' };
        for (const one of document.querySelectorAll('franc-parler')) one.importData({ ...answers, client: one.id });",
    )?;
    page.wait_for("the details", "return [...document.querySelectorAll('franc-parler')].every(one => one.dataset.screen === 'details')")?;
    page.run("for (const one of document.querySelectorAll('franc-parler')) one.shadowRoot.querySelector('[part=skip]').click()")?;
    page.wait_for(
        "the sheets",
        "return [...document.querySelectorAll('franc-parler')].every(one => one.dataset.screen === 'sheet')",
    )?;
    page.run("document.getElementById('two').print()")?;
    page.wait_for("the second sheet on paper", "return window.onPaper?.includes('two')")?;
    let told = page.run("return told.join(', ')")?;
    if told == "fp-error one print, fp-printed two " { Ok(()) } else { Err(format!("told: {told}")) }
}

#[test]
fn of_two_widgets_the_one_that_was_asked_prints() -> Result<(), String> {
    let body = "<franc-parler id=\"one\"></franc-parler><franc-parler id=\"two\"></franc-parler>";
    let file = host("two", body)?;
    visit(Browser::Chromium, &file, |page| the_one_that_was_asked(page))?;
    visit(Browser::Firefox, &file, |page| the_one_that_was_asked(page))
}

/// Whoever reads the question of safety in the middle of an article sees the way out at once, which stands above it.
fn the_way_out_in_view(page: &Page) -> Result<(), String> {
    page.wait_for("the widget", "return document.querySelector('franc-parler').dataset.screen === 'start'")?;
    page.run(
        "const way = document.querySelector('franc-parler').shadowRoot.querySelector('button[value=ending]');
        way.scrollIntoView({ block: 'end' });
        way.click();",
    )?;
    page.wait_for(
        "the question of safety",
        "return document.querySelector('franc-parler').dataset.question === 'safety'",
    )?;
    page.wait_for(
        "its heading focused, and it and the way out in view",
        "const root = document.querySelector('franc-parler').shadowRoot;
        const seen = (part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
        };
        const heading = root.activeElement;
        return heading?.matches('.fp-heading') && seen(heading) && seen(root.querySelector('.fp-exit button'))",
    )
    .map(drop)
}

#[test]
fn the_way_out_is_in_view_with_the_question_of_safety() -> Result<(), String> {
    let text = "<p style=\"height: 90vh\">Un long article.</p>";
    let file = host("out", &format!("{text}<franc-parler></franc-parler>{text}"))?;
    visit(Browser::Chromium, &file, |page| the_way_out_in_view(page))?;
    visit(Browser::Firefox, &file, |page| the_way_out_in_view(page))
}
