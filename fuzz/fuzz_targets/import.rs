//! A file of preparations from any text: whatever is in it is taken up or said in a sentence; what is taken up is shown,
//! printed and kept, and comes back the same.
#![no_main]

use franc_parler::app::{Event, Model, Phase, describe_problem, kept_from_json, read_kept};
use franc_parler::export;
use franc_parler::flow::parse_date;
use franc_parler::json::Json;
use libfuzzer_sys::fuzz_target;

thread_local! {
    static FRESH: Model = {
        let words = xtask::words::read("fr").expect("the words can be read");
        Model::new(words, parse_date("2026-11-26").expect("a day"), "")
    };
}

fuzz_target!(|text: &str| {
    let Ok(value) = serde_json::from_str::<serde_json::Value>(text) else { return };
    let mut model = FRESH.with(Model::clone);
    match kept_from_json(&Json::from(value)) {
        Ok(preparations) => drop(model.update(Event::Added(preparations))),
        Err(problems) => {
            let told = problems.iter().map(|problem| describe_problem(model.texts(), problem));
            assert!(told.into_iter().all(|sentence| !sentence.is_empty()));
            return;
        }
    }
    let _ = model.frame();
    if matches!(model.phase(), Phase::Sheet | Phase::After) {
        assert!(!export::text(&model.sheet(), model.texts()).is_empty());
    }
    let kept = read_kept(&model.kept()).0;
    let mut again = FRESH.with(Model::clone);
    again.take_up(&model.kept());
    assert_eq!(read_kept(&again.kept()).0, kept);
});
