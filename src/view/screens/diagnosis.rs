//! The diagnosis, reading like a sentence from a person: what it is, what comes second, why, how, what to avoid.

use super::Chrome;
use crate::app::{DiagnosisScreen, Event, Reason};
use yew::prelude::*;

pub(super) fn diagnosis(screen: &DiagnosisScreen, chrome: &Chrome) -> Html {
    let class = if screen.safety { "fp-diagnosis fp-diagnosis--safety" } else { "fp-diagnosis" };
    html! {
        <div {class}>
            <p class="fp-brand">{ chrome.word("mark") }</p>
            <p class="fp-eyebrow">{ &screen.eyebrow }</p>
            { chrome.heading(&screen.title) }
            <p class="fp-lead">{ &screen.summary }</p>
            if let Some((name, order)) = &screen.second {
                <p class="fp-second"><b>{ name }</b>{ " " }{ order }</p>
            }
            { reasons(&screen.reasons, chrome) }
            if let Some((channel, why)) = &screen.channel {
                <div class="fp-box"><p class="fp-box__title">{ channel }</p><p>{ why }</p></div>
            }
            if !screen.avoid.is_empty() {
                <div class="fp-box fp-box--caution">
                    <p class="fp-box__title">{ chrome.word("diagnosis.avoid") }</p>
                    <ul>{ for screen.avoid.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                </div>
            }
            { decide(screen, chrome) }
        </div>
    }
}

fn reasons(reasons: &[Reason], chrome: &Chrome) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    let one = |reason: &Reason| {
        let change = Event::AskedToChange(reason.question.to_owned());
        html! {
            <li class="fp-reason">
                <span>{ &reason.text }</span>
                <button type="button" class="fp-link" aria-label={reason.change.clone()} onclick={chrome.on(change)}>
                    { chrome.word("diagnosis.change") }
                </button>
            </li>
        }
    };
    html! {
        <>
            { chrome.subheading("fp-subheading", &chrome.word("diagnosis.because")) }
            <ul class="fp-reasons">{ for reasons.iter().map(one) }</ul>
        </>
    }
}

fn decide(screen: &DiagnosisScreen, chrome: &Chrome) -> Html {
    html! {
        <div class="fp-decide">
            <button type="button" class="fp-button" part="primary" onclick={chrome.on(Event::Accepted)}>{ &screen.accept }</button>
            <button type="button" class="fp-link" part="secondary" onclick={chrome.on(Event::AskedForOthers)}>
                { chrome.word("diagnosis.other") }
            </button>
            <button type="button" class="fp-link" part="back" onclick={chrome.on(Event::WentBack)}>{ chrome.word("back") }</button>
        </div>
    }
}
