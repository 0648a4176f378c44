//! `interview`: the questionnaire as text, to read it as a person would.

use super::Request;
use franc_parler::app::{option_text, question_text};
use franc_parler::conversations::{CHOOSABLE, ROUTING};
use franc_parler::flow::Question;
use std::fmt::Write as _;

/// Every question with its hint, its reason and its options, then the details of each conversation.
pub fn interview(request: &Request) -> String {
    let mut page = String::new();
    for (index, question) in ROUTING.iter().enumerate() {
        let _ = write!(page, "\n{}. ", index + 1);
        page.push_str(&written(request, question, ""));
    }
    for conversation in CHOOSABLE {
        let _ = writeln!(page, "\n== {} ==", request.texts.get(&format!("{}.name", conversation.id)));
        for group in conversation.details {
            let own = request.texts.find(&format!("group.{}.heading", group.id)).unwrap_or(group.id);
            let _ = writeln!(page, "\n-- {own} --");
            for question in group.questions {
                page.push_str(&written(request, question, conversation.id));
            }
        }
    }
    page
}

fn written(request: &Request, question: &Question, conversation: &str) -> String {
    let word = |part: &str| question_text(&request.texts, question, &[conversation], part);
    let mut page = format!("{}  [{}]\n", word("text").unwrap_or_default(), question.id);
    if let Some(hint) = word("hint") {
        let _ = writeln!(page, "   {hint}");
    }
    for choice in question.kind.options() {
        let _ =
            writeln!(page, "   ( ) {}  [{}]", option_text(&request.texts, question, choice.id), choice.id);
    }
    if let Some(why) = word("why") {
        let _ = writeln!(page, "   ? {why}");
    }
    page
}
