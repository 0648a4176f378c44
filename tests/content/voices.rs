//! The two voices toward the client: what the sheet says to them is all `tu` or all `vous`, never both; letters are
//! always polite. The tool's own voice, which says `tu` to the freelancer, stays off the freelancer's paper.

use super::samples::{around, templates};
use crate::common::{none_of, words};
use franc_parler::texts::{Facts, Texts, Voice, fill};

/// Topics in which the tool speaks to the freelancer, not the freelancer to the client.
const TOOL: [&str; 7] = ["question", "ui", "group", "problem", "page", "format", "order"];
/// Words of a conversation that stand on screens, or beside what is to be said, in the tool's voice.
const ASIDE: [&str; 7] = ["name", "choose", "about", "sign", "title", "summary", "channel-why"];

/// The texts of the paper that may address the client.
fn spoken(texts: &Texts) -> Vec<(&str, &str)> {
    let to_client = |key: &str| {
        let (topic, end) =
            (key.split('.').next().unwrap_or_default(), key.rsplit('.').next().unwrap_or_default());
        !TOOL.contains(&topic) && !ASIDE.contains(&end) && !is_letter(key)
    };
    templates(texts).filter(|(key, _)| to_client(key)).collect()
}

/// Written in one voice for everybody: letters, and the two messages to somebody one no longer talks with.
fn is_letter(key: &str) -> bool {
    key.contains(".letter.") || ["none.situation.safety.write", "none.situation.fraud.write"].contains(&key)
}

#[test]
fn what_is_said_to_the_client_is_all_familiar_or_all_polite() {
    let texts = words("fr");
    let mut mixed = Vec::new();
    for (key, text) in spoken(&texts) {
        let polite = fill(text, &Facts::new(), Voice::Vous);
        let familiar = fill(text, &Facts::new(), Voice::Tu);
        mixed.extend(find(&polite, is_familiar).map(|place| format!("{key}, with vous: {place}")));
        mixed.extend(find(&familiar, is_polite).map(|place| format!("{key}, with tu: {place}")));
    }
    none_of("the two voices in one text", &mixed);
}

#[test]
fn a_text_with_two_forms_has_the_right_one_in_each_place() {
    let texts = words("fr");
    let mut wrong = Vec::new();
    for (key, text) in templates(&texts) {
        for pair in text.split('<').skip(1).filter_map(|part| part.split('>').next()) {
            let (tu, vous) = pair.split_once('|').unwrap_or((pair, ""));
            if tu == vous || find(tu, is_polite).is_some() || find(vous, is_familiar).is_some() {
                wrong.push(format!("{key}: <{pair}>"));
            }
        }
    }
    none_of("forms in the wrong place", &wrong);
}

#[test]
fn letters_have_one_voice() {
    let texts = words("fr");
    let letters = texts.iter().filter(|(key, _)| is_letter(key));
    let wrong = letters.filter(|(_, text)| text.contains(['<', '>']) || find(text, is_familiar).is_some());
    let wrong: Vec<String> = wrong.map(|(key, text)| format!("{key}: {text}")).collect();
    none_of("letters that are not polite throughout", &wrong);
}

#[test]
fn the_tool_says_tu_to_the_freelancer() {
    let texts = words("fr");
    let of_tool =
        texts.iter().filter(|(key, _)| TOOL.iter().any(|topic| key.starts_with(&format!("{topic}."))));
    let polite =
        of_tool.filter_map(|(key, text)| find(text, is_polite).map(|place| format!("{key}: {place}")));
    // Its own word for the other voice, and the freelancer and the client together: "Depuis quand travaillez-vous ?"
    let both = [
        "ui.sheet.vous",
        "question.since.ending.text",
        "question.left-to-do.text",
        "question.ending-frame.text",
        "order.client-mistake.own-mistake",
    ];
    let polite: Vec<String> = polite.filter(|line| !both.iter().any(|key| line.starts_with(key))).collect();
    none_of("vous where the tool speaks", &polite);
}

/// The first word of a kind, with what stands around it.
fn find(text: &str, kind: fn(&str, &str) -> bool) -> Option<String> {
    let (mut before, mut at) = (String::new(), 0);
    for word in text.split_inclusive(|sign: char| !sign.is_alphabetic() && sign != '’' && sign != '-') {
        let plain = word.trim_end_matches(|sign: char| !sign.is_alphabetic() && sign != '’').to_lowercase();
        if kind(&plain, &before) {
            return Some(around(text, at));
        }
        at += word.len();
        before = plain;
    }
    None
}

/// Words for one person whom one knows. "Le ton" is a tone of voice.
fn is_familiar(word: &str, before: &str) -> bool {
    let tone = word == "ton" && ["le", "un", "du", "ce", "quel", "même", "bon"].contains(&before);
    let own = ["tu", "te", "toi", "ton", "ta", "tes"].contains(&word) && !tone;
    own || word.starts_with("t’") || ["-tu", "-toi"].iter().any(|end| word.ends_with(end))
}

/// Words for several people, or for one whom one does not know.
fn is_polite(word: &str, _: &str) -> bool {
    let noun = ["rendez-vous", "chez", "assez", "nez"].contains(&word);
    !noun && (["vous", "votre", "vos"].contains(&word) || word.ends_with("-vous") || word.ends_with("ez"))
}

#[test]
fn the_checks_see_what_they_look_for() {
    for text in ["Je t’appelle", "Peux-tu venir", "Dis ton prix", "C’est à toi."] {
        assert!(find(text, is_familiar).is_some() && find(text, is_polite).is_none(), "{text}");
    }
    for text in ["Je vous appelle", "Pouvez-vous venir", "Dites votre prix", "Répondez."] {
        assert!(find(text, is_polite).is_some() && find(text, is_familiar).is_none(), "{text}");
    }
    for text in ["Un rendez-vous chez eux, assez tard", "Hausser le ton", "La total, la météo"] {
        assert!(find(text, is_polite).is_none() && find(text, is_familiar).is_none(), "{text}");
    }
}
