//! The words: none missing, none superfluous, each well written, in every language there is.

// Tests may stop at once where their own footing is missing, in the functions beside them too.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "content/agreeing.rs"]
mod agreeing;
#[path = "content/answered.rs"]
mod answered;
#[path = "content/at_one.rs"]
mod at_one;
#[path = "content/british.rs"]
mod british;
mod common;
#[path = "content/diagnosed.rs"]
mod diagnosed;
#[path = "content/edited.rs"]
mod edited;
#[path = "content/faults.rs"]
mod faults;
#[path = "content/filled.rs"]
mod filled;
#[path = "content/islands.rs"]
mod islands;
#[path = "content/keys.rs"]
mod keys;
#[path = "content/moments.rs"]
mod moments;
#[path = "content/needed.rs"]
mod needed;
#[path = "content/objections.rs"]
mod objections;
#[path = "content/order.rs"]
mod order;
#[path = "content/reached.rs"]
mod reached;
#[path = "content/said.rs"]
mod said;
#[path = "content/samples.rs"]
mod samples;
#[path = "content/sheets.rs"]
mod sheets;
#[path = "content/signs.rs"]
mod signs;
#[path = "content/silence.rs"]
mod silence;
#[path = "content/unsaid.rs"]
mod unsaid;
#[path = "content/voices.rs"]
mod voices;
