//! The screen of the diagnosis says what the sheet says: a mark that does not hold there holds here no more.

use super::said::given;
use crate::common::{languages, today, voice, walks, words};
use franc_parler::app::{DiagnosisScreen, Model, Screen};
use franc_parler::conversations::question;
use franc_parler::diagnosis::diagnose;
use franc_parler::flow::{Answer, Answers};
use franc_parler::sheet;
use franc_parler::texts::{Texts, fill};
use std::collections::BTreeSet;

/// The screen of the diagnosis of these answers in this widget.
fn screen(mut model: Model, answers: &Answers) -> DiagnosisScreen {
    model.resume(answers.clone());
    let Screen::Diagnosis(screen) = model.screen() else { unreachable!("no diagnosis: {answers:?}") };
    screen
}

/// The same words, and in each summary and before each first thing to avoid one that depends on a mark.
fn marked(texts: &Texts) -> Texts {
    let marked = texts.iter().map(|(key, text)| {
        let text = match key {
            _ if key.ends_with(".summary") => format!("[{{abroad}}there|here]: {text}"),
            _ if key.ends_with(".avoid.1") => "[{abroad}]".to_owned(),
            _ => text.to_owned(),
        };
        (key.to_owned(), text)
    });
    Texts::new(marked.collect())
}

/// A path to each situation for all that a mark may look at, and with every kind of client where that is asked.
fn every_diagnosis() -> Vec<Answers> {
    let (mut seen, mut all) = (BTreeSet::new(), Vec::new());
    for path in walks::all() {
        let given = ["start", "already", "written"].map(|id| path.answers.get(id).map(walks::written));
        if !seen.insert((path.conversation, path.situation, given)) {
            continue;
        }
        all.push(path.answers.clone());
        for kind in question("client-kind").map_or(&[][..], |question| question.kind.options()) {
            let mut answers = path.answers.clone();
            answers.set("client-kind", Answer::Option(kind.id.to_owned()));
            if path.asked.contains(&"client-kind") {
                all.push(answers);
            }
        }
    }
    all
}

#[test]
fn the_diagnosis_is_told_with_the_facts_of_its_sheet() {
    for language in languages() {
        let texts = marked(&words(&language));
        let model = Model::new(texts, today(), "");
        let mut abroad = 0;
        for answers in every_diagnosis() {
            let (screen, diagnosis) = (screen(model.clone(), &answers), diagnose(&answers, today()));
            let facts = sheet::facts(&diagnosis, &answers, model.texts(), today());
            let key = format!("{}.situation.{}.summary", diagnosis.conversation.id, diagnosis.situation);
            let summary = fill(&model.texts().get(&key), &facts, voice(&answers));
            assert_eq!(screen.summary, summary, "{}", walks::told(&answers));
            assert!(screen.avoid.iter().all(|line| !line.trim().is_empty()), "{:?}", screen.avoid);
            abroad += usize::from(screen.summary.starts_with("there"));
        }
        assert!(abroad > 20, "only {abroad} clients are abroad");
    }
}

#[test]
fn no_register_of_france_sets_a_deadline_abroad() {
    let model = Model::new(words("fr"), today(), "");
    let summary = |client| {
        let answers = [("start", "late-payment"), ("payment-kind", "insolvency"), ("client-kind", client)];
        screen(model.clone(), &given(&[&answers[..], &[("already", "nothing")]].concat())).summary
    };
    assert!(summary("company").contains("BODACC"), "{}", summary("company"));
    assert!(summary("abroad").contains("la date que donne l’avis officiel"), "{}", summary("abroad"));
}
