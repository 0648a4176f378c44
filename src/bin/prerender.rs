//! Writes the first screen as HTML at build time, so that something useful is painted before the wasm has arrived.
//! Reads JSON on standard input: the words of one language, and the tags and names of all.

use franc_parler::app::Model;
use franc_parler::flow::parse_date;
use franc_parler::texts::Texts;
use franc_parler::view::{Root, RootProps, Silent};
use std::io::{Read, Write};
use std::rc::Rc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let mut input: serde_json::Value = serde_json::from_str(&input)?;
    let [words, languages] = ["words", "languages"].map(|part| texts(input[part].take()));
    // The first screen says nothing of the day; any will do.
    let day = parse_date("2026-01-01").ok_or("no such day")?;
    let model = Rc::new(Model::new(Texts::new(words), day, "").with_languages(languages));
    let props = move || RootProps { model, page: Rc::new(Silent), level: 1 };
    let html = yew::LocalServerRenderer::<Root>::with_props(props()).hydratable(false).render().await;
    std::io::stdout().write_all(html.as_bytes())?;
    Ok(())
}

/// The texts of an object, with their names.
fn texts(value: serde_json::Value) -> Vec<(String, String)> {
    let serde_json::Value::Object(entries) = value else { return Vec::new() };
    let text = |(key, value): (String, serde_json::Value)| Some((key, value.as_str()?.to_owned()));
    entries.into_iter().filter_map(text).collect()
}
