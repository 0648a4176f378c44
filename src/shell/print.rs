//! Print from inside any page: a print root at the level of the body, with a sheet of styles at the level of the
//! document, because `@page` counts for nothing inside a shadow root and hosts cut what stands inside them. Both are
//! there only while printing.

use super::Host;
use super::notices::dispatch;
use crate::app::Phase;
use crate::export::paper::{Node, paper};
use crate::json::Json;
use js_sys::{Array, Function, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

const ROOT: &str = "franc-parler-print";

/// The listeners of one widget; they go with it.
pub(super) struct Listeners {
    before: Closure<dyn FnMut()>,
    after: Closure<dyn FnMut()>,
}

impl Drop for Listeners {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window
                .remove_event_listener_with_callback("beforeprint", self.before.as_ref().unchecked_ref());
            let _ =
                window.remove_event_listener_with_callback("afterprint", self.after.as_ref().unchecked_ref());
        }
    }
}

/// On a page of its own, the browser's own print command prints the sheet too.
pub(super) fn listen(host: &Rc<Host>) -> Listeners {
    let (printing, printed) = (host.clone(), host.clone());
    let before = Closure::<dyn FnMut()>::new(move || {
        if printing.settings.own_page() && print_root().is_none() {
            lay_out(&printing);
        }
    });
    let after = Closure::<dyn FnMut()>::new(move || {
        if printed.on_paper.take() && clear() {
            dispatch(&printed, "fp-printed", &Json::object([]));
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("beforeprint", before.as_ref().unchecked_ref());
        let _ = window.add_event_listener_with_callback("afterprint", after.as_ref().unchecked_ref());
    }
    Listeners { before, after }
}

/// Prints the sheet that is shown. False where the browser would not: it then sends no `beforeprint`.
pub(super) fn print(host: &Host) -> bool {
    let Some(window) = web_sys::window() else { return false };
    if lay_out(host).is_none() {
        return false;
    }
    let begun = Rc::new(Cell::new(false));
    let seen = begun.clone();
    let notice = Closure::<dyn FnMut()>::new(move || seen.set(true));
    let function: &Function = notice.as_ref().unchecked_ref();
    let _ = window.add_event_listener_with_callback("beforeprint", function);
    let asked = window.print();
    let _ = window.remove_event_listener_with_callback("beforeprint", function);
    let printed = asked.is_ok() && begun.get();
    if !printed {
        host.on_paper.set(false);
        clear();
    }
    printed
}

fn print_root() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(ROOT)
}

/// Puts the print root and its styles in place.
fn lay_out(host: &Host) -> Option<()> {
    let shown = host.shown.borrow();
    let model = shown.as_ref().filter(|model| matches!(model.phase(), Phase::Sheet))?;
    let document = web_sys::window()?.document()?;
    let root = build(&document, &paper(&model.sheet(), model.texts(), &|annex| model.is_joined(annex)))?;
    root.set_id(ROOT);
    root.set_attribute("lang", &model.texts().get("format.lang")).ok()?;
    root.set_attribute("dir", &model.texts().get("format.direction")).ok()?;
    adopt(&document, &host.settings.paper_styles())?;
    document.body()?.append_child(&root).ok()?;
    host.on_paper.set(true);
    Some(())
}

/// Takes both away again; whether there was anything to take.
fn clear() -> bool {
    let Some(root) = print_root() else { return false };
    root.remove();
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let sheets = adopted(&document);
        let kept: Array = sheets.iter().filter(|sheet| !is_ours(sheet)).collect();
        let _ = Reflect::set(&document, &ADOPTED.into(), &kept);
    }
    true
}

const ADOPTED: &str = "adoptedStyleSheets";
const MARK: &str = "francParlerPrint";

fn adopted(document: &Document) -> Array {
    Reflect::get(document, &ADOPTED.into()).map(|sheets| Array::from(&sheets)).unwrap_or_default()
}

fn is_ours(sheet: &JsValue) -> bool {
    Reflect::has(sheet, &MARK.into()).unwrap_or_default()
}

/// A constructable sheet: the only kind that counts for `@page` and passes a strict policy of the host.
fn adopt(document: &Document, styles: &str) -> Option<()> {
    let constructor: Function =
        Reflect::get(&js_sys::global(), &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let sheet = Reflect::construct(&constructor, &Array::new()).ok()?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
    replace.call1(&sheet, &styles.into()).ok()?;
    Reflect::set(&sheet, &MARK.into(), &JsValue::TRUE).ok()?;
    let sheets = adopted(document);
    sheets.push(&sheet);
    Reflect::set(document, &ADOPTED.into(), &sheets).ok()?;
    Some(())
}

/// The paper as elements: texts are set as text, so nothing that was typed can be anything else.
fn build(document: &Document, node: &Node) -> Option<Element> {
    let Node::Element { tag, class, children } = node else { return None };
    let element = document.create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    for child in children {
        match child {
            Node::Text(text) => element.append_child(&document.create_text_node(text)).ok()?,
            Node::Element { .. } => element.append_child(build(document, child)?.as_ref()).ok()?,
        };
    }
    Some(element)
}
