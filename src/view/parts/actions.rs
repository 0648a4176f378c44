//! On and back, within reach of the thumb: sticky at the bottom of the widget, never of somebody else's window.

use crate::app::Event;
use crate::view::screens::Chrome;
use yew::prelude::*;

/// The two ways out of a screen, and a third one past the rest of the details.
pub(in crate::view) fn actions(chrome: &Chrome, skip: Option<Event>) -> Html {
    html! {
        <div class="fp-actions">
            <button type="button" class="fp-button fp-button--quiet" part="back" onclick={chrome.on(Event::WentBack)}>
                { chrome.word("back") }
            </button>
            if let Some(event) = skip {
                <button type="button" class="fp-button fp-button--quiet" part="skip" onclick={chrome.on(event)}>
                    { chrome.word("to-sheet") }
                </button>
            }
            <button type="submit" class="fp-button" part="primary">{ chrome.word("continue") }</button>
        </div>
    }
}
