//! The doors that are open when asking did not help: on the sheet by name and fit, in the annex with what each costs,
//! takes and asks for, and how sure that is.

use super::sections::{items, paragraph};
use super::words::Source;
use super::{Annex, Block, Marks};
use crate::conversations::{DOORS, Door};
use crate::flow::{Answer, Answers, Money};

/// How many doors stand on the sheet itself.
const ON_SHEET: usize = 4;
/// Up to this sum, interest included, there are procedures for small claims in France (CPCE R125-1, CPC 750-1).
const SMALL: Money = Money(500_000);

/// The doors by name; where whose law holds is not known, what the words say in general.
pub(super) fn blocks(source: &Source, id: &str) -> Vec<Block> {
    let open = open(source);
    if open.is_empty() {
        return items(source, id, Marks::Bullets, source.own_list(id));
    }
    let told = open.iter().take(ON_SHEET).filter_map(|door| {
        let word = |part: &str| source.find(&format!("door.{}.{part}", door.id));
        Some(source.texts.label(&word("name")?) + &word("fits")?)
    });
    items(source, id, Marks::Boxes, told.collect())
}

/// Every open door in full.
pub(super) fn annex(source: &Source) -> Option<Annex> {
    let open = open(source);
    let blocks: Vec<Block> = open.iter().flat_map(|door| full(source, door.id)).collect();
    (!blocks.is_empty()).then(|| Annex {
        id: "doors".to_owned(),
        heading: source.label("doors"),
        head: None,
        blocks,
    })
}

fn full(source: &Source, id: &str) -> Vec<Block> {
    let word = |part: &str| source.find(&format!("door.{id}.{part}"));
    let Some(name) = word("name") else { return Vec::new() };
    let mut blocks = vec![Block::Lead(source.line("doors", id, name))];
    for part in ["fits", "cost", "time", "bring", "sure"] {
        let Some(text) = word(part) else { continue };
        let label = (part != "fits").then(|| format!("door-{part}"));
        blocks.push(paragraph(source, "doors", &format!("{id}-{part}"), label.as_deref(), Some(text)));
    }
    blocks
}

/// The doors open to this debt, in order.
fn open(source: &Source) -> Vec<&'static Door> {
    if source.diagnosis.conversation.id != "late-payment" {
        return Vec::new();
    }
    let facts = with_size(source);
    DOORS.iter().filter(|door| door.when.holds(&facts)).collect()
}

/// The facts with the size of the claim among them, where it is known.
fn with_size(source: &Source) -> Answers {
    let mut facts = source.diagnosis.facts.clone();
    let claimed = match &source.claim {
        Ok(claim) => Some(Money(claim.sum.principal_left().0.saturating_add(claim.sum.interest_left().0))),
        Err(_) => source.answers.money("amount"),
    };
    if let Some(claimed) = claimed {
        let size = if claimed <= SMALL { "small" } else { "large" };
        facts.set("claim-size", Answer::Option(size.to_owned()));
    }
    facts
}
