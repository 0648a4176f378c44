//! What a screen reader is given of every kind of screen, against the outlines that are kept in `tests/browser/outlines`.
//!
//! `UPDATE_EXPECT=1 cargo test -p browser-tests --test outlines` writes them anew: read the difference before you keep it.
//! The English screens have the shape of the French ones; kept apart are those that have a shape of their own, for English
//! has one way to address a client, and another law.

use std::collections::BTreeSet;

use browser_tests::{Browser, Page, as_kept, built_page, shaped_as_kept, visit};

const CONVERSATIONS: [&str; 5] = ["own-mistake", "client-mistake", "boundaries", "late-payment", "ending"];

/// The screens that English shapes in its own way, by the end of their names.
const OWN_SHAPE: [&str; 6] = ["sheet", "start", "kept", "after", "after-told", "veiled"];

/// Looks at the screens of all five; one that several share is looked at once. Tells every complaint.
fn each(page: &Page, language: &str, look: impl Fn(&Page, &str) -> Result<(), String>) -> Result<(), String> {
    let (mut seen, mut told) = (BTreeSet::new(), Vec::new());
    for conversation in CONVERSATIONS {
        page.tour(conversation, language, |page, name| {
            let own = ["diagnosis", "sheet"].contains(&name);
            let name = if own { format!("{conversation}-{name}") } else { name.to_owned() };
            if seen.insert(name.clone()) {
                told.extend(look(page, &name).err());
            }
            Ok(())
        })?;
    }
    if told.is_empty() { Ok(()) } else { Err(told.join("\n  ")) }
}

fn toured(language: &str, look: fn(&Page, &str) -> Result<(), String>) -> Result<(), String> {
    let toured = visit(Browser::Chromium, &built_page()?, |page| each(page, language, look));
    toured.inspect_err(|found| eprintln!("{found}"))
}

#[test]
fn the_outlines_are_as_kept() -> Result<(), String> {
    toured("fr", |page, name| as_kept(&format!("fr/{name}"), &page.outline()?))
}

#[test]
fn the_outlines_in_english_have_the_same_shape_or_are_as_kept() -> Result<(), String> {
    toured("en", |page, name| {
        let outline = page.outline()?;
        if OWN_SHAPE.iter().any(|own| name.ends_with(own)) {
            as_kept(&format!("en/{name}"), &outline)
        } else {
            shaped_as_kept(&format!("fr/{name}"), &outline)
        }
    })
}

#[test]
fn one_region_is_read_out_when_it_changes() -> Result<(), String> {
    toured("fr", |page, name| match &page.live_regions()?[..] {
        [_] => Ok(()),
        regions => Err(format!("{name}: {regions:?}")),
    })
}

/// Faults that must not pass for the outline that is kept: a heading of another rank, a button without its name, an answer
/// that is none.
const PLANTED: [(&str, &str); 3] = [
    (".fp-heading", "setAttribute('aria-level', 4)"),
    ("[part~=primary]", "setAttribute('aria-label', 'Là')"),
    ("label.fp-choice input", "type = 'checkbox'"),
];

#[test]
fn a_planted_fault_changes_the_outline() -> Result<(), String> {
    visit(Browser::Chromium, &built_page()?, |page| {
        for (selector, fault) in PLANTED {
            page.start("late-payment")?;
            let whole = page.outline()?;
            page.run(&format!(
                "document.querySelector('franc-parler').shadowRoot.querySelector('{selector}').{fault}"
            ))?;
            if page.outline()? == whole {
                return Err(format!("not seen: {fault}"));
            }
            page.run("sessionStorage.clear(); document.querySelector('franc-parler').reset()")?;
            page.again()?;
            page.started()?;
        }
        Ok(())
    })
}
