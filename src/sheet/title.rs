//! What the talk is called, and the one that comes second. Imports nothing of the sheet: its head, its sections and the
//! diagnosis all say it.

use crate::diagnosis::Diagnosis;
use crate::texts::Texts;

/// Conversation and situation in words: "Poser des limites : les demandes hors du devis".
pub fn title(diagnosis: &Diagnosis, texts: &Texts) -> String {
    let conversation = diagnosis.conversation.id;
    let name = texts.get(&[conversation, ".name"].concat());
    let situation = texts.get(&[conversation, ".situation.", diagnosis.situation, ".title"].concat());
    // Where somebody is in danger, nothing else comes first, not even a name.
    if diagnosis.situation == "safety" {
        return situation;
    }
    texts.told("sheet.title", &[('c', &name), ('s', &situation)])
}

/// The second talk, and why it comes after the first.
pub fn second(diagnosis: &Diagnosis, texts: &Texts) -> Option<(String, String)> {
    let (first, second) = (diagnosis.conversation.id, diagnosis.second?.id);
    // Whoever is asked for money back has no invoice to chase.
    if first == "own-mistake" && second == "late-payment" && diagnosis.facts.chose("price-when", "cut") {
        return Some((texts.get("sheet.money-back"), texts.get("order.own-mistake.money-back")));
    }
    let order = texts.get(&["order.", first, ".", second].concat());
    Some((texts.get(&[second, ".name"].concat()), order))
}
