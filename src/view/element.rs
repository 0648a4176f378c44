//! Elements built by plain functions, and events as data. One function a step where a macro would unfold the whole
//! construction at every element: the same screens in a third of the code, which is what the page has to load.

use crate::app::Event;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsValue;
use yew::Callback;
use yew::html::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VTag};

/// Every attribute there is. With the names known, Yew compares values place by place; added one at a time, they would
/// bring a hash map into the page.
static NAMES: [&str; 21] = [
    "class",
    "id",
    "part",
    "type",
    "name",
    "value",
    "for",
    "rows",
    "lang",
    "dir",
    "role",
    "tabindex",
    "inputmode",
    "autocomplete",
    "novalidate",
    "readonly",
    "data-text",
    "aria-label",
    "aria-hidden",
    "aria-invalid",
    "aria-describedby",
];

/// An element under construction.
pub(super) struct Element(Box<VTag>);

/// Begins an element; an empty class is left out.
pub(super) fn element(tag: &'static str, class: &'static str) -> Element {
    let mut begun = Box::new(VTag::new(tag));
    begun.attributes = Attributes::Dynamic { keys: &NAMES, values: NAMES.map(|_| None).into() };
    let begun = Element(begun);
    if class.is_empty() { begun } else { begun.set("class", class) }
}

impl Element {
    /// An attribute whose value is the program's own.
    pub(super) fn set(self, name: &'static str, value: &'static str) -> Self {
        self.attribute(name, AttrValue::Static(value))
    }

    /// An attribute whose value is made at run time.
    pub(super) fn put(self, name: &'static str, value: String) -> Self {
        self.attribute(name, AttrValue::from(value))
    }

    fn attribute(mut self, name: &'static str, value: AttrValue) -> Self {
        let place = NAMES.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "`{name}` is missing among the names");
        if let (Some(place), Attributes::Dynamic { values, .. }) = (place, &mut self.0.attributes) {
            values[place] = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    /// An attribute that is there only where something holds.
    pub(super) fn set_if(self, holds: bool, name: &'static str, value: &'static str) -> Self {
        if holds { self.set(name, value) } else { self }
    }

    /// What tells it from its neighbours when they change places.
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Text, as it reads.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.0.add_child(Html::from(text.to_owned()));
        self
    }

    /// A child.
    pub(super) fn with(mut self, child: Element) -> Self {
        self.0.add_child(child.html());
        self
    }

    /// A child, where there is one. Else its place is kept: its neighbours are told apart by their places, and one that
    /// moved up would be made anew and lose the focus.
    pub(super) fn maybe(mut self, child: Option<Element>) -> Self {
        self.0.add_child(child.map_or_else(Html::default, Element::html));
        self
    }

    /// Children in order.
    pub(super) fn all(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// What a field holds.
    pub(super) fn value(mut self, value: &str) -> Self {
        self.0.set_value(value.to_owned());
        self
    }

    /// Whether a box is ticked.
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Sends an event when something happens to it: one kind of thing for each element.
    pub(super) fn on(self, kind: On, send: &Callback<Rc<Event>>, event: Event) -> Self {
        self.listen(kind, send, Gives::This(Rc::new(event)))
    }

    /// Sends what is typed into it, under a name.
    pub(super) fn typed(self, send: &Callback<Rc<Event>>, name: &str) -> Self {
        self.listen(On::Input, send, Gives::Typed(name.to_owned()))
    }

    fn listen(mut self, kind: On, send: &Callback<Rc<Event>>, gives: Gives) -> Self {
        self.0.set_listeners(Box::new([Some(Rc::new(Sender { kind, send: send.clone(), gives }))]));
        self
    }

    /// The finished element.
    pub(super) fn html(self) -> Html {
        Html::from(*self.0)
    }
}

/// What a listener waits for: the three kinds there are here, where Yew's own list has a hundred.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Change,
    Click,
    Input,
}

/// What is sent.
enum Gives {
    /// This event.
    This(Rc<Event>),
    /// The text in the field, under this name.
    Typed(String),
}

/// One listener for every kind of event.
struct Sender {
    kind: On,
    send: Callback<Rc<Event>>,
    gives: Gives,
}

impl Listener for Sender {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        // A form must not send its fields anywhere. It is the button that is heard, the enter key presses it too: in a frame
        // that may not send forms, a form is never told that it was.
        if self.kind == On::Click {
            event.prevent_default();
        }
        self.send.emit(match &self.gives {
            Gives::This(event) => event.clone(),
            Gives::Typed(name) => Rc::new(Event::Typed(name.clone(), field_value(&event))),
        });
    }

    fn passive(&self) -> bool {
        false
    }
}

/// The text in the field an event came from, whatever kind of field it is.
fn field_value(event: &web_sys::Event) -> String {
    let target = event.target().map_or(JsValue::NULL, JsValue::from);
    js_sys::Reflect::get(&target, &"value".into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
