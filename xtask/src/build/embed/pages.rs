//! The pages of `embed/`, each put together into one HTML file: its styles and scripts inside, its words, the tokens and
//! the hashes of the scripts as data, and a policy that allows just these. The marks in the sources say what goes where.

use super::super::document::hash;
use super::super::page::{Folder, html as plain_text};
use super::super::plain::{plain_css, plain_js};
use super::Script;
use super::facts::{data, words_in};
use crate::words::root;
use serde_json::Value;
use std::fmt::Write as _;

/// The pages that are put together; the others are copied as they are.
pub(super) const ASSEMBLED: [&str; 3] = ["maker.html", "theme.html", "frame.html"];

/// Writes the pages into the folder of the scripts.
pub(super) fn write(embed: &Folder, scripts: &[Script]) -> Result<(), String> {
    let sources = Folder(root().join("embed"));
    for name in ASSEMBLED {
        let mut page =
            Page { html: sources.read(name)?, allowed: Vec::new(), more: Vec::new(), sources: &sources };
        page.fill(scripts)?;
        page.html = said(&page.html)?;
        embed.write(name, page.with_policy())?;
    }
    Ok(())
}

/// A page whose elements say their words in the page's own language: without a script, and until one runs, nothing that
/// has a name is nameless.
fn said(html: &str) -> Result<String, String> {
    const KEY: &str = " data-word=\"";
    let language = html.split_once("<html lang=\"").and_then(|(_, rest)| rest.split_once('"'));
    let words = words_in(language.map_or("", |(language, _)| language))?;
    let mut pieces = html.split(KEY);
    let mut page = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let parts = piece.split_once('"').and_then(|(key, rest)| Some((key, rest.split_once('>')?)));
        let (key, (more, rest)) =
            parts.ok_or("An element of a page of embed/ that has words is not closed.")?;
        let text = words.get(key).and_then(Value::as_str);
        let text = text.ok_or_else(|| format!("A page of embed/ has no words for {key}."))?;
        let _ = write!(page, "{KEY}{key}\"{more}>{}{rest}", plain_text(text));
    }
    Ok(page)
}

/// A page on its way: what is inside already may run.
struct Page<'a> {
    html: String,
    /// Directive and hash of everything inside.
    allowed: Vec<(&'static str, String)>,
    /// Directives of this page alone.
    more: Vec<String>,
    sources: &'a Folder,
}

impl Page<'_> {
    /// Every mark gives way to what it names.
    fn fill(&mut self, scripts: &[Script]) -> Result<(), String> {
        const START: &str = "<!-- embed: ";
        while let Some(start) = self.html.find(START) {
            let inside = &self.html[start + START.len()..];
            let end = inside.find(" -->").ok_or("A mark in a page of embed/ is not closed.")?;
            let words: Vec<String> = inside[..end].split_whitespace().map(str::to_owned).collect();
            let (kind, names) = words.split_first().ok_or("A mark in a page of embed/ is empty.")?;
            let content = match kind.as_str() {
                "style" => self.style(names)?,
                "script" => self.script(names)?,
                "program" => self.program(scripts)?,
                "data" => data(names, scripts)?,
                "allow" => {
                    self.more.push(format!("; {}", names.join(" ")));
                    String::new()
                }
                other => return Err(format!("A page of embed/ has a mark that nobody knows: {other}.")),
            };
            self.html.replace_range(start..start + START.len() + end + " -->".len(), &content);
        }
        Ok(())
    }

    fn joined(&self, names: &[String]) -> Result<String, String> {
        let files = names.iter().map(|name| self.sources.read(name));
        Ok(files.collect::<Result<Vec<_>, _>>()?.concat())
    }

    fn style(&mut self, names: &[String]) -> Result<String, String> {
        let css = plain_css(&self.joined(names)?);
        self.allowed.push(("style-src", hash(&css)));
        Ok(format!("<style>{css}</style>"))
    }

    /// Files of one page share a scope of their own.
    fn script(&mut self, names: &[String]) -> Result<String, String> {
        // Within a text of a script, the stroke may be escaped; as it is, it would end the script.
        let plain = plain_js(&self.joined(names)?).replace("</script", "<\\/script");
        let script = format!("(()=>{{\"use strict\";\n{plain}\n}})();");
        if script.contains("<!--") {
            return Err(format!("{} hold a sign that opens a comment in the page.", names.join(", ")));
        }
        self.allowed.push(("script-src", hash(&script)));
        Ok(format!("<script>{script}</script>"))
    }

    /// The widget in every language, inside the page.
    fn program(&mut self, scripts: &[Script]) -> Result<String, String> {
        let all = scripts.iter().find(|script| script.name == "franc-parler.js");
        let text = &all.ok_or("The script with every language is missing.")?.text;
        self.allowed.push(("script-src", hash(text)));
        Ok(format!("<script>{text}</script>"))
    }

    /// A policy by hashes. A page with a neighbour for its script allows the place it came from, too.
    fn with_policy(self) -> String {
        let sources = |directive: &str| {
            let own = self.allowed.iter().filter(|(known, _)| *known == directive);
            own.fold(String::new(), |list, (_, hash)| list + " " + hash)
        };
        let neighbours = if self.html.contains("<script src=") { " 'self' file:" } else { "" };
        let policy = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src{}{neighbours} 'wasm-unsafe-eval'; style-src{}{}; img-src data:; base-uri 'none'; form-action 'none'\">",
            sources("script-src"),
            sources("style-src"),
            self.more.concat()
        );
        self.html.replacen("<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{policy}"), 1)
    }
}
