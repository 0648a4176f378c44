//! Franc-parler: from plain questions to the sheet that prepares a difficult conversation with a client.
//!
//! The modules stand in the order the data flows: words and structure → questions → answers → diagnosis → sheet →
//! paper. Everything but `view` and `shell` is pure: it compiles without any web crate and cannot panic on input.

pub mod app;
pub mod conversations;
pub mod diagnosis;
pub mod export;
pub mod flow;
pub mod json;
pub mod payment;
pub mod sheet;
pub mod texts;

#[cfg(feature = "web")]
pub mod shell;
#[cfg(feature = "web")]
pub mod view;
