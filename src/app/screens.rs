//! Model → Screen: collects the words and the state each screen needs.

use super::describe::{describe_problem, option_text, options_text, question_text};
use super::model::{Model, Phase};
use super::screen::{
    ChoiceView, DetailsScreen, DiagnosisScreen, Field, FieldKind, Frame, Offers, Progress, QuestionScreen,
    Reason, Report, Screen, SheetScreen,
};
use crate::diagnosis::{Diagnosis, offering};
use crate::flow::{Answer, Fault, Kind, Problem, Question, UNKNOWN};
use crate::sheet;
use crate::texts::{Voice, number};

/// Their one message is always polite.
const ONE_VOICE: [&str; 2] = ["safety", "fraud"];

impl Model {
    /// What is to be shown now.
    pub fn screen(&self) -> Screen {
        match self.phase {
            Phase::Start => Screen::Start(self.start_screen("ui.start")),
            Phase::Choosing => Screen::Choosing(self.start_screen("ui.choosing")),
            Phase::Question { question, .. } => Screen::Question(self.question_screen(question)),
            Phase::Diagnosis => Screen::Diagnosis(self.diagnosis_screen()),
            Phase::Details(group) => Screen::Details(self.details_screen(group)),
            Phase::Sheet => Screen::Sheet(self.sheet_screen()),
            Phase::After => Screen::After(self.after_screen()),
            Phase::Rehearsal => Screen::Rehearsal(self.rehearsal_screen()),
        }
    }

    /// The same, with what may stand on every screen.
    pub fn frame(&self) -> Frame {
        let report = self.report.clone().map(|text| Report { text, undo: self.discarded.is_some() });
        Frame { screen: self.screen(), report, exit: self.is_hurried(), elsewhere: self.elsewhere.is_some() }
    }

    pub(super) fn words(&self, key: &str) -> String {
        self.texts.get(key)
    }

    pub(super) fn counted(&self, key: &str, done: usize, rest: usize) -> String {
        let written = |count: usize| number(&self.texts, count as u64);
        self.texts.told(key, &[('n', &written(done)), ('r', &written(rest))])
    }

    fn question_screen(&self, question: &'static Question) -> QuestionScreen {
        let facts = offering(question, &self.answers, self.today);
        let conversation = self.conversation_so_far();
        let mut choices = Vec::new();
        for choice in question.kind.options().iter().filter(|choice| choice.shown_if.holds(&facts)) {
            choices.push(self.choice(question, choice.id));
        }
        QuestionScreen {
            id: question.id,
            progress: self.progress_of(question),
            heading: question_text(&self.texts, question, &[conversation], "text").unwrap_or_default(),
            hint: question_text(&self.texts, question, &[conversation], "hint"),
            why: question_text(&self.texts, question, &[conversation], "why")
                .map(|why| (self.words("ui.why"), why)),
            several: matches!(question.kind, Kind::Choices(_)),
            choices,
            problem: self.problem_of(question.id),
        }
    }

    /// The conversation the answers point to so far: some questions are worded for it.
    fn conversation_so_far(&self) -> &'static str {
        self.diagnosis().conversation.id
    }

    fn choice(&self, question: &Question, id: &'static str) -> ChoiceView {
        ChoiceView {
            id,
            label: option_text(&self.texts, question, id),
            chosen: self.answers.chose(question.id, id),
            apart: id == UNKNOWN,
        }
    }

    fn problem_of(&self, id: &str) -> Option<String> {
        let (place, fault) = self.faults.iter().find(|(place, _)| *place == id)?;
        Some(self.described(place, fault))
    }

    fn described(&self, place: &str, fault: &Fault) -> String {
        describe_problem(&self.texts, &Problem { place: place.to_owned(), fault: fault.clone() })
    }

    fn diagnosis_screen(&self) -> DiagnosisScreen {
        let diagnosis = self.diagnosis();
        let none = diagnosis.conversation.kind.is_none();
        let mut reasons = Vec::new();
        for id in &diagnosis.reasons {
            reasons.extend(self.reason(id, &diagnosis));
        }
        let (answers, voice) = (&self.answers, self.voice());
        let (summary, avoid) = sheet::summary_and_avoid(&diagnosis, answers, &self.texts, voice, self.today);
        DiagnosisScreen {
            eyebrow: self.words(if none { "ui.diagnosis.none" } else { "ui.diagnosis.eyebrow" }),
            title: sheet::title(&diagnosis, &self.texts),
            summary,
            second: sheet::second(&diagnosis, &self.texts)
                .map(|(name, order)| (self.texts.told("ui.diagnosis.second", &[('c', &name)]), order)),
            reasons,
            channel: sheet::channel_words(&diagnosis, answers, &self.texts, voice, self.today),
            avoid,
            safety: diagnosis.situation == "safety",
            accept: self.words(if none { "ui.diagnosis.accept-none" } else { "ui.diagnosis.accept" }),
        }
    }

    fn reason(&self, id: &'static str, diagnosis: &Diagnosis) -> Option<Reason> {
        let question = crate::conversations::question(id)?;
        let text = match diagnosis.facts.get(id)? {
            _ if id == "diagnosis" => self.words("ui.diagnosis.overruled"),
            Answer::Option(option) => option_text(&self.texts, question, option),
            Answer::Options(options) => options_text(&self.texts, question, options),
            _ => return None,
        };
        let asked =
            question_text(&self.texts, question, &[diagnosis.conversation.id], "text").unwrap_or_default();
        Some(Reason {
            question: id,
            text,
            change: self.texts.told("ui.diagnosis.change-what", &[('q', &asked)]),
        })
    }

    fn details_screen(&self, index: usize) -> DetailsScreen {
        let groups = self.groups();
        let id = groups.get(index).map_or("", |group| group.id);
        let diagnosis = self.diagnosis();
        let conversation = diagnosis.conversation.id;
        let word = |part: &str| {
            let own = self.texts.find(&["group.", id, ".", conversation, ".", part].concat());
            own.or_else(|| self.texts.find(&["group.", id, ".", part].concat())).map(str::to_owned)
        };
        // A group in which nothing is asked here is not shown, and does not count.
        let asked = |upto: usize| (0..upto).filter(|group| !self.asked_in(*group).is_empty()).count();
        let (done, total) = (asked(index + 1), asked(groups.len()));
        let fields: Vec<Field> =
            self.asked_in(index).into_iter().map(|question| self.field(question, &diagnosis)).collect();
        // Of those that are shown: an answer may have made one go.
        let wrong = fields.iter().filter(|field| field.problem.is_some()).count();
        DetailsScreen {
            id,
            progress: Progress { done, total, text: self.counted("ui.progress.details", done, total) },
            heading: word("heading").unwrap_or_default(),
            hint: word("hint"),
            fields,
            problem: match wrong {
                0 => None,
                1 => Some(self.words("problem.one")),
                count => Some(self.counted("problem.some", count, 0)),
            },
        }
    }

    fn field(&self, question: &'static Question, diagnosis: &Diagnosis) -> Field {
        let places = &[diagnosis.situation, diagnosis.conversation.id];
        let value = match self.answers.get(question.id) {
            Some(Answer::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let kind = match question.kind {
            Kind::Text => FieldKind::Text,
            Kind::Lines => FieldKind::Lines,
            Kind::DatedSums => FieldKind::Sums,
            Kind::Rates | Kind::Steps => FieldKind::Figures,
            Kind::Date => FieldKind::Date,
            Kind::Money | Kind::Percent | Kind::Number | Kind::Hours => FieldKind::Digits,
            Kind::Choice(options) | Kind::Choices(options) => {
                let offered = options.iter().filter(|choice| choice.shown_if.holds(&diagnosis.facts));
                FieldKind::Choice(offered.map(|choice| self.choice(question, choice.id)).collect())
            }
        };
        Field {
            id: question.id,
            label: question_text(&self.texts, question, places, "text").unwrap_or_default(),
            hint: question_text(&self.texts, question, places, "hint"),
            kind,
            value,
            problem: self.problem_of(question.id),
        }
    }

    pub(super) fn sheet_screen(&self) -> SheetScreen {
        let sheet = self.sheet();
        SheetScreen {
            familiar: self.voice() == Voice::Tu,
            voiced: self.two_forms() && !ONE_VOICE.contains(&sheet.situation),
            joined: self.joined.clone(),
            offers: Offers { sharing: self.shares, talk: self.talk(), cards: Self::can_rehearse(&sheet) },
            veiled: self.veil.is_some(),
            link: self.link_view(),
            sheet,
        }
    }
}
