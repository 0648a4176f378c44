//! Words with the facts in them: no placeholder that nobody is asked for, nothing left over where a fact is missing.

use super::samples::{all, around, fillings, templates};
use crate::common::{languages, none_of, words};
use franc_parler::conversations::{CHOOSABLE, Conversation};
use franc_parler::flow::{Answer, Answers, Kind, Question};
use franc_parler::sheet::computed;
use franc_parler::texts::{Voice, fill, inspect};

#[test]
fn every_text_is_well_formed() {
    for language in languages() {
        let texts = words(&language);
        let defects: Vec<String> = templates(&texts)
            .map(|(key, text)| (key, inspect(text).1))
            .filter(|(_, defects)| !defects.is_empty())
            .map(|(key, defects)| format!("{key}: {defects:?}"))
            .collect();
        none_of(&format!("badly formed texts in {language}"), &defects);
    }
}

#[test]
fn every_placeholder_is_a_fact_the_person_is_asked_for_there() {
    for language in languages() {
        let texts = words(&language);
        let mut unknown = Vec::new();
        for (key, text) in templates(&texts) {
            let (conversation, situation) = place(key);
            for name in inspect(text).0 {
                let asked = questions(conversation)
                    .any(|question| question.id == name && can_be_known(question, situation));
                if !asked && !computed().contains(&name.as_str()) {
                    unknown.push(format!("{key}: {{{name}}}"));
                }
            }
        }
        none_of(&format!("placeholders nobody is asked for there in {language}"), &unknown);
    }
}

/// A question of the same name would stand in its place.
#[test]
fn no_computed_fact_is_asked_for_too() {
    let asked = franc_parler::conversations::all_questions();
    let typed = asked.iter().filter(|question| can_be_known(question, None));
    let both = typed.filter(|question| computed().contains(&question.id));
    none_of(
        "facts both asked and computed",
        &both.map(|question| question.id.to_owned()).collect::<Vec<_>>(),
    );
}

/// The conversation and the situation a key belongs to, where it does.
fn place(key: &str) -> (Option<&'static Conversation>, Option<&str>) {
    let parts: Vec<&str> = key.split('.').collect();
    let conversation = CHOOSABLE.into_iter().find(|known| parts.contains(&known.id));
    let situation =
        parts.iter().position(|part| ["situation", "letter"].contains(part)).and_then(|at| parts.get(at + 1));
    // A letter that goes with several situations has a name of its own.
    let is_one =
        |id: &&str| conversation.is_none_or(|known| known.situations.iter().any(|one| one.id == *id));
    (conversation, situation.copied().filter(is_one))
}

/// The details of a conversation; those of all where the words belong to none.
fn questions(conversation: Option<&'static Conversation>) -> impl Iterator<Item = &'static Question> {
    let wanted =
        CHOOSABLE.into_iter().filter(move |known| conversation.is_none_or(|wanted| wanted.id == known.id));
    let groups = wanted.flat_map(|known| known.details.iter().chain(known.quick_details));
    groups.flat_map(|group| group.questions.iter().copied())
}

/// Whether a detail is typed, and asked in this situation.
fn can_be_known(question: &Question, situation: Option<&str>) -> bool {
    let facts: Answers = situation
        .map(|situation| ("situation".to_owned(), Answer::Option(situation.to_owned())))
        .into_iter()
        .collect();
    let typed = !matches!(
        question.kind,
        Kind::Choice(_) | Kind::Choices(_) | Kind::Percent | Kind::Rates | Kind::Steps
    );
    typed && (situation.is_none() || question.asked_if.holds(&facts))
}

#[test]
fn nothing_is_left_over_whichever_facts_are_known() {
    for language in languages() {
        let texts = words(&language);
        let mut left = Vec::new();
        // The pattern of a label ends in the space after its colon.
        for (key, text) in templates(&texts).filter(|(key, _)| *key != "sheet.label") {
            let filled = fillings(text);
            let what = filled.iter().find_map(|filled| leftover(filled)).or_else(|| decapitated(&filled));
            left.extend(what.map(|what| format!("{key}: {what}")));
        }
        none_of(&format!("texts with something left over in {language}"), &left);
    }
}

/// What a missing fact leaves behind, with the place it stands in.
fn leftover(text: &str) -> Option<String> {
    let signs = [
        "  ",
        " ,",
        " .",
        "..",
        ",,",
        ",.",
        ";.",
        ":.",
        " )",
        "( ",
        "()",
        "\u{202f}\u{202f}",
        ": :",
        "{",
        "}",
        "[",
        "]",
        "<",
        ">",
        "|",
    ];
    if let Some((sign, at)) = signs.iter().find_map(|sign| text.find(sign).map(|at| (sign, at))) {
        return Some(format!("“{sign}” in {}", around(text, at)));
    }
    if text.trim() != text {
        return Some(format!("space around “{text}”"));
    }
    if !balanced(text, '«', '»') || !balanced(&without_numbering(text), '(', ')') {
        return Some(format!("a sign is not closed in “{text}”"));
    }
    None
}

/// Opened and closed in turn, and never closed before it was opened.
fn balanced(text: &str, open: char, close: char) -> bool {
    let depth = text.chars().try_fold(0_u32, |depth, sign| match sign {
        _ if sign == open => Some(depth + 1),
        _ if sign == close => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// The text without the marks of an enumeration: `1)`, `2)`.
fn without_numbering(text: &str) -> String {
    (1..=9).fold(text.to_owned(), |text, number| text.replace(&format!(" {number}) "), " "))
}

/// A sentence that begins with a small letter for want of a fact: an optional part took its first word away.
fn decapitated(fillings: &[String]) -> Option<String> {
    let written = fillings.iter().map(|text| small_starts(text).len()).min()?;
    let text = fillings.iter().find(|text| small_starts(text).len() > written)?;
    Some(format!("a sentence begins small: {}", around(text, *small_starts(text).first()?)))
}

/// Where sentences begin with a small letter, on purpose (an address, an abbreviation) or not. The “C.” of a code of law
/// ends none.
fn small_starts(text: &str) -> Vec<usize> {
    let code = |at: usize| text[..at].ends_with(" C. ") || text[..at].ends_with("(C. ");
    let ends = [". ", "\u{202f}? ", "\u{202f}! "]
        .iter()
        .flat_map(|end| text.match_indices(end).map(|(at, end)| at + end.len()));
    ends.chain([0]).filter(|at| text[*at..].starts_with(char::is_lowercase) && !code(*at)).collect()
}

#[test]
fn a_count_of_one_reads_right() {
    let texts = words("fr");
    let numbers = ["count", "hours", "reminders"];
    let mut wrong = Vec::new();
    for (key, text) in templates(&texts) {
        let mut facts = all();
        facts
            .iter_mut()
            .filter(|(name, _)| numbers.contains(name))
            .for_each(|(_, value)| *value = "1".to_owned());
        let filled = fill(text, &facts, Voice::Vous);
        if let Some(noun) = plural_after_one(&filled) {
            wrong.push(format!("{key}: “1 {noun}”"));
        }
    }
    none_of("plurals after a count of one in fr", &wrong);
}

/// A plural right after "1"; words that end in s alone are none.
fn plural_after_one(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split([' ', '\u{202f}']).collect();
    let counted = words.windows(2).filter(|pair| pair[0] == "1");
    let mut nouns = counted.map(|pair| pair[1].trim_end_matches(|sign: char| !sign.is_alphanumeric()));
    nouns.find(|noun| noun.ends_with('s') && !["fois", "cas", "mois", "depuis"].contains(noun))
}

#[test]
fn the_checks_see_what_they_look_for() {
    for text in ["a  b", "a , b", "a .", "a..", "« a", "a »", " a", "le {x}", "(a", "« b » c)"] {
        assert!(leftover(text).is_some(), "{text}");
    }
    for text in ["Le 2 mai : « oui », (non).", "à la carte", "Il manque ………… €."] {
        assert_eq!(leftover(text), None, "{text}");
    }
    assert!(decapitated(&fillings("[Le {due}, ]on verra.")).is_some());
    assert!(decapitated(&fillings("[Le {due}|Demain], on verra. C. civ. 12")).is_none());
    assert!(decapitated(&fillings("[Le {due} (C. civ. 12).|Demain.]")).is_none());
    assert_eq!(plural_after_one("soit 1 heures."), Some("heures"));
    assert_eq!(plural_after_one("1 fois"), None);
}
