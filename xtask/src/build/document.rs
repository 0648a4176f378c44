//! A page of our own as a document: words, styles, first screen and guide in the marks of `index.html`, under a policy that
//! allows just these and the scripts it is given. Called by `page`.

use super::first::first_screens;
use super::guide;
use super::page::{Folder, html, joined};
use crate::words;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use franc_parler::texts::Texts;
use sha2::{Digest, Sha256};

/// The language the pages are written in.
pub(super) const OWN: &str = "fr";

/// What two pages of our own have in common.
pub(super) struct Document {
    template: String,
    /// Of the first screen, and of the first question.
    first_styles: [String; 2],
    /// Both, one pair a language, the page's own first.
    first_screens: Vec<[String; 2]>,
    page_styles: String,
    bare_styles: String,
    guide: String,
}

/// What they do not.
pub(super) struct Program {
    /// What lets the first question be answered before the program is there: markup and script right after the first
    /// screen. With it the page holds that question, and both in each language; without it the first screen in its own.
    pub(super) early: Option<Inline>,
    /// The script at the end of the page.
    pub(super) late: Option<String>,
    /// What the policy allows beside the scripts in the page: scripts, and requests.
    pub(super) scripts: String,
    pub(super) requests: &'static str,
    /// What the head of the page holds after the policy.
    pub(super) head: &'static str,
    /// Styles the other page does not need.
    pub(super) styles: String,
    /// Whether there is a policy: not while the page is worked on.
    pub(super) release: bool,
}

/// A script in the page, after what it is about.
pub(super) struct Inline {
    pub(super) markup: String,
    pub(super) script: String,
}

impl Document {
    /// Reads what stands in the folder Trunk is filling, and renders the first screens.
    pub(super) fn read(
        folder: &Folder,
        languages: &[String],
        first_styles: &[String; 2],
    ) -> Result<Self, String> {
        let texts = words::read(OWN)?;
        let others = languages.iter().map(String::as_str).filter(|language| *language != OWN);
        let screens = std::iter::once(OWN)
            .chain(others)
            .map(|language| first_screens(language, &words::read(language)?, language == OWN));
        Ok(Self {
            template: worded(&without_link(&folder.read("index.html")?), &texts),
            first_styles: first_styles.clone(),
            first_screens: screens.collect::<Result<_, String>>()?,
            page_styles: joined(&["page"])? + &guide::styles_of_page(languages, OWN)?,
            bare_styles: joined(&["bare"])?,
            guide: guide::section(languages, OWN)?,
        })
    }

    /// The page with its program.
    pub(super) fn filled(&self, program: &Program) -> Result<String, String> {
        let bare_styles = &self.bare_styles;
        let (first_styles, screens, early) = match &program.early {
            Some(Inline { markup, script }) => (
                self.first_styles.concat(),
                self.first_screens.concat().concat(),
                format!("{markup}<script>{script}</script>"),
            ),
            None => (self.first_styles[0].clone(), self.first_screens[0][0].clone(), String::new()),
        };
        let page_styles = self.page_styles.clone() + &program.styles;
        let parts = [
            ("policy", Self::policy(program, [&page_styles, bare_styles, &first_styles]) + program.head),
            (
                "page styles",
                format!("<style>{page_styles}</style>\n<noscript><style>{bare_styles}</style></noscript>"),
            ),
            (
                "first screen",
                format!(
                    "<template shadowrootmode=\"open\"><style>{first_styles}</style>{screens}</template>"
                ),
            ),
            ("first script", early),
            ("guide", if program.early.is_some() { self.guide.clone() } else { without_links(&self.guide) }),
            (
                "program",
                program.late.as_ref().map_or_else(String::new, |late| format!("<script>{late}</script>")),
            ),
        ];
        let mut page = self.template.clone();
        for (mark, content) in parts {
            let mark = format!("<!-- franc-parler: {mark} -->");
            if !page.contains(&mark) {
                return Err(format!("index.html has no mark {mark}: put it back where this part belongs."));
            }
            page = page.replacen(&mark, &content, 1);
        }
        Ok(page)
    }

    /// Nothing else may be loaded, and only these scripts and these styles may run.
    fn policy(program: &Program, styles: [&str; 3]) -> String {
        if !program.release {
            return String::new();
        }
        let inline = program.early.iter().map(|early| &early.script).chain(&program.late);
        let scripts = inline.map(|script| hash(script)).collect::<Vec<_>>().join(" ");
        let styles = styles.map(hash).join(" ");
        let Program { scripts: others, requests, .. } = program;
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {requests}script-src {scripts} {others} 'wasm-unsafe-eval'; style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'\">"
        )
    }
}

/// The guide without its links to those in other languages: a file that opens from disk has none beside it.
fn without_links(guide: &str) -> String {
    match (guide.find("<nav>"), guide.split_once("</nav>")) {
        (Some(at), Some((_, after))) => guide[..at].to_owned() + after,
        _ => guide.to_owned(),
    }
}

/// The page without the line that told Trunk what to build: HTML knows no link without an address.
fn without_link(page: &str) -> String {
    page.lines()
        .filter(|line| !line.contains("data-trunk"))
        .fold(String::new(), |page, line| page + line + "\n")
}

/// The page's own words in place of their `%key%`.
fn worded(page: &str, texts: &Texts) -> String {
    let keys = ["format.lang", "format.direction", "page.title", "page.description"];
    keys.iter().fold(page.to_owned(), |page, key| page.replace(&format!("%{key}%"), &html(&texts.get(key))))
}

/// A text as a policy names it.
pub(super) fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
