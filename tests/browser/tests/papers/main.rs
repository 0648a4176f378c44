//! Every worked case on paper, in Chromium and Firefox, on A4 and Letter: the pages there may be, every line of the sheet in
//! its order and nothing else, no word outside the margins or cut off. In Chromium also the tags of the file, and a few pages
//! against pictures of them. For each of these, faults that must be found.

mod button;
mod cases;
mod lines;
mod pictures;
mod tags;

use std::thread;

use browser_tests::{Browser, Format, Paper, print_on_both, print_pages};
use cases::Case;
use franc_parler::texts::Texts;

/// Firefox waits about two seconds before each print, whatever it prints: so many of them wait at once.
const FIREFOXES: usize = 4;

/// What is wrong with a paper; nothing where it is as it must be.
fn faults(case: &Case, texts: &Texts, format: Format, paper: &Paper) -> Vec<String> {
    let looks = [
        paper.lies_within(format.points()),
        paper.shows_every_word(),
        lines::of_case(case, texts).read(paper),
    ];
    looks.into_iter().filter_map(Result::err).collect()
}

/// Every case there is, in the languages it is kept in, with the words of its language.
fn every_case() -> Result<Vec<(Texts, Case)>, String> {
    let mut all = Vec::new();
    for language in xtask::words::languages()? {
        let texts = xtask::words::read(&language)?;
        let cases = cases::all(&language, &texts)?;
        all.extend(cases.into_iter().map(|case| (texts.clone(), case)));
    }
    assert!(all.len() >= 35, "only {} cases were read", all.len());
    Ok(all)
}

/// Prints cases on both papers and gives everything that is wrong with them.
fn printed(browser: Browser, cases: &[(Texts, Case)]) -> Result<Vec<String>, String> {
    let pages: Vec<_> = cases.iter().map(|(texts, case)| cases::page(case, texts)).collect();
    let mut wrong = Vec::new();
    print_on_both(browser, &pages, |number, format, paper| {
        if let (Some((texts, case)), Some((name, _))) = (cases.get(number), pages.get(number)) {
            let mut faults = faults(case, texts, format, paper);
            if browser == Browser::Chromium {
                faults.extend(tags::fault(case, texts, paper));
            }
            wrong.extend(faults.iter().map(|fault| format!("{browser}, {format:?}, {name}: {fault}")));
        }
        Ok(())
    })?;
    Ok(wrong)
}

#[test]
fn every_case_is_whole_and_tagged_on_both_papers_in_chromium() -> Result<(), String> {
    assert_eq!(printed(Browser::Chromium, &every_case()?)?, Vec::<String>::new());
    Ok(())
}

#[test]
fn every_case_is_whole_on_both_papers_in_firefox() -> Result<(), String> {
    let all = every_case()?;
    let wrong = thread::scope(|scope| {
        let some = all.chunks(all.len().div_ceil(FIREFOXES));
        let started: Vec<_> = some.map(|some| scope.spawn(|| printed(Browser::Firefox, some))).collect();
        let ended =
            started.into_iter().map(|one| one.join().unwrap_or_else(|_| Err("a thread ended".to_owned())));
        ended.collect::<Result<Vec<_>, String>>()
    })?;
    assert_eq!(wrong.concat(), Vec::<String>::new());
    Ok(())
}

/// A change that spoils a page, what of it, and what must be said of it.
const PLANTED: [(&str, &str, &str, &str); 8] = [
    ("a lost line", "<li>Heures non prévues\u{202f}: 31\u{202f}h</li>", "", "the line “Heures non prévues"),
    ("an added line", "<li>Heures non prévues", "<li>Imprimer</li>\n<li>Heures non prévues", "but “Imprimer"),
    // As it was before this test: the items of the lists came after everything else.
    (
        "another order",
        "</style>",
        ".paper :is(p, h2, blockquote) { position: static !important }</style>",
        "does not come",
    ),
    ("half a line", "</style>", ".paper-line { height: 5pt; overflow: hidden }</style>", "not seen whole"),
    (
        "a cut word",
        "</style>",
        ".paper-list { overflow: hidden; width: 30mm } .paper-list li { white-space: nowrap }</style>",
        "does not come",
    ),
    ("a line in the margin", "</style>", ".paper h1 { margin-left: -9mm }</style>", "outside the margins"),
    ("a fourth page", "</style>", ".paper { font-size: 13pt !important }</style>", "4 pages, 3 at most"),
    ("an empty page", "</main>", "<p style=\"break-before: page\">\u{a0}</p></main>", "a page without any"),
];

#[test]
fn what_is_lost_moved_or_cut_off_is_found() -> Result<(), String> {
    let texts = xtask::words::read("fr")?;
    let case = cases::one("karim-three-extra-pages", &texts)?;
    let (_, whole) = cases::page(&case, &texts);
    let spoiled = PLANTED.map(|(name, from, to, _)| (format!("planted-{name}"), whole.replacen(from, to, 1)));
    for (name, page) in &spoiled {
        assert_ne!(*page, whole, "{name}: nothing was changed");
    }
    let papers = print_pages(Format::A4, &spoiled)?;
    for ((name, _, _, wanted), paper) in PLANTED.iter().zip(&papers) {
        let found = faults(&case, &texts, Format::A4, paper).join("\n");
        assert!(found.contains(wanted), "{name} is not found, but: {found}");
    }
    let whole = print_pages(Format::A4, &[("planted-nothing".to_owned(), whole)])?;
    for paper in &whole {
        assert_eq!(faults(&case, &texts, Format::A4, paper), Vec::<String>::new());
        let other = faults(&case, &texts, Format::Letter, paper).join("\n");
        assert!(other.contains("page 1 is 59"), "A4 is taken for Letter: {other}");
    }
    Ok(())
}

/// A link has no place to break: the paper breaks it all the same, and nothing beside it is pushed off.
#[test]
fn a_long_link_is_whole_on_paper() -> Result<(), String> {
    let texts = xtask::words::read("fr")?;
    let link = format!("https://agence.example/partages/{}", "Devis_signe-".repeat(16));
    let case = cases::with("karim-three-extra-pages", &[("clause", &link), ("contact", &link)], &texts)?;
    for paper in print_pages(Format::Letter, &[cases::page(&case, &texts)])? {
        let outside = [paper.lies_within(Format::Letter.points()), paper.shows_every_word()];
        assert_eq!(outside.map(Result::err), [None, None]);
        let words = paper.letters()?.concat();
        assert!(words.contains(&browser_tests::letters("d’abord le temps réel et le prix")), "{words}");
    }
    Ok(())
}
