//! The state of one widget, what can happen to it, and what it wants done about it.

use crate::conversations::{self, DIAGNOSIS, ROUTING};
use crate::diagnosis::{Diagnosis, Step, details_of, diagnose, step};
use crate::export::{self, Format};
use crate::flow::{Answer, Answers, Fault, Group, Kind, Question, UNKNOWN, walk};
use crate::sheet::{self, Sheet};
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

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A way in was taken: an option of `start`.
    Began(String),
    /// An option of a choice was chosen, or one of several turned on or off.
    Chose(String, String),
    /// Something was typed: into the field of a question, or over a line of the sheet.
    Typed(String, String),
    /// Go on.
    Continued,
    /// Go back.
    WentBack,
    /// Pass over this group of details.
    Skipped,
    /// Change the answer to this question.
    AskedToChange(String),
    /// The diagnosis is right.
    Accepted,
    /// The diagnosis is not right: show the others.
    AskedForOthers,
    /// This conversation instead.
    Overruled(String),
    /// Straight to the sheet, whatever is still open.
    AskedForSheet,
    /// How the client is addressed.
    Addressed(Voice),
    /// The letter is wanted on paper, or not.
    JoinedLetter(bool),
    /// Print the sheet.
    AskedToPrint,
    /// Copy the sheet as text.
    AskedToCopy,
    /// Save the sheet as a page.
    AskedToSave,
    /// Begin again: every answer is forgotten.
    StartedOver,
    /// Something asked of the page was refused or done: a key of words to announce.
    Reported(&'static str),
}

/// What the page is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus to the heading of the new screen.
    FocusHeading,
    /// Move the focus to what is wrong.
    FocusProblem,
    /// Keep the answers as they are now.
    Keep,
    /// Tell the host page, by ids only.
    Tell(Notice),
    /// Print the sheet.
    Print,
    /// Put a text on the clipboard.
    Copy(String),
    /// Save a file.
    Save {
        /// Its name.
        name: String,
        /// Its media type.
        media_type: &'static str,
        /// What it holds.
        content: String,
    },
}

/// What a host page is told: ids, never anything that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Another screen is shown.
    Step,
    /// A diagnosis was made: conversation, situation, second conversation.
    Diagnosed(&'static str, &'static str, Option<&'static str>),
    /// The sheet is shown.
    Sheet,
}

/// One widget.
#[derive(Debug, Clone)]
pub struct Model {
    /// Shared: the page keeps a copy of the model at every step.
    pub(super) texts: Rc<Texts>,
    pub(super) answers: Answers,
    pub(super) phase: Phase,
    pub(super) today: Date,
    pub(super) faults: Vec<(&'static str, Fault)>,
    pub(super) with_letter: bool,
    pub(super) report: Option<&'static str>,
    pub(super) paper_styles: &'static str,
}

impl Model {
    /// A new widget with nothing answered. `paper_styles` go into a saved page.
    pub fn new(texts: Texts, today: Date, paper_styles: &'static str) -> Self {
        Self {
            texts: Rc::new(texts),
            today,
            paper_styles,
            answers: Answers::default(),
            phase: Phase::Start,
            faults: Vec::new(),
            with_letter: false,
            report: None,
        }
    }

    /// Takes up kept answers and goes to where they lead.
    pub fn resume(&mut self, answers: Answers) {
        self.answers = answers;
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

    /// Whether the letter goes on paper too.
    pub fn with_letter(&self) -> bool {
        self.with_letter
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
        sheet::make(&self.diagnosis(), &self.answers, &self.texts, self.voice(), self.today)
    }

    /// Takes an event in and says what the page is to do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        self.report = None;
        match event {
            Event::Began(way) => {
                self.answers.set("start", Answer::Option(way));
                self.advance()
            }
            Event::Chose(question, option) => self.choose(&question, &option),
            Event::Typed(question, text) => {
                self.answers.set(&question, Answer::Text(text));
                vec![Effect::Keep]
            }
            Event::Continued => self.go_on(),
            Event::WentBack => self.go_back(),
            Event::Skipped => self.skip(),
            Event::AskedToChange(question) => self.change(&question),
            Event::Accepted => self.decide("accepted".to_owned()),
            Event::AskedForOthers => self.show(Phase::Choosing),
            Event::Overruled(conversation) => self.decide(conversation),
            Event::AskedForSheet => self.show(Phase::Sheet),
            Event::Addressed(voice) => {
                let id = if voice == Voice::Tu { "tu" } else { "vous" };
                self.answers.set("voice", Answer::Option(id.to_owned()));
                vec![Effect::Keep]
            }
            Event::JoinedLetter(wanted) => {
                self.with_letter = wanted;
                Vec::new()
            }
            Event::AskedToPrint => vec![Effect::Print],
            Event::AskedToCopy => vec![Effect::Copy(export::text(&self.sheet(), &self.texts))],
            Event::AskedToSave => vec![self.save()],
            Event::StartedOver => {
                self.answers = Answers::default();
                self.show(Phase::Start)
            }
            Event::Reported(key) => {
                self.report = Some(key);
                Vec::new()
            }
        }
    }

    /// The groups of details, as the diagnosis stands.
    pub(super) fn groups(&self) -> &'static [Group] {
        details_of(&self.diagnosis())
    }

    /// The questions of a group that are asked.
    pub(super) fn asked_in(&self, group: usize) -> Vec<&'static Question> {
        let facts = self.diagnosis().facts;
        let questions = self.groups().get(group).map_or(&[][..], |group| group.questions);
        questions.iter().copied().filter(|question| question.asked_if.holds(&facts)).collect()
    }

    fn choose(&mut self, id: &str, option: &str) -> Vec<Effect> {
        let Some(question) = conversations::question(id) else { return Vec::new() };
        let answer = match question.kind {
            Kind::Choices(_) => toggled(self.answers.get(id), question, option),
            _ => Answer::Option(option.to_owned()),
        };
        self.answers.set(id, answer);
        vec![Effect::Keep]
    }

    fn go_on(&mut self) -> Vec<Effect> {
        match self.phase {
            Phase::Question { question, .. } => {
                if let Some(fault) = self.answers.fault_of(question) {
                    self.faults = vec![(question.id, fault)];
                    return vec![Effect::FocusProblem];
                }
                self.follow(question)
            }
            Phase::Details(group) => {
                self.faults = self.faults_in(group);
                if !self.faults.is_empty() {
                    return vec![Effect::FocusProblem];
                }
                self.skip()
            }
            _ => self.advance(),
        }
    }

    /// After a question: straight on where it was opened to be changed, otherwise to the one after it, answered or not,
    /// so that going back and forth shows every step.
    fn follow(&mut self, question: &'static Question) -> Vec<Effect> {
        let asked = walk(&ROUTING, &self.answers).asked;
        let after = asked.iter().skip_while(|known| known.id != question.id).nth(1).copied();
        match (self.phase, after) {
            (Phase::Question { revisiting: false, .. }, Some(question)) => {
                self.show(Phase::Question { question, revisiting: false })
            }
            _ => self.advance(),
        }
    }

    fn faults_in(&self, group: usize) -> Vec<(&'static str, Fault)> {
        let asked = self.asked_in(group).into_iter();
        let wrong = asked.filter_map(|question| {
            self.answers
                .get(question.id)
                .and_then(|answer| question.fault(answer))
                .map(|fault| (question.id, fault))
        });
        wrong.collect()
    }

    /// Leaves a group of details: what is empty is a skip, what cannot be read stays as it was typed.
    fn skip(&mut self) -> Vec<Effect> {
        let Phase::Details(group) = self.phase else { return self.advance() };
        for question in self.asked_in(group) {
            let empty =
                self.answers.get(question.id).is_none_or(|answer| *answer == Answer::Text(String::new()));
            if empty {
                self.answers.set(question.id, Answer::Skipped);
            }
        }
        let last = group + 1 >= self.groups().len();
        self.show(if last { Phase::Sheet } else { Phase::Details(group + 1) })
    }

    fn go_back(&mut self) -> Vec<Effect> {
        let asked = walk(&ROUTING, &self.answers).asked;
        let question = |question| Phase::Question { question, revisiting: false };
        let back = match self.phase {
            Phase::Start => Phase::Start,
            Phase::Question { question: shown, .. } => {
                let before = asked.iter().take_while(|known| known.id != shown.id).last();
                before.filter(|known| known.id != "start").map_or(Phase::Start, |known| question(*known))
            }
            Phase::Diagnosis => asked.last().map_or(Phase::Start, |last| question(*last)),
            Phase::Choosing | Phase::Details(0) => Phase::Diagnosis,
            Phase::Details(group) => Phase::Details(group - 1),
            Phase::Sheet => match self.groups().len() {
                0 => Phase::Diagnosis,
                groups => Phase::Details(groups - 1),
            },
        };
        self.show(back)
    }

    /// Opens a question again. A diagnosis that was accepted has to be looked at again; one that was overruled stands
    /// until the person takes it back.
    fn change(&mut self, id: &str) -> Vec<Effect> {
        self.answers.remove("diagnosis");
        match ROUTING.iter().find(|question| question.id == id && question.id != "start") {
            Some(question) => self.show(Phase::Question { question, revisiting: true }),
            None => self.show(if id == "start" { Phase::Start } else { Phase::Diagnosis }),
        }
    }

    fn decide(&mut self, option: String) -> Vec<Effect> {
        self.answers.set(DIAGNOSIS.id, Answer::Option(option));
        let mut effects = self.advance();
        let diagnosis = self.diagnosis();
        effects.push(told(&diagnosis));
        effects
    }

    fn advance(&mut self) -> Vec<Effect> {
        let phase = self.next_phase();
        self.show(phase)
    }

    fn next_phase(&self) -> Phase {
        match step(&self.answers, self.today) {
            Step::Question(question) if question.id == "start" => Phase::Start,
            Step::Question(question) => Phase::Question { question, revisiting: false },
            Step::Diagnosis(_) => Phase::Diagnosis,
            Step::Details(_, group) => Phase::Details(
                self.groups().iter().position(|known| known.id == group.id).unwrap_or_default(),
            ),
            Step::Sheet(_) => Phase::Sheet,
        }
    }

    fn show(&mut self, phase: Phase) -> Vec<Effect> {
        self.phase = phase;
        self.faults.clear();
        let mut effects = vec![Effect::Keep, Effect::FocusHeading, Effect::Tell(Notice::Step)];
        match phase {
            Phase::Diagnosis => effects.push(told(&self.diagnosis())),
            Phase::Sheet => effects.push(Effect::Tell(Notice::Sheet)),
            _ => {}
        }
        effects
    }

    fn save(&self) -> Effect {
        let sheet = self.sheet();
        let content = export::html(&sheet, &self.texts, self.paper_styles);
        let name = format!("franc-parler-{}.{}", sheet.situation, Format::Html.extension());
        Effect::Save { name, media_type: Format::Html.media_type(), content }
    }
}

/// How the client is addressed: politely, unless the answers say otherwise.
pub(super) fn voice(answers: &Answers) -> Voice {
    if answers.chose("voice", "tu") { Voice::Tu } else { Voice::Vous }
}

fn told(diagnosis: &Diagnosis) -> Effect {
    let second = diagnosis.second.map(|second| second.id);
    Effect::Tell(Notice::Diagnosed(diagnosis.conversation.id, diagnosis.situation, second))
}

/// Turns one of several options on or off. "Nothing" and "I don't know" stand alone.
fn toggled(kept: Option<&Answer>, question: &Question, option: &str) -> Answer {
    let mut chosen = match kept {
        Some(Answer::Options(chosen)) => chosen.clone(),
        _ => Vec::new(),
    };
    let alone = |id: &str| id == UNKNOWN || id == "nothing";
    if chosen.iter().any(|known| known == option) {
        chosen.retain(|known| known != option);
    } else {
        chosen.retain(|known| !alone(known) && !alone(option));
        chosen.push(option.to_owned());
    }
    let ordered = question.kind.options().iter().filter(|choice| chosen.iter().any(|id| id == choice.id));
    Answer::Options(ordered.map(|choice| choice.id.to_owned()).collect())
}
