//! The static guide: the method and five blank sheets, for whoever has no JavaScript, no WebAssembly, or an error on the
//! screen. One list of elements over the words there are, written here as HTML, and handed as JSON to the script for other
//! people's pages.

mod elements;

use super::document::hash;
use super::page::{Folder, html};
use super::plain::plain_css;
use crate::words::{self, root};
pub use elements::{Element, elements};
use franc_parler::texts::Texts;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The class everything of the guide stands in.
const CLASS: &str = "fp-guide";

/// The guide as JSON, for the script that builds it from the words it has: `[tag, key, class]`, without what is empty at
/// the end.
pub(super) fn list() -> Value {
    let short = |(tag, key, class): Element| match (key, class) {
        ("", _) => json!([tag]),
        (_, "") => json!([tag, key]),
        _ => json!([tag, key, class]),
    };
    elements().into_iter().map(short).collect()
}

/// The guide as HTML, short: what may be left out of HTML is left out. The headings begin at level `top`.
pub(super) fn markup(texts: &Texts, top: u8) -> String {
    let (mut markup, mut open) = (String::new(), "");
    for (tag, key, class) in elements() {
        let (list, item) = tag.split_once('>').unwrap_or(("", tag));
        if list != open {
            close(&mut markup, open);
            if !list.is_empty() {
                let _ = write!(markup, "<{list}>");
            }
            open = list;
        }
        let level = item.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        let item = level.map_or_else(|| item.to_owned(), |level| format!("h{}", level + top - 2));
        let class = if class.is_empty() { String::new() } else { format!(" class={class}") };
        let _ = write!(
            markup,
            "<{item}{class}>{}",
            html(&if key.is_empty() { String::new() } else { texts.get(key) })
        );
        if level.is_some() {
            let _ = write!(markup, "</{item}>");
        }
    }
    close(&mut markup, open);
    markup
}

fn close(markup: &mut String, list: &str) {
    if !list.is_empty() {
        let _ = write!(markup, "</{list}>");
    }
}

/// The guide in the page's own language, for the page that holds the widget; the others stand beside the page, and the
/// script builds them below an error.
pub(super) fn section(languages: &[String], language: &str) -> Result<String, String> {
    let texts = words::read(language)?;
    let others = links(languages, language, address)?;
    let (speaks, markup) = (speaks(&texts), markup(&texts, 2));
    Ok(format!("<section class={CLASS} id=guide-{language}{speaks}>{others}{markup}</section>"))
}

/// Where the guide in a language stands.
fn address(language: &str) -> String {
    format!("guide.{language}.html")
}

/// The styles for the page that holds the widget: once it speaks another language than the first, the guide below an
/// error is in that language alone.
pub(super) fn styles_of_page(languages: &[String], first: &str) -> Result<String, String> {
    let mut styles = styles()?;
    for other in languages.iter().filter(|language| *language != first) {
        let page = format!("html[lang={other}]");
        let _ = write!(styles, "{page} .{CLASS}:not([lang={other}]),{page} nav{{display:none}}");
    }
    Ok(styles)
}

/// The styles of the guide.
pub(super) fn styles() -> Result<String, String> {
    let path = root().join("styles/guide.css");
    let styles =
        fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    Ok(plain_css(&styles))
}

/// The guide as a page of its own, without any script.
///
/// # Errors
/// A sentence, where words or styles cannot be read.
pub fn guide(language: &str) -> Result<String, String> {
    alone(language, &styles()?, address)
}

/// The same in large print.
///
/// # Errors
/// As [`guide()`].
pub fn in_large_print(language: &str) -> Result<String, String> {
    let larger = plain_css(&Folder(root().join("styles")).read("large.css")?);
    alone(language, &(styles()? + &larger), |language| format!("large.{language}.html"))
}

fn alone(language: &str, styles: &str, address: impl Fn(&str) -> String) -> Result<String, String> {
    let texts = words::read(language)?;
    let page = open_page(language, &texts.get("guide.title"), styles)?;
    Ok(page + &links(&words::languages()?, language, address)? + &markup(&texts, 1) + close_page())
}

/// How a page begins that loads nothing and in which nothing runs.
pub(super) fn open_page(language: &str, title: &str, styles: &str) -> Result<String, String> {
    Ok(format!(
        "<!doctype html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">\n{}\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<style>{styles}</style>\n</head>\n<body>\n<main class={CLASS}>",
        speaks(&words::read(language)?),
        policy(styles),
        html(title)
    ))
}

/// How it ends.
pub(super) const fn close_page() -> &'static str {
    "</main>\n</body>\n</html>\n"
}

/// Writes the pages of the guide, one a language.
pub(super) fn write(folder: &Path, languages: &[String]) -> Result<(), String> {
    pages(folder, languages, address)
}

/// The same beside the scripts, by a name of ours: on a coach's site they may lie in the first folder.
pub(super) fn write_beside(folder: &Path, languages: &[String]) -> Result<(), String> {
    pages(folder, languages, |language| format!("franc-parler-guide.{language}.html"))
}

fn pages(folder: &Path, languages: &[String], address: fn(&str) -> String) -> Result<(), String> {
    let styles = styles()?;
    for language in languages {
        let file = folder.join(address(language));
        fs::write(&file, alone(language, &styles, address)?)
            .map_err(|error| format!("{} cannot be written: {error}.", file.display()))?;
    }
    Ok(())
}

/// The attributes that say how a language is read.
fn speaks(texts: &Texts) -> String {
    let direction = texts.get("format.direction");
    let direction = if direction == "ltr" { String::new() } else { format!(" dir={direction}") };
    format!(" lang={}{direction}", texts.get("format.lang"))
}

/// The way to the guide in the other languages.
fn links(languages: &[String], own: &str, address: impl Fn(&str) -> String) -> Result<String, String> {
    let mut links = String::new();
    for language in languages.iter().filter(|language| *language != own) {
        let name = words::read(language)?.get("ui.language.name");
        let _ = write!(links, " <a href={} lang={language}>{}</a>", address(language), html(&name));
    }
    Ok(if links.is_empty() { links } else { format!("<nav>{}</nav>", links.trim_start()) })
}

/// Nothing may be loaded, and nothing runs.
fn policy(styles: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'\">",
        hash(styles)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the guide may take of a file in a language, in bytes.
    const MOST: usize = 7_500;

    fn all() -> Vec<(String, Texts)> {
        let read = |language: String| {
            let texts = words::read(&language).unwrap();
            (language, texts)
        };
        words::languages().unwrap().into_iter().map(read).collect()
    }

    #[test]
    fn every_text_is_there_in_every_language_and_is_read_as_it_stands() {
        for (language, texts) in all() {
            for (_, key, _) in elements().into_iter().filter(|(_, key, _)| !key.is_empty()) {
                let text = texts.find(key).unwrap_or_else(|| panic!("{language}: {key} is missing"));
                assert!(!text.is_empty(), "{language}: {key} is empty");
                let marked = text.contains(['{', '}', '[', ']', '<', '>', '#']);
                assert!(!marked, "{language}: {key} has a sign of the template language: {text}");
            }
        }
    }

    #[test]
    fn every_word_of_the_guide_has_its_place() {
        for (language, texts) in all() {
            let own = texts.iter().map(|(key, _)| key).filter(|key| key.starts_with("guide."));
            let left: Vec<_> = own.filter(|own| elements().iter().all(|(_, key, _)| key != own)).collect();
            assert!(left.is_empty(), "{language}: {left:?}");
        }
    }

    #[test]
    fn each_conversation_has_a_sheet_with_what_is_its_own() {
        let keys: Vec<_> = elements().into_iter().map(|(_, key, _)| key).collect();
        let sheets = elements().into_iter().filter(|(.., class)| *class == "s").map(|(_, key, _)| key);
        let sheets: Vec<_> = sheets.collect();
        let five = ["own-mistake", "client-mistake", "boundaries", "late-payment", "ending"];
        assert_eq!(sheets, five.map(|id| format!("{id}.name")));
        for key in [
            "own-mistake.proportion.1",
            "guide.cause",
            "sheet.repair",
            "guide.insurer",
            "guide.data",
            "sheet.understood",
            "guide.decisions",
            "guide.clause",
            "guide.count",
            "sheet.new-rule",
            "guide.options.3",
            "guide.ladder.6",
            "guide.claim",
            "guide.notice",
            "sheet.stock",
            "guide.handover.1",
            "sheet.peers",
            "ending.during.5",
        ] {
            assert!(keys.contains(&key), "{key} is on no sheet");
        }
    }

    #[test]
    fn it_is_short() {
        for (language, texts) in all() {
            let bytes = markup(&texts, 2).len();
            assert!(bytes <= MOST, "{language}: {bytes} bytes, {MOST} allowed");
        }
    }

    #[test]
    fn what_the_words_hold_is_text() {
        let texts = Texts::new(vec![("guide.title".to_owned(), "<b>\"a\" & b".to_owned())]);
        assert!(markup(&texts, 2).starts_with("<h2>&lt;b>&quot;a&quot; &amp; b</h2><p>"));
    }

    #[test]
    fn items_of_a_list_stand_in_one_and_headings_begin_where_they_are_told() {
        let texts = Texts::new(Vec::new());
        let markup = markup(&texts, 1);
        assert!(
            markup.starts_with("<h1>guide.title</h1>") && markup.contains("<h2 class=s>ending.name</h2>")
        );
        for list in ["ul", "ol", "dl"] {
            let count = |sign: &str| markup.matches(&format!("{sign}{list}>")).count();
            assert_eq!(count("<"), count("</"), "{list}");
        }
        assert!(markup.contains("<ol><li>none.situation.unclear.method.1<li>none."));
        assert!(markup.contains("<p>sheet.goal<p><p>sheet.facts<p><p><p>"), "{markup}");
    }

    #[test]
    fn for_the_script_it_is_a_list_without_what_is_empty() {
        let list = list();
        assert_eq!(list[0], json!(["h2", "guide.title"]));
        let elements = list.as_array().unwrap();
        assert!(elements.contains(&json!(["p"])) && elements.contains(&json!(["h3", "ending.name", "s"])));
    }

    #[test]
    fn its_own_page_runs_and_loads_nothing_and_leads_to_the_other_languages() {
        for (language, texts) in all() {
            let page = guide(&language).unwrap();
            assert!(
                page.contains(&markup(&texts, 1)) && page.contains("default-src 'none'; style-src 'sha256-")
            );
            assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"));
            for (other, _) in all() {
                assert_eq!(page.contains(&format!("guide.{other}.html")), other != language, "{other}");
            }
        }
    }
}
