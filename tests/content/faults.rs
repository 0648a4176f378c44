//! Every fault that has its sentence among the words: those of an answer and those of a coach's own words.

use franc_parler::flow::Fault;
use franc_parler::texts::WordsFault;

/// Every fault there is; a new one does not compile until it stands here.
pub(super) fn faults() -> Vec<Fault> {
    let all = vec![
        Fault::NothingChosen,
        Fault::TooLong(5_001),
        Fault::NotADate,
        Fault::NotMoney,
        Fault::NotAPercentage,
        Fault::NotRates,
        Fault::NotDatedSums,
        Fault::NotSteps,
        Fault::NotANumber,
        Fault::UnknownQuestion,
        Fault::UnknownOption("option".to_owned()),
        Fault::WrongKind("date"),
        Fault::NotAnswers,
        Fault::Newer("2".to_owned()),
    ];
    for fault in &all {
        match fault {
            Fault::NothingChosen
            | Fault::TooLong(_)
            | Fault::NotADate
            | Fault::NotMoney
            | Fault::NotAPercentage
            | Fault::NotRates
            | Fault::NotDatedSums
            | Fault::NotSteps
            | Fault::NotANumber
            | Fault::UnknownQuestion
            | Fault::UnknownOption(_)
            | Fault::WrongKind(_)
            | Fault::NotAnswers
            | Fault::Newer(_) => {}
        }
    }
    all
}

/// Every fault of a coach's own words; a new one does not compile until it stands here.
pub(super) fn words_faults() -> [WordsFault; 11] {
    let name = || "name".to_owned();
    let all = [
        WordsFault::NotAnObject,
        WordsFault::UnknownKey,
        WordsFault::MissingKey,
        WordsFault::NotText,
        WordsFault::Empty,
        WordsFault::TooLong(5_001),
        WordsFault::UnknownPlaceholder(name()),
        WordsFault::Unbalanced('{'),
        WordsFault::ForbiddenMark(name()),
        WordsFault::MissingMark(name()),
        WordsFault::HalfObjection,
    ];
    for fault in &all {
        match fault {
            WordsFault::NotAnObject
            | WordsFault::UnknownKey
            | WordsFault::MissingKey
            | WordsFault::NotText
            | WordsFault::Empty
            | WordsFault::TooLong(_)
            | WordsFault::UnknownPlaceholder(_)
            | WordsFault::Unbalanced(_)
            | WordsFault::ForbiddenMark(_)
            | WordsFault::MissingMark(_)
            | WordsFault::HalfObjection => {}
        }
    }
    all
}
