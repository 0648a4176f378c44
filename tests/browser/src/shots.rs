//! Pictures of screens at real viewport widths, kept in `target/browser/shots/` to be looked at.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::files;
use crate::page::Page;
use crate::paper::save;

/// The colour scheme the reader prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// A picture of the whole screen at a viewport width, in Chromium. A page that scrolls sideways is an error.
    ///
    /// # Errors
    /// If the width does not take, or the page is wider than it.
    pub fn shot(&self, name: &str, width: u32, scheme: Scheme) -> Result<PathBuf, String> {
        self.look_in(scheme)?;
        self.resize(width, 800)?;
        let measured = self.run(
            "const page = document.documentElement;
            return [innerWidth, page.scrollWidth, page.scrollHeight].map(Math.ceil)",
        )?;
        let [inner, wide, high] = [0, 1, 2].map(|index| measured[index].as_u64().unwrap_or_default());
        let fits = inner == u64::from(width) && wide <= inner;
        if !fits {
            return Err(format!(
                "{}: {wide} px wide in a window of {inner} px, asked for {width}",
                self.place()?
            ));
        }
        self.resize(width, high.max(800))?;
        let file = files::results("shots")?.join(format!("{name}-{width}-{}.png", scheme.name()));
        save(&self.session.picture()?, &file)?;
        self.session.devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
        self.session.devtools("Emulation.setEmulatedMedia", &json!({"features": []}))?;
        Ok(file)
    }

    /// The reader of Chromium prefers these colours, and nothing that moves: a screen half faded in has other ones.
    pub(crate) fn look_in(&self, scheme: Scheme) -> Result<(), String> {
        let prefers = json!([
            {"name": "prefers-color-scheme", "value": scheme.name()},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        self.session.devtools("Emulation.setEmulatedMedia", &json!({"features": prefers})).map(drop)
    }

    /// The reader of Chromium wants nothing to move, or does not mind.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn prefer_stillness(&self, still: bool) -> Result<(), String> {
        let value = if still { "reduce" } else { "no-preference" };
        let features = json!([{"name": "prefers-reduced-motion", "value": value}]);
        self.session.devtools("Emulation.setEmulatedMedia", &json!({"features": features})).map(drop)
    }

    /// A picture of what a window of this size shows, in Chromium, with so many points of the picture to a pixel: from
    /// the top, or from a little above an element of the widget. Nothing moves in it, and no bar is at its side.
    ///
    /// # Errors
    /// If the element is not there, the browser gives no picture, or the file cannot be written.
    pub fn view(
        &self,
        file: &Path,
        (width, height, scale): (u32, u64, f32),
        from: &str,
    ) -> Result<(), String> {
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": scale, "mobile": false});
        self.session.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
        self.run_patiently(&format!(
            "const root = document.querySelector('franc-parler').shadowRoot;
            const bare = new CSSStyleSheet();
            bare.replaceSync('html {{ scrollbar-width: none }}');
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, bare];
            const from = {from:?} && root.querySelector({from:?}).getBoundingClientRect().top + scrollY - 24;
            document.scrollingElement.scrollTo({{ top: from || 0, behavior: 'instant' }});
            const ended = [...document.getAnimations(), ...root.getAnimations()].map(motion => motion.finished);
            Promise.allSettled(ended).then(() => requestAnimationFrame(() => arguments[0]()))"
        ))?;
        save(&self.session.picture()?, file)?;
        self.run("document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)")?;
        self.session.devtools("Emulation.clearDeviceMetricsOverride", &json!({})).map(drop)
    }

    /// The driver's own window has a least width; the developer tools have none.
    pub(crate) fn resize(&self, width: u32, height: u64) -> Result<(), String> {
        let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.session.devtools("Emulation.setDeviceMetricsOverride", &screen).map(drop)
    }
}
