//! The same in somebody else's page: the first question is there as soon as the script of one language has been read,
//! before anything is unpacked; not where the coach begins elsewhere. The engine comes when the test says so.

use browser_tests::{Browser, Page, Site, visit_site};
use serde_json::json;

/// Holds every engine back until `come()` is called.
const HOLD: &str = "<script>
    const real = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        await new Promise((done) => { window.come = done; });
        return real(...given);
    };
</script>";

const HELD: &str = "return Boolean(window.come)";

/// What is shown of it, from the headings down, and where it is.
const SHOWN: &str = "const host = document.querySelector('franc-parler');
    const seen = [...host.shadowRoot.querySelectorAll('h1, h2, h3, h4')].filter(one => one.getClientRects().length);
    return [seen.map(one => one.localName).join(' '), host.dataset.screen ?? null, scrollY]";

const CHOSEN: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    return [root.querySelector('input:checked')?.value ?? null, root.activeElement?.value ?? null]";

/// An article with the element as it is written here, the engine held back.
fn in_article(element: &str, script: &str, walk: impl Fn(&Page) -> Result<(), String>) -> Result<(), String> {
    let page = format!(
        "<!doctype html><html lang=fr><meta charset=utf-8><title>Article</title><h1>Un article</h1>{HOLD}{element}
        <script src=\"/{script}\"></script>"
    );
    for browser in [Browser::Chromium, Browser::Firefox] {
        visit_site(browser, Site::new()?.with_page("/article", &page), |page| {
            page.go("/article")?;
            page.wait_for("the engine", HELD)?;
            walk(page)
        })?;
    }
    Ok(())
}

fn come(page: &Page) -> Result<(), String> {
    page.run("come()")?;
    page.wait_for("the widget", "return Boolean(document.querySelector('franc-parler').widget)")?;
    page.run_patiently("setTimeout(arguments[0], 50)").map(drop)
}

#[test]
fn the_first_question_takes_an_answer_before_the_engine_is_there() -> Result<(), String> {
    in_article("<franc-parler heading-level=3></franc-parler>", "franc-parler.fr.js", |page| {
        assert_eq!(page.run(SHOWN)?, json!(["h3 h4", null, 0]));
        page.click("[value=full]")?;
        page.click("[data-early]:not([hidden]) [value=illegal]")?;
        let before = page.run(SHOWN)?;
        assert_eq!([&before[0], &before[1]], [&json!("h3"), &json!("question")]);
        come(page)?;
        assert_eq!(page.run(SHOWN)?, before, "when the engine came");
        assert_eq!(page.run(CHOSEN)?, json!(["illegal", "illegal"]));
        page.click("[part~=primary]")?;
        page.at("question")
    })
}

/// A button is pressed in the very moment in which there is a widget and the early screen still stands.
const PRESSED_LAST: &str = "const host = document.querySelector('franc-parler');
    let widget;
    Object.defineProperty(host, 'widget', {
        get: () => widget,
        set: (made) => {
            widget = made;
            if (made) host.shadowRoot.querySelector(`[data-early]:not([hidden]) ${pressed}`).click();
        },
    })";

#[test]
fn what_is_pressed_in_the_last_moment_counts_and_is_sent_nowhere() -> Result<(), String> {
    in_article("<franc-parler></franc-parler>", "franc-parler.fr.js", |page| {
        page.click("[value=quick]")?;
        page.click("[data-early]:not([hidden]) [value=none]")?;
        page.run(&format!("const pressed = '[type=submit]'; {PRESSED_LAST}"))?;
        come(page)?;
        let told =
            page.run("return [location.search, document.querySelector('franc-parler').dataset.question]")?;
        if told[0] != "" || told[1] == "safety" || !told[1].is_string() {
            return Err(format!("the query, and the question: {told}"));
        }
        Ok(())
    })
}

#[test]
fn a_way_that_is_pressed_in_the_last_moment_is_taken() -> Result<(), String> {
    in_article("<franc-parler></franc-parler>", "franc-parler.fr.js", |page| {
        page.run(&format!("const pressed = '[value=quick]'; {PRESSED_LAST}"))?;
        come(page)?;
        page.at("question")
    })
}

#[test]
fn where_a_coach_begins_elsewhere_nothing_else_is_shown_before() -> Result<(), String> {
    for (element, script) in [
        ("<franc-parler conversation=ending><p>Un instant</p></franc-parler>", "franc-parler.fr.js"),
        (
            "<script type=application/json id=own>{}</script><franc-parler texts=own><p>Un instant</p></franc-parler>",
            "franc-parler.fr.js",
        ),
        ("<franc-parler><p>Un instant</p></franc-parler>", "franc-parler.js"),
    ] {
        in_article(element, script, |page| {
            assert_eq!(page.run(SHOWN)?, json!(["", null, 0]), "{element}");
            come(page)
        })?;
    }
    Ok(())
}
