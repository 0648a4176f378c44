//! What each event does to a widget.

use super::describe::describe_problem;
use super::event::{Effect, Event, Rehearsing, Shelving};
use super::model::{Model, Phase};
use super::outputs::draft;
use super::shelf::NAME;
use crate::conversations::DIAGNOSIS;
use crate::diagnosis::TALKED;
use crate::export::{self, Format};
use crate::flow::{Answer, Answers, Problem, iso};
use crate::sheet::{AFTER, held_on};
use crate::texts::has_sign;

impl Model {
    /// Takes an event in and says what the page is to do.
    pub fn update(&mut self, event: &Event) -> Vec<Effect> {
        match event {
            // What nobody here has done wipes nothing away: a second passes, a host has other lines, another tab keeps.
            Event::Rehearsal(Rehearsing::Ticked) => self.rehearse(Rehearsing::Ticked),
            Event::Marked(lines) => {
                self.mark = lines.clone().into();
                Vec::new()
            }
            Event::Elsewhere(theirs) => self.meet(theirs.clone()),
            deed => {
                self.report = None;
                // Whatever else is done, what was taken out stays out.
                if !matches!(deed, Event::Shelved(Shelving::PutBack)) {
                    self.discarded = None;
                }
                self.done(deed)
            }
        }
    }

    /// What somebody does on the page.
    fn done(&mut self, event: &Event) -> Vec<Effect> {
        match event {
            Event::Began(way) => self.begin(Answer::Option(way.clone())),
            Event::Chose(question, option) => self.choose(question, option),
            // A line that is not the person's own cannot be written over.
            Event::Typed(..) if self.veil.is_some() => Vec::new(),
            Event::Typed(question, text) if question.starts_with(NAME) => {
                self.rename(&question[NAME.len()..], text.clone())
            }
            Event::Typed(question, text) => self.write(question, text),
            Event::Continued => self.go_on(),
            Event::WentBack => self.go_back(),
            Event::AskedToChange(question) => self.change(question),
            Event::AskedForField(id) => vec![Effect::FocusField(id)],
            // Another conversation, chosen in its place, stays chosen on the way back there.
            Event::Accepted if self.answers.settles(&DIAGNOSIS) => self.advance(),
            Event::Accepted => self.decide("accepted".to_owned()),
            Event::AskedForOthers => self.show(Phase::Choosing),
            Event::Overruled(conversation) => self.decide(conversation.clone()),
            Event::AskedForSheet if self.stands_in_the_way() => vec![Effect::FocusProblem],
            Event::AskedForSheet => self.show(Phase::Sheet),
            Event::Unedited => self.unedit(),
            Event::TalkTookPlace => self.show(Phase::After),
            Event::Rehearsal(what) => self.rehearse(*what),
            Event::Veiled(veiled) => self.veil(*veiled),
            Event::Linked(link) => self.take_link(link),
            Event::LinkedTexts => {
                self.linked_texts = !self.linked_texts;
                Vec::new()
            }
            Event::AskedToCopyLink => vec![Effect::Copy(self.href())],
            Event::Left => self.leave(),
            Event::Settled { here } => self.settle(*here),
            other => self.speak(other),
        }
    }

    fn begin(&mut self, way: Answer) -> Vec<Effect> {
        self.date_it();
        // What was chosen instead of another diagnosis is not chosen instead of this one.
        if self.answers.get("start") != Some(&way) {
            self.answers.remove(DIAGNOSIS.id);
        }
        self.answers.set("start", way);
        self.advance()
    }

    fn write(&mut self, question: &str, text: &str) -> Vec<Effect> {
        self.warn_of_signs(text);
        // With the first thing noted of a talk stands the day it was held, as it was shown.
        if question.starts_with(AFTER) && self.answers.text(TALKED).is_none() {
            self.answers.set(TALKED, Answer::Text(iso(held_on(&self.answers, self.today))));
        }
        self.answers.set(question, Answer::Text(text.to_owned()));
        vec![Effect::Keep]
    }

    /// Gives the lines of the sheet their own words back. What was written can be brought back until something else is done.
    fn unedit(&mut self) -> Vec<Effect> {
        let before = self.open();
        // Below what was written over a line here may be what a file has brought for it.
        loop {
            let keys = self.sheet().edited();
            if keys.is_empty() {
                break;
            }
            for key in keys {
                self.answers.remove(&key);
            }
        }
        self.discarded = Some((0, before));
        self.report = Some(self.texts.get("ui.sheet.unedited"));
        vec![Effect::Keep, Effect::FocusHeading]
    }

    /// How the client and the person are spoken to, and in which words; else what is asked of the page.
    fn speak(&mut self, event: &Event) -> Vec<Effect> {
        match event {
            Event::Addressed(voice) => self.prefer("voice", voice.id().to_owned()),
            Event::SpokenTo(voice) => {
                let effects = self.prefer("address", voice.id().to_owned());
                self.address();
                effects
            }
            Event::AskedForLanguage(tag) => {
                let mut effects = self.prefer("language", tag.clone());
                effects.push(Effect::Speak(tag.clone()));
                effects
            }
            Event::Worded(texts) => {
                self.words = texts.clone();
                self.address();
                Vec::new()
            }
            asked => self.asked(asked),
        }
    }

    /// What is asked of the page, and what comes from it.
    fn asked(&mut self, event: &Event) -> Vec<Effect> {
        match event {
            Event::Joined(id) => {
                self.join(id);
                Vec::new()
            }
            Event::AskedToCopyAnnex(id) => {
                self.with_annex(id, |annex, texts| Effect::Copy(export::mail::body(annex, texts)))
            }
            Event::AskedToMail(id) => self.with_annex(id, |annex, texts| {
                export::mail::address(annex, texts).map_or_else(|| draft(annex, texts), Effect::Mail)
            }),
            Event::AskedToSaveDraft(id) => self.with_annex(id, draft),
            Event::AskedToPrint => vec![Effect::Print],
            Event::AskedToCopy => vec![self.copy()],
            Event::AskedToSave(format) => self.file(*format).map(Effect::Save).into_iter().collect(),
            Event::AskedToShare => self.file(Format::Html).map(Effect::Share).into_iter().collect(),
            Event::Shelved(shelving) => self.shelved(*shelving),
            Event::Added(preparations) => self.add(preparations.clone()),
            Event::AskedToOpen => vec![Effect::OpenFile],
            Event::AskedToKeepFile => vec![Effect::KeepFile],
            Event::Refused(problems) => self.refuse(problems),
            Event::Forgot => self.forget(),
            Event::StartedOver => self.begin_anew(),
            Event::Reported(key) => {
                self.report = Some(self.texts.get(key));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn refuse(&mut self, problems: &[Problem]) -> Vec<Effect> {
        // One of them, and how many there are: what stands over the page leaves room for it.
        let mut told = Vec::new();
        if problems.len() > 1 {
            told.push(self.counted("problem.some", problems.len(), 0));
        }
        told.extend(problems.first().map(|problem| describe_problem(&self.texts, problem)));
        self.report = Some(told.join(" "));
        Vec::new()
    }

    /// Forgets every preparation, and how one is spoken to.
    fn forget(&mut self) -> Vec<Effect> {
        self.answers = Answers::default();
        self.others.clear();
        self.elsewhere = None;
        self.address();
        self.begin_anew()
    }

    /// A sign that is no sign, as half of an emoji, has become another: that is said, and everything else is kept.
    pub(super) fn warn_of_signs(&mut self, text: &str) {
        if has_sign(text, '\u{fffd}') {
            self.report = Some(self.texts.get("ui.unreadable-sign"));
        }
    }

    fn prefer(&mut self, what: &str, id: String) -> Vec<Effect> {
        self.answers.set(what, Answer::Option(id));
        vec![Effect::Keep]
    }

    /// Wants an annex on paper, or no longer.
    fn join(&mut self, id: &String) {
        if self.joined.contains(id) {
            self.joined.retain(|known| known != id);
        } else {
            self.joined.push(id.clone());
        }
    }
}
