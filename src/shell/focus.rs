//! Focus within the widget. Only ever moved after something the person did.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to the first match and brings it into view.
pub(super) fn on(place: &Element, selector: &str) {
    if let Ok(Some(found)) = place.query_selector(selector)
        && let Ok(element) = found.dyn_into::<HtmlElement>()
    {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}
