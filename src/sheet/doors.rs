//! The doors that are open when asking did not help: on the sheet by name and fit, in the annex with what each costs,
//! takes and asks for, and how sure that is.

use super::body::Body;
use super::claim;
use super::words::Source;
use super::{Annex, Marks};
use crate::conversations::{DOORS, Door, NO_DEBT};
use crate::flow::{Answer, Answers, Money};

/// How many doors stand on the sheet itself.
const ON_SHEET: usize = 4;
/// Up to this sum, interest included, there are procedures for small claims in France (CPCE R125-1, CPC 750-1).
const SMALL: Money = Money(500_000);

/// The doors by name; where whose law holds is not known, what the words say in general.
pub(super) fn write(body: &mut Body, id: &str) {
    let source = body.source;
    let open = open(source);
    if open.is_empty() {
        return body.items(Marks::Bullets, source.own_list(id));
    }
    let mut told = Vec::new();
    for door in open.iter().take(ON_SHEET) {
        if let (Some(name), Some(fits)) = (word(source, door, "name"), word(source, door, "fits")) {
            let text = [name, source.texts.get("format.sentences"), fits].concat();
            told.push(source.line(id, door.id, text));
        }
    }
    body.put(Marks::Boxes, told);
}

fn word(source: &Source, door: &Door, part: &str) -> Option<String> {
    source.find(&["door.", door.id, ".", part])
}

/// Every open door in full.
pub(super) fn annex(source: &Source) -> Option<Annex> {
    let mut body = Body::new(source, "doors");
    for door in open(source) {
        full(&mut body, door);
    }
    if body.blocks.is_empty() {
        return None;
    }
    let heading = source.label("doors");
    Some(Annex { id: "doors".to_owned(), heading, head: None, blocks: body.blocks })
}

fn full(body: &mut Body, door: &Door) {
    let source = body.source;
    let Some(name) = word(source, door, "name") else { return };
    body.lead(door.id, name);
    for part in ["fits", "cost", "time", "bring", "sure"] {
        let Some(text) = word(source, door, part) else { continue };
        let label = if part == "fits" { None } else { Some(source.label(&["door-", part].concat())) };
        body.paragraph(&[door.id, "-", part].concat(), label, text);
    }
}

/// The doors open to this debt, in order.
fn open(source: &Source) -> Vec<&'static Door> {
    // Where nothing is overdue for work that was done there is none.
    if source.diagnosis.conversation.id != "late-payment" || NO_DEBT.holds(&source.diagnosis.facts) {
        return Vec::new();
    }
    let facts = with_size(source);
    DOORS.iter().filter(|door| door.when.holds(&facts)).collect()
}

/// The facts with the size of the claim among them, where it is known.
fn with_size(source: &Source) -> Answers {
    let mut facts = source.diagnosis.facts.clone();
    let claimed = match &source.claim {
        Ok(claim) => Money(claim.sum.principal_left().0.saturating_add(claim.sum.interest_left().0)),
        Err(_) => claim::left(source.diagnosis, &source.claim),
    };
    if claimed.0 > 0 {
        let size = if claimed <= SMALL { "small" } else { "large" };
        facts.set("claim-size", Answer::Option(size.to_owned()));
    }
    facts
}
