//! The template language of the words, and all there is of it:
//!
//! - `{name}`: a fact the person gave; unknown, it is a dotted blank to write on.
//! - `{count|request|requests}`: a number with what it counts, one or several.
//! - `[text with {name}|text with {other}|otherwise]`: the first part whose facts are all known; the last one where
//!   none is, or nothing.
//! - `<tu form|vous form>`: one of the two, by the voice toward the client.
//!
//! What a person typed is put in after the words are read, so it can hold any of these signs and means nothing by them.

use super::{after_each, has_sign};

/// How the client is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Voice {
    /// The familiar form.
    Tu,
    /// The polite form.
    #[default]
    Vous,
}

impl Voice {
    /// Its id: `tu` or `vous`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Tu => "tu",
            Self::Vous => "vous",
        }
    }
}

/// The facts a text may name, by placeholder.
pub type Facts = Vec<(&'static str, String)>;

/// A blank to write on, in running text.
pub const BLANK: &str = "\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}\u{2026}";

/// Fills a text with facts, in one voice.
pub fn fill(text: &str, facts: &Facts, voice: Voice) -> String {
    read(text, &['{', '[', '<'], &|sign, inside| match sign {
        '{' => counted(inside, facts),
        '[' => fill(fragment(inside, facts), facts, voice),
        _ => fill(spoken(inside, voice), facts, voice),
    })
}

/// Settles the voice of a text and leaves everything else to be filled.
pub(super) fn fill_voice(text: &str, voice: Voice) -> String {
    read(text, &['<'], &|_, inside| spoken(inside, voice).to_owned())
}

/// A text with something else in the place of what these signs open.
fn read(text: &str, signs: &[char], stands: &dyn Fn(char, &str) -> String) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(signs) {
        let sign = char::from(rest.as_bytes()[at]);
        let (inside, after) = enclosed(&rest[at + 1..], sign);
        go_on(&mut done, &rest[..at]);
        done.push_str(&stands(sign, inside));
        rest = after;
    }
    go_on(&mut done, rest);
    done
}

/// Goes on after what stands there. A name that ends in a full stop needs no second one: "Québec inc."
fn go_on(done: &mut String, words: &str) {
    let again = done.ends_with('.') && words.starts_with('.');
    done.push_str(&words[usize::from(again)..]);
}

/// A fact, with what it counts where it is a number of things.
fn counted(inside: &str, facts: &Facts) -> String {
    let mut parts = inside.split('|');
    let value = known(parts.next().unwrap_or_default(), facts).unwrap_or(BLANK);
    let (one, several) = (parts.next(), parts.next());
    match if value == "1" { one } else { several.or(one) } {
        Some(counts) => [value, " ", counts].concat(),
        None => value.to_owned(),
    }
}

fn known<'a>(name: &str, facts: &'a Facts) -> Option<&'a str> {
    facts.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

fn fragment<'a>(inside: &'a str, facts: &Facts) -> &'a str {
    let (told, otherwise) = split(inside);
    if placeholders(told).iter().all(|name| known(name, facts).is_some()) {
        told
    } else if has_bar(otherwise) {
        fragment(otherwise, facts)
    } else {
        otherwise
    }
}

fn has_bar(inside: &str) -> bool {
    split(inside).0.len() < inside.len()
}

/// Whether every part but the last names a fact: one that names none is used always, and those after it never.
fn is_optional(inside: &str) -> bool {
    let (told, otherwise) = split(inside);
    has_sign(told, '{') && (!has_bar(otherwise) || is_optional(otherwise))
}

fn spoken(inside: &str, voice: Voice) -> &str {
    let (tu, vous) = split(inside);
    match voice {
        Voice::Tu => tu,
        Voice::Vous => vous,
    }
}

/// Splits at the bar that belongs to this level: not one inside `<…>` or `{…}`.
fn split(inside: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, sign) in inside.char_indices() {
        match sign {
            '<' | '{' => depth += 1,
            '>' | '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => return (&inside[..at], &inside[at + 1..]),
            _ => {}
        }
    }
    (inside, "")
}

/// What stands between a sign that opens, before `text`, and the one that closes it, and what follows. A sign that is
/// never closed encloses the rest.
fn enclosed(text: &str, open: char) -> (&str, &str) {
    let close = match open {
        '{' => '}',
        '[' => ']',
        _ => '>',
    };
    let end = text.find(close).unwrap_or(text.len());
    (&text[..end], text.get(end + 1..).unwrap_or_default())
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in after_each(text, '{') {
        if let Some((inside, _)) = part.split_once('}') {
            names.push(inside.split('|').next().unwrap_or_default());
        }
    }
    names
}

/// Something wrong with how a text is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Defect {
    /// A sign is opened and not closed, closed and not opened, or stands inside one where it may not.
    Unbalanced(char),
    /// `<…>` needs exactly two forms.
    NotTwoForms,
    /// A part of `[…]` without any fact in it, unless it is the last, is always or never used.
    NothingOptional,
}

/// Finds what is wrong with a text and which placeholders it names.
pub fn inspect(text: &str) -> (Vec<String>, Vec<Defect>) {
    let mut defects = Vec::new();
    let mut open: Vec<char> = Vec::new();
    for sign in text.chars() {
        let expected = match sign {
            '}' => '{',
            ']' => '[',
            '>' => '<',
            '{' | '[' | '<' => {
                if open.contains(&sign) || open.last() == Some(&'{') || (sign == '[' && open.contains(&'<')) {
                    defects.push(Defect::Unbalanced(sign));
                }
                open.push(sign);
                continue;
            }
            _ => continue,
        };
        if open.pop() != Some(expected) {
            defects.push(Defect::Unbalanced(sign));
        }
    }
    defects.extend(open.into_iter().map(Defect::Unbalanced));
    if after_each(text, '<')
        .any(|piece| piece.split('>').next().unwrap_or_default().matches('|').count() != 1)
    {
        defects.push(Defect::NotTwoForms);
    }
    if after_each(text, '[').any(|piece| !is_optional(piece.split(']').next().unwrap_or_default())) {
        defects.push(Defect::NothingOptional);
    }
    (placeholders(text).into_iter().map(str::to_owned).collect(), defects)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, facts: &[(&'static str, &str)], voice: Voice) -> String {
        fill(text, &facts.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(), voice)
    }

    #[test]
    fn a_fact_stands_where_it_is_known_and_leaves_a_blank_where_not() {
        assert_eq!(filled("le {since}.", &[("since", "2 mai")], Voice::Vous), "le 2 mai.");
        assert_eq!(filled("le {since}.", &[], Voice::Vous), format!("le {BLANK}."));
    }

    #[test]
    fn an_optional_part_needs_all_its_facts() {
        let text =
            "Merci[ {contact}]. [Depuis le {since}, {count} demandes|Plusieurs demandes] se sont ajoutées.";
        let all = [("contact", "Claire"), ("since", "2 mai"), ("count", "5")];
        assert_eq!(
            filled(text, &all, Voice::Vous),
            "Merci Claire. Depuis le 2 mai, 5 demandes se sont ajoutées."
        );
        assert_eq!(filled(text, &all[1..2], Voice::Vous), "Merci. Plusieurs demandes se sont ajoutées.");
    }

    #[test]
    fn of_several_parts_the_first_whose_facts_are_known_is_used() {
        let text = "C’est prêt[ pour le {due}|, {contact}| chez <toi, {client}|vous, {client}>|].";
        let all = [("due", "2 mai"), ("contact", "Claire"), ("client", "Hexa")];
        assert_eq!(filled(text, &all, Voice::Vous), "C’est prêt pour le 2 mai.");
        assert_eq!(filled(text, &all[1..], Voice::Vous), "C’est prêt, Claire.");
        assert_eq!(filled(text, &all[2..], Voice::Tu), "C’est prêt chez toi, Hexa.");
        assert_eq!(filled(text, &[], Voice::Vous), "C’est prêt.");
    }

    #[test]
    fn the_voice_chooses_one_form_even_inside_an_optional_part() {
        let text = "[<Tu as|Vous avez> {count} jours|<Réponds|Répondez>], <s’il te|s’il vous> plaît";
        assert_eq!(filled(text, &[("count", "3")], Voice::Tu), "Tu as 3 jours, s’il te plaît");
        assert_eq!(filled(text, &[], Voice::Vous), "Répondez, s’il vous plaît");
    }

    #[test]
    fn a_name_that_ends_in_a_full_stop_gets_no_second_one() {
        let text = "Avec [{client}|vous][, {contact}|]. Merci à {client}, à bientôt.";
        let said = filled(text, &[("client", "Hexa inc.")], Voice::Vous);
        assert_eq!(said, "Avec Hexa inc. Merci à Hexa inc., à bientôt.");
    }

    #[test]
    fn a_number_stands_with_one_or_several() {
        let text = "[{count|demande|demandes}|Des demandes] depuis le {since}";
        assert_eq!(
            filled(text, &[("count", "1"), ("since", "2 mai")], Voice::Tu),
            "1 demande depuis le 2 mai"
        );
        assert_eq!(
            filled(text, &[("count", "5"), ("since", "2 mai")], Voice::Tu),
            "5 demandes depuis le 2 mai"
        );
        assert_eq!(filled(text, &[("since", "2 mai")], Voice::Tu), "Des demandes depuis le 2 mai");
    }

    #[test]
    fn what_a_person_typed_is_never_read_as_markup() {
        assert_eq!(filled("« {what} »", &[("what", "[a|b] {c} <d|e>")], Voice::Tu), "« [a|b] {c} <d|e> »");
    }

    #[test]
    fn defects_are_found() {
        for text in [
            "{a",
            "a}",
            "[x {a}",
            "[[{a}]]",
            "<a>",
            "<a|b|c>",
            "[never]",
            "[never|{a}]",
            "[{a}|never|b]",
            "<[{a}]|b>",
        ] {
            assert!(!inspect(text).1.is_empty(), "{text}");
        }
        assert_eq!(inspect("[le {a}|<tu|vous>] {b}"), (vec!["a".into(), "b".into()], Vec::new()));
    }
}
