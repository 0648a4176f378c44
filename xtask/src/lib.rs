//! What the project's commands are made of, shared with the tests: the words, the command line, the built page.
pub mod author;
pub mod bench;
pub mod build;
pub mod check;
pub mod crates;
pub mod hosts;
pub mod html;
pub mod pictures;
pub mod tools;
pub mod words;
