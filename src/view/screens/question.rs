//! One question: heading, hint, answers with their native controls, the reason folded, then on and back.

use super::Chrome;
use crate::app::{Event, QuestionScreen};
use crate::view::parts::{actions, choices, header, problem};
use yew::prelude::*;

pub(super) fn question(screen: &QuestionScreen, chrome: &Chrome) -> Html {
    let send = chrome.send.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Event::Continued);
    });
    let described = match (&screen.hint, &screen.problem) {
        (Some(_), Some(_)) => "fp-problem fp-hint",
        (None, Some(_)) => "fp-problem",
        (Some(_), None) => "fp-hint",
        (None, None) => "",
    };
    html! {
        <form class="fp-question" part="question" novalidate=true {onsubmit}>
            { header(&screen.progress, chrome) }
            <fieldset class="fp-fieldset" aria-describedby={(!described.is_empty()).then_some(described)}>
                <legend class="fp-legend">{ chrome.heading(&screen.heading) }</legend>
                if let Some(hint) = &screen.hint {
                    <p class="fp-hint" id="fp-hint">{ hint }</p>
                }
                { problem("fp-problem", screen.problem.as_deref()) }
                { choices(screen.id, &screen.choices, screen.several, screen.problem.is_some(), chrome) }
            </fieldset>
            if let Some((label, why)) = &screen.why {
                <details class="fp-why"><summary>{ label }</summary><p>{ why }</p></details>
            }
            { actions(chrome, None) }
        </form>
    }
}
