//! None of the five: named honestly, with a useful half page and somewhere to turn, never a forced type.

use super::Shape::{Advice, Documents, First, Quote, Steps};
use super::{Conversation, Section, Situation};
use crate::flow::Condition::{self, Always, Any, Is, Not, OneOf};
use crate::flow::UNKNOWN;

const SAFETY: Condition = Is("safety", "threats");
const EXHAUSTION: Condition =
    Any(&[OneOf("exhaustion-cause", &["everything", UNKNOWN]), Is("other-matter", "exhaustion")]);
const PROSPECT: Condition = Is("silence-about", "prospect");
const BEFORE: Condition = OneOf("price-when", &["before", UNKNOWN]);
const COLLEAGUES: Condition = Is("other-matter", "colleague");
const FRAUD: Condition = Is("other-matter", "fraud");
const STRANGER: Condition = Is("other-matter", "stranger");
const REPAIRED: Condition = Is("other-matter", "repaired");
const NOTHING: Condition = Is("left-to-do", "nothing");

const SECTIONS: &[Section] = &[
    Section::new("first", First).quick(),
    Section::new("method", Steps).quick(),
    Section::new("write", Quote).quick(),
    Section::new("avoid", Advice).quick(),
    Section::new("documents", Documents).quick(),
    Section::new("turn", Advice).quick(),
];

const SITUATIONS: &[Situation] = &[
    Situation::when("safety", SAFETY),
    Situation::when("exhaustion", EXHAUSTION),
    Situation::when("silent-prospect", PROSPECT),
    Situation::when("price-before-signing", BEFORE),
    Situation::when("colleagues", COLLEAGUES),
    Situation::when("fraud", FRAUD),
    Situation::when("not-the-client", STRANGER),
    Situation::when("repaired", REPAIRED),
    Situation::when("nothing-left", NOTHING),
    Situation::when("unclear", Always),
];

/// A matter that is recognised and belongs elsewhere. Safety comes before everything.
pub(super) static RECOGNISED: Conversation =
    none(Any(&[SAFETY, EXHAUSTION, PROSPECT, BEFORE, COLLEAGUES, FRAUD, STRANGER, REPAIRED, NOTHING]));

/// Nothing could be told from the answers.
pub(super) static UNCLEAR: Conversation = none(Always);

const fn none(when: Condition) -> Conversation {
    Conversation {
        id: "none",
        when,
        second_when: Not(&Always),
        kind: None,
        situations: SITUATIONS,
        goes_on: true,
        recap_opening: 0,
        details: &[],
        quick_details: &[],
        objections: &[],
        letters: &[],
        parts: &[SECTIONS],
    }
}
