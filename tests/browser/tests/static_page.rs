//! The page for a web host: small, painted before it asks for its program, and of use where that does not come.

use browser_tests::{Browser, Page, Scheme, Site, built_page, visit_beside, visit_site, without_policy};
use serde_json::{Value, json};
use std::fs;

const BOTH: [Browser; 2] = [Browser::Chromium, Browser::Firefox];
const ENGINE: &str = "return Boolean(document.querySelector('franc-parler').widget)";
const QUESTION: &str = "return document.querySelector('franc-parler').dataset.question ?? null";

fn is(page: &Page, what: &str, script: &str, wanted: &Value) -> Result<(), String> {
    let got = page.run(script)?;
    if got == *wanted { Ok(()) } else { Err(format!("{what}: {got} instead of {wanted}")) }
}

/// Answers the first question, which needs no engine, and goes on.
fn answer(page: &Page) -> Result<(), String> {
    page.click("[value=full]")?;
    page.click("[data-early]:not([hidden]) [value=none]")?;
    page.click("[data-early]:not([hidden]) [type=submit]")
}

#[test]
fn its_script_is_all_it_asks_for() -> Result<(), String> {
    for browser in [Browser::Chromium, Browser::Firefox, Browser::WebKit] {
        visit_site(browser, Site::default().with_static_page("/")?, |page| {
            page.go("/")?;
            page.wait_for("the engine", ENGINE)?;
            let asked =
                "return performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)
                .filter(path => path !== '/favicon.ico' && path !== '/listening.js')";
            is(page, "asked for", asked, &json!(["/embed/franc-parler.js"]))
        })?;
    }
    Ok(())
}

/// The page as it was built, for a test to change: its policy would refuse that.
fn unguarded() -> Result<String, String> {
    let file = built_page()?.with_file_name("index.html");
    let page = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(without_policy(&page))
}

/// The same whose script is somewhere else, and not under way from the beginning.
fn with_script_at(place: &str) -> Result<String, String> {
    let page = unguarded()?;
    let (before, rest) = page.split_once("<link rel=\"preload\"").ok_or("the page sends for nothing")?;
    let page = format!("{before}{}", rest.split_once('>').map_or("", |(_, rest)| rest));
    let moved = page.replacen("\"embed/franc-parler.js\"", place, 1);
    if moved == page { Err("the page does not name its script".to_owned()) } else { Ok(moved) }
}

#[test]
fn its_script_is_under_way_at_once_and_runs_after_the_first_paint() -> Result<(), String> {
    let told = "<script>customElements.whenDefined('franc-parler').then(() => { document.body.dataset.run = performance.now(); })</script><title>";
    let page = unguarded()?.replacen("<title>", told, 1);
    for browser in BOTH {
        visit_site(browser, Site::default().with_static_page("/")?.with_page("/told", &page), |page| {
            page.go("/told")?;
            page.wait_for("the engine", ENGINE)?;
            let times = "const [painted] = performance.getEntriesByName('first-contentful-paint');
                const [script] = performance.getEntriesByType('resource').filter(one => one.name.endsWith('/embed/franc-parler.js'));
                const run = Number(document.body.dataset.run);
                return script.initiatorType === 'link' && painted.startTime < run || [script.initiatorType, painted.startTime, run]";
            is(page, "times", times, &json!(true))
        })?;
    }
    Ok(())
}

#[test]
fn from_disk_it_finds_its_script_beside_it() -> Result<(), String> {
    let folder = built_page()?.with_file_name("");
    for browser in BOTH {
        visit_beside(browser, &folder, "index.html", |page| {
            page.wait_for("the engine", ENGINE)?;
            page.start("full")?;
            page.choose("safety", "none")?;
            is(page, "question", QUESTION, &json!("blocking"))
        })?;
    }
    Ok(())
}

/// The page under `/lost`: where its script should be, there is an empty one, as a blocker puts it there.
fn with_nothing_instead() -> Result<Site, String> {
    let lost = with_script_at("document.body.dataset.there ? \"embed/franc-parler.js\" : \"instead\"")?;
    let site = Site::default().with_static_page("/")?.with_page("/lost", &lost);
    Ok(site.with_script("/instead", ""))
}

#[test]
fn where_its_script_does_not_come_it_says_so_keeps_the_answer_and_tries_again() -> Result<(), String> {
    for browser in BOTH {
        visit_site(browser, with_nothing_instead()?, |page| {
            page.go("/lost")?;
            let told = "return document.querySelector('.missing:lang(fr)').getClientRects().length > 0";
            page.wait_for_any("the sentence", told)?;
            is(
                page,
                "screen",
                "return document.querySelector('franc-parler').dataset.screen",
                &json!("problem"),
            )?;
            let guide = "return document.querySelector('.fp-guide').getClientRects().length > 0";
            is(page, "guide", guide, &json!(true))?;
            answer(page)?;
            page.run(
                "document.body.dataset.there = 'yes'; document.querySelector('.missing:lang(fr) button').click()",
            )?;
            page.wait_for("the engine", ENGINE)?;
            page.wait_for(
                "the next question",
                "return document.querySelector('franc-parler').dataset.question === 'blocking'",
            )?;
            is(page, "told", told, &json!(false))?;
            is(page, "guide", guide, &json!(false))
        })?;
    }
    Ok(())
}

/// The page as a reader of English sees it.
fn english(page: &str) -> String {
    let reader = "<script>Object.defineProperty(navigator, 'languages', { get: () => ['en-GB', 'fr'] })</script><title>";
    page.replacen("<title>", reader, 1)
}

/// Light and dark, in both languages, on the first screen and on the first question.
#[test]
fn nothing_is_against_what_is_said_without_the_program() -> Result<(), String> {
    let (axe, lost) = (xtask::tools::axe()?, with_script_at("\"instead\"")?);
    let site = Site::default().with_script("/instead", "").with_page("/fr", &lost);
    visit_site(Browser::Chromium, site.with_page("/en", &english(&lost)), |page| {
        let mut found = Vec::new();
        for path in ["/fr", "/en"] {
            page.go(path)?;
            page.wait_for_any(
                "the sentence",
                "return Boolean(document.querySelector('.missing:not([hidden])'))",
            )?;
            page.bring_axe(&axe)?;
            for step in ["", "[data-early]:not([hidden]) [value=full]"] {
                if !step.is_empty() {
                    page.click(step)?;
                }
                for scheme in [Scheme::Light, Scheme::Dark] {
                    found
                        .extend(page.audit(scheme)?.into_iter().map(|line| format!("{path} {step}: {line}")));
                }
            }
        }
        if found.is_empty() { Ok(()) } else { Err(found.join("\n  ")) }
    })
}

/// Before the program is there, and after it: nothing changes.
#[test]
fn who_reads_english_finds_the_first_screens_in_english() -> Result<(), String> {
    let (page, lost) = (english(&unguarded()?), english(&with_script_at("\"instead\"")?));
    let shown = "return [...document.querySelector('franc-parler').shadowRoot.querySelectorAll('h1')]
        .filter(one => one.getClientRects().length).map(one => one.textContent).join()";
    let heading = json!("A difficult conversation with a client?");
    for browser in BOTH {
        let site = Site::default().with_static_page("/")?.with_page("/en", &page).with_page("/lost", &lost);
        let site = site.with_page("/instead", "<p>Not found</p>").under("X-Content-Type-Options", "nosniff");
        visit_site(browser, site, |page| {
            page.go("/lost")?;
            is(page, "first", shown, &heading)?;
            page.wait_for_any(
                "the sentence",
                "return document.querySelector('.missing:lang(en)').getClientRects().length > 0",
            )?;
            page.click("[data-early]:not([hidden]) [value=full]")?;
            is(page, "question", QUESTION, &json!("safety"))?;
            page.says_only(&["/instead"])?;
            page.go("/en")?;
            page.wait_for("the engine", ENGINE)?;
            is(page, "first", shown, &heading)
        })?;
    }
    Ok(())
}

/// A host whose policy lets no script run, and says nothing to anybody.
#[test]
fn where_no_script_may_run_the_page_says_so_and_shows_its_guide() -> Result<(), String> {
    let seen =
        "return ['.missing:lang(fr)', '.missing:lang(en)', '.missing button', '.fp-guide'].map(one => {
        const { visibility } = getComputedStyle(document.querySelector(one));
        return visibility === 'visible' && document.querySelector(one).getBoundingClientRect().height > 9;
    })";
    for browser in BOTH {
        let site = Site::default()
            .with_page("/", &unguarded()?)
            .under("Content-Security-Policy", "script-src 'none'");
        visit_site(browser, site, |page| {
            page.go("/")?;
            // A page that only takes its time shows none of it yet.
            is(page, "at first", seen, &json!([false, false, false, false]))?;
            page.run("document.getAnimations().forEach(one => one.finish())")?;
            is(page, "after a while", seen, &json!([true, false, false, true]))?;
            page.says_only(&["script-src", "/embed/franc-parler.js"])
        })?;
    }
    Ok(())
}
