//! Written HTML taken apart again: tags with their attributes, and the text between them as a person reads it.

use html_escape::decode_html_entities;

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A tag that opens, with its attributes.
    Open(String, Vec<(String, String)>),
    /// A tag that closes.
    Close(String),
    /// A text.
    Text(String),
}

impl Piece {
    /// The tag that opens here.
    pub(crate) fn opens(&self) -> Option<&str> {
        if let Self::Open(tag, _) = self { Some(tag) } else { None }
    }

    /// An attribute of a tag that opens.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let Self::Open(_, attributes) = self else { return None };
        attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Takes a page apart. Comments and the document type are left out.
pub(crate) fn pieces(html: &str) -> Vec<Piece> {
    let (mut pieces, mut rest) = (Vec::new(), html);
    while let Some(at) = rest.find('<') {
        text(&rest[..at], &mut pieces);
        rest = &rest[at..];
        let end =
            if rest.starts_with("<!--") { rest.find("-->").map(|end| end + 2) } else { end_of_tag(rest) };
        let end = end.unwrap_or_else(|| {
            panic!("a tag is not closed: {:?}", rest.chars().take(80).collect::<String>())
        });
        if !rest.starts_with("<!") {
            pieces.push(tag(rest[1..end].trim_end_matches('/')));
        }
        // What stands in a style is no markup.
        let style = rest.starts_with("<style").then(|| rest.find("</style")).flatten();
        rest = &rest[style.unwrap_or(end + 1)..];
    }
    text(rest, &mut pieces);
    pieces
}

fn text(text: &str, pieces: &mut Vec<Piece>) {
    if !text.is_empty() {
        pieces.push(Piece::Text(decode_html_entities(text).into_owned()));
    }
}

/// Where a tag ends: the first `>` outside an attribute.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices()
        .find(|(_, sign)| {
            quoted ^= *sign == '"';
            *sign == '>' && !quoted
        })
        .map(|(at, _)| at)
}

fn tag(inside: &str) -> Piece {
    if let Some(name) = inside.strip_prefix('/') {
        return Piece::Close(name.trim().to_owned());
    }
    let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        attributes.extend(flags(name));
        let name = name.split_whitespace().last().unwrap_or_default();
        attributes.push((name.to_owned(), decode_html_entities(value).into_owned()));
        rest = after;
    }
    attributes.extend(flags(&format!("{rest} =")));
    Piece::Open(name.to_owned(), attributes)
}

/// Attributes without a value, before the last name.
fn flags(names: &str) -> Vec<(String, String)> {
    let names: Vec<&str> = names.split_whitespace().collect();
    let flags = names.split_last().map_or(&[][..], |(_, flags)| flags);
    flags.iter().map(|flag| ((*flag).to_owned(), String::new())).collect()
}

/// What a person reads: the texts, one after the other.
pub(crate) fn read(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "" }).collect()
}

#[test]
fn a_page_is_taken_apart() {
    let open = |tag: &str, attributes: &[(&str, &str)]| {
        let owned = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Piece::Open(tag.to_owned(), owned.collect())
    };
    let found = pieces(
        "<!doctype html><style>p > q { content: \"<\"; }</style><p class=\"a &gt; b\" hidden>x &amp; y<!-- <i> --><br><input checked value=\"1\"/></p>",
    );
    let expected = [
        open("style", &[]),
        Piece::Close("style".to_owned()),
        open("p", &[("class", "a > b"), ("hidden", "")]),
        Piece::Text("x & y".to_owned()),
        open("br", &[]),
        open("input", &[("checked", ""), ("value", "1")]),
        Piece::Close("p".to_owned()),
    ];
    assert_eq!(found, expected);
}
