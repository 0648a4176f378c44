//! The shapes of a section: how each is made from the words and the facts.

use super::words::Source;
use super::{Block, Marks, doors, ladder, objections, plan, sum};
use crate::conversations::{Section, Shape};

/// What stands under the section's heading; empty where there is nothing to say.
pub(super) fn blocks(source: &Source, section: &Section) -> Vec<Block> {
    let id = section.id;
    match section.shape {
        Shape::First => items(source, id, Marks::Boxes, first(source)),
        Shape::Goal => goal(source),
        Shape::Channel => channel(source),
        Shape::Facts => facts(source),
        Shape::Opening => quote(source, id, opening(source)),
        Shape::Quote => quote(source, id, source.own(id)),
        Shape::Clause => quote(source, id, source.own("clause")),
        Shape::Advice => items(source, id, Marks::Bullets, source.own_list(id)),
        Shape::Law => items(source, id, Marks::Bullets, law(source, id)),
        Shape::Steps => items(source, id, Marks::Steps, source.own_list(id)),
        Shape::Boxes => items(source, id, Marks::Boxes, source.own_list(id)),
        Shape::Documents => evidence(source, id),
        Shape::Questions => questions(source),
        Shape::Objections => objections::blocks(source),
        Shape::Limits => limits(source),
        Shape::Recap => recap(source),
        Shape::Ladder => ladder::blocks(source),
        Shape::Sum => sum::blocks(source, id),
        Shape::Plan => plan::blocks(source, id),
        Shape::Doors => doors::blocks(source, id),
        Shape::Second => second(source),
    }
}

pub(super) fn items(source: &Source, id: &str, marks: Marks, texts: Vec<String>) -> Vec<Block> {
    if texts.is_empty() {
        return Vec::new();
    }
    vec![Block::Items { marks, lines: source.lines(id, texts) }]
}

pub(super) fn paragraph(
    source: &Source,
    section: &str,
    name: &str,
    label: Option<&str>,
    text: Option<String>,
) -> Block {
    Block::Paragraph {
        label: label.map(|label| source.label(label)),
        line: source.line(section, name, text.unwrap_or_default()),
    }
}

/// The first words; whoever depends on this client says first that they want to go on with them.
fn opening(source: &Source) -> Option<String> {
    let words = source.own("opening")?;
    Some(source.careful("opening").map_or(words.clone(), |before| [&before, " ", &words].concat()))
}

fn quote(source: &Source, id: &str, text: Option<String>) -> Vec<Block> {
    text.map(|text| Block::Quote(source.lines(id, vec![text]))).into_iter().collect()
}

/// What must be done before anybody talks: contain what still runs, mend what was done, then the situation's own steps.
fn first(source: &Source) -> Vec<String> {
    let facts = &source.diagnosis.facts;
    let mut steps: Vec<String> = Vec::new();
    if facts.chose("harm-running", "yes") {
        steps.extend(source.find("sheet.harm-running"));
    }
    steps.extend(source.own_list("first"));
    steps.extend(source.careful("first"));
    let options =
        crate::conversations::question("already").map_or(&[][..], |question| question.kind.options());
    for option in options.iter().filter(|option| facts.chose("already", option.id)) {
        let conversation = source.diagnosis.conversation.id;
        let own = source.find(&format!("already.{}.{conversation}", option.id));
        steps.extend(own.or_else(|| source.find(&format!("already.{}.mend", option.id))));
    }
    if facts.chose("harm-running", "unknown") {
        steps.extend(source.find("sheet.harm-unknown"));
    }
    steps
}

fn goal(source: &Source) -> Vec<Block> {
    let goal = source.answers.text("goal").map(str::to_owned).or_else(|| source.own("goal"));
    let mut blocks = vec![paragraph(source, "goal", "goal", None, goal)];
    if !source.quick {
        for name in ["acceptable", "floor"] {
            let typed = source.answers.text(name).map(str::to_owned);
            blocks.push(paragraph(source, "goal", name, Some(name), typed));
        }
        let offer = source.answers.lines("offer");
        if !offer.is_empty() {
            let joined = offer.join(&source.texts.get("format.list"));
            blocks.push(paragraph(source, "goal", "offer", Some("offer"), Some(joined)));
        }
        if let Some(text) = source.own("proportion") {
            blocks.push(paragraph(source, "goal", "proportion", Some("proportion"), Some(text)));
        }
        if source.diagnosis.conversation.goes_on {
            blocks.extend(note(source, "goal", "six-months"));
        }
    }
    blocks
}

/// The option chosen, be the question a routing one or a detail here.
fn chosen<'a>(source: &'a Source, question: &str) -> Option<&'a str> {
    source.diagnosis.facts.option(question).or_else(|| source.answers.option(question))
}

/// A line that depends on one routing or detail answer: the conversation's own for who the client is, else the common.
fn note(source: &Source, section: &str, question: &str) -> Option<Block> {
    let option = chosen(source, question)?;
    let buyer = source.common(&format!("buyer.{option}"));
    let own = (question == "client-kind").then(|| source.find(&buyer)).flatten();
    let text = own.or_else(|| source.find(&format!("note.{question}.{option}")))?;
    Some(paragraph(source, section, question, None, Some(text)))
}

/// Channel and moment, and the reason. While harm still runs, both are: at once.
pub(super) fn channel_words(source: &Source) -> Option<(String, String)> {
    let now = source.diagnosis.facts.chose("harm-running", "yes");
    let own = |key: &str| if now { source.find(&format!("sheet.at-once.{key}")) } else { source.own(key) };
    Some((own("channel")?, own("channel-why")?))
}

fn channel(source: &Source) -> Vec<Block> {
    let Some((channel, why)) = channel_words(source) else { return Vec::new() };
    let mut blocks = vec![Block::Lead(source.line("channel", "channel", channel))];
    if source.quick {
        return blocks;
    }
    blocks.push(paragraph(source, "channel", "why", None, Some(why)));
    blocks.extend(note(source, "channel", "client-kind"));
    blocks.extend(note(source, "channel", "dependence"));
    blocks.extend(note(source, "channel", "savings"));
    blocks.extend(note(source, "channel", "their-notice"));
    if let Some(deciders) = source.answers.text("deciders") {
        blocks.push(paragraph(source, "channel", "deciders", Some("deciders"), Some(deciders.to_owned())));
    }
    blocks
}

/// Lines to write on in 3-minute mode, where no fact is known.
const QUICK_BLANKS: usize = 2;

/// The facts that are known, in order, apart from what is felt or guessed.
fn facts(source: &Source) -> Vec<Block> {
    let mut known = source.list(&format!("known.{}", source.diagnosis.conversation.id));
    known.extend(source.answers.lines("facts").into_iter().map(str::to_owned));
    let blanks = 4_usize.saturating_sub(known.len()).max(1);
    let mut blocks = items(source, "facts", Marks::Boxes, known);
    if source.quick {
        if blocks.is_empty() {
            blocks.push(Block::Blanks(QUICK_BLANKS));
        }
        return blocks;
    }
    blocks.push(Block::Blanks(blanks));
    let guesses = source.answers.lines("guesses").join(&source.texts.get("format.list"));
    let text = (!guesses.is_empty()).then_some(guesses);
    blocks.push(paragraph(source, "facts", "guesses", Some("guesses"), text));
    blocks
}

fn law(source: &Source, id: &str) -> Vec<String> {
    let list = source.own_list(id);
    if list.is_empty() {
        return list;
    }
    let agency = source.diagnosis.facts.chose("client-kind", "agency").then_some("agency");
    let frames = [source.answers.option("ending-frame"), agency].into_iter().flatten();
    let notes = frames.filter_map(|frame| source.find(&source.common(&format!("frame.{frame}"))));
    notes.chain(list).collect()
}

/// The situation's own proof first, then at most two of the common documents, and what is known of the writing.
fn documents(source: &Source) -> Vec<String> {
    let mut list = source.list(&source.situated("documents"));
    for text in source.list(&source.common("documents")).into_iter().take(2) {
        if !list.contains(&text) {
            list.push(text);
        }
    }
    if let Some(option) = chosen(source, "written") {
        list.extend(source.find(&format!("note.written.{option}")));
    }
    if source.answers.chose("insured", "yes") {
        list.extend(source.find("note.insured.yes"));
    }
    list
}

/// What to have at hand, each with a box for "I have it" and one for "still to get".
fn evidence(source: &Source, id: &str) -> Vec<Block> {
    let mut blocks = items(source, id, Marks::Evidence, documents(source));
    if !blocks.is_empty() {
        blocks.insert(0, paragraph(source, id, "evidence", None, Some(source.label("evidence"))));
    }
    blocks
}

fn questions(source: &Source) -> Vec<Block> {
    items(source, "ask", Marks::Bullets, source.own_list("ask"))
}

fn limits(source: &Source) -> Vec<Block> {
    let mut blocks = Vec::new();
    let avoid = source.own_list("avoid");
    let kept = if source.quick { 2 } else { 4 };
    blocks.extend(items(source, "limits", Marks::Bullets, avoid.into_iter().take(kept).collect()));
    if !source.quick {
        let own = source.find(&source.situated("fallback")).or_else(|| source.careful("fallback"));
        let fallback = own.or_else(|| source.find(&source.common("fallback")));
        blocks.push(paragraph(source, "limits", "fallback", Some("fallback"), fallback));
    }
    let sayings: &[&str] = if source.quick { &["close"] } else { &["calm", "close"] };
    for key in sayings {
        let Some(text) = source.own(key) else { continue };
        blocks.push(paragraph(
            source,
            "limits",
            key,
            Some(key),
            Some(source.told("quoted", &[('t', &text)])),
        ));
    }
    blocks
}

fn recap(source: &Source) -> Vec<Block> {
    let Some(subject) = source.own("recap.subject") else { return Vec::new() };
    let greeting = source.find("sheet.greeting");
    let lines = greeting.into_iter().chain(source.own_list("recap.lines")).collect();
    vec![
        paragraph(source, "recap", "subject", Some("subject"), Some(subject)),
        Block::Quote(source.lines("recap", lines)),
    ]
}

fn second(source: &Source) -> Vec<Block> {
    let Some(second) = source.diagnosis.second else { return Vec::new() };
    let name = source.line("second", "name", source.texts.get(&format!("{}.name", second.id)));
    let order = source.find(&format!("order.{}.{}", source.diagnosis.conversation.id, second.id));
    vec![Block::Lead(name), paragraph(source, "second", "order", None, order)]
}
