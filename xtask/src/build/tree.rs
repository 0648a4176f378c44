//! Rendered HTML as a tree of tags, attributes and children in JSON: a script builds it node by node, where the page it runs
//! in forbids to set HTML.

use html_escape::decode_html_entities;
use serde_json::{Map, Value, json};

/// Elements without an end.
const VOID: [&str; 1] = ["input"];

/// The one element this HTML is: `[tag, attributes, ...children]`, a text as a string.
///
/// # Errors
/// A sentence, where it is no such HTML as the view renders.
pub(super) fn tree(html: &str) -> Result<Value, String> {
    let mut rest = html;
    let root = element(&mut rest)?;
    if rest.is_empty() {
        Ok(root)
    } else {
        Err(format!("Rendered HTML goes on after its one element: {rest:.60}"))
    }
}

fn element(rest: &mut &str) -> Result<Value, String> {
    let unread = || format!("Rendered HTML cannot be read here: {rest:.60}");
    let (opening, after) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')).ok_or_else(unread)?;
    let (tag, attributes) = opening.split_once(' ').unwrap_or((opening, ""));
    *rest = after;
    let mut node = vec![json!(tag), attributes_of(attributes)?];
    if VOID.contains(&tag) {
        return Ok(Value::Array(node));
    }
    let end = format!("</{tag}>");
    while !rest.starts_with("</") {
        node.push(if rest.starts_with('<') { element(rest)? } else { text(rest)? });
    }
    *rest = rest.strip_prefix(&end).ok_or_else(|| format!("{end} is missing before {rest:.60}"))?;
    Ok(Value::Array(node))
}

fn text(rest: &mut &str) -> Result<Value, String> {
    let end = rest.find('<').ok_or("Rendered HTML ends within a text.")?;
    let (text, after) = rest.split_at(end);
    *rest = after;
    Ok(decode_html_entities(text).into())
}

fn attributes_of(mut rest: &str) -> Result<Value, String> {
    let mut attributes = Map::new();
    while !rest.is_empty() {
        let (name, after) =
            rest.split_once("=\"").ok_or_else(|| format!("An attribute has no value: {rest}"))?;
        let (value, after) = after.split_once('"').ok_or_else(|| format!("A value has no end: {rest}"))?;
        attributes.insert(name.to_owned(), decode_html_entities(value).into());
        rest = after.trim_start();
    }
    Ok(Value::Object(attributes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_holds_tags_attributes_and_texts() {
        let html = "<p class=\"a &amp; b\" lang=\"fr\">x &lt; <input name=\"n\"><b>y</b></p>";
        let wanted = json!(["p", { "class": "a & b", "lang": "fr" }, "x < ", ["input", { "name": "n" }], ["b", {}, "y"]]);
        assert_eq!(tree(html).unwrap(), wanted);
    }

    #[test]
    fn what_is_no_such_html_is_refused() {
        for html in ["", "text", "<p>", "<p></b>", "<p></p><p></p>", "<p open></p>"] {
            assert!(tree(html).is_err(), "{html}");
        }
    }
}
