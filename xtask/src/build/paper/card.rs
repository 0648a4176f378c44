//! Six cards for a pocket, on one page to cut out: the method, and for each conversation its steps and two ways out, in
//! the words of the sheet. Imports: the blank sheets and the words.

use super::super::guide::{close_page, open_page};
use super::super::page::{Folder, html};
use super::super::plain::plain_css;
use super::{empty, ids};
use crate::words::{self, root};
use franc_parler::sheet::{Block, Line, Sheet};
use franc_parler::texts::Texts;
use std::fmt::Write as _;

/// The steps of the method, as the guide has them.
const METHOD: [u8; 6] = [1, 2, 3, 4, 5, 6];

/// The page of cards.
///
/// # Errors
/// A sentence, where words or styles cannot be read.
pub fn card(language: &str) -> Result<String, String> {
    let texts = words::read(language)?;
    let styles = plain_css(&Folder(root().join("styles")).read("card.css")?);
    let mut page = open_page(language, &texts.get("guide.title"), &styles)?;
    page += &method(&texts);
    for id in ids() {
        page += &conversation(&texts, &texts.get(&format!("{id}.name")), &empty(&texts, id))?;
    }
    Ok(page + close_page())
}

fn method(texts: &Texts) -> String {
    let steps = METHOD.map(|step| texts.get(&format!("none.situation.unclear.method.{step}")));
    format!(
        "<section><h1>{}</h1>{}<p>{}<p><b>{}</b>{}</section>",
        html(&texts.get("sheet.method")),
        list(steps.iter().map(String::as_str)),
        html(&texts.get("guide.agreements")),
        html(&texts.get("guide.fear")),
        html(&texts.get("guide.victims"))
    )
}

fn conversation(texts: &Texts, name: &str, sheet: &Sheet) -> Result<String, String> {
    let section = |id| sheet.sections.iter().find(|section| section.id == id);
    let (Some(outline), Some(limits)) = (section("outline"), section("limits")) else {
        return Err(format!("The sheet of {} has no outline or no limits for its card.", sheet.conversation));
    };
    let steps = outline.blocks.iter().flat_map(lines).map(|line| line.text.as_str());
    let mut card = format!("<section><h2>{}</h2>{}", html(name), list(steps));
    for block in &limits.blocks {
        let Block::Paragraph { label: Some(label), line } = block else { continue };
        if ["sheet.calm", "sheet.close"].iter().any(|key| label.starts_with(&texts.get(key))) {
            let _ = write!(card, "<p><b>{}</b>{}", html(label.trim_end()), html(&line.text));
        }
    }
    Ok(card + "</section>")
}

fn lines(block: &Block) -> &[Line] {
    if let Block::Items { lines, .. } = block { lines } else { &[] }
}

fn list<'a>(steps: impl Iterator<Item = &'a str>) -> String {
    let steps = steps.fold(String::new(), |list, step| list + "<li>" + &html(step));
    format!("<ol>{steps}</ol>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_conversation_has_a_card_with_its_steps_and_both_ways_out() {
        for language in words::languages().unwrap() {
            let page = card(&language).unwrap();
            assert_eq!(page.matches("<section>").count(), 6, "{language}");
            assert_eq!(page.matches("<b>").count(), 1 + 5 * 2, "{language}");
            assert!(page.matches("<li>").count() >= 6 * 5, "{language}");
            assert!(!page.contains(['{', '['].as_slice()) || page.contains("<style>"), "{language}");
        }
    }
}
