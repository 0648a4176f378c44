//! The types that come with the scripts: a page as it should be compiles, every mistake is seen, every attribute is there.

use super::{declared, names};
use crate::common::none_of;
use crate::common::sources::file;
use xtask::tools::type_check;
use xtask::words::root;

#[test]
fn a_page_as_it_should_be_compiles_and_every_mistake_is_seen() -> Result<(), String> {
    let Some(told) = type_check(&root().join("tests/types/good.ts"))? else {
        println!("Without Node the types are not checked.");
        return Ok(());
    };
    none_of("complaints about good.ts", &told.lines().map(str::to_owned).collect::<Vec<_>>());
    let told = type_check(&root().join("tests/types/bad.ts"))?.unwrap_or_default();
    assert_eq!(seen(&told), wanted(&file("tests/types/bad.ts").text), "{told}");
    Ok(())
}

/// The lines that end in a code, with it.
fn wanted(source: &str) -> Vec<(String, String)> {
    let lines = source.lines().enumerate();
    lines
        .filter_map(|(at, line)| Some(((at + 1).to_string(), format!("TS{}", line.rsplit_once("// TS")?.1))))
        .collect()
}

/// `…bad.ts(3,36): error TS2820: …`: the line and the code.
fn seen(told: &str) -> Vec<(String, String)> {
    let one = |line: &str| {
        let (place, rest) = line.split_once("bad.ts(")?.1.split_once("): error ")?;
        Some((place.split(',').next()?.to_owned(), rest.split(':').next()?.to_owned()))
    };
    told.lines().filter_map(one).collect()
}

#[test]
fn the_types_know_every_attribute_event_and_method() {
    let types = file("embed/franc-parler.d.ts").text;
    let declared = declared();
    let camel = |name: &str| {
        let mut parts = name.split('-');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |whole, part| whole + &part[..1].to_uppercase() + &part[1..])
    };
    let mut missing = Vec::new();
    for name in names(&declared["attributes"]) {
        let markup = if name.contains('-') { format!("\"{name}\"?:") } else { format!("{name}?:") };
        let option = (name != super::OF_THE_ELEMENT_ALONE).then(|| format!("    {}?:", camel(&name)));
        for wanted in option.into_iter().chain([markup]) {
            missing.extend((!types.contains(&wanted)).then_some(wanted));
        }
    }
    let events = names(&declared["events"]).into_iter().map(|name| format!("\"{name}\": CustomEvent<"));
    let methods = names(&declared["members"]).into_iter().map(|name| format!("  {name}("));
    missing.extend(events.chain(methods).filter(|wanted| !types.contains(wanted)));
    none_of("what the types lack", &missing);
}
