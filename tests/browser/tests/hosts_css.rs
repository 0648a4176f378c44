//! In pages with hostile styles: the widget can be used and printed there, and nothing of the host changes.

use browser_tests::{Browser, Page, Paper, Site, visit_site};

/// What the host says of itself: none of it has a place on paper.
const OF_THE_HOST: [&str; 5] =
    ["Titre du blog", "Texte du blog", "Pied du blog", "Bulle du blog", "Filigrane"];

/// Hostile styles. The first is none: what the others are compared with.
const HOSTS: &[(&str, &str)] = &[
    ("plain", ""),
    ("all-unset-element", "franc-parler { all: unset !important }"),
    ("html-40", "html { font-size: 40px }"),
    ("html-10", "html { font-size: 62.5% }"),
    ("html-6", "html { font-size: 6px }"),
    ("cut", "html, body { overflow: hidden; height: 100vh; margin: 0 }"),
    ("fixed", ".around { position: fixed; inset: 0; overflow: auto }"),
    ("grid", "body, .around { display: grid; grid-template-columns: 1fr }"),
    ("flex", "body, .around { display: flex; flex-direction: column; align-items: flex-start }"),
    ("columns", "body { columns: 2 }"),
    ("inline-block", ".around { display: inline-block }"),
    ("transform", ".around { transform: scale(.9) rotate(.5deg); transform-origin: 0 0 }"),
    ("zoom", ".around { zoom: 1.25 }"),
    ("inherited", INHERITED),
    ("print", PRINT),
    (
        "print-only",
        "@media print { body * { visibility: hidden } .around, .around * { visibility: visible } }",
    ),
    ("marked", "body::before, body::after, html::after { content: 'Filigrane'; position: fixed; top: 0 }"),
];

const INHERITED: &str = "body { letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; text-indent: 4em;
    white-space: pre; line-height: 4; font: italic small-caps 900 30px/3 monospace; color: #fff; text-align: right;
    cursor: none; text-shadow: 0 0 9px red; list-style: square inside; word-break: break-all; user-select: none }
    header, .around > p, footer, aside { font-size: 8px; letter-spacing: 0; text-indent: 0; white-space: normal }";
/// Styles for any element of the page, which reach what is laid out for the printer as well.
const EVERYWHERE: &[(&str, &str)] = &[("all-unset", "* { all: unset !important }"), ("controls", CONTROLS)];
/// The same for paper alone. In a layer, what is important outranks any sheet of ours.
const AWAY: &[(&str, &str)] = &[
    ("print-away", "@media print { body * { position: absolute; left: -9999px; opacity: 0 } }"),
    ("layer-shown", "@layer host { body > * { display: block !important } }"),
    ("layer-away", "@layer host { @media print { body > * { display: none !important } } }"),
    ("margins", MARGINS),
    ("layer-cut", "@layer host { html, body { height: 50vh !important; overflow: hidden !important } }"),
];

const MARGINS: &str =
    "@page { margin: 4cm; @top-center { content: 'Filigrane' } @right-bottom { content: 'Filigrane' } }
    @page :first { margin: 5cm; @bottom-left-corner { content: 'Filigrane' } }";
const CONTROLS: &str = "button, input, label, h1, h2, h3, p, li, fieldset, legend, summary, textarea {
    border: 9px solid red !important; font: 9px monospace !important; height: 3px !important; margin: 2em !important }
    div, ul { padding: 1em !important; color: red !important; float: left }";
const PRINT: &str = "@media print { body * { visibility: hidden } body > * { position: fixed; opacity: 0 }
    body { display: none; columns: 3; transform: scale(.1); width: 3cm } @page { size: A6 landscape } }";

fn page(styles: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\">
        <title>Un blog</title><style>{styles}</style></head>
        <body><header><h1>Titre du blog</h1></header><div class=around><p>Texte du blog</p>\
        <franc-parler>Un questionnaire.</franc-parler></div><footer><p>Pied du blog</p></footer>\
        <aside style=\"display: block !important\">Bulle du blog</aside>\
        <script src=\"/franc-parler.fr.js\"></script></body></html>"
    )
}

/// No window of Firefox is as narrow as a telephone: there a frame is.
fn narrow(name: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un cadre</title></head>
        <body><iframe width=360 height=700 src=\"/{name}\" title=\"Un blog\"></iframe></body></html>"
    )
}

fn site() -> Result<Site, String> {
    let add = |site: Site, (name, styles): &(&str, &str)| {
        site.with_page(&format!("/{name}"), &page(styles))
            .with_page(&format!("/narrow-{name}"), &narrow(name))
    };
    Ok(HOSTS.iter().chain(EVERYWHERE).chain(AWAY).fold(Site::new()?, add))
}

/// Every host is looked at before the test says what it found: one fault does not hide the others.
fn in_every(hosts: &[(&str, &str)], mut look: impl FnMut(&str) -> Result<(), String>) -> Result<(), String> {
    let faults: Vec<String> = hosts
        .iter()
        .filter_map(|(name, _)| look(name).err().map(|fault| format!("{name}: {fault}")))
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n  ")) }
}

/// Walks to the sheet and prints it: nothing of the host is on paper. Firefox, which is slow at it, is led over most of
/// the way here; where room is scarce it walks in [`CROWDED`].
fn printed(page: &Page, name: &str) -> Result<Paper, String> {
    page.go(&format!("/{name}"))?;
    match page.browser() {
        Browser::Chromium => page.to_the_sheet(Page::fits)?,
        Browser::Firefox | Browser::WebKit => page.straight_to_the_sheet().and_then(|()| page.fits())?,
    }
    let paper = page.print_by_button(&format!("host-{name}"))?;
    paper.lacks(&OF_THE_HOST)?;
    Ok(paper)
}

/// The same, and every paper is the one of the first host.
fn printed_alike(page: &Page, hosts: &[(&str, &str)]) -> Result<(), String> {
    let mut plain: Option<Paper> = None;
    in_every(hosts, |name| {
        let paper = printed(page, name)?;
        let plain = plain.get_or_insert_with(|| paper.clone());
        if plain.text == paper.text && plain.pages == paper.pages {
            return Ok(());
        }
        Err(format!("{} is laid out otherwise than {}", paper.file.display(), plain.file.display()))
    })
}

/// In Firefox the window stays as wide as it lets it be.
fn narrowed(browser: Browser, journey: impl Fn(&Page) -> Result<(), String>) -> Result<(), String> {
    visit_site(browser, site()?, |page| {
        if browser == Browser::Chromium {
            page.widen(360)?;
        }
        journey(page)
    })
}

fn usable_and_printable(page: &Page) -> Result<(), String> {
    printed_alike(page, HOSTS)?;
    in_every(EVERYWHERE, |name| printed(page, name).map(drop))
}

#[test]
fn hostile_styles_leave_it_usable_and_printable_in_chromium() -> Result<(), String> {
    narrowed(Browser::Chromium, usable_and_printable)
}

#[test]
fn hostile_styles_leave_it_usable_and_printable_in_firefox() -> Result<(), String> {
    narrowed(Browser::Firefox, usable_and_printable)
}

#[test]
fn styles_for_every_element_do_not_reach_the_paper() -> Result<(), String> {
    let hosts = [&HOSTS[..1], EVERYWHERE, AWAY].concat();
    for browser in [Browser::Chromium, Browser::Firefox] {
        narrowed(browser, |page| printed_alike(page, &hosts))?;
    }
    Ok(())
}

/// The hosts that make room scarce or type large.
const CROWDED: [&str; 7] = ["html-40", "grid", "columns", "inline-block", "zoom", "inherited", "controls"];

#[test]
fn hostile_styles_leave_it_narrow_in_firefox() -> Result<(), String> {
    let all = [HOSTS, EVERYWHERE].concat();
    let crowded: Vec<_> = all.into_iter().filter(|(name, _)| CROWDED.contains(name)).collect();
    visit_site(Browser::Firefox, site()?, |page| {
        in_every(&crowded, |name| {
            page.go(&format!("/narrow-{name}"))?;
            page.enter_frame()?;
            page.to_the_sheet(Page::fits)
        })?;
        // A frame that measures itself makes Firefox lay out the page around it, which it remarks on.
        page.says_only(&["Layout was forced"])
    })
}
