//! A coach's own words: one flat JSON object of keys and texts, laid over the built-in words. Everything wrong is
//! reported together; what is wrong is left out and the built-in words stand in. Imports: `flow`'s limit, `json`.

use super::{Defect, Texts, WordsFault, WordsProblem, after_each, french, inspect};
use crate::flow::TEXT_LIMIT;
use crate::json::Json;

/// How many objections a coach may add to a conversation.
pub const OWN_OBJECTIONS: usize = 6;

/// The built-in words with a coach's over them, and everything that is wrong with the latter. `facts` are the names a
/// placeholder may have. Where `format.lang` is another tag than the built-in one, every key is expected.
pub fn with_own(built_in: &Texts, own: &Json, facts: &[&str]) -> (Texts, Vec<WordsProblem>) {
    let Json::Object(entries) = own else {
        return (built_in.clone(), vec![WordsProblem { key: String::new(), fault: WordsFault::NotAnObject }]);
    };
    let (mut taken, mut problems) = (Vec::new(), Vec::new());
    for (key, value) in entries {
        match read(built_in, key, value, facts) {
            Ok(text) => taken.push((key.as_str(), text)),
            Err(faults) => {
                problems.extend(faults.into_iter().map(|fault| WordsProblem { key: key.clone(), fault }));
            }
        }
    }
    let halves = lone_halves(built_in, &taken, &problems);
    problems.extend(halves);
    taken.retain(|(key, _)| !is_reported(&problems, key));
    let texts = laid_over(built_in, &taken);
    if texts.find("format.lang") != built_in.find("format.lang") {
        problems.extend(missing(built_in, entries));
    }
    (texts, problems)
}

fn is_reported(problems: &[WordsProblem], key: &str) -> bool {
    problems.iter().any(|problem| problem.key == key)
}

/// The text of an entry, or all that is wrong with it.
fn read<'a>(
    built_in: &Texts,
    key: &str,
    value: &'a Json,
    facts: &[&str],
) -> Result<&'a str, Vec<WordsFault>> {
    let known = built_in.find(key);
    if known.is_none() && other_half(built_in, key).is_none() {
        return Err(vec![WordsFault::UnknownKey]);
    }
    let Json::Text(text) = value else { return Err(vec![WordsFault::NotText]) };
    let length = text.chars().count();
    if length > TEXT_LIMIT {
        return Err(vec![WordsFault::TooLong(length)]);
    }
    if text.trim().is_empty() {
        match known {
            None => return Err(vec![WordsFault::HalfObjection]),
            Some(known) if is_needed(key) && !known.trim().is_empty() => return Err(vec![WordsFault::Empty]),
            Some(_) => {}
        }
    }
    let faults = faults(known.unwrap_or_default(), key, text, facts);
    if faults.is_empty() { Ok(text) } else { Err(faults) }
}

/// Whether something cannot be read or pressed without this text: the labels of the screens, and how dates and sums are
/// written. A language may have no forms of address, and nothing between its thousands.
fn is_needed(key: &str) -> bool {
    match key.split_once('.') {
        Some(("format", rest)) => !matches!(rest, "voices" | "group"),
        first => first.is_some_and(|(topic, _)| topic == "ui"),
    }
}

/// All that is wrong with how a text is written, each fault once.
fn faults(built_in: &str, key: &str, text: &str, facts: &[&str]) -> Vec<WordsFault> {
    let mut faults = Vec::new();
    let (names, defects) = inspect(text);
    let unknown = names.into_iter().filter(|name| !facts.contains(&name.as_str()));
    faults.extend(unknown.map(WordsFault::UnknownPlaceholder));
    faults.extend(defects.into_iter().map(|defect| match defect {
        Defect::Unbalanced(sign) => WordsFault::Unbalanced(sign),
        Defect::NotTwoForms => WordsFault::Unbalanced('<'),
        Defect::NothingOptional => WordsFault::Unbalanced('['),
    }));
    // Letters are polite; what is said on the telephone is in the voice of the talk.
    // Part by part: to search for a text within another would be the only such search in the wasm.
    let mut parts = key.split('.').skip_while(|part| *part != "letter").skip(1);
    let is_letter = parts.next().is_some_and(|part| part != "call");
    if is_letter && text.contains(['<', '>']) {
        faults.push(WordsFault::ForbiddenMark("<".to_owned()));
    }
    marks(built_in, text, &mut faults);
    let mut once = Vec::new();
    for fault in faults {
        if !once.contains(&fault) {
            once.push(fault);
        }
    }
    once
}

/// The markers of the built-in text and of the new one have to be the same. Where the built-in text has none, only a
/// letter that stands alone after its `#` is taken for one: an address may have a `#` in it.
fn marks(built_in: &str, text: &str, faults: &mut Vec<WordsFault>) {
    let (wanted, given) = (markers(built_in), markers(text));
    for (mark, _) in &wanted {
        if !given.iter().any(|(known, _)| known == mark) {
            faults.push(WordsFault::MissingMark(String::from_iter(['#', *mark])));
        }
    }
    for (mark, alone) in given {
        if (alone || !wanted.is_empty()) && !wanted.iter().any(|(known, _)| *known == mark) {
            faults.push(WordsFault::ForbiddenMark(String::from_iter(['#', mark])));
        }
    }
}

/// The small letters that stand after a `#`, each with whether it stands alone there.
fn markers(text: &str) -> Vec<(char, bool)> {
    let mut marked = Vec::new();
    for after in after_each(text, '#') {
        let mut signs = after.chars();
        if let Some(mark) = signs.next().filter(char::is_ascii_lowercase) {
            let goes_on = |next: char| next.is_ascii_alphanumeric() || matches!(next, '-' | '_');
            marked.push((mark, !signs.next().is_some_and(goes_on)));
        }
    }
    marked
}

/// The key of the other half of an objection of one's own; nothing where the key is none of these.
fn other_half(built_in: &Texts, key: &str) -> Option<String> {
    let (conversation, rest) = key.split_once('.')?;
    let rest = rest.strip_prefix("objection.own.")?;
    let (number, half) = rest.split_once('.')?;
    let other = match half {
        "said" => "answer",
        "answer" => "said",
        _ => return None,
    };
    let objections = [conversation, ".objection."].concat();
    let first = built_in.place(&objections).unwrap_or_else(|place| place);
    let has_objections = built_in.0.get(first).is_some_and(|(known, _)| known.starts_with(&objections));
    let numbered = (1..=OWN_OBJECTIONS).any(|known| known.to_string() == number);
    (has_objections && numbered).then(|| [&objections, "own.", number, ".", other].concat())
}

/// The halves that stand without the other, because it is not there or is left out.
fn lone_halves(built_in: &Texts, taken: &[(&str, &str)], problems: &[WordsProblem]) -> Vec<WordsProblem> {
    let stands = |key: &str| taken.iter().any(|(known, _)| *known == key) && !is_reported(problems, key);
    let mut alone = Vec::new();
    for (key, _) in taken {
        let other = || other_half(built_in, key);
        if built_in.find(key).is_none() && !other().is_some_and(|other| stands(&other)) {
            alone.push(WordsProblem { key: (*key).to_owned(), fault: WordsFault::HalfObjection });
        }
    }
    alone
}

fn laid_over(built_in: &Texts, taken: &[(&str, &str)]) -> Texts {
    let own_typography = taken.iter().rfind(|(key, _)| *key == "format.typography").map(|(_, text)| *text);
    let set_in_french = own_typography.or_else(|| built_in.find("format.typography")) == Some("french");
    let mut texts = built_in.clone();
    for (key, text) in taken {
        texts.set(key, if set_in_french { french(text) } else { (*text).to_owned() });
    }
    texts
}

/// The built-in keys that a whole language lacks.
fn missing(built_in: &Texts, entries: &[(String, Json)]) -> Vec<WordsProblem> {
    let mut given = vec![false; built_in.0.len()];
    for (key, _) in entries {
        if let Ok(place) = built_in.place(key) {
            given[place] = true;
        }
    }
    let mut lacking = Vec::new();
    for ((key, _), given) in built_in.0.iter().zip(given) {
        if !given {
            lacking.push(WordsProblem { key: (**key).to_owned(), fault: WordsFault::MissingKey });
        }
    }
    lacking
}
