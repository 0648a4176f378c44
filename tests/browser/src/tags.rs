//! What a tagged PDF says of itself: its language, and the tree of headings, paragraphs, lists and tables that a reader for
//! PDF files is given.

use std::ffi::OsStr;
use std::fs;

use crate::leaf::letters;
use crate::paper::{Paper, told};

/// The tags in which text may stand: all others only group.
const HOLDERS: [&str; 6] = ["H1", "H2", "P", "LI", "TH", "TD"];

/// A tag with the letters under it, without white space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name in the file: `H1`, `LI`.
    pub name: String,
    /// Everything that stands in it.
    pub letters: String,
}

impl Paper {
    /// Its tags, in the order in which they are read.
    ///
    /// # Errors
    /// If it has none, is in another language, or has text that is in no heading, paragraph, item or cell.
    pub fn tags(&self, language: &str) -> Result<Vec<Tag>, String> {
        if !told("pdfinfo", &[self.file.as_os_str()])?
            .lines()
            .any(|line| line.starts_with("Tagged:") && line.ends_with("yes"))
        {
            return Err("the file is not tagged".to_owned());
        }
        let bytes = fs::read(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let wanted = format!("/Lang ({language})");
        if !bytes.windows(wanted.len()).any(|part| part == wanted.as_bytes()) {
            return Err(format!("the file does not say that it is in “{language}”"));
        }
        tags(&told("pdfinfo", &[OsStr::new("-struct-text"), self.file.as_os_str()])?)
    }
}

/// Reads the tree, an element or a text a line, further in the deeper it is.
fn tags(tree: &str) -> Result<Vec<Tag>, String> {
    let mut found: Vec<Tag> = Vec::new();
    let mut open: Vec<(usize, usize)> = Vec::new();
    for line in tree.lines() {
        let told = line.trim_start();
        let depth = line.len() - told.len();
        open.retain(|(outer, _)| *outer < depth);
        if let Some(text) = told.strip_prefix('"') {
            let text = letters(text.strip_suffix('"').unwrap_or(text));
            let held = open
                .iter()
                .filter_map(|(_, at)| found.get(*at))
                .any(|tag| HOLDERS.contains(&tag.name.as_str()));
            if !held && !text.is_empty() {
                return Err(format!("“{text}” stands in no heading, paragraph, item or cell"));
            }
            for (_, at) in &open {
                if let Some(tag) = found.get_mut(*at) {
                    tag.letters.push_str(&text);
                }
            }
        } else if !told.starts_with('/') && !told.is_empty() {
            open.push((depth, found.len()));
            let name = told.split([' ', ':']).next().unwrap_or_default().to_owned();
            found.push(Tag { name, letters: String::new() });
        }
    }
    Ok(found)
}
