//! From the first screen to the sheet, whatever is asked on the way: a person who answers what they see, by mouse, by
//! keyboard or by touch.

use serde_json::Value;

use crate::keys::Key;
use crate::matrix::Hand;
use crate::page::Page;

/// More screens than any way to the sheet has.
const MOST_SCREENS: usize = 40;
/// How many groups of details somebody fills in before they want the sheet.
const PATIENCE: usize = 2;
/// What is typed into every field for words.
const WORDS: &str = "Claire Dupont";

/// The controls of the screen.
const CONTROLS: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    return [...root.querySelectorAll('form [name]')].map(one => [one.name, one.type, one.value])";

/// Text that does not fit where it stands, and is not seen: cut off, or scrolled away. What is one pixel wide is there for
/// ears alone.
const CUT_OFF: &str = "const root = document.querySelector('franc-parler').shadowRoot;
    const hides = (one, axis) => getComputedStyle(one)[`overflow${axis}`] !== 'visible';
    const cut = [...root.querySelectorAll('.fp, .fp *')].filter(one => one.clientWidth > 1 && one.textContent.trim()
        && (hides(one, 'X') && one.scrollWidth > one.clientWidth + 1 || hides(one, 'Y') && one.scrollHeight > one.clientHeight + 1));
    return cut.map(one => `${one.localName}.${one.className} “${one.textContent.trim().slice(0, 30)}” `
        + `${one.scrollWidth} × ${one.scrollHeight} in ${one.clientWidth} × ${one.clientHeight}`)";

/// Something to press: how it is found on the screen, and how it is known when it has the focus.
enum Button<'a> {
    Value(&'a str),
    Part(&'a str),
}

impl Page {
    /// Walks to the sheet of a conversation; `seed` turns the answers that are given. Every screen must fit its window.
    ///
    /// # Errors
    /// If something cannot be pressed, a screen does not fit, or the sheet does not come.
    pub fn walk(&self, hand: Hand, conversation: &str, seed: usize) -> Result<(), String> {
        self.fits_whole()?;
        self.push(hand, &Button::Value(conversation))?;
        let mut groups = 0;
        for _ in 0..MOST_SCREENS {
            self.fits_whole()?;
            let place = self.place()?;
            match place.screen.as_str() {
                "question" => {
                    self.answer_any(hand, &place.question, seed)?;
                    self.push(hand, &Button::Part("primary"))?;
                }
                "diagnosis" => self.push(hand, &Button::Part("primary"))?,
                "details" if groups < PATIENCE => {
                    groups += 1;
                    self.fill_any(hand, seed)?;
                    self.push(hand, &Button::Part("primary"))?;
                }
                "details" => self.push(hand, &Button::Part("skip"))?,
                "sheet" => return self.is_the_sheet_of(conversation, seed),
                _ => return Err(format!("a screen nobody knows: {place}")),
            }
        }
        Err(format!("{MOST_SCREENS} screens and no sheet: {}", self.place()?))
    }

    /// The language by the button of the first screen, where it is another.
    pub(crate) fn take_language(&self, hand: Hand, language: &str) -> Result<(), String> {
        let current =
            self.run("return document.querySelector('franc-parler').shadowRoot.querySelector('.fp').lang")?;
        if current == language {
            return Ok(());
        }
        self.reach(hand, &Button::Value(language))?;
        let turned = format!(
            "return document.querySelector('franc-parler').shadowRoot.querySelector('.fp').lang === '{language}'"
        );
        self.wait_for("the other language", &turned).map(drop)
    }

    /// The way in is kept, and what was typed is on the sheet.
    fn is_the_sheet_of(&self, conversation: &str, seed: usize) -> Result<(), String> {
        let told = self.run(
            "const element = document.querySelector('franc-parler');
            const lines = [...element.shadowRoot.querySelectorAll('.fp-paper textarea')].map(one => one.value);
            return [element.exportData().start, lines.length, lines.join('').length]",
        )?;
        let long = told[1].as_u64().is_some_and(|lines| lines > 5)
            && told[2].as_u64().is_some_and(|signs| signs > 400);
        if told[0] == conversation && long {
            Ok(())
        } else {
            Err(format!("the sheet of answers {seed}: {told}"))
        }
    }

    /// Complains of a page wider than its window, of text that is cut off, and of controls too small for a finger.
    ///
    /// # Errors
    /// If there are any.
    pub fn fits_whole(&self) -> Result<(), String> {
        self.fits()?;
        let cut = self.run(CUT_OFF)?;
        if cut == serde_json::json!([]) { Ok(()) } else { Err(format!("{}: cut off: {cut}", self.place()?)) }
    }

    fn controls(&self) -> Result<Vec<[String; 3]>, String> {
        let controls = self.run(CONTROLS)?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let control = |one: &Value| [text(&one[0]), text(&one[1]), text(&one[2])];
        Ok(controls.as_array().into_iter().flatten().map(control).collect())
    }

    /// One of the answers, never that there is danger: that ends every conversation, which is walked elsewhere.
    fn answer_any(&self, hand: Hand, question: &str, seed: usize) -> Result<(), String> {
        let controls = self.controls()?;
        let options: Vec<&str> = controls
            .iter()
            .filter(|[name, ..]| name == question)
            .map(|[_, _, value]| value.as_str())
            .collect();
        let turned = options.get(seed % options.len().max(1));
        let option = if question == "safety" { Some(&"none") } else { turned };
        let option = option.ok_or_else(|| format!("`{question}` has no answers"))?;
        self.tick(hand, question, option)
    }

    /// One field of the group: the first for words, else one of the options.
    fn fill_any(&self, hand: Hand, seed: usize) -> Result<(), String> {
        let controls = self.controls()?;
        let of_kind = |kind: &'static str| controls.iter().filter(move |[_, found, _]| found == kind);
        let named = |[name, ..]: &&[String; 3]| ["client", "contact", "project"].contains(&name.as_str());
        if let Some([name, ..]) = of_kind("text").find(named) {
            return self.write(hand, name, WORDS);
        }
        let options: Vec<_> = of_kind("radio").collect();
        match options.get(seed % options.len().max(1)) {
            Some([name, _, value]) => self.tick(hand, name, value),
            None => Ok(()),
        }
    }

    fn tick(&self, hand: Hand, name: &str, value: &str) -> Result<(), String> {
        let label = format!("label:has([name=\"{name}\"][value=\"{value}\"])");
        match hand {
            Hand::Keyboard => return self.pick(name, value),
            Hand::Mouse => self.click(&label)?,
            Hand::Touch => self.tap(&label)?,
        }
        let ticked = format!(
            "return document.querySelector('franc-parler').shadowRoot.querySelector('[name=\"{name}\"][value=\"{value}\"]').checked"
        );
        self.wait_for(value, &ticked).map(drop)
    }

    fn write(&self, hand: Hand, name: &str, text: &str) -> Result<(), String> {
        let field = format!("[name=\"{name}\"]");
        match hand {
            Hand::Keyboard => return self.fill(name, text),
            Hand::Mouse => self.click(&field)?,
            Hand::Touch => self.tap(&field)?,
        }
        self.wait_for(
            name,
            &format!(
                "return document.querySelector('franc-parler').shadowRoot.activeElement?.name === '{name}'"
            ),
        )?;
        self.press(&text.chars().map(Key::Character).collect::<Vec<_>>())
    }

    /// Presses a button; another screen must come, its heading with the focus.
    fn push(&self, hand: Hand, button: &Button) -> Result<(), String> {
        let before = self.place()?;
        self.reach(hand, button)?;
        self.arrive(&before, &button.selector())
    }

    fn reach(&self, hand: Hand, button: &Button) -> Result<(), String> {
        let selector = button.selector();
        match hand {
            Hand::Mouse => self.click(&selector),
            Hand::Touch => self.tap(&selector),
            Hand::Keyboard => {
                self.tab_to(&selector, |focus| match button {
                    Button::Value(value) => focus.tag == "button" && focus.value == *value,
                    Button::Part(part) => focus.is_part(part),
                })?;
                self.press(&[Key::Enter])
            }
        }
    }
}

impl Button<'_> {
    fn selector(&self) -> String {
        match self {
            Self::Value(value) => format!("button[value=\"{value}\"]"),
            Self::Part(part) => format!("[part~=\"{part}\"]"),
        }
    }
}
