//! The sheet as Markdown. Whatever was typed is escaped, so that it reads as it was written.

use crate::sheet::{Block, Line, Marks, Sheet};
use crate::texts::Texts;

const RULE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// Writes the sheet.
pub(super) fn render(sheet: &Sheet, texts: &Texts) -> String {
    let mut page = format!("# {}\n\n", escaped(&sheet.title));
    let named = |name: &str, value: &str| {
        format!("**{}** {value}", texts.get("sheet.label").replace("#l", name).trim_end())
    };
    for (name, value) in &sheet.meta {
        let value = value.as_deref().map_or_else(|| RULE.to_owned(), escaped);
        page.push_str(&format!("- {}\n", named(name, &value)));
    }
    for section in &sheet.sections {
        page.push_str(&format!("\n## {}\n\n", escaped(&section.heading)));
        for block in &section.blocks {
            page.push_str(&rendered(block, &named));
            page.push('\n');
        }
    }
    page.push_str("\n---\n\n");
    sheet.foot.iter().for_each(|line| page.push_str(&format!("{}\n", escaped(line))));
    if let Some(letter) = &sheet.letter {
        page.push_str(&format!("\n## {}\n\n", escaped(&letter.heading)));
        for (name, value) in &letter.head {
            let value = value.as_deref().map_or_else(|| RULE.to_owned(), escaped);
            page.push_str(&format!("- {}\n", named(name, &value)));
        }
        page.push_str(&format!("\n{}\n", named(&texts.get("sheet.subject"), &written(&letter.subject))));
        letter.lines.iter().for_each(|line| page.push_str(&format!("\n{}\n", written(line))));
    }
    page
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
            })
            .collect(),
        Block::Pairs { heads, rows } => {
            let mut table = format!("| {} | {} |\n|---|---|\n", escaped(&heads.0), escaped(&heads.1));
            for (said, answer) in rows {
                table.push_str(&format!("| {} | {} |\n", written(said), written(answer)));
            }
            table
        }
        Block::Blanks(count) => vec![format!("{RULE}\n"); *count].join("\n"),
    }
}

/// Signs that Markdown would read as its own.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' => {
                safe.push('\\');
                safe.push(sign);
            }
            '\n' => safe.push_str("<br>"),
            '\r' => {}
            _ => safe.push(sign),
        }
    }
    safe
}
