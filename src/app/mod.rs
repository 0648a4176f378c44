//! The application as a function: `update(event) -> effects`, `screen() -> Screen`. No page, no clock, no storage:
//! what is wanted of them is an [`Effect`]. Imports: all pure modules.

mod answers_file;
mod choices;
mod describe;
mod event;
mod kept;
mod model;
mod moves;
mod outputs;
mod own_words;
mod screen;
mod screens;
mod shelf;

pub use crate::export::Format;
pub use answers_file::{from_json, read_answers, to_json};
pub use describe::{describe_problem, option_text, question_text};
pub use event::{Effect, Event, File, Notice, Shelving};
pub use kept::{Preparation, kept_from_json, read_kept};
pub use model::{Model, Phase};
pub use own_words::{describe_words_problem, own_words, read_words};
pub use screen::{
    ChoiceView, DetailsScreen, DiagnosisScreen, Field, FieldKind, Progress, QuestionScreen, Reason, Screen,
    SheetScreen, Shelved, StartScreen,
};
pub use shelf::NAME;
