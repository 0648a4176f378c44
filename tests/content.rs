//! The words: none missing, none superfluous, each well written, in every language there is.

mod common;
#[path = "content/filled.rs"]
mod filled;
#[path = "content/keys.rs"]
mod keys;
#[path = "content/needed.rs"]
mod needed;
#[path = "content/samples.rs"]
mod samples;
#[path = "content/signs.rs"]
mod signs;
