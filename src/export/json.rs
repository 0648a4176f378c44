//! The sheet as JSON, for programs: the whole tree, with the key of every line.

use crate::flow::iso;
use crate::json::Json;
use crate::sheet::{Annex, Appointment, Block, HeadField, Line, Marks, Place, Rung, Sheet};

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
        ("annexes", Json::List(sheet.annexes.iter().map(annex).collect())),
        ("dates", Json::List(sheet.dates.iter().map(day).collect())),
        ("foot", Json::List(sheet.foot.iter().map(Json::text).collect())),
    ])
}

fn fields(fields: &[HeadField]) -> Json {
    let field = |HeadField { label, value }: &HeadField| {
        Json::object([("label", Json::text(label)), ("value", Json::optional(value.as_deref()))])
    };
    Json::List(fields.iter().map(field).collect())
}

fn day(one: &Appointment) -> Json {
    Json::object([("date", Json::text(iso(one.date))), ("title", Json::text(&one.title))])
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
        Block::Pairs { heads: (said, answered), rows } => {
            let heads = Json::object([("said", Json::text(said)), ("answer", Json::text(answered))]);
            let row = |(said, answer): &(Line, Line)| {
                Json::object([("said", line(said)), ("answer", line(answer))])
            };
            Json::object([
                kind("pairs"),
                ("heads", heads),
                ("rows", Json::List(rows.iter().map(row).collect())),
            ])
        }
        Block::Ladder(rungs) => {
            Json::object([kind("ladder"), ("rungs", Json::List(rungs.iter().map(rung).collect()))])
        }
        Block::Blanks(count) => Json::object([kind("blanks"), ("count", Json::number(*count))]),
    }
}

fn rung(rung: &Rung) -> Json {
    let place = match rung.place {
        Place::Passed => "passed",
        Place::Today => "today",
        Place::Here => "here",
        Place::ToCome => "to-come",
    };
    Json::object([("place", Json::text(place)), ("line", line(&rung.line))])
}

fn annex(annex: &Annex) -> Json {
    Json::object([
        ("id", Json::text(&annex.id)),
        ("heading", Json::text(&annex.heading)),
        ("head", annex.head.as_ref().map_or(Json::Null, |head| fields(&head.fields))),
        ("subject", annex.head.as_ref().map_or(Json::Null, |head| line(&head.subject))),
        ("blocks", Json::List(annex.blocks.iter().map(block).collect())),
    ])
}
