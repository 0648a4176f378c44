//! Answers in a link, after its `#`, which no browser sends: `franc-parler=1&start=full&already=spoke,wrote`. What was
//! typed is left out unless the person wants it there. A link holds ids, so it outlives the words; an id that is known no
//! longer is left out, and said.

use super::answers_file::read_answers;
use super::kept::VERSION;
use crate::flow::{Answer, Answers, Problem};
use crate::json::Json;
use crate::texts::has_sign;

/// What the answers begin with; the version of the ids follows.
const MARK: &str = "franc-parler=";
/// What stands before a typed text: no option begins with it.
const TYPED: char = '~';
/// How one is spoken to is the reader's own matter: it goes along into every preparation, and into no link.
pub(super) const PREFERENCES: [&str; 2] = ["address", "language"];

/// Whether an answer goes into a link.
pub(super) fn goes_along(id: &str, answer: &Answer, texts: bool) -> bool {
    let there = match answer {
        Answer::Text(_) => texts,
        Answer::Option(_) => true,
        Answer::Options(chosen) => !chosen.is_empty(),
        Answer::Skipped => false,
    };
    there && !PREFERENCES.contains(&id)
}

/// Writes answers, with what was typed or without it.
pub fn to_link(answers: &Answers, texts: bool) -> String {
    let mut link = [MARK, VERSION].concat();
    for (id, answer) in answers.iter().filter(|(id, answer)| goes_along(id, answer, texts)) {
        link.push('&');
        link.push_str(id);
        link.push('=');
        match answer {
            Answer::Option(option) => link.push_str(option),
            Answer::Options(options) => link.push_str(&options.join(",")),
            Answer::Text(text) => {
                link.push(TYPED);
                crate::export::mail::percent(text, &mut link);
            }
            Answer::Skipped => {}
        }
    }
    link
}

/// Reads answers, with or without the `#`; and what of them is known no longer. Nothing where it holds no answers,
/// or those of a newer version.
pub fn from_link(link: &str) -> Option<(Answers, Vec<Problem>)> {
    let mut parts = link.trim_start_matches('#').strip_prefix(MARK)?.split('&');
    if parts.next() != Some(VERSION) {
        return None;
    }
    let mut entries = Vec::new();
    for part in parts {
        if let Some((id, value)) = part.split_once('=')
            && !PREFERENCES.contains(&id)
        {
            entries.push((id.to_owned(), value_of(value)));
        }
    }
    Some(read_answers(&Json::Object(entries)))
}

fn value_of(value: &str) -> Json {
    match value.strip_prefix(TYPED) {
        Some(text) => Json::Text(plain(text)),
        None if has_sign(value, ',') => Json::List(value.split(',').map(Json::text).collect()),
        None => Json::text(value),
    }
}

/// Undoes percent signs; what is no text becomes the sign for that.
fn plain(coded: &str) -> String {
    let mut bytes = Vec::with_capacity(coded.len());
    let mut rest = coded.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        let coded = if *first == b'%' { digit(0).zip(digit(1)) } else { None };
        bytes.push(coded.map_or(*first, |(high, low)| (high << 4 | low).to_be_bytes()[3]));
        rest = if coded.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| '\u{fffd}'.into())
}
