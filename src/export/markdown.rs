//! The sheet as Markdown. Whatever was typed is escaped, so that it reads as it was written.

use crate::sheet::{Block, HeadField, Line, Marks, Place, Sheet};
use crate::texts::Texts;

const RULE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// The sheet as Markdown.
pub fn markdown(sheet: &Sheet, texts: &Texts) -> String {
    let mut page = String::new();
    put(&mut page, &["# ", &escaped(&sheet.title), "\n\n"]);
    put_fields(&sheet.meta, texts, &mut page);
    for section in &sheet.sections {
        put(&mut page, &["\n## ", &escaped(&section.heading), "\n\n"]);
        for block in &section.blocks {
            put_block(block, texts, &mut page);
            page.push('\n');
        }
    }
    page.push_str("\n---\n\n");
    for line in &sheet.foot {
        put(&mut page, &[&escaped(line), "\n"]);
    }
    for annex in &sheet.annexes {
        put(&mut page, &["\n## ", &escaped(&annex.heading), "\n\n"]);
        if let Some(head) = &annex.head {
            put_fields(&head.fields, texts, &mut page);
            let subject = named(&texts.get("sheet.subject"), &written(&head.subject), texts);
            put(&mut page, &["\n", &subject, "\n"]);
        }
        for block in &annex.blocks {
            page.push('\n');
            put_block(block, texts, &mut page);
        }
    }
    page
}

fn put(page: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| page.push_str(part));
}

fn put_fields(fields: &[HeadField], texts: &Texts, page: &mut String) {
    for HeadField { label, value } in fields {
        let value = value.as_deref().map_or_else(|| RULE.to_owned(), escaped);
        put(page, &["- ", &named(label, &value, texts), "\n"]);
    }
}

fn named(name: &str, value: &str, texts: &Texts) -> String {
    ["**", texts.label(name).trim_end(), "** ", value].concat()
}

fn written(line: &Line) -> String {
    match (line.text.is_empty(), line.has_blank()) {
        (true, _) => RULE.to_owned(),
        (false, true) => [&escaped(&line.text), " ", RULE].concat(),
        (false, false) => escaped(&line.text),
    }
}

fn put_block(block: &Block, texts: &Texts, page: &mut String) {
    match block {
        Block::Paragraph { label: Some(label), line } => {
            put(page, &[&named(label, &written(line), texts), "\n"]);
        }
        Block::Paragraph { label: None, line } => put(page, &[&written(line), "\n"]),
        Block::Lead(line) => put(page, &["**", &written(line), "**\n"]),
        Block::Quote(lines) => {
            for (index, line) in lines.iter().enumerate() {
                put(page, &[if index > 0 { ">\n> " } else { "> " }, &written(line), "\n"]);
            }
        }
        Block::Items { marks, lines } => {
            let boxes = matches!(marks, Marks::Boxes | Marks::Evidence);
            for (line, number) in lines.iter().zip(1..) {
                let before = if boxes { "- " } else { "" };
                put(page, &[before, &marks.sign(number), " ", &written(line), "\n"]);
            }
        }
        Block::Pairs { heads, rows } => {
            put(page, &["| ", &escaped(&heads.0), " | ", &escaped(&heads.1), " |\n|---|---|\n"]);
            for (said, answer) in rows {
                put(page, &["| ", &written(said), " | ", &written(answer), " |\n"]);
            }
        }
        Block::Ladder(rungs) => {
            for rung in rungs {
                let (before, after) = match rung.place {
                    Place::Here => ("- [ ] **", "**\n"),
                    Place::Today => ("- *", "*\n"),
                    Place::Passed => ("- ", "\n"),
                    Place::ToCome => ("- [ ] ", "\n"),
                };
                put(page, &[before, &written(&rung.line), after]);
            }
        }
        Block::Blanks(count) => {
            for index in 0..*count {
                put(page, &[if index > 0 { "\n" } else { "" }, RULE, "\n"]);
            }
        }
    }
}

/// Signs that Markdown would read as its own: anywhere, and those that make a list of a line that begins with them.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let number = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    for (at, sign) in text.char_indices() {
        let means = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => true,
            '-' | '+' | '=' => at == 0,
            '.' | ')' => number > 0 && at == number,
            _ => false,
        };
        if means {
            safe.push('\\');
        }
        match sign {
            '\n' => safe.push_str("<br>"),
            '\r' => {}
            _ => safe.push(sign),
        }
    }
    safe
}
