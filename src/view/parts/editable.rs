//! A line of the sheet that is edited where it stands: a native text field as tall as its text, under a dotted line.

use crate::sheet::Line;
use crate::view::element::{Element, element};
use crate::view::screens::Chrome;

/// One line. Its place under the heading tells it by ear from the next one, whatever either holds; it is said first, since
/// some headings are long. The hidden copy in `data-text` gives the field its height in every engine.
pub(in crate::view) fn editable(line: &Line, label: &str, chrome: &Chrome) -> Element {
    if chrome.fixed {
        let line_to_write_on = if line.text.is_empty() { "fp-gap" } else { "" };
        return element("span", line_to_write_on).key(&line.key).text(&line.text);
    }
    let place = chrome.lines.get() + 1;
    chrome.lines.set(place);
    let mut name = chrome.texts.told("ui.sheet.line", &[('h', label), ('n', &place.to_string())]);
    let mut class = if line.has_blank() { "fp-grow fp-grow--blank" } else { "fp-grow" };
    if line.edited.is_some() {
        class = "fp-grow fp-grow--edited";
        name = chrome.named(&chrome.word("link.line"), &name);
    }
    let field = element("textarea", "fp-grow__field")
        .set("rows", "1")
        .put("name", line.key.clone())
        .put("aria-label", name)
        .value(&line.text)
        .typed(chrome.send, &line.key);
    element("span", class).put("data-text", line.text.clone()).key(&line.key).with(field)
}
