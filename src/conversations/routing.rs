//! The routing questions in order: each is asked only where its answer can still change the diagnosis or the sheet.

use super::details::{CLIENT_KINDS, NEXT_MONTHS, WRITINGS};
use super::triage::{
    ANY_OF_FIVE, CLIENT, DECIDED, DIRECT, FULL, LATE, LEAVE, LEAVING, LIMITING, LIMITS, MATTER, MONEY, NEWS,
    OPEN, OVER, OWN, QUICK, SLIP, UNSAFE, WORK,
};
use super::{boundaries, client_mistake, ending, late_payment, own_mistake};
use crate::flow::Condition::{All, Always, Answered, Any, Is, Not, OneOf};
use crate::flow::{Choice, Condition, Kind, Question};

const fn choice(id: &'static str) -> Choice {
    Choice::always(id)
}

const fn when(id: &'static str, shown_if: Condition) -> Choice {
    Choice::when(id, shown_if)
}

const fn ask(id: &'static str, asked_if: Condition, options: &'static [Choice]) -> Question {
    Question { id, asked_if, kind: Kind::Choice(options) }
}

const UNKNOWN: Choice = choice(crate::flow::UNKNOWN);

const START: Question = ask(
    "start",
    Always,
    &[
        choice("full"),
        choice("quick"),
        choice("own-mistake"),
        choice("client-mistake"),
        choice("boundaries"),
        choice("late-payment"),
        choice("ending"),
    ],
);

const SAFETY: Question = ask(
    "safety",
    Always,
    &[
        choice("none"),
        choice("threats"),
        when("insults", Not(&DIRECT)),
        when("illegal", Not(&DIRECT)),
        when("exhaustion", Not(&DIRECT)),
        UNKNOWN,
    ],
);

const EXHAUSTION_CAUSE: Question = ask(
    "exhaustion-cause",
    Is("safety", "exhaustion"),
    &[choice("one-client"), choice("everything"), UNKNOWN],
);

const BLOCKING: Question = ask(
    "blocking",
    OPEN,
    &[
        choice("money"),
        choice("requests"),
        choice("silence"),
        choice("work"),
        choice("slip"),
        choice("leave"),
        choice("price"),
        choice("other"),
        UNKNOWN,
    ],
);

const SILENCE_ABOUT: Question = ask(
    "silence-about",
    Is("blocking", "silence"),
    &[choice("work"), choice("invoice"), choice("prospect"), UNKNOWN],
);

const PRICE_WHEN: Question = ask(
    "price-when",
    Is("blocking", "price"),
    &[choice("existing"), choice("before"), choice("cut"), UNKNOWN],
);

const OTHER_MATTER: Question = ask(
    "other-matter",
    Is("blocking", "other"),
    &[
        choice("colleague"),
        choice("fraud"),
        choice("stranger"),
        choice("repaired"),
        choice("over"),
        choice("exhaustion"),
        UNKNOWN,
    ],
);

const LEAVE_DECIDED: Question = ask(
    "leave-decided",
    Is("blocking", "leave"),
    &[choice("decided"), choice("angry"), choice("over"), UNKNOWN],
);

const LEFT_TO_DO: Question = ask(
    "left-to-do",
    Any(&[Is("leave-decided", "over"), Is("other-matter", "over")]),
    &[choice("handover"), choice("money"), choice("nothing"), UNKNOWN],
);

const LEAVE_CAUSE: Question = ask(
    "leave-cause",
    OneOf("leave-decided", &["angry", "unknown"]),
    &[
        choice("money"),
        choice("requests"),
        choice("tone"),
        choice("work"),
        choice("price"),
        choice("mine"),
        UNKNOWN,
    ],
);

const WHOSE_ACT: Question = ask(
    "whose-act",
    OneOf("blocking", &["slip", "unknown"]),
    &[
        choice("mine"),
        choice("theirs-once"),
        choice("theirs-repeated"),
        choice("both"),
        choice("third-party"),
        choice("nobody"),
        UNKNOWN,
    ],
);

const SECOND_MATTER: Question = ask(
    "second-matter",
    // Whoever came to leave has named the matter behind it already: a second one would be a third.
    All(&[FULL, MATTER, Not(&Answered("leave-cause"))]),
    &[
        choice("none"),
        when("money", Not(&MONEY)),
        when("mistake", Not(&SLIP)),
        when("limits", Not(&Any(&[LIMITS, DECIDED]))),
        when("work", Not(&Any(&[WORK, DECIDED]))),
        when("leave", Not(&Any(&[LEAVE, Is("left-to-do", "money")]))),
        UNKNOWN,
    ],
);

/// Leaving because nothing was paid.
const LEFT_UNPAID: Condition = Is("ending-kind", "unpaid");
/// The client wants money back, or does not owe what is asked: something may have been admitted or promised.
const CONTESTED: Condition =
    Any(&[OneOf("payment-kind", &["disputed", "claimed-back"]), Is("price-when", "cut")]);

const HARM_RUNNING: Question = ask(
    "harm-running",
    Any(&[
        OneOf(
            "mistake-kind",
            &["delivered-error", "confidentiality-slip", "personal-data", "unseen-error", "client-loss"],
        ),
        OneOf("work-kind", &["changed-deliverable", "third-party"]),
    ]),
    &[choice("yes"), choice("no"), UNKNOWN],
);

/// What was said or done already. Asked early: a step taken changes the whole sheet. In 3-minute mode only of a late
/// payment, or of leaving for want of one: there the words speak of the message before.
const ALREADY: Question = Question {
    id: "already",
    asked_if: All(&[
        ANY_OF_FIVE,
        Any(&[Not(&QUICK), OneOf("payment-kind", &["late", crate::flow::UNKNOWN]), LEFT_UNPAID]),
    ]),
    kind: Kind::Choices(&[
        choice("nothing"),
        choice("spoke"),
        choice("wrote"),
        when("wrote-often", Any(&[LATE, LEFT_UNPAID])),
        when("formal-notice", Any(&[LATE, LEAVING])),
        when("stopped", Not(&OWN)),
        choice("angry"),
        when("withheld", Any(&[LATE, CLIENT, LIMITING, LEAVING])),
        when("admitted", Any(&[OWN, CLIENT, CONTESTED])),
        when("promised", Any(&[OWN, CLIENT, LEAVING, CONTESTED])),
        UNKNOWN,
    ]),
};

const WRITTEN: Question = ask(
    "written",
    All(&[
        Not(&QUICK),
        Any(&[
            // A tone, a danger: no clause makes them acceptable.
            All(&[LIMITING, Not(&boundaries::INSULTED)]),
            All(&[CLIENT, Not(&UNSAFE)]),
            All(&[LATE, Any(&[Is("payment-kind", "deposit"), CONTESTED])]),
        ]),
    ]),
    WRITINGS,
);

/// Who the client is: it decides the law of a late payment and the notice chain of an ending.
const CLIENT_KIND: Question = ask("client-kind", All(&[Not(&QUICK), Any(&[LATE, LEAVING])]), CLIENT_KINDS);

const SIX_MONTHS: Question = ask(
    "six-months",
    All(&[FULL, Any(&[LIMITING, CLIENT]), Not(&Is("second-matter", "leave"))]),
    NEXT_MONTHS,
);

pub(super) static MISTAKE_KIND: Question = ask("mistake-kind", All(&[OWN, Not(&NEWS)]), own_mistake::KINDS);
pub(super) static WORK_KIND: Question = ask("work-kind", All(&[CLIENT, Not(&UNSAFE)]), client_mistake::KINDS);
pub(super) static PAYMENT_KIND: Question = ask(
    "payment-kind",
    All(&[LATE, Not(&Any(&[Is("silence-about", "invoice"), Is("price-when", "cut")]))]),
    late_payment::KINDS,
);
pub(super) static LIMITS_KIND: Question =
    ask("limits-kind", All(&[LIMITING, Not(&boundaries::KNOWN)]), boundaries::KINDS);
pub(super) static ENDING_KIND: Question = ask("ending-kind", All(&[LEAVING, Not(&OVER)]), ending::KINDS);
/// The shape of the contract: routes only where the reason is not known; a detail otherwise.
const ENDING_FRAME: Question = ask("ending-frame", Is("ending-kind", "unknown"), ending::FRAMES);

/// The routing questions, in the order in which they are asked.
pub static ROUTING: [&Question; 23] = [
    &START,
    &SAFETY,
    &EXHAUSTION_CAUSE,
    &BLOCKING,
    &SILENCE_ABOUT,
    &PRICE_WHEN,
    &OTHER_MATTER,
    &LEAVE_DECIDED,
    &LEFT_TO_DO,
    &LEAVE_CAUSE,
    &WHOSE_ACT,
    &SECOND_MATTER,
    &MISTAKE_KIND,
    &WORK_KIND,
    &PAYMENT_KIND,
    &LIMITS_KIND,
    &ENDING_KIND,
    &ENDING_FRAME,
    &HARM_RUNNING,
    &ALREADY,
    &WRITTEN,
    &CLIENT_KIND,
    &SIX_MONTHS,
];

/// What the person makes of the diagnosis: accepted, or another conversation in its place. Not a routing question: it
/// stands on the diagnosis screen.
pub static DIAGNOSIS: Question = ask(
    "diagnosis",
    Always,
    &[
        choice("accepted"),
        choice("own-mistake"),
        choice("client-mistake"),
        choice("boundaries"),
        choice("late-payment"),
        choice("ending"),
    ],
);
