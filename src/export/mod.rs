//! A sheet as a file: each format renders the one tree of [`Sheet`](crate::sheet::Sheet). Paper and HTML come from the
//! same node tree, so that what is printed and what is saved cannot differ. Imports: `sheet`, `texts`, `flow` (its
//! values), `json`.

mod calendar;
mod html;
mod json;
pub mod mail;
mod markdown;
pub mod paper;
mod text;

pub use calendar::calendar;
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use text::text;

/// The formats a sheet is rendered in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// A page of its own.
    Html,
    /// The days ahead, for a calendar.
    Calendar,
    /// The tree, for programs.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Text, Self::Html, Self::Calendar, Self::Json];

    /// The extension of a file of this format, which is also its name on the command line.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Html => "html",
            Self::Calendar => "ics",
            Self::Json => "json",
        }
    }

    /// The media type of a file of this format.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::Calendar => "text/calendar;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}
