//! The build: Trunk compiles, its hooks call back here for the words and for the page. What comes out is `dist/`.

mod dist;
mod document;
mod embed;
mod engine;
mod first;
mod guide;
mod imports;
mod letters;
mod pack;
mod page;
mod paper;
mod parts;
mod plain;
mod script;
mod sizes;
mod squeeze;
mod tenfold;
mod tree;
#[cfg(test)]
mod unpack;

pub(crate) use dist::run;
pub use dist::{dist, open, serve, words};
pub use embed::{Token, embed_pages, integrity, tokens};
pub use guide::{Element, elements, guide, in_large_print};
pub use page::assemble;
pub use paper::{blank, card, ids as conversations, paper_pages};
pub use sizes::{Budget, sizes};
pub use tenfold::tenfold;
