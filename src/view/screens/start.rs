//! The first screen: what it does, and the ways in. Also the list of conversations, when the diagnosis is not right.

use super::Chrome;
use crate::app::{Event, StartScreen};
use yew::prelude::*;

pub(super) fn start(screen: &StartScreen, chrome: &Chrome) -> Html {
    html! {
        <div class="fp-start">
            <p class="fp-brand">{ chrome.word("mark") }</p>
            { chrome.heading(&screen.heading) }
            { lead(screen) }
            <div class="fp-ways">
                { for screen.ways.iter().enumerate().map(|(index, way)| main_way(way, index == 0, chrome)) }
            </div>
            { chrome.subheading("fp-subheading", &screen.direct) }
            { conversations(screen, Event::Began, chrome) }
            <p class="fp-foot">{ &screen.foot }</p>
        </div>
    }
}

pub(super) fn choosing(screen: &StartScreen, chrome: &Chrome) -> Html {
    html! {
        <div class="fp-start">
            <p class="fp-brand">{ chrome.word("mark") }</p>
            { chrome.heading(&screen.heading) }
            { lead(screen) }
            { conversations(screen, Event::Overruled, chrome) }
            <div class="fp-actions">
                <button type="button" class="fp-button fp-button--quiet" part="back" onclick={chrome.on(Event::WentBack)}>
                    { chrome.word("back") }
                </button>
            </div>
        </div>
    }
}

fn lead(screen: &StartScreen) -> Html {
    screen.lead.iter().map(|line| html! { <p class="fp-lead">{ line }</p> }).collect()
}

fn main_way((id, label, note): &(String, String, String), first: bool, chrome: &Chrome) -> Html {
    let (class, part) = if first { ("fp-button", "primary") } else { ("fp-button fp-button--second", "secondary") };
    html! {
        <div class="fp-way">
            <button type="button" {class} {part} value={id.clone()} onclick={chrome.on(Event::Began(id.clone()))}>
                { label }
            </button>
            <p class="fp-note">{ note }</p>
        </div>
    }
}

fn conversations(screen: &StartScreen, event: fn(String) -> Event, chrome: &Chrome) -> Html {
    let one = |(id, name, about): &(String, String, String)| {
        html! {
            <li>
                <button type="button" class="fp-card" value={id.clone()} onclick={chrome.on(event(id.clone()))}>
                    <span class="fp-card__name">{ name }</span>
                    <span class="fp-card__about">{ about }</span>
                </button>
            </li>
        }
    };
    html! { <ul class="fp-cards">{ for screen.conversations.iter().map(one) }</ul> }
}
