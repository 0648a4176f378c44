//! A sheet as a file: each format renders the one [`Sheet`] tree. Paper and HTML come from the same node tree, so that
//! what is printed and what is saved cannot differ. Imports: `sheet`, `texts`, `flow` (its values), `json`.

mod calendar;
mod html;
mod json;
pub mod mail;
mod markdown;
pub mod paper;
mod text;

use crate::sheet::Sheet;
use crate::texts::Texts;
use time::Date;

pub use json::json;

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

/// Renders a sheet as Markdown.
pub fn markdown(sheet: &Sheet, texts: &Texts) -> String {
    markdown::render(sheet, texts)
}

/// Renders a sheet as plain text.
pub fn text(sheet: &Sheet, texts: &Texts) -> String {
    text::render(sheet, texts)
}

/// Renders a sheet as a page that stands alone.
pub fn html(sheet: &Sheet, texts: &Texts, styles: &str) -> String {
    html::render(sheet, texts, styles)
}

/// The days ahead of a sheet as a calendar file. `today` stands for the moment it was made.
pub fn calendar(sheet: &Sheet, today: Date) -> String {
    calendar::render(sheet, today)
}
