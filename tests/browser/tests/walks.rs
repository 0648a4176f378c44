//! Every conversation in every engine, to the sheet: by mouse, by keyboard alone, by touch; from disk, from a site, under a
//! policy, in a sandbox, in somebody else's page; in both languages, all colours, all widths.
//!
//! The few walks in which any two of these meet; `cargo xtask test matrix` takes every way there is.

use std::time::Instant;

use browser_tests::{
    Browser, Page, Standing, Walk, built_page, pairwise, visit, visit_site, walk_site, whole,
};

/// Walks them one after the other in one browser; every complaint is told at the end.
fn one_by_one(page: &Page, walks: &[(usize, Walk)]) -> Result<(), String> {
    let begun = Instant::now();
    let complaints: Vec<String> =
        walks.iter().filter_map(|(seed, walk)| page.walk_on_stage(walk, *seed).err()).collect();
    println!(
        "{:>5.1} min for {} walks, {}",
        begun.elapsed().as_secs_f32() / 60.0,
        walks.len(),
        page.browser()
    );
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n  ")) }
}

/// Those of one browser, from disk or from a site. The place in the list turns the answers that are given.
fn walked(walks: Vec<Walk>, browser: Browser, from_disk: bool) -> Result<(), String> {
    let walks: Vec<_> = walks.into_iter().enumerate().collect();
    let mine =
        |(_, walk): &&(usize, Walk)| walk.browser == browser && (walk.place == Standing::File) == from_disk;
    let walks: Vec<_> = walks.iter().filter(mine).copied().collect();
    let walked = if from_disk {
        visit(browser, &built_page()?, |page| one_by_one(page, &walks))
    } else {
        visit_site(browser, walk_site()?, |page| one_by_one(page, &walks))
    };
    walked.inspect_err(|complaint| eprintln!("{complaint}"))
}

/// Few and all for each browser, from disk and from a site.
macro_rules! walks {
    ($($name:ident: $browser:ident, $from_disk:literal;)+) => {$(
        mod $name {
            #[test]
            fn any_two_meet() -> Result<(), String> {
                super::walked(super::pairwise(), super::Browser::$browser, $from_disk)
            }

            #[test]
            #[ignore = "half an hour: `cargo xtask test matrix`"]
            fn every_way() -> Result<(), String> {
                super::walked(super::whole(), super::Browser::$browser, $from_disk)
            }
        }
    )+};
}

walks! {
    chromium_from_disk: Chromium, true;
    chromium_from_a_site: Chromium, false;
    firefox_from_disk: Firefox, true;
    firefox_from_a_site: Firefox, false;
    webkit_from_disk: WebKit, true;
    webkit_from_a_site: WebKit, false;
}
