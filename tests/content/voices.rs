//! The two voices toward the client: what the sheet says to them is all `tu` or all `vous`, never both; letters are
//! always polite. The tool's own voice toward the freelancer is chosen apart, and just as little mixed.

use super::samples::{around, templates};
use crate::common::{languages, none_of, words};
use franc_parler::texts::{Facts, Texts, Voice, fill, is_said_by_the_tool};

/// Topics whose words are not for the client.
const ASIDE_TOPICS: [&str; 3] = ["page", "format", "order"];
/// Words of a conversation that stand on screens, or beside what is to be said, in the tool's voice.
const ASIDE: [&str; 7] = ["name", "choose", "about", "sign", "title", "summary", "channel-why"];

/// The texts of the paper that may address the client.
fn spoken(texts: &Texts) -> Vec<(&str, &str)> {
    let to_client = |key: &str| {
        let (topic, end) =
            (key.split('.').next().unwrap_or_default(), key.rsplit('.').next().unwrap_or_default());
        !is_said_by_the_tool(key)
            && !ASIDE_TOPICS.contains(&topic)
            && !ASIDE.contains(&end)
            && !is_letter(key)
    };
    templates(texts).filter(|(key, _)| to_client(key)).collect()
}

/// Written in one voice for everybody: letters, and the two messages to somebody one no longer talks with. The script of a
/// call is said.
fn is_letter(key: &str) -> bool {
    key.contains(".letter.") && !key.contains(".letter.call.")
        || key.contains(".reply.")
        || ["none.situation.safety.write", "none.situation.fraud.write"].contains(&key)
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
fn a_language_with_one_form_of_address_writes_no_other() {
    for language in languages() {
        let texts = words(&language);
        if texts.find("format.voices") == Some("") {
            let forms = texts.iter().filter(|(_, text)| text.contains(['<', '>']));
            none_of(
                &format!("two forms in {language}"),
                &forms.map(|(key, _)| key.to_owned()).collect::<Vec<_>>(),
            );
        }
    }
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
fn the_tool_speaks_to_the_freelancer_in_one_voice_at_a_time() {
    let texts = words("fr");
    let mut mixed = Vec::new();
    for (voice, other) in [(Voice::Tu, is_polite as Kind), (Voice::Vous, is_familiar)] {
        let said = texts.addressed(voice);
        let of_tool = said.iter().filter(|(key, _)| is_said_by_the_tool(key) && !BOTH.contains(key));
        mixed.extend(of_tool.filter_map(|(key, text)| {
            find(text, other).map(|place| format!("{key}, with {}: {place}", voice.id()))
        }));
    }
    none_of("the other voice where the tool speaks", &mixed);
}

/// What chooses between the voices, and the freelancer and the client together: "Depuis quand travaillez-vous ?"
const BOTH: [&str; 5] = [
    "ui.sheet.vous",
    "ui.sheet.tu",
    "question.since.ending.text",
    "question.left-to-do.text",
    "question.ending-frame.text",
];

/// Said on screen and on paper, or before anybody is there: neither voice is chosen for them.
#[test]
fn what_stands_on_screen_and_paper_alike_addresses_nobody() {
    let texts = words("fr");
    let neutral = texts.iter().filter(|(key, _)| key.starts_with("order.") || key.starts_with("page."));
    let addressed = neutral.filter_map(|(key, text)| {
        let place = find(text, is_familiar).or_else(|| find(text, is_polite))?;
        Some(format!("{key}: {place}"))
    });
    none_of("an address where there is no voice", &addressed.collect::<Vec<_>>());
}

#[test]
fn the_tool_addresses_the_freelancer_in_both_voices() {
    let texts = words("fr");
    let (familiar, polite) = (texts.addressed(Voice::Tu), texts.addressed(Voice::Vous));
    let differ = texts.iter().filter(|(key, _)| familiar.find(key) != polite.find(key)).count();
    assert!(differ > 100, "only {differ} texts have two forms for the freelancer");
    let left = polite.iter().filter(|(key, text)| is_said_by_the_tool(key) && text.contains(['<', '>']));
    none_of("forms left open", &left.map(|(key, text)| format!("{key}: {text}")).collect::<Vec<_>>());
}

/// Whether a word, after the one before it, addresses somebody in this way.
type Kind = fn(&str, &str) -> bool;

/// The first word of a kind, with what stands around it.
fn find(text: &str, kind: Kind) -> Option<String> {
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
