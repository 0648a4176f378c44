//! The sheet on paper, kept as a PDF in `target/browser/` and read back as text.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::files;
use crate::page::Page;
use crate::session::Session;
use crate::site::Site;

/// The formats people have in their printers: A4 is the narrower, Letter the shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Format {
    /// Width and height in points, as a PDF counts them.
    #[must_use]
    pub fn points(self) -> (f64, f64) {
        match self {
            Self::A4 => (595.3, 841.9),
            Self::Letter => (612.0, 792.0),
        }
    }

    /// What a driver is told: sizes in centimetres, no backgrounds, as a browser does by itself.
    fn settings(self) -> Value {
        let (width, height) = match self {
            Self::A4 => (21.0, 29.7),
            Self::Letter => (21.59, 27.94),
        };
        json!({"page": {"width": width, "height": height}, "background": false})
    }
}

/// A printed sheet.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Where it lies.
    pub file: PathBuf,
    /// Its text on one line, every kind of space made a plain one.
    pub text: String,
    /// Its pages.
    pub pages: usize,
}

impl Page {
    /// Prints the page on A4.
    ///
    /// # Errors
    /// If the browser does not print, or `pdftotext` cannot read it.
    pub fn print(&self, name: &str) -> Result<Paper, String> {
        let file = format!("{name}-{}", self.browser());
        printed(&self.session, Format::A4, &file)
    }
}

/// What is open, on paper.
pub(crate) fn printed(session: &Session, format: Format, name: &str) -> Result<Paper, String> {
    let file = files::results("")?.join(format!("{name}.pdf"));
    save(&session.print(&format.settings())?, &file)?;
    Paper::read(file)
}

/// Prints saved pages one after the other, in one Chromium; each has a name and its HTML.
///
/// # Errors
/// If the browser does not start or print, or `pdftotext` cannot read it.
pub fn print_pages(format: Format, pages: &[(String, String)]) -> Result<Vec<Paper>, String> {
    let session = Session::start(Browser::Chromium, true, Site::default())?;
    let print = |(name, html): &(String, String)| {
        session.open_text("sheet.html", html)?;
        printed(&session, format, &format!("sheets/{name}-{format:?}"))
    };
    files::results("sheets")?;
    pages.iter().map(print).collect()
}

/// Prints saved pages in one browser, each on A4 and then on Letter, and shows every paper with the number of its page.
///
/// # Errors
/// If the browser does not start or print, `pdftotext` cannot read it, or the look finds a fault.
pub fn print_on_both(
    browser: Browser,
    pages: &[(String, String)],
    mut look: impl FnMut(usize, Format, &Paper) -> Result<(), String>,
) -> Result<(), String> {
    let session = Session::start(browser, true, Site::default())?;
    files::results("papers")?;
    for (number, (name, html)) in pages.iter().enumerate() {
        session.open_text("sheet.html", html)?;
        for format in [Format::A4, Format::Letter] {
            look(
                number,
                format,
                &printed(&session, format, &format!("papers/{name}-{browser}-{format:?}"))?,
            )?;
        }
    }
    Ok(())
}

impl Paper {
    fn read(file: PathBuf) -> Result<Self, String> {
        let text = told("pdftotext", &["-layout".as_ref(), file.as_os_str(), "-".as_ref()])?;
        let facts = told("pdfinfo", &[file.as_os_str()])?;
        let pages = facts.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
        let pages = pages.ok_or_else(|| format!("pdfinfo counts no pages in {}", file.display()))?;
        Ok(Self { file, text: normal(&text), pages })
    }

    /// Its first page as a picture, in grey.
    ///
    /// # Errors
    /// If `pdftoppm` cannot draw it.
    pub fn picture(&self, file: &Path) -> Result<(), String> {
        // It adds the ending of the name by itself.
        let name = file.with_extension("");
        let settings = ["-png", "-gray", "-r", "80", "-f", "1", "-singlefile"].map(std::ffi::OsStr::new);
        told("pdftoppm", &[&settings[..], &[self.file.as_os_str(), name.as_os_str()]].concat()).map(drop)
    }

    /// Complains unless it holds all of these.
    ///
    /// # Errors
    /// If one is missing.
    pub fn holds(&self, wanted: &[&str]) -> Result<(), String> {
        let missing: Vec<_> = wanted.iter().filter(|part| !self.text.contains(&normal(part))).collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(format!("{}: {missing:?} not in {}", self.file.display(), self.text))
        }
    }

    /// Complains unless it holds all of these, one after the other.
    ///
    /// # Errors
    /// If one is missing where it should come.
    pub fn holds_in_order<'a>(&self, wanted: impl IntoIterator<Item = &'a str>) -> Result<(), String> {
        let mut rest = self.text.as_str();
        for part in wanted {
            let part = normal(part);
            let (_, after) = rest
                .split_once(&part)
                .ok_or_else(|| format!("{}: {part:?} does not come in {rest}", self.file.display()))?;
            rest = after;
        }
        Ok(())
    }

    /// Complains if it holds any of these.
    ///
    /// # Errors
    /// If one is there.
    pub fn lacks(&self, unwanted: &[&str]) -> Result<(), String> {
        let there: Vec<_> = unwanted.iter().filter(|part| self.text.contains(&normal(part))).collect();
        if there.is_empty() { Ok(()) } else { Err(format!("{}: {there:?} is on paper", self.file.display())) }
    }

    /// Complains if it has more pages.
    ///
    /// # Errors
    /// If it has.
    pub fn at_most(&self, pages: usize) -> Result<(), String> {
        if self.pages <= pages {
            return Ok(());
        }
        Err(format!(
            "{}: {} pages, {pages} at most (is fonts-dejavu installed?)",
            self.file.display(),
            self.pages
        ))
    }
}

/// Every run of white space as one plain space, and letters that a font has joined apart again; Rust counts the no-break
/// spaces among white space.
pub(crate) fn normal(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = [('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl")];
    joined.iter().fold(plain, |text, (one, letters)| text.replace(*one, letters))
}

pub(crate) fn told(name: &str, arguments: &[&std::ffi::OsStr]) -> Result<String, String> {
    Ok(String::from_utf8_lossy(&told_bytes(name, arguments)?).into_owned())
}

pub(crate) fn told_bytes(name: &str, arguments: &[&std::ffi::OsStr]) -> Result<Vec<u8>, String> {
    let program = files::program(name, "install the Debian package poppler-utils")?;
    let done = Command::new(program).args(arguments).output().map_err(|error| format!("{name}: {error}"))?;
    if !done.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&done.stderr)));
    }
    Ok(done.stdout)
}

/// Writes what the driver sent as base64.
pub(crate) fn save(encoded: &Value, file: &Path) -> Result<(), String> {
    let bytes = STANDARD.decode(encoded.as_str().unwrap_or_default());
    let bytes = bytes.map_err(|error| format!("{}: {error}", file.display()))?;
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}
