//! The static guide: for readers without JavaScript, below an error, on paper; and never beside a widget that works.

use std::fs;

use browser_tests::{
    BarePage, Browser, Format, Page, built_page, host_page, print_pages, visit, without_scripts,
};
use franc_parler::texts::Texts;
use xtask::build;
use xtask::words;

const FORMATS: [Format; 2] = [Format::A4, Format::Letter];

/// What the guide says in a language, in order.
fn said(texts: &Texts) -> Vec<&str> {
    let keys = build::elements().into_iter().map(|(_, key, _)| key);
    keys.filter_map(|key| texts.find(key)).collect()
}

fn all_words() -> Result<Vec<(String, Texts)>, String> {
    let read = |language: String| Ok((language.clone(), words::read(&language)?));
    words::languages()?.into_iter().map(read).collect()
}

fn stands_in_for_the_first_screen(page: &BarePage) -> Result<(), String> {
    let first = page.seen("franc-parler")?;
    if !first.is_empty() {
        return Err(format!("a first screen that does nothing is shown: {first}"));
    }
    let (texts, seen) = (words::read("fr")?, page.seen(".fp-guide")?);
    let mut rest = seen.as_str();
    for part in said(&texts) {
        rest = rest.split_once(part).ok_or_else(|| format!("{part:?} does not come in {rest}"))?.1;
    }
    for format in FORMATS {
        let paper = page.print(format, "guide")?;
        paper.holds_in_order(said(&texts))?;
        paper.at_most(6)?;
        paper.lacks(&[texts.find("ui.start.direct").unwrap_or_default()])?;
    }
    Ok(())
}

#[test]
fn without_javascript_it_stands_in_for_the_first_screen() -> Result<(), String> {
    let file = built_page()?;
    without_scripts(Browser::Chromium, &file, stands_in_for_the_first_screen)?;
    without_scripts(Browser::Firefox, &file, stands_in_for_the_first_screen)
}

/// Somebody who looks for it everywhere: on the screen, with the keyboard, on paper.
fn is_nowhere(page: &Page) -> Result<(), String> {
    let boxes = "return [...document.querySelectorAll('.fp-guide, .fp-guide *')].map(one => one.getClientRects().length)";
    let boxes = page.run(boxes)?;
    let boxes = boxes.as_array().cloned().unwrap_or_default();
    if boxes.len() < 100 || boxes.iter().any(|count| count != 0) {
        return Err(format!("the guide is there {} times, and takes room: {boxes:?}", boxes.len()));
    }
    page.start("quick")?;
    page.choose("safety", "none")?;
    page.choose("blocking", "requests")?;
    page.choose("limits-kind", "scope-creep")?;
    page.go_on()?;
    page.skip()?;
    page.expect("sheet", "")?;
    let paper = page.print("sheet-without-guide")?;
    let all = all_words()?;
    let titles = all.iter().filter_map(|(_, texts)| texts.find("guide.title"));
    paper.lacks(&titles.collect::<Vec<_>>())?;
    paper.at_most(1)
}

#[test]
fn while_the_widget_works_it_is_nowhere() -> Result<(), String> {
    let file = built_page()?;
    visit(Browser::Chromium, &file, |page| is_nowhere(page))?;
    visit(Browser::Firefox, &file, |page| is_nowhere(page))
}

/// In somebody else's page the script builds it of its own words, below the sentence that says what is wrong.
fn is_built_below_a_problem(page: &Page) -> Result<(), String> {
    let guide = "document.querySelector('franc-parler').shadowRoot.querySelector('.fp-guide')";
    let seen = page.wait_for("the guide", &format!("return {guide}?.textContent"))?;
    let texts = words::read("fr")?;
    let mut rest = seen.as_str().unwrap_or_default();
    for part in said(&texts) {
        rest = rest.split_once(part).ok_or_else(|| format!("{part:?} does not come in {rest}"))?.1;
    }
    let lists = page.run(&format!(
        "return [...{guide}.querySelectorAll('ol, .s + p + p')].map(one => one.children.length)"
    ))?;
    if lists != serde_json::json!([6, 0, 0, 0, 0, 0]) {
        return Err(format!("the steps and the first lines of the sheets: {lists}"));
    }
    // That the engine is not there is said in the console too.
    page.findings().map(drop)
}

#[test]
fn in_other_pages_it_is_built_below_a_problem() -> Result<(), String> {
    let script = built_page()?.with_file_name("embed").join("franc-parler.fr.js");
    let script = fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    let html = format!(
        "<!doctype html><html lang=fr><meta charset=utf-8><title>Un blog</title><script>delete window.WebAssembly</script>
        <h1>Un blog</h1><franc-parler></franc-parler><script>{script}</script></html>"
    );
    let file = host_page("guide", &html)?;
    visit(Browser::Chromium, &file, |page| is_built_below_a_problem(page))?;
    visit(Browser::Firefox, &file, |page| is_built_below_a_problem(page))
}

#[test]
fn its_own_page_is_six_pages_of_paper_at_most() -> Result<(), String> {
    let all = all_words()?;
    let page = |(language, _): &(String, Texts)| Ok((format!("guide-{language}"), build::guide(language)?));
    let pages = all.iter().map(page).collect::<Result<Vec<_>, String>>()?;
    for format in FORMATS {
        for (paper, (_, texts)) in print_pages(format, &pages)?.iter().zip(&all) {
            paper.holds_in_order(said(texts))?;
            paper.at_most(6)?;
        }
    }
    Ok(())
}
