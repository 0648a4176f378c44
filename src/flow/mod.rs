//! What a questionnaire is: questions, answers, conditions, and the walk that derives the position from the answers.
//! Knows nothing of conversations, words or screens. Imports: nothing of the crate.

mod answers;
mod condition;
mod decimal;
mod listed;
mod problem;
mod question;
mod value;
mod walk;

pub use answers::{Answer, Answers};
pub use condition::Condition;
pub use decimal::{Money, currency_sign, parse_hours, parse_percent};
pub use listed::{DatedSum, STEPS, parse_dated_sums, parse_day, parse_rates, parse_steps};
pub use problem::{Fault, Problem, text_fault};
pub use question::{Choice, Group, Kind, Question};
pub(crate) use value::digits;
pub use value::{iso, parse_date, parse_number};
pub use walk::{Walk, most_left, walk};

/// The longest text a field takes, in characters. Over that nothing is cut: the person is told.
pub const TEXT_LIMIT: usize = 5_000;
/// The largest file of answers that is read, in bytes.
pub const FILE_LIMIT: usize = 1_000_000;
/// The option every choice offers: "I don't know".
pub const UNKNOWN: &str = "unknown";
