//! After the talk: what was agreed, what was not, what is still open, point by point of the outline; the recap e-mail made
//! from it; the days that follow; what to keep as proof; what to do if no answer comes.

use super::claim::currency;
use super::correction::correct_by;
use super::dates::{self, Appointment, Calendar};
use super::make::{order, source_of};
use super::title::title;
use super::words::{Source, sentence};
use super::{Annex, Block, HeadField, LetterHead, Line, Marks, Sheet, SheetSection, make, sections};
use crate::diagnosis::{Diagnosis, TALKED, diagnose, told_on};
use crate::flow::{Answer, Answers, Money, currency_sign, iso};
use crate::texts::{Texts, Voice, money};
use time::Date;

/// The prefix of the answers given after the talk: `after.day`, `after.within` (working days), and for each point
/// `after.<number>.state` (the id of a [`PointState`]), `.what`, `.date`, `.sum`.
pub const AFTER: &str = "after.";
/// Points beside those of the outline.
const MORE: usize = 2;
/// No outline has more points.
const MOST: usize = 20;

/// What became of a point in the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointState {
    /// It was agreed.
    Agreed,
    /// It is still to be decided.
    Open,
    /// The client said no.
    No,
}

impl PointState {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::Open, Self::No];

    /// Its answer, and the end of the keys of its words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Open => "open",
            Self::No => "no",
        }
    }

    /// What the answers say of the point of this number.
    pub fn of(answers: &Answers, number: usize) -> Option<Self> {
        let said = answers.text(&point(number, "state"))?;
        Self::ALL.into_iter().find(|state| state.id() == said)
    }

    /// The section of the sheet that holds such points.
    const fn section(self) -> &'static str {
        match self {
            Self::Agreed => "after-agreed",
            Self::Open => "after-open",
            Self::No => "after-no",
        }
    }
}

/// The key of an answer about a point.
pub fn point(number: usize, part: &str) -> String {
    [AFTER, &number.to_string(), ".", part].concat()
}

/// The day the talk was held: the one that was noted, else the one that was chosen, where it is not ahead, else today.
pub fn held_on(answers: &Answers, today: Date) -> Date {
    let chosen = || answers.date("talk-date").filter(|day| *day <= today);
    answers.date(TALKED).or_else(chosen).unwrap_or(today)
}

/// The answers as they were on the day of the talk, and the diagnosis of that day: what was noted keeps its meaning while
/// a late payment goes on to other steps.
fn of_the_talk(answers: &Answers, held: Date, today: Date) -> (Answers, Diagnosis) {
    let mut answers = answers.clone();
    // It was held on that day, whenever it was meant to be.
    answers.set("talk-date", Answer::Text(iso(held)));
    let diagnosis = diagnose(&answers, held.min(today));
    (answers, diagnosis)
}

/// The points of the outline, then empty ones for what else was agreed.
pub fn points(answers: &Answers, texts: &Texts, voice: Voice, today: Date) -> Vec<String> {
    let held = held_on(answers, today);
    let (answers, diagnosis) = of_the_talk(answers, held, today);
    outline(&source_of(&diagnosis, &answers, texts, voice, held.min(today)))
}

/// The same, as many as something was noted of.
fn outline(source: &Source) -> Vec<String> {
    let mut points = Vec::new();
    for line in source.lines("outline", source.own_list("outline")) {
        points.push(line.text);
    }
    let prepared = points.len();
    points.resize(prepared + MORE, String::new());
    for number in prepared + MORE + 1..=MOST {
        if PointState::of(source.answers, number).is_some() {
            points.resize(number, String::new());
        }
    }
    points
}

/// What became of one point.
struct Outcome {
    /// Whether the person has put it in words of their own: those of the outline are said to them, not to the client.
    own: bool,
    number: usize,
    state: PointState,
    /// What it is, and for how much.
    text: String,
    date: Option<Date>,
}

impl Outcome {
    /// The same, and for when.
    fn dated(&self, source: &Source) -> String {
        let told = |day| source.told("after-by", &[('t', &self.text), ('d', &source.day(day))]);
        self.date.map_or_else(|| self.text.clone(), told)
    }
}

/// Makes the sheet of what came of the talk.
pub fn after(answers: &Answers, texts: &Texts, voice: Voice, today: Date) -> Sheet {
    let held = held_on(answers, today);
    let mut answers = answers.clone();
    answers.set(TALKED, Answer::Text(iso(held)));
    let now = diagnose(&answers, today);
    let (answers, diagnosis) = of_the_talk(&answers, held, today);
    let mut source = source_of(&diagnosis, &answers, texts, voice, held.min(today));
    // Where its day is not asked for, it is known all the same.
    source.facts.push(("talk-date", source.day(held)));
    let outcomes = outcomes(&source);
    // The recap is sent today, be the talk past.
    let sent = held.max(today);
    let steps = (&now, told_on(&now.facts, today));
    let mut dates = dates::following(&source, &order(&source), steps, (today, all_agreed(&outcomes)));
    days(&mut dates, &source, &outcomes, sent);
    let dates = dates.dates;
    let mut made = Vec::new();
    let mut put = |id: &'static str, marks, lines: Vec<Line>| {
        if !lines.is_empty() {
            let blocks = vec![Block::Items { marks, lines }];
            made.push(SheetSection { id, heading: source.label(id), blocks });
        }
    };
    // A line keeps its point, whatever becomes of the others.
    for state in PointState::ALL {
        let (id, mut lines) = (state.section(), Vec::new());
        for one in outcomes.iter().filter(|one| one.state == state) {
            lines.push(source.line(id, &one.number.to_string(), one.dated(&source)));
        }
        put(id, Marks::Boxes, lines);
    }
    put("after-next", Marks::Boxes, next(&source, &dates));
    put("proof", Marks::Boxes, source.lines("proof", source.own_list("proof")));
    let mut silence = source.list("sheet.silence");
    silence.extend(source.own("silence"));
    put("after-silence", Marks::Steps, source.lines("after-silence", silence));
    Sheet {
        conversation: diagnosis.conversation.id,
        situation: diagnosis.situation,
        title: title(&diagnosis, texts),
        meta: vec![
            HeadField::new(source.label("with"), make::with(&source)),
            HeadField::new(source.label("after-day"), Some(source.day(held))),
        ],
        sections: made,
        annexes: recap(&source, &outcomes, held, sent).into_iter().collect(),
        dates,
        foot: source.list("sheet.foot"),
    }
}

/// The days to come, each under its date, and its place where a day holds several.
fn next(source: &Source, dates: &[Appointment]) -> Vec<Line> {
    let mut next = Vec::new();
    let (mut before, mut place) = (None, 0);
    for one in dates {
        place = if before == Some(one.date) { place + 1 } else { 0 };
        before = Some(one.date);
        let told = source.told("rung", &[('d', &source.day(one.date)), ('s', &one.title)]);
        next.push(source.line("after-next", &[&iso(one.date), ".", &place.to_string()].concat(), told));
    }
    next
}

fn outcomes(source: &Source) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for (prepared, number) in outline(source).into_iter().zip(1..) {
        let answer = |part: &str| source.answers.text(&point(number, part));
        let Some(state) = PointState::of(source.answers, number) else { continue };
        let own = answer("what").is_some();
        let mut text = match answer("what") {
            Some(what) => sentence(what),
            None if prepared.is_empty() => continue,
            // What was to be said is not yet what came of it.
            None => source.told("after-wordless", &[('n', &number.to_string()), ('t', &prepared)]),
        };
        if let Some(sum) = answer("sum") {
            text = source.told("after-sum", &[('t', &text), ('s', &written(sum, source))]);
        }
        let date = source.answers.date(&point(number, "date"));
        outcomes.push(Outcome { own, number, state, text, date });
    }
    outcomes
}

/// Whether nothing was refused or left open, as far as anything was noted.
fn all_agreed(outcomes: &[Outcome]) -> bool {
    outcomes.iter().all(|one| one.state == PointState::Agreed)
}

/// A sum as the language writes it; what cannot be read as one stays as it was typed.
fn written(sum: &str, source: &Source) -> String {
    let sign = currency_sign(sum).map(String::from).or_else(|| currency(&source.diagnosis.facts));
    Money::parse(sum).map_or_else(|| sum.to_owned(), |read| money(source.texts, read, sign.as_deref()))
}

/// What can be told to the client.
fn told_of(source: &Source, outcomes: &[Outcome], state: PointState) -> Vec<String> {
    let mut told = Vec::new();
    for one in outcomes.iter().filter(|one| one.own && one.state == state) {
        told.push(one.dated(source));
    }
    told
}

/// Beside the days that follow anyway: the recap, the last day to correct it, every day that was agreed.
fn days(days: &mut Calendar, source: &Source, outcomes: &[Outcome], sent: Date) {
    days.put(sent, source.find(&["sheet.date.recap"]));
    days.put(correct_by(source, sent), source.find(&["sheet.date.answer"]));
    for one in outcomes.iter().filter(|one| one.state != PointState::No) {
        if let Some(date) = one.date {
            days.put(date, Some(one.text.clone()));
        }
    }
}

/// The e-mail that was prepared before the talk, with what came of it before its last line, which asks to be corrected.
/// Once anything is in words, or not agreed, what was hoped for is not told as the outcome: what it is about stays.
fn recap(source: &Source, outcomes: &[Outcome], held: Date, sent: Date) -> Option<Annex> {
    let mut subject = source.own("recap.subject")?;
    let mut lines = source.lines("recap", sections::recap_lines(source));
    let last = lines.pop();
    if outcomes.iter().any(|one| one.own) || !all_agreed(outcomes) {
        subject = source.find(&["sheet.after-mail-subject"])?;
        lines.truncate(source.diagnosis.conversation.recap_opening);
    }
    for state in PointState::ALL {
        let told = told_of(source, outcomes, state);
        if !told.is_empty() {
            let intro = source.label(&["after-mail-", state.id()].concat());
            let items = told.iter().map(|text| ["\n– ", text].concat()).collect::<String>();
            lines.push(source.line("recap", state.id(), [intro, items].concat()));
        }
    }
    lines.extend(last);
    let by = source.day(correct_by(source, sent));
    lines.push(source.line("recap", "by", source.told("after-mail-by", &[('d', &by)])));
    let blocks = lines.into_iter().map(|line| Block::Paragraph { label: None, line }).collect();
    let fields = vec![
        HeadField::new(source.label("letter.to"), make::with(source)),
        HeadField::new(source.label("after-day"), Some(source.day(held))),
    ];
    Some(Annex {
        id: "recap".to_owned(),
        heading: source.label("recap"),
        head: Some(LetterHead { fields, subject: source.line("recap", "subject", subject) }),
        blocks,
    })
}
