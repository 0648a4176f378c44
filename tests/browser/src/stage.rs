//! Sets up what a walk is walked in: the place, the room, the colours, the spacing of the text, and nothing kept of the walk
//! before.

use serde_json::json;

use crate::browser::Browser;
use crate::matrix::{Colours, LEAST_WINDOW, Place, Room, Walk};
use crate::page::Page;
use crate::site::Site;

/// Lets a named script run, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'nonce-blog' 'wasm-unsafe-eval'; base-uri 'none'; \
    form-action 'none'; img-src data:; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What a browser says of a frame's missing rights, what we say of storage, and that a frame which measures itself makes
/// Firefox lay out the page around it: none is a fault of the page.
const MEANT_IN_A_SANDBOX: [&str; 3] = ["sandbox", "franc-parler: storage", "Layout was forced"];
/// A frame in Firefox is laid out early, and complained of.
const MEANT_IN_A_FRAME: [&str; 1] = ["Layout was forced"];

/// What WCAG 1.4.12 lets a reader do to the text: lines, paragraphs, letters, words.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
        + 'p { margin-bottom: 2em !important }');
    document.querySelector('franc-parler').shadowRoot.adoptedStyleSheets.push(sheet)";

/// Every page a walk may start on.
///
/// # Errors
/// If the pages have not been built.
pub fn walk_site() -> Result<Site, String> {
    let mut site = Site::new()?.with_static_page("/http")?;
    for (language, script) in [("fr", "/franc-parler.fr.js"), ("en", "/franc-parler.js")] {
        let widget = format!(
            "<!doctype html><html lang=\"{language}\"><head><meta charset=utf-8><title>Un blog</title>
            <link rel=icon href=\"data:,\"></head><body><h1>Un blog</h1>
            <franc-parler lang=\"{language}\">Un questionnaire.</franc-parler>
            <script nonce=blog src=\"{script}\"></script></body></html>"
        );
        site = site.with_page(&format!("/embed-{language}"), &widget);
        site =
            site.with_page(&format!("/policy-{language}"), &widget).under("Content-Security-Policy", POLICY);
    }
    for path in ["/http", "/embed-fr", "/embed-en", "/policy-fr", "/policy-en"] {
        for room in [Room::Phone, Room::Zoomed, Room::Tablet, Room::Desk] {
            for sandbox in ["", "sandbox=\"allow-scripts\""] {
                site = site.with_page(&framed(path, room, !sandbox.is_empty()), &frame(path, room, sandbox));
            }
        }
    }
    Ok(site)
}

/// The address of a page in a frame of its own.
fn framed(path: &str, room: Room, sandboxed: bool) -> String {
    format!("{path}-{room:?}{}", if sandboxed { "-sandbox" } else { "" })
}

fn frame(path: &str, room: Room, rights: &str) -> String {
    let (width, height) = (room.width(), room.height());
    format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Un cadre</title>
        <style>body {{ margin: 0 }} iframe {{ border: 0; display: block }}</style></head>
        <body><iframe width={width} height={height} title=\"Un questionnaire\" src=\"{path}\" {rights}></iframe></body></html>"
    )
}

impl Walk {
    /// Whether the widget stands in a frame.
    fn is_framed(&self) -> bool {
        self.place == Place::Sandbox || self.browser != Browser::Chromium && self.room.width() < LEAST_WINDOW
    }

    /// Where its page is in the site.
    fn path(&self) -> String {
        let path = match self.place {
            Place::File | Place::Http => "/http".to_owned(),
            Place::Policy => format!("/policy-{}", self.language),
            Place::Sandbox | Place::Embed => format!("/embed-{}", self.language),
        };
        if self.is_framed() { framed(&path, self.room, self.place == Place::Sandbox) } else { path }
    }

    /// What the console may say in such a place.
    fn meant(&self) -> &'static [&'static str] {
        match (self.place, self.is_framed()) {
            (Place::Sandbox, _) => &MEANT_IN_A_SANDBOX,
            (_, true) => &MEANT_IN_A_FRAME,
            _ => &[],
        }
    }
}

impl Page {
    /// Sets the stage, walks to the sheet, and looks at the guards.
    ///
    /// # Errors
    /// Everything that did not hold.
    pub fn walk_on_stage(&self, walk: &Walk, seed: usize) -> Result<(), String> {
        let walked = self.set_the_stage(walk).and_then(|()| {
            self.take_language(walk.hand, walk.language)?;
            self.walk(walk.hand, walk.conversation, seed)
        });
        let heard = self.says_only(walk.meant());
        self.clear_the_stage(walk)?;
        match (walked, heard) {
            (Ok(()), Ok(())) => Ok(()),
            (walked, heard) => Err(format!("{walk}: {walked:?}; the guards: {heard:?}")),
        }
    }

    fn set_the_stage(&self, walk: &Walk) -> Result<(), String> {
        self.make_room(walk)?;
        if walk.browser == Browser::Chromium {
            self.prefer(walk.colours)?;
        }
        if walk.place != Place::File {
            self.go(&walk.path())?;
        }
        if walk.is_framed() {
            self.enter_frame()?;
        }
        self.started()?;
        // A sandbox keeps nothing.
        if walk.place != Place::Sandbox {
            self.run("sessionStorage.clear()")?;
            self.again()?;
            if walk.is_framed() {
                self.enter_frame()?;
            }
            self.started()?;
        }
        let inner = self.run("return innerWidth")?;
        if inner != walk.room.width() {
            return Err(format!("the page has {inner} px, not {}", walk.room.width()));
        }
        self.run("window.focus()")?;
        let asked = walk.browser == Browser::Chromium && walk.place != Place::Sandbox;
        if !asked && walk.colours == Colours::Dark {
            self.run("document.querySelector('franc-parler').setAttribute('theme', 'dark')")?;
        }
        if walk.spaced {
            self.run(SPACED)?;
        }
        self.has_colours(walk.colours)
    }

    fn make_room(&self, walk: &Walk) -> Result<(), String> {
        match (walk.browser, walk.is_framed()) {
            (Browser::Chromium, false) => self.resize(walk.room.width(), walk.room.height()),
            (Browser::Chromium, true) => self.resize(1300, 850),
            (_, false) => self.session.set_window(walk.room.width(), 900),
            (_, true) => self.session.set_window(1300, 1000),
        }
    }

    /// What the reader of Chromium prefers.
    fn prefer(&self, colours: Colours) -> Result<(), String> {
        let scheme = if colours == Colours::Dark { "dark" } else { "light" };
        let forced = if colours == Colours::Forced { "active" } else { "none" };
        let features = json!([
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "forced-colors", "value": forced},
        ]);
        self.session.devtools("Emulation.setEmulatedMedia", &json!({"features": features})).map(drop)
    }

    /// The colours have come: a stage that was not set proves nothing.
    fn has_colours(&self, wanted: Colours) -> Result<(), String> {
        let found = self.run(
            "if (matchMedia('(forced-colors: active)').matches) return 'Forced';
            const ink = getComputedStyle(document.querySelector('franc-parler').shadowRoot.querySelector('.fp')).color;
            return ink.match(/\\d+/g)[0] > 128 ? 'Dark' : 'Light'",
        )?;
        if found == format!("{wanted:?}") {
            Ok(())
        } else {
            Err(format!("the colours are {found}, not {wanted:?}"))
        }
    }

    fn clear_the_stage(&self, walk: &Walk) -> Result<(), String> {
        if walk.browser == Browser::Chromium {
            self.session.devtools("Emulation.setEmulatedMedia", &json!({"features": []}))?;
            self.session.devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
        }
        Ok(())
    }
}
