//! Without JavaScript: a reader of every form of the lines, and of the pages to copy from, finds the blank sheets.

use browser_tests::{BarePage, Browser, embed_folder, without_scripts};
use serde_json::json;

use super::{BOTH, made};

/// The sentence is one line with a link, which leads to a file that lies beside the script.
fn leads_to_the_sheets(page: &BarePage, holder: &str, wanted: &str) -> Result<(), String> {
    let (seen, address) = (page.seen(holder)?, page.leads_to(&format!("{holder} a"))?);
    let name = address.rsplit('/').next().unwrap_or_default();
    let is_line = !seen.is_empty() && !seen.contains('\n');
    let there = embed_folder("sheets", &[])?.join(name).is_file();
    if is_line && there && name == wanted { Ok(()) } else { Err(format!("{holder}: {seen:?}, {address}")) }
}

#[test]
fn the_pasted_sentence_leads_to_the_blank_sheets() -> Result<(), String> {
    let forms =
        [("lines", "fr", "franc-parler"), ("div", "en", "[data-franc-parler]"), ("mount", "auto", "div")];
    for (form, lang, holder) in forms {
        let fields = json!({ (format!("form={form}")): true, "lang": lang, "conversation": "ending" });
        let lines = made(Browser::Chromium, &fields)?;
        let html =
            format!("<!doctype html><html lang=fr><meta charset=utf-8><title>Un blog</title>{lines}</html>");
        let file = embed_folder("sheets", &[("pasted.html", &html)])?.join("pasted.html");
        let guide = if lang == "en" { "franc-parler-guide.en.html" } else { "franc-parler-guide.fr.html" };
        for browser in BOTH {
            without_scripts(browser, &file, |page| leads_to_the_sheets(page, holder, guide))
                .map_err(|problem| format!("{form}: {problem}\n{lines}"))?;
        }
    }
    Ok(())
}

/// With a folder, the link leads into it; and the steps say which file to put there.
#[test]
fn the_link_leads_into_the_folder_of_the_script() -> Result<(), String> {
    let lines = made(Browser::Chromium, &json!({ "lang": "fr", "folder": "/a \"b\"/" }))?;
    let link = "<a href=\"/a &quot;b&quot;/franc-parler-guide.fr.html\">";
    if lines.contains(link) { Ok(()) } else { Err(lines) }
}

#[test]
fn the_pages_to_copy_from_lead_to_the_blank_sheets() -> Result<(), String> {
    let folder = embed_folder("sheets", &[])?;
    let pages = [
        ("plain.html", "franc-parler > p:not([slot])", "franc-parler-guide.fr.html"),
        ("mount.html", "#place", "franc-parler-guide.en.html"),
        ("frame.html", "noscript p", "franc-parler-guide.fr.html"),
        ("frame.html", "noscript p[lang=en]", "franc-parler-guide.en.html"),
    ];
    for (name, holder, guide) in pages {
        for browser in BOTH {
            without_scripts(browser, &folder.join(name), |page| leads_to_the_sheets(page, holder, guide))
                .map_err(|problem| format!("{name}: {problem}"))?;
        }
    }
    Ok(())
}

/// The guides lead to each other by the names they have there.
#[test]
fn a_guide_beside_the_scripts_leads_to_the_other() -> Result<(), String> {
    let file = embed_folder("sheets", &[])?.join("franc-parler-guide.en.html");
    without_scripts(Browser::Chromium, &file, |page| {
        leads_to_the_sheets(page, "nav", "franc-parler-guide.fr.html")
    })
}
