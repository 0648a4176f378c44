//! The room that is kept: what stands below the questionnaire does not move when the script comes, late as it may, in a
//! narrow column and in a wide one; and who has no JavaScript is left no empty room.

use browser_tests::{Browser, Page, embed_folder, visit_beside, without_scripts};
use serde_json::{Value, json};

use super::{BOTH, fill, made};

/// Frames as wide as a phone and as a screen: a window of a driver has a least width.
const WIDTHS: [u32; 2] = [360, 1280];

/// A page with these lines, whose script comes when `bring()` is called; what calls it runs after it.
fn late(html: &str) -> String {
    let bring = "<script>window.bring = () => {
        const [first, call] = document.querySelectorAll('[type=\"text/late\"]');
        const add = (script) => document.head.append(Object.assign(document.createElement('script'), script));
        add({ src: first.dataset.late, onload: () => call && add({ text: call.text }) });
    }</script>";
    html.replace("<script async src=", "<script type=\"text/late\" data-late=")
        .replace("<script src=", "<script type=\"text/late\" data-late=")
        .replace("<script>", "<script type=\"text/late\">")
        + bring
}

/// A page of somebody's with the lines pasted into it.
fn article(lines: &str) -> String {
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Un blog</title></head><body><h1>Un blog</h1>\n{lines}\n<p id=below>Après</p></body></html>"
    )
}

const BELOW: &str =
    "return Math.round(document.getElementById('below').getBoundingClientRect().top + scrollY)";

/// Where what stands below is, before and after the script comes.
fn moves(page: &Page) -> Result<[Value; 2], String> {
    let before = page.run(BELOW)?;
    page.run("bring()")?;
    page.started()?;
    page.run_patiently("setTimeout(arguments[0], 200)")?;
    Ok([before, page.run(BELOW)?])
}

/// In frames of both widths, in both browsers.
fn keeps_still(name: &str, html: &str) -> Result<(), String> {
    let frames = WIDTHS.map(|width| {
        format!(
            "<iframe src=late.html title=\"{width}\" width={width} height=600 style=\"border: 0\"></iframe>"
        )
    });
    let around = format!(
        "<!doctype html><html lang=fr><meta charset=utf-8><title>Un blog</title>{}</html>",
        frames.concat()
    );
    let folder = embed_folder(name, &[("late.html", &late(html)), ("around.html", &around)])?;
    for browser in BOTH {
        visit_beside(browser, &folder, "around.html", |page| {
            for (frame, width) in WIDTHS.into_iter().enumerate() {
                let [before, after] = page.inside(frame, moves)?;
                if before != after {
                    return Err(format!(
                        "{name} at {width} px: what stands below goes from {before} to {after}"
                    ));
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn below_the_pasted_lines_nothing_moves() -> Result<(), String> {
    for (form, conversation) in [("lines", ""), ("lines", "late-payment"), ("mount", "ending")] {
        let fields = json!({ (format!("form={form}")): true, "lang": "fr", "conversation": conversation });
        keeps_still(&format!("room-{form}{conversation}"), &article(&made(Browser::Chromium, &fields)?))?;
    }
    Ok(())
}

/// The page to copy from as it is shipped.
#[test]
fn below_the_widget_of_the_page_to_copy_from_nothing_moves() -> Result<(), String> {
    let file = embed_folder("plain", &[])?.join("plain.html");
    let html = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let marked = html.replace("<p>La page continue", "<p id=below>La page continue");
    assert_ne!(marked, html, "the page to copy from does not go on");
    keeps_still("plain", &marked)
}

#[test]
fn without_javascript_no_room_is_kept() -> Result<(), String> {
    let lines = made(Browser::Chromium, &json!({ "lang": "fr" }))?;
    let folder = embed_folder("room-bare", &[("pasted.html", &article(&lines))])?;
    for (browser, name) in BOTH.into_iter().flat_map(|one| [(one, "pasted.html"), (one, "plain.html")]) {
        without_scripts(browser, &folder.join(name), |page| {
            let high = page.height("franc-parler")?;
            if high < 200.0 { Ok(()) } else { Err(format!("{name}: {high} px of room")) }
        })?;
    }
    Ok(())
}

/// What measures the room keeps nothing, so that a reload finds the first screen again.
#[test]
fn after_a_reload_the_room_is_that_of_the_first_visit() -> Result<(), String> {
    const FIRST: &str = "return /data-screen=\"start\"/.test(document.getElementById('lines')?.value)";
    let folder = embed_folder("maker", &[])?;
    for (browser, storage) in [(BOTH[0], "session"), (BOTH[1], "local")] {
        visit_beside(browser, &folder, "maker.html", |page| {
            page.wait_for("room for the first screen", FIRST)?;
            fill(page, &json!({ "storage": storage, "conversation": "late-payment" }))?;
            page.wait_for(
                "room for the question",
                "return /data-question/.test(document.getElementById('lines').value)",
            )?;
            page.run_patiently("setTimeout(arguments[0], 300)")?;
            let kept = page.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]")?;
            if kept != json!([]) {
                return Err(format!("{storage}: {kept}"));
            }
            page.run("window.before = true; location.reload()")?;
            page.wait_for("the page anew", "return !window.before")?;
            page.wait_for("the first screen again", FIRST).map(drop)
        })?;
    }
    Ok(())
}
