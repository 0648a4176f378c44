//! What is promised to host pages is written down in several places for several readers: each says what the element does,
//! no more and no less. And what the engine asks of the element, the element does.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "contract/border.rs"]
mod border;
mod common;
#[path = "contract/contrast.rs"]
mod contrast;
#[path = "contract/conversations.rs"]
mod conversations;
#[path = "contract/types.rs"]
mod types;

use common::sources::{self, file};
use common::{languages, none_of};
use serde_json::Value;
use std::collections::BTreeSet;

fn manifest() -> Value {
    serde_json::from_str(&file("embed/custom-elements.json").text).expect("custom-elements.json is JSON")
}

/// The one declaration of the manifest.
fn declared() -> Value {
    manifest()["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

/// The scripts of the element, one after the other.
fn scripts() -> String {
    sources::files("src/shell", &["js"]).into_iter().map(|source| source.text).collect()
}

/// The texts in double quotes of a piece of code.
fn quoted(code: &str) -> Vec<String> {
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn observed() -> Vec<String> {
    let scripts = scripts();
    let list = scripts.split_once("static observedAttributes = [").expect("the observed attributes").1;
    quoted(list.split_once(']').unwrap().0)
}

/// The names of events that the element sends.
fn sent() -> BTreeSet<String> {
    let mut code = scripts();
    code.extend(sources::files("src/shell", &["rs"]).iter().map(sources::Source::code));
    code.extend(
        sources::files("src/shell", &["rs"])
            .iter()
            .flat_map(sources::Source::literals)
            .map(|text| format!("\"{text}\"")),
    );
    // A lone quote within other quotes would turn inside out what comes after it.
    code.split('"').filter(|text| is_event(text)).map(str::to_owned).collect()
}

fn is_event(text: &str) -> bool {
    let known = ["ready", "step", "diagnosed", "sheet", "printed", "resize", "error"];
    text.strip_prefix("fp-").is_some_and(|name| known.contains(&name))
}

fn tokens() -> Vec<xtask::build::Token> {
    xtask::build::tokens().expect("styles/tokens.css has tokens")
}

#[test]
fn the_manifest_has_the_form_its_readers_expect() {
    let manifest = manifest();
    let module = &manifest["modules"][0];
    assert_eq!(manifest["schemaVersion"], "1.0.0");
    assert_eq!((&module["kind"], &module["path"]), (&"javascript-module".into(), &"franc-parler.js".into()));
    let declaration = declared();
    assert_eq!(declaration["kind"], "class");
    assert_eq!(declaration["customElement"], true);
    assert_eq!(declaration["tagName"], "franc-parler");
    assert_eq!(module["exports"][0]["kind"], "custom-element-definition");
    assert_eq!(module["exports"][0]["declaration"]["name"], declaration["name"]);
    let mut wrong = Vec::new();
    for list in ["attributes", "events", "slots", "cssParts", "cssProperties", "members"] {
        for one in declaration[list].as_array().unwrap() {
            let told = one["description"].as_str().is_some_and(|text| text.len() > 4);
            let named = one["name"].is_string();
            wrong.extend((!told || !named).then(|| format!("{list}: {one}")));
        }
    }
    none_of("entries of the manifest without a name or a description", &wrong);
}

/// What the element looks for where it needs it, and `mount` and data attributes do not give.
const OF_THE_ELEMENT_ALONE: &str = "own-page";

#[test]
fn the_attributes_are_those_the_element_observes_and_one_it_looks_for() {
    assert!(scripts().contains(&format!(".has(\"{OF_THE_ELEMENT_ALONE}\")")));
    let read = [observed(), vec![OF_THE_ELEMENT_ALONE.to_owned()]].concat();
    assert_eq!(names(&declared()["attributes"]), read);
    let page = file("docs/embedding.md").text;
    let (_, rows) = page.split_once("| attribute |").expect("the table of attributes");
    let (rows, _) = rows.split_once("\n## ").expect("its end");
    let told: BTreeSet<&str> = rows
        .lines()
        .filter(|row| row.starts_with("| `"))
        .flat_map(|row| row.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2))
        .collect();
    assert_eq!(told, read.iter().map(String::as_str).collect());
}

/// The causes of `fp-error`: those of the scripts' notices, and what makes the engine stop.
#[test]
fn every_cause_of_an_error_is_named_to_every_reader() {
    let page = file("docs/embedding.md").text;
    let row = page.lines().find(|line| line.starts_with("| `fp-error`")).expect("the row of the event");
    let told: BTreeSet<&str> =
        row.split(':').skip(1).flat_map(|rest| rest.split('`').skip(1).step_by(2)).collect();
    let types = file("embed/franc-parler.d.ts").text;
    let (_, list) = types.split_once("type Cause =").expect("the type of the causes");
    let causes = quoted(list.split_once(';').unwrap().0);
    assert_eq!(told, causes.iter().map(String::as_str).collect());
    let events = declared()["events"].to_string();
    let unnamed = causes.iter().filter(|cause| !events.contains(&format!("`{cause}`"))).cloned();
    none_of("causes the manifest lacks", &unnamed.collect::<Vec<_>>());
    let scripts = [scripts(), file("src/shell/mod.rs").text].concat();
    let unsent = causes.into_iter().filter(|cause| !scripts.contains(&format!("\"{cause}\"")));
    none_of("causes nothing sends", &unsent.collect::<Vec<_>>());
}

#[test]
fn the_events_are_those_the_element_sends() {
    let named: BTreeSet<String> = names(&declared()["events"]).into_iter().collect();
    assert_eq!(named, sent());
}

#[test]
fn the_methods_are_those_the_element_has() {
    let scripts = scripts();
    let members = declared();
    let missing =
        names(&members["members"]).into_iter().filter(|name| !scripts.contains(&format!("\n  {name}(")));
    none_of("methods the element lacks", &missing.collect::<Vec<_>>());
}

#[test]
fn the_properties_are_the_tokens_with_their_values() {
    let declared = declared();
    let told: Vec<(String, String)> = declared["cssProperties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].as_str().unwrap().into(), one["default"].as_str().unwrap().into()))
        .collect();
    let there: Vec<_> = tokens().into_iter().map(|token| (token.name, token.light)).collect();
    assert_eq!(told, there);
}

#[test]
fn the_page_about_tokens_says_what_the_styles_say() {
    let page = file("docs/tokens.md").text;
    let rows = page.lines().filter(|line| line.starts_with("| `--fp-"));
    let told: Vec<Vec<&str>> =
        rows.map(|row| row.split('|').map(|cell| cell.trim().trim_matches('`')).collect()).collect();
    let told: Vec<_> = told.iter().map(|cells| (cells[1], cells[3], cells[4])).collect();
    let tokens = tokens();
    let there: Vec<_> = tokens.iter().map(|token| (&*token.name, &*token.light, &*token.dark)).collect();
    assert_eq!(told, there);
}

#[test]
fn every_part_and_slot_of_the_manifest_is_in_the_page_about_it() {
    let declared = declared();
    let page = file("docs/tokens.md").text;
    let missing =
        names(&declared["cssParts"]).into_iter().filter(|part| !page.contains(&format!("`{part}`")));
    none_of("parts that docs/tokens.md does not name", &missing.collect::<Vec<_>>());
    let scripts = scripts();
    let slots = names(&declared["slots"]).into_iter().filter(|slot| !slot.is_empty());
    let missing = slots.filter(|slot| !scripts.contains(&format!("\"{slot}\"")));
    none_of("slots the element lacks", &missing.collect::<Vec<_>>());
}

#[test]
fn the_frame_takes_the_same_settings_from_its_address() {
    let script = file("embed/frame/inside.js").text;
    let list = script.split_once("const ATTRIBUTES = [").unwrap().1;
    let taken: BTreeSet<String> = quoted(list.split_once(']').unwrap().0).into_iter().collect();
    // An id of an element of the host's page means nothing within the frame.
    let there: BTreeSet<String> = observed().into_iter().filter(|name| name != "texts").collect();
    assert_eq!(taken, there);
}

#[test]
fn every_word_of_the_pages_is_there_in_every_language() {
    let keys = |language: &str| -> BTreeSet<String> {
        let folder = xtask::words::root().join("embed/words").join(language);
        let words = xtask::words::read_folder(&folder, language).expect("the words of the pages can be read");
        words.into_iter().map(|(key, _)| key).collect()
    };
    let french = keys("fr");
    assert!(french.len() > 100, "{} words", french.len());
    for language in languages() {
        let apart = keys(&language).symmetric_difference(&french).cloned().collect::<Vec<_>>();
        none_of(&format!("words of French or of {language} alone"), &apart);
    }
    let named = sources::files("embed", &["html", "js"])
        .iter()
        .flat_map(|source| named_words(&source.text))
        .collect::<BTreeSet<_>>();
    let missing = named.difference(&french).cloned();
    none_of("words that a page names and nobody wrote", &missing.collect::<Vec<_>>());
}

/// The keys a page or script names in full.
fn named_words(text: &str) -> Vec<String> {
    let topics = ["maker.", "theme.", "shared."];
    let whole =
        |text: &String| text.chars().all(|sign| sign.is_ascii_lowercase() || "-.0123456789".contains(sign));
    let files = |text: &String| [".css", ".js", ".html"].iter().any(|end| text.ends_with(end));
    let named = quoted(text).into_iter().filter(|text| topics.iter().any(|topic| text.starts_with(topic)));
    named.filter(|text| whole(text) && !files(text)).collect()
}
