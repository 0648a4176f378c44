//! How the code is laid out: who may import whom, headers, lengths, names, styles. Everything a reviewer would
//! otherwise have to remember.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "tidy/circles.rs"]
mod circles;
mod common;
#[path = "tidy/styles.rs"]
mod styles;

use common::none_of;
use common::sources::{self, Source};
use std::collections::BTreeSet;

/// What each module may import of the others. One that is not in the list fails.
const LAYERS: [(&str, &[&str]); 11] = [
    ("json", &[]),
    ("flow", &[]),
    ("payment", &["flow"]),
    ("conversations", &["flow"]),
    ("diagnosis", &["flow", "conversations", "payment"]),
    ("texts", &["flow", "json"]),
    ("sheet", &["flow", "conversations", "diagnosis", "texts", "payment"]),
    ("export", &["sheet", "texts", "flow", "json"]),
    ("app", &["json", "flow", "conversations", "diagnosis", "texts", "sheet", "export", "payment"]),
    ("view", &["app", "sheet", "texts"]),
    ("shell", &["app", "view", "export", "json", "texts", "conversations"]),
];
/// Crates that need a browser.
const WEB: [&str; 4] = ["yew", "web_sys", "js_sys", "wasm_bindgen"];
const LONGEST: usize = 300;
/// The longest line of a script, in signs; rustfmt sees to those of Rust.
const WIDEST: usize = 120;

fn product() -> Vec<Source> {
    sources::files("src", &["rs"])
}

fn all_rust() -> Vec<Source> {
    ["src", "xtask/src", "tests"].iter().flat_map(|folder| sources::files(folder, &["rs"])).collect()
}

/// The scripts that are shipped.
fn scripts() -> Vec<Source> {
    ["src", "embed"].iter().flat_map(|folder| sources::files(folder, &["js"])).collect()
}

/// The module a file of the product belongs to; `lib`, `main` and `bin` belong to none.
fn module(path: &str) -> &str {
    let name = path.strip_prefix("src/").unwrap_or(path);
    name.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

#[test]
fn every_module_imports_only_what_its_layer_may() {
    let mut wrong = Vec::new();
    for source in product() {
        let own = module(&source.path);
        if ["lib", "main", "bin"].contains(&own) {
            continue;
        }
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == own) else {
            wrong.push(format!("{} belongs to a module without a layer", source.path));
            continue;
        };
        let imported: BTreeSet<String> = named_after(&source.code(), "crate::").collect();
        let foreign = imported.into_iter().filter(|name| name != own && !allowed.contains(&name.as_str()));
        wrong.extend(foreign.map(|name| format!("{} imports {name}", source.path)));
    }
    none_of("imports against the layers", &wrong);
}

/// The names that stand right after a prefix.
fn named_after<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = String> + 'a {
    let name = |rest: &str| rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
    // Several imports in one: `use crate::{app, flow::Answers}`.
    code.split(prefix).skip(1).flat_map(move |rest| match rest.strip_prefix('{') {
        Some(list) => {
            list.split('}').next().unwrap_or_default().split(',').map(|one| name(one.trim())).collect()
        }
        None => vec![name(rest)],
    })
}

#[test]
fn the_pure_modules_know_no_web_crate() {
    let pure = product()
        .into_iter()
        .filter(|source| !["view", "shell", "main", "bin"].contains(&module(&source.path)));
    let wrong = pure.flat_map(|source| {
        let code = source.code();
        let found = WEB.into_iter().filter(|name| has_word(&code, name)).collect::<Vec<_>>();
        found.into_iter().map(move |name| format!("{} names {name}", source.path))
    });
    none_of("web crates in pure modules", &wrong.collect::<Vec<_>>());
}

fn has_word(code: &str, word: &str) -> bool {
    code.split(|sign: char| !sign.is_alphanumeric() && sign != '_').any(|found| found == word)
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    let without = all_rust().into_iter().filter(|source| !source.text.starts_with("//! "));
    let silent = scripts().into_iter().filter(|source| !source.text.starts_with("// "));
    none_of("files without a header", &without.chain(silent).map(|source| source.path).collect::<Vec<_>>());
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    let sources = all_rust().into_iter().chain(scripts());
    let long = sources.map(|source| (source.text.lines().count(), source.path));
    let long =
        long.filter(|(lines, _)| *lines > LONGEST).map(|(lines, path)| format!("{path}: {lines} lines"));
    none_of(&format!("files over {LONGEST} lines"), &long.collect::<Vec<_>>());
}

#[test]
fn no_line_of_a_script_is_wider_than_a_screen() {
    let wide = scripts().into_iter().flat_map(|source| {
        let wide = too_wide(&source.text).into_iter().map(|line| format!("{}:{line}", source.path));
        wide.collect::<Vec<_>>()
    });
    none_of(&format!("lines over {WIDEST} signs"), &wide.collect::<Vec<_>>());
}

/// The numbers of the lines that are too wide.
fn too_wide(text: &str) -> Vec<usize> {
    let lines = text.lines().enumerate().filter(|(_, line)| line.chars().count() > WIDEST);
    lines.map(|(at, _)| at + 1).collect()
}

#[test]
fn nothing_in_the_product_can_panic_on_purpose_or_write_markup() {
    let mut wrong = Vec::new();
    let forbidden = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "from_html_unchecked",
        "set_inner_html",
        "inner_html",
    ];
    for source in product() {
        let code = source.code();
        wrong.extend(
            forbidden
                .iter()
                .filter(|sign| code.contains(**sign))
                .map(|sign| format!("{}: {sign}", source.path)),
        );
    }
    let forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("];
    for source in scripts() {
        wrong.extend(
            forbidden
                .iter()
                .filter(|sign| source.text.contains(**sign))
                .map(|sign| format!("{}: {sign}", source.path)),
        );
    }
    none_of("what the product may not do", &wrong);
}

#[test]
fn no_file_is_named_after_nothing() {
    let forbidden = ["util", "helper", "manager", "misc"];
    let files = sources::files("", &["rs", "js", "css", "toml", "md", "html"]);
    let wrong = files.iter().filter(|source| {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        forbidden.iter().any(|word| name.contains(word))
    });
    none_of("files named after nothing", &wrong.map(|source| source.path.clone()).collect::<Vec<_>>());
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // Put together here, so that this file does not name them either.
    let folders = ["root", "home", "work"].map(|name| format!("/{name}/"));
    let mut wrong = Vec::new();
    for source in sources::files("", &["rs", "js", "css", "toml", "md", "html", "json", "txt", "yml", "sh"]) {
        let found = folders.iter().filter(|folder| {
            source.text.match_indices(folder.as_str()).any(|(at, _)| begins_path(&source.text[..at]))
        });
        wrong.extend(found.map(|folder| format!("{}: {folder}", source.path)));
        let outside = ["..", "shared"].join("/");
        wrong.extend(source.text.contains(&outside).then(|| format!("{}: {outside}", source.path)));
    }
    none_of("paths of one machine", &wrong);
}

#[test]
fn the_pictures_of_the_readme_are_there_and_small() {
    let readme = sources::file("README.md").text;
    let shown: Vec<&str> =
        readme.split("<img src=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let size =
        |picture: &&str| std::fs::metadata(xtask::words::root().join(picture)).map(|about| about.len());
    let wrong = shown.iter().filter(|picture| !size(picture).is_ok_and(|bytes| bytes <= 60_000));
    none_of("pictures: run cargo xtask pictures", &wrong.map(|one| (*one).to_owned()).collect::<Vec<_>>());
    assert!(shown.len() >= 6, "the README shows {shown:?} only");
}

/// Whether a path begins here: in an address, a name stands before it.
fn begins_path(before: &str) -> bool {
    !before.ends_with(|sign: char| sign.is_alphanumeric() || "-._~/".contains(sign))
}

#[test]
fn the_checks_see_what_they_look_for() {
    let names = |code: &str| named_after(code, "crate::").collect::<Vec<_>>();
    assert_eq!(names("use crate::flow::Answers; use crate::{app, sheet::Sheet};"), ["flow", "app", "sheet"]);
    assert_eq!(
        (module("src/json.rs"), module("src/app/model.rs"), module("src/main.rs")),
        ("json", "app", "main")
    );
    assert_eq!(too_wide(&["é".repeat(120), "é".repeat(121)].join("\n")), [2]);
    assert!(has_word("use yew::Html;", "yew") && !has_word("let yewtree = 1;", "yew"));
    assert!(begins_path("see \"") && !begins_path("https://a.fr/portail"));
}
