//! Pieces that several screens share.

mod actions;
mod choices;
mod editable;
mod header;
mod notes;

pub(super) use actions::{actions, way_back};
pub(super) use choices::{check, choices};
pub(super) use editable::editable;
pub(super) use header::header;
pub(super) use notes::{described_by, hint, problem};
