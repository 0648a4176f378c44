//! Controls that a person could not tell apart by ear: the same name, the same role, in the same group.

use crate::checks::{Page, label_of};
use crate::common::tags::Piece;
use std::collections::BTreeSet;

/// What can be operated, and the groups that are said with it.
const CONTROLS: [&str; 6] = ["button", "input", "textarea", "select", "summary", "fieldset"];

/// Controls that share role, name and the names of the groups they stand in.
pub(crate) fn alike(page: &Page) -> Vec<String> {
    let groups: Vec<(usize, usize, String)> = page
        .elements(&["fieldset"])
        .map(|(at, piece)| (at, page.end_of(at), name(page, at, piece)))
        .collect();
    let (mut known, mut wrong) = (BTreeSet::new(), Vec::new());
    for (at, piece) in page.elements(&CONTROLS) {
        let around = groups.iter().filter(|(from, to, _)| *from < at && at < *to);
        let around: Vec<&str> = around.map(|(.., name)| name.as_str()).collect();
        let (role, name) = (role(piece), name(page, at, piece));
        if !known.insert((role, around.join(" › "), name.clone())) {
            wrong.push(format!("two of {role} “{name}” in “{}”", around.join(" › ")));
        }
    }
    wrong
}

/// As far as a screen reader says them apart: fields of one line or of several are both text.
fn role(piece: &Piece) -> &str {
    match (piece.opens().unwrap_or_default(), piece.attribute("type")) {
        ("input", Some(kind @ ("radio" | "checkbox" | "date"))) => kind,
        ("input" | "textarea", _) => "text",
        (tag, _) => tag,
    }
}

fn name(page: &Page, at: usize, piece: &Piece) -> String {
    match (piece.attribute("aria-label"), piece.opens().unwrap_or_default()) {
        (Some(label), _) => label.to_owned(),
        (None, "button" | "summary") => page.text_in(at),
        // Its legend comes first: `unnamed` sees to that.
        (None, "fieldset") => page.text_in(at + 1),
        (None, _) => label_of(page, at, piece),
    }
}
