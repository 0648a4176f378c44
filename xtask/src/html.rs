//! `cargo xtask test html`: every page that is built, and the saved page of every worked case, before the Nu HTML checker,
//! with the styles in them. No error is let through, and of the warnings those alone that are explained here.

use crate::author::Request;
use crate::tools::{Remark, check_html};
use crate::words::{languages, root};
use std::fs;
use std::path::{Path, PathBuf};

/// Warnings that are wrong about our pages: the beginning of each, what the piece in question holds, and why.
const EXPLAINED: [(&str, &str, &str); 2] = [
    (
        "Inline script violates Content Security Policy",
        "<script type=\"application/json\"",
        "data is no script: no browser runs it, or asks the policy",
    ),
    (
        "Resource violates Content Security Policy (meta tag): external script",
        "<script src=\"franc-parler.js\">",
        "the policy allows the page's own place, which a file before the checker does not have",
    ),
];

/// A page with one fault of each kind the checker is here for: in an element, in a style, in a shadow
/// root. It goes with the others, and where a fault is not seen nothing is proved of them.
const PLANTED: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Planted</title>\
    <style>p { colour: red }</style></head><body><h1>Planted</h1><center>in an element</center>\
    <div><template shadowrootmode=\"open\"><style>p { widht: 1em }</style><ul><b>in a shadow root</b></ul>\
    </template></div></body></html>";
const FAULTS: [&str; 4] = ["“colour”", "“center”", "“widht”", "“b” not allowed as child of element “ul”"];

/// Checks all of them, with what was built last.
///
/// # Errors
/// Every error, with the page and the line; or that the checker misses what was planted.
pub fn check() -> Result<(), String> {
    let folder = root().join("target/html");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let mut files = built()?;
    files.extend(opened(&files, &folder)?);
    files.extend(saved(&folder)?);
    let count = files.len();
    files.push(written(&folder, "planted.html", &open(PLANTED).unwrap_or_default())?);
    let Some(remarks) = check_html(&files)? else {
        println!("Node and npm are not on the PATH, so the pages are not checked.");
        return Ok(());
    };
    let (planted, remarks): (Vec<_>, Vec<_>) =
        remarks.into_iter().partition(|remark| remark.page.ends_with("/html/planted.html"));
    sees(&planted)?;
    let wrong: Vec<_> = remarks.iter().filter(|remark| remark.is_error || !is_explained(remark)).collect();
    if wrong.is_empty() {
        println!("{count} pages, no error; {} warnings, each explained in xtask/src/html.rs.", remarks.len());
        return Ok(());
    }
    Err(format!("The HTML checker says:\n{}", wrong.into_iter().map(line).collect::<Vec<_>>().join("\n")))
}

/// Whether the planted faults were all seen.
fn sees(remarks: &[Remark]) -> Result<(), String> {
    let seen = |fault: &&str| remarks.iter().any(|remark| remark.is_error && remark.message.contains(*fault));
    match FAULTS.iter().find(|fault| !seen(fault)) {
        None => Ok(()),
        Some(fault) => Err(format!(
            "The HTML checker misses the planted fault {fault}: what it lets through proves nothing."
        )),
    }
}

fn is_explained(remark: &Remark) -> bool {
    EXPLAINED
        .iter()
        .any(|(begins, holds, _)| remark.message.starts_with(begins) && remark.extract.contains(holds))
}

fn line(remark: &Remark) -> String {
    let kind = if remark.is_error { "error" } else { "warning" };
    format!("{}, line {}: {kind}: {} {}", remark.page, remark.line, remark.message, remark.extract)
}

/// The pages in `dist/`, but for templates, which are no pages yet, and for the second name of the page itself.
fn built() -> Result<Vec<PathBuf>, String> {
    let dist = root().join("dist");
    let mut pages = Vec::new();
    collect(&dist, &mut pages)?;
    let wanted = ["index.html", "franc-parler.html", "embed/frame.html"].map(|name| dist.join(name));
    if !wanted.iter().all(|page| pages.contains(page)) {
        return Err("dist/ is not whole: run `cargo xtask dist`, then this again.".to_owned());
    }
    let [index, file, _] = wanted;
    if fs::read(&index).ok() == fs::read(file).ok() {
        pages.retain(|page| *page != index);
    }
    Ok(pages)
}

fn collect(folder: &Path, pages: &mut Vec<PathBuf>) -> Result<(), String> {
    let unreadable =
        |error| format!("{} cannot be read ({error}): run `cargo xtask dist` first.", folder.display());
    for path in fs::read_dir(folder).map_err(unreadable)?.flatten().map(|entry| entry.path()) {
        if path.is_dir() && path.file_name().is_some_and(|name| name != "layouts") {
            collect(&path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            pages.push(path);
        }
    }
    Ok(())
}

/// The checker does not look into a shadow root: pages that begin with one, again, with what is in it in its place.
fn opened(pages: &[PathBuf], folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut opened = Vec::new();
    for page in pages {
        let html = fs::read_to_string(page).map_err(|error| format!("{}: {error}.", page.display()))?;
        if let Some(html) = open(&html) {
            let name = page.file_name().unwrap_or_default().to_string_lossy();
            opened.push(written(folder, &format!("opened.{name}"), &html)?);
        }
    }
    if opened.is_empty() {
        Err("No page begins with a shadow root any more: is it built whole?".to_owned())
    } else {
        Ok(opened)
    }
}

/// A page with what is in its shadow root in the root's place, and the root's styles in the head. Names of parts, which
/// the checker does not know yet, mean something in a shadow root alone and are left out with it.
fn open(html: &str) -> Option<String> {
    let (before, rest) = html.split_once("<template shadowrootmode=\"open\">")?;
    let (inside, after) = rest.split_once("</template>")?;
    let (styles, content) = inside.split_once("</style>")?;
    let before = before.replacen("</head>", &format!("{styles}</style></head>"), 1);
    let mut pieces = content.split(" part=\"");
    let mut opened = before + pieces.next().unwrap_or_default();
    pieces.filter_map(|piece| piece.split_once('"')).for_each(|(_, rest)| opened.push_str(rest));
    Some(opened + after)
}

fn written(folder: &Path, name: &str, html: &str) -> Result<PathBuf, String> {
    let page = folder.join(name);
    fs::write(&page, html).map_err(|error| format!("{}: {error}.", page.display()))?;
    Ok(page)
}

/// The day of the worked cases.
const TODAY: &str = "2026-11-23";

/// The saved page of every worked case, in every language.
fn saved(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let cases = root().join("tests/people");
    let entries = fs::read_dir(&cases).map_err(|error| format!("{}: {error}.", cases.display()))?;
    let json = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "json");
    let mut pages = Vec::new();
    for case in entries.flatten().map(|entry| entry.path()).filter(json) {
        for language in languages()? {
            let html = Request::new(Some(&language), Some(TODAY), case.to_str())?.sheet("html")?;
            let name = case.file_stem().unwrap_or_default().to_string_lossy();
            pages.push(written(folder, &format!("{name}.{language}.html"), &html)?);
        }
    }
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(is_error: bool, message: &str, extract: &str) -> Remark {
        let (page, message) = ("file:/a.html".to_owned(), message.to_owned());
        Remark { page, line: 1, is_error, message, extract: extract.to_owned() }
    }

    #[test]
    fn a_checker_that_misses_a_planted_fault_is_not_believed() {
        let all: Vec<Remark> = FAULTS.iter().map(|fault| said(true, fault, "")).collect();
        assert_eq!(sees(&all), Ok(()));
        assert!(sees(&all[1..]).is_err() && sees(&[]).is_err());
        let warned: Vec<Remark> = FAULTS.iter().map(|fault| said(false, fault, "")).collect();
        assert!(sees(&warned).is_err());
    }

    #[test]
    fn what_is_in_a_shadow_root_stands_in_its_place_and_its_styles_in_the_head() {
        let page = "<head></head><x-y><template shadowrootmode=\"open\"><style>a{}</style><p part=\"c\" id=d>b</template></x-y>";
        assert_eq!(open(page).as_deref(), Some("<head><style>a{}</style></head><x-y><p id=d>b</x-y>"));
        assert_eq!(open("<head></head><p>b"), None);
    }

    #[test]
    fn a_warning_is_explained_for_what_it_is_about_alone() {
        let policy = "Inline script violates Content Security Policy (meta tag): blocked.";
        assert!(is_explained(&said(false, policy, "</p> <script type=\"application/json\" id=\"data\">{")));
        assert!(!is_explained(&said(false, policy, "<script>start()</script>")));
        assert!(!is_explained(&said(false, "Empty heading.", "<script type=\"application/json\"")));
    }
}
