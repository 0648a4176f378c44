//! Writes the first screen and the first question as HTML at build time, so that something useful is painted, and takes an
//! answer, before the wasm has arrived. Reads JSON on standard input: the words of one language, the tags and names of
//! all, and the level of the headings. Writes JSON: `start` and `asked` are HTML; `full` and `quick` say how many steps
//! there are on each of these ways, and how far one has come.

use franc_parler::app::{Event, Model, Progress, QuestionScreen, Screen};
use franc_parler::flow::parse_date;
use franc_parler::texts::Texts;
use franc_parler::view::{Root, RootProps, Silent};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{Read, Write};
use std::rc::Rc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let mut input: Value = serde_json::from_str(&input)?;
    let [words, languages] = ["words", "languages"].map(|part| texts(input[part].take()));
    let level = u8::try_from(input["level"].as_u64().unwrap_or(1))?;
    // Neither says anything of the day; any will do.
    let day = parse_date("2026-01-01").ok_or("no such day")?;
    let model = Model::new(Texts::new(words), day, "").with_languages(languages);
    let [full, quick] = ["full", "quick"].map(|way| begun(&model, way));
    let [on_full, on_quick] = [question(&full)?, question(&quick)?];
    let mut written = json!({ "full": steps(&on_full.progress), "quick": steps(&on_quick.progress) });
    if on_full != (QuestionScreen { progress: on_full.progress.clone(), ..on_quick }) {
        return Err("Both ways must begin with the same question: it stands in the page once.".into());
    }
    written["start"] = rendered(model, level).await.into();
    written["asked"] = rendered(full, level).await.into();
    std::io::stdout().write_all(written.to_string().as_bytes())?;
    Ok(())
}

fn begun(model: &Model, way: &str) -> Model {
    let mut begun = model.clone();
    begun.update(&Event::Began(way.to_owned()));
    begun
}

fn question(model: &Model) -> Result<QuestionScreen, String> {
    let Screen::Question(screen) = model.screen() else { return Err("no question comes first".to_owned()) };
    Ok(screen)
}

fn steps(progress: &Progress) -> String {
    format!("{} {}", progress.total, progress.text)
}

async fn rendered(model: Model, level: u8) -> String {
    let model = Rc::new(RefCell::new(model));
    let props = move || RootProps { model, page: Rc::new(Silent), level };
    yew::LocalServerRenderer::<Root>::with_props(props()).hydratable(false).render().await
}

/// The texts of an object, with their names.
fn texts(value: Value) -> Vec<(String, String)> {
    let Value::Object(entries) = value else { return Vec::new() };
    let text = |(key, value): (String, Value)| Some((key, value.as_str()?.to_owned()));
    entries.into_iter().filter_map(text).collect()
}
