//! The border between Rust and the scripts: whatever the one asks for by name, the other has. A misspelt name would fail in
//! the browser alone, and only where it is asked for.

use crate::common::sources::file;
use std::collections::BTreeSet;

/// The names under which `settings.rs` asks: of what it imports, and of what is done by its name.
fn asked(rust: &str) -> BTreeSet<String> {
    let (_, imported) = rust.split_once("extern \"C\"").expect("what is imported");
    let mut names = BTreeSet::new();
    let mut renamed = None;
    for line in imported.lines().map(str::trim) {
        if let Some((_, name)) = line.split_once("js_name = \"") {
            renamed = name.split('"').next();
        } else if let (Some((_, name)), true) = (line.split_once("fn "), line.contains("this: &Settings")) {
            names.extend(renamed.take().or(name.split('(').next()).map(str::to_owned));
        }
    }
    let deeds = rust.split(": Self = Self(\"").skip(1).filter_map(|deed| deed.split('"').next());
    names.extend(deeds.map(str::to_owned));
    names
}

/// The names that `deeds.js` has: those of the object it makes, two spaces from the edge.
fn given(script: &str) -> BTreeSet<String> {
    let (_, object) = script.split_once("const settingsOf = ").expect("the settings");
    let (object, _) = object.split_once("\n});").expect("their end");
    let members = object.lines().filter_map(|line| line.strip_prefix("  "));
    let names = members.map(|line| line.split([':', '(', ',']).next().unwrap_or_default());
    names.filter(|name| name.starts_with(|sign: char| sign.is_ascii_lowercase())).map(str::to_owned).collect()
}

#[test]
fn what_the_engine_asks_for_is_what_the_element_has() {
    let (asked, given) =
        (asked(&file("src/shell/settings.rs").text), given(&file("src/shell/deeds.js").text));
    assert!(asked.len() > 30, "only {asked:?}: are they read at all?");
    assert_eq!(asked, given);
}

#[test]
fn a_misspelt_name_is_seen() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let rust = "const A: Self = Self(\"aloud\");\nextern \"C\" {\n #[wasm_bindgen(method)]\n fn level(this: &Settings) -> u8;
        #[wasm_bindgen(method, js_name = \"keepFile\")]\n fn keep_file(this: &Settings);\n}";
    assert_eq!(asked(rust), names(&["aloud", "keepFile", "level"]));
    let script = "const settingsOf = (element) => ({\n  level: 2,\n  act(what) { this[what](); },\n  // Why.\n  leave,\n  aloud: () => {\n    read();\n  },\n});";
    assert_eq!(given(script), names(&["act", "aloud", "leave", "level"]));
}
