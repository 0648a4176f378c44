//! The answers to objections: whoever gave a fact hears it in every answer, and whoever gave none hears whole sentences.

use super::samples::all;
use super::sheets::every_sheet;
use crate::common::{cases, languages, none_of, sheet_of, today, words};
use franc_parler::conversations::{CHOOSABLE, Conversation, question};
use franc_parler::diagnosis::{details_of, diagnose};
use franc_parler::flow::{Answer, Answers, Kind, Question};
use franc_parler::sheet::{Block, Sheet, computed, facts};
use franc_parler::texts::{Facts, Texts, Voice, fill};

/// The facts that nearly everybody gives in a conversation: each answer names one as soon as one is known. What happened
/// and a rule are told in sentences of their own: in the middle of another one nobody could say them aloud. The day a
/// mistake was found is named where it is asked about: elsewhere it had answers claim a search nobody told of.
fn listed(conversation: &str) -> &'static [&'static str] {
    match conversation {
        "own-mistake" => &["client", "contact", "project", "repair-date"],
        "client-mistake" => &["client", "contact", "project", "since"],
        "boundaries" => &["client", "contact", "project", "rule-from"],
        "late-payment" => &["client", "contact", "project", "invoice", "amount", "due"],
        "ending" => &["client", "contact", "project", "end-date"],
        _ => &[],
    }
}

/// Every answer of a conversation: its id and its words.
fn answers_of<'a>(conversation: &Conversation, texts: &'a Texts) -> Vec<(&'static str, &'a str)> {
    let words =
        |id| texts.iter().find(|(key, _)| *key == format!("{}.objection.{id}.answer", conversation.id));
    let ids = conversation.objections.iter().map(|objection| objection.id);
    ids.map(|id| (id, words(id).map_or("", |(_, text)| text))).collect()
}

#[test]
fn every_answer_names_whichever_listed_fact_is_known() {
    for language in languages() {
        let (texts, mut silent) = (words(&language), Vec::new());
        for conversation in CHOOSABLE {
            for (id, text) in answers_of(conversation, &texts) {
                // Respect begins now: no day is asked for where it is what is wanted.
                let asked = |fact: &&str| (id, *fact) != ("how-i-talk", "rule-from");
                let unheard: Vec<&str> = unheard(text, conversation.id).into_iter().filter(asked).collect();
                silent.extend(unheard.into_iter().map(|fact| format!("{}/{id}: {fact}", conversation.id)));
            }
        }
        none_of(&format!("answers that do not name the one fact known in {language}"), &silent);
    }
}

/// The listed facts that an answer leaves out where nothing else is known.
fn unheard(text: &str, conversation: &str) -> Vec<&'static str> {
    let heard = |fact: &str| {
        let alone: Facts = all().into_iter().filter(|(name, _)| *name == fact).collect();
        [Voice::Tu, Voice::Vous].iter().all(|voice| fill(text, &alone, *voice).contains(&alone[0].1))
    };
    listed(conversation).iter().copied().filter(|fact| !heard(fact)).collect()
}

#[test]
fn on_every_sheet_every_answer_names_a_fact_as_soon_as_one_is_known() {
    for language in languages() {
        let (texts, mut silent, mut read) = (words(&language), Vec::new(), 0);
        for path in every_sheet().into_iter().filter(|path| path.conversation != "none") {
            let asked = asked(&path.answers);
            let listed = listed(path.conversation);
            let listed: Vec<_> = asked.iter().filter(|question| listed.contains(&question.id)).collect();
            assert!(!listed.is_empty(), "nothing of the list is asked after {}", path.told());
            for given in listed.iter().map(|question| vec![**question]).chain([asked.clone()]) {
                let mut answers = path.answers.clone();
                given.iter().for_each(|question| answers.set(question.id, typed(question)));
                let ids: Vec<&str> = given.iter().map(|question| question.id).collect();
                let place = format!("{}/{} with {}", path.conversation, path.situation, ids.join(", "));
                read += printed(&sheet_of(&answers, &texts)).len();
                let ids = without_fact(&answers, &texts).into_iter();
                silent.extend(ids.map(|id| format!("{place}: {id}")));
            }
        }
        assert!(read > 1_500, "only {read} answers are read in {language}");
        none_of(&format!("printed answers that name no fact in {language}"), &silent);
    }
}

#[test]
fn in_every_worked_case_every_answer_names_a_fact_that_is_known() {
    for language in languages() {
        let (texts, mut silent) = (words(&language), Vec::new());
        for name in cases::names("json") {
            let answers = cases::answers(&name, &texts);
            assert!(knows_one_of_the_list(&answers, &texts), "{name} gives no fact of the list");
            let count = printed(&sheet_of(&answers, &texts)).len();
            assert!(count >= 3, "{name} has {count} answers");
            let ids = without_fact(&answers, &texts).into_iter();
            silent.extend(ids.map(|id| format!("{name}: {id}")));
        }
        none_of(&format!("answers of worked cases that name no fact in {language}"), &silent);
    }
}

/// A private client is spoken to by name: Marie Dupont is not told what it costs Marie Dupont.
#[test]
fn a_private_client_is_not_spoken_of_to_their_face() {
    for language in languages() {
        let (texts, mut spoken_of, mut called) = (words(&language), Vec::new(), 0);
        for path in every_sheet().into_iter().filter(|path| path.conversation != "none") {
            let mut answers = path.answers.clone();
            for asked in ["client-kind", "debtor"] {
                answers.set(asked, Answer::Option("consumer".to_owned()));
            }
            answers.set("client", Answer::Text("Marie Dupont".to_owned()));
            let facts = facts(&diagnose(&answers, today()), &answers, &texts, today());
            // Where nobody is asked who the client is, it is not known.
            if !facts.iter().any(|(name, _)| *name == "private") {
                continue;
            }
            for (id, text) in printed(&sheet_of(&answers, &texts)) {
                for (at, name) in text.match_indices("Marie Dupont") {
                    called += 1;
                    let addressed = text[..at].ends_with(", ") || text[at + name.len()..].starts_with(", ");
                    spoken_of.extend((!addressed).then(|| format!("{id}: {text}")));
                }
            }
        }
        assert!(called > 100, "{called} in {language}");
        none_of(&format!("answers that speak of whoever hears them in {language}"), &spoken_of);
    }
}

/// Every typed detail that is asked after these answers.
pub(super) fn asked(answers: &Answers) -> Vec<&'static Question> {
    let diagnosis = diagnose(answers, today());
    let asked = details_of(&diagnosis).iter().flat_map(|group| group.questions.iter().copied());
    let typed = |question: &&Question| !matches!(question.kind, Kind::Choice(_) | Kind::Choices(_));
    asked.filter(|question| question.asked_if.holds(&diagnosis.facts)).filter(typed).collect()
}

/// Something no words file says.
pub(super) fn typed(question: &Question) -> Answer {
    let text = match question.kind {
        // What is mended by now is announced for no day.
        Kind::Date if question.id == "repair-date" => "2026-12-17",
        Kind::Date => "2026-10-17",
        Kind::Money => "4321,50",
        Kind::Percent => "2,15",
        Kind::Number | Kind::Hours => "77",
        _ => question.id,
    };
    Answer::Text(if text == question.id { format!("Zoé {text}") } else { text.to_owned() })
}

/// The answers printed on a sheet: the id of each and its text.
fn printed(sheet: &Sheet) -> Vec<(String, String)> {
    let blocks = sheet.sections.iter().flat_map(|section| &section.blocks);
    let rows =
        blocks.filter_map(|block| if let Block::Pairs { rows, .. } = block { Some(rows) } else { None });
    let id = |key: &str| key.split_once(".objections.").map_or(key, |(_, part)| part).to_owned();
    rows.flatten().map(|(_, answer)| (id(&answer.key), answer.text.clone())).collect()
}

/// What the person gave: facts by name.
fn known(answers: &Answers, texts: &Texts) -> Facts {
    let diagnosis = diagnose(answers, today());
    let facts = facts(&diagnosis, answers, texts, today()).into_iter();
    facts.filter(|(name, _)| !computed().contains(name)).collect()
}

fn knows_one_of_the_list(answers: &Answers, texts: &Texts) -> bool {
    let listed = listed(diagnose(answers, today()).conversation.id);
    known(answers, texts).iter().any(|(name, _)| listed.contains(name))
}

/// The printed answers that name nothing of what is known, though a fact of the list is.
fn without_fact(answers: &Answers, texts: &Texts) -> Vec<String> {
    if !knows_one_of_the_list(answers, texts) {
        return Vec::new();
    }
    let known = known(answers, texts);
    let named = |text: &str| known.iter().any(|(_, value)| stands_in(value, text));
    let printed = printed(&sheet_of(answers, texts)).into_iter();
    printed.filter(|(_, text)| !named(text)).map(|(id, _)| id).collect()
}

/// Whether a fact stands in a text by itself: a count of 5 is not the 5 of a year.
fn stands_in(value: &str, text: &str) -> bool {
    text.match_indices(value).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + value.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[test]
fn the_checks_see_what_they_look_for() {
    let planted = "J’entends[, pour le {repair-date}|, {contact}|]. On en parle.";
    assert_eq!(unheard(planted, "own-mistake"), ["client", "project"]);
    assert!(stands_in("5", "5 fois") && !stands_in("5", "en 2025"));
    let texts = words("fr");
    let mut answers = cases::answers("karim-three-extra-pages", &texts);
    assert!(without_fact(&answers, &texts).is_empty());
    answers.set("edit.objections.five-minutes.answer", Answer::Text("Peut-être.".to_owned()));
    assert_eq!(without_fact(&answers, &texts), ["five-minutes.answer"]);
    for conversation in CHOOSABLE {
        let listed = listed(conversation.id);
        assert!(listed.len() >= 4 && listed.iter().all(|id| question(id).is_some()), "{}", conversation.id);
    }
}
