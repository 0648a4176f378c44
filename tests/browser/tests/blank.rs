//! What is printed empty: the whole sheets, the guide in large print, the cards. On A4 and on Letter, by Chromium's printer.

use browser_tests::{Format, Paper, print_pages};
use franc_parler::texts::Texts;
use xtask::{build, words};

const FORMATS: [Format; 2] = [Format::A4, Format::Letter];

/// What one page makes in every language.
fn in_every_language(
    name: &str,
    page: impl Fn(&str) -> Result<String, String>,
    look: impl Fn(&Paper, &Texts) -> Result<(), String>,
) -> Result<(), String> {
    let languages = words::languages()?;
    let pages = languages.iter().map(|language| Ok((format!("{name}-{language}"), page(language)?)));
    let pages = pages.collect::<Result<Vec<_>, String>>()?;
    for format in FORMATS {
        for (paper, language) in print_pages(format, &pages)?.iter().zip(&languages) {
            look(paper, &words::read(language)?)?;
        }
    }
    Ok(())
}

fn exactly(paper: &Paper, pages: usize) -> Result<(), String> {
    if paper.pages == pages {
        Ok(())
    } else {
        Err(format!("{}: {} pages, not {pages}", paper.file.display(), paper.pages))
    }
}

#[test]
fn the_sheet_of_each_conversation_is_three_pages_at_most() -> Result<(), String> {
    for id in build::conversations() {
        in_every_language(
            &format!("blank-{id}"),
            |language| build::blank(language, id),
            |paper, texts| {
                let name = texts.get(&format!("{id}.name"));
                paper.holds_in_order([
                    name.as_str(),
                    &texts.get("sheet.opening"),
                    &texts.get("ui.start.foot"),
                ])?;
                paper.at_most(3)
            },
        )?;
    }
    Ok(())
}

#[test]
fn large_print_says_the_whole_guide_and_takes_no_more_pages_than_it_must() -> Result<(), String> {
    in_every_language("large", build::in_large_print, |paper, texts| {
        let keys = build::elements().into_iter().map(|(_, key, _)| key);
        paper.holds_in_order(keys.filter_map(|key| texts.find(key)))?;
        paper.at_most(18)
    })
}

#[test]
fn six_cards_are_one_page() -> Result<(), String> {
    in_every_language("card", build::card, |paper, texts| {
        let names = build::conversations().map(|id| texts.get(&format!("{id}.name"))).collect::<Vec<_>>();
        paper.holds(&names.iter().map(String::as_str).collect::<Vec<_>>())?;
        exactly(paper, 1)
    })
}
