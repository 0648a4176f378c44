//! What can be wrong with an answer: data, to be said in words by whoever shows it.

use super::{
    Answer, Answers, Kind, Money, Question, TEXT_LIMIT, parse_date, parse_dated_sums, parse_hours,
    parse_number, parse_percent, parse_rates, parse_steps,
};

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The question (or the name found in a file) it is about.
    pub place: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an answer or a file of answers. The words of each stand under `problem.<key>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A choice was left without any option chosen.
    NothingChosen,
    /// The text is longer than a field takes; its length in characters.
    TooLong(usize),
    /// Not a day of the calendar.
    NotADate,
    /// Not a sum of money.
    NotMoney,
    /// Not a rate in percent.
    NotAPercentage,
    /// Not one or several rates in percent.
    NotRates,
    /// A line is not a sum with its day.
    NotDatedSums,
    /// Not six days that rise from the due date.
    NotSteps,
    /// Not a whole number, nor one of hours where these are asked for.
    NotANumber,
    /// No question has this id.
    UnknownQuestion,
    /// The question offers no such option.
    UnknownOption(String),
    /// The question takes another kind of answer (its name in the answers file).
    WrongKind(&'static str),
    /// The answers are not a list of names and values.
    NotAnswers,
    /// The file was written by a newer version than this one reads: which.
    Newer(String),
}

impl Fault {
    /// The key of the sentence that says it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NothingChosen => "nothing-chosen",
            Self::TooLong(_) => "too-long",
            Self::NotADate => "not-a-date",
            Self::NotMoney => "not-money",
            Self::NotAPercentage => "not-a-percentage",
            Self::NotRates => "not-rates",
            Self::NotDatedSums => "not-dated-sums",
            Self::NotSteps => "not-steps",
            Self::NotANumber => "not-a-number",
            Self::UnknownQuestion => "unknown-question",
            Self::UnknownOption(_) => "unknown-option",
            Self::WrongKind(_) => "wrong-kind",
            Self::NotAnswers => "not-answers",
            Self::Newer(_) => "newer",
        }
    }

    /// Whether it is about a text that somebody typed: that is kept as it stands, and is mended where it stands.
    pub const fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::TooLong(_)
                | Self::NotADate
                | Self::NotMoney
                | Self::NotAPercentage
                | Self::NotRates
                | Self::NotDatedSums
                | Self::NotSteps
                | Self::NotANumber
        )
    }

    /// The detail the sentence names: a length, an option, a kind.
    pub fn detail(&self) -> String {
        match self {
            Self::TooLong(length) => length.to_string(),
            Self::UnknownOption(detail) | Self::Newer(detail) => detail.clone(),
            Self::WrongKind(kind) => (*kind).to_owned(),
            _ => String::new(),
        }
    }
}

impl Question {
    /// What is wrong with the answer as it stands, or nothing. Whether an answer is needed is the caller's matter.
    pub fn fault(&self, answer: &Answer) -> Option<Fault> {
        let known = |id: &String| self.kind.options().iter().any(|choice| choice.id == id);
        match (self.kind, answer) {
            (_, Answer::Skipped) => None,
            (Kind::Choice(_), Answer::Option(id)) => (!known(id)).then(|| Fault::UnknownOption(id.clone())),
            (Kind::Choices(_), Answer::Options(ids)) => {
                ids.iter().find(|id| !known(id)).map(|id| Fault::UnknownOption(id.clone()))
            }
            (Kind::Choice(_) | Kind::Choices(_), _) | (_, Answer::Option(_) | Answer::Options(_)) => {
                Some(Fault::WrongKind(self.kind.name()))
            }
            (kind, Answer::Text(text)) => text_fault(kind, text),
        }
    }
}

/// What is wrong with a typed text, by the kind of question it answers.
pub fn text_fault(kind: Kind, text: &str) -> Option<Fault> {
    let length = text.chars().count();
    if length > TEXT_LIMIT {
        return Some(Fault::TooLong(length));
    }
    let text = text.trim();
    match kind {
        _ if text.is_empty() => None,
        Kind::Date => parse_date(text).is_none().then_some(Fault::NotADate),
        Kind::Money => Money::parse(text).is_none().then_some(Fault::NotMoney),
        Kind::Percent => parse_percent(text).is_none().then_some(Fault::NotAPercentage),
        Kind::Rates => parse_rates(text).is_none().then_some(Fault::NotRates),
        Kind::DatedSums => parse_dated_sums(text).is_none().then_some(Fault::NotDatedSums),
        Kind::Steps => parse_steps(text).is_none().then_some(Fault::NotSteps),
        Kind::Hours => parse_hours(text).is_none().then_some(Fault::NotANumber),
        Kind::Number => parse_number(text).is_none().then_some(Fault::NotANumber),
        _ => None,
    }
}

impl Answers {
    /// What stands in the way of going on from this question, which needs an answer. `facts` are the answers that count
    /// on the path: they decide what is offered.
    pub fn fault_of(&self, question: &Question, facts: &Self) -> Option<Fault> {
        match self.get(question.id).map(|answer| question.fault(answer)) {
            Some(Some(fault)) => Some(fault),
            _ if facts.settles(question) => None,
            _ => Some(Fault::NothingChosen),
        }
    }
}
