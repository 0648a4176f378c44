//! What the routing answers mean: which matter is on the table, and which conversation takes it up. The order between
//! two mixed matters is decided here: one's own mistake before anything else, money in writing before limits, and no
//! ending before the decision is confirmed.

use crate::flow::Condition::{self, All, Any, Is, Not, OneOf};

/// The five conversations by id, as options of `start`.
pub(super) const FIVE: &[&str] = &["own-mistake", "client-mistake", "boundaries", "late-payment", "ending"];
/// The whole questionnaire.
pub(super) const FULL: Condition = Is("start", "full");
/// The 3-minute mode: only what the sheet cannot do without.
pub const QUICK: Condition = Is("start", "quick");
/// A conversation was chosen directly.
pub(super) const DIRECT: Condition = OneOf("start", FIVE);

/// Nothing more is asked: help first.
const STOPPED: Condition =
    Any(&[Is("safety", "threats"), OneOf("exhaustion-cause", &["everything", "unknown"])]);
/// The question of what blocks is open.
pub(super) const OPEN: Condition =
    All(&[Not(&DIRECT), Not(&STOPPED), Not(&OneOf("safety", &["insults", "illegal"]))]);

const LOST: Condition = Is("blocking", "unknown");
const INSULTED: Condition = All(&[Not(&DIRECT), Is("safety", "insults")]);
pub(super) const UNSAFE: Condition = All(&[Not(&DIRECT), Is("safety", "illegal")]);
pub(super) const THEIRS: Condition = OneOf("whose-act", &["theirs-once", "theirs-repeated"]);

// The matters on the table, as the person put them.
pub(super) const SLIP: Condition = Any(&[
    // Whose act it was is a reason where it was told; where it is not known, it only is not theirs.
    All(&[
        Is("blocking", "slip"),
        Any(&[OneOf("whose-act", &["mine", "both", "third-party", "nobody"]), Not(&THEIRS)]),
    ]),
    Is("leave-cause", "mine"),
    All(&[LOST, OneOf("whose-act", &["mine", "both"])]),
]);
pub(super) const WORK: Condition = Any(&[
    Is("blocking", "work"),
    Is("leave-cause", "work"),
    UNSAFE,
    All(&[Is("blocking", "slip"), THEIRS]),
    All(&[LOST, OneOf("whose-act", &["theirs-once", "third-party"])]),
]);
pub(super) const LIMITS: Condition = Any(&[
    Is("blocking", "requests"),
    OneOf("leave-cause", &["requests", "tone", "price"]),
    OneOf("silence-about", &["work", "unknown"]),
    Is("price-when", "existing"),
    INSULTED,
    All(&[LOST, OneOf("whose-act", &["theirs-repeated", "nobody"])]),
]);
pub(super) const MONEY: Condition = Any(&[
    Is("blocking", "money"),
    Is("leave-cause", "money"),
    Is("silence-about", "invoice"),
    Is("price-when", "cut"),
    Is("left-to-do", "money"),
]);
pub(super) const DECIDED: Condition = Is("leave-decided", "decided");
pub(super) const OVER: Condition = OneOf("left-to-do", &["handover", "unknown"]);
pub(super) const LEAVE: Condition = Any(&[DECIDED, OVER]);
/// Some matter is on the table, so that a second one can be asked for.
pub(super) const MATTER: Condition = Any(&[SLIP, WORK, LIMITS, MONEY, DECIDED]);

// Which conversation takes the matter up. Own mistakes go first; money is settled in writing before limits.
pub(super) const OWN: Condition = All(&[
    Not(&STOPPED),
    Any(&[Is("start", "own-mistake"), SLIP, All(&[MATTER, Is("second-matter", "mistake"), Not(&UNSAFE)])]),
]);
/// Money as the second matter goes first where it is overdue: what is not due yet waits for its day.
const ALSO_UNPAID: Condition =
    All(&[Any(&[LIMITS, DECIDED]), Is("second-matter", "money"), Not(&Is("payment-kind", "not-due"))]);
pub(super) const LATE: Condition =
    All(&[Not(&STOPPED), Any(&[Is("start", "late-payment"), All(&[Not(&OWN), Any(&[MONEY, ALSO_UNPAID])])])]);
pub(super) const CLIENT: Condition =
    All(&[Not(&STOPPED), Any(&[Is("start", "client-mistake"), All(&[Not(&OWN), Not(&LATE), WORK])])]);
pub(super) const LIMITING: Condition =
    All(&[Not(&STOPPED), Any(&[Is("start", "boundaries"), All(&[Not(&OWN), Not(&LATE), LIMITS])])]);
pub(super) const LEAVING: Condition =
    All(&[Not(&STOPPED), Any(&[Is("start", "ending"), All(&[Not(&OWN), Not(&LATE), LEAVE])])]);
/// One of the five.
pub(super) const ANY_OF_FIVE: Condition = Any(&[OWN, LATE, CLIENT, LIMITING, LEAVING]);

/// The bad news is nobody's doing.
pub(super) const NEWS: Condition = All(&[Is("blocking", "slip"), Is("whose-act", "nobody")]);
/// The decision to leave came up with the next six months, and is confirmed: anger alone is another option there. Whoever
/// was insulted, or asked to do wrong, and says as the second matter that they have decided, sets no more limits.
pub(super) const CONFIRMED: Condition = All(&[
    Any(&[LIMITING, CLIENT]),
    Any(&[Is("six-months", "decided"), All(&[Any(&[INSULTED, UNSAFE]), Is("second-matter", "leave")])]),
]);
const NOTICE_SENT: Condition = Is("already", "formal-notice");
/// Leaving because unpaid, from the triage: late payment until the formal notice has been sent.
pub(super) const LEAVING_UNPAID: Condition =
    All(&[Not(&Is("start", "ending")), LEAVING, Is("ending-kind", "unpaid"), Not(&NOTICE_SENT)]);
/// Late payment that has become an ending: the formal notice was sent and the person is leaving.
pub(super) const UNPAID_ENDING: Condition = All(&[
    Not(&Is("start", "late-payment")),
    LATE,
    NOTICE_SENT,
    Any(&[DECIDED, Is("second-matter", "leave")]),
]);
