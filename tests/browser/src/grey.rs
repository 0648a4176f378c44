//! Printed pages as grey pictures: whether every word of them can be seen whole, and how they are read, kept and written.
//!
//! A picture is kept as PNG, so that whoever reviews a change can look at it. Written without filters it takes a few lines on
//! top of a crate the tools use anyway; a crate for pictures would bring a second version of one the page is built with.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::files;
use crate::leaf::Word;
use crate::paper::{Paper, told_bytes};

/// Points of a picture to an inch where words are looked at.
const FINE: u32 = 96;
/// What is darker than this is ink.
const INK: u8 = 170;
/// Where the small letters of a font stand in the box of a word, from its top: between these shares of its height.
const SMALL: (f64, f64) = (0.33, 0.79);
/// The first bytes of every PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture, row by row; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grey {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) levels: Vec<u8>,
}

impl Paper {
    /// These of its pages, counted from 1, as pictures, so many points to an inch.
    pub(crate) fn pictures(&self, from: usize, to: usize, resolution: u32) -> Result<Vec<Grey>, String> {
        let [from, to, resolution] = [from.to_string(), to.to_string(), resolution.to_string()];
        let settings = ["-gray", "-f", &from, "-l", &to, "-r", &resolution].map(OsStr::new);
        let bytes = told_bytes("pdftoppm", &[&settings[..], &[self.file.as_os_str()]].concat())?;
        let mut rest = bytes.as_slice();
        let mut pictures = Vec::new();
        while !rest.is_empty() {
            let (picture, after) = portable(rest).ok_or("pdftoppm drew something that is no grey picture")?;
            pictures.push(picture);
            rest = after;
        }
        Ok(pictures)
    }

    /// Complains of words that stand in the file and cannot be seen whole: cut off, or under something.
    ///
    /// # Errors
    /// The words.
    pub fn shows_every_word(&self) -> Result<(), String> {
        let mut faults = Vec::new();
        for (number, (leaf, picture)) in
            (1..).zip(self.leaves()?.iter().zip(self.pictures(1, self.pages, FINE)?))
        {
            let hidden = leaf.words.iter().filter(|word| !picture.shows(word));
            faults.extend(hidden.map(|word| format!("page {number}, not seen whole: {word:?}")));
        }
        if faults.is_empty() { Ok(()) } else { Err(faults.join("\n    ")) }
    }
}

/// One picture as `pdftoppm` writes it, and what comes after it.
fn portable(bytes: &[u8]) -> Option<(Grey, &[u8])> {
    let mut rest = bytes.strip_prefix(b"P5\n")?;
    let mut number = || {
        let end = rest.iter().position(u8::is_ascii_whitespace)?;
        let number: usize = str::from_utf8(rest.get(..end)?).ok()?.parse().ok()?;
        rest = rest.get(end + 1..)?;
        Some(number)
    };
    let (width, height, _most) = (number()?, number()?, number()?);
    let (levels, rest) = rest.split_at_checked(width * height)?;
    Some((Grey { width, height, levels: levels.to_vec() }, rest))
}

impl Grey {
    /// Whether there is ink in a part of the picture, given in points of paper.
    fn has_ink(&self, across: (f64, f64), down: (f64, f64)) -> bool {
        let at = |points: f64, most: usize| {
            let scaled = (points * f64::from(FINE) / 72.0).round();
            // Never more than a picture has.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            (scaled.max(0.0) as usize).min(most)
        };
        let (left, right) = (at(across.0, self.width), at(across.1, self.width));
        let rows = at(down.0, self.height)..at(down.1, self.height);
        rows.into_iter().any(|row| {
            let row = self.levels.get(row * self.width + left..row * self.width + right);
            row.is_some_and(|row| row.iter().any(|level| *level < INK))
        })
    }

    /// Whether a word of letters and digits has ink at its first and its last sign, and in both its halves above and below.
    fn shows(&self, word: &Word) -> bool {
        let signs = word.text.chars().count();
        if signs < 3 || !word.text.chars().all(char::is_alphanumeric) {
            return true;
        }
        let height = word.bottom - word.top;
        let (top, bottom) = (word.top + SMALL.0 * height, word.top + SMALL.1 * height);
        let (waist, middle) = (f64::midpoint(top, bottom), f64::midpoint(word.left, word.right));
        let sign = (word.right - word.left) / f64::from(u32::try_from(signs).unwrap_or(u32::MAX));
        let parts = [
            ((word.left, word.left + sign), (top, bottom)),
            ((word.right - sign, word.right), (top, bottom)),
            ((word.left, middle), (top, waist)),
            ((word.left, middle), (waist, bottom)),
            ((middle, word.right), (top, waist)),
            ((middle, word.right), (waist, bottom)),
        ];
        parts.into_iter().all(|(across, down)| self.has_ink(across, down))
    }

    /// Writes it as PNG.
    pub(crate) fn keep(&self, file: &Path) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("{}: {error}", file.display());
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        for row in self.levels.chunks(self.width) {
            // No filter.
            packed.write_all(&[0]).and_then(|()| packed.write_all(row)).map_err(failed)?;
        }
        let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX).to_be_bytes();
        let head = [&side(self.width)[..], &side(self.height), &[8, 0, 0, 0, 0]].concat();
        let packed = packed.finish().map_err(failed)?;
        let parts = [chunk(*b"IHDR", &head), chunk(*b"IDAT", &packed), chunk(*b"IEND", &[])];
        fs::write(file, [PNG, &parts.concat()].concat()).map_err(failed)
    }

    /// Reads what was kept.
    pub(crate) fn kept(file: &Path) -> Result<Self, String> {
        let bytes = fs::read(file);
        let bytes =
            bytes.map_err(|error| format!("{}: {error}; UPDATE_EXPECT=1 keeps one", file.display()))?;
        unpacked(&bytes).ok_or_else(|| format!("{}: not as this test keeps a picture", file.display()))
    }
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(&kind);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], &kind, data, &sum.sum().to_be_bytes()].concat()
}

/// The picture in a PNG of three chunks without filters.
fn unpacked(bytes: &[u8]) -> Option<Grey> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let mut next = || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let data = after.get(4..4 + length)?;
        rest = after.get(4 + length + 4..)?;
        Some(data)
    };
    let (head, packed) = (next()?, next()?);
    let side = |at| usize::try_from(u32::from_be_bytes(*head.get(at..)?.first_chunk()?)).ok();
    let (width, height): (usize, usize) = (side(0)?, side(4)?);
    let mut rows = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut rows).ok()?;
    let levels: Vec<u8> = rows.chunks(width + 1).flat_map(|row| row.iter().skip(1).copied()).collect();
    (levels.len() == width * height).then_some(Grey { width, height, levels })
}

/// Where kept pictures lie.
pub(crate) fn folder() -> PathBuf {
    files::crate_folder().join("pages")
}
