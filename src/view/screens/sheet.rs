//! The sheet on screen: the paper itself, same order and same words, every line editable in place, under a bar.

use super::Chrome;
use crate::app::{Event, SheetScreen};
use crate::sheet::{Block, Letter, Line, Marks, SheetSection};
use crate::texts::Voice;
use crate::view::parts::editable;
use yew::prelude::*;

pub(super) fn sheet(screen: &SheetScreen, chrome: &Chrome) -> Html {
    let sheet = &screen.sheet;
    let meta = sheet.meta.iter().map(|(label, value)| field(label, value.as_deref(), chrome));
    html! {
        <div class="fp-sheet">
            <p class="fp-brand">{ chrome.word("mark") }</p>
            { bar(screen, chrome) }
            <div class="fp-paper" part="sheet">
                { chrome.heading(&sheet.title) }
                <div class="fp-paper__meta">{ for meta }</div>
                { for sheet.sections.iter().map(|one| section(one, chrome)) }
                <div class="fp-paper__foot">{ for sheet.foot.iter().map(|line| html! { <p>{ line }</p> }) }</div>
                if let (Some(annex), true) = (&sheet.letter, screen.with_letter) { { letter(annex, chrome) } }
            </div>
            <div class="fp-decide">
                <button type="button" class="fp-link" part="back" onclick={chrome.on(Event::WentBack)}>{ chrome.word("back") }</button>
                <details class="fp-why">
                    <summary>{ chrome.word("sheet.again") }</summary>
                    <p>{ chrome.word("sheet.again-note") }</p>
                    <button type="button" class="fp-button fp-button--second" onclick={chrome.on(Event::StartedOver)}>
                        { chrome.word("sheet.again-sure") }
                    </button>
                </details>
            </div>
        </div>
    }
}

fn bar(screen: &SheetScreen, chrome: &Chrome) -> Html {
    let joined = Event::JoinedLetter(!screen.with_letter);
    let button = |class, part, key, event| {
        html! { <button type="button" {class} {part} onclick={chrome.on(event)}>{ chrome.word(key) }</button> }
    };
    html! {
        <div class="fp-bar">
            <div class="fp-bar__buttons">
                { button("fp-button", "primary", "sheet.print", Event::AskedToPrint) }
                { button("fp-button fp-button--second", "secondary", "sheet.copy", Event::AskedToCopy) }
                { button("fp-button fp-button--second", "secondary", "sheet.save", Event::AskedToSave) }
            </div>
            if screen.voiced { { voices(screen, chrome) } }
            if screen.sheet.letter.is_some() {
                <label class="fp-check">
                    <input type="checkbox" name="letter" checked={screen.with_letter} onchange={chrome.on(joined)} />
                    <span>{ chrome.word("sheet.letter") }</span>
                </label>
            }
            <p class="fp-note">{ chrome.word("sheet.edit-hint") }</p>
            <p class="fp-report" role="status">{ screen.report.clone().unwrap_or_default() }</p>
        </div>
    }
}

fn voices(screen: &SheetScreen, chrome: &Chrome) -> Html {
    let one = |id: &'static str, voice, chosen| {
        html! {
            <label class="fp-check">
                <input type="radio" name="voice" value={id} checked={chosen} onchange={chrome.on(Event::Addressed(voice))} />
                <span>{ chrome.word(&format!("sheet.{id}")) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="fp-voice">
            <legend>{ chrome.word("sheet.voice") }</legend>
            { one("vous", Voice::Vous, !screen.familiar) }
            { one("tu", Voice::Tu, screen.familiar) }
        </fieldset>
    }
}

fn field(label: &str, value: Option<&str>, chrome: &Chrome) -> Html {
    html! {
        <p class="fp-paper__field"><b>{ labelled(label, chrome) }</b>
            if let Some(value) = value { { value } } else { <span class="fp-gap" /> }
        </p>
    }
}

fn labelled(label: &str, chrome: &Chrome) -> String {
    chrome.texts.get("sheet.label").replace("#l", label)
}

fn section(section: &SheetSection, chrome: &Chrome) -> Html {
    html! {
        <section class={classes!("fp-part", format!("fp-part--{}", section.id))}>
            { chrome.subheading("fp-part__heading", &section.heading) }
            { for section.blocks.iter().map(|one| block(one, &section.heading, chrome)) }
        </section>
    }
}

fn block(block: &Block, heading: &str, chrome: &Chrome) -> Html {
    let edit = |line: &Line| editable(line, heading, chrome);
    match block {
        Block::Paragraph { label, line } => html! {
            <div class="fp-part__line">
                if let Some(label) = label { <b>{ labelled(label, chrome) }</b> }
                { edit(line) }
            </div>
        },
        Block::Quote(lines) => html! { <blockquote class="fp-quote">{ for lines.iter().map(edit) }</blockquote> },
        Block::Items { marks, lines } => {
            let items = lines.iter().map(|line| html! { <li>{ edit(line) }</li> });
            match marks {
                Marks::Bullets => html! { <ul class="fp-list">{ for items }</ul> },
                Marks::Steps => html! { <ol class="fp-list">{ for items }</ol> },
                Marks::Boxes => html! { <ul class="fp-boxes">{ for items }</ul> },
            }
        }
        Block::Pairs { heads, rows } => pairs(heads, rows, chrome),
        Block::Blanks(count) => (0..*count).map(|_| html! { <p class="fp-gap" /> }).collect(),
    }
}

fn pairs(heads: &(String, String), rows: &[(Line, Line)], chrome: &Chrome) -> Html {
    let row = |(said, answer): &(Line, Line)| {
        html! {
            <li class="fp-pair">
                <div class="fp-pair__said"><span class="fp-pair__head">{ labelled(&heads.0, chrome) }</span>{ editable(said, &heads.0, chrome) }</div>
                <div class="fp-pair__answer"><span class="fp-pair__head">{ labelled(&heads.1, chrome) }</span>{ editable(answer, &heads.1, chrome) }</div>
            </li>
        }
    };
    html! { <ul class="fp-pairs">{ for rows.iter().map(row) }</ul> }
}

fn letter(letter: &Letter, chrome: &Chrome) -> Html {
    let lines = std::iter::once(&letter.subject).chain(&letter.lines);
    html! {
        <section class="fp-part fp-part--letter">
            { chrome.subheading("fp-part__heading", &letter.heading) }
            { for letter.head.iter().map(|(label, value)| field(label, value.as_deref(), chrome)) }
            <div class="fp-quote">{ for lines.map(|line| editable(line, &letter.heading, chrome)) }</div>
        </section>
    }
}
