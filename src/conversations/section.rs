//! What a sheet is put together from: sections and their shapes, and those that all conversations share.

use crate::flow::Condition;

/// One section of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Stable id: its heading stands under `sheet.<id>`, its words under the same name in the conversation's file.
    pub id: &'static str,
    /// How it is made.
    pub shape: Shape,
    /// Printed in 3-minute mode too.
    pub quick: bool,
    /// Printed only where this holds.
    pub shown_if: Condition,
    /// What is put forward: comes right after the opening words for somebody who depends on this client.
    pub offers: bool,
}

/// How a section is made from the words and the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// What must be done before anybody talks: the situation's own steps, and how to mend what was done already.
    First,
    /// The goal in one sentence, then ideal, acceptable and floor.
    Goal,
    /// Channel and moment, with the reason.
    Channel,
    /// The person's facts in order, apart from what they feel or guess.
    Facts,
    /// The opening words, as a quotation.
    Opening,
    /// Something to say or send, as a quotation.
    Quote,
    /// A list of advice.
    Advice,
    /// What the law says: first what depends on the kind of contract, then what holds for all.
    Law,
    /// A list in a fixed order.
    Steps,
    /// Boxes to tick; an item that ends in a colon has a line to write on.
    Boxes,
    /// Solutions as boxes: the person's own, then the situation's.
    Solutions,
    /// What to have at hand: the situation's own, then the common ones.
    Documents,
    /// Questions to put to the client.
    Questions,
    /// What they may say and what to answer.
    Objections,
    /// Red lines, fallback, floor, the calming line and the sentence that ends the talk.
    Limits,
    /// The recap e-mail, ready before the talk.
    Recap,
    /// The steps of a late payment, with their dates.
    Ladder,
    /// What is owed to the cent, with its lines and its rule.
    Sum,
    /// A payment plan: its dated parts, and what it must say.
    Plan,
    /// The doors that are open next.
    Doors,
    /// The clause that would have prevented it.
    Clause,
    /// The second conversation, and why it comes after.
    Second,
}

impl Section {
    pub(super) const fn new(id: &'static str, shape: Shape) -> Self {
        Self { id, shape, quick: false, shown_if: Condition::Always, offers: false }
    }

    pub(super) const fn quick(self) -> Self {
        Self { quick: true, ..self }
    }

    pub(super) const fn offers(self) -> Self {
        Self { offers: true, ..self }
    }

    pub(super) const fn shown_if(self, shown_if: Condition) -> Self {
        Self { shown_if, ..self }
    }
}

/// Every sheet begins with this.
pub(super) const START: &[Section] =
    &[Section::new("first", Shape::First).quick(), Section::new("goal", Shape::Goal).quick()];

/// The talk itself: how and when, the first words, the facts, the order.
pub(super) const TALK: &[Section] = &[
    Section::new("channel", Shape::Channel).quick(),
    Section::new("opening", Shape::Opening).quick(),
    Section::new("facts", Shape::Facts).quick(),
    Section::new("outline", Shape::Steps),
];

/// Every sheet goes on with this: the answers, the way out, what is at hand, what is written afterwards.
pub(super) const REST: &[Section] = &[
    Section::new("ask", Shape::Questions),
    Section::new("objections", Shape::Objections).quick(),
    Section::new("limits", Shape::Limits).quick(),
    Section::new("documents", Shape::Documents),
    Section::new("during", Shape::Boxes),
    Section::new("agreement", Shape::Advice),
    Section::new("recap", Shape::Recap),
    Section::new("next", Shape::Boxes),
    Section::new("proof", Shape::Boxes),
    Section::new("clause", Shape::Clause),
    Section::new("second", Shape::Second).quick(),
];
