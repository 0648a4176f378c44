//! The first question, answered before the engine has come: the page for a web host asks for its program when the test says
//! so, and not before.

use browser_tests::{Browser, Page, Site, built_page, damaged, visit_site, without_policy};
use serde_json::{Value, json};
use std::fs;

/// What stands on the screen, in words.
const WORDS: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    return [...root.querySelectorAll('.fp-screen')].filter(one => one.getClientRects().length).map(one => one.innerText).join('\\n')";

/// The page asks for its program once something is painted, or after a second: neither comes.
const HOLD: &str = "<script>
    const wait = setTimeout;
    PerformanceObserver = undefined;
    setTimeout = (done, time, ...more) => time === 1000 ? (window.come = done, 0) : wait(done, time, ...more);
</script><title>";

/// The program comes.
const COME: &str = "window.come()";

/// What is chosen of the first question, and what has the focus.
const CHOSEN: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const field = root.querySelector('input:checked');
    const focus = root.activeElement;
    return [field?.value ?? null, focus?.value || focus?.className || null]";

const ENGINE: &str = "return Boolean(document.querySelector('franc-parler').widget)";

/// The page whose program is held back, and is this one.
fn held_back(program: &str) -> Result<String, String> {
    let file = built_page()?.with_file_name("index.html");
    let page = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let page = without_policy(&page).replacen("<title>", HOLD, 1);
    let (before, rest) = page.split_once("<link rel=\"preload\"").ok_or("the page sends for nothing")?;
    let page = [before, rest.split_once('>').map_or("", |(_, rest)| rest)].concat();
    Ok(page.replacen("embed/franc-parler.js", program, 1))
}

fn in_both(walk: impl Fn(&Page) -> Result<(), String>) -> Result<(), String> {
    let site = || {
        Ok(Site::default().with_static_page("/")?.with_page("/held", &held_back("embed/franc-parler.js")?))
    };
    shown_in_both(&site, walk)
}

fn shown_in_both(
    site: &dyn Fn() -> Result<Site, String>,
    walk: impl Fn(&Page) -> Result<(), String>,
) -> Result<(), String> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        visit_site(browser, site()?, |page| {
            page.go("/held")?;
            walk(page)
        })?;
    }
    Ok(())
}

/// By mouse: somebody presses, and it is there at once.
fn begin(page: &Page, way: &str) -> Result<(), String> {
    page.click(&format!("[value={way}]"))?;
    is(
        page,
        "data-screen",
        "return document.querySelector('franc-parler').dataset.screen",
        &json!("question"),
    )
}

fn choose(page: &Page, option: &str) -> Result<(), String> {
    page.click(&format!("[data-early]:not([hidden]) [value={option}]"))
}

fn come(page: &Page) -> Result<(), String> {
    page.run(COME)?;
    page.wait_for("the engine", ENGINE)?;
    page.run_patiently("setTimeout(arguments[0], 50)").map(drop)
}

fn is(page: &Page, what: &str, script: &str, wanted: &Value) -> Result<(), String> {
    let got = page.run(script)?;
    if got == *wanted { Ok(()) } else { Err(format!("{what}: {got} instead of {wanted}")) }
}

fn at(page: &Page, question: &str) -> Result<(), String> {
    is(
        page,
        "question",
        "return document.querySelector('franc-parler').dataset.question ?? null",
        &json!(question),
    )
}

#[test]
fn what_was_chosen_stays_chosen_and_keeps_the_focus_when_the_engine_comes() -> Result<(), String> {
    in_both(|page| {
        begin(page, "full")?;
        is(page, "focus", CHOSEN, &json!([null, "fp-heading"]))?;
        choose(page, "insults")?;
        let before = page.run(WORDS)?;
        come(page)?;
        is(page, "words", WORDS, &before)?;
        is(page, "choice", CHOSEN, &json!(["insults", "insults"]))?;
        at(page, "safety")?;
        page.click("[part~=primary]")?;
        page.at("question")?;
        at(page, "second-matter")
    })
}

#[test]
fn in_3_minutes_the_same_question_says_another_number_of_steps() -> Result<(), String> {
    in_both(|page| {
        begin(page, "quick")?;
        let before = page.run(WORDS)?;
        come(page)?;
        is(page, "words", WORDS, &before)?;
        is(page, "focus", CHOSEN, &json!([null, "fp-heading"]))
    })
}

#[test]
fn who_has_gone_on_is_told_to_wait_and_then_is_a_question_further() -> Result<(), String> {
    in_both(|page| {
        begin(page, "full")?;
        choose(page, "none")?;
        page.click("[data-early]:not([hidden]) [type=submit]")?;
        let told = "return document.querySelector('franc-parler').shadowRoot.querySelector('[data-early]:not([hidden]) [role=status]').textContent";
        is(page, "told", told, &json!("Un instant, la suite arrive. La réponse est gardée."))?;
        come(page)?;
        at(page, "blocking")?;
        is(page, "focus", CHOSEN, &json!([null, "fp-heading"]))?;
        page.click("[part~=back]")?;
        at(page, "safety")?;
        is(
            page,
            "choice",
            "return document.querySelector('franc-parler').exportData().safety",
            &json!("none"),
        )
    })
}

#[test]
fn without_an_answer_the_engine_says_what_is_missing() -> Result<(), String> {
    in_both(|page| {
        begin(page, "full")?;
        page.click("[data-early]:not([hidden]) [type=submit]")?;
        come(page)?;
        at(page, "safety")?;
        is(page, "focus", CHOSEN, &json!([null, "fp-problem"]))
    })
}

#[test]
fn back_leads_to_the_first_screen_and_the_engine_stays_there() -> Result<(), String> {
    in_both(|page| {
        let first = page.run(WORDS)?;
        begin(page, "full")?;
        choose(page, "none")?;
        page.click("[data-early]:not([hidden]) [part~=back]")?;
        is(page, "words", WORDS, &first)?;
        come(page)?;
        is(page, "words", WORDS, &first)
    })
}

#[test]
fn leaving_at_once_waits_for_no_engine() -> Result<(), String> {
    in_both(|page| {
        begin(page, "full")?;
        page.click("[data-early]:not([hidden]) .fp-exit button")?;
        page.wait_for_any("the empty page", "return location.href === 'about:blank'")?;
        // Firefox says of every empty page that it has no doctype.
        page.says_only(&["about:blank"])
    })
}

#[test]
fn where_the_engine_never_comes_the_answer_is_handed_over() -> Result<(), String> {
    let program = built_page()?.with_file_name("embed/franc-parler.js");
    let program = fs::read_to_string(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    let site = || {
        let site = Site::default().with_page("/held", &held_back("damaged.js")?);
        Ok(site.with_script("/damaged.js", &damaged(&program, "wasm")))
    };
    shown_in_both(&site, |page| {
        begin(page, "full")?;
        choose(page, "threats")?;
        page.run(COME)?;
        let kept =
            "return document.querySelector('franc-parler').shadowRoot.querySelector('textarea')?.value";
        let kept = page.wait_for("the answer", kept)?;
        if kept != json!("{\"start\":\"full\",\"safety\":\"threats\"}") {
            return Err(format!("handed over: {kept}"));
        }
        page.says_only(&["franc-parler: damaged"])
    })
}

#[test]
fn who_has_begun_before_goes_on_from_there() -> Result<(), String> {
    in_both(|page| {
        page.run(
            "sessionStorage.setItem('franc-parler:/held#0', JSON.stringify({ start: 'full', safety: 'none' }))",
        )?;
        page.click("[value=full]")?;
        is(
            page,
            "screen",
            "return document.querySelector('franc-parler').dataset.screen ?? null",
            &json!(null),
        )?;
        come(page)?;
        at(page, "blocking")
    })
}

#[test]
fn another_language_and_another_way_to_be_spoken_to_are_not_pressed_in_vain() -> Result<(), String> {
    let told = "const root = document.querySelector('franc-parler').shadowRoot;
        return [root.querySelector('.fp').lang, root.activeElement?.value, root.querySelector('.fp-heading + .fp-lead').textContent.split(' ')[0]]";
    for (pressed, wanted) in
        [("en", json!(["en", "fr", "Answer"])), ("vous", json!(["fr", "tu", "Répondez"]))]
    {
        in_both(|page| {
            page.click(&format!("button[value={pressed}]"))?;
            come(page)?;
            is(page, pressed, told, &wanted)
        })?;
    }
    Ok(())
}
