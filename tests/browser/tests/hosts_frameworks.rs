//! In pages made with Bootstrap and Tailwind: the widget looks as in an empty page, and the page as without the widget.

use browser_tests::{Browser, Page, Site, visit_site};
use xtask::tools;

/// What a page is made of: its name, what stands in its head, what in its body.
struct Host {
    name: &'static str,
    head: String,
    body: &'static str,
}

const BOOTSTRAP_BODY: &str = "<div class=\"container py-5\"><h1 class=\"display-4\">Un blog</h1>
    <p class=\"lead\">Un texte</p><button class=\"btn btn-primary\">Un bouton</button>
    <input class=form-control aria-label=\"Un champ\"><a href=\"#\" class=\"btn btn-link\">Un lien</a>";
const TAILWIND_BODY: &str = "<div class=\"mx-auto max-w-prose p-8\"><h1 class=\"text-3xl font-bold\">Un blog</h1>
    <p class=\"text-slate-700\">Un texte</p><button class=\"rounded bg-sky-700 px-4 py-2 text-white\">Un bouton</button>
    <input class=\"border\" aria-label=\"Un champ\"><a href=\"#\" class=\"underline\">Un lien</a>";
const PLAIN_BODY: &str = "<div><h1>Un blog</h1><p class=card>Un texte</p><button>Un bouton</button>
    <input aria-label=\"Un champ\"><a href=\"#\">Un lien</a>";

/// A host that calls its own things as we call the paper.
const SAME_NAMES: &str = "<div><h1 class=paper-lead>Un blog</h1><p class=paper>Un texte</p>
    <button class=paper-foot>Un bouton</button><input class=fp-input aria-label=\"Un champ\"><a class=fp href=\"#\">Un lien</a>";

fn same_names() -> Host {
    Host { name: "same-names", head: String::new(), body: SAME_NAMES }
}

fn hosts() -> [Host; 3] {
    let plain =
        "<style>body { background: tan; margin: 3em; font: 20px/2 serif } .card { color: green }</style>";
    [
        Host { name: "plain", head: plain.into(), body: PLAIN_BODY },
        Host {
            name: "bootstrap",
            head: "<link rel=stylesheet href=\"/bootstrap.css\">".into(),
            body: BOOTSTRAP_BODY,
        },
        Host { name: "tailwind", head: "<script src=\"/tailwind.js\"></script>".into(), body: TAILWIND_BODY },
    ]
}

/// Every host with and without the script, and an empty page with it.
fn site() -> Result<Site, String> {
    let site = Site::new()?
        .with_styles("/bootstrap.css", &without_map(&tools::bootstrap()?))
        .with_script("/tailwind.js", &tools::tailwind()?)
        .with_page("/empty", &page("", "<div>", "<script src=\"/franc-parler.fr.js\"></script>"));
    Ok(hosts().iter().chain([&same_names()]).fold(site, |site, Host { name, head, body }| {
        site.with_page(
            &format!("/{name}"),
            &page(head, body, "<script src=\"/franc-parler.fr.js\"></script>"),
        )
        .with_page(&format!("/{name}-alone"), &page(head, body, ""))
    }))
}

/// Developer tools would ask for a map that no host has.
fn without_map(styles: &str) -> String {
    styles.split("/*# sourceMappingURL").next().unwrap_or_default().to_owned()
}

fn page(head: &str, body: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\">
        <title>Un blog</title>{head}</head><body>{body}<franc-parler>Un questionnaire.</franc-parler></div>{script}</body></html>"
    )
}

const OURS: &str = ".fp, .fp *";
const THEIRS: &str = ":is(html, body, body > *, h1, p, button, input, a):not(script, #franc-parler-print, #franc-parler-print *)";

/// From the first screen to the sheet, through every kind of screen: the same as in the empty page.
fn looks_of_ours(page: &Page) -> Result<Vec<browser_tests::Looks>, String> {
    let looks = std::cell::RefCell::new(Vec::new());
    page.to_the_sheet(|page| {
        // The pointer must not rest on anything, and what appears must have appeared.
        page.run_patiently("setTimeout(arguments[0], 250)")?;
        page.rest()?;
        looks.borrow_mut().push(page.looks_inside(OURS)?);
        Ok(())
    })?;
    Ok(looks.into_inner())
}

fn unchanged(page: &Page, hosts: &[Host]) -> Result<(), String> {
    page.go("/empty")?;
    let empty = looks_of_ours(page)?;
    for Host { name, .. } in hosts {
        let told = |fault: String| format!("{name}: {fault}");
        page.go(&format!("/{name}-alone"))?;
        page.rest()?;
        page.run_patiently("setTimeout(arguments[0], 250)")?;
        let alone = page.looks_outside(THEIRS)?;
        page.go(&format!("/{name}"))?;
        for (here, there) in looks_of_ours(page)?.iter().zip(&empty) {
            here.as_in(there).map_err(told)?;
        }
        page.looks_outside(THEIRS)?.as_in(&alone).map_err(told)?;
        while_printing(page)?.as_in(&alone).map_err(|fault| format!("{name}, while it prints: {fault}"))?;
        page.print_by_button(&format!("host-{name}"))?.lacks(&["Un blog", "Un texte", "Un bouton"])?;
        page.looks_outside(THEIRS)?.as_in(&alone).map_err(told)?;
    }
    Ok(())
}

/// The host's looks on screen while the print dialogue is open over it; and nothing moves.
fn while_printing(page: &Page) -> Result<browser_tests::Looks, String> {
    page.run(
        "const tall = () => document.documentElement.scrollHeight;
        window.before = tall();
        window.print = () => { dispatchEvent(new Event('beforeprint')); window.during = tall() };",
    )?;
    page.click("[part~=primary]")?;
    page.rest()?;
    let looks = page.looks_outside(THEIRS)?;
    page.run("dispatchEvent(new Event('afterprint'))")?;
    let moved = page.run("return window.during - window.before")?;
    // A browser tells the height in whole pixels: 7,545.50 and 7,545.47 are a pixel apart.
    let stays = moved.as_i64().is_some_and(|moved| moved.abs() <= 1);
    if stays { Ok(looks) } else { Err(format!("the page is {moved} px taller while it prints")) }
}

#[test]
fn neither_changes_the_other_in_chromium() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| unchanged(page, &hosts()))
}

#[test]
fn neither_changes_the_other_in_firefox() -> Result<(), String> {
    visit_site(Browser::Firefox, site()?, |page| unchanged(page, &hosts()))
}

#[test]
fn classes_of_the_same_name_keep_their_looks() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| unchanged(page, &[same_names()]))
}
