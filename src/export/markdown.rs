//! The sheet as Markdown. Whatever was typed is escaped, so that it reads as it was written.

use crate::sheet::{Block, Line, Marks, Place, Rung, Sheet};
use crate::texts::Texts;
use std::fmt::{self, Write as _};

const RULE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// Writes the sheet.
pub(super) fn render(sheet: &Sheet, texts: &Texts) -> String {
    let mut page = format!("# {}\n\n", escaped(&sheet.title));
    let named = |name: &str, value: &str| format!("**{}** {value}", texts.label(name).trim_end());
    for (name, value) in &sheet.meta {
        let value = value.as_deref().map_or_else(|| RULE.to_owned(), escaped);
        put(&mut page, format_args!("- {}\n", named(name, &value)));
    }
    for section in &sheet.sections {
        put(&mut page, format_args!("\n## {}\n\n", escaped(&section.heading)));
        for block in &section.blocks {
            page.push_str(&rendered(block, &named));
            page.push('\n');
        }
    }
    page.push_str("\n---\n\n");
    for line in &sheet.foot {
        put(&mut page, format_args!("{}\n", escaped(line)));
    }
    for annex in &sheet.annexes {
        put(&mut page, format_args!("\n## {}\n\n", escaped(&annex.heading)));
        if let Some(head) = &annex.head {
            for (name, value) in &head.fields {
                let value = value.as_deref().map_or_else(|| RULE.to_owned(), escaped);
                put(&mut page, format_args!("- {}\n", named(name, &value)));
            }
            let subject = named(&texts.get("sheet.subject"), &written(&head.subject));
            put(&mut page, format_args!("\n{subject}\n"));
        }
        for block in &annex.blocks {
            page.push('\n');
            page.push_str(&rendered(block, &named));
        }
    }
    page
}

fn put(page: &mut String, text: fmt::Arguments) {
    // Writing to a text in memory cannot fail.
    let _ = page.write_fmt(text);
}

fn written(line: &Line) -> String {
    match (line.text.is_empty(), line.has_blank()) {
        (true, _) => RULE.to_owned(),
        (false, true) => format!("{} {RULE}", escaped(&line.text)),
        (false, false) => escaped(&line.text),
    }
}

fn rendered(block: &Block, named: &dyn Fn(&str, &str) -> String) -> String {
    match block {
        Block::Paragraph { label: Some(label), line } => format!("{}\n", named(label, &written(line))),
        Block::Paragraph { label: None, line } => format!("{}\n", written(line)),
        Block::Lead(line) => format!("**{}**\n", written(line)),
        Block::Quote(lines) => {
            lines.iter().map(|line| format!("> {}\n", written(line))).collect::<Vec<_>>().join(">\n")
        }
        Block::Items { marks, lines } => lines
            .iter()
            .enumerate()
            .map(|(index, line)| match marks {
                Marks::Bullets => format!("- {}\n", written(line)),
                Marks::Steps => format!("{}. {}\n", index + 1, written(line)),
                Marks::Boxes => format!("- [ ] {}\n", written(line)),
                Marks::Evidence => format!("- [ ] [ ] {}\n", written(line)),
            })
            .collect(),
        Block::Pairs { heads, rows } => {
            let mut table = format!("| {} | {} |\n|---|---|\n", escaped(&heads.0), escaped(&heads.1));
            for (said, answer) in rows {
                put(&mut table, format_args!("| {} | {} |\n", written(said), written(answer)));
            }
            table
        }
        Block::Ladder(rungs) => {
            let rung = |rung: &Rung| match rung.place {
                Place::Here => format!("- [ ] **{}**\n", written(&rung.line)),
                Place::Today => format!("- *{}*\n", written(&rung.line)),
                Place::Passed => format!("- {}\n", written(&rung.line)),
                Place::ToCome => format!("- [ ] {}\n", written(&rung.line)),
            };
            rungs.iter().map(rung).collect()
        }
        Block::Blanks(count) => vec![format!("{RULE}\n"); *count].join("\n"),
    }
}

/// Signs that Markdown would read as its own: anywhere, and those that make a list of a line that begins with them.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let number = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    for (at, sign) in text.char_indices() {
        let anywhere = "\\`*_[]<>#|~!&".contains(sign);
        let begins = (at == 0 && "-+=".contains(sign)) || (number > 0 && at == number && ".)".contains(sign));
        if anywhere || begins {
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
