//! A person with a keyboard: Tab, arrows, Space, Enter, and nothing else. Every failure says on which screen.

use std::fmt;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::browser::Browser;
use crate::keys::Key;
use crate::page::Page;

/// More stops than any screen has controls, twice over.
const MOST_STOPS: usize = 120;
const MOST_OPTIONS: usize = 20;
/// How long a screen may take to change, and then to move the focus.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where the page says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The screen: `data-screen`.
    pub screen: String,
    /// The question: `data-question`.
    pub question: String,
    /// The first heading.
    pub heading: String,
}

impl Place {
    pub(crate) fn read(answer: &Value) -> Self {
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        Self { screen: text("screen"), question: text("question"), heading: text("heading") }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "screen `{}`, question `{}`, under “{}”", self.screen, self.question, self.heading)
    }
}

/// What holds the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// The name of the element.
    pub tag: String,
    /// Its type: `radio`, `date`, …
    pub kind: String,
    /// The question it belongs to.
    pub name: String,
    /// The option it stands for, or what is typed in it.
    pub value: String,
    /// Its parts.
    pub part: String,
    /// The text in it.
    pub text: String,
    /// Whether it is ticked.
    pub checked: bool,
    /// Whether it is the first heading, made focusable for this.
    pub heading: bool,
}

impl Focus {
    pub(crate) fn read(answer: &Value) -> Self {
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        let yes = |name: &str| answer[name] == true;
        Self {
            tag: text("tag"),
            kind: text("kind"),
            name: text("name"),
            value: text("value"),
            part: text("part"),
            text: text("text"),
            checked: yes("checked"),
            heading: yes("heading"),
        }
    }

    /// Whether it carries this part.
    pub fn is_part(&self, part: &str) -> bool {
        self.part.split_whitespace().any(|carried| carried == part)
    }
}

impl fmt::Display for Focus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "<{} {}={} {}> {}", self.tag, self.name, self.value, self.part, self.text)
    }
}

impl Page {
    /// Takes a way in: `full`, `quick`, or a conversation.
    ///
    /// # Errors
    /// If there is no such way, or it leads nowhere.
    pub fn start(&self, way: &str) -> Result<(), String> {
        self.leave_by(way, |focus| focus.tag == "button" && focus.value == way)
    }

    /// Answers a question and goes on.
    ///
    /// # Errors
    /// If another question is asked, the option is missing, or the page stays.
    pub fn choose(&self, question: &str, option: &str) -> Result<(), String> {
        self.expect("question", question)?;
        self.pick(question, option)?;
        self.go_on()
    }

    /// Picks an option without going on.
    ///
    /// # Errors
    /// If it cannot be reached or ticked by keyboard.
    pub fn pick(&self, question: &str, option: &str) -> Result<(), String> {
        let mut focus = self.tab_to(&format!("`{question}`"), |focus| focus.name == question)?;
        if focus.kind == "checkbox" {
            focus = self.tab_to(option, |focus| focus.name == question && focus.value == option)?;
        } else {
            for _ in 0..MOST_OPTIONS {
                if focus.value == option {
                    break;
                }
                self.press(&[Key::Down])?;
                focus = self.held()?;
            }
        }
        if !focus.checked {
            self.press(&[Key::Space])?;
            focus = self.held()?;
        }
        let ticked = focus.name == question && focus.value == option && focus.checked;
        if ticked {
            Ok(())
        } else {
            Err(format!("{}: `{option}` is not ticked, focus on {focus}", self.place()?))
        }
    }

    /// Types into a field, over what is there; a day is given as an ISO date.
    ///
    /// # Errors
    /// If the field cannot be reached, or holds something else afterwards.
    pub fn fill(&self, name: &str, text: &str) -> Result<(), String> {
        let focus = self.tab_to(&format!("the field `{name}`"), |focus| focus.name == name)?;
        if focus.kind == "date" {
            self.press(&self.day_as_typed(text)?)?;
        } else {
            self.press(&[Key::SelectAll])?;
            self.type_text(text)?;
        }
        let value = self.held()?.value;
        if value == text {
            Ok(())
        } else {
            Err(format!("{}: `{name}` holds “{value}”, not “{text}”", self.place()?))
        }
    }

    /// Goes on by the primary button.
    ///
    /// # Errors
    /// If the page stays where it is.
    pub fn go_on(&self) -> Result<(), String> {
        self.leave_by("go on", |focus| focus.is_part("primary"))
    }

    /// Goes back one step.
    ///
    /// # Errors
    /// If there is no way back.
    pub fn back(&self) -> Result<(), String> {
        self.leave_by("back", |focus| focus.is_part("back"))
    }

    /// Skips the details that are left.
    ///
    /// # Errors
    /// If they cannot be skipped.
    pub fn skip(&self) -> Result<(), String> {
        self.leave_by("skip", |focus| focus.is_part("skip"))
    }

    /// Presses the primary button, whatever comes of it.
    ///
    /// # Errors
    /// If it cannot be reached.
    pub fn press_primary(&self) -> Result<(), String> {
        self.tab_to("the primary button", |focus| focus.is_part("primary"))?;
        self.press(&[Key::Enter])
    }

    /// Complains if the page is elsewhere.
    ///
    /// # Errors
    /// If it is.
    pub fn expect(&self, screen: &str, question: &str) -> Result<(), String> {
        let place = self.place()?;
        let there = place.screen == screen && place.question == question;
        if there { Ok(()) } else { Err(format!("expected `{screen}` `{question}`, but: {place}")) }
    }

    /// Tabs on until the focus is where it is wanted.
    ///
    /// # Errors
    /// If it never gets there; says what was passed.
    pub fn tab_to(&self, what: &str, wanted: impl Fn(&Focus) -> bool) -> Result<Focus, String> {
        self.walk_to(Key::Tab, what, wanted)
    }

    /// The same backwards: what stands above a long sheet.
    ///
    /// # Errors
    /// If it never gets there; says what was passed.
    pub fn back_tab_to(&self, what: &str, wanted: impl Fn(&Focus) -> bool) -> Result<Focus, String> {
        self.walk_to(Key::BackTab, what, wanted)
    }

    fn walk_to(&self, key: Key, what: &str, wanted: impl Fn(&Focus) -> bool) -> Result<Focus, String> {
        let mut passed = Vec::new();
        for _ in 0..MOST_STOPS {
            match self.focus()? {
                Some(focus) if wanted(&focus) => return Ok(focus),
                Some(focus) if passed.last() != Some(&focus.to_string()) => passed.push(focus.to_string()),
                _ => {}
            }
            self.press(&[key])?;
        }
        passed.truncate(30);
        Err(format!("{}: {key:?} does not lead to {what}, only to {passed:#?}", self.place()?))
    }

    fn leave_by(&self, what: &str, wanted: impl Fn(&Focus) -> bool) -> Result<(), String> {
        self.tab_to(what, wanted)?;
        let before = self.place()?;
        self.press(&[Key::Enter])?;
        self.arrive(&before, what)
    }

    /// Waits for another screen, whose heading must then hold the focus: that is what a screen reader reads out.
    pub(crate) fn arrive(&self, before: &Place, what: &str) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        loop {
            let (place, focus) = (self.place()?, self.focus()?);
            let moved = place != *before;
            if moved && focus.as_ref().is_some_and(|focus| focus.heading) {
                return Ok(());
            }
            if Instant::now() > end {
                let held = focus.map_or_else(|| "nothing".to_owned(), |focus| focus.to_string());
                let complaint = if moved {
                    "the heading does not hold the focus, but"
                } else {
                    "the page stays, focus on"
                };
                return Err(format!("{place}, after “{what}”: {complaint} {held}"));
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn held(&self) -> Result<Focus, String> {
        let place = self.place()?;
        self.focus()?.ok_or_else(|| format!("{place}: the focus is lost"))
    }

    fn type_text(&self, text: &str) -> Result<(), String> {
        let keys: Vec<Key> = text.chars().map(Key::Character).collect();
        self.press(&keys)
    }

    /// The digits of a day in the order in which this browser's own date field wants them. WebKit's does not go on to the
    /// next part by itself.
    fn day_as_typed(&self, iso: &str) -> Result<Vec<Key>, String> {
        let order =
            self.run("return new Intl.DateTimeFormat().formatToParts(0).map(part => part.type[0]).join('')")?;
        let [year, month, day] = iso.split('-').collect::<Vec<_>>()[..] else {
            return Err(format!("{iso} is no ISO date"));
        };
        let parts = order.as_str().unwrap_or_default().chars().filter_map(|part| match part {
            'y' => Some(year),
            'm' => Some(month),
            'd' => Some(day),
            _ => None,
        });
        let mut keys = Vec::new();
        for part in parts {
            if self.browser() == Browser::WebKit && !keys.is_empty() {
                keys.push(Key::Right);
            }
            keys.extend(part.chars().map(Key::Character));
        }
        Ok(keys)
    }
}
