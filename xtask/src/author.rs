//! The commands for authors and for checking, all from the pure core: `questions`, `interview`, `next`, `sheet`,
//! `sum`, `texts`.

mod answers;
mod file;
mod flow;
mod interview;
mod names;
mod next;
mod schema;
mod sum;
mod texts;

use crate::words;
use franc_parler::diagnosis::{Step, diagnose, step};
use franc_parler::export::{self, Format};
use franc_parler::flow::{Answers, parse_date};
use franc_parler::json::Json;
use franc_parler::sheet;
use franc_parler::texts::{Texts, Voice};
use time::{Date, OffsetDateTime};

pub use flow::questions;
pub use interview::interview;
pub use next::next;
pub use schema::texts_schema;
pub use sum::{sum, sum_of};
pub use texts::{check_texts, new_texts};

/// The style of a saved page and of the paper.
pub const PAPER_STYLES: &str =
    concat!(include_str!("../../styles/printing.css"), include_str!("../../styles/paper.css"));

/// What the commands share: a language, a day, answers.
pub struct Request {
    /// The words.
    pub texts: Texts,
    /// The day that counts as today.
    pub today: Date,
    /// The answers read from the file, where there is one.
    pub answers: Answers,
}

impl Request {
    /// Reads `--lang`, `--today` and the file of answers.
    ///
    /// # Errors
    /// A sentence that says what is wrong and where.
    pub fn new(lang: Option<&str>, today: Option<&str>, file: Option<&str>) -> Result<Self, String> {
        let texts = words::read(lang.unwrap_or("fr"))?;
        let today = today.map(day_given).transpose()?.unwrap_or_else(|| OffsetDateTime::now_utc().date());
        let said = texts.addressed(Voice::Tu);
        let answers = file.map_or_else(|| Ok(Answers::default()), |file| answers::read(file, &said))?;
        let voice = if answers.chose("address", "vous") { Voice::Vous } else { Voice::Tu };
        Ok(Self { texts: texts.addressed(voice), today, answers })
    }

    /// How the client is addressed.
    pub fn voice(&self) -> Voice {
        if self.answers.chose("voice", "tu") { Voice::Tu } else { Voice::Vous }
    }

    /// The routing question that has no answer yet, where there is one.
    pub fn open_question(&self) -> Option<&'static str> {
        match step(&self.answers, self.today) {
            Step::Question(question) => Some(question.id),
            _ => None,
        }
    }

    /// Whether nothing is asked any more.
    pub fn has_sheet(&self) -> bool {
        matches!(step(&self.answers, self.today), Step::Sheet(_))
    }

    /// The sheet of the answers, in a format.
    ///
    /// # Errors
    /// A sentence, where the format is not known.
    pub fn sheet(&self, format: &str) -> Result<String, String> {
        let diagnosis = diagnose(&self.answers, self.today);
        let sheet = sheet::make(&diagnosis, &self.answers, &self.texts, self.voice(), self.today);
        match Format::ALL.into_iter().find(|known| known.extension() == format) {
            Some(Format::Markdown) => Ok(export::markdown(&sheet, &self.texts)),
            Some(Format::Text) => Ok(export::text(&sheet, &self.texts)),
            Some(Format::Html) => Ok(export::html(&sheet, &self.texts, PAPER_STYLES)),
            Some(Format::Calendar) => Ok(export::calendar(&sheet, self.today)),
            Some(Format::Json) => Ok(pretty(export::json(&sheet))),
            None => {
                let known: Vec<&str> = Format::ALL.iter().map(|format| format.extension()).collect();
                Err(format!("There is no format \"{format}\". Choose one of: {}.", known.join(", ")))
            }
        }
    }
}

/// Reads the day of `--today`.
fn day_given(text: &str) -> Result<Date, String> {
    parse_date(text).ok_or_else(|| format!("--today takes a day as 2026-11-23, not \"{text}\"."))
}

/// JSON for people to read.
pub(crate) fn pretty(json: Json) -> String {
    format!("{:#}\n", serde_json::Value::from(json))
}
