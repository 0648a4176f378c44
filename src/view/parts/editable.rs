//! A line of the sheet that is edited where it stands: a native text field as tall as its text, under a dotted line.

use crate::app::Event;
use crate::sheet::Line;
use crate::view::screens::Chrome;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// One line. The hidden copy in `data-text` gives the field its height in every engine.
pub(in crate::view) fn editable(line: &Line, label: &str, chrome: &Chrome) -> Html {
    let (send, key) = (chrome.send.clone(), line.key.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        send.emit(Event::Edited(key.clone(), event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    });
    let class = classes!("fp-grow", line.has_blank().then_some("fp-grow--blank"));
    html! {
        <span {class} data-text={line.text.clone()} key={line.key.clone()}>
            <textarea rows="1" class="fp-grow__field" name={line.key.clone()} aria-label={label.to_owned()} value={line.text.clone()} {oninput} />
        </span>
    }
}
