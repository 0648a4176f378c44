//! Words of one language: a flat list of keys and texts, the small template language in which they are written, and the
//! way the language writes dates and sums. Imports: nothing but `flow`'s values, and `json` for a coach's own words.

mod format;
mod own;
mod pattern;
mod problem;
mod template;
mod typography;

pub use format::{date, grouped, money, number, signed};
pub use own::{OWN_OBJECTIONS, with_own};
pub use pattern::{after_each, has_sign, put};
pub use problem::{WordsFault, WordsProblem};
use std::convert::identity;
use std::sync::Arc;
use template::fill_voice;
pub use template::{BLANK, Defect, Facts, Voice, fill, inspect};
pub use typography::french;

/// Topics in which the tool speaks to the freelancer.
const TOOL: [&str; 4] = ["ui.", "question.", "group.", "problem."];
/// Words of a situation or a conversation in which it does.
const ASIDE: [&str; 2] = [".summary", ".about"];

/// Whether the tool says this to the freelancer. Everything else is the freelancer's own paper, or said to the client.
pub fn is_said_by_the_tool(key: &str) -> bool {
    TOOL.iter().any(|topic| key.starts_with(topic)) || ASIDE.iter().any(|end| key.ends_with(end))
}

/// What stands between two texts where they are packed.
pub const BETWEEN: char = '\u{1f}';
/// What stands there for a text that a language does not have.
pub const NONE: &str = "\0";

/// The words of one language, sorted by key. Shared: a copy holds every text only once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(Vec<(Arc<str>, Arc<str>)>);

impl Texts {
    /// Takes keys and texts in any order.
    pub fn new(words: Vec<(String, String)>) -> Self {
        let shared = words.into_iter().map(|(key, text)| (key.into(), text.into()));
        let mut shared: Vec<(Arc<str>, Arc<str>)> = shared.collect();
        shared.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        Self(shared)
    }

    /// Takes them as they are packed: sorted keys, one a line, and texts in their order with [`BETWEEN`] between.
    pub fn unpacked(keys: &str, texts: &str) -> Self {
        let (mut words, mut texts) = (Vec::new(), texts.split(BETWEEN));
        for key in keys.split('\n') {
            if let Some(text) = texts.next()
                && text != NONE
            {
                words.push((key.into(), text.into()));
            }
        }
        Self(words)
    }

    /// The text of a key, if there is one.
    pub fn find(&self, key: &str) -> Option<&str> {
        let index = self.place(key).ok()?;
        self.0.get(index).map(|(_, text)| &**text)
    }

    /// Where a key stands, or where it would.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (**known).cmp(key))
    }

    /// Puts a text under a key, in place of the one there is.
    fn set(&mut self, key: &str, text: String) {
        match self.place(key) {
            Ok(index) => self.0[index].1 = text.into(),
            Err(index) => self.0.insert(index, (key.into(), text.into())),
        }
    }

    /// The text of a key; the key itself where the words lack it, so that nothing is ever blank in silence.
    pub fn get(&self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    /// The texts of `key.1`, `key.2`, … An empty list may be written as `key.0`.
    pub fn list(&self, key: &str) -> Vec<&str> {
        (1_usize..).map_while(|index| self.find(&[key, ".", &index.to_string()].concat())).collect()
    }

    /// Whether anything was written under this key: a text, a list, be it empty, or texts with names of their own.
    pub fn has(&self, key: &str) -> bool {
        let below = [key, "."].concat();
        let at = self.place(&below).unwrap_or_else(identity);
        self.find(key).is_some() || self.0.get(at).is_some_and(|(known, _)| known.starts_with(&below))
    }

    /// The same words with the tool's own sentences in one voice. What is said to the client keeps both forms: that is
    /// chosen apart.
    #[must_use]
    pub fn addressed(&self, voice: Voice) -> Self {
        let said = |(key, text): &(Arc<str>, Arc<str>)| {
            let voiced = is_said_by_the_tool(key) && has_sign(text, '<');
            (Arc::clone(key), if voiced { fill_voice(text, voice).into() } else { Arc::clone(text) })
        };
        Self(self.0.iter().map(said).collect())
    }

    /// All keys and texts, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (&**key, &**text))
    }
}
