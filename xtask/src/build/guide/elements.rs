//! What the static guide is made of: the method, then a blank sheet for each of the five conversations. Imports nothing.

/// An element: its tag, as `list>item` within a list that lasts as long as its items follow each other; the key of its
/// text; its class, where it has one. `h2` is the highest heading. On a sheet, every paragraph and every item ends in a
/// line to write on: one without a key is such a line and nothing else, one of the class [`TEXT`] has none.
pub type Element = (&'static str, &'static str, &'static str);

/// Begins a sheet, and a page on paper.
const SHEET: &str = "s";
/// On a sheet, something to read and not to fill in.
const TEXT: &str = "t";
/// What the other side may well say.
const SAID: &str = "q";
/// One line more.
const LINE: Element = ("p", "", "");

/// How to go about any of them, and when not to.
const METHOD: [Element; 33] = [
    ("h2", "guide.title", ""),
    ("p", "guide.lead", ""),
    ("h3", "guide.which", ""),
    ("dl>dt", "own-mistake.name", ""),
    ("dl>dd", "own-mistake.about", ""),
    ("dl>dt", "client-mistake.name", ""),
    ("dl>dd", "client-mistake.about", ""),
    ("dl>dt", "boundaries.name", ""),
    ("dl>dd", "boundaries.about", ""),
    ("dl>dt", "late-payment.name", ""),
    ("dl>dd", "late-payment.about", ""),
    ("dl>dt", "ending.name", ""),
    ("dl>dd", "ending.about", ""),
    ("h3", "guide.fear", ""),
    ("p", "none.situation.safety.turn.1", ""),
    ("p", "guide.victims", ""),
    ("h3", "sheet.method", ""),
    ("ol>li", "none.situation.unclear.method.1", ""),
    ("ol>li", "none.situation.unclear.method.2", ""),
    ("ol>li", "none.situation.unclear.method.3", ""),
    ("ol>li", "none.situation.unclear.method.4", ""),
    ("ol>li", "none.situation.unclear.method.5", ""),
    ("ol>li", "none.situation.unclear.method.6", ""),
    ("p", "guide.agreements", ""),
    ("dl>dt", "sheet.avoid", ""),
    ("dl>dd", "none.situation.unclear.avoid.2", ""),
    ("dl>dd", "none.situation.unclear.avoid.3", ""),
    ("dl>dt", "sheet.calm", ""),
    ("dl>dd", "boundaries.calm", ""),
    ("dl>dt", "sheet.close", ""),
    ("dl>dd", "guide.close", ""),
    ("p", "ui.start.foot", ""),
    ("p", "ui.mark", ""),
];

/// What every sheet begins with, after its name, its channel and who it is about.
const START: [Element; 6] =
    [("p", "sheet.goal", ""), LINE, ("p", "sheet.facts", ""), LINE, LINE, ("p", "guide.guesses", "")];
/// What every sheet ends with, before and after what the other side may well say.
const OPENING: [Element; 4] = [("p", "sheet.opening", ""), LINE, LINE, ("p", "sheet.objections", TEXT)];
const END: [Element; 4] = [LINE, LINE, ("p", "guide.floor", ""), ("p", "guide.recap", "")];

/// What is a conversation's own on its sheet.
struct Sheet {
    name: &'static str,
    channel: &'static str,
    who: &'static str,
    own: &'static [Element],
    /// What the other side may well say; there is room for the answer, and for more.
    said: &'static str,
}

const SHEETS: [Sheet; 5] = [
    Sheet {
        name: "own-mistake.name",
        channel: "own-mistake.channel",
        who: "guide.who",
        own: &[
            ("ul>li", "sheet.harm-unknown", TEXT),
            ("ul>li", "guide.insurer", ""),
            ("ul>li", "guide.data", ""),
            ("p", "own-mistake.proportion.1", ""),
            ("p", "guide.cause", ""),
            LINE,
            ("p", "sheet.repair", ""),
            LINE,
            LINE,
        ],
        said: "own-mistake.objection.how-possible.said",
    },
    Sheet {
        name: "client-mistake.name",
        channel: "client-mistake.channel",
        who: "guide.who",
        own: &[
            ("p", "sheet.understood", ""),
            ("ul>li", "client-mistake.understood.1", TEXT),
            ("ul>li", "client-mistake.understood.2", TEXT),
            ("p", "sheet.own-share", ""),
            ("p", "guide.asked", ""),
            LINE,
            ("p", "guide.advised", ""),
            LINE,
            ("p", "client-mistake.during.4", ""),
            ("p", "guide.decisions", ""),
            LINE,
        ],
        said: "client-mistake.objection.paying.said",
    },
    Sheet {
        name: "boundaries.name",
        channel: "boundaries.channel",
        who: "guide.who",
        own: &[
            ("p", "guide.clause", ""),
            LINE,
            ("p", "guide.count", ""),
            LINE,
            ("p", "sheet.own-share", ""),
            ("p", "sheet.new-rule", ""),
            LINE,
            ("p", "boundaries.during.3", ""),
            ("ul>li", "guide.options.1", ""),
            ("ul>li", "guide.options.2", ""),
            ("ul>li", "guide.options.3", ""),
        ],
        said: "boundaries.objection.thought-included.said",
    },
    Sheet {
        name: "late-payment.name",
        channel: "late-payment.channel",
        who: "guide.invoice",
        own: &[
            ("p", "guide.steps", TEXT),
            ("ul>li", "guide.ladder.1", ""),
            ("ul>li", "guide.ladder.2", ""),
            ("ul>li", "guide.ladder.3", ""),
            ("ul>li", "guide.ladder.4", ""),
            ("ul>li", "guide.ladder.5", ""),
            ("ul>li", "guide.ladder.6", ""),
            ("p", "guide.claim", ""),
            ("p", "guide.law", TEXT),
            ("p", "late-payment.during.3", ""),
        ],
        said: "late-payment.objection.cash.said",
    },
    Sheet {
        name: "ending.name",
        channel: "ending.channel",
        who: "guide.who",
        own: &[
            ("p", "guide.notice", ""),
            ("p", "ending.during.2", ""),
            ("p", "sheet.stock", ""),
            LINE,
            LINE,
            ("p", "ending.during.3", ""),
            ("ul>li", "guide.handover.1", ""),
            ("ul>li", "guide.handover.2", ""),
            ("p", "sheet.peers", ""),
            ("p", "ending.during.5", ""),
        ],
        said: "ending.objection.why.said",
    },
];

/// The whole guide, in order.
#[must_use]
pub fn elements() -> Vec<Element> {
    let mut all = METHOD.to_vec();
    for sheet in SHEETS {
        all.extend([("h3", sheet.name, SHEET), ("p", sheet.channel, TEXT), ("p", sheet.who, "")]);
        all.extend(START);
        all.extend(sheet.own);
        all.extend(OPENING);
        all.push(("p", sheet.said, SAID));
        all.extend(END);
    }
    all
}
