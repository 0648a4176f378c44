//! From answers to a diagnosis: which conversation, which situation, what comes second, and the answers that led
//! there. Imports: `flow`, `conversations`, `payment` (due dates).

mod debt;
mod ladder;
mod step;

use crate::conversations::{ALL, CHOOSABLE, Conversation, ROUTING, RUNNING, WRITTEN_ONLY, choosable};
use crate::flow::{Answer, Answers, Condition, UNKNOWN, Walk, walk};
use std::iter;
use time::Date;

pub use debt::{country, debtor, due_date, due_dates};
pub use ladder::{DaysLate, days_late, ladder, least_notice, notice_end, rung, settle, told_on};
pub use step::{Step, current_group, details_of, offering, step};

/// The answer that says when the talk was held.
pub const TALKED: &str = "after.day";

/// What the answers amount to.
#[derive(Debug, Clone)]
pub struct Diagnosis {
    /// The conversation to have now; `none` where it is none of the five.
    pub conversation: &'static Conversation,
    /// The situation within it.
    pub situation: &'static str,
    /// The conversation to have afterwards, where two are mixed.
    pub second: Option<&'static Conversation>,
    /// The questions whose answers led here, in the order in which they were asked.
    pub reasons: Vec<&'static str>,
    /// The answers that count on this path, with the diagnosis itself (`conversation`, `situation`, `notice-time`), the
    /// details asked for it and the day the talk was held among them, so that conditions can name them.
    pub facts: Answers,
}

/// Makes the diagnosis of these answers. `today` tells how late a payment is.
pub fn diagnose(answers: &Answers, today: Date) -> Diagnosis {
    let overruled = answers.option("diagnosis").and_then(choosable);
    let mut facts = walk(&ROUTING, answers).answers;
    if let Some(chosen) = overruled {
        overrule(&mut facts, chosen, answers);
    }
    let found = ALL.into_iter().find(|conversation| conversation.when.holds(&facts));
    let conversation = overruled.or(found).unwrap_or(ALL[ALL.len() - 1]);
    let supposed = conversation.situations.iter().find(|situation| situation.when.holds(&facts));
    let second = CHOOSABLE.into_iter().find(|other| {
        other.id != conversation.id && may_follow(conversation, other) && other.second_when.holds(&facts)
    });
    let led = [
        overruled.map_or(Some(&conversation.when), |_| None),
        supposed.map(|situation| &situation.when),
        second.map(|second| &second.second_when),
        // Not which talk it is, but that it is to be had at once.
        Some(&RUNNING),
    ];
    let reasons = reasons_of(&facts, overruled.is_some(), led);
    name(&mut facts, "conversation", conversation.id);
    let supposed = supposed.map_or("general", |situation| situation.id);
    if let Some(day) = answers.get(TALKED) {
        facts.set(TALKED, day.clone());
    }
    let (situation, told_on) = settled(conversation, supposed, &facts, answers, today);
    name_situation(&mut facts, conversation, situation, answers);
    // Whoever has decided to leave sets no more limits afterwards.
    let leaves = conversation.id == "late-payment" && facts.chose("six-months", "decided");
    let second = match second {
        Some(other) if leaves && other.id == "boundaries" => choosable("ending"),
        other => other,
    };
    if notice_end(&facts, told_on).is_some() {
        name(&mut facts, "notice-time", "running");
    }
    Diagnosis { conversation, situation, second, reasons, facts }
}

/// Puts the person's own choice of a conversation among the facts, with what that conversation would have asked.
fn overrule(facts: &mut Answers, chosen: &Conversation, answers: &Answers) {
    name(facts, "diagnosis", chosen.id);
    if let Some((kind, answer)) = chosen.kind.and_then(|kind| Some((kind, answers.get(kind.id)?))) {
        facts.set(kind.id, answer.clone());
    }
    for (id, answer) in straight_to(chosen.id, answers).answers.iter() {
        if facts.get(id).is_none() {
            facts.set(id, answer.clone());
        }
    }
}

/// The questions whose answers made these conditions hold, the person's own choice first.
fn reasons_of(facts: &Answers, overruled: bool, led: [Option<&Condition>; 4]) -> Vec<&'static str> {
    let mut reasons = Vec::new();
    if overruled {
        reasons.push("diagnosis");
    }
    for condition in led.into_iter().flatten() {
        condition.reasons(facts, &mut reasons);
    }
    let mut reasons = in_order(&reasons);
    // "I don't know" is a reason only where there is no other.
    let tells = |id: &&str| !facts.chose(id, UNKNOWN);
    if reasons.iter().any(tells) {
        reasons.retain(tells);
    }
    reasons
}

/// The situation once the dates among the details are read, for which other details may be asked; and the day on which
/// the client hears of it.
fn settled(
    conversation: &Conversation,
    supposed: &'static str,
    facts: &Answers,
    answers: &Answers,
    today: Date,
) -> (&'static str, Date) {
    let mut supposing = facts.clone();
    name_situation(&mut supposing, conversation, supposed, answers);
    let told_on = told_on(&supposing, today);
    let situation = match conversation.id {
        "late-payment" => ladder::settle(supposed, &supposing, told_on),
        "ending" => dated(supposed, &supposing, told_on),
        _ => supposed,
    };
    (situation, told_on)
}

/// The walk of who had come for this conversation from the start, as far as its kind and what hangs on that: what a person
/// who overrules has not been asked yet. What was answered of safety may not be offered to who comes straight, and is
/// answered all the same.
fn straight_to(conversation: &str, answers: &Answers) -> Walk {
    let mut direct = answers.clone();
    name(&mut direct, "start", conversation);
    name(&mut direct, "safety", "none");
    let end = ROUTING.iter().position(|question| question.id == "already").unwrap_or(ROUTING.len());
    walk(&ROUTING[..end], &direct)
}

/// The situation of an ending whose date is known: one that is past is over, where nobody was hurt, and whoever has too
/// much to do and sets a date takes no break.
fn dated(situation: &'static str, facts: &Answers, told_on: Date) -> &'static str {
    match facts.date("end-date") {
        Some(end) if end < told_on && !WRITTEN_ONLY.holds(facts) => "already-ended",
        Some(_) if situation == "overload" => "overload-end",
        _ => situation,
    }
}

/// The reasons in the order in which their questions were asked, the person's own choice first.
fn in_order(reasons: &[&'static str]) -> Vec<&'static str> {
    let mut ordered = Vec::new();
    for id in iter::once("diagnosis").chain(ROUTING.iter().map(|question| question.id)) {
        if reasons.contains(&id) {
            ordered.push(id);
        }
    }
    ordered
}

/// Once somebody leaves, only money and an own mistake are still worth a second talk; and where none of the five fits
/// there is no second one.
fn may_follow(first: &Conversation, second: &Conversation) -> bool {
    match first.id {
        "none" => false,
        "ending" => matches!(second.id, "late-payment" | "own-mistake"),
        _ => true,
    }
}

/// Names the situation, and adds the details that are asked in it, in their order: one may depend on those before it.
fn name_situation(
    facts: &mut Answers,
    conversation: &Conversation,
    situation: &'static str,
    answers: &Answers,
) {
    name(facts, "situation", situation);
    for group in conversation.details {
        for question in group.questions {
            let asked = facts.get(question.id).is_none() && question.asked_if.holds(facts);
            if let (true, Some(answer)) = (asked, answers.get(question.id)) {
                facts.set(question.id, answer.clone());
            }
        }
    }
}

fn name(facts: &mut Answers, key: &str, id: &str) {
    facts.set(key, Answer::Option(id.to_owned()));
}
