//! Two files in somebody else's page: a small script shows the first question and sends for the whole program beside it.

use browser_tests::{Browser, Page, Site, built_page, embed_folder, visit_beside, visit_site};
use serde_json::json;
use std::fs;
use xtask::build::integrity;

const BOTH: [Browser; 2] = [Browser::Chromium, Browser::Firefox];
const ENGINE: &str = "return Boolean(document.querySelector('franc-parler').widget)";
const QUESTION: &str = "return document.querySelector('franc-parler').dataset.question ?? null";
/// What is said where the program does not come.
const SAID: &str = "return document.querySelector('franc-parler').shadowRoot?.querySelector('[role=alert] p')?.textContent ?? null";

fn early() -> Result<String, String> {
    let file = built_page()?.with_file_name("embed").join("franc-parler.fr.early.js");
    fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
}

/// An article whose script stands before the element, as it is pasted.
fn article(attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Article</title>
        <script async src=\"/franc-parler.fr.early.js\"{attributes}></script></head>
        <body><h1>Un article</h1><franc-parler>Un questionnaire.</franc-parler></body></html>"
    )
}

fn site(attributes: &str) -> Result<Site, String> {
    let site = Site::new()?.with_script("/franc-parler.fr.early.js", &early()?);
    Ok(site.with_page("/article", &article(attributes)))
}

fn answer(page: &Page) -> Result<(), String> {
    page.click("[value=full]")?;
    page.click("[data-early]:not([hidden]) [value=none]")?;
    page.click("[data-early]:not([hidden]) [type=submit]")
}

fn goes_on(page: &Page) -> Result<(), String> {
    page.wait_for("the engine", ENGINE)?;
    page.wait_for("the next question", &format!("{QUESTION} === 'blocking'")).map(drop)
}

#[test]
fn two_requests_bring_the_first_question_and_the_program() -> Result<(), String> {
    for browser in [Browser::Chromium, Browser::Firefox, Browser::WebKit] {
        visit_site(browser, site("")?, |page| {
            page.go("/article")?;
            page.wait_for("the engine", ENGINE)?;
            let asked = page.run(
                "return performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)
                    .filter(path => !['/favicon.ico', '/listening.js'].includes(path))",
            )?;
            if asked != json!(["/franc-parler.fr.early.js", "/franc-parler.fr.js"]) {
                return Err(format!("asked for {asked}"));
            }
            page.click("[value=full]")?;
            page.click("[value=none]")?;
            page.click("[part~=primary]")?;
            page.wait_for("the next question", &format!("{QUESTION} === 'blocking'")).map(drop)
        })?;
    }
    Ok(())
}

#[test]
fn from_disk_the_one_finds_the_other_beside_it() -> Result<(), String> {
    let html = article("").replace("src=\"/", "src=\"");
    let folder = embed_folder("early", &[("article.html", &html)])?;
    for browser in BOTH {
        visit_beside(browser, &folder, "article.html", |page| page.wait_for("the engine", ENGINE).map(drop))?;
    }
    Ok(())
}

#[test]
fn a_nonce_and_a_hash_are_handed_on() -> Result<(), String> {
    let policy = "script-src 'nonce-blog' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
    let checked = format!(" nonce=blog integrity=\"{}\" crossorigin", integrity(&early()?));
    for browser in BOTH {
        let site = site(&checked)?.under("Content-Security-Policy", policy);
        visit_site(browser, site, |page| {
            page.go("/article")?;
            page.wait_for("the engine", ENGINE).map(drop)
        })?;
        // The program was changed on its way.
        let site = site_with_a_changed_program(&checked)?;
        visit_site(browser, site, |page| {
            page.go("/article")?;
            page.wait_for_any("the sentence", SAID)?;
            page.says_only(&["integrity"])
        })?;
    }
    Ok(())
}

fn site_with_a_changed_program(attributes: &str) -> Result<Site, String> {
    let file = built_page()?.with_file_name("embed").join("franc-parler.fr.js");
    let program = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let site = Site::default().with_script("/franc-parler.fr.early.js", &early()?);
    Ok(site.with_script("/franc-parler.fr.js", &(program + "\n")).with_page("/article", &article(attributes)))
}

#[test]
fn where_the_program_does_not_come_it_says_so_keeps_the_answer_and_tries_again() -> Result<(), String> {
    let script = early()?;
    let lost = script.replacen(
        ".replace(\".early.js\",\".js\")",
        ".replace(\"franc-parler.fr.early.js\",document.body.dataset.there?\"franc-parler.fr.js\":\"instead\")",
        1,
    );
    if lost == script {
        return Err("the early script does not name the other one".to_owned());
    }
    for browser in BOTH {
        let site = Site::new()?.with_script("/franc-parler.fr.early.js", &lost);
        let site = site.with_page("/article", &article(""));
        let site = site.with_page("/instead", "<p>Not found</p>").under("X-Content-Type-Options", "nosniff");
        visit_site(browser, site, |page| {
            page.go("/article")?;
            page.wait_for_any("the sentence", SAID)?;
            page.says_only(&["/instead"])?;
            answer(page)?;
            page.run("document.body.dataset.there = 'yes'")?;
            page.click("[role=alert] button")?;
            goes_on(page)
        })?;
    }
    Ok(())
}

/// Under another name it would send for itself, again and again.
#[test]
fn renamed_it_sends_for_nothing_and_says_so() -> Result<(), String> {
    let page = article("").replace("franc-parler.fr.early.js", "bundle.js");
    let site = Site::default().with_script("/bundle.js", &early()?).with_page("/article", &page);
    visit_site(Browser::Chromium, site, |page| {
        page.go("/article")?;
        page.wait_for_any("the sentence", SAID).map(drop)
    })
}

/// No script may name another one there: whoever has such a policy takes the one script.
#[test]
fn under_trusted_types_it_says_so() -> Result<(), String> {
    let policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    let site = site("")?.under("Content-Security-Policy", policy);
    visit_site(Browser::Chromium, site, |page| {
        page.go("/article")?;
        page.wait_for_any("the sentence", SAID)?;
        answer(page)?;
        page.says_only(&["TrustedScriptURL"])
    })
}
