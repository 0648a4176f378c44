//! A person with a mouse in somebody else's page: presses what can be seen, from the first screen to the paper.
//!
//! Everything is pressed at a point of the viewport, by the browser's own mouse: what is covered, cut off or without a
//! size cannot be.

use serde_json::{Value, json};

use crate::page::Page;
use crate::paper::Paper;

/// The shortest way to a diagnosis: the questions of a late payment and an answer to each.
pub const LATE_PAYMENT: [(&str, &str); 4] =
    [("safety", "none"), ("payment-kind", "late"), ("already", "nothing"), ("client-kind", "company")];

/// How often something is looked at until it holds still.
const MOST_LOOKS: usize = 50;

/// Where the middle of an element can be pressed, or why it cannot. The first box counts: columns and lines break others
/// off.
const POINT: &str = "const widget = document.querySelector(arguments[0]);
    const root = widget?.shadowRoot;
    const wanted = root?.querySelector(arguments[1]);
    if (!wanted) return 'is not there';
    wanted.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = [...wanted.getClientRects()].find(box => box.width && box.height);
    if (!box) return 'has no size';
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
    const outside = document.elementFromPoint(x, y);
    const hit = outside === widget ? root.elementFromPoint(x, y) : outside;
    return wanted.contains(hit) ? [x, y] : `is covered at ${x}, ${y} by ${hit?.localName} ${hit?.className}`";

/// Until the page has been drawn twice.
const TWO_FRAMES: &str =
    "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";

/// The window without its print dialogue, which no driver can press: what is laid out stays until the driver has
/// printed it.
const WITHOUT_DIALOGUE: &str = "window.printed = 0;
    addEventListener('fp-printed', () => window.printed += 1);
    window.print = () => dispatchEvent(new Event('beforeprint'));
    return document.adoptedStyleSheets.length";

/// The first and the last line of what is laid out for the printer.
const FIRST_AND_LAST: &str = "const laid = document.getElementById('franc-parler-print');
    if (!laid) return null;
    const whole = laid.shadowRoot ?? laid;
    const lines = [...whole.querySelectorAll('*')].filter(one => !one.children.length && one.textContent.trim() && one.localName !== 'style');
    return [lines[0], lines.at(-1)].map(one => one.textContent)";

/// Controls that are smaller than a finger, and everything that is wider than the window. The lines of the sheet are text.
const MISFITS: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const controls = root.querySelectorAll('button, summary, .fp-input, .fp-choice, .fp-check');
    const seen = [...controls].filter(one => one.getClientRects().length);
    const small = seen.filter(one => one.offsetHeight < 44 || one.offsetWidth < 44);
    const told = small.map(one => `“${one.textContent.trim().slice(0, 30) || one.name}” ${one.offsetWidth} × ${one.offsetHeight}`);
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) {
        const wide = [...root.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1);
        told.push(`${page.scrollWidth} px wide in ${innerWidth}: ${wide.map(one => `${one.localName}.${one.className}`).slice(0, 5)}`);
    }
    if (!seen.length) told.push('no control at all');
    return told";

impl Page {
    /// Presses the first element of the widget that a selector finds.
    ///
    /// # Errors
    /// If it is not there, has no size or is covered.
    pub fn click(&self, selector: &str) -> Result<(), String> {
        self.click_in("franc-parler", selector)
    }

    /// The same in one of several widgets.
    ///
    /// # Errors
    /// As [`Page::click()`].
    pub fn click_in(&self, widget: &str, selector: &str) -> Result<(), String> {
        let (x, y) = self.point_of(widget, selector)?;
        self.session.click(x, y)
    }

    /// Touches the first element of the widget that a selector finds.
    ///
    /// # Errors
    /// As [`Page::click()`].
    pub fn tap(&self, selector: &str) -> Result<(), String> {
        let (x, y) = self.point_of("franc-parler", selector)?;
        self.session.tap(x, y)
    }

    /// Where an element can be pressed, once it holds still.
    fn point_of(&self, widget: &str, selector: &str) -> Result<(i64, i64), String> {
        let look = || self.session.script(POINT, &[json!(widget), json!(selector)]);
        let mut found = look()?;
        // A host may make every scroll a slow one: what is still on its way is not where it was seen.
        for _ in 0..MOST_LOOKS {
            // What was typed last may still be brought into view, with the next picture.
            self.session.patient_script(TWO_FRAMES)?;
            let again = look()?;
            if again == found {
                break;
            }
            found = again;
        }
        match (found[0].as_i64(), found[1].as_i64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(format!("`{selector}` {}", found.as_str().unwrap_or("cannot be pressed"))),
        }
    }

    /// Takes the mouse off everything and the focus too: nothing looks pointed at.
    ///
    /// # Errors
    /// If the driver refuses.
    pub fn rest(&self) -> Result<(), String> {
        self.session.point(0, 0)?;
        self.run("document.activeElement.blur(); document.querySelector('franc-parler')?.shadowRoot?.activeElement?.blur()").map(drop)
    }

    /// Answers a question by mouse and goes on.
    ///
    /// # Errors
    /// If the option cannot be pressed, or the question stays.
    pub fn answer(&self, question: &str, option: &str) -> Result<(), String> {
        self.click(&format!("label:has([name=\"{question}\"][value=\"{option}\"])"))?;
        self.click("[part~=primary]")?;
        self.leaves(question)
    }

    fn leaves(&self, question: &str) -> Result<(), String> {
        let script =
            format!("return document.querySelector('franc-parler').dataset.question !== '{question}'");
        self.wait_for("the next screen", &script).map(drop)
    }

    /// From the first screen to the sheet by mouse, with a look at every kind of screen.
    ///
    /// # Errors
    /// If something cannot be pressed, or the look finds a fault.
    pub fn to_the_sheet(&self, look: impl Fn(&Self) -> Result<(), String>) -> Result<(), String> {
        self.started()?;
        look(self)?;
        self.click("button[value=\"late-payment\"]")?;
        self.at("question")?;
        look(self)?;
        for (question, option) in LATE_PAYMENT {
            self.answer(question, option)?;
        }
        self.at("diagnosis")?;
        look(self)?;
        self.click("[part~=primary]")?;
        self.at("details")?;
        look(self)?;
        self.click("[part~=skip]")?;
        self.at("sheet")?;
        look(self)
    }

    /// The same by answers handed in, for where every screen has been seen elsewhere: two presses are left.
    ///
    /// # Errors
    /// If something cannot be pressed.
    pub fn straight_to_the_sheet(&self) -> Result<(), String> {
        self.started()?;
        self.run(
            "document.querySelector('franc-parler').importData({ start: 'late-payment', safety: 'none',
                'payment-kind': 'late', already: ['nothing'], 'client-kind': 'company' })",
        )?;
        self.at("diagnosis")?;
        self.click("[part~=primary]")?;
        self.at("details")?;
        self.click("[part~=skip]")?;
        self.at("sheet")
    }

    /// Waits for a screen.
    ///
    /// # Errors
    /// If another one stays.
    pub fn at(&self, screen: &str) -> Result<(), String> {
        let script = format!("return document.querySelector('franc-parler').dataset.screen === '{screen}'");
        self.wait_for(screen, &script).map(drop)
    }

    /// Complains of controls under 44 px, and of a page wider than its window.
    ///
    /// # Errors
    /// If there are any.
    pub fn fits(&self) -> Result<(), String> {
        let told = self.run(MISFITS)?;
        if told == json!([]) { Ok(()) } else { Err(format!("{}: {told}", self.place()?)) }
    }

    /// Presses the print button of the sheet and puts on paper what it lays out: the first and the last line of the sheet
    /// must be there, and afterwards nothing of it in the page.
    ///
    /// # Errors
    /// If any of it does not hold.
    pub fn print_by_button(&self, name: &str) -> Result<Paper, String> {
        let sheets = self.run(WITHOUT_DIALOGUE)?;
        self.click("[part~=primary]")?;
        let lines = self.wait_for("the sheet laid out for the printer", FIRST_AND_LAST)?;
        let paper = self.print(name)?;
        let lines: Vec<&str> = lines.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        paper.holds(&lines)?;
        let left = self.run(
            "return [document.getElementById('franc-parler-print') === null, window.printed,
                document.adoptedStyleSheets.length]",
        )?;
        if left == json!([true, 1, sheets]) { Ok(paper) } else { Err(format!("after the print: {left}")) }
    }

    /// Makes the window of Chromium this wide; the one of Firefox has a least width.
    ///
    /// # Errors
    /// If it does not become so.
    pub fn widen(&self, width: u32) -> Result<(), String> {
        self.resize(width, 800)?;
        let inner = self.run("return innerWidth")?;
        if inner == width { Ok(()) } else { Err(format!("the window is {inner} px wide, not {width}")) }
    }
}
