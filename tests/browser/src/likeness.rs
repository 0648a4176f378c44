//! A printed page against the picture of it that was kept, within a stated tolerance.
//!
//! The pictures were made with Debian's Chromium and its fonts-dejavu, which the tests need anyway. Another version of either
//! may set a letter a fraction of a point elsewhere and shade its edge in another way: so both pictures are blurred a little
//! first, only pixels that are then far apart count, and a few of these are let pass. With other fonts nothing is alike, and
//! the message says so.

use crate::files;
use crate::grey::{Grey, folder};
use crate::outline::is_kept_anew;
use crate::paper::Paper;

/// Points of a picture to an inch: letters can just be read, and a page takes little room in the repository.
const COARSE: u32 = 60;
/// Levels of grey, of 256, that two blurred pixels may be apart.
const APART: u8 = 40;
/// How many pixels of 10 000 may be further apart than that: about as many as three or four words have. Something smaller, a
/// single box or dot, may go unseen here.
const MOST: usize = 6;

/// Compares one page, counted from 1, with the picture kept under this name; `UPDATE_EXPECT=1` keeps it anew.
///
/// # Errors
/// How far they are apart, where it is too far, and where both can be looked at.
pub fn looks_as_kept(paper: &Paper, page: usize, name: &str) -> Result<(), String> {
    let found = page_of(paper, page)?;
    let file = folder().join(format!("{name}.png"));
    if is_kept_anew() {
        std::fs::create_dir_all(folder()).map_err(|error| format!("{name}: {error}"))?;
        return found.keep(&file);
    }
    let apart = share(&Grey::kept(&file)?, &found);
    if apart <= MOST {
        return Ok(());
    }
    let here = files::results("pages")?.join(format!("{name}.png"));
    found.keep(&here)?;
    Err(format!(
        "{name}: {apart} pixels of 10000 differ, {MOST} may; compare {} with {} (is fonts-dejavu installed?)",
        here.display(),
        file.display()
    ))
}

/// The picture of a page as it is kept: sixteen levels of grey, which take half the room of 256.
fn page_of(paper: &Paper, page: usize) -> Result<Grey, String> {
    let drawn = paper.pictures(page, page, COARSE)?;
    let mut picture = drawn.into_iter().next().ok_or_else(|| format!("there is no page {page}"))?;
    picture.levels.iter_mut().for_each(|level| *level = *level / 17 * 17);
    Ok(picture)
}

/// How many pixels of 10 000 are too far apart; all, where the sizes differ.
fn share(kept: &Grey, found: &Grey) -> usize {
    if (kept.width, kept.height) != (found.width, found.height) {
        return 10_000;
    }
    let far =
        blurred(kept).into_iter().zip(blurred(found)).filter(|(one, other)| one.abs_diff(*other) > APART);
    (far.count() * 10_000).div_ceil(kept.levels.len().max(1))
}

/// Every pixel as the mean of the nine around it; at the edges, which are white, of those there are.
fn blurred(picture: &Grey) -> Vec<u8> {
    let rows: Vec<&[u8]> = picture.levels.chunks(picture.width).collect();
    let mut blurred = Vec::with_capacity(picture.levels.len());
    for row in 0..rows.len() {
        let near = rows.get(row.saturating_sub(1)..(row + 2).min(rows.len())).unwrap_or_default();
        for column in 0..picture.width {
            let columns = column.saturating_sub(1)..(column + 2).min(picture.width);
            let around = near.iter().filter_map(|row| row.get(columns.clone())).flatten();
            let (sum, count) =
                around.fold((0, 0), |(sum, count), level| (sum + u32::from(*level), count + 1));
            blurred.push(u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX));
        }
    }
    blurred
}
