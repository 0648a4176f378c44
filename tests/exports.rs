//! A sheet as a file: the saved page says what is printed, and no format loses a line.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::tags::{self, Piece};
use common::{cases, none_of, sheet_of, words};
use franc_parler::export::paper::{Node, paper};
use franc_parler::export::{self, Format};
use franc_parler::flow::Answer;
use franc_parler::sheet::{Annex, Block, HeadField, Sheet};
use franc_parler::texts::Texts;

/// The sheet of every worked case, with its name.
fn sheets(texts: &Texts) -> Vec<(String, Sheet)> {
    let cases = cases::names("json").into_iter();
    let sheets: Vec<(String, Sheet)> =
        cases.map(|name| (name.clone(), sheet_of(&cases::answers(&name, texts), texts))).collect();
    assert!(sheets.iter().any(|(_, sheet)| !sheet.annexes.is_empty()), "no worked case has a letter");
    sheets
}

#[test]
fn the_saved_page_says_what_is_printed_letter_included() {
    let texts = words("fr");
    for (name, sheet) in sheets(&texts) {
        let page = tags::pieces(&export::html(&sheet, &texts, "p::before { content: \"<\"; }"));
        let main = |piece: &Piece, open: bool| match piece {
            Piece::Open(tag, _) => open && tag == "main",
            Piece::Close(tag) => !open && tag == "main",
            Piece::Text(_) => false,
        };
        let from = page.iter().position(|piece| main(piece, true)).unwrap();
        let to = page.iter().position(|piece| main(piece, false)).unwrap();
        let printed = read(&paper(&sheet, &texts, &|_| true));
        assert_eq!(tags::read(&page[from..to]).trim(), printed, "{name}");
        assert!(printed.contains(&sheet.title), "{name}: the printed sheet has no title");
    }
}

#[test]
fn the_letter_is_printed_only_where_it_is_wanted() {
    let texts = words("fr");
    for (name, sheet) in sheets(&texts) {
        let printed = |wanted: &dyn Fn(&Annex) -> bool| read(&paper(&sheet, &texts, wanted));
        let (with, without) = (printed(&|_| true), printed(&|_| false));
        assert!(with.starts_with(&without), "{name}");
        assert_eq!(with.len() > without.len(), !sheet.annexes.is_empty(), "{name}");
        for annex in &sheet.annexes {
            let alone = printed(&|other| other.id == annex.id);
            assert!(
                alone.len() > without.len() && with.contains(&alone[without.len()..]),
                "{name}: {}",
                annex.id
            );
        }
    }
}

/// What the sheet calls a letter is nothing to whoever it is sent to: its heading is what it is about.
#[test]
fn a_letter_is_headed_by_its_subject() {
    let texts = words("fr");
    let mut letters = 0;
    for (name, mut sheet) in sheets(&texts) {
        sheet.annexes.retain(|annex| annex.head.is_some());
        let tree = paper(&sheet, &texts, &|_| true);
        let Node::Element { children, .. } = &tree else { unreachable!("{name}: a text") };
        for (annex, node) in sheet.annexes.iter().zip(&children[children.len() - sheet.annexes.len()..]) {
            let Node::Element { children, .. } = node else { unreachable!("{name}: a text") };
            let heads = |child: &&Node| matches!(child, Node::Element { tag: "h2", .. });
            let headings: Vec<String> = children.iter().filter(heads).map(read).collect();
            let subject = annex.head.as_ref().map_or("", |head| head.subject.text.as_str());
            assert!(headings.len() == 1 && headings[0].ends_with(subject), "{name}: {headings:?}");
            letters += 1;
        }
    }
    assert!(letters > 10, "{letters} letters");
}

/// The texts of a printed sheet, one after the other.
fn read(node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        Node::Element { children, .. } => children.iter().map(read).collect(),
    }
}

#[test]
fn no_format_loses_a_line_of_the_sheet() {
    let texts = words("fr");
    for (name, sheet) in sheets(&texts) {
        let lines = lines(&sheet);
        assert!(lines.len() > 20, "{name}: {lines:?}");
        for (format, page) in exported(&sheet, &texts) {
            let lost: Vec<&str> = lines.iter().copied().filter(|line| !page.contains(line)).collect();
            assert!(lost.is_empty(), "{name} as {} has lost:\n  {}", format.extension(), lost.join("\n  "));
        }
    }
}

/// Every format with what a person reads in it.
fn exported(sheet: &Sheet, texts: &Texts) -> Vec<(Format, String)> {
    let read = |format| match format {
        Format::Markdown => unescaped(&export::markdown(sheet, texts)),
        Format::Text => export::text(sheet, texts),
        Format::Html => tags::read(&tags::pieces(&export::html(sheet, texts, ""))),
        // A calendar holds the days alone.
        Format::Calendar => String::new(),
        Format::Json => all_texts(&serde_json::Value::from(export::json(sheet))),
    };
    let whole = Format::ALL.into_iter().filter(|format| *format != Format::Calendar);
    whole.map(|format| (format, read(format))).collect()
}

/// Markdown makes lists of lines that begin like one, and signs of names between `&` and `;`.
#[test]
fn markdown_makes_nothing_of_what_was_typed() {
    let texts = words("fr");
    let name = cases::names("json").remove(0);
    let mut read_as_markup = Vec::new();
    for typed in ["- zz", "+ zz", "1. zz", "2) zz", "&lt;zz&gt;", "> zz", "# zz", "~~~ zz", "| zz"] {
        let mut answers = cases::answers(&name, &texts);
        for id in ["goal", "facts", "edit.opening.1", "edit.objections.trust.said"] {
            answers.set(id, Answer::Text(typed.to_owned()));
        }
        let page = export::markdown(&sheet_of(&answers, &texts), &texts);
        assert!(page.lines().any(|line| line.starts_with("| ") && line.contains("zz")), "{page}");
        let lines = page.lines().filter(|line| line.contains("zz"));
        let raw = lines
            .filter(|line| line.trim_start_matches("- [ ] ").trim_start_matches("> ").starts_with(typed));
        read_as_markup.extend(raw.map(|line| format!("{typed} is written as {line}")));
    }
    none_of("typed texts that Markdown reads as its own", &read_as_markup);
}

/// A subject a person has emptied is one they will write by hand.
#[test]
fn every_format_has_a_line_to_write_on_where_a_subject_was_emptied() {
    let texts = words("fr");
    for (name, mut sheet) in sheets(&texts) {
        sheet.annexes.retain(|annex| annex.head.is_some());
        for annex in &mut sheet.annexes {
            annex.head.iter_mut().for_each(|head| head.subject.text.clear());
        }
        let label = texts.label(&texts.get("sheet.subject"));
        let marked = unescaped(&export::markdown(&sheet, &texts)).replace("**", "");
        for (page, rule) in [(marked, "____"), (export::text(&sheet, &texts), "....")] {
            let subjects = page.lines().filter_map(|line| line.strip_prefix(label.trim_end()));
            let ruled = subjects.filter(|rest| rest.trim_start().starts_with(rule)).count();
            assert_eq!(ruled, sheet.annexes.len(), "{name}: {page}");
        }
    }
}

/// Markdown as it reads: without the signs that keep others from counting.
fn unescaped(page: &str) -> String {
    let (mut plain, mut signs) = (String::new(), page.chars());
    while let Some(sign) = signs.next() {
        plain.extend(if sign == '\\' { signs.next() } else { Some(sign) });
    }
    plain
}

/// The texts of a JSON tree, one a line.
fn all_texts(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => format!("{text}\n"),
        serde_json::Value::Array(list) => list.iter().map(all_texts).collect(),
        serde_json::Value::Object(entries) => entries.values().map(all_texts).collect(),
        _ => String::new(),
    }
}

/// Everything that is written on a sheet, line by line.
fn lines(sheet: &Sheet) -> Vec<&str> {
    let mut lines = vec![sheet.title.as_str()];
    lines.extend(sheet.meta.iter().flat_map(field));
    for section in &sheet.sections {
        lines.push(&section.heading);
        section.blocks.iter().for_each(|block| lines.extend(block_lines(block)));
    }
    lines.extend(sheet.foot.iter().map(String::as_str));
    lines.extend(sheet.annexes.iter().flat_map(annex_lines));
    // A line typed with breaks in it may be broken in a file as well.
    lines.into_iter().flat_map(str::lines).filter(|line| !line.is_empty()).collect()
}

fn field(one: &HeadField) -> Vec<&str> {
    std::iter::once(one.label.as_str()).chain(one.value.as_deref()).collect()
}

fn block_lines(block: &Block) -> Vec<&str> {
    match block {
        Block::Paragraph { label, line } => {
            label.as_deref().into_iter().chain([line.text.as_str()]).collect()
        }
        Block::Lead(line) => vec![&line.text],
        Block::Quote(lines) | Block::Items { lines, .. } => {
            lines.iter().map(|line| line.text.as_str()).collect()
        }
        Block::Pairs { heads, rows } => {
            let rows = rows.iter().flat_map(|(said, answer)| [said.text.as_str(), &answer.text]);
            [heads.0.as_str(), &heads.1].into_iter().chain(rows).collect()
        }
        Block::Ladder(rungs) => rungs.iter().map(|rung| rung.line.text.as_str()).collect(),
        Block::Blanks(_) => Vec::new(),
    }
}

fn annex_lines(annex: &Annex) -> Vec<&str> {
    let head = annex
        .head
        .iter()
        .flat_map(|head| head.fields.iter().flat_map(field).chain([head.subject.text.as_str()]));
    let lines = annex.blocks.iter().flat_map(block_lines);
    std::iter::once(annex.heading.as_str()).chain(head).chain(lines).collect()
}

#[test]
fn a_letter_makes_a_draft_and_an_address_that_say_the_same() {
    let texts = words("fr");
    for (name, sheet) in sheets(&texts) {
        for annex in sheet.annexes.iter().filter(|annex| annex.head.is_some()) {
            let (draft, body) = (export::mail::draft(annex, &texts), export::mail::body(annex, &texts));
            let (head, coded) = draft.split_once("\r\n\r\n").unwrap();
            assert!(head.is_ascii() && head.lines().all(|line| line.len() <= 76), "{name}: {head}");
            assert!(coded.lines().all(|line| line.len() <= 76), "{name}");
            let decoded = base64(coded);
            assert_eq!(String::from_utf8(decoded).unwrap().replace("\r\n", "\n"), body, "{name}");
            let address = export::mail::address(annex, &texts);
            assert!(address.is_none_or(|address| address.is_ascii() && address.len() <= 1_900), "{name}");
        }
    }
}

/// Base 64 read by its definition: four signs are three bytes.
fn base64(text: &str) -> Vec<u8> {
    let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut number) = (Vec::new(), 0, 0_u32);
    for value in text.chars().filter_map(|sign| signs.find(sign)) {
        number = (number << 6 | u32::try_from(value).unwrap()) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((number >> bits & 255) as u8);
        }
    }
    bytes
}
