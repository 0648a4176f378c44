//! The mark and how far one has come: in words, and as thin segments for the eye.

use crate::app::Progress;
use crate::view::screens::Chrome;
use yew::prelude::*;

/// The head of a question.
pub(in crate::view) fn header(progress: &Progress, chrome: &Chrome) -> Html {
    let segment = |index: usize| {
        let class = classes!("fp-segment", (index < progress.done).then_some("fp-segment--done"));
        html! { <span {class} /> }
    };
    html! {
        <div class="fp-header">
            <p class="fp-brand">{ chrome.word("mark") }</p>
            <p class="fp-progress">{ &progress.text }</p>
            <div class="fp-segments" aria-hidden="true">{ for (0..progress.total).map(segment) }</div>
        </div>
    }
}
