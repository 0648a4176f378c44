//! The application as a function: `update(event) -> effects`, `screen() -> Screen`. No page, no clock, no storage:
//! what is wanted of them is an [`Effect`]. Imports: all pure modules.

mod after;
mod answers_file;
mod choices;
mod describe;
mod elsewhere;
mod event;
mod kept;
mod link;
mod model;
mod moves;
mod outputs;
mod own_words;
mod progress;
mod rehearsal;
mod screen;
mod screens;
mod sharing;
mod shelf;
mod start;
mod update;
mod veil;

pub use crate::export::Format;
pub use answers_file::{from_json, read_answers, to_json};
pub use describe::{describe_problem, option_text, question_text};
pub use event::{Effect, Event, File, Notice, Rating, Rehearsing, Shelving};
pub use kept::{Preparation, kept_from_json, read_kept};
pub use link::{from_link, to_link};
pub use model::{Model, Phase};
pub use own_words::{describe_words_problem, own_words, read_words};
pub use screen::{
    AfterScreen, ChoiceView, DetailsScreen, DiagnosisScreen, Field, FieldKind, Frame, LinkView, Offers,
    PointView, Progress, QuestionScreen, Reason, RehearsalScreen, Report, Screen, SheetScreen, Talk,
};
pub use shelf::NAME;
pub use start::{Shelved, StartScreen, Way};
