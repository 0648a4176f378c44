//! `next`: what the person would see now, as JSON.

use super::{Request, pretty};
use franc_parler::app::{option_text, question_text};
use franc_parler::conversations::DIAGNOSIS;
use franc_parler::diagnosis::{Diagnosis, Step, offering, step};
use franc_parler::export;
use franc_parler::flow::{Answer, Answers, Group, Question};
use franc_parler::json::Json;
use franc_parler::sheet;
use franc_parler::texts::Texts;

/// What is to be shown with these answers.
pub fn next(request: &Request) -> String {
    let texts = &request.texts;
    pretty(match step(&request.answers, request.today) {
        Step::Question(question) => {
            let screen = if question.id == "start" { "start" } else { "question" };
            let facts = offering(question, &request.answers, request.today);
            let conversation =
                franc_parler::diagnosis::diagnose(&request.answers, request.today).conversation.id;
            Json::object([
                ("screen", Json::text(screen)),
                ("question", asked(texts, question, &[conversation], &facts)),
            ])
        }
        Step::Diagnosis(diagnosis) => diagnosed(request, &diagnosis),
        Step::Details(diagnosis, group) => details(request, &diagnosis, group),
        Step::Sheet(diagnosis) => {
            let sheet = sheet::make(&diagnosis, &request.answers, texts, request.voice(), request.today);
            Json::object([
                ("screen", Json::text("sheet")),
                ("conversation", Json::text(diagnosis.conversation.id)),
                ("situation", Json::text(diagnosis.situation)),
                ("second", Json::optional(diagnosis.second.map(|second| second.id))),
                ("sheet", export::json(&sheet)),
            ])
        }
    })
}

/// A question with its words and the options it offers now.
pub(super) fn asked(texts: &Texts, question: &Question, places: &[&str], facts: &Answers) -> Json {
    let offered = question.kind.options().iter().filter(|choice| choice.shown_if.holds(facts));
    let options = offered.map(|choice| {
        Json::object([
            ("id", Json::text(choice.id)),
            ("text", Json::text(option_text(texts, question, choice.id))),
        ])
    });
    let word = |part: &str| question_text(texts, question, places, part);
    Json::object([
        ("id", Json::text(question.id)),
        ("text", Json::optional(word("text").as_deref())),
        ("hint", Json::optional(word("hint").as_deref())),
        ("why", Json::optional(word("why").as_deref())),
        ("kind", Json::text(question.kind.name())),
        ("options", Json::List(options.collect())),
    ])
}

fn diagnosed(request: &Request, diagnosis: &Diagnosis) -> Json {
    let texts = &request.texts;
    let sheet = sheet::make(diagnosis, &request.answers, texts, request.voice(), request.today);
    let reasons = diagnosis.reasons.iter().filter_map(|id| {
        let question = franc_parler::conversations::question(id)?;
        let said = match diagnosis.facts.get(id)? {
            Answer::Option(option) => vec![option.clone()],
            Answer::Options(options) => options.clone(),
            _ => return None,
        };
        let words: Vec<String> = said.iter().map(|option| option_text(texts, question, option)).collect();
        Some(Json::object([
            ("question", Json::text(*id)),
            ("answer", Json::List(said.into_iter().map(Json::text).collect())),
            ("text", Json::text(words.join(&texts.get("format.list")))),
        ]))
    });
    Json::object([
        ("screen", Json::text("diagnosis")),
        ("conversation", Json::text(diagnosis.conversation.id)),
        ("situation", Json::text(diagnosis.situation)),
        ("second", Json::optional(diagnosis.second.map(|second| second.id))),
        ("title", Json::text(sheet.title)),
        ("reasons", Json::List(reasons.collect())),
        ("question", asked(texts, &DIAGNOSIS, &[diagnosis.conversation.id], &diagnosis.facts)),
    ])
}

fn details(request: &Request, diagnosis: &Diagnosis, group: &'static Group) -> Json {
    let open = group.questions.iter().copied().filter(|question| question.asked_if.holds(&diagnosis.facts));
    let conversation = diagnosis.conversation.id;
    let places = [diagnosis.situation, conversation];
    let words = |question: &Question| asked(&request.texts, question, &places, &diagnosis.facts);
    let questions: Vec<&Question> = open.collect();
    let first = questions.iter().find(|question| !request.answers.settles(question));
    Json::object([
        ("screen", Json::text("details")),
        ("conversation", Json::text(conversation)),
        ("situation", Json::text(diagnosis.situation)),
        ("second", Json::optional(diagnosis.second.map(|second| second.id))),
        ("group", Json::text(group.id)),
        ("question", first.map_or(Json::Null, |question| words(question))),
        ("questions", Json::List(questions.iter().map(|question| words(question)).collect())),
    ])
}
