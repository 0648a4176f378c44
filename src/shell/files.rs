//! Clipboard, downloads, the mail program: each may be refused, and says so.

use crate::app::Event;
use js_sys::{Array, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::Callback;

const COPIED: &str = "ui.sheet.copied";
const REFUSED: &str = "ui.sheet.copy-refused";

/// Puts a text on the clipboard and reports how it went.
pub(super) fn copy(text: &str, send: Callback<Event>) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // Where the page is not trusted with it, the clipboard is not there at all.
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        send.emit(Event::Reported(REFUSED));
        return;
    };
    let failed = send.clone();
    let done = Closure::once_into_js(move |_: JsValue| send.emit(Event::Reported(COPIED)));
    let refused = Closure::once_into_js(move |_: JsValue| failed.emit(Event::Reported(REFUSED)));
    let promise = clipboard.write_text(text);
    if let Some(then) =
        Reflect::get(&promise, &"then".into()).ok().and_then(|then| then.dyn_into::<js_sys::Function>().ok())
    {
        // The promise of a refused copy is rejected, never thrown.
        let _ = then.call2(&promise, &done, &refused);
    }
}

/// Opens the person's own mail program; the page itself goes nowhere.
pub(super) fn open_mail(address: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.click();
    Some(())
}

/// Saves a file under a name; nothing where the page is not allowed to.
pub(super) fn save(name: &str, media_type: &str, content: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser has taken the file by then; keeping the address would keep the whole file in memory.
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&url)));
    let window = web_sys::window()?;
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 10_000).ok()?;
    Some(())
}
