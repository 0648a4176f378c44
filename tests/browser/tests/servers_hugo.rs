//! Articles of a site that Hugo built, given out as files, set up by `cargo xtask test hosts`.

use browser_tests::{Browser, Page, Site, fetched, leads_to_sheets, server, visit_site};
use serde_json::json;

const VARIABLE: &str = "FRANC_PARLER_HUGO";

fn in_the_browser(browser: Browser, walk: impl Fn(&Page, &str) -> Result<(), String>) -> Result<(), String> {
    let address = server(VARIABLE)?;
    let site = Site::at(&address);
    visit_site(browser, site, |page| walk(page, &address)).inspect_err(|complaint| eprintln!("{complaint}"))
}

fn both_articles(page: &Page, address: &str) -> Result<(), String> {
    for slug in ["paid", "twice"] {
        let of_the_host = ["Titre du blog", "Texte du blog", "Pied du blog"];
        page.answers_in(&format!("{address}/{slug}/"), &format!("hugo-{slug}"), &of_the_host)?;
    }
    Ok(())
}

#[test]
#[ignore = "needs the site of `cargo xtask test hosts`"]
fn both_articles_lead_to_the_sheet() -> Result<(), String> {
    in_the_browser(Browser::Chromium, both_articles)?;
    in_the_browser(Browser::Firefox, both_articles)
}

/// Every parameter stands on the element, as it was written.
fn parameters(page: &Page, address: &str) -> Result<(), String> {
    page.read(&format!("{address}/paid/"))?;
    page.started()?;
    let told = page.run(
        "const one = document.querySelector('franc-parler');
        return ['lang', 'conversation', 'theme', 'voice', 'coach-name', 'coach-link', 'hide-conversations']
            .map(name => one.getAttribute(name))",
    )?;
    let wanted =
        ["fr", "late-payment", "light", "tu", "Ana « Coach » & Cie", "https://example.org/ana?a=1&b=2", ""];
    if told == json!(wanted) { Ok(()) } else { Err(format!("the attributes: {told}")) }
}

#[test]
#[ignore = "needs the site of `cargo xtask test hosts`"]
fn the_parameters_stand_on_the_element() -> Result<(), String> {
    in_the_browser(Browser::Chromium, parameters)
}

#[test]
#[ignore = "needs the site of `cargo xtask test hosts`"]
fn the_feed_has_the_sentence() -> Result<(), String> {
    let feed = fetched(&format!("{}/index.xml", server(VARIABLE)?))?;
    let sentence = "Un questionnaire pour préparer une conversation difficile avec un client.";
    if feed.contains(sentence) { Ok(()) } else { Err(feed) }
}

#[test]
#[ignore = "needs the site of `cargo xtask test hosts`"]
fn without_javascript_there_are_blank_sheets() -> Result<(), String> {
    let address = server(VARIABLE)?;
    ["paid", "twice"].iter().try_for_each(|slug| leads_to_sheets(&format!("{address}/{slug}/")))
}
