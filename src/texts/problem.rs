//! What can be wrong with a coach's own words: data, to be said in words by whoever shows it. Imports: nothing.

/// One thing that is wrong with a coach's words, and under which key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsProblem {
    /// The key it is about; empty where it is the whole.
    pub key: String,
    /// What is wrong.
    pub fault: WordsFault,
}

/// What is wrong with a text of a coach's. The words of each stand under `problem.texts.<key>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsFault {
    /// The whole is no object of keys and texts.
    NotAnObject,
    /// No text has this key.
    UnknownKey,
    /// A whole language lacks this text.
    MissingKey,
    /// The value is no text.
    NotText,
    /// What a control or a sum is written with is empty.
    Empty,
    /// The text is too long; its length in characters.
    TooLong(usize),
    /// No fact has this name.
    UnknownPlaceholder(String),
    /// A sign of the template language stands alone or where it may not.
    Unbalanced(char),
    /// A sign that means something to the program stands where it means nothing.
    ForbiddenMark(String),
    /// The built-in text has a marker that the program fills in, and this one lacks it.
    MissingMark(String),
    /// An objection of one's own has one half only: what is said, or what is answered.
    HalfObjection,
}

impl WordsFault {
    /// The key of the sentence that says it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotAnObject => "not-json",
            Self::UnknownKey => "unknown-key",
            Self::MissingKey => "missing-key",
            Self::NotText => "not-text",
            Self::Empty => "empty",
            Self::TooLong(_) => "too-long",
            Self::UnknownPlaceholder(_) => "unknown-placeholder",
            Self::Unbalanced(_) => "unbalanced",
            Self::ForbiddenMark(_) => "forbidden-mark",
            Self::MissingMark(_) => "missing-mark",
            Self::HalfObjection => "empty-own",
        }
    }

    /// The detail the sentence names: a length, a name, a sign.
    pub fn detail(&self) -> String {
        match self {
            Self::TooLong(length) => length.to_string(),
            Self::Unbalanced(sign) => String::from(*sign),
            Self::UnknownPlaceholder(name) | Self::ForbiddenMark(name) | Self::MissingMark(name) => {
                name.clone()
            }
            _ => String::new(),
        }
    }
}
