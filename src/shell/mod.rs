//! The only code that touches the page: it starts a widget in a place and does what effects ask. Everything may be
//! refused there; nothing panics, and every refusal is reported. Imports: `app`, `view`, `export`, `conversations`,
//! `texts`, `json`.

mod convert;
mod files;
mod focus;
mod notices;
mod print;

use crate::app::{Effect, Event, Model, describe_problem, from_json, own_words, read_answers, to_json};
use crate::json::Json;
use crate::texts::{Texts, Voice};
use crate::view::{Page, Root, RootProps};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use time::{Date, Month};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the element gives its widget.
    pub type Settings;
    /// Flat words, key → text.
    #[wasm_bindgen(method, getter)]
    fn words(this: &Settings) -> JsValue;
    /// The other languages there are: pairs of tag and own name.
    #[wasm_bindgen(method, getter)]
    fn languages(this: &Settings) -> JsValue;
    /// A coach's own words, as JSON: null where there are none.
    #[wasm_bindgen(method)]
    fn own(this: &Settings) -> JsValue;
    /// Says what of them could not be used.
    #[wasm_bindgen(method)]
    fn complain(this: &Settings, problems: js_sys::Array);
    /// Brings the words of a language: the element hands them over by `Widget::worded`.
    #[wasm_bindgen(method)]
    fn speak(this: &Settings, language: &str);
    /// Answers kept from before, or null.
    #[wasm_bindgen(method, getter)]
    fn answers(this: &Settings) -> JsValue;
    /// The styles of the paper.
    #[wasm_bindgen(method, getter, js_name = "paper")]
    fn paper_styles(this: &Settings) -> String;
    /// The way in that was chosen already, by the host page or by an early click: an option of `start`, or nothing.
    #[wasm_bindgen(method, getter)]
    fn begin(this: &Settings) -> String;
    /// `tu` or `vous`, or an empty text.
    #[wasm_bindgen(method, getter)]
    fn voice(this: &Settings) -> String;
    /// The level of the headings.
    #[wasm_bindgen(method, getter)]
    fn level(this: &Settings) -> u8;
    /// Whether the page is the widget's own, so that the browser's own print command prints the sheet.
    #[wasm_bindgen(method, getter, js_name = "ownPage")]
    fn own_page(this: &Settings) -> bool;
    /// Keeps the answers, outside the wasm, before anything can go wrong in it.
    #[wasm_bindgen(method)]
    fn keep(this: &Settings, answers: &str);
}

/// A widget in a page.
#[wasm_bindgen]
pub struct Widget {
    handle: Option<AppHandle<Root>>,
    host: Rc<Host>,
    _listeners: print::Listeners,
}

impl std::fmt::Debug for Widget {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Widget")
    }
}

/// The place a widget lives in.
pub(crate) struct Host {
    pub(crate) element: HtmlElement,
    pub(crate) place: Element,
    pub(crate) settings: Settings,
    /// Whether what is laid out for printing is this widget's.
    pub(crate) on_paper: Cell<bool>,
    /// The widget as it was last drawn.
    pub(crate) shown: RefCell<Option<Model>>,
}

/// Starts a widget: `element` is the custom element, `place` the node inside its shadow root that it fills.
#[wasm_bindgen]
pub fn mount(element: HtmlElement, place: Element, settings: Settings) -> Widget {
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let model = first_model(&settings);
    let level = settings.level();
    let host = Rc::new(Host {
        element,
        place: place.clone(),
        settings,
        shown: RefCell::new(None),
        on_paper: Cell::new(false),
    });
    let listeners = print::listen(&host);
    let props = RootProps { model: Rc::new(model), page: Rc::new(Shell(host.clone())), level };
    let handle = yew::Renderer::<Root>::with_root_and_props(place, props).render();
    Widget { handle: Some(handle), host, _listeners: listeners }
}

fn first_model(settings: &Settings) -> Model {
    let languages = convert::pairs(&settings.languages());
    let texts = words(settings, &settings.words());
    let mut model = Model::new(texts, today(), &settings.paper_styles()).with_languages(languages);
    if settings.voice() == "tu" {
        model.update(Event::Addressed(Voice::Tu));
    }
    // What cannot be read of the kept answers is said where it stands, once the person gets there.
    let (kept, _) = read_answers(&convert::json(&settings.answers()));
    let begun = kept.is_answered("start");
    if !kept.is_empty() {
        model.resume(kept);
    }
    if !begun && is_way_in(&settings.begin()) {
        model.update(Event::Began(settings.begin()));
    }
    model
}

/// The built-in words, with a coach's own laid over them.
fn words(settings: &Settings, built_in: &JsValue) -> Texts {
    let (built_in, own) = (convert::texts(built_in), settings.own());
    if own.is_falsy() {
        return built_in;
    }
    let (texts, problems) = own_words(&built_in, &convert::json(&own));
    if !problems.is_empty() {
        settings.complain(problems.into_iter().map(JsValue::from).collect());
    }
    texts
}

fn is_way_in(way: &str) -> bool {
    crate::conversations::ROUTING[0].kind.options().iter().any(|option| option.id == way)
}

/// The day of the person's own calendar.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok().and_then(|month| Month::try_from(month).ok());
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    let year = i32::try_from(now.get_full_year()).unwrap_or(2026);
    Date::from_calendar_date(year, month.unwrap_or(Month::January), day).unwrap_or(Date::MIN)
}

#[wasm_bindgen]
impl Widget {
    /// Forgets every answer and begins again.
    pub fn reset(&self) {
        self.send(Event::StartedOver);
    }

    /// Prints the sheet, where one is shown.
    pub fn print(&self) {
        self.send(Event::AskedToPrint);
    }

    /// How the client is addressed: `tu` or `vous`.
    pub fn address(&self, voice: &str) {
        self.send(Event::Addressed(if voice == "tu" { Voice::Tu } else { Voice::Vous }));
    }

    /// Opens a conversation directly.
    pub fn begin(&self, conversation: &str) {
        if is_way_in(conversation) {
            self.send(Event::Began(conversation.to_owned()));
        }
    }

    /// Says everything in other words: flat, key → text.
    pub fn worded(&self, words: &JsValue) {
        self.send(Event::Worded(self::words(&self.host.settings, words)));
    }

    /// The answers, as an object.
    #[wasm_bindgen(js_name = "exportData")]
    pub fn export_data(&self) -> JsValue {
        let shown = self.host.shown.borrow();
        shown.as_ref().map_or(JsValue::NULL, |model| convert::to_js(&to_json(model.answers())))
    }

    /// Takes answers over in place of those given, where all of them can be read; otherwise says why not, a sentence
    /// each, and changes nothing.
    #[wasm_bindgen(js_name = "importData")]
    pub fn import_data(&self, answers: &JsValue) -> Vec<String> {
        match from_json(&convert::json(answers)) {
            Ok(answers) => {
                self.send(Event::Resumed(answers));
                Vec::new()
            }
            Err(problems) => {
                let shown = self.host.shown.borrow();
                let texts = shown.as_ref().map(Model::texts);
                problems.iter().filter_map(|problem| Some(describe_problem(texts?, problem))).collect()
            }
        }
    }

    /// Takes the widget out of the page.
    pub fn destroy(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }

    fn send(&self, event: Event) {
        if let Some(handle) = &self.handle {
            handle.send_message(event);
        }
    }
}

struct Shell(Rc<Host>);

impl Page for Shell {
    fn run(&self, effect: Effect, model: &Model, send: &Callback<Event>) {
        let host = &self.0;
        match effect {
            Effect::Keep => {
                let json: Json = to_json(model.answers());
                if let Ok(text) = js_sys::JSON::stringify(&convert::to_js(&json)) {
                    host.settings.keep(&String::from(text));
                }
            }
            Effect::Speak(language) => host.settings.speak(&language),
            Effect::FocusHeading => focus::on(&host.place, ".fp-heading"),
            Effect::FocusProblem => focus::on(&host.place, ".fp-problem"),
            Effect::Tell(notice) => notices::tell(host, &notice),
            Effect::Print => {
                if !print::print(host) {
                    // On another screen than the sheet only the host page can be told.
                    notices::dispatch(host, "fp-error", &Json::object([("cause", Json::text("print"))]));
                    send.emit(Event::Reported("ui.sheet.print-refused"));
                }
            }
            Effect::Mail(address) => {
                if files::open_mail(&address).is_none() {
                    send.emit(Event::Reported("ui.sheet.mail-refused"));
                }
            }
            Effect::Copy(text) => files::copy(&text, send.clone()),
            Effect::Save { name, media_type, content } => {
                if files::save(&name, media_type, &content).is_none() {
                    send.emit(Event::Reported("ui.sheet.save-refused"));
                }
            }
        }
    }

    fn reflect(&self, screen: &'static str, question: Option<&'static str>, model: &Model) {
        let element = &self.0.element;
        self.0.shown.replace(Some(model.clone()));
        // An attribute that cannot be set is no reason to stop.
        let _ = element.set_attribute("data-screen", screen);
        let _ = match question {
            Some(question) => element.set_attribute("data-question", question),
            None => element.remove_attribute("data-question"),
        };
    }
}
