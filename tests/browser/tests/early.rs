//! The first question, answered before the engine has come: the page is served with its program still held back, and the
//! program comes when the test says so.

use browser_tests::{Browser, Page, Site, built_page, damaged, visit_site, without_policy};
use serde_json::{Value, json};
use std::fs;

/// What stands on the screen, in words.
const WORDS: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    return [...root.querySelectorAll('.fp-screen')].filter(one => one.getClientRects().length).map(one => one.innerText).join('\\n')";

/// The program comes.
const COME: &str = "const held = document.getElementById('held');
    const script = document.createElement('script');
    script.textContent = held.textContent;
    held.remove();
    document.body.append(script)";

/// What is chosen of the first question, and what has the focus.
const CHOSEN: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const field = root.querySelector('input:checked');
    const focus = root.activeElement;
    return [field?.value ?? null, focus?.value || focus?.className || null]";

const ENGINE: &str = "return Boolean(document.querySelector('franc-parler').widget)";

/// The page whose program does not run by itself.
fn held_back() -> Result<String, String> {
    let file = built_page()?;
    let page = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let at = page.rfind("<script>").ok_or("the page holds no program")?;
    Ok(format!("{}<script type=\"text/plain\" id=\"held\">{}", &page[..at], &page[at + "<script>".len()..]))
}

fn in_both(walk: impl Fn(&Page) -> Result<(), String>) -> Result<(), String> {
    shown_in_both(&held_back()?, walk)
}

fn shown_in_both(page: &str, walk: impl Fn(&Page) -> Result<(), String>) -> Result<(), String> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        visit_site(browser, Site::default().with_page("/", page), |page| {
            page.go("/")?;
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
    let page = damaged(&without_policy(&held_back()?), "wasm");
    shown_in_both(&page, |page| {
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
            "sessionStorage.setItem('franc-parler:/#0', JSON.stringify({ start: 'full', safety: 'none' }))",
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
