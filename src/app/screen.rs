//! What a screen shows, flattened to exactly what the view needs: every word filled in, every decision taken.

use super::start::StartScreen;
use crate::sheet::{PointState, Sheet};

/// One screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// The ways in.
    Start(StartScreen),
    /// One question.
    Question(QuestionScreen),
    /// The diagnosis.
    Diagnosis(DiagnosisScreen),
    /// Another conversation may be chosen; shown as the start shows them.
    Choosing(StartScreen),
    /// A group of details.
    Details(DetailsScreen),
    /// The sheet.
    Sheet(SheetScreen),
    /// What came of the talk.
    After(AfterScreen),
    /// The objections as cards.
    Rehearsal(RehearsalScreen),
}

/// A screen with what may stand on every one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The screen.
    pub screen: Screen,
    /// What there is to report.
    pub report: Option<Report>,
    /// Whether a way out at once is offered: where somebody may be looking over a shoulder.
    pub exit: bool,
    /// Whether another tab has changed the same preparations.
    pub elsewhere: bool,
}

/// What a person is told of something that was done or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it says.
    pub text: String,
    /// Whether what was taken out can be put back.
    pub undo: bool,
}

/// How far one has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Steps taken, this one included.
    pub done: usize,
    /// Steps in all, as far as can be told.
    pub total: usize,
    /// The same in words.
    pub text: String,
}

/// One option as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceView {
    /// The value of its control.
    pub id: &'static str,
    /// What it says.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// "I don't know" stands apart.
    pub apart: bool,
}

/// One routing question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionScreen {
    /// Its id.
    pub id: &'static str,
    /// How far one has come.
    pub progress: Progress,
    /// The question.
    pub heading: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// Why it is asked: the label of the fold and what is in it.
    pub why: Option<(String, String)>,
    /// Whether several options may be chosen.
    pub several: bool,
    /// The options.
    pub choices: Vec<ChoiceView>,
    /// What is wrong, if anything.
    pub problem: Option<String>,
}

/// An answer that led to the diagnosis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The question, to change it.
    pub question: &'static str,
    /// What was answered.
    pub text: String,
    /// The name of the link for those who hear it out of context.
    pub change: String,
}

/// The diagnosis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiagnosisScreen {
    /// The small line above the title.
    pub eyebrow: String,
    /// Conversation and situation.
    pub title: String,
    /// What this is.
    pub summary: String,
    /// What comes second, and why in this order.
    pub second: Option<(String, String)>,
    /// The answers that led here.
    pub reasons: Vec<Reason>,
    /// Channel and moment, and the reason.
    pub channel: Option<(String, String)>,
    /// What not to do.
    pub avoid: Vec<String>,
    /// Whether help comes before everything: the safety path.
    pub safety: bool,
    /// What the button says that goes on.
    pub accept: String,
}

/// What a detail is typed into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    Text,
    /// Several lines.
    Lines,
    /// Several lines, each a sum with its day.
    Sums,
    /// Several numbers on one line.
    Figures,
    /// A day.
    Date,
    /// A sum or a number: one line, digits first on a phone.
    Digits,
    /// One of some options.
    Choice(Vec<ChoiceView>),
}

/// One detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// What it takes.
    pub kind: FieldKind,
    /// What was typed so far.
    pub value: String,
    /// What is wrong with it, if anything.
    pub problem: Option<String>,
}

/// A group of details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailsScreen {
    /// Id of the group.
    pub id: &'static str,
    /// How far one has come.
    pub progress: Progress,
    /// The heading of the group.
    pub heading: String,
    /// What it is good for.
    pub hint: Option<String>,
    /// The details.
    pub fields: Vec<Field>,
    /// How many problems there are, in words.
    pub problem: Option<String>,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetScreen {
    /// The sheet itself.
    pub sheet: Sheet,
    /// Whether the client is addressed familiarly.
    pub familiar: bool,
    /// Whether there is a voice to choose: where help comes first, the message has one.
    pub voiced: bool,
    /// The ids of the annexes that go on paper too.
    pub joined: Vec<String>,
    /// What can be done with it here.
    pub offers: Offers,
    /// Whether names, sums and days are others.
    pub veiled: bool,
    /// The link with the answers; nothing where the page has no address others could open.
    pub link: Option<LinkView>,
}

/// The talk a sheet prepares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// There is none.
    Never,
    /// It is to come, as far as is known.
    Ahead,
    /// Its day has come.
    Due,
}

/// What can be done with a sheet, beside reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offers {
    /// It can be handed to another app.
    pub sharing: bool,
    /// Whether there is a talk to come back from.
    pub talk: Talk,
    /// There are objections to rehearse.
    pub cards: bool,
}

/// A link, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkView {
    /// The whole link.
    pub href: String,
    /// What stands in it: question and answer in words.
    pub told: Vec<(String, String)>,
    /// Whether what was typed is in it.
    pub texts: bool,
}

/// One card of a rehearsal, or how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RehearsalScreen {
    /// How many cards are left.
    pub progress: String,
    /// What is said and what is answered; nothing after the last card.
    pub card: Option<(String, String)>,
    /// Whether the answer is shown.
    pub turned: bool,
    /// The time since the card was shown.
    pub time: String,
    /// How many sat and how many will do.
    pub summary: String,
    /// What did not come at once.
    pub again: Vec<String>,
}

/// What came of the talk: a form, and the sheet that is made from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterScreen {
    /// The day of the talk, as an ISO date.
    pub day: String,
    /// The working days left to correct the recap.
    pub within: String,
    /// The points of the outline, and two more.
    pub points: Vec<PointView>,
    /// What comes of them.
    pub sheet: SheetScreen,
}

/// A point of the outline, after the talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointView {
    /// Its number, from 1.
    pub number: usize,
    /// What it says; empty for a further point.
    pub text: String,
    /// What became of it; nothing yet where that was not said.
    pub state: Option<PointState>,
    /// What was agreed or is still open, in the person's own words.
    pub what: String,
    /// For when, as an ISO date.
    pub date: String,
    /// For how much.
    pub sum: String,
}
