//! What is wrong, beside what it is about. It takes the focus when it appears.

use yew::prelude::*;

/// A problem, or nothing.
pub(in crate::view) fn problem(id: &str, text: Option<&str>) -> Html {
    match text {
        Some(text) => html! { <p class="fp-problem" id={id.to_owned()} tabindex="-1">{ text }</p> },
        None => Html::default(),
    }
}
