//! What goes with the sheet, each folded under its name: to read, to edit, to copy, to send, to print with the sheet.

use super::Chrome;
use super::sheet::{block, field, labelled};
use crate::app::{Event, SheetScreen};
use crate::sheet::Annex;
use crate::view::element::{Element, On, element};
use crate::view::parts::{check, editable};

/// All of them; nothing where there is none.
pub(super) fn annexes(screen: &SheetScreen, chrome: &Chrome) -> Option<Element> {
    let all = &screen.sheet.annexes;
    let folds = all.iter().map(|annex| fold(annex, screen.joined.contains(&annex.id), chrome));
    (!all.is_empty()).then(|| {
        element("section", "fp-annexes")
            .with(chrome.subheading("fp-part__heading", &chrome.word("sheet.annexes")))
            .with(chrome.said("sheet.annexes-note", "fp-note"))
            .all(folds)
    })
}

fn fold(annex: &Annex, joined: bool, chrome: &Chrome) -> Element {
    chrome.lines.set(0);
    let mut letter = element("div", "fp-paper fp-paper--letter");
    if let Some(head) = &annex.head {
        for one in &head.fields {
            letter = letter.with(field(one, chrome));
        }
        let label = chrome.texts.get("sheet.subject");
        let name = chrome.named(&label, &annex.heading);
        let line = element("div", "fp-part__line").with(labelled(&label, chrome));
        letter = letter.with(line.with(editable(&head.subject, &name, chrome)));
    }
    for one in &annex.blocks {
        letter = block(letter, one, &annex.heading, chrome);
    }
    element("details", "fp-why fp-annex")
        .key(&annex.id)
        .with(element("summary", "").text(&annex.heading))
        .with(bar(annex, joined, chrome))
        .with(letter)
}

fn bar(annex: &Annex, joined: bool, chrome: &Chrome) -> Element {
    let id = || annex.id.clone();
    let button = |key: &str, event| {
        let named = chrome.named(&chrome.word(key), &annex.heading);
        chrome.second(key, event).put("aria-label", named)
    };
    let sent = annex.head.is_some();
    let input = element("input", "").set("type", "checkbox").set("name", "joined").put("value", id());
    let label = chrome.word("sheet.join");
    let input = input.put("aria-label", chrome.named(&label, &annex.heading));
    let input = input.checked(joined).on(On::Change, chrome.send, Event::Joined(id()));
    element("div", "fp-bar").with(check(input, &label)).with(
        element("div", "fp-bar__buttons")
            .with(button("sheet.copy-annex", Event::AskedToCopyAnnex(id())))
            .maybe(sent.then(|| button("sheet.mail", Event::AskedToMail(id()))))
            .maybe(sent.then(|| button("sheet.draft", Event::AskedToSaveDraft(id())))),
    )
}
