//! What a screen reader is given: the tree of roles and names that Chromium hands to it, as an outline of a line each.
//!
//! Text without a role of its own is left out, and so is what only groups; a landmark, a heading, a control, a list stays.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::files;
use crate::page::Page;

/// Roles that say nothing of their own: what is in them stands in their place.
const SILENT: [&str; 14] = [
    "none",
    "generic",
    "StaticText",
    "InlineTextBox",
    "LineBreak",
    "paragraph",
    "ListMarker",
    "LabelText",
    "Legend",
    "strong",
    "emphasis",
    "RootWebArea",
    "Iframe",
    "image",
];
/// What a browser makes of them inside is its own.
const WHOLE: [&str; 3] = ["Date", "textbox", "button"];
/// States that are said with the name.
const STATES: [&str; 6] = ["checked", "expanded", "invalid", "required", "disabled", "live"];
/// Longer names are cut: the words are tested elsewhere.
const LONGEST: usize = 40;

/// Every region whose changes are read out, in the widget and around it.
const LIVE: &str = "const wanted = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output';
    const root = document.querySelector('franc-parler').shadowRoot;
    return [...document.querySelectorAll(wanted), ...root.querySelectorAll(wanted)].map(one => `${one.localName}.${one.className}`)";

impl Page {
    /// The outline of the screen as Chromium gives it.
    ///
    /// # Errors
    /// If it gives none.
    pub fn outline(&self) -> Result<String, String> {
        let tree = self.session.devtools("Accessibility.getFullAXTree", &json!({}))?;
        let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, *node))).collect();
        let root = nodes.first().ok_or("no tree of accessibility")?;
        Ok(written(&read(root, &by_id), 0))
    }

    /// The regions of the page whose changes are read out.
    ///
    /// # Errors
    /// If the page cannot be asked.
    pub fn live_regions(&self) -> Result<Vec<String>, String> {
        let found = self.run(LIVE)?;
        Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}

/// A line, and what is in it.
#[derive(PartialEq)]
struct Entry(String, Vec<Entry>);

/// A node, or what is in it where it says nothing itself.
fn read(node: &Value, by_id: &HashMap<&str, &Value>) -> Vec<Entry> {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = name_of(node);
    let nameless_group = role == "group" && name.is_empty();
    let children = || {
        let ids = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
        ids.filter_map(|id| by_id.get(id)).flat_map(|child| read(child, by_id)).collect()
    };
    if node["ignored"] == true || SILENT.contains(&role) || nameless_group {
        return children();
    }
    let inside = if WHOLE.contains(&role) { Vec::new() } else { children() };
    vec![Entry(line(role, &name, node), inside)]
}

fn name_of(node: &Value) -> String {
    let name = node["name"]["value"].as_str().unwrap_or_default();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Role, name, states. The rank of anything but a heading follows from where it stands.
fn line(role: &str, name: &str, node: &Value) -> String {
    let mut words = vec![role.to_owned()];
    if !name.is_empty() {
        let cut: String = name.chars().take(LONGEST).collect();
        words.push(format!("“{}{}”", cut.trim_end(), if cut == name { "" } else { "…" }));
    }
    for state in node["properties"].as_array().into_iter().flatten() {
        let name = state["name"].as_str().unwrap_or_default();
        let value = &state["value"]["value"];
        let counts = STATES.contains(&name) || name == "level" && role == "heading";
        if counts && *value != json!(false) && *value != json!("false") {
            words.push(format!("{name}={}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
        }
    }
    if node["description"]["value"].as_str().is_some_and(|text| !text.is_empty()) {
        words.push("(described)".to_owned());
    }
    words.join(" ")
}

/// The lines, further in the deeper they are; what is the same several times stands once, with how often.
fn written(entries: &[Entry], depth: usize) -> String {
    let alike =
        entries.chunk_by(|one, next| one == next).filter_map(|same| Some((same.first()?, same.len())));
    let lines = alike.map(|(Entry(line, inside), count)| {
        let times = if count > 1 { format!(" × {count}") } else { String::new() };
        format!("{}{line}{times}\n{}", "  ".repeat(depth), written(inside, depth + 1))
    });
    lines.collect()
}

/// An outline without the names: what is there, in whatever language.
fn shape(outline: &str) -> String {
    let bare = |line: &str| match (line.find('“'), line.rfind('”')) {
        (Some(from), Some(to)) => format!("{}{}", &line[..from], &line[to + '”'.len_utf8()..]),
        _ => line.to_owned(),
    };
    outline.lines().map(bare).collect::<Vec<_>>().join("\n")
}

/// Complains unless the outline has the shape of one that was kept, in whatever words.
///
/// # Errors
/// That it has not, or that none was kept.
pub fn shaped_as_kept(name: &str, outline: &str) -> Result<(), String> {
    if is_kept_anew() {
        // The one it is compared with may be about to be written.
        return Ok(());
    }
    let file = kept(name);
    let wanted = fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
    if shape(&wanted) == shape(outline) {
        Ok(())
    } else {
        Err(format!("not of the shape of {name}:\n{outline}"))
    }
}

/// Compares an outline with the one that was kept, or keeps it where `UPDATE_EXPECT` is set.
///
/// # Errors
/// The first lines that differ.
pub fn as_kept(name: &str, outline: &str) -> Result<(), String> {
    let file = kept(name);
    if is_kept_anew() {
        let made = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&file, outline));
        return made.map_err(|error| format!("{}: {error}", file.display()));
    }
    let wanted = fs::read_to_string(&file)
        .map_err(|error| format!("{name}: {error}; UPDATE_EXPECT=1 keeps what is there"))?;
    if wanted == outline {
        return Ok(());
    }
    let (here, there): (Vec<&str>, Vec<&str>) = (outline.lines().collect(), wanted.lines().collect());
    let at = here.iter().zip(&there).take_while(|(here, there)| here == there).count();
    let some = |lines: &[&str]| lines.iter().skip(at).take(4).copied().collect::<Vec<_>>().join("\n    ");
    Err(format!("{name}, line {}: kept\n    {}\n  now\n    {}", at + 1, some(&there), some(&here)))
}

pub(crate) fn is_kept_anew() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

fn kept(name: &str) -> PathBuf {
    files::crate_folder().join("outlines").join(format!("{name}.txt"))
}
