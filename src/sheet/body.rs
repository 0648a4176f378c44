//! What stands under one heading, while it is put together. Every line gets its key here.

use super::words::Source;
use super::{Block, Line, Marks};

/// The blocks of one section or annex.
pub(super) struct Body<'a> {
    pub(super) source: &'a Source<'a>,
    /// What the keys of its lines begin with.
    id: &'a str,
    pub(super) blocks: Vec<Block>,
}

impl<'a> Body<'a> {
    pub(super) const fn new(source: &'a Source<'a>, id: &'a str) -> Self {
        Self { source, id, blocks: Vec::new() }
    }

    /// A sentence that stands out.
    pub(super) fn lead(&mut self, name: &str, text: String) {
        self.blocks.push(Block::Lead(self.source.line(self.id, name, text)));
    }

    /// A paragraph; nothing is said where there are no words.
    pub(super) fn say(&mut self, name: &str, text: Option<String>) {
        if let Some(text) = text {
            self.paragraph(name, None, text);
        }
    }

    /// A paragraph after its label; a line to write on where there are no words.
    pub(super) fn labelled(&mut self, name: &str, text: Option<String>) {
        self.paragraph(name, Some(self.source.label(name)), text.unwrap_or_default());
    }

    pub(super) fn paragraph(&mut self, name: &str, label: Option<String>, text: String) {
        self.blocks.push(Block::Paragraph { label, line: self.source.line(self.id, name, text) });
    }

    /// The paragraph said last asks for a detail.
    pub(super) fn ask(&mut self, detail: &'static str) {
        if let Some(Block::Paragraph { line, .. }) = self.blocks.last_mut() {
            line.asks = Some(detail);
        }
    }

    /// A list, where it has items.
    pub(super) fn items(&mut self, marks: Marks, texts: Vec<String>) {
        self.put(marks, self.source.lines(self.id, texts));
    }

    /// Lines that have their keys, where there are any.
    pub(super) fn put(&mut self, marks: Marks, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Items { marks, lines });
        }
    }

    /// Words to say or to send, where there are any.
    pub(super) fn quote(&mut self, texts: Vec<String>) {
        if !texts.is_empty() {
            self.blocks.push(Block::Quote(self.source.lines(self.id, texts)));
        }
    }
}
