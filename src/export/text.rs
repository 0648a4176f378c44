//! The sheet as plain text, for an e-mail or a note.

use crate::sheet::{Block, Line, Marks, Sheet};
use crate::texts::Texts;

/// Under the title and under a heading: capitals would cost the wasm the tables of every script there is.
const DOUBLE: &str = "========================================";
const SINGLE: &str = "----------------------------------------";
/// A line to write on.
const RULE: &str = "........................................";

/// Writes the sheet.
pub(super) fn render(sheet: &Sheet, texts: &Texts) -> String {
    let mut page = String::new();
    let mut put = |line: &str| {
        page.push_str(line);
        page.push('\n');
    };
    put(&sheet.title);
    put(DOUBLE);
    let named = |name: &str, value: &str| format!("{} {value}", texts.label(name).trim_end());
    for (name, value) in &sheet.meta {
        put(&named(name, value.as_deref().unwrap_or(RULE)));
    }
    for section in &sheet.sections {
        put("");
        put(&section.heading);
        put(SINGLE);
        section.blocks.iter().for_each(|block| block_lines(block, &named).iter().for_each(|line| put(line)));
    }
    put("");
    sheet.foot.iter().for_each(|line| put(line));
    for annex in &sheet.annexes {
        put("");
        put(&annex.heading);
        put(SINGLE);
        if let Some(head) = &annex.head {
            head.fields.iter().for_each(|(name, value)| put(&named(name, value.as_deref().unwrap_or(RULE))));
            put(&named(&texts.get("sheet.subject"), &head.subject.text));
            put("");
        }
        block_texts(&annex.blocks, &named).iter().for_each(|line| put(line));
    }
    page
}

/// Pieces of a sheet, a text each.
pub(super) fn blocks(blocks: &[Block], texts: &Texts) -> Vec<String> {
    block_texts(blocks, &|name: &str, value: &str| format!("{} {value}", texts.label(name).trim_end()))
}

fn block_texts(blocks: &[Block], named: &dyn Fn(&str, &str) -> String) -> Vec<String> {
    blocks.iter().flat_map(|block| block_lines(block, named)).collect()
}

fn written(line: &Line) -> String {
    match (line.text.is_empty(), line.has_blank()) {
        (true, _) => RULE.to_owned(),
        (false, true) => format!("{} {RULE}", line.text),
        (false, false) => line.text.clone(),
    }
}

fn block_lines(block: &Block, named: &dyn Fn(&str, &str) -> String) -> Vec<String> {
    match block {
        Block::Paragraph { label: Some(label), line } => vec![named(label, &written(line))],
        Block::Paragraph { label: None, line } | Block::Lead(line) => vec![written(line)],
        Block::Quote(lines) => lines.iter().map(|line| format!("    {}", written(line))).collect(),
        Block::Items { marks, lines } => lines
            .iter()
            .enumerate()
            .map(|(index, line)| match marks {
                Marks::Bullets => format!("- {}", written(line)),
                Marks::Steps => format!("{}. {}", index + 1, written(line)),
                Marks::Boxes => format!("[ ] {}", written(line)),
                Marks::Evidence => format!("[ ] [ ] {}", written(line)),
            })
            .collect(),
        Block::Pairs { heads, rows } => rows
            .iter()
            .flat_map(|(said, answer)| {
                [named(&heads.0, &written(said)), named(&heads.1, &written(answer)), String::new()]
            })
            .collect(),
        Block::Ladder(rungs) => {
            rungs.iter().map(|rung| format!("{} {}", rung.place.sign(), written(&rung.line))).collect()
        }
        Block::Blanks(count) => vec![RULE.to_owned(); *count],
    }
}
