//! A sheet for other eyes: names become letters, sums are scaled by one factor, days moved by the same number of weeks,
//! so that what matters still reads true and nobody is known by it. The answers themselves stay as they are.

use crate::conversations::question;
use crate::flow::{Answer, Answers, Kind, Money, currency_sign, iso, parse_date, parse_dated_sums};
use crate::payment::{days_after, money_text};
use crate::sheet::AFTER;
use crate::texts::{Texts, after_each, has_sign};
use time::Date;

/// The answers that name somebody or something; what stands in their place is under `ui.veil.<id>`.
const NAMES: [&str; 6] = ["client", "contact", "project", "invoice", "deciders", "peers"];
/// A word of a name is looked for alone too, where it is no shorter.
const WORD: usize = 4;
/// So is a short one, as it was written: a first name (Léa), and of a company what is all in capitals (IBM).
const SHORT: usize = 3;
/// What stands for a number, an address, a link.
const HIDDEN: &str = "[…]";
/// A number with so many digits may be a sum, a day, a telephone.
const DIGITS: usize = 3;

/// How a sheet is made unknown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Veil {
    /// What sums are multiplied by, in percent.
    percent: i64,
    /// How many weeks all days are moved back: never on, since rates of times to come are not known.
    weeks: i64,
}

impl Veil {
    /// By chance: from 60 to 89 or from 111 to 140 percent, 3 to 16 weeks.
    pub(super) fn new(chance: u32) -> Self {
        let step = i64::from(chance >> 8 & 0xffff) % 60;
        let percent = if step < 30 { 60 + step } else { 81 + step };
        Self { percent, weeks: 3 + i64::from(chance >> 24) % 14 }
    }

    pub(super) fn day(self, day: Date) -> Date {
        days_after(day, -7 * self.weeks)
    }

    fn sum(self, text: &str, sum: Money) -> String {
        let sign = currency_sign(text).map_or_else(String::new, |sign| [" ", sign].concat());
        [money_text(Money(sum.0 * self.percent / 100)), sign].concat()
    }

    /// The answers as others may see them.
    pub(super) fn over(self, answers: &Answers, texts: &Texts) -> Answers {
        let names = names(answers, texts);
        let mut veiled = answers.clone();
        for (id, answer) in answers.iter() {
            if let Answer::Text(text) = answer {
                veiled.set(id, Answer::Text(self.text(id, text, &names, texts)));
            }
        }
        veiled
    }

    fn text(self, id: &str, text: &str, names: &[(String, String)], texts: &Texts) -> String {
        if NAMES.contains(&id) {
            return if text.trim().is_empty() {
                String::new()
            } else {
                texts.get(&["ui.veil.", id].concat())
            };
        }
        let kind = match question(id) {
            Some(question) => question.kind,
            // After the number of a point, where it is about one.
            None => match id.strip_prefix(AFTER).map(|part| part.trim_start_matches(numbering)) {
                Some("day" | "date") => Kind::Date,
                Some("sum") if Money::parse(text).is_some() => Kind::Money,
                // The name of a state is no word of the person's own.
                Some("within" | "state") => Kind::Number,
                _ => Kind::Text,
            },
        };
        match kind {
            Kind::Date => parse_date(text).map_or_else(String::new, |day| iso(self.day(day))),
            Kind::Money => Money::parse(text).map_or_else(String::new, |sum| self.sum(text, sum)),
            Kind::DatedSums => self.dated_sums(text),
            Kind::Number | Kind::Hours | Kind::Percent | Kind::Rates | Kind::Steps => text.to_owned(),
            _ => hidden(&undated(&unnamed(text, names), texts)),
        }
    }

    /// The name of an invoice is left out, and the currency, which is that of the amount.
    fn dated_sums(self, text: &str) -> String {
        let mut lines = Vec::new();
        for one in parse_dated_sums(text).unwrap_or_default() {
            lines.push([&self.sum("", one.amount), " ; ", &iso(self.day(one.date))].concat());
        }
        lines.join("\n")
    }
}

/// The names to be looked for, whole ones first, and what stands for each.
fn names(answers: &Answers, texts: &Texts) -> Vec<(String, String)> {
    let (mut whole, mut words) = (Vec::new(), Vec::new());
    for id in NAMES {
        let Some(name) = answers.text(id) else { continue };
        let stands = texts.get(&["ui.veil.", id].concat());
        whole.push((name.to_owned(), stands.clone()));
        for word in name.split(|sign| !is_letter(sign)) {
            let short = id == "contact" || word.bytes().all(|sign| sign.is_ascii_uppercase());
            let least = if short { SHORT } else { WORD };
            if word.chars().count() >= least && !word.starts_with(|first: char| first.is_ascii_lowercase()) {
                words.push((word.to_owned(), stands.clone()));
            }
        }
    }
    whole.append(&mut words);
    whole
}

/// A text without the names.
fn unnamed(text: &str, names: &[(String, String)]) -> String {
    let same = |name: &str, word: &str| name.chars().count() >= WORD || word == name;
    names.iter().fold(text.to_owned(), |text, (name, stands)| {
        replaced(&text, name, stands, |_, word, _| same(name, word))
    })
}

/// A text without the months of its days: beside the moved ones, one that stayed would give them all away.
fn undated(text: &str, texts: &Texts) -> String {
    let is_day = |before: &str, _: &str, after: &str| {
        let before = before.trim_end();
        let digit = |sign: char| sign.is_ascii_digit();
        before.ends_with(digit) || before.ends_with("1er") || after.trim_start().starts_with(digit)
    };
    let months = texts.list("format.months").into_iter();
    months.fold(text.to_owned(), |text, month| replaced(&text, month, HIDDEN, is_day))
}

/// A text with something else in the place of a word, wherever what stands before it, there and after it says so.
fn replaced(text: &str, word: &str, stands: &str, holds: impl Fn(&str, &str, &str) -> bool) -> String {
    let (mut done, mut rest) = (String::new(), text);
    while let Some(at) = found(rest, word).filter(|_| !word.is_empty()) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        let there = &rest[at..at + word.len()];
        done.push_str(before);
        done.push_str(if holds(before, there, after) { stands } else { there });
        rest = after;
    }
    done + rest
}

/// Where a name stands as a word of its own, whatever the case of its letters, as far as French writes them.
fn found(text: &str, name: &str) -> Option<usize> {
    let apart = |sign: Option<char>| sign.is_none_or(|sign| !is_letter(sign));
    text.char_indices().map(|(at, _)| at).find(|at| {
        let same = text.get(*at..at + name.len()).is_some_and(|part| lower(part).eq(lower(name)));
        same && apart(text[..*at].chars().next_back()) && apart(text[at + name.len()..].chars().next())
    })
}

/// The bytes of a text with small letters. In UTF-8, É and é differ in their second byte, by the same bit as E and e.
fn lower(text: &str) -> impl Iterator<Item = u8> {
    let mut before = 0;
    text.bytes().map(move |byte| {
        let capital = before == 0xc3 && matches!(byte, 0x80..=0x9e);
        before = byte;
        if capital { byte | 0x20 } else { byte.to_ascii_lowercase() }
    })
}

fn numbering(sign: char) -> bool {
    sign.is_ascii_digit() || sign == '.'
}

/// Letters and digits of every alphabet, told by their place: a table of them all would weigh in every page.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '\u{c0}'..='\u{1fff}' | '\u{2c00}'..)
}

/// A text without addresses, links and long numbers.
fn hidden(text: &str) -> String {
    let mut shown = String::new();
    let mut number = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if has_sign(word, '@') || is_address(word) || word.starts_with("www.") {
            end(&mut number, &mut shown);
            shown.push_str(HIDDEN);
            shown.push_str(&piece[word.len()..]);
            continue;
        }
        for sign in piece.chars() {
            if sign.is_ascii_digit() || !number.is_empty() && (!is_letter(sign) && sign != '\n') {
                number.push(sign);
            } else {
                end(&mut number, &mut shown);
                shown.push(sign);
            }
        }
    }
    end(&mut number, &mut shown);
    shown
}

/// Whether it names a way to a page: `https://…`, `ftp://…`.
fn is_address(word: &str) -> bool {
    after_each(word, ':').any(|after| after.starts_with("//"))
}

/// Puts a run of digits and what stands between them where it belongs: hidden, where it has many digits.
fn end(number: &mut String, shown: &mut String) {
    let run = std::mem::take(number);
    let last = run.rfind(|sign: char| sign.is_ascii_digit()).map(|at| at + 1);
    let (digits, after) = run.split_at(last.unwrap_or_default());
    let many = digits.chars().filter(char::is_ascii_digit).count() >= DIGITS;
    shown.push_str(if many { HIDDEN } else { digits });
    shown.push_str(after);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_whatever_their_case_and_only_as_words() {
        let names = [("Martin & fils".to_owned(), "A".to_owned()), ("Martin".to_owned(), "A".to_owned())];
        assert_eq!(unnamed("MARTIN & FILS, chez martin, pas Martinet", &names), "A, chez A, pas Martinet");
        let names = [("École Züri".to_owned(), "B".to_owned())];
        assert_eq!(unnamed("l’école züri, l’ÉCOLE ZÜRI, l’ecole", &names), "l’B, l’B, l’ecole");
        let names = [("Léa".to_owned(), "C".to_owned())];
        assert_eq!(unnamed("Léa a dit, par léa", &names), "C a dit, par léa");
        // A coach may leave a month empty.
        assert_eq!(replaced("mai", "", HIDDEN, |_, _, _| true), "mai");
    }

    #[test]
    fn a_day_in_words_loses_its_month_and_a_word_that_is_no_month_stays() {
        let texts = Texts::new(
            ["mai", "décembre", "May"]
                .iter()
                .zip(1..)
                .map(|(month, at)| (format!("format.months.{at}"), (*month).to_owned()))
                .collect(),
        );
        let shown = undated("Avant le 9 décembre, le 1er Mai ou May 3, you may.", &texts);
        assert_eq!(shown, "Avant le 9 […], le 1er […] ou […] 3, you may.");
    }

    #[test]
    fn long_numbers_addresses_and_links_are_hidden() {
        for (text, shown) in [
            ("3 relances, 1 200,50 € le 12/03/2026.", "3 relances, […] € le […]."),
            ("a@b.fr au 06 12 34 56 78", "[…] au […]"),
            ("voir https://x.fr\n2 fois", "voir […]\n2 fois"),
            ("", ""),
        ] {
            assert_eq!(hidden(text), shown, "{text}");
        }
    }

    #[test]
    fn a_veil_changes_every_sum_and_moves_days_back_by_whole_weeks() {
        for chance in (0..u32::MAX).step_by(9_999_991) {
            let veil = Veil::new(chance);
            assert!((60..=140).contains(&veil.percent) && !(90..=110).contains(&veil.percent), "{veil:?}");
            assert!((3..=16).contains(&veil.weeks), "{veil:?}");
        }
    }
}
