//! The only code that touches the page: it starts a widget in a place and hands effects to the element. `settings` is
//! the border to the scripts: `made.js` makes elements, `early.js` lets the first question be answered before anything
//! else is there, `unpack.js` and `words.js` bring what was packed, `start.js` starts the engine, `handover.js` goes on
//! from the first screen, `page.js` prints and saves, `keeping.js` keeps, `around.js` draws what the engine does not,
//! `hearing.js` hears what is pressed and typed, `deeds.js` is what the engine asks of the element, `element.js` is the
//! custom element, `ways_in.js` puts it into pages. Everything may be refused there; nothing panics, and every refusal
//! is reported. Imports: `app`, `view`, `export`, `texts`, `conversations`, `json`.

mod convert;
mod settings;

use crate::app::{
    Effect, Event, Model, Notice, Phase, Preparation, Rehearsing, describe_problem, kept_from_json,
    own_words, read_kept, to_json,
};
use crate::export::paper::paper;
use crate::texts::{Texts, Voice};
use crate::view::{Page, Root, RootProps};
use js_sys::Array;
use settings::{Deed, Settings};
use std::cell::RefCell;
use std::convert::identity;
use std::rc::Rc;
use time::{Date, Month};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

/// A widget in a page.
#[wasm_bindgen]
pub struct Widget {
    handle: Option<AppHandle<Root>>,
    host: Rc<Host>,
}

impl std::fmt::Debug for Widget {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Widget")
    }
}

/// What a widget lives with.
struct Host {
    settings: Settings,
    model: Rc<RefCell<Model>>,
}

thread_local! {
    /// The words of the languages that were learnt: one copy for all widgets of the page.
    static LEARNT: RefCell<Vec<Rc<Texts>>> = const { RefCell::new(Vec::new()) };
}

/// Takes in the words of a language as they are packed: keys, one a line, and texts in their order. Gives the number by
/// which a widget names them.
#[wasm_bindgen]
pub fn learn(keys: &str, texts: &[u8]) -> usize {
    let texts = Texts::unpacked(keys, std::str::from_utf8(texts).unwrap_or_default());
    LEARNT.with_borrow_mut(|learnt| {
        learnt.push(Rc::new(texts));
        learnt.len() - 1
    })
}

/// Starts a widget in a place inside the shadow root of the element.
#[wasm_bindgen]
pub fn mount(place: Element, settings: Settings) -> Widget {
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let model = Rc::new(RefCell::new(first_model(&settings)));
    let level = settings.level();
    let host = Rc::new(Host { settings, model: model.clone() });
    let props = RootProps { model, page: host.clone(), level };
    let handle = yew::Renderer::<Root>::with_root_and_props(place, props).render();
    Widget { handle: Some(handle), host }
}

fn first_model(settings: &Settings) -> Model {
    let mut languages = Vec::new();
    for one in convert::texts(&settings.languages()).chunks_exact(2) {
        languages.push((one[0].clone(), one[1].clone()));
    }
    let mut model = Model::new(words(settings, settings.words()), today(), &settings.paper_styles())
        .with_languages(languages)
        .with_mark(convert::texts(&settings.mark()), settings.shares())
        .with_address(&settings.address(), settings.chance())
        .with_voice((settings.voice() == "tu").then_some(Voice::Tu));
    let kept = settings.answers();
    if kept.is_truthy()
        && let Some(fault) = model.take_up(&convert::json(&kept))
    {
        settings.act(Deed::UNREAD, fault.key());
    }
    let link = settings.link();
    if !link.is_empty() {
        begun_with(&mut model, settings, &Event::Linked(link));
    }
    for brought in settings.brought().iter() {
        match added(model.texts(), &brought) {
            Ok(preparations) => begun_with(&mut model, settings, &Event::Added(preparations)),
            Err(problems) => settings.complain("import", problems),
        }
    }
    if !model.answers().is_answered("start") && is_way_in(&settings.begin()) {
        model.update(&Event::Began(settings.begin()));
    }
    model
}

/// What comes with the page is kept like what comes later; it asks for no focus.
fn begun_with(model: &mut Model, settings: &Settings, event: &Event) {
    if model.update(event).contains(&Effect::Keep) {
        settings.keep(convert::to_js(&model.kept()));
    }
}

/// The preparations in what a host page brings, or why they cannot be read, a sentence each.
fn added(texts: &Texts, answers: &JsValue) -> Result<Vec<Preparation>, Array> {
    kept_from_json(&convert::json(answers)).map_err(|problems| {
        let mut told = Vec::new();
        for problem in &problems {
            told.push(describe_problem(texts, problem));
        }
        convert::list(&told)
    })
}

/// The built-in words, with a coach's own laid over them.
fn words(settings: &Settings, which: usize) -> Rc<Texts> {
    let built_in = LEARNT.with_borrow(|learnt| learnt.get(which).cloned().unwrap_or_default());
    let own = settings.own();
    if own.is_falsy() {
        return built_in;
    }
    let (texts, problems) = own_words(&built_in, &convert::json(&own));
    if !problems.is_empty() {
        settings.complain("texts", convert::list(&problems));
    }
    Rc::new(texts)
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
    /// Forgets the open preparation, or every one, and begins again.
    pub fn reset(&self, all: bool) {
        self.send(&if all { Event::Forgot } else { Event::StartedOver });
    }

    /// Prints the sheet, where one is shown.
    pub fn print(&self) {
        self.send(&Event::AskedToPrint);
    }

    /// How the client is addressed: `tu` or `vous`.
    pub fn address(&self, voice: &str) {
        self.send(&Event::Addressed(if voice == "tu" { Voice::Tu } else { Voice::Vous }));
    }

    /// Opens a conversation directly, or takes up the answers of a link: what stands in an address from its `#` on.
    pub fn begin(&self, way: String) {
        if way.starts_with('#') {
            self.send(&Event::Linked(way));
        } else if is_way_in(&way) {
            self.send(&Event::Began(way));
        }
    }

    /// Says everything in other words that were learnt, and in the coach's own as they are now.
    pub fn worded(&self, which: usize) {
        self.send(&Event::Worded(words(&self.host.settings, which)));
    }

    /// Puts other lines of the coach at the foot of the sheet.
    pub fn mark(&self, lines: &Array) {
        self.send(&Event::Marked(convert::texts(lines)));
    }

    /// Says how something asked of the page went: a key of the words.
    pub fn report(&self, key: String) {
        self.send(&Event::Reported(key));
    }

    /// The sheet that is shown, as it goes on paper: a text, or a list of tag, class and children. Null elsewhere.
    pub fn paper(&self) -> JsValue {
        let shown = self.host.model.borrow();
        if !matches!(shown.phase(), Phase::Sheet | Phase::After) {
            return JsValue::NULL;
        }
        convert::tree(&paper(&shown.sheet(), shown.texts(), &|annex| shown.is_joined(annex)))
    }

    /// The answers, as an object.
    #[wasm_bindgen(js_name = "exportData")]
    pub fn export_data(&self) -> JsValue {
        convert::to_js(&to_json(self.host.model.borrow().answers()))
    }

    /// Adds answers, or preparations as a file holds them, to what there is and opens them, where all can be read;
    /// otherwise says why not, a sentence each, and changes nothing.
    #[wasm_bindgen(js_name = "importData")]
    pub fn import_data(&self, answers: &JsValue) -> Array {
        let read = added(self.host.model.borrow().texts(), answers);
        read.map_or_else(identity, |preparations| {
            self.send(&Event::Added(preparations));
            Array::new()
        })
    }

    /// The same for a file the person chose: what is wrong with it is said on the screen.
    pub fn add(&self, file: &JsValue) {
        self.send(&kept_from_json(&convert::json(file)).map_or_else(Event::Refused, Event::Added));
    }

    /// Another tab has kept this under the same name.
    pub fn meet(&self, kept: &JsValue) {
        self.send(&Event::Elsewhere(read_kept(&convert::json(kept)).0));
    }

    /// A second has passed.
    pub fn tick(&self) {
        self.send(&Event::Rehearsal(Rehearsing::Ticked));
    }

    /// Takes the widget out of the page.
    pub fn destroy(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }

    /// It is drawn in a turn of its own; whoever asks what the widget holds has it at once.
    fn send(&self, event: &Event) {
        if let Some(handle) = &self.handle {
            handle.send_message(self.host.hear(event));
        }
    }
}

impl Host {
    /// What is kept, as it is now; nothing where there is nothing yet.
    fn kept(&self) -> JsValue {
        let model = self.model.borrow();
        if model.is_blank() { JsValue::NULL } else { convert::to_js(&model.kept()) }
    }
}

impl Page for Host {
    fn hear(&self, event: &Event) -> Vec<Effect> {
        let mut model = self.model.borrow_mut();
        // A page may stay open for several days.
        model.turn_to(today());
        model.update(event)
    }

    fn run(&self, effect: Effect) {
        let page = &self.settings;
        match effect {
            Effect::Keep => page.keep(self.kept()),
            Effect::OpenFile => page.act(Deed::OPEN, ""),
            Effect::KeepFile => {
                let open = convert::to_js(&self.model.borrow().kept_open());
                page.keep_file(open);
            }
            Effect::Speak(language) => page.act(Deed::LANGUAGE, &language),
            Effect::FocusHeading => page.act(Deed::FOCUS, ".fp-heading"),
            Effect::FocusProblem => page.act(Deed::FOCUS, ".fp-problem"),
            Effect::FocusOutcome => page.act(Deed::FOCUS, ".fp-quote, .fp-kept .fp-subheading"),
            Effect::FocusField(id) => page.act(Deed::FOCUS, &["[name=", id, "]"].concat()),
            Effect::Tell(Notice::Step) => page.act(Deed::STEP, ""),
            Effect::Tell(Notice::Diagnosed { conversation, situation, second }) => {
                page.diagnosed(conversation, situation, second);
            }
            Effect::Tell(Notice::Sheet) => page.act(Deed::SHEET, ""),
            Effect::Print => page.act(Deed::PRINT, ""),
            Effect::Mail(address) => page.act(Deed::MAIL, &address),
            Effect::Copy(text) => page.act(Deed::COPY, &text),
            Effect::Save(file) => page.save(&file.name, file.media_type, &file.content),
            Effect::Time(on) => page.time(on),
            Effect::Say(text) => page.act(Deed::ALOUD, &text),
            Effect::Leave => page.act(Deed::LEAVE, ""),
            Effect::Settle => page.act(Deed::SETTLE, ""),
            Effect::Share(file) => page.share(&file.name, file.media_type, &file.content),
        }
    }

    fn reflect(&self, screen: &'static str, question: Option<&'static str>) {
        self.settings.reflect(screen, question);
    }
}
