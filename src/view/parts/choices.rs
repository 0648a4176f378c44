//! The options of a choice: full-width targets with the native control visible, "I don't know" set apart.

use crate::app::{ChoiceView, Event};
use crate::view::screens::Chrome;
use yew::prelude::*;

/// The options, one or several of which may be chosen.
pub(in crate::view) fn choices(name: &'static str, options: &[ChoiceView], several: bool, wrong: bool, chrome: &Chrome) -> Html {
    let kind = if several { "checkbox" } else { "radio" };
    let one = |option: &ChoiceView| {
        let class = classes!("fp-choice", option.apart.then_some("fp-choice--apart"));
        let chose = Event::Chose(name.to_owned(), option.id.to_owned());
        html! {
            <label {class} part="option" key={option.id}>
                <input type={kind} {name} value={option.id} checked={option.chosen} aria-invalid={wrong.then_some("true")}
                    onchange={chrome.on(chose)} />
                <span>{ &option.label }</span>
            </label>
        }
    };
    html! { <div class="fp-choices">{ for options.iter().map(one) }</div> }
}
