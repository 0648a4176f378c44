//! Conditions as a closed set of operators over answers: no expression strings, nothing to evaluate but this.

use super::Answers;

/// When a question is asked, an option offered, a finding made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Holds on every path.
    Always,
    /// The option was chosen (alone or among several).
    Is(&'static str, &'static str),
    /// One of the options was chosen.
    OneOf(&'static str, &'static [&'static str]),
    /// The question has an answer that is not a skip.
    Answered(&'static str),
    /// The condition does not hold.
    Not(&'static Condition),
    /// All hold.
    All(&'static [Condition]),
    /// At least one holds.
    Any(&'static [Condition]),
}

impl Condition {
    /// Whether the condition holds of these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::Always => true,
            Self::Is(question, option) => answers.chose(question, option),
            Self::OneOf(question, options) => options.iter().any(|option| answers.chose(question, option)),
            Self::Answered(question) => answers.is_answered(question),
            Self::Not(condition) => !condition.holds(answers),
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(answers)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(answers)),
        }
    }

    /// The questions whose chosen options make the condition hold, in reading order and without repetition: the
    /// reasons to show a person. What only had to be absent is no reason.
    pub fn reasons(&self, answers: &Answers, into: &mut Vec<&'static str>) {
        match self {
            Self::Is(question, _) | Self::OneOf(question, _) | Self::Answered(question) => {
                if self.holds(answers) && !into.contains(question) {
                    into.push(question);
                }
            }
            Self::All(conditions) | Self::Any(conditions) => {
                for condition in conditions.iter().filter(|condition| condition.holds(answers)) {
                    condition.reasons(answers, into);
                }
            }
            Self::Always | Self::Not(_) => {}
        }
    }

    /// Every question the condition names, for the checks of the flow.
    pub fn mentions(&self, into: &mut Vec<(&'static str, &'static str)>) {
        match self {
            Self::Always => {}
            Self::Answered(question) => into.push((question, "")),
            Self::Is(question, option) => into.push((question, option)),
            Self::OneOf(question, options) => into.extend(options.iter().map(|option| (*question, *option))),
            Self::Not(condition) => condition.mentions(into),
            Self::All(conditions) | Self::Any(conditions) => {
                conditions.iter().for_each(|condition| condition.mentions(into));
            }
        }
    }
}
