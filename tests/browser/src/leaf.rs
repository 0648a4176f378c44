//! What stands on each page of a printed paper, in the order in which it was drawn, and where every word of it lies.

use std::ffi::OsStr;

use crate::paper::{Paper, normal, told};

/// How far the end of a word may lie from where it should, in points: a font's own signs reach a little out of their boxes.
const CLOSE: f64 = 1.0;
/// What `printing.css` leaves free: from the left and right edge, from the top and the bottom, in points.
const MARGINS: (f64, f64) = (14.0 * 72.0 / 25.4, 11.0 * 72.0 / 25.4);

/// A word and its box, in points from the top left corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

/// A page with its size in points.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Leaf {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) words: Vec<Word>,
}

impl Paper {
    /// The letters of each page without any white space, in the order in which the browser drew them: what is copied out of
    /// the file, and what a reader without tags reads out.
    ///
    /// # Errors
    /// If `pdftotext` cannot read it.
    pub fn letters(&self) -> Result<Vec<String>, String> {
        let text = told("pdftotext", &[OsStr::new("-raw"), self.file.as_os_str(), OsStr::new("-")])?;
        // Every page ends in a form feed.
        let text = text.strip_suffix('\u{c}').unwrap_or(&text);
        Ok(text.split('\u{c}').map(letters).collect())
    }

    /// Its pages with their words.
    pub(crate) fn leaves(&self) -> Result<Vec<Leaf>, String> {
        let page = told("pdftotext", &[OsStr::new("-bbox"), self.file.as_os_str(), OsStr::new("-")])?;
        let leaf = |part: &str| {
            let words = part.split("<word ").skip(1).filter_map(word).collect();
            Some(Leaf { width: number(part, "width")?, height: number(part, "height")?, words })
        };
        page.split("<page ")
            .skip(1)
            .map(leaf)
            .collect::<Option<_>>()
            .ok_or_else(|| format!("no boxes: {page}"))
    }

    /// Complains unless every page has this size, in points, and every word lies within the margins.
    ///
    /// # Errors
    /// The pages and words that do not.
    pub fn lies_within(&self, (width, height): (f64, f64)) -> Result<(), String> {
        let mut faults = Vec::new();
        for (number, leaf) in (1..).zip(self.leaves()?) {
            if (leaf.width - width).abs() > CLOSE || (leaf.height - height).abs() > CLOSE {
                faults.push(format!("page {number} is {} × {} points", leaf.width, leaf.height));
            }
            let outside = leaf.words.iter().filter(|word| {
                word.left < MARGINS.0 - CLOSE
                    || word.right > width - MARGINS.0 + CLOSE
                    || word.top < MARGINS.1 - CLOSE
                    || word.bottom > height - MARGINS.1 + CLOSE
            });
            faults.extend(outside.map(|word| format!("page {number}, outside the margins: {word:?}")));
        }
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n    ")) }
    }
}

/// A text without its white space.
pub fn letters(text: &str) -> String {
    normal(text).replace(' ', "")
}

fn word(part: &str) -> Option<Word> {
    let (box_of, rest) = part.split_once('>')?;
    let text = rest.split("</word>").next()?;
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    let side = |name| number(box_of, name);
    Some(Word { text, left: side("xMin")?, top: side("yMin")?, right: side("xMax")?, bottom: side("yMax")? })
}

/// The number an attribute holds.
fn number(part: &str, name: &str) -> Option<f64> {
    part.split_once(&format!("{name}=\""))?.1.split('"').next()?.parse().ok()
}
