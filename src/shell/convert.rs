//! Between the browser's own values and the core's.

use crate::export::paper::Node;
use crate::json::Json;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How deep values may stand in one another: ours need five. A file made to exhaust the stack is read no deeper.
const DEEPEST: usize = 12;

/// A value the browser has parsed.
pub(super) fn json(value: &JsValue) -> Json {
    json_within(value, DEEPEST)
}

fn json_within(value: &JsValue, left: usize) -> Json {
    let Some(left) = left.checked_sub(1) else { return Json::Null };
    let json = |value: &JsValue| json_within(value, left);
    if let Some(text) = value.as_string() {
        return Json::Text(text);
    }
    if let Some(bool) = value.as_bool() {
        return Json::Bool(bool);
    }
    if value.as_f64().is_some() {
        let text = js_sys::JSON::stringify(value).map(String::from).unwrap_or_default();
        return Json::Number(text);
    }
    if Array::is_array(value) {
        let mut list = Vec::new();
        for item in Array::from(value).iter() {
            list.push(json(&item));
        }
        return Json::List(list);
    }
    // An object of another frame is none by `instanceof`.
    if !value.is_object() {
        return Json::Null;
    }
    let mut entries = Vec::new();
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let entry = Array::from(&entry);
        if let Some(name) = entry.get(0).as_string() {
            entries.push((name, json(&entry.get(1))));
        }
    }
    Json::Object(entries)
}

/// The texts of a list.
pub(super) fn texts(list: &Array) -> Vec<String> {
    let mut texts = Vec::new();
    for item in list.iter() {
        texts.extend(item.as_string());
    }
    texts
}

/// Texts as a list for the browser.
pub(super) fn list(texts: &[String]) -> Array {
    let list = Array::new();
    for text in texts {
        list.push(&JsValue::from_str(text));
    }
    list
}

/// A value for the browser.
pub(super) fn to_js(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(bool) => JsValue::from_bool(*bool),
        Json::Number(text) | Json::Text(text) => JsValue::from_str(text),
        Json::List(all) => {
            let list = Array::new();
            for one in all {
                list.push(&to_js(one));
            }
            list.into()
        }
        Json::Object(entries) => {
            let object = Object::new();
            for (name, value) in entries {
                // Setting a property of a fresh object cannot be refused.
                let _ = Reflect::set(&object, &JsValue::from_str(name), &to_js(value));
            }
            object.into()
        }
    }
}

/// A node of the paper: a text, or a list of tag, class and children.
pub(super) fn tree(node: &Node) -> JsValue {
    match node {
        Node::Text(text) => JsValue::from_str(text),
        Node::Element { tag, class, children } => {
            let list = Array::of2(&JsValue::from_str(tag), &JsValue::from_str(class));
            for child in children {
                list.push(&tree(child));
            }
            list.into()
        }
    }
}
