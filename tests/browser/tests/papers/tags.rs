//! The tags of the PDF that Chromium makes, against the sheet: headings in their order, every item in a list, every pair in a
//! table, and no text outside of them.

use browser_tests::{Format, Paper, Tag, letters, print_pages};
use franc_parler::sheet::{Block, LetterHead, Marks, Sheet};
use franc_parler::texts::Texts;

use crate::cases::{self, Case};

/// The headings of a paper, first rank first: of a letter it is what it is about.
fn headings(sheet: &Sheet, texts: &Texts) -> Vec<(&'static str, String)> {
    let sections = sheet.sections.iter().map(|section| section.heading.clone());
    let annexes = sheet.annexes.iter().map(|annex| {
        let subject = |head: &LetterHead| texts.label(&texts.get("sheet.subject")) + &head.subject.text;
        annex.head.as_ref().map_or_else(|| annex.heading.clone(), subject)
    });
    let all = sections.chain(annexes).map(|heading| ("H2", heading));
    [("H1", sheet.title.clone())].into_iter().chain(all).collect()
}

/// How many of each there must be, in the order of [`COUNTED`].
const COUNTED: [&str; 7] = ["L", "LI", "Lbl", "BlockQuote", "Table", "TH", "TD"];

fn counts(block: &Block) -> [usize; 7] {
    match block {
        Block::Items { marks: Marks::Steps, lines } => [1, lines.len(), lines.len(), 0, 0, 0, 0],
        Block::Items { lines, .. } => [1, lines.len(), 0, 0, 0, 0, 0],
        Block::Ladder(rungs) => [1, rungs.len(), 0, 0, 0, 0, 0],
        Block::Quote(_) => [0, 0, 0, 1, 0, 0, 0],
        Block::Pairs { rows, .. } => [0, 0, 0, 0, 1, 2, 2 * rows.len()],
        Block::Paragraph { .. } | Block::Lead(_) | Block::Blanks(_) => [0; 7],
    }
}

fn counted(sheet: &Sheet) -> [usize; 7] {
    let sections = sheet.sections.iter().flat_map(|section| &section.blocks);
    let annexes = sheet.annexes.iter().flat_map(|annex| &annex.blocks);
    sections.chain(annexes).map(counts).fold([0; 7], |sum, more| std::array::from_fn(|at| sum[at] + more[at]))
}

/// Complains unless the tags are those of the sheet.
pub(crate) fn compare(tags: &[Tag], sheet: &Sheet, texts: &Texts) -> Result<(), String> {
    let found: Vec<&Tag> = tags.iter().filter(|tag| tag.name.starts_with('H')).collect();
    let wanted = headings(sheet, texts);
    for (number, (rank, heading)) in wanted.iter().enumerate() {
        let same = |tag: &&Tag| tag.name == *rank && is_said(&letters(heading), &tag.letters);
        if !found.get(number).is_some_and(same) {
            return Err(format!("{rank} “{heading}” is not tagged, but {:?}", found.get(number)));
        }
    }
    if found.len() > wanted.len() {
        return Err(format!("headings too many: {:?}", found.get(wanted.len()..)));
    }
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
    let found = COUNTED.map(count);
    if found == counted(sheet) {
        Ok(())
    } else {
        Err(format!("{COUNTED:?}: {found:?}, not {:?}", counted(sheet)))
    }
}

/// Whether this is what a tag says. `pdfinfo` leaves out what comes after joined letters, though it is in the file.
fn is_said(wanted: &str, said: &str) -> bool {
    wanted == said
        || ["ff", "fi", "fl"].iter().any(|joined| said.ends_with(joined)) && wanted.starts_with(said)
}

/// What is wrong with the tags of a paper; nothing where they are those of its case.
pub(crate) fn fault(case: &Case, texts: &Texts, paper: &Paper) -> Option<String> {
    paper.tags(&texts.get("format.lang")).and_then(|tags| compare(&tags, &case.sheet, texts)).err()
}

#[test]
fn what_is_not_tagged_is_found() -> Result<(), String> {
    let texts = xtask::words::read("fr")?;
    let case = cases::one("camille-third-reminder", &texts)?;
    let (_, whole) = cases::page(&case, &texts);
    let planted = [
        ("<html lang=\"fr\"", "<html lang=\"de\"", "in “fr”"),
        ("<h2>La porte suivante</h2>", "<p>La porte suivante</p>", "H2 “La porte suivante” is not tagged"),
        // As it was before this test.
        ("</style>", ".paper .paper-field { position: static }</style>", "“Avec:” stands in no heading"),
        ("</style>", ".paper-steps { list-style: none }</style>", "not ["),
    ];
    let pages: Vec<_> = planted
        .iter()
        .zip(1..)
        .map(|((from, to, _), number)| (format!("untagged-{number}"), whole.replacen(from, to, 1)))
        .collect();
    for (paper, (_, to, wanted)) in print_pages(Format::A4, &pages)?.iter().zip(planted) {
        let found = fault(&case, &texts, paper).unwrap_or_default();
        assert!(found.contains(wanted), "{to} is not found, but: {found}");
    }
    Ok(())
}
