//! The state of one widget, and what is read from it.

use super::kept::Preparation;
use super::rehearsal::Rehearsal;
use super::veil::Veil;
use crate::diagnosis::{Diagnosis, diagnose};
use crate::flow::{Answers, Fault, Question};
use crate::sheet::{self, Annex, Sheet};
use crate::texts::{Texts, Voice};
use std::rc::Rc;
use time::Date;

/// Which screen is shown. Everything else is derived from the answers.
#[derive(Debug, Clone, Copy)]
pub enum Phase {
    /// What it is, and the ways in.
    Start,
    /// One routing question. `revisiting`: it was opened from the diagnosis, and going on leads straight back there.
    Question {
        /// The question shown.
        question: &'static Question,
        /// Whether it was opened to change an answer.
        revisiting: bool,
    },
    /// The diagnosis.
    Diagnosis,
    /// The list of conversations, to choose another.
    Choosing,
    /// A group of details, by its place in the list.
    Details(usize),
    /// The sheet.
    Sheet,
    /// What came of the talk.
    After,
    /// The objections, to rehearse.
    Rehearsal,
}

/// One widget.
#[derive(Debug, Clone)]
pub struct Model {
    /// The words as they were read, and with the tool's own sentences in one voice. Shared: the page keeps a copy of the
    /// model at every step.
    pub(super) words: Rc<Texts>,
    pub(super) texts: Rc<Texts>,
    /// The languages there are, this one too: tag and own name.
    pub(super) languages: Rc<[(String, String)]>,
    pub(super) answers: Answers,
    pub(super) phase: Phase,
    pub(super) today: Date,
    pub(super) faults: Vec<(&'static str, Fault)>,
    pub(super) joined: Vec<String>,
    pub(super) report: Option<String>,
    /// Whether the page can hand a file to another app.
    pub(super) shares: bool,
    /// Name and day of the open preparation; its answers stand above.
    pub(super) named: Preparation,
    /// The other preparations, the last one left first.
    pub(super) others: Vec<Preparation>,
    /// What was taken out of the list last, and from where; the open one, as it was, is at 0.
    pub(super) discarded: Option<(usize, Preparation)>,
    /// What another tab has kept under the same name.
    pub(super) elsewhere: Option<Vec<Preparation>>,
    pub(super) rehearsal: Rehearsal,
    /// How the sheet is made unknown to others, while it is.
    pub(super) veil: Option<Veil>,
    /// Whether what was typed goes into the link.
    pub(super) linked_texts: bool,
    /// The address of the page without its `#`; empty where others could not open it.
    pub(super) address: Rc<str>,
    /// Where chance goes on from.
    pub(super) chance: u32,
    /// The lines of the coach, for the foot of the sheet.
    pub(super) mark: Rc<[String]>,
    pub(super) paper_styles: Rc<str>,
    /// How a host has the client addressed where a preparation does not say.
    pub(super) address_client: Option<Voice>,
}

impl Model {
    /// A new widget with nothing answered. `paper_styles` go into a saved page.
    pub fn new(words: impl Into<Rc<Texts>>, today: Date, paper_styles: &str) -> Self {
        let words = words.into();
        Self {
            texts: Rc::new(words.addressed(Voice::Tu)),
            words,
            languages: Rc::new([]),
            today,
            paper_styles: paper_styles.into(),
            answers: Answers::default(),
            phase: Phase::Start,
            faults: Vec::new(),
            joined: Vec::new(),
            report: None,
            shares: false,
            named: Preparation::default(),
            others: Vec::new(),
            discarded: None,
            elsewhere: None,
            rehearsal: Rehearsal::default(),
            veil: None,
            linked_texts: false,
            address: "".into(),
            chance: 0,
            mark: Rc::new([]),
            address_client: None,
        }
    }

    /// The same widget in a page that has several languages: tag and own name of each.
    #[must_use]
    pub fn with_languages(mut self, languages: Vec<(String, String)>) -> Self {
        self.languages = languages.into();
        self
    }

    /// The same widget in somebody's page: the lines of theirs at the foot of the sheet, and whether a file can be handed
    /// to another app there.
    #[must_use]
    pub fn with_mark(mut self, mark: Vec<String>, shares: bool) -> Self {
        (self.mark, self.shares) = (mark.into(), shares);
        self
    }

    /// The same widget where the client is addressed in this voice, unless a person says otherwise.
    #[must_use]
    pub fn with_voice(mut self, voice: Option<Voice>) -> Self {
        self.address_client = voice;
        self.answers = self.begun(Answers::default());
        self
    }

    /// The same widget at an address others can open, and with a number nobody knows beforehand.
    #[must_use]
    pub fn with_address(mut self, address: &str, chance: u32) -> Self {
        (self.address, self.chance) = (address.into(), chance);
        self
    }

    /// The day it is.
    pub fn turn_to(&mut self, today: Date) {
        self.today = today;
    }

    /// Takes up kept answers and goes to where they lead.
    pub fn resume(&mut self, answers: Answers) {
        let before = self.tool_voice();
        self.answers = answers;
        // A copy of all words: at start only for who chose the other voice.
        if self.tool_voice() != before {
            self.address();
        }
        self.phase = self.next_phase();
    }

    /// What was answered so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Which screen is shown.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The words.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Whether an annex goes on paper too.
    pub fn is_joined(&self, annex: &Annex) -> bool {
        self.joined.contains(&annex.id)
    }

    /// Puts the tool's own sentences into the voice the freelancer has chosen.
    pub(super) fn address(&mut self) {
        self.texts = Rc::new(self.words.addressed(self.tool_voice()));
    }

    /// How the tool addresses the freelancer: familiarly, unless the answers say otherwise.
    pub fn tool_voice(&self) -> Voice {
        if self.answers.chose("address", "vous") { Voice::Vous } else { Voice::Tu }
    }

    /// How the client is addressed.
    pub fn voice(&self) -> Voice {
        voice(&self.answers)
    }

    /// The diagnosis of the answers as they are now.
    pub fn diagnosis(&self) -> Diagnosis {
        diagnose(&self.answers, self.today)
    }

    /// The day of the sheet: none of ours stands beside those a veil has moved.
    pub(super) fn seen_on(&self) -> Date {
        self.veil.map_or(self.today, |veil| veil.day(self.today))
    }

    /// The sheet of the answers as they are now: that of the talk, or of what came of it.
    pub fn sheet(&self) -> Sheet {
        let veiled = self.veil.map(|veil| veil.over(&self.answers, &self.texts));
        let (answers, today) = (veiled.as_ref().unwrap_or(&self.answers), self.seen_on());
        let mut sheet = match self.phase {
            Phase::After => sheet::after(answers, &self.texts, self.voice(), today),
            _ => sheet::make(&diagnose(answers, today), answers, &self.texts, self.voice(), today),
        };
        sheet.foot.extend(self.mark.iter().cloned());
        sheet
    }
}

/// How the client is addressed: politely, unless the answers say otherwise.
pub(super) fn voice(answers: &Answers) -> Voice {
    if answers.chose("voice", "tu") { Voice::Tu } else { Voice::Vous }
}

/// The number that chance brings after this one: a row that goes through them all. Its high bits are the good ones.
pub(super) const fn next(chance: u32) -> u32 {
    chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)
}
