//! The lines of a sheet as they must stand on paper, from the sheet itself and not from what is printed; and the paper read
//! against them: nothing lost, nothing added, nothing in another place.

use browser_tests::{Paper, letters};
use franc_parler::sheet::{Annex, Block, HeadField, Marks, Sheet};
use franc_parler::texts::Texts;

use crate::cases::Case;

/// What must stand on a paper.
pub(crate) struct Wanted {
    lines: Vec<String>,
    /// The lines that begin a letter: each on a page of its own.
    letters: Vec<usize>,
    /// What the heads of tables say: they stand once more where a table goes on on the next page.
    heads: Vec<String>,
    /// How many pages the sheet may have without its letters.
    most: usize,
}

/// The lines of a case with all its letters.
pub(crate) fn of_case(case: &Case, texts: &Texts) -> Wanted {
    let mut lines = of_sheet(&case.sheet, texts);
    let mut letters = Vec::new();
    for annex in &case.sheet.annexes {
        letters.push(lines.len());
        lines.extend(of_annex(annex, texts));
    }
    Wanted { lines, letters, heads: heads(&case.sheet), most: if case.quick { 1 } else { 3 } }
}

/// The lines of a sheet without its letters, in order.
fn of_sheet(sheet: &Sheet, texts: &Texts) -> Vec<String> {
    let mut lines =
        vec![format!("{} · {}", texts.get("ui.mark"), texts.get("sheet.kind")), sheet.title.clone()];
    lines.extend(sheet.meta.iter().map(|field| named(field, texts)));
    for section in &sheet.sections {
        lines.push(section.heading.clone());
        lines.extend(section.blocks.iter().flat_map(|block| of_block(block, texts)));
    }
    lines.extend(sheet.foot.iter().cloned());
    lines
}

/// The lines of a letter or list that goes with it.
fn of_annex(annex: &Annex, texts: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(head) = &annex.head {
        lines.extend(head.fields.iter().map(|field| named(field, texts)));
        lines.push(format!("{}{}", texts.label(&texts.get("sheet.subject")), head.subject.text));
    } else {
        lines.push(annex.heading.clone());
    }
    lines.extend(annex.blocks.iter().flat_map(|block| of_block(block, texts)));
    lines
}

fn named(field: &HeadField, texts: &Texts) -> String {
    format!("{}{}", texts.label(&field.label), field.value.as_deref().unwrap_or_default())
}

fn of_block(block: &Block, texts: &Texts) -> Vec<String> {
    match block {
        Block::Paragraph { label, line } => {
            let label = label.as_ref().map(|label| texts.label(label)).unwrap_or_default();
            vec![format!("{label}{}", line.text)]
        }
        Block::Lead(line) => vec![line.text.clone()],
        Block::Quote(lines) => lines.iter().map(|line| line.text.clone()).collect(),
        Block::Items { marks, lines } => {
            let item = |(number, text): (usize, &str)| match marks {
                Marks::Bullets => format!("–{text}"),
                Marks::Steps => format!("{number}.{text}"),
                Marks::Boxes | Marks::Evidence => text.to_owned(),
            };
            (1..).zip(lines.iter().map(|line| line.text.as_str())).map(item).collect()
        }
        Block::Pairs { heads, rows } => {
            let rows = rows.iter().flat_map(|(said, answer)| [said.text.clone(), answer.text.clone()]);
            [format!("{}{}", heads.0, heads.1)].into_iter().chain(rows).collect()
        }
        Block::Ladder(rungs) => rungs.iter().map(|rung| rung.line.text.clone()).collect(),
        Block::Blanks(_) => Vec::new(),
    }
}

fn heads(sheet: &Sheet) -> Vec<String> {
    let blocks = sheet.sections.iter().flat_map(|section| &section.blocks);
    let head = |block: &Block| match block {
        Block::Pairs { heads, .. } => Some(letters(&format!("{}{}", heads.0, heads.1))),
        _ => None,
    };
    blocks.filter_map(head).collect()
}

/// Where a reader is on a paper.
struct Reader<'a> {
    pages: &'a [String],
    /// The page, from 0, and what is left of it.
    page: usize,
    rest: &'a str,
}

impl Wanted {
    /// Reads the paper line by line: all of them, nothing else, each letter from the top of a page, no page too many.
    pub(crate) fn read(&self, paper: &Paper) -> Result<(), String> {
        let pages = paper.letters()?;
        let mut reader = Reader { pages: &pages, page: 0, rest: pages.first().map_or("", String::as_str) };
        let mut first_letter = None;
        for (number, line) in self.lines.iter().enumerate() {
            reader.turn(&self.heads, line);
            if self.letters.contains(&number) {
                if reader.pages.get(reader.page).map(String::as_str) != Some(reader.rest) {
                    return Err(format!("page {}: “{line}” does not begin its page", reader.page + 1));
                }
                first_letter.get_or_insert(reader.page);
            }
            reader.take(line)?;
        }
        if !reader.rest.is_empty() || reader.page + 1 < pages.len() {
            let rest: String = reader.rest.chars().take(60).collect();
            return Err(format!(
                "page {}: after the last line there is “{rest}”, or a page without any",
                reader.page + 1
            ));
        }
        let count = first_letter.unwrap_or(pages.len());
        if count > self.most {
            return Err(format!("{count} pages, {} at most (is fonts-dejavu installed?)", self.most));
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// Takes a line, which may go on on the next page.
    fn take(&mut self, line: &str) -> Result<(), String> {
        let mut wanted = letters(line);
        while !self.rest.is_empty() && wanted.len() > self.rest.len() && wanted.starts_with(self.rest) {
            wanted = wanted.split_off(self.rest.len());
            self.rest = "";
            self.turn(&[], &wanted);
        }
        self.rest = self.rest.strip_prefix(wanted.as_str()).ok_or_else(|| {
            let there: String = self.rest.chars().take(60).collect();
            format!("page {}: the line “{line}” does not come, but “{there}”", self.page + 1)
        })?;
        Ok(())
    }

    /// Goes to the next page where this one is read, past the head of a table that goes on there.
    fn turn(&mut self, heads: &[String], line: &str) {
        let next = self.pages.get(self.page + 1).filter(|_| self.rest.is_empty() && !line.is_empty());
        let Some(next) = next else { return };
        self.page += 1;
        let again = heads.iter().filter(|head| !letters(line).starts_with(head.as_str()));
        self.rest = again.fold(next, |rest, head| rest.strip_prefix(head.as_str()).unwrap_or(rest));
    }
}
