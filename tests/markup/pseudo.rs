//! A language nobody speaks: every letter of every word is the same foreign one. A letter that is not it was never
//! looked up.

use crate::common::words;
use franc_parler::texts::Texts;

/// It runs from right to left.
pub(crate) const DIRECTION: &str = "rtl";
/// The letter of the words.
pub(crate) const WORD: char = 'ж';
/// The letter of what a person types.
pub(crate) const TYPED: char = 'λ';

/// The French words, unreadable. Tags that a browser reads and that nobody sees stay as they are.
pub(crate) fn texts() -> Texts {
    let french = words("fr");
    let mapped = french.iter().map(|(key, text)| {
        let text = match key {
            "format.lang" | "format.typography" => text.to_owned(),
            "format.direction" => DIRECTION.to_owned(),
            _ => unreadable(text),
        };
        (key.to_owned(), text)
    });
    Texts::new(mapped.collect())
}

/// A text without its letters; the names of facts and the marks of patterns stay.
fn unreadable(text: &str) -> String {
    let (mut mapped, mut name, mut signs) = (String::new(), false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        name = sign == '{' || (name && sign != '}' && sign != '|');
        mapped.push(if sign.is_alphabetic() && !name { WORD } else { sign });
        if sign == '#' {
            mapped.extend(signs.next_if(char::is_ascii_lowercase));
        }
    }
    mapped
}

#[test]
fn names_of_facts_and_marks_stay() {
    assert_eq!(
        unreadable("[le {due}|<ton|votre> pré] #n, {count|jour|jours}"),
        "[жж {due}|<жжж|жжжжж> жжж] #n, {count|жжжж|жжжжж}"
    );
}
