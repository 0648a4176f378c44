//! Writes the first screen as HTML at build time, so that something useful is painted before the wasm has arrived.
//! Reads the words of one language as JSON on standard input.

use franc_parler::app::Model;
use franc_parler::flow::parse_date;
use franc_parler::json::Json;
use franc_parler::texts::Texts;
use franc_parler::view::{Root, RootProps, Silent};
use std::io::{Read, Write};
use std::rc::Rc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let Json::Object(entries) = Json::from(serde_json::from_str::<serde_json::Value>(&input)?) else {
        return Err("the words are not an object".into());
    };
    let words = entries.into_iter().filter_map(|(key, text)| match text {
        Json::Text(text) => Some((key, text)),
        _ => None,
    });
    // The first screen says nothing of the day; any will do.
    let day = parse_date("2026-01-01").ok_or("no such day")?;
    let model = Rc::new(Model::new(Texts::new(words.collect()), day, ""));
    let props = move || RootProps { model, page: Rc::new(Silent), level: 1 };
    let html = yew::LocalServerRenderer::<Root>::with_props(props()).hydratable(false).render().await;
    std::io::stdout().write_all(html.as_bytes())?;
    Ok(())
}
