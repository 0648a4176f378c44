//! A group of details: never required, everything typed is kept at once.

use super::Chrome;
use crate::app::{DetailsScreen, Event, Field, FieldKind};
use crate::view::parts::{actions, choices, header, problem};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

pub(super) fn details(screen: &DetailsScreen, chrome: &Chrome) -> Html {
    let send = chrome.send.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Event::Continued);
    });
    html! {
        <form class="fp-question" part="question" novalidate=true {onsubmit}>
            { header(&screen.progress, chrome) }
            { chrome.heading(&screen.heading) }
            <p class="fp-hint">
                if let Some(hint) = &screen.hint { { hint }{ " " } }
                { chrome.word("optional") }
            </p>
            { problem("fp-problem", screen.problem.as_deref()) }
            <div class="fp-fields" key={screen.heading.clone()}>{ for screen.fields.iter().map(|field| control(field, chrome)) }</div>
            { actions(chrome, Some(Event::AskedForSheet)) }
        </form>
    }
}

fn control(field: &Field, chrome: &Chrome) -> Html {
    if let FieldKind::Choice(options) = &field.kind {
        return html! {
            <fieldset class="fp-fieldset">
                <legend class="fp-label">{ &field.label }</legend>
                { hint(field) }
                { choices(field.id, options, false, false, chrome) }
            </fieldset>
        };
    }
    let described = [field.hint.as_ref().map(|_| "hint"), field.problem.as_ref().map(|_| "problem")];
    let described: Vec<String> = described.into_iter().flatten().map(|part| format!("fp-{part}-{}", field.id)).collect();
    html! {
        <div class="fp-field">
            <label class="fp-label" for={format!("fp-{}", field.id)}>{ &field.label }</label>
            { hint(field) }
            { problem(&format!("fp-problem-{}", field.id), field.problem.as_deref()) }
            { input(field, &described.join(" "), chrome) }
        </div>
    }
}

fn hint(field: &Field) -> Html {
    match &field.hint {
        Some(hint) => html! { <p class="fp-hint" id={format!("fp-hint-{}", field.id)}>{ hint }</p> },
        None => Html::default(),
    }
}

fn input(field: &Field, described: &str, chrome: &Chrome) -> Html {
    let id = format!("fp-{}", field.id);
    let described = (!described.is_empty()).then(|| described.to_owned());
    let invalid = field.problem.as_ref().map(|_| "true");
    let (send, name) = (chrome.send.clone(), field.id);
    let typed = move |text: String| send.emit(Event::Typed(name.to_owned(), text));
    if field.kind == FieldKind::Lines {
        let oninput = Callback::from(move |event: InputEvent| typed(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
        return html! {
            <textarea {id} {name} rows="4" class="fp-input" aria-describedby={described} aria-invalid={invalid}
                value={field.value.clone()} {oninput} />
        };
    }
    let oninput = Callback::from(move |event: InputEvent| typed(event.target_unchecked_into::<HtmlInputElement>().value()));
    let (kind, mode) = match field.kind {
        FieldKind::Date => ("date", None),
        FieldKind::Digits => ("text", Some("decimal")),
        _ => ("text", None),
    };
    html! {
        <input {id} {name} type={kind} inputmode={mode} class="fp-input" autocomplete="off" aria-describedby={described}
            aria-invalid={invalid} value={field.value.clone()} {oninput} />
    }
}
