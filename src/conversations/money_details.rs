//! The details of a late payment that sums, dates and remedies are made from.

use super::details::{detail, detail_if};
use super::late_payment::{NO_INTEREST, ON_LADDER, OVERDUE, PUBLIC};
use crate::flow::Condition::{All, Answered, Any, Is, Not, OneOf};
use crate::flow::{Choice, Kind, Question, UNKNOWN};

/// What the due date follows from, where it stands nowhere.
pub(super) const TERM: Question = detail_if(
    "term",
    Kind::Choice(&[
        Choice::always("nothing"),
        Choice::always("days"),
        Choice::always("end-of-month"),
        Choice::always("periodic"),
        Choice::always(UNKNOWN),
    ]),
    All(&[Any(&[ON_LADDER, OVERDUE]), Not(&Answered("due"))]),
);
pub(super) const TERM_DAYS: Question =
    detail_if("term-days", Kind::Number, OneOf("term", &["days", "end-of-month", "periodic"]));

/// Whose law holds for the contract: the ids are those of `payment::Country`, in small letters, and `other` for the law of
/// another country, of which nothing is known here. It says which steps and
/// remedies there are, and the currency of a sum without a sign.
pub(super) const COUNTRY: Question = detail(
    "country",
    Kind::Choice(&[
        Choice::always("fr"),
        Choice::always("be"),
        Choice::always("lu"),
        Choice::always("ch"),
        Choice::always("qc"),
        Choice::always("gb"),
        Choice::always("ie"),
        Choice::always("de"),
        Choice::always("es"),
        Choice::always("ny"),
        Choice::always("other"),
        Choice::always(UNKNOWN),
    ]),
);
/// What the client is in law, where the triage did not learn it.
pub(super) const DEBTOR: Question = detail_if(
    "debtor",
    Kind::Choice(&[
        Choice::always("business"),
        Choice::always("public"),
        Choice::always("consumer"),
        Choice::always(UNKNOWN),
    ]),
    All(&[OVERDUE, Not(&OneOf("client-kind", &["company", "agency", "public", "consumer"]))]),
);
pub(super) const AGREED_RATE: Question = detail_if(
    "agreed-rate",
    Kind::Choice(&[
        Choice::always("nothing"),
        Choice::always("percent"),
        Choice::when("three-times-legal", Is("country", "fr")),
        Choice::always(UNKNOWN),
    ]),
    OVERDUE,
);
pub(super) const AGREED_PERCENT: Question =
    detail_if("agreed-percent", Kind::Percent, Is("agreed-rate", "percent"));
pub(super) const NOTICE_DATE: Question = detail_if("notice-date", Kind::Date, OVERDUE);
/// The same in an ending because nothing was paid: its letter names the day.
pub(super) const NOTICE_UNPAID: Question = detail_if("notice-date", Kind::Date, Is("situation", "unpaid"));
/// The published rates that the tables do not have yet, the oldest half-year first.
pub(super) const REFERENCE_RATE: Question = detail_if("reference-rate", Kind::Rates, OVERDUE);

pub(super) const PART_PAID: Question = detail_if(
    "part-paid",
    Kind::Choice(&[Choice::always("no"), Choice::always("yes"), Choice::always(UNKNOWN)]),
    OVERDUE,
);
pub(super) const PAYMENTS: Question = detail_if("payments", Kind::DatedSums, Is("part-paid", "yes"));
pub(super) const PAYMENT_ORDER: Question = detail_if(
    "payment-order",
    Kind::Choice(&[
        Choice::always("principal-first"),
        Choice::always("interest-first"),
        Choice::always(UNKNOWN),
    ]),
    Is("part-paid", "yes"),
);
/// Other late invoices of the same client, beside the one above.
pub(super) const OTHER_INVOICES: Question = detail_if("other-invoices", Kind::DatedSums, OVERDUE);

/// What becomes of interest and fixed sum in the letters.
pub(super) const PENALTIES: Question = detail_if(
    "penalties",
    Kind::Choice(&[
        Choice::always("claimed"),
        Choice::when("waived", Not(&PUBLIC)),
        Choice::always("reserved"),
        Choice::always(UNKNOWN),
    ]),
    All(&[OVERDUE, Not(&NO_INTEREST)]),
);
pub(super) const INSTALMENT_COUNT: Question = detail_if("instalment-count", Kind::Number, OVERDUE);
pub(super) const FIRST_INSTALMENT: Question = detail_if("first-instalment", Kind::Date, OVERDUE);
/// The person's own rhythm instead of the default ladder.
pub(super) const LADDER_DAYS: Question = detail_if("ladder-days", Kind::Steps, ON_LADDER);
/// What the freelancer is in law: some remedies are for traders only.
pub(super) const CREDITOR: Question = detail_if(
    "creditor",
    Kind::Choice(&[
        Choice::always("trader"),
        Choice::always("craft"),
        Choice::always("liberal"),
        Choice::always("company"),
        Choice::always(UNKNOWN),
    ]),
    All(&[Is("country", "fr"), OVERDUE]),
);
