//! The state of one widget, and what each event does to it.

use super::describe::describe_problem;
use super::event::{Effect, Event, Shelving};
use super::kept::Preparation;
use super::outputs::draft;
use super::shelf::NAME;
use crate::diagnosis::{Diagnosis, diagnose};
use crate::export::{self, Format};
use crate::flow::{Answer, Answers, Fault, Problem, Question};
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
}

/// One widget.
#[derive(Debug, Clone)]
pub struct Model {
    /// The words as they were read, and with the tool's own sentences in one voice. Shared: the page keeps a copy of the
    /// model at every step.
    words: Rc<Texts>,
    pub(super) texts: Rc<Texts>,
    /// The other languages there are: tag and own name.
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
    /// What was taken out of the list last, and from where.
    pub(super) discarded: Option<(usize, Preparation)>,
    /// The lines of the coach, for the foot of the sheet.
    mark: Rc<[String]>,
    pub(super) paper_styles: Rc<str>,
}

impl Model {
    /// A new widget with nothing answered. `paper_styles` go into a saved page.
    pub fn new(texts: Texts, today: Date, paper_styles: &str) -> Self {
        Self {
            texts: Rc::new(texts.addressed(Voice::Tu)),
            words: Rc::new(texts),
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
            mark: Rc::new([]),
        }
    }

    /// The same widget in a page that has other languages too: tag and own name of each.
    #[must_use]
    pub fn with_languages(self, languages: Vec<(String, String)>) -> Self {
        Self { languages: languages.into(), ..self }
    }

    /// The same widget in somebody's page: the lines of theirs at the foot of the sheet, and whether a file can be handed
    /// to another app there.
    #[must_use]
    pub fn with_mark(self, mark: Vec<String>, shares: bool) -> Self {
        Self { mark: mark.into(), shares, ..self }
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
    fn address(&mut self) {
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

    /// The sheet of the answers as they are now.
    pub fn sheet(&self) -> Sheet {
        let mut sheet = sheet::make(&self.diagnosis(), &self.answers, &self.texts, self.voice(), self.today);
        sheet.foot.extend(self.mark.iter().cloned());
        sheet
    }

    /// Takes an event in and says what the page is to do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        self.report = None;
        // Whatever else is done, what was taken out stays out.
        if !matches!(event, Event::Shelved(Shelving::PutBack)) {
            self.discarded = None;
        }
        match event {
            Event::Began(way) => {
                self.date_it();
                self.answers.set("start", Answer::Option(way));
                self.advance()
            }
            Event::Chose(question, option) => self.choose(&question, &option),
            Event::Typed(question, text) if question.starts_with(NAME) => {
                self.rename(&question[NAME.len()..], text)
            }
            Event::Typed(question, text) => {
                self.answers.set(&question, Answer::Text(text));
                vec![Effect::Keep]
            }
            Event::Continued => self.go_on(),
            Event::WentBack => self.go_back(),
            Event::AskedToChange(question) => self.change(&question),
            Event::Accepted => self.decide("accepted".to_owned()),
            Event::AskedForOthers => self.show(Phase::Choosing),
            Event::Overruled(conversation) => self.decide(conversation),
            Event::AskedForSheet => self.show(Phase::Sheet),
            Event::Addressed(voice) => self.prefer("voice", voice.id().to_owned()),
            Event::SpokenTo(voice) => {
                let effects = self.prefer("address", voice.id().to_owned());
                self.address();
                effects
            }
            Event::AskedForLanguage(tag) => {
                let mut effects = self.prefer("language", tag.clone());
                effects.push(Effect::Speak(tag));
                effects
            }
            Event::Worded(texts) => {
                self.words = Rc::new(texts);
                self.address();
                Vec::new()
            }
            Event::Joined(id) => {
                self.join(id);
                Vec::new()
            }
            Event::AskedToCopyAnnex(id) => {
                self.with_annex(&id, |annex, texts| Effect::Copy(export::mail::body(annex, texts)))
            }
            Event::AskedToMail(id) => self.with_annex(&id, |annex, texts| {
                export::mail::address(annex, texts).map_or_else(|| draft(annex, texts), Effect::Mail)
            }),
            Event::AskedToSaveDraft(id) => self.with_annex(&id, draft),
            Event::AskedToPrint => vec![Effect::Print],
            Event::AskedToCopy => vec![self.copy()],
            Event::AskedToSave(format) => self.file(format).map(Effect::Save).into_iter().collect(),
            Event::AskedToShare => self.file(Format::Html).map(Effect::Share).into_iter().collect(),
            Event::Marked(lines) => {
                self.mark = lines.into();
                Vec::new()
            }
            Event::Shelved(shelving) => self.shelved(shelving),
            Event::Added(preparations) => self.add(preparations),
            Event::AskedToOpen => vec![Effect::OpenFile],
            Event::AskedToKeepFile => vec![Effect::KeepFile],
            Event::Refused(problems) => self.refuse(&problems),
            Event::Forgot => self.forget(),
            Event::StartedOver => self.begin_anew(),
            Event::Reported(key) => {
                self.report = Some(self.texts.get(&key));
                Vec::new()
            }
        }
    }

    fn refuse(&mut self, problems: &[Problem]) -> Vec<Effect> {
        let mut told = Vec::new();
        for problem in problems {
            told.push(describe_problem(&self.texts, problem));
        }
        self.report = Some(told.join(" "));
        Vec::new()
    }

    /// Forgets every preparation, and how one is spoken to.
    fn forget(&mut self) -> Vec<Effect> {
        self.answers = Answers::default();
        self.others.clear();
        self.address();
        self.begin_anew()
    }

    fn prefer(&mut self, what: &str, id: String) -> Vec<Effect> {
        self.answers.set(what, Answer::Option(id));
        vec![Effect::Keep]
    }

    /// Wants an annex on paper, or no longer.
    fn join(&mut self, id: String) {
        if self.joined.contains(&id) {
            self.joined.retain(|known| *known != id);
        } else {
            self.joined.push(id);
        }
    }
}

/// How the client is addressed: politely, unless the answers say otherwise.
pub(super) fn voice(answers: &Answers) -> Voice {
    if answers.chose("voice", "tu") { Voice::Tu } else { Voice::Vous }
}
