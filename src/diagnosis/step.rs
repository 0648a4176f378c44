//! Where a person stands on the whole path: start → questions → diagnosis → details → sheet. Derived from the answers
//! alone.

use super::{Diagnosis, diagnose, straight_to};
use crate::conversations::{DIAGNOSIS, QUICK, ROUTING};
use crate::flow::{Answers, Group, Question, walk};
use time::Date;

/// The next thing to show.
#[derive(Debug)]
pub enum Step {
    /// A routing question; the first one is the start screen.
    Question(&'static Question),
    /// The diagnosis, to accept or to overrule.
    Diagnosis(Diagnosis),
    /// A group of details, never required.
    Details(Diagnosis, &'static Group),
    /// Everything is asked: the sheet.
    Sheet(Diagnosis),
}

/// Finds where these answers lead.
pub fn step(answers: &Answers, today: Date) -> Step {
    if let Some(question) = walk(&ROUTING, answers).next {
        return Step::Question(question);
    }
    let diagnosis = diagnose(answers, today);
    if !answers.settles(&DIAGNOSIS) {
        return Step::Diagnosis(diagnosis);
    }
    if let Some(kind) = diagnosis.conversation.kind
        && diagnosis.facts.is_answered("diagnosis")
    {
        if !diagnosis.facts.settles(kind) {
            return Step::Question(kind);
        }
        if let Some(question) = straight_to(diagnosis.conversation.id, answers).next
            && !QUICK.holds(&diagnosis.facts)
        {
            return Step::Question(question);
        }
    }
    match current_group(&diagnosis, answers) {
        Some(group) => Step::Details(diagnosis, group),
        None => Step::Sheet(diagnosis),
    }
}

/// The answers that decide what a question offers: those on the way to it and, where it is asked once the diagnosis was
/// overruled, the new conversation too.
pub fn offering(question: &Question, answers: &Answers, today: Date) -> Answers {
    let walked = walk(&ROUTING, answers);
    if walked.asked.iter().any(|known| known.id == question.id) {
        walked.answers
    } else {
        diagnose(answers, today).facts
    }
}

/// The groups of details of a diagnosis; in 3-minute mode only the essential one.
pub fn details_of(diagnosis: &Diagnosis) -> &'static [Group] {
    if QUICK.holds(&diagnosis.facts) {
        diagnosis.conversation.quick_details
    } else {
        diagnosis.conversation.details
    }
}

/// The first group with a question that is asked and has neither an answer nor a skip.
pub fn current_group(diagnosis: &Diagnosis, answers: &Answers) -> Option<&'static Group> {
    let open = |question: &&&'static Question| {
        question.asked_if.holds(&diagnosis.facts) && !answers.settles(question)
    };
    details_of(diagnosis).iter().find(|group| group.questions.iter().any(|question| open(&question)))
}
