//! Screens in HTML. Views read a [`Screen`](crate::app::Screen) and send an [`Event`](crate::app::Event): no rule and
//! no word stands here. Imports: `app`, `sheet`, `texts`.

mod element;
mod parts;
mod root;
mod screens;

pub use root::{Page, Root, RootProps, Silent};
