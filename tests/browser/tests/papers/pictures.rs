//! A few pages of paper against pictures of them: a first page of each conversation, and a letter.

use browser_tests::{Format, looks_as_kept, print_pages};

use crate::cases;

/// The case, the page, the name of its picture in `tests/browser/pages`.
const KEPT: [(&str, usize, &str); 6] = [
    ("baptiste-canteen-site", 1, "own-mistake"),
    ("ines-rewritten-home-page", 2, "client-mistake"),
    ("karim-three-extra-pages", 1, "boundaries"),
    ("camille-third-reminder", 1, "late-payment"),
    ("camille-third-reminder", 4, "letter"),
    ("helene-new-trade", 3, "ending"),
];

/// A kept page as it is now, and with a style more.
fn page(
    (case, _, kept): (&str, usize, &str),
    style: &str,
    number: usize,
) -> Result<(String, String), String> {
    let texts = xtask::words::read("fr")?;
    let (_, html) = cases::page(&cases::one(case, &texts)?, &texts);
    Ok((format!("kept-{kept}-{number}"), html.replacen("</style>", &format!("{style}</style>"), 1)))
}

#[test]
fn a_few_pages_look_as_they_did() -> Result<(), String> {
    let pages: Result<Vec<_>, String> = KEPT.iter().map(|kept| page(*kept, "", 0)).collect();
    let papers = print_pages(Format::A4, &pages?)?;
    let looks = papers.iter().zip(KEPT).map(|(paper, (_, page, name))| looks_as_kept(paper, page, name));
    assert_eq!(looks.filter_map(Result::err).collect::<Vec<_>>(), Vec::<String>::new());
    Ok(())
}

/// A style that spoils a kept page, counted from 0.
const PLANTED: [(usize, &str); 6] = [
    (1, ".paper-section:has(table) h2 { visibility: hidden }"),
    (4, ".paper-letter p:last-child { visibility: hidden }"),
    (2, ".paper h2 { margin-left: 2mm }"),
    (0, ".paper li::before { display: none !important }"),
    (3, ".paper .paper-ladder li::before { display: none }"),
    (5, ".paper li, .paper td { line-height: 1.27 }"),
];

#[test]
fn a_page_that_looks_different_is_found() -> Result<(), String> {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        // A spoiled page must not become the one that is kept.
        return Ok(());
    }
    let spoiled =
        PLANTED.iter().zip(1..).filter_map(|((kept, style), number)| Some((KEPT.get(*kept)?, style, number)));
    let pages: Result<Vec<_>, String> =
        spoiled.clone().map(|(kept, style, number)| page(*kept, style, number)).collect();
    for (paper, ((_, page, name), style, _)) in print_pages(Format::A4, &pages?)?.iter().zip(spoiled) {
        let found = looks_as_kept(paper, *page, name);
        println!("{style}: {found:?}");
        assert!(found.is_err(), "{style} is not found on the page {name}");
    }
    Ok(())
}
