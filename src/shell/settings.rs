//! What the element gives its widget, and does for it: the one border between Rust and the scripts.

use js_sys::Array;
use wasm_bindgen::prelude::*;

/// What the element does with a text or nothing, by its name in `deeds.js`.
#[derive(Clone, Copy)]
pub(super) struct Deed(&'static str);

impl Deed {
    /// Says everything in the language of this tag.
    pub(super) const LANGUAGE: Self = Self("language");
    /// Puts this text on the clipboard.
    pub(super) const COPY: Self = Self("copy");
    /// Gives the focus to what this selector finds in the widget.
    pub(super) const FOCUS: Self = Self("focus");
    /// Empties the page and leaves it.
    pub(super) const LEAVE: Self = Self("leave");
    /// Leads to the draft of a letter at this address.
    pub(super) const MAIL: Self = Self("mail");
    /// Lets the person choose a file of preparations.
    pub(super) const OPEN: Self = Self("open");
    /// Prints what `Widget::paper` gives.
    pub(super) const PRINT: Self = Self("print");
    /// Reads this text out.
    pub(super) const ALOUD: Self = Self("aloud");
    /// Knows no more of another tab: the person has chosen.
    pub(super) const SETTLE: Self = Self("settle");
    /// Tells the host page that the sheet is there.
    pub(super) const SHEET: Self = Self("sheet");
    /// Tells the host page that another screen is shown.
    pub(super) const STEP: Self = Self("step");
    /// Says that what was kept cannot be read: the key of a fault.
    pub(super) const UNREAD: Self = Self("unread");
}

impl Settings {
    /// Does one thing, with a text where it takes one.
    pub(super) fn act(&self, deed: Deed, text: &str) {
        self.act_by_name(deed.0, text);
    }
}

#[wasm_bindgen]
extern "C" {
    /// What the element gives its widget, and does for it.
    pub type Settings;
    /// Which of the words that were learnt are spoken.
    #[wasm_bindgen(method, getter)]
    pub(super) fn words(this: &Settings) -> usize;
    /// The languages there are: of each its tag, then its own name.
    #[wasm_bindgen(method, getter)]
    pub(super) fn languages(this: &Settings) -> Array;
    /// Answers kept from before, or null.
    #[wasm_bindgen(method, getter)]
    pub(super) fn answers(this: &Settings) -> JsValue;
    /// The styles of the paper.
    #[wasm_bindgen(method, getter, js_name = "paper")]
    pub(super) fn paper_styles(this: &Settings) -> String;
    /// The lines of the coach for the foot of the sheet.
    #[wasm_bindgen(method, getter)]
    pub(super) fn mark(this: &Settings) -> Array;
    /// What the host page brought before: answers, or preparations as a file holds them.
    #[wasm_bindgen(method, getter)]
    pub(super) fn brought(this: &Settings) -> Array;
    /// The way in that was chosen already, by the host page or by an early click: an option of `start`, or nothing.
    #[wasm_bindgen(method, getter)]
    pub(super) fn begin(this: &Settings) -> String;
    /// The answers of a link that was opened: what stands after its `#`; an empty text where there are none.
    #[wasm_bindgen(method, getter)]
    pub(super) fn link(this: &Settings) -> String;
    /// The address of the page without its `#`; an empty text where others could not open it.
    #[wasm_bindgen(method, getter)]
    pub(super) fn address(this: &Settings) -> String;
    /// A number nobody knows beforehand.
    #[wasm_bindgen(method, getter)]
    pub(super) fn chance(this: &Settings) -> u32;
    /// `tu` or `vous`, or an empty text.
    #[wasm_bindgen(method, getter)]
    pub(super) fn voice(this: &Settings) -> String;
    /// The level of the headings.
    #[wasm_bindgen(method, getter)]
    pub(super) fn level(this: &Settings) -> u8;
    /// Whether a file can be handed to another app.
    #[wasm_bindgen(method, getter)]
    pub(super) fn shares(this: &Settings) -> bool;

    #[wasm_bindgen(method, js_name = "act")]
    fn act_by_name(this: &Settings, deed: &str, text: &str);
    /// Says what of a coach's own words (`texts`), or of what the host page brought (`import`), could not be used.
    #[wasm_bindgen(method)]
    pub(super) fn complain(this: &Settings, cause: &str, problems: Array);
    /// Keeps the answers, outside the wasm, before anything can go wrong in it.
    #[wasm_bindgen(method)]
    pub(super) fn keep(this: &Settings, answers: JsValue);
    /// A coach's own words, as JSON: null where there are none.
    #[wasm_bindgen(method)]
    pub(super) fn own(this: &Settings) -> JsValue;
    /// Shows outside the widget which screen it is on.
    #[wasm_bindgen(method)]
    pub(super) fn reflect(this: &Settings, screen: &str, question: Option<&str>);
    /// Tells the host page the diagnosis, by ids.
    #[wasm_bindgen(method)]
    pub(super) fn diagnosed(this: &Settings, conversation: &str, situation: &str, second: Option<&str>);
    /// Saves a file: name, media type, content.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Settings, name: &str, media_type: &str, content: &str);
    /// Saves preparations as a file of our own.
    #[wasm_bindgen(method, js_name = "keepFile")]
    pub(super) fn keep_file(this: &Settings, preparations: JsValue);
    /// Calls `Widget::tick` every second, or no longer.
    #[wasm_bindgen(method)]
    pub(super) fn time(this: &Settings, on: bool);
    /// Hands a file to another app: name, media type, content.
    #[wasm_bindgen(method)]
    pub(super) fn share(this: &Settings, name: &str, media_type: &str, content: &str);
}
