//! Patterns that the program fills itself: a mark is `#` and a letter.

use super::Texts;
use std::str::Split;

/// Whether a sign stands in a text. The library's `contains` would bring the search for whole texts along: 0.6 KB.
pub fn has_sign(text: &str, sign: char) -> bool {
    text.chars().any(|known| known == sign)
}

/// What stands after each of these signs, up to the next one.
pub fn after_each(text: &str, sign: char) -> Split<'_, char> {
    let mut parts = text.split(sign);
    parts.next();
    parts
}

/// Puts values in the place of their marks, in one pass: what is put in is not read again, whatever it holds.
pub fn put(pattern: &str, values: &[(char, &str)]) -> String {
    let mut parts = pattern.split('#');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mark = part.chars().next();
        if let Some((known, value)) = values.iter().find(|(known, _)| Some(*known) == mark) {
            text.push_str(value);
            text.push_str(&part[known.len_utf8()..]);
        } else {
            text.push('#');
            text.push_str(part);
        }
    }
    text
}

impl Texts {
    /// The text of a key with values in the place of its marks.
    pub fn told(&self, key: &str, values: &[(char, &str)]) -> String {
        put(&self.get(key), values)
    }

    /// A label before what it names: "Total : ".
    pub fn label(&self, name: &str) -> String {
        self.told("sheet.label", &[('l', name)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_the_place_of_their_marks_and_are_not_read_again() {
        let told = put("#a of #b, no #c, 100 #", &[('a', "#b"), ('b', "é#a")]);
        assert_eq!(told, "#b of é#a, no #c, 100 #");
        assert_eq!(put("#aé#a", &[('a', "")]), "é");
    }
}
