//! The sheet on paper as a tree of elements: what is printed and what the HTML file holds. No grid: some printers' engines
//! cut its rows.

use crate::sheet::{Annex, Block, Line, Marks, Place, Rung, Sheet, SheetSection};
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
        element(
            "div",
            "paper-meta",
            sheet.meta.iter().map(|(label, value)| field(label, value.as_deref(), texts)).collect(),
        ),
    ];
    children.extend(rows(&sheet.sections, texts));
    children.push(element(
        "div",
        "paper-foot",
        sheet.foot.iter().map(|line| element("p", "", vec![text(line)])).collect(),
    ));
    let annexes = sheet.annexes.iter().filter(|annex| wanted(annex));
    children.extend(annexes.map(|annex| annex_node(annex, texts)));
    element("div", "paper", children)
}

fn label(words: &str, texts: &Texts) -> Node {
    element("b", "paper-label", vec![text(&texts.label(words))])
}

fn field(name: &str, value: Option<&str>, texts: &Texts) -> Node {
    let value = value.map_or_else(|| element("span", "paper-gap", Vec::new()), text);
    element("p", "paper-field", vec![label(name, texts), value])
}

fn section_node(section: &SheetSection, texts: &Texts) -> Node {
    let mut blocks = section.blocks.iter().flat_map(|block| block_nodes(block, texts));
    // The heading is kept with the first block by standing in one unbreakable box with it.
    let mut head = vec![element("h2", "", vec![text(&section.heading)])];
    let short = section.blocks.first().is_some_and(is_short);
    if short {
        head.extend(blocks.next());
    }
    let mut children = vec![element("div", "paper-start", head)];
    children.extend(blocks);
    element("section", "paper-section", children)
}

/// Short lists that stand side by side where they are neighbours: the sheet has three pages at most.
const HALVES: [&str; 4] = ["documents", "during", "next", "proof"];

/// More short lines than this stand in two columns.
const MANY: usize = 7;

fn rows(sections: &[SheetSection], texts: &Texts) -> Vec<Node> {
    let half = |section: &SheetSection| HALVES.contains(&section.id);
    let mut nodes = Vec::new();
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
    nodes
}

fn is_short(block: &Block) -> bool {
    !matches!(block, Block::Items { lines, .. } if lines.len() > 6) && !matches!(block, Block::Pairs { .. })
}

fn block_nodes(block: &Block, texts: &Texts) -> Vec<Node> {
    match block {
        Block::Paragraph { label: name, line } => {
            let name = name.as_ref().map(|name| label(name, texts));
            let mut children: Vec<Node> = name.into_iter().collect();
            children.extend(line_nodes(line));
            vec![element("p", "paper-line", children)]
        }
        Block::Lead(line) => vec![element("p", "paper-lead", line_nodes(line))],
        Block::Quote(lines) => {
            let lines = lines.iter().map(|line| element("p", "", line_nodes(line))).collect();
            vec![element("blockquote", "paper-quote", lines)]
        }
        Block::Items { marks, lines } => {
            let (tag, class) = match marks {
                Marks::Bullets => ("ul", "paper-list"),
                Marks::Steps => ("ol", "paper-steps"),
                Marks::Boxes if lines.len() > MANY => ("ul", "paper-boxes paper-columns"),
                Marks::Boxes => ("ul", "paper-boxes"),
                Marks::Evidence => ("ul", "paper-boxes paper-evidence"),
            };
            vec![element(tag, class, lines.iter().map(|line| element("li", "", line_nodes(line))).collect())]
        }
        Block::Pairs { heads, rows } => vec![pairs(heads, rows)],
        Block::Ladder(rungs) => vec![element("ul", "paper-ladder", rungs.iter().map(rung_node).collect())],
        Block::Blanks(count) => (0..*count).map(|_| element("p", "paper-blank", Vec::new())).collect(),
    }
}

/// Typed line breaks stay; a blank follows where something is to be written.
fn line_nodes(line: &Line) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (index, part) in line.text.lines().enumerate() {
        if index > 0 {
            nodes.push(element("br", "", Vec::new()));
        }
        nodes.push(text(part));
    }
    if line.has_blank() {
        nodes.push(element("span", "paper-gap", Vec::new()));
    }
    nodes
}

fn pairs(heads: &(String, String), rows: &[(Line, Line)]) -> Node {
    let cell = |tag, class, line: &Line| element(tag, class, line_nodes(line));
    let head = |words: &str| element("th", "", vec![text(words)]);
    let heading = element("thead", "", vec![element("tr", "", vec![head(&heads.0), head(&heads.1)])]);
    let body = rows.iter().map(|(said, answer)| {
        element("tr", "", vec![cell("td", "paper-said", said), cell("td", "paper-answer", answer)])
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
    element("li", class, line_nodes(&rung.line))
}

fn annex_node(annex: &Annex, texts: &Texts) -> Node {
    let mut children = vec![element("h2", "", vec![text(&annex.heading)])];
    if let Some(head) = &annex.head {
        children.extend(head.fields.iter().map(|(name, value)| field(name, value.as_deref(), texts)));
        let mut subject = vec![label(&texts.get("sheet.subject"), texts)];
        subject.extend(line_nodes(&head.subject));
        children.push(element("p", "paper-line", subject));
    }
    children.extend(annex.blocks.iter().flat_map(|block| block_nodes(block, texts)));
    element("section", "paper-letter", children)
}
