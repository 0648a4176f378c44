//! Answers from a file, and those of them that a sheet has no place for.

use super::file::read_text;
use super::{Request, pretty};
use franc_parler::app::{describe_problem, from_json};
use franc_parler::diagnosis::diagnose;
use franc_parler::export;
use franc_parler::flow::{Answers, FILE_LIMIT, Fault, Problem};
use franc_parler::json::Json;
use franc_parler::sheet::{self, AFTER, EDIT};
use franc_parler::texts::Texts;

/// Reads a file of answers.
///
/// # Errors
/// A sentence for everything that is wrong, each with its place.
pub(super) fn read(file: &str, texts: &Texts) -> Result<Answers, String> {
    let json = serde_json::from_str::<serde_json::Value>(&read_text(file, FILE_LIMIT)?).map_err(|error| {
        let problem = Problem { place: String::new(), fault: Fault::NotAnswers };
        format!("{file}:{}:{}: {}", error.line(), error.column(), describe_problem(texts, &problem))
    })?;
    from_json(&Json::from(json)).map_err(|problems| {
        let said = |problem: &Problem| {
            format!("{file}, \"{}\": {}", problem.place, describe_problem(texts, problem))
        };
        problems.iter().map(said).collect::<Vec<_>>().join("\n")
    })
}

impl Request {
    /// A sentence for each text written over a line, or noted of a talk, that these sheets have no place for: the answers
    /// may have led to another one since.
    pub fn unplaced(&self) -> Vec<String> {
        let (answers, texts) = (&self.answers, &self.texts);
        let diagnosis = diagnose(answers, self.today);
        let sheets = [
            sheet::make(&diagnosis, answers, texts, self.voice(), self.today),
            sheet::after(answers, texts, self.voice(), self.today),
        ]
        .map(|sheet| pretty(export::json(&sheet)));
        let points = sheet::points(answers, texts, self.voice(), self.today).len();
        let noted = |id: &str| match id.split_once('.') {
            Some((number, part)) => {
                (1..=points).any(|known| known.to_string() == number)
                    && ["state", "what", "date", "sum"].contains(&part)
            }
            None => ["day", "within"].contains(&id),
        };
        let unplaced = answers.iter().filter(|(id, _)| match id.strip_prefix(AFTER) {
            Some(rest) => !noted(rest),
            None => id.strip_prefix(EDIT).is_some_and(|line| !sheets.iter().any(|sheet| stands(sheet, line))),
        });
        let said = |(id, _)| {
            format!(
                "\"{id}\": the sheet of these answers has no such line. The text stays in the file and is not shown."
            )
        };
        unplaced.map(said).collect()
    }
}

/// Whether a sheet holds a line of this key, in its place or wherever it stands.
fn stands(sheet: &str, line: &str) -> bool {
    let anywhere = line.contains('.') && sheet.contains(&format!(".{line}\""));
    anywhere || sheet.contains(&format!("\"{EDIT}{line}\""))
}

#[cfg(test)]
mod tests {
    use super::Request;
    use std::fs;

    /// What is read of a file that holds this.
    fn read(name: &str, content: &[u8]) -> Result<Request, String> {
        let file = std::env::temp_dir().join(format!("franc-parler-answers-{}-{name}", std::process::id()));
        fs::write(&file, content).map_err(|error| error.to_string())?;
        let request = Request::new(None, Some("2026-11-23"), file.to_str());
        fs::remove_file(&file).map_err(|error| error.to_string())?;
        request
    }

    #[test]
    fn what_other_programs_write_is_read_or_named() -> Result<(), String> {
        let marked =
            read("marked", "\u{feff}{\"start\": \"full\", \"voice\": null, \"count\": 3.0}".as_bytes())?;
        assert_eq!(marked.answers.text("count"), Some("3"));
        let cut = read("cut", br#"{"client": "\ud800x"}"#)?;
        assert_eq!(cut.answers.text("client"), Some("\u{fffd}x"));
        for (name, content) in [("byte", &b"{\"client\": \"\xe9\"}"[..]), ("utf-16", b"\xff\xfe{\0}\0")] {
            let said = read(name, content).err().unwrap_or_default();
            assert!(said.contains("is not in UTF-8"), "{said}");
        }
        Ok(())
    }

    #[test]
    fn a_text_that_no_sheet_has_a_line_for_is_named() -> Result<(), String> {
        let placed = [
            "edit.opening.1",
            "edit.boundaries.situation.general.opening.1",
            "edit.after-silence.1",
            "after.day",
            "after.1.what",
        ];
        let unplaced = [
            "edit.zzz.1",
            "edit.",
            "edit.1",
            "edit.opening.0",
            "edit.ending.situation.general.opening.1",
            "edit.opening.99",
            "after.0.what",
            "after.1.who",
            "after.",
        ];
        let texts = placed.iter().chain(&unplaced).map(|id| format!("\"{id}\": \"2026-11-20\","));
        let file = format!("{{{} \"start\": \"boundaries\"}}", texts.collect::<String>());
        let said = read("unplaced", file.as_bytes())?.unplaced();
        assert_eq!(said.len(), unplaced.len(), "{said:?}");
        for (sentence, id) in said.iter().zip(unplaced) {
            assert!(sentence.starts_with(&format!("\"{id}\": ")), "{sentence}");
        }
        Ok(())
    }
}
