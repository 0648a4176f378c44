//! Within a module, no file imports another that imports it back: each can be read after those it names.

use super::named_after;
use crate::common::{none_of, sources};
use std::collections::{BTreeMap, BTreeSet};

/// The constants of the conversations name one another: what is asked depends on the talk, the talk on what was answered.
/// The model of `app` holds the parts that add to it.
const ROUND: [&str; 2] = ["conversations", "app"];

/// Which file of a module imports which, by their names.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The files that stand in a circle or lead to one: what is left once each file is taken out that imports none of those
/// left.
fn round(mut imports: Imports) -> Imports {
    loop {
        let left: BTreeSet<String> = imports.keys().cloned().collect();
        imports.retain(|_, named| !named.is_disjoint(&left));
        if imports.len() == left.len() {
            return imports;
        }
    }
}

fn imports(module: &str) -> Imports {
    let mut imports = Imports::new();
    for source in sources::files(&format!("src/{module}"), &["rs"]) {
        let path = source.path.split('/').collect::<Vec<_>>();
        // `mod.rs` names them all, to show what is public of them; folders within a module have their own.
        if let ["src", _, file] = path[..]
            && file != "mod.rs"
        {
            let (code, name) = (source.code(), file.trim_end_matches(".rs"));
            let above = format!("crate::{module}::");
            let mut named: BTreeSet<String> = named_after(&code, "super::").collect();
            named.extend(named_after(&code, &above));
            named.remove(name);
            imports.insert(name.to_owned(), named);
        }
    }
    imports
}

#[test]
fn no_file_imports_one_that_imports_it_back() {
    let modules = super::LAYERS.iter().map(|(module, _)| *module);
    let modules = modules.filter(|module| *module != "json" && !ROUND.contains(module));
    let wrong = modules.flat_map(|module| {
        let round = round(imports(module)).into_iter();
        round.map(move |(file, named)| format!("{module}/{file} imports {named:?}"))
    });
    none_of("files that import one another", &wrong.collect::<Vec<_>>());
}

#[test]
fn a_circle_is_seen() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let of = |file: &str, named: &[&str]| (file.to_owned(), names(named));
    let straight = [of("claim", &["penalties"]), of("owing", &["claim"]), of("penalties", &[])];
    assert!(round(straight.into_iter().collect()).is_empty());
    let circle = [of("claim", &["owing"]), of("owing", &["claim"]), of("plan", &[])];
    assert_eq!(
        round(circle.into_iter().collect()).into_keys().collect::<BTreeSet<_>>(),
        names(&["claim", "owing"])
    );
    assert!(imports("sheet").len() > 15, "are they read at all?");
}
