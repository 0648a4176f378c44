//! The sheet on screen: the paper itself, same order and same words, every line editable in place, under a bar.

use super::Chrome;
use super::annexes::annexes;
use super::sharing::sharing;
use crate::app::{Event, Format, Rehearsing, SheetScreen, Shelving, Talk};
use crate::sheet::{Block, HeadField, Line, Marks, Place, Rung, Sheet, SheetSection};
use crate::texts::Voice;
use crate::view::element::{Element, On, element};
use crate::view::parts::{check, editable};

pub(super) fn sheet(screen: &SheetScreen, chrome: &Chrome) -> Element {
    let sheet = &screen.sheet;
    // The bar comes right after the heading, which has the focus: print is one key away, the lines come after.
    let head = element("div", "fp-sheet").with(chrome.brand()).with(chrome.heading(&sheet.title));
    // From its day on, what came of the talk is what one comes back for.
    let due = screen.offers.talk == Talk::Due && !screen.veiled;
    head.with(bar(screen, chrome))
        .maybe(due.then(|| element("div", "fp-bar").with(took_place(chrome))))
        .with(paper(sheet, chrome))
        .maybe(annexes(screen, chrome))
        .maybe((!screen.veiled).then(|| ways_out(screen, chrome)))
}

/// The paper itself.
pub(super) fn paper(sheet: &Sheet, chrome: &Chrome) -> Element {
    let meta = sheet.meta.iter().map(|one| field(one, chrome));
    let foot = sheet.foot.iter().map(|line| element("p", "").text(line));
    element("div", "fp-paper")
        .set("part", "sheet")
        .with(element("div", "fp-paper__meta").all(meta))
        .all(sheet.sections.iter().map(|one| section(one, chrome)))
        .with(element("div", "fp-paper__foot").all(foot))
}

fn ways_out(screen: &SheetScreen, chrome: &Chrome) -> Element {
    let again = chrome
        .fold("sheet.again")
        .with(chrome.said("sheet.again-note", ""))
        .with(chrome.second("sheet.again-sure", Event::StartedOver));
    let after = screen.offers.talk == Talk::Ahead;
    let rehearse = || chrome.second("sheet.rehearse", Event::Rehearsal(Rehearsing::Began));
    element("div", "fp-decide")
        .maybe(screen.offers.cards.then(rehearse))
        .maybe(after.then(|| took_place(chrome)))
        .with(chrome.back())
        .with(chrome.link("sheet.keep-file", Event::AskedToKeepFile))
        .with(chrome.link("sheet.kept", Event::Shelved(Shelving::SetAside)))
        .with(again)
}

fn took_place(chrome: &Chrome) -> Element {
    chrome.second("sheet.took-place", Event::TalkTookPlace)
}

/// What the sheet is saved as beside a page.
const FORMATS: [(&str, Format); 3] =
    [("sheet.dates", Format::Calendar), ("sheet.plain", Format::Text), ("sheet.markdown", Format::Markdown)];

pub(super) fn bar(screen: &SheetScreen, chrome: &Chrome) -> Element {
    let buttons = element("div", "fp-bar__buttons")
        .with(chrome.button("fp-button", "primary", &chrome.word("sheet.print"), Event::AskedToPrint))
        .with(chrome.second("sheet.copy", Event::AskedToCopy))
        .with(chrome.second("sheet.save", Event::AskedToSave(Format::Html)))
        .maybe(screen.offers.sharing.then(|| chrome.second("sheet.share", Event::AskedToShare)));
    let other = |(key, format)| chrome.second(key, Event::AskedToSave(format));
    let formats = FORMATS
        .into_iter()
        .filter(|(_, format)| *format != Format::Calendar || !screen.sheet.dates.is_empty());
    let edited = !screen.veiled && !screen.sheet.edited().is_empty();
    let others = chrome.fold("sheet.others").with(element("div", "fp-bar__buttons").all(formats.map(other)));
    element("div", "fp-bar")
        .with(buttons)
        .with(others)
        .with(sharing(screen, chrome))
        .maybe((screen.voiced && !screen.veiled).then(|| voices(screen, chrome)))
        .maybe((!screen.veiled).then(|| chrome.said("sheet.edit-hint", "fp-note")))
        .maybe(edited.then(|| chrome.link("sheet.unedit", Event::Unedited)))
}

fn voices(screen: &SheetScreen, chrome: &Chrome) -> Element {
    let one = |id, voice, chosen| radio(chrome, id, chosen, Event::Addressed(voice));
    element("fieldset", "fp-voice")
        .with(element("legend", "").text(&chrome.word("sheet.voice")))
        .with(one("vous", Voice::Vous, !screen.familiar))
        .with(one("tu", Voice::Tu, screen.familiar))
}

fn radio(chrome: &Chrome, id: &'static str, checked: bool, event: Event) -> Element {
    let input =
        element("input", "").set("type", "radio").set("name", "voice").set("value", id).checked(checked);
    check(input.on(On::Change, chrome.send, event), &chrome.word(&["sheet.", id].concat()))
}

pub(super) fn field(one: &HeadField, chrome: &Chrome) -> Element {
    let line = element("p", "fp-paper__field").with(labelled(&one.label, chrome));
    match &one.value {
        Some(value) => line.text(value),
        None => line.with(element("span", "fp-gap")),
    }
}

pub(super) fn labelled(label: &str, chrome: &Chrome) -> Element {
    element("b", "fp-part__label").text(&chrome.texts.label(label))
}

fn section(section: &SheetSection, chrome: &Chrome) -> Element {
    chrome.lines.set(0);
    let heading = chrome.subheading("fp-part__heading", &section.heading);
    let part = element("section", "fp-part").with(heading);
    section.blocks.iter().fold(part, |part, one| block(part, one, &section.heading, chrome))
}

/// Puts a block where it belongs.
pub(super) fn block(part: Element, block: &Block, heading: &str, chrome: &Chrome) -> Element {
    let edit = |line: &Line| editable(line, heading, chrome);
    match block {
        Block::Paragraph { label, line } => {
            // What is seen before a line is what it is called.
            let name = label.as_deref().unwrap_or(heading);
            let label = label.as_ref().map(|label| labelled(label, chrome));
            let ask = |id: &'static str| chrome.link("sheet.ask", Event::AskedToChange(id.to_owned()));
            let ask = line.asks.filter(|_| !chrome.fixed).map(ask);
            part.with(
                element("div", "fp-part__line").maybe(label).with(editable(line, name, chrome)).maybe(ask),
            )
        }
        Block::Lead(line) => part.with(element("div", "fp-part__lead").with(edit(line))),
        Block::Quote(lines) => part.with(element("blockquote", "fp-quote").all(lines.iter().map(edit))),
        Block::Items { marks, lines } => {
            let (tag, class) = match marks {
                Marks::Bullets => ("ul", "fp-list"),
                Marks::Steps => ("ol", "fp-list"),
                Marks::Boxes => ("ul", "fp-boxes"),
                Marks::Evidence => ("ul", "fp-boxes fp-boxes--two"),
            };
            part.with(element(tag, class).all(lines.iter().map(|line| element("li", "").with(edit(line)))))
        }
        Block::Pairs { heads, rows } => part.with(pairs(heads, rows, chrome)),
        Block::Ladder(rungs) => {
            part.with(element("ul", "fp-ladder").all(rungs.iter().map(|one| rung(one, heading, chrome))))
        }
        Block::Blanks(count) => part.all((0..*count).map(|_| element("p", "fp-gap"))),
    }
}

fn rung(rung: &Rung, heading: &str, chrome: &Chrome) -> Element {
    let class = match rung.place {
        Place::Passed => "fp-rung fp-rung--passed",
        Place::Today => "fp-rung fp-rung--today",
        Place::Here => "fp-rung fp-rung--here",
        Place::ToCome => "fp-rung",
    };
    element("li", class).with(editable(&rung.line, heading, chrome))
}

fn pairs(heads: &(String, String), rows: &[(Line, Line)], chrome: &Chrome) -> Element {
    let side = |class, head: &str, line: &Line| {
        let head_label = chrome.texts.label(head);
        element("div", class)
            .with(element("span", "fp-pair__head").text(&head_label))
            .with(editable(line, head, chrome))
    };
    let row = |(said, answer): &(Line, Line)| {
        let place = chrome.lines.get();
        let said = side("fp-pair__said", &heads.0, said);
        // What is answered has the number of what is said.
        chrome.lines.set(place);
        element("li", "fp-pair").with(said).with(side("fp-pair__answer", &heads.1, answer))
    };
    element("ul", "").all(rows.iter().map(row))
}
