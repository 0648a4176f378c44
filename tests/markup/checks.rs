//! What is checked of a rendered screen.

use crate::common::tags::{self, Piece};
use crate::pseudo::{DIRECTION, TYPED, WORD};

/// A rendered screen.
pub(crate) struct Page {
    /// Which screen, for messages.
    pub(crate) name: String,
    level: u8,
    pieces: Vec<Piece>,
}

/// What is wrong with a screen.
pub(crate) type Check = fn(&Page) -> Vec<String>;

impl Page {
    pub(crate) fn new(name: impl Into<String>, level: u8, html: &str) -> Self {
        Self { name: name.into(), level, pieces: tags::pieces(html) }
    }

    /// The parts a host page can style.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &str> {
        let named = self.pieces.iter().filter_map(|piece| piece.attribute("part"));
        named.flat_map(str::split_whitespace)
    }

    /// The elements of these tags: each with where it stands.
    pub(crate) fn elements<'a>(&'a self, wanted: &'a [&str]) -> impl Iterator<Item = (usize, &'a Piece)> {
        self.pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| piece.opens().is_some_and(|tag| wanted.contains(&tag)))
    }

    /// What a person reads in the element that opens here.
    pub(crate) fn text_in(&self, at: usize) -> String {
        tags::read(&self.pieces[at..self.end_of(at)]).trim().to_owned()
    }

    /// Where the element that opens here closes.
    pub(crate) fn end_of(&self, at: usize) -> usize {
        let tag = self.pieces[at].opens().unwrap_or_default();
        let mut depth = 0;
        let end = self.pieces[at..].iter().position(|piece| {
            depth += i32::from(piece.opens() == Some(tag));
            depth -= i32::from(*piece == Piece::Close(tag.to_owned()));
            depth == 0
        });
        end.map_or(self.pieces.len(), |end| at + end)
    }

    fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let attributes = self
            .pieces
            .iter()
            .filter_map(|piece| if let Piece::Open(_, found) = piece { Some(found) } else { None });
        attributes.flatten().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A screen that does not run as its language does.
pub(crate) fn direction(page: &Page) -> Vec<String> {
    let told: Vec<&str> =
        page.attributes().filter(|(name, _)| *name == "dir").map(|(_, value)| value).collect();
    if told == [DIRECTION] { Vec::new() } else { vec![format!("runs {told:?}")] }
}

/// Letters that come neither from the words nor from the person.
pub(crate) fn foreign_words(page: &Page) -> Vec<String> {
    let read = ["aria-label", "aria-description", "alt", "title", "placeholder", "data-text"];
    let texts = page
        .pieces
        .iter()
        .filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None });
    let heard = page.attributes().filter(|(name, _)| read.contains(name)).map(|(_, value)| value);
    let foreign =
        |text: &&str| text.chars().any(|sign| sign.is_alphabetic() && sign != WORD && sign != TYPED);
    texts.chain(heard).filter(foreign).map(|text| format!("“{text}”")).collect()
}

/// One heading of the level asked for, with words in it, before any other; the others one level below.
pub(crate) fn headings(page: &Page) -> Vec<String> {
    let headings: Vec<(usize, &Piece)> = page.elements(&["h1", "h2", "h3", "h4", "h5", "h6"]).collect();
    let level = |piece: &Piece| piece.opens().and_then(|tag| tag[1..].parse::<u8>().ok()).unwrap_or_default();
    let mut wrong = Vec::new();
    if headings.iter().filter(|(_, piece)| level(piece) == page.level).count() != 1 {
        wrong.push(format!("not exactly one heading of level {}", page.level));
    }
    if headings.first().is_some_and(|(_, piece)| level(piece) != page.level) {
        wrong.push("the first heading is not the heading of the screen".to_owned());
    }
    // After a talk the sheet has a heading of its own, and its sections stand below that.
    let deepest = page.level + if page.name.starts_with("after ") { 2 } else { 1 };
    for (at, heading) in headings {
        if !(page.level..=deepest).contains(&level(heading)) || page.text_in(at).is_empty() {
            wrong.push(format!("{heading:?} is empty or of no level of this screen"));
        }
    }
    wrong
}

/// Buttons, fields, groups and folds that a person could not tell apart by name.
pub(crate) fn unnamed(page: &Page) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, piece) in
        page.elements(&["button", "input", "textarea", "select", "fieldset", "details", "form"])
    {
        let tag = piece.opens().unwrap_or_default();
        let named = piece.attribute("aria-label").is_some_and(|label| !label.trim().is_empty());
        let titled = |title: &str| {
            page.pieces.get(at + 1).and_then(Piece::opens) == Some(title) && !page.text_in(at + 1).is_empty()
        };
        let named = named
            || match tag {
                "button" => !page.text_in(at).is_empty(),
                "fieldset" => titled("legend"),
                "details" => titled("summary"),
                "form" => true,
                _ => !label_of(page, at, piece).is_empty(),
            };
        if !named {
            wrong.push(format!("{piece:?} has no name"));
        }
    }
    wrong
}

/// What the label says that points to the field or stands around it; nothing where there is none.
pub(crate) fn label_of(page: &Page, at: usize, field: &Piece) -> String {
    let label = page.elements(&["label"]).find(|(label, piece)| {
        let points = piece.attribute("for").is_some_and(|id| field.attribute("id") == Some(id));
        points || (*label < at && at < page.end_of(*label))
    });
    label.map(|(label, _)| page.text_in(label)).unwrap_or_default()
}

/// Radios and checkboxes without name or value; a value that stands twice in its group.
pub(crate) fn choices(page: &Page) -> Vec<String> {
    let mut known = Vec::new();
    let mut wrong = Vec::new();
    for (_, piece) in page.elements(&["input"]) {
        if !["radio", "checkbox"].contains(&piece.attribute("type").unwrap_or_default()) {
            continue;
        }
        let filled = |name| piece.attribute(name).filter(|value| !value.is_empty());
        match (filled("name"), filled("value")) {
            (Some(name), Some(value)) if known.contains(&(name, value)) => {
                wrong.push(format!("{name}={value} stands twice"));
            }
            (Some(name), Some(value)) => known.push((name, value)),
            _ => wrong.push(format!("{piece:?} lacks a name or a value")),
        }
    }
    wrong
}

/// Ids that stand twice, and references that lead nowhere.
pub(crate) fn ids(page: &Page) -> Vec<String> {
    let of = |wanted: &'static [&'static str]| {
        page.attributes().filter(move |(name, _)| wanted.contains(name)).map(|(_, value)| value)
    };
    let ids: Vec<&str> = of(&["id"]).collect();
    let twice = ids
        .iter()
        .enumerate()
        .filter(|(index, id)| ids[..*index].contains(id) || id.contains(char::is_whitespace));
    let pointed =
        of(&["for", "aria-describedby", "aria-labelledby", "aria-controls"]).flat_map(str::split_whitespace);
    let lost = pointed.filter(|id| !ids.contains(id)).map(|id| format!("{id} leads nowhere"));
    twice.map(|(_, id)| format!("{id} stands twice or is none")).chain(lost).collect()
}

/// What a strict policy of a host page refuses.
pub(crate) fn inline(page: &Page) -> Vec<String> {
    let refused = page.attributes().filter(|(name, _)| *name == "style" || name.starts_with("on"));
    let attributes = refused.map(|(name, value)| format!("{name}=\"{value}\""));
    attributes
        .chain(
            page.elements(&["script", "style", "iframe", "object", "link"])
                .map(|(_, piece)| format!("{piece:?}")),
        )
        .collect()
}

/// Fields whose hidden copy, which gives them their height, says something else.
pub(crate) fn copies(page: &Page) -> Vec<String> {
    let copies =
        page.pieces.iter().enumerate().filter_map(|(at, piece)| Some((at, piece.attribute("data-text")?)));
    copies
        .filter(|(at, copy)| page.text_in(*at) != copy.trim())
        .map(|(_, copy)| format!("“{copy}” is not what the field holds"))
        .collect()
}
