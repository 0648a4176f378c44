//! A group of details: never required, everything typed is kept at once.

use super::Chrome;
use super::question::form;
use crate::app::{DetailsScreen, Event, Field, FieldKind};
use crate::view::element::{Element, element};
use crate::view::parts::{actions, choices, described_by, header, hint, problem};

pub(super) fn details(screen: &DetailsScreen, chrome: &Chrome) -> Element {
    let lead = element("p", "fp-hint");
    let lead = match &screen.hint {
        Some(hint) => lead.text(hint).text(" "),
        None => lead,
    };
    let fields = screen.fields.iter().map(|field| control(field, chrome));
    form()
        .with(header(&screen.progress, chrome))
        .with(chrome.heading(&screen.heading))
        .maybe(screen.problem.as_ref().map(|problem| summary(problem, screen, chrome)))
        .with(lead.text(&chrome.word("optional")))
        .with(element("div", "fp-fields").all(fields))
        .with(chrome.button("fp-link", "skip", &chrome.word("to-sheet"), Event::AskedForSheet))
        .with(actions(chrome))
}

/// What is to be looked at again, each a way to its field. Also where it is one alone: it may stand screens further down,
/// and one list is less than two ways to say it. The heading takes the focus, as that of a screen does, so that it is read
/// and the first field is one key away. A field goes by its label: what is wrong stands beside it, and is long.
fn summary(problem: &str, screen: &DetailsScreen, chrome: &Chrome) -> Element {
    let wrong = screen.fields.iter().filter(|field| field.problem.is_some());
    let way = |field: &Field| {
        let asked = Event::AskedForField(field.id);
        element("li", "").with(chrome.button("fp-link", "change", &field.label, asked))
    };
    element("div", "fp-problems")
        .with(chrome.subheading("fp-problem", problem).set("tabindex", "-1"))
        .with(element("ul", "").all(wrong.map(way)))
}

fn control(field: &Field, chrome: &Chrome) -> Element {
    let (hinted, wrong) =
        (hint(field.id, field.hint.as_deref()), problem(field.id, field.problem.as_deref()));
    if let FieldKind::Choice(options) = &field.kind {
        let legend = element("legend", "fp-label").text(&field.label);
        let options = choices(field.id, options, false, false, chrome);
        let group = described_by(element("fieldset", "fp-fieldset"), field.id, field.hint.is_some(), false);
        return group.key(field.id).with(legend).maybe(hinted).with(options);
    }
    let label = element("label", "fp-label").put("for", ["fp-", field.id].concat()).text(&field.label);
    // The key keeps a field, and the focus in it, where an answer makes another one come or go.
    element("div", "fp-field").key(field.id).with(label).maybe(hinted).maybe(wrong).with(input(field, chrome))
}

fn input(field: &Field, chrome: &Chrome) -> Element {
    let input = match field.kind {
        FieldKind::Lines | FieldKind::Sums => element("textarea", "fp-input").set("rows", "4"),
        FieldKind::Date => element("input", "fp-input").set("type", "date"),
        FieldKind::Digits => element("input", "fp-input").set("type", "text").set("inputmode", "decimal"),
        _ => element("input", "fp-input").set("type", "text"),
    };
    described_by(input, field.id, field.hint.is_some(), field.problem.is_some())
        .put("id", ["fp-", field.id].concat())
        .set("name", field.id)
        .set("autocomplete", "off")
        .set_if(field.problem.is_some(), "aria-invalid", "true")
        .value(&field.value)
        .typed(chrome.send, field.id)
}
