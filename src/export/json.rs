//! The sheet as JSON: the tree itself, for programs.

use crate::json::Json;
use crate::sheet::{Block, Letter, Line, Marks, Sheet};

/// Writes the tree.
pub fn json(sheet: &Sheet) -> Json {
    let section = |section: &crate::sheet::SheetSection| {
        Json::object([
            ("id", Json::text(section.id)),
            ("heading", Json::text(&section.heading)),
            ("blocks", Json::List(section.blocks.iter().map(block).collect())),
        ])
    };
    Json::object([
        ("conversation", Json::text(sheet.conversation)),
        ("situation", Json::text(sheet.situation)),
        ("title", Json::text(&sheet.title)),
        ("meta", fields(&sheet.meta)),
        ("sections", Json::List(sheet.sections.iter().map(section).collect())),
        ("letter", sheet.letter.as_ref().map_or(Json::Null, letter)),
        ("foot", Json::List(sheet.foot.iter().map(Json::text).collect())),
    ])
}

fn fields(fields: &[(String, Option<String>)]) -> Json {
    let field = |(label, value): &(String, Option<String>)| {
        Json::object([("label", Json::text(label)), ("value", Json::optional(value.as_deref()))])
    };
    Json::List(fields.iter().map(field).collect())
}

fn line(line: &Line) -> Json {
    Json::object([
        ("key", Json::text(&line.key)),
        ("text", Json::text(&line.text)),
        ("blank", Json::Bool(line.has_blank())),
    ])
}

fn lines(all: &[Line]) -> Json {
    Json::List(all.iter().map(line).collect())
}

fn block(block: &Block) -> Json {
    let kind = |name| ("kind", Json::text(name));
    match block {
        Block::Paragraph { label, line: text } => Json::object([
            kind("paragraph"),
            ("label", Json::optional(label.as_deref())),
            ("line", line(text)),
        ]),
        Block::Lead(text) => Json::object([kind("lead"), ("line", line(text))]),
        Block::Quote(quoted) => Json::object([kind("quote"), ("lines", lines(quoted))]),
        Block::Items { marks, lines: items } => {
            let name = match marks {
                Marks::Bullets => "bullets",
                Marks::Steps => "steps",
                Marks::Boxes => "boxes",
                Marks::Evidence => "evidence",
            };
            Json::object([kind(name), ("lines", lines(items))])
        }
        Block::Pairs { rows, .. } => {
            let row = |(said, answer): &(Line, Line)| {
                Json::object([("said", line(said)), ("answer", line(answer))])
            };
            Json::object([kind("pairs"), ("rows", Json::List(rows.iter().map(row).collect()))])
        }
        Block::Blanks(count) => Json::object([kind("blanks"), ("count", Json::number(*count))]),
    }
}

fn letter(letter: &Letter) -> Json {
    Json::object([
        ("heading", Json::text(&letter.heading)),
        ("head", fields(&letter.head)),
        ("subject", line(&letter.subject)),
        ("lines", lines(&letter.lines)),
    ])
}
