//! A tour of the screens: each is brought up by the shortest way, for somebody to look at. Not a walk: scripts press here, and
//! `walk` is the proof that a person can.

use crate::page::Page;

/// More screens than any way to the sheet has.
const MOST_SCREENS: usize = 40;

/// The answers of the tour, where the first one would lead elsewhere or show less.
const ANSWERS: [(&str, &str); 5] = [
    ("safety", "none"),
    ("already", "nothing"),
    ("client-kind", "company"),
    ("payment-kind", "late"),
    ("written", "signed"),
];

impl Page {
    /// Shows every screen on the way to the sheet of a conversation, the errors among them, under a name that tells one
    /// from another: `start`, `question-<id>`, `question-error`, `diagnosis`, `choosing`, `details-<first field>`,
    /// `details-error` and `details-errors`, `sheet` with all its folds open,
    /// `rehearsal` and what comes of it, `after` the talk, `veiled`, and `kept`, the first screen with something to go on with.
    ///
    /// # Errors
    /// If a screen does not come, or what is done on it fails.
    pub fn tour(
        &self,
        conversation: &str,
        language: &str,
        mut look: impl FnMut(&Self, &str) -> Result<(), String>,
    ) -> Result<(), String> {
        self.run("sessionStorage.clear()")?;
        self.again()?;
        self.started()?;
        self.run_patiently(WITHOUT_CHANCE)?;
        self.run(&format!("document.querySelector('franc-parler').setAttribute('lang', '{language}')"))?;
        self.wait_for("the language", &format!("return {ROOT}.querySelector('.fp').lang === '{language}'"))?;
        look(self, "start")?;
        self.turn_to(&format!("button[value=\"{conversation}\"]"))?;
        for _ in 0..MOST_SCREENS {
            let place = self.place()?;
            match place.screen.as_str() {
                "question" => self.see_question(&place.question, &mut look)?,
                "diagnosis" => self.see_diagnosis(&mut look)?,
                "details" => self.see_details(&mut look)?,
                "sheet" => return self.see_sheet(&mut look),
                _ => return Err(format!("a screen nobody knows: {place}")),
            }
        }
        Err(format!("{MOST_SCREENS} screens and no sheet: {}", self.place()?))
    }

    fn see_question(
        &self,
        question: &str,
        look: &mut impl FnMut(&Self, &str) -> Result<(), String>,
    ) -> Result<(), String> {
        look(self, &format!("question-{question}"))?;
        if question == "safety" {
            self.touch("[part~=\"primary\"]")?;
            self.wait_for(
                "the sentence at the question",
                &format!("return {ROOT}.querySelector('.fp-problem')"),
            )?;
            look(self, "question-error")?;
        }
        let option = ANSWERS.iter().find(|(known, _)| *known == question);
        let option = option.map(|(_, option)| format!("[value=\"{option}\"]")).unwrap_or_default();
        self.touch(&format!("[name=\"{question}\"]{option}"))?;
        self.turn_to("[part~=\"primary\"]")
    }

    fn see_diagnosis(&self, look: &mut impl FnMut(&Self, &str) -> Result<(), String>) -> Result<(), String> {
        look(self, "diagnosis")?;
        self.turn_to(".fp-decide [part=\"secondary\"]")?;
        look(self, "choosing")?;
        self.turn_to("[part~=\"back\"]")?;
        self.turn_to("[part~=\"primary\"]")
    }

    fn see_details(&self, look: &mut impl FnMut(&Self, &str) -> Result<(), String>) -> Result<(), String> {
        let first = self.run(&format!("return {ROOT}.querySelector('form [name]').name"))?;
        look(self, &format!("details-{}", first.as_str().unwrap_or_default()))?;
        if self.run(&format!("return {ROOT}.querySelector('[name=amount]') !== null"))? == true {
            self.see_wrong(&["amount"], "details-error", look)?;
        }
        if self.run(&format!("return {ROOT}.querySelector('[name=ladder-days]') !== null"))? == true {
            self.see_wrong(&["instalment-count", "ladder-days"], "details-errors", look)?;
        }
        self.turn_to("[part~=\"primary\"]")
    }

    fn see_sheet(&self, look: &mut impl FnMut(&Self, &str) -> Result<(), String>) -> Result<(), String> {
        self.run(OPEN)?;
        look(self, "sheet")?;
        self.see_rehearsal(look)?;
        self.see_after(look)?;
        self.see_veiled(look)?;
        // Set aside, by the last of the links below the sheet.
        self.run(&format!(
            "[...{ROOT}.querySelectorAll('.fp-decide > [part=\"secondary\"]')].at(-1).click()"
        ))?;
        self.at("start")?;
        self.run(OPEN)?;
        look(self, "kept")
    }

    /// The objections as cards: one as it is said, one turned over, the end.
    fn see_rehearsal(&self, look: &mut impl FnMut(&Self, &str) -> Result<(), String>) -> Result<(), String> {
        self.turn_to(".fp-decide > .fp-button--second")?;
        look(self, "rehearsal")?;
        for card in 0..MOST_SCREENS {
            if self.run(&format!("return {ROOT}.querySelector('[part~=\"primary\"]') === null"))? == true {
                look(self, "rehearsal-ended")?;
                return self.turn_to("[part~=\"back\"]");
            }
            self.touch("[part~=\"primary\"]")?;
            self.wait_for("the answer", &format!("return {ROOT}.querySelector('.fp-quote')"))?;
            if card == 0 {
                look(self, "rehearsal-turned")?;
            }
            self.turn_to(".fp-bar__buttons > :nth-child(3)")?;
        }
        Err("a rehearsal without an end".into())
    }

    /// What became of each point, before anything is said of it and after.
    fn see_after(&self, look: &mut impl FnMut(&Self, &str) -> Result<(), String>) -> Result<(), String> {
        self.turn_to(".fp-decide > .fp-button--second + .fp-button--second")?;
        look(self, "after")?;
        let inputs = format!("{ROOT}.querySelectorAll('input').length");
        let before = self.run(&format!("return {inputs}"))?;
        self.touch("input[type=\"radio\"]")?;
        self.wait_for("what exactly was agreed", &format!("return {inputs} > {before}"))?;
        look(self, "after-told")?;
        self.turn_to("[part~=\"back\"]")
    }

    /// The sheet without names, and back.
    fn see_veiled(&self, look: &mut impl FnMut(&Self, &str) -> Result<(), String>) -> Result<(), String> {
        let veiled = format!("{ROOT}.querySelector('.fp-bar > .fp-bar')");
        self.touch(".fp-bar > details + details > button")?;
        self.wait_for("the sheet without names", &format!("return {veiled}"))?;
        look(self, "veiled")?;
        self.touch(".fp-bar > .fp-bar > button")?;
        self.wait_for("the sheet with them", &format!("return {veiled} === null")).map(drop)
    }

    /// These fields with something in them that cannot be read, then empty again.
    fn see_wrong(
        &self,
        fields: &[&str],
        name: &str,
        look: &mut impl FnMut(&Self, &str) -> Result<(), String>,
    ) -> Result<(), String> {
        fields.iter().try_for_each(|field| self.put(field, "douze cents"))?;
        self.touch("[part~=\"primary\"]")?;
        let told = format!("return {ROOT}.querySelectorAll('[aria-invalid]').length === {}", fields.len());
        self.wait_for("the sentences at what is wrong", &told)?;
        look(self, name)?;
        fields.iter().try_for_each(|field| self.put(field, ""))
    }

    fn put(&self, field: &str, text: &str) -> Result<(), String> {
        self.run(&format!(
            "const field = {ROOT}.querySelector('[name={field}]');
            field.value = '{text}';
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        ))
        .map(drop)
    }

    fn touch(&self, selector: &str) -> Result<(), String> {
        self.run(&format!("{ROOT}.querySelector('{selector}').click()")).map(drop)
    }

    /// Presses what leads to another screen.
    fn turn_to(&self, selector: &str) -> Result<(), String> {
        let before = self.place()?;
        self.touch(selector)?;
        self.arrive(&before, selector)
    }
}

const ROOT: &str = "document.querySelector('franc-parler').shadowRoot";
/// The widget begins anew where chance is always the same: the cards of a rehearsal come in no other order.
const WITHOUT_CHANCE: &str = "const done = arguments[0];
    Math.random = () => 0.5;
    const element = document.querySelector('franc-parler');
    const [place, next] = [element.parentNode, element.nextSibling];
    element.addEventListener('fp-ready', () => done(), { once: true });
    element.remove();
    setTimeout(() => place.insertBefore(element, next), 1)";
const OPEN: &str = "for (const fold of document.querySelector('franc-parler').shadowRoot.querySelectorAll('details')) fold.open = true";
