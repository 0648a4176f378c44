//! The sheet on paper as a tree of elements: what is printed and what the HTML file holds. No grid: some printers' engines
//! cut its rows.

use crate::sheet::{Annex, Block, HeadField, Line, Marks, Place, Rung, Sheet, SheetSection};
use crate::texts::Texts;

/// An element or a text of the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element, its class and what stands in it.
    Element {
        /// Tag name.
        tag: &'static str,
        /// Class; empty for none.
        class: &'static str,
        /// Children in order.
        children: Vec<Node>,
    },
    /// Text, as it reads.
    Text(String),
}

fn element(tag: &'static str, class: &'static str, children: Vec<Node>) -> Node {
    Node::Element { tag, class, children }
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The whole paper: the sheet, then each annex that is wanted on a page of its own.
pub fn paper(sheet: &Sheet, texts: &Texts, wanted: &dyn Fn(&Annex) -> bool) -> Node {
    let brand = vec![text(&texts.get("ui.mark")), text(" · "), text(&texts.get("sheet.kind"))];
    let mut children = vec![
        element("p", "paper-brand", brand),
        element("h1", "", vec![text(&sheet.title)]),
        element("div", "paper-meta", sheet.meta.iter().map(|one| field(one, texts)).collect()),
    ];
    put_sections(&sheet.sections, texts, &mut children);
    children.push(element(
        "div",
        "paper-foot",
        sheet.foot.iter().map(|line| element("p", "", vec![text(line)])).collect(),
    ));
    for annex in sheet.annexes.iter().filter(|annex| wanted(annex)) {
        children.push(annex_node(annex, texts));
    }
    element("div", "paper", children)
}

fn label(words: &str, texts: &Texts) -> Node {
    element("b", "paper-label", vec![text(&texts.label(words))])
}

fn field(one: &HeadField, texts: &Texts) -> Node {
    let value = one.value.as_deref().map_or_else(|| element("span", "paper-gap", Vec::new()), text);
    element("p", "paper-field", vec![label(&one.label, texts), value])
}

fn section_node(section: &SheetSection, texts: &Texts) -> Node {
    let mut start = vec![element("h2", "", vec![text(&section.heading)])];
    for block in &section.blocks {
        put_block(block, texts, &mut start);
    }
    // The heading is kept with what comes first by standing in one unbreakable box with it.
    let kept = if section.blocks.first().is_some_and(is_short) { 2 } else { 1 };
    let mut after = start.split_off(kept.min(start.len()));
    let mut children = vec![element("div", "paper-start", start)];
    children.append(&mut after);
    element("section", "paper-section", children)
}

/// Short lists that stand side by side where they are neighbours: the sheet has three pages at most.
const HALVES: [&str; 4] = ["documents", "during", "next", "proof"];

/// More short lines than this stand in two columns.
const MANY: usize = 7;

fn put_sections(sections: &[SheetSection], texts: &Texts, nodes: &mut Vec<Node>) {
    let half = |section: &SheetSection| HALVES.contains(&section.id);
    let mut rest = sections;
    while let Some((section, after)) = rest.split_first() {
        let node = section_node(section, texts);
        rest = after;
        if let Some((next, after)) = after.split_first().filter(|(next, _)| half(section) && half(next)) {
            nodes.push(element("div", "paper-row", vec![node, section_node(next, texts)]));
            rest = after;
        } else {
            nodes.push(node);
        }
    }
}

fn is_short(block: &Block) -> bool {
    !matches!(block, Block::Items { lines, .. } if lines.len() > 6) && !matches!(block, Block::Pairs { .. })
}

fn put_block(block: &Block, texts: &Texts, nodes: &mut Vec<Node>) {
    nodes.push(match block {
        Block::Paragraph { label, line } => labelled(label.as_deref(), line, texts),
        Block::Lead(line) => written("p", "paper-lead", line),
        Block::Quote(lines) => list("blockquote", "paper-quote", "p", lines),
        Block::Items { marks, lines } => {
            let (tag, class) = match marks {
                Marks::Bullets => ("ul", "paper-list"),
                Marks::Steps => ("ol", "paper-steps"),
                Marks::Boxes if lines.len() > MANY => ("ul", "paper-boxes paper-columns"),
                Marks::Boxes => ("ul", "paper-boxes"),
                Marks::Evidence => ("ul", "paper-boxes paper-evidence"),
            };
            list(tag, class, "li", lines)
        }
        Block::Pairs { heads, rows } => pairs(heads, rows),
        Block::Ladder(rungs) => element("ul", "paper-ladder", rungs.iter().map(rung_node).collect()),
        Block::Blanks(count) => {
            return nodes.extend((0..*count).map(|_| element("p", "paper-blank", Vec::new())));
        }
    });
}

/// An element that holds a line.
fn written(tag: &'static str, class: &'static str, line: &Line) -> Node {
    let mut children = Vec::new();
    put_line(line, &mut children);
    element(tag, class, children)
}

/// A line after its label, where it has one.
fn labelled(name: Option<&str>, line: &Line, texts: &Texts) -> Node {
    let mut children = Vec::new();
    if let Some(name) = name {
        children.push(label(name, texts));
    }
    put_line(line, &mut children);
    element("p", "paper-line", children)
}

fn list(tag: &'static str, class: &'static str, item: &'static str, lines: &[Line]) -> Node {
    element(tag, class, lines.iter().map(|line| written(item, "", line)).collect())
}

/// Typed line breaks stay; a blank follows where something is to be written.
fn put_line(line: &Line, nodes: &mut Vec<Node>) {
    for (index, part) in line.text.lines().enumerate() {
        if index > 0 {
            nodes.push(element("br", "", Vec::new()));
        }
        nodes.push(text(part));
    }
    if line.has_blank() {
        nodes.push(element("span", "paper-gap", Vec::new()));
    }
}

fn pairs(heads: &(String, String), rows: &[(Line, Line)]) -> Node {
    let head = |words: &str| element("th", "", vec![text(words)]);
    let heading = element("thead", "", vec![element("tr", "", vec![head(&heads.0), head(&heads.1)])]);
    let body = rows.iter().map(|(said, answer)| {
        element("tr", "", vec![written("td", "paper-said", said), written("td", "paper-answer", answer)])
    });
    element("table", "paper-pairs", vec![heading, element("tbody", "", body.collect())])
}

fn rung_node(rung: &Rung) -> Node {
    let class = match rung.place {
        Place::Passed => "paper-passed",
        Place::Today => "paper-today",
        Place::Here => "paper-here",
        Place::ToCome => "",
    };
    written("li", class, &rung.line)
}

fn annex_node(annex: &Annex, texts: &Texts) -> Node {
    let tag = if annex.head.is_some() { "p" } else { "h2" };
    let mut children = vec![element(tag, "paper-name", vec![text(&annex.heading)])];
    if let Some(head) = &annex.head {
        for one in &head.fields {
            children.push(field(one, texts));
        }
        // A letter goes to somebody else: what the sheet calls it is for the screen, and what it is about its heading.
        let mut subject = vec![label(&texts.get("sheet.subject"), texts)];
        put_line(&head.subject, &mut subject);
        children.push(element("h2", "", subject));
    }
    for block in &annex.blocks {
        put_block(block, texts, &mut children);
    }
    element("section", "paper-letter", children)
}
