//! The mark and how far one has come: in words, and as thin segments for the eye.

use crate::app::Progress;
use crate::view::element::{Element, element};
use crate::view::screens::Chrome;

/// The head of a question.
pub(in crate::view) fn header(progress: &Progress, chrome: &Chrome) -> Element {
    let segment = |index| {
        element("span", if index < progress.done { "fp-segment fp-segment--done" } else { "fp-segment" })
    };
    let segments = element("div", "fp-segments").set("aria-hidden", "true");
    element("div", "fp-header")
        .with(chrome.brand())
        .with(element("p", "fp-progress").text(&progress.text))
        .with(segments.all((0..progress.total).map(segment)))
}
