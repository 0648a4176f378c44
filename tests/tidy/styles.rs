//! A style for every class and a class for every style, and no style that names a side.

use crate::common::none_of;
use crate::common::sources::{self, Source};
use std::collections::BTreeSet;

#[test]
fn every_class_has_a_style_and_every_style_a_class() {
    let styled: BTreeSet<String> =
        sources::files("styles", &["css"]).iter().flat_map(|source| styled(&source.text)).collect();
    let used = used_classes();
    assert!(
        styled.len() > 40 && used.len() > 40,
        "{} styled, {} used: are they read at all?",
        styled.len(),
        used.len()
    );
    let unstyled = used.difference(&styled).map(|class| format!("{class} has no style"));
    let unused = styled.difference(&used).map(|class| format!("{class} is given to no element"));
    none_of("classes", &unstyled.chain(unused).collect::<Vec<_>>());
}

/// The classes that views, paper and the element's own scripts give.
fn used_classes() -> BTreeSet<String> {
    let mut views = sources::files("src/view", &["rs"]);
    views.push(sources::file("src/export/paper.rs"));
    views.push(sources::file("src/export/html.rs"));
    // In the scripts a class stands among the attributes of an element; the rest are names of events.
    let ours = sources::files("src/shell", &["js"]);
    let scripted = ours.iter().flat_map(|script| script.text.split("class: \"").skip(1));
    let scripted = scripted.filter_map(|rest| rest.split('"').next()).map(str::to_owned);
    let literals = views.iter().flat_map(Source::literals).chain(scripted);
    let tokens =
        literals.flat_map(|literal| literal.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    tokens.filter(|token| is_class(token)).collect()
}

/// Ids are made with the name of their question, so a dash at the end tells them apart.
fn is_class(token: &str) -> bool {
    let named = token.chars().all(|sign| sign.is_ascii_lowercase() || "-_".contains(sign));
    let ours = ["fp", "paper"].iter().any(|block| token == *block || token.starts_with(&format!("{block}-")));
    named && ours && !token.ends_with('-')
}

fn styled(css: &str) -> Vec<String> {
    let without_comments: String = css
        .split("/*")
        .enumerate()
        .map(
            |(index, part)| {
                if index == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) }
            },
        )
        .collect();
    let name = |rest: &str| {
        rest.chars()
            .take_while(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign))
            .collect::<String>()
    };
    without_comments.split('.').skip(1).map(name).filter(|class| is_class(class)).collect()
}

/// A side in a style is wrong in half of the scripts there are: `inline-start` is the side a line begins on.
fn sides(css: &str) -> Vec<&str> {
    let words = css.split(|sign: char| !sign.is_ascii_alphabetic() && !matches!(sign, '-' | '@'));
    // The margins of a sheet of paper have no other names, and all of them are named.
    let plain = words.filter(|word| !word.starts_with('@'));
    plain.filter(|word| word.split('-').any(|part| part == "left" || part == "right")).collect()
}

#[test]
fn no_style_names_a_side() {
    let found = sources::files("styles", &["css"]).into_iter().flat_map(|source| {
        sides(&source.text).into_iter().map(|side| format!("{}: {side}", source.path)).collect::<Vec<_>>()
    });
    none_of("sides in styles", &found.collect::<Vec<_>>());
}

#[test]
fn the_checks_of_styles_see_what_they_look_for() {
    assert_eq!(
        styled("/* .fp-no */ .fp-a:hover, .fp .fp-b__c--d { width: 1.5em; --fp-x: 1; }"),
        ["fp-a", "fp", "fp-b__c--d"]
    );
    assert_eq!(
        sides("a { margin-left: 1em; text-align: right; inset-inline-start: 0 }"),
        ["margin-left", "right"]
    );
    assert!(is_class("paper-line") && !is_class("fp-hint-{of}") && !is_class("fpx"));
}
