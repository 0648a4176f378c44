//! A question as data: its id, what kind of answer it takes, when it is asked. Its words stand in the words files.

use super::Condition;

/// One question. Everything in it could be serialised: no code hides in a questionnaire.
#[derive(Debug)]
pub struct Question {
    /// Stable name: the key of its answer, the `name` of its controls, the key of its words.
    pub id: &'static str,
    /// What an answer looks like.
    pub kind: Kind,
    /// Asked only where this holds of the answers given before it.
    pub asked_if: Condition,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one of the options.
    Choice(&'static [Choice]),
    /// Any number of the options, at least one.
    Choices(&'static [Choice]),
    /// One line of the person's own words.
    Text,
    /// Several lines, one fact a line.
    Lines,
    /// A day of the calendar.
    Date,
    /// A sum of money, in the currency of the invoice, exact to the cent.
    Money,
    /// A yearly rate in percent, with two decimals at most.
    Percent,
    /// One or several such rates, the oldest first.
    Rates,
    /// Several sums, each with its day and perhaps a name, one a line.
    DatedSums,
    /// The days of the steps of a ladder, counted from the due date.
    Steps,
    /// A whole number: a count of requests, of days.
    Number,
    /// A number of hours, with two decimals at most.
    Hours,
}

/// One option of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Stable name: the `value` of its control.
    pub id: &'static str,
    /// Offered only where this holds.
    pub shown_if: Condition,
}

impl Choice {
    /// An option that is offered on every path.
    pub const fn always(id: &'static str) -> Self {
        Self { id, shown_if: Condition::Always }
    }

    /// An option offered only where the condition holds.
    pub const fn when(id: &'static str, shown_if: Condition) -> Self {
        Self { id, shown_if }
    }
}

impl Kind {
    /// The options of a choice; empty for what is typed.
    pub const fn options(self) -> &'static [Choice] {
        match self {
            Self::Choice(options) | Self::Choices(options) => options,
            _ => &[],
        }
    }

    /// The name of the kind in the command line's output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Text | Self::Lines | Self::Rates | Self::DatedSums | Self::Steps => "text",
            Self::Date => "date",
            Self::Money => "money",
            Self::Percent | Self::Number | Self::Hours => "number",
        }
    }
}

/// A few questions that stand together on one screen.
#[derive(Debug)]
pub struct Group {
    /// Stable name: the key of the group's heading.
    pub id: &'static str,
    /// What is asked, in order.
    pub questions: &'static [&'static Question],
}
