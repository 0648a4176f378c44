//! In frames with few rights, an editor's preview among them: the widget works to the sheet, and says what it may not.

use browser_tests::{Browser, Page, Site, visit_site};

/// What a host lets its frame do; the first is the preview of an editor.
const SANDBOXES: [&str; 6] = [
    "allow-scripts",
    "allow-scripts allow-same-origin",
    "allow-scripts allow-modals",
    "allow-scripts allow-downloads",
    "allow-scripts allow-popups",
    "allow-scripts allow-same-origin allow-modals allow-downloads allow-popups",
];

const INSIDE: &str = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un cadre</title></head><body>
    <franc-parler>Un questionnaire.</franc-parler><script src=\"/franc-parler.fr.js\"></script></body></html>";

fn path(sandbox: &str) -> String {
    format!("/{}", sandbox.replace(' ', "-"))
}

/// The frames by address, and the first once more as a text, which is how an editor shows what has not been saved.
fn site() -> Result<Site, String> {
    let around = |frame: &str| {
        format!(
            "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un blog</title></head><body>
            <iframe width=500 height=400 title=\"Un questionnaire\" {frame}></iframe></body></html>"
        )
    };
    let text = format!("sandbox=\"allow-scripts\" srcdoc=\"{}\"", INSIDE.replace('"', "&quot;"));
    let site = Site::new()?.with_page("/inside", INSIDE).with_page("/text", &around(&text));
    Ok(SANDBOXES.iter().fold(site, |site, sandbox| {
        site.with_page(&path(sandbox), &around(&format!("sandbox=\"{sandbox}\" src=\"/inside\"")))
    }))
}

const REPORT: &str =
    "return document.querySelector('franc-parler').shadowRoot.querySelector('.fp-report').textContent";

/// Without leave to print, the browser's own `print` does nothing: the person is told, and the host too.
fn print_is_refused(page: &Page) -> Result<(), String> {
    page.run("addEventListener('fp-error', event => { window.told = event.detail.cause })")?;
    page.click("[part~=primary]")?;
    page.wait_for("the report", &format!("{REPORT}.includes('La feuille est intacte')"))?;
    let left = page.run("return [window.told, document.getElementById('franc-parler-print')]")?;
    if left[0] == "print" && left[1].is_null() {
        Ok(())
    } else {
        Err(format!("after a refused print: {left}"))
    }
}

/// Where the frame may, it lays the sheet out and says that it was printed.
fn print_is_let(page: &Page) -> Result<(), String> {
    page.run(
        "window.printed = 0;
        addEventListener('fp-printed', () => window.printed += 1);
        window.print = () => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')) }",
    )?;
    page.click("[part~=primary]")?;
    page.wait_for("the print", "return window.printed === 1")?;
    let report = page.run(REPORT)?;
    if report == "" { Ok(()) } else { Err(format!("printed, and yet: {report}")) }
}

fn in_a_frame(page: &Page, path: &str, prints: bool) -> Result<(), String> {
    page.go(path)?;
    page.enter_frame()?;
    page.straight_to_the_sheet()?;
    if prints { print_is_let(page) } else { print_is_refused(page) }
}

fn every_frame(page: &Page) -> Result<(), String> {
    for sandbox in SANDBOXES {
        in_a_frame(page, &path(sandbox), sandbox.contains("allow-modals"))
            .map_err(|fault| format!("{sandbox}: {fault}"))?;
        // What a browser says of a frame's missing rights is no fault of the page.
        let said = page.findings()?;
        let other: Vec<_> = said.iter().filter(|line| !line.contains("sandbox")).collect();
        if !other.is_empty() {
            return Err(format!("{sandbox}: {other:?}"));
        }
    }
    in_a_frame(page, "/text", false)?;
    page.findings().map(drop)
}

#[test]
fn it_works_in_a_sandbox_in_chromium() -> Result<(), String> {
    visit_site(Browser::Chromium, site()?, |page| every_frame(page))
}

#[test]
fn it_works_in_a_sandbox_in_firefox() -> Result<(), String> {
    visit_site(Browser::Firefox, site()?, |page| every_frame(page))
}
