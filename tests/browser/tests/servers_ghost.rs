//! Articles on a real Ghost, set up by `cargo xtask test hosts`: the two lines, and the `<div>`, in an HTML card.

use browser_tests::{Browser, Page, Site, fetched, server, visit_site};

const VARIABLE: &str = "FRANC_PARLER_GHOST";

fn both_cards(page: &Page, address: &str) -> Result<(), String> {
    for slug in ["card", "card-div"] {
        let of_the_host = ["Titre du blog", "Texte du blog", "Titre card", "Ana Coach"];
        page.answers_in(&format!("{address}/{slug}/"), &format!("ghost-{slug}"), &of_the_host)?;
    }
    Ok(())
}

#[test]
#[ignore = "needs the Ghost of `cargo xtask test hosts`"]
fn both_cards_lead_to_the_sheet() -> Result<(), String> {
    let address = server(VARIABLE)?;
    for browser in [Browser::Chromium, Browser::Firefox] {
        let walked = visit_site(browser, Site::at(&address), |page| both_cards(page, &address));
        walked.inspect_err(|complaint| eprintln!("{complaint}"))?;
    }
    Ok(())
}

#[test]
#[ignore = "needs the Ghost of `cargo xtask test hosts`"]
fn the_feed_has_the_sentence() -> Result<(), String> {
    let feed = fetched(&format!("{}/rss/", server(VARIABLE)?))?;
    // The description and the content of two articles, with accents as entities.
    let sentence = "Un questionnaire pour pr&#xE9;parer une conversation difficile.";
    if feed.matches(sentence).count() == 4 { Ok(()) } else { Err(feed) }
}
