//! What the client is likely to say, and in which situations.

use super::Situation;
use crate::flow::Condition;

/// Something the client is likely to say.
#[derive(Debug)]
pub struct Objection {
    /// Stable slug: the key of its words.
    pub id: &'static str,
    /// The situations in which it may be expected: its answer would be wrong in the others.
    pub(super) likely: SituationSet,
    /// What this person said, or where they are, that makes it one of the first to be heard.
    pub sooner: Condition,
}

impl Objection {
    /// One that may be expected in these of a conversation's situations.
    pub(super) const fn new(id: &'static str, situations: &[Situation], likely: &[&str]) -> Self {
        let never = Condition::Not(&Condition::Always);
        Self { id, likely: SituationSet::of(situations, likely), sooner: never }
    }

    pub(super) const fn sooner(self, sooner: Condition) -> Self {
        Self { sooner, ..self }
    }
}

/// Some of a conversation's situations, a bit each by their place in it: as lists of ids they would be 0.4 KB more of the
/// packed wasm.
#[derive(Debug, Clone, Copy)]
pub(super) struct SituationSet(u32);

impl SituationSet {
    /// These of a conversation's situations: another id than theirs does not compile.
    const fn of(situations: &[Situation], ids: &[&str]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < ids.len() {
            bits |= 1 << place(situations, ids[at]);
            at += 1;
        }
        Self(bits)
    }

    /// Whether the situation of this place is among them.
    pub(super) const fn contains(self, place: usize) -> bool {
        self.0 & 1 << place != 0
    }
}

/// The place of a situation, for constants.
const fn place(situations: &[Situation], id: &str) -> usize {
    let mut place = 0;
    while !same(situations[place].id, id) {
        place += 1;
    }
    place
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}
