//! After the talk: what became of each point, then the same as a sheet, with the recap e-mail.

use super::Chrome;
use super::annexes::annexes;
use super::sheet::{bar, paper};
use crate::app::{AfterScreen, Event, PointView};
use crate::sheet::{AFTER, PointState, point};
use crate::view::element::{Element, On, element};
use crate::view::parts::check;
use std::cell::Cell;

pub(super) fn after(screen: &AfterScreen, chrome: &Chrome) -> Element {
    let word = |key: &str| chrome.word(&["after.", key].concat());
    let field = |part: &str, kind: &'static str, value: &str| {
        let name = [AFTER, part].concat();
        labelled(&name, &word(part), value, chrome, &|input| input.set("type", kind))
    };
    let points = screen.points.iter().map(|point| one(point, chrome));
    let form = element("div", "fp-fields").with(field("day", "date", &screen.day)).all(points).with(field(
        "within",
        "number",
        &screen.within,
    ));
    // What is made from the form stands under a heading of its own.
    let below = Chrome { level: chrome.level + 1, lines: Cell::new(0), ..*chrome };
    element("div", "fp-sheet")
        .with(chrome.brand())
        .with(chrome.heading(&word("heading")))
        .maybe((!chrome.fixed).then(|| chrome.said("after.lead", "fp-hint")))
        .maybe((!chrome.fixed).then_some(form))
        .with(chrome.subheading("fp-subheading", &word("result")))
        .with(bar(&screen.sheet, &below))
        .with(paper(&screen.sheet.sheet, &below))
        .maybe(annexes(&screen.sheet, &below))
        .with(element("div", "fp-decide").with(chrome.back()))
}

fn labelled(
    name: &str,
    label: &str,
    value: &str,
    chrome: &Chrome,
    kind: &dyn Fn(Element) -> Element,
) -> Element {
    let id = ["fp-", name].concat();
    let input = element("input", "fp-input").put("id", id.clone()).put("name", name.to_owned());
    let input = kind(input).set("autocomplete", "off").value(value).typed(chrome.send, name);
    element("div", "fp-field").with(element("label", "fp-label").put("for", id).text(label)).with(input)
}

/// One point: what became of it, and where anything did, what exactly, for when, for how much.
fn one(view: &PointView, chrome: &Chrome) -> Element {
    let word = |key: &str| chrome.word(&["after.", key].concat());
    let name = |part: &str| point(view.number, part);
    let field = |part: &str, label: &str, kind: fn(Element) -> Element, value: &str| {
        labelled(&name(part), &word(label), value, chrome, &kind)
    };
    let text = |input: Element| input.set("type", "text");
    let more = || chrome.texts.told("ui.after.more", &[('n', &view.number.to_string())]);
    let legend = if view.text.is_empty() { more() } else { view.text.clone() };
    let set = element("fieldset", "fp-fieldset")
        .with(element("legend", "fp-label").text(&legend))
        .with(states(view, chrome));
    let Some(state) = view.state else { return set };
    let told = set.with(field("what", &["what-", state.id()].concat(), text, &view.what));
    if state == PointState::No {
        return told;
    }
    told.with(
        element("div", "fp-pairs")
            .with(field("date", "date", |input| input.set("type", "date"), &view.date))
            .with(field(
                "sum",
                "sum",
                |input| input.set("type", "text").set("inputmode", "decimal"),
                &view.sum,
            )),
    )
}

fn states(view: &PointView, chrome: &Chrome) -> Element {
    let name = point(view.number, "state");
    // The last one takes back what was chosen.
    let states = [Some(PointState::Agreed), Some(PointState::Open), Some(PointState::No), None];
    let state = |state: Option<PointState>| {
        let (chosen, id) = (view.state == state, state.map_or("none", PointState::id));
        let input = element("input", "").set("type", "radio").put("name", name.clone()).set("value", id);
        let input = input.checked(chosen);
        let input = input.on(On::Change, chrome.send, Event::Typed(name.clone(), id.to_owned()));
        check(input, &chrome.word(&["after.", id].concat()))
    };
    element("div", "fp-voice").all(states.into_iter().map(state))
}
