//! The sheet as plain text, for an e-mail or a note.

use crate::sheet::{Block, HeadField, Line, Sheet};
use crate::texts::Texts;

/// Under the title and under a heading: capitals would cost the wasm the tables of every script there is.
const DOUBLE: &str = "========================================";
const SINGLE: &str = "----------------------------------------";
/// A line to write on.
const RULE: &str = "........................................";

/// The sheet as plain text.
pub fn text(sheet: &Sheet, texts: &Texts) -> String {
    let mut lines = vec![sheet.title.clone(), DOUBLE.to_owned()];
    put_fields(&sheet.meta, texts, &mut lines);
    for section in &sheet.sections {
        put_heading(&section.heading, &mut lines);
        for block in &section.blocks {
            put_block(block, texts, &mut lines);
        }
    }
    lines.push(String::new());
    lines.extend_from_slice(&sheet.foot);
    for annex in &sheet.annexes {
        put_heading(&annex.heading, &mut lines);
        if let Some(head) = &annex.head {
            put_fields(&head.fields, texts, &mut lines);
            lines.push(named(&texts.get("sheet.subject"), &written(&head.subject), texts));
            lines.push(String::new());
        }
        for block in &annex.blocks {
            put_block(block, texts, &mut lines);
        }
    }
    // The last line ends too.
    lines.push(String::new());
    lines.join("\n")
}

/// Pieces of a sheet, a text each.
pub(super) fn blocks(blocks: &[Block], texts: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        put_block(block, texts, &mut lines);
    }
    lines
}

fn named(name: &str, value: &str, texts: &Texts) -> String {
    [texts.label(name).trim_end(), " ", value].concat()
}

fn put_fields(fields: &[HeadField], texts: &Texts, lines: &mut Vec<String>) {
    for HeadField { label, value } in fields {
        lines.push(named(label, value.as_deref().unwrap_or(RULE), texts));
    }
}

fn put_heading(heading: &str, lines: &mut Vec<String>) {
    lines.extend(["", heading, SINGLE].map(str::to_owned));
}

fn written(line: &Line) -> String {
    match (line.text.is_empty(), line.has_blank()) {
        (true, _) => RULE.to_owned(),
        (false, true) => [&line.text, " ", RULE].concat(),
        (false, false) => line.text.clone(),
    }
}

fn put_block(block: &Block, texts: &Texts, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph { label: Some(label), line } => lines.push(named(label, &written(line), texts)),
        Block::Paragraph { label: None, line } | Block::Lead(line) => lines.push(written(line)),
        Block::Quote(quoted) => quoted.iter().for_each(|line| lines.push(["    ", &written(line)].concat())),
        Block::Items { marks, lines: items } => {
            for (line, number) in items.iter().zip(1..) {
                lines.push([&marks.sign(number), " ", &written(line)].concat());
            }
        }
        Block::Pairs { heads, rows } => {
            for (said, answer) in rows {
                lines.push(named(&heads.0, &written(said), texts));
                lines.push(named(&heads.1, &written(answer), texts));
                lines.push(String::new());
            }
        }
        Block::Ladder(rungs) => {
            for rung in rungs {
                lines.push([rung.place.sign(), " ", &written(&rung.line)].concat());
            }
        }
        Block::Blanks(count) => (0..*count).for_each(|_| lines.push(RULE.to_owned())),
    }
}
