//! The preparation sheet as a tree: what the screen shows, what is printed and what every export renders. Built from a
//! diagnosis, the answers and the words. Imports: `flow`, `conversations`, `diagnosis`, `payment`, `texts`.

mod after;
mod annexes;
mod body;
mod claim;
mod correction;
mod dates;
mod doors;
mod facts;
mod ladder;
mod make;
mod objections;
mod owing;
mod penalties;
mod plan;
mod sections;
mod sum;
mod title;
mod words;

pub use after::{AFTER, PointState, after, held_on, point, points};
pub use dates::Appointment;
pub use facts::{computed, facts};
pub use make::{channel_words, make, summary_and_avoid};
pub use title::{second, title};

/// The whole sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Id of the conversation.
    pub conversation: &'static str,
    /// Id of the situation.
    pub situation: &'static str,
    /// Conversation and situation in words.
    pub title: String,
    /// With whom, when, on what.
    pub meta: Vec<HeadField>,
    /// The sections, none of them empty.
    pub sections: Vec<SheetSection>,
    /// What goes with it, each printed only where it is wanted: the situation's own letter first.
    pub annexes: Vec<Annex>,
    /// The days ahead, for a calendar.
    pub dates: Vec<Appointment>,
    /// What it is and is not, and the date of the facts.
    pub foot: Vec<String>,
}

impl Sheet {
    /// The keys under which stands what was written over the words of its lines and of its annexes.
    pub fn edited(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for section in &self.sections {
            add_edited(&section.blocks, &mut keys);
        }
        for annex in &self.annexes {
            if let Some(head) = &annex.head {
                add_line(&head.subject, &mut keys);
            }
            add_edited(&annex.blocks, &mut keys);
        }
        keys
    }
}

fn add_edited(blocks: &[Block], keys: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { line, .. } | Block::Lead(line) => add_line(line, keys),
            Block::Quote(lines) | Block::Items { lines, .. } => {
                for line in lines {
                    add_line(line, keys);
                }
            }
            Block::Pairs { rows, .. } => {
                for (said, answer) in rows {
                    add_line(said, keys);
                    add_line(answer, keys);
                }
            }
            Block::Ladder(rungs) => {
                for rung in rungs {
                    add_line(&rung.line, keys);
                }
            }
            Block::Blanks(_) => {}
        }
    }
}

fn add_line(line: &Line, keys: &mut Vec<String>) {
    if let Some(key) = &line.edited {
        keys.push(key.clone());
    }
}

/// A line of the head of a sheet or letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadField {
    /// What it tells: "With", "Date".
    pub label: String,
    /// What is known of it; nothing: a line to write on.
    pub value: Option<String>,
}

impl HeadField {
    /// A label with what is known of it.
    const fn new(label: String, value: Option<String>) -> Self {
        Self { label, value }
    }
}

/// One section under its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSection {
    /// Stable id.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph, after a label where there is one.
    Paragraph {
        /// The label before it.
        label: Option<String>,
        /// Its text.
        line: Line,
    },
    /// A sentence that stands out, alone on its line.
    Lead(Line),
    /// Words to say or to send.
    Quote(Vec<Line>),
    /// A list.
    Items {
        /// Bullets, numbers or boxes.
        marks: Marks,
        /// Its items.
        lines: Vec<Line>,
    },
    /// What is said and what is answered.
    Pairs {
        /// The two headings of the columns.
        heads: (String, String),
        /// The pairs.
        rows: Vec<(Line, Line)>,
    },
    /// Steps with their dates, and today among them.
    Ladder(Vec<Rung>),
    /// So many empty lines to write on.
    Blanks(usize),
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// A dash.
    Bullets,
    /// A number.
    Steps,
    /// A box to tick.
    Boxes,
    /// Two boxes to tick: I have it, it is still to get.
    Evidence,
}

impl Marks {
    /// What stands before the item of this number in plain text.
    pub fn sign(self, number: usize) -> String {
        match self {
            Self::Bullets => "-".to_owned(),
            Self::Steps => [&number.to_string(), "."].concat(),
            Self::Boxes => "[ ]".to_owned(),
            Self::Evidence => "[ ] [ ]".to_owned(),
        }
    }
}

/// One text that can be edited in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The key under which an edit of it is kept among the answers.
    pub key: String,
    /// Its text; empty: a line to write on.
    pub text: String,
    /// The key under which stands what was written over its own words; nothing where it says these, and where a blank
    /// was filled.
    pub edited: Option<String>,
    /// The detail it asks for, by its id.
    pub asks: Option<&'static str>,
}

impl Line {
    /// Whether there is something to write by hand: nothing stands here, or the text ends in a colon.
    pub fn has_blank(&self) -> bool {
        self.text.is_empty() || self.text.trim_end().ends_with(':')
    }
}

/// A step of a ladder, or today among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Where it stands.
    pub place: Place,
    /// The day and what is done on it.
    pub line: Line,
}

/// Where a step stands, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before the one that is to be taken: its turn is over, be it taken or not.
    Passed,
    /// No step: today.
    Today,
    /// To be taken now.
    Here,
    /// After it.
    ToCome,
}

impl Place {
    /// The sign before it in plain text.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Passed => "(-)",
            Self::Today => "---",
            Self::Here => "(>)",
            Self::ToCome => "( )",
        }
    }
}

/// A letter to send, what to say on the phone, or a list to read: complete with the facts that are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// Stable id within the sheet.
    pub id: String,
    /// What it is.
    pub heading: String,
    /// What stands above a letter; nothing where it is none.
    pub head: Option<LetterHead>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What stands above a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterHead {
    /// Sender, addressee, place and date.
    pub fields: Vec<HeadField>,
    /// Its subject.
    pub subject: Line,
}

/// The prefix of the answers that hold an edited line.
pub const EDIT: &str = "edit.";
