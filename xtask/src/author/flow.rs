//! `questions`: the whole flow as JSON, conditions included.

use super::next::asked;
use super::{Request, pretty};
use franc_parler::conversations::{ALL, DIAGNOSIS, ROUTING};
use franc_parler::flow::{Answers, Condition, Question};
use franc_parler::json::Json;

/// Every question, option, condition, conversation, situation and section.
pub fn questions(request: &Request) -> String {
    let routing = ROUTING.iter().map(|question| described(request, question, ""));
    let conversations = ALL.iter().enumerate().filter(|(index, known)| known.id != "none" || *index == 0);
    let conversations = conversations.map(|(_, conversation)| {
        let group = |group: &franc_parler::flow::Group| {
            let questions =
                group.questions.iter().map(|question| described(request, question, conversation.id));
            Json::object([("id", Json::text(group.id)), ("questions", Json::List(questions.collect()))])
        };
        let situation = |situation: &franc_parler::conversations::Situation| {
            Json::object([("id", Json::text(situation.id)), ("when", condition(&situation.when))])
        };
        Json::object([
            ("id", Json::text(conversation.id)),
            ("name", Json::text(request.texts.get(&format!("{}.name", conversation.id)))),
            ("when", condition(&conversation.when)),
            ("second_when", condition(&conversation.second_when)),
            ("situations", Json::List(conversation.situations.iter().map(situation).collect())),
            ("details", Json::List(conversation.details.iter().map(group).collect())),
            ("quick_details", Json::List(conversation.quick_details.iter().map(group).collect())),
            ("sections", Json::List(conversation.sections().map(|section| Json::text(section.id)).collect())),
        ])
    });
    pretty(Json::object([
        ("routing", Json::List(routing.collect())),
        ("diagnosis", described(request, &DIAGNOSIS, "")),
        ("conversations", Json::List(conversations.collect())),
    ]))
}

fn described(request: &Request, question: &Question, conversation: &str) -> Json {
    let Json::Object(mut entries) = asked(&request.texts, question, &[conversation], &Answers::default())
    else {
        return Json::Null;
    };
    let options = question.kind.options().iter().map(|choice| {
        Json::object([
            ("id", Json::text(choice.id)),
            ("text", Json::text(franc_parler::app::option_text(&request.texts, question, choice.id))),
            ("shown_if", condition(&choice.shown_if)),
        ])
    });
    entries.retain(|(name, _)| name != "options");
    entries.push(("options".to_owned(), Json::List(options.collect())));
    entries.push(("asked_if".to_owned(), condition(&question.asked_if)));
    Json::Object(entries)
}

fn condition(of: &Condition) -> Json {
    let all = |conditions: &[Condition]| Json::List(conditions.iter().map(condition).collect());
    match of {
        Condition::Always => Json::Bool(true),
        Condition::Is(question, option) => {
            Json::object([("question", Json::text(*question)), ("is", Json::text(*option))])
        }
        Condition::OneOf(question, options) => Json::object([
            ("question", Json::text(*question)),
            ("one_of", Json::List(options.iter().map(|option| Json::text(*option)).collect())),
        ]),
        Condition::Answered(question) => Json::object([("answered", Json::text(*question))]),
        Condition::Not(inner) => Json::object([("not", condition(inner))]),
        Condition::All(conditions) => Json::object([("all", all(conditions))]),
        Condition::Any(conditions) => Json::object([("any", all(conditions))]),
    }
}
