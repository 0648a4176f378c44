//! The shapes of a section: how each is made from the words and the facts.

use super::body::Body;
use super::words::{Source, knows};
use super::{Block, Line, Marks, doors, ladder, objections, plan, sum, title};
use crate::conversations::{BARE, CLAIMED_BACK, RUNNING, Section, Shape};
use crate::texts::has_sign;

/// What stands under the section's heading; empty where there is nothing to say.
pub(super) fn blocks(source: &Source, section: &Section) -> Vec<Block> {
    let id = section.id;
    let mut body = Body::new(source, id);
    match section.shape {
        Shape::First => first(&mut body),
        Shape::Goal => goal(&mut body),
        Shape::Channel => channel(&mut body),
        Shape::Facts => facts(&mut body),
        Shape::Opening => body.quote(opening(source)),
        Shape::Quote => body.quote(source.own(id).into_iter().collect()),
        Shape::Clause => body.quote(source.own("clause").into_iter().collect()),
        Shape::Advice | Shape::Questions => body.items(Marks::Bullets, source.own_list(id)),
        Shape::Law => body.items(Marks::Bullets, law(source, id)),
        Shape::Steps => body.items(Marks::Steps, source.own_list(id)),
        Shape::Boxes => body.items(Marks::Boxes, source.own_list(id)),
        Shape::Solutions => body.blocks.push(solutions(source, id)),
        Shape::Documents => evidence(&mut body),
        Shape::Objections => objections::write(&mut body),
        Shape::Limits => limits(&mut body),
        Shape::Recap => recap(&mut body),
        Shape::Ladder => ladder::write(&mut body),
        Shape::Sum => sum::write(&mut body),
        Shape::Plan => plan::write(&mut body, id),
        Shape::Doors => doors::write(&mut body, id),
        Shape::Second => second(&mut body),
    }
    body.blocks
}

/// The person's own solutions come in the place of as many proposed ones; the last line, how it is kept from happening
/// again, stays.
fn solutions(source: &Source, id: &str) -> Block {
    let mut own = Vec::new();
    for line in source.diagnosis.facts.lines("offer") {
        // Who wrote a number gave a day or a price.
        let open = if line.contains(|sign: char| sign.is_ascii_digit()) { "payer" } else { "terms" };
        own.push(match source.common(&[open]) {
            Some(open) => [line, &*source.texts.get("format.list"), &open].concat(),
            None => line.to_owned(),
        });
    }
    let mut proposed = source.lines(id, source.own_list(id));
    let mut rest = proposed.split_off(own.len().min(proposed.len().saturating_sub(1)));
    let mut lines = typed_lines(source, id, own);
    lines.append(&mut rest);
    Block::Items { marks: Marks::Boxes, lines }
}

fn owned(source: &Source, question: &str) -> Vec<String> {
    source.diagnosis.facts.lines(question).into_iter().map(str::to_owned).collect()
}

/// What was typed line by line, each under a key of its own: what was written over ours is none of theirs.
fn typed_lines(source: &Source, id: &str, typed: Vec<String>) -> Vec<Line> {
    source.lines(&[id, ".own"].concat(), typed)
}

/// The first words; whoever depends on this client says first that they want to go on with them.
fn opening(source: &Source) -> Vec<String> {
    let Some(words) = source.own("opening") else { return Vec::new() };
    match source.careful("opening").filter(|_| !BARE.holds(&source.diagnosis.facts)) {
        Some(before) => vec![[&before, " ", &words].concat()],
        None => vec![words],
    }
}

/// What must be done before anybody talks. Whether it is known that harm goes on or not: nothing comes before that.
fn first(body: &mut Body) {
    let source = body.source;
    let mut lines = source.lines("first", steps(source));
    if source.diagnosis.facts.chose("harm-running", "unknown") {
        lines.splice(
            0..0,
            source.find(&["sheet.harm-unknown"]).map(|text| source.line("first", "harm", text)),
        );
    }
    body.put(Marks::Boxes, lines);
}

/// Contain what still runs, mend what was done, then the situation's own steps. Each has its place, whether or not those
/// before it are there.
fn steps(source: &Source) -> Vec<String> {
    let facts = &source.diagnosis.facts;
    let told = |holds: bool, key: &[&str]| if holds { source.find(key) } else { None }.unwrap_or_default();
    let mut steps = vec![told(RUNNING.holds(facts), &["sheet.harm-running"])];
    steps.extend(source.own_list("first"));
    steps.push(told(knows(&source.facts, "passed"), &["sheet.day-passed"]));
    steps.push(source.careful("first").unwrap_or_default());
    let options =
        crate::conversations::question("already").map_or(&[][..], |question| question.kind.options());
    for option in options {
        let key = |part| ["already.", option.id, ".", part];
        let chosen = facts.chose("already", option.id);
        let own = told(chosen, &key(source.diagnosis.conversation.id));
        steps.push(if own.is_empty() { told(chosen, &key("mend")) } else { own });
    }
    // Another line stood here once: what was written over a later one stays with it.
    steps.push(String::new());
    steps.extend(source.list("sheet.check"));
    steps
}

fn goal(body: &mut Body) {
    let source = body.source;
    let goal = source.typed("goal").or_else(|| source.own("goal"));
    body.paragraph("goal", None, goal.unwrap_or_default());
    if source.quick {
        return;
    }
    for name in ["acceptable", "floor"] {
        body.labelled(name, source.typed(name));
    }
    // Once is enough.
    let below = source.diagnosis.conversation.sections().any(|section| section.shape == Shape::Solutions);
    if let (false, Some(offer)) = (below, source.joined("offer")) {
        body.labelled("offer", Some(offer));
    }
    if let Some(text) = source.own("proportion") {
        body.labelled("proportion", Some(text));
    }
    if source.diagnosis.conversation.goes_on {
        note(body, "six-months");
    }
}

/// A line that depends on one routing or detail answer: the conversation's own for who the client is, else the common.
fn note(body: &mut Body, question: &str) {
    let source = body.source;
    let Some(option) = source.diagnosis.facts.option(question) else { return };
    // The conversation's own says what a debtor owes: whoever wants money back is none.
    let own = question == "client-kind" && !CLAIMED_BACK.holds(&source.diagnosis.facts);
    let own = if own { source.common(&["buyer.", option]) } else { None };
    body.say(question, own.or_else(|| source.find(&["note.", question, ".", option])));
}

/// Channel and moment, and the reason. While harm still runs, both are: at once.
pub(super) fn channel_words(source: &Source) -> Option<(String, String)> {
    let now = RUNNING.holds(&source.diagnosis.facts);
    let own = |key: &str| if now { source.find(&["sheet.at-once.", key]) } else { source.own(key) };
    Some((own("channel")?, own("channel-why")?))
}

fn channel(body: &mut Body) {
    let source = body.source;
    let Some((channel, why)) = channel_words(source) else { return };
    body.lead("channel", channel);
    if source.quick {
        return;
    }
    body.say("why", Some(why));
    body.say("invite", source.common(&["invite"]));
    for question in ["client-kind", "dependence", "savings", "their-notice"] {
        note(body, question);
    }
    if let Some(deciders) = source.typed("deciders") {
        body.labelled("deciders", Some(deciders));
    }
}

/// Lines to write on in 3-minute mode, where no fact is known.
const QUICK_BLANKS: usize = 2;

/// The facts that are known, in order, apart from what is felt or guessed.
fn facts(body: &mut Body) {
    let source = body.source;
    let id = "facts";
    let mut known = source.lines(id, source.list(&["known.", source.diagnosis.conversation.id].concat()));
    known.append(&mut typed_lines(source, id, owned(source, id)));
    let blanks = 4_usize.saturating_sub(known.len()).max(1);
    body.put(Marks::Boxes, known);
    if source.quick {
        if body.blocks.is_empty() {
            body.blocks.push(Block::Blanks(QUICK_BLANKS));
        }
        return;
    }
    body.blocks.push(Block::Blanks(blanks));
    body.labelled("guesses", source.joined("guesses"));
}

fn law(source: &Source, id: &str) -> Vec<String> {
    let list = source.own_list(id);
    let mut law = Vec::new();
    if list.is_empty() {
        return law;
    }
    let frame = source.diagnosis.facts.option("ending-frame");
    law.push(frame.and_then(|frame| source.common(&["frame.", frame])).unwrap_or_default());
    let agency = source.diagnosis.facts.chose("client-kind", "agency");
    law.push(if agency { source.common(&["frame.agency"]) } else { None }.unwrap_or_default());
    law.extend(list);
    law
}

/// The situation's own proof first, then at most two of the common documents, and what is known of the writing.
fn documents(source: &Source) -> Vec<String> {
    let mut list = source.list(&source.situated_key("documents"));
    for text in source.list(&source.common_key("documents")).into_iter().take(2) {
        list.push(if list.contains(&text) { String::new() } else { text });
    }
    let note = |question: &str, option| source.find(&["note.", question, ".", option]).unwrap_or_default();
    let facts = &source.diagnosis.facts;
    list.push(facts.option("written").map_or_else(String::new, |option| note("written", option)));
    list.push(if facts.chose("insured", "yes") { note("insured", "yes") } else { String::new() });
    list
}

/// What to have at hand, each with a box for "I have it" and one for "still to get".
fn evidence(body: &mut Body) {
    let lines = body.source.lines("documents", documents(body.source));
    if !lines.is_empty() {
        body.say("evidence", Some(body.source.label("evidence")));
        body.put(Marks::Evidence, lines);
    }
}

fn limits(body: &mut Body) {
    let source = body.source;
    let mut avoid = source.lines("avoid", source.own_list("avoid"));
    avoid.truncate(if source.quick { 2 } else { 4 });
    body.put(Marks::Bullets, avoid);
    if !source.quick {
        let own = source.situated("fallback").or_else(|| source.careful("fallback"));
        body.labelled("fallback", own.or_else(|| source.common(&["fallback"])));
    }
    let sayings: &[&str] = if source.quick { &["close"] } else { &["calm", "close"] };
    for key in sayings {
        let Some(text) = source.own(key) else { continue };
        body.labelled(key, Some(source.told("quoted", &[('t', &text)])));
    }
    if source.quick && source.own("recap.subject").is_some() && !knows(&source.facts, "in-writing") {
        body.labelled("spoken", Some(source.label("three-lines")));
    }
}

fn recap(body: &mut Body) {
    let source = body.source;
    let Some(subject) = source.own("recap.subject") else { return };
    body.labelled("subject", Some(subject));
    body.quote(recap_lines(source));
}

/// The recap e-mail, line by line; the last line asks to be corrected.
pub(super) fn recap_lines(source: &Source) -> Vec<String> {
    let mut lines: Vec<String> = source.find(&["sheet.greeting"]).into_iter().collect();
    lines.extend(source.own_list("recap.lines"));
    lines
}

fn second(body: &mut Body) {
    let source = body.source;
    let Some((name, order)) = title::second(source.diagnosis, source.texts) else { return };
    body.lead("name", name);
    body.paragraph("order", None, order);
    if source.quick {
        return;
    }
    body.say("step", second_step(source));
    body.labelled("second-day", None);
}

/// The first step before the second talk, in the situation that the answers tell of. What was typed is about the first
/// talk, so a step that names something of it is left out.
fn second_step(source: &Source) -> Option<String> {
    // Where a payment stands follows from days that were not asked.
    let second = source.diagnosis.second.filter(|second| second.id != "late-payment")?;
    let told = second.situations.iter().find(|situation| situation.when.holds(&source.diagnosis.facts))?;
    let key = [second.id, ".situation.", told.id, ".first.1"];
    if has_sign(source.texts.find(&key.concat())?, '{') {
        return None;
    }
    Some(source.told("second-step", &[('t', &source.find(&key)?)]))
}
