//! Why a case cannot be decided, in one English sentence that begins with the field.

use franc_parler::flow::iso;
use franc_parler::payment::{Cause, Missing, Refusal, Series};

/// The sentence of a refusal.
pub(super) fn refused(refusal: &Refusal) -> String {
    format!("{} {}.", refusal.field, cause(refusal.cause))
}

fn cause(cause: Cause) -> String {
    match cause {
        Cause::NoInvoice => "holds no invoice".to_owned(),
        Cause::AmountOutOfRange => "is a sum from 0.01 to 99999999.99".to_owned(),
        Cause::RateOutOfRange => "is a rate that cannot be, outside 0 to 100 percent".to_owned(),
        Cause::DateOutOfRange => "is a day outside the years 1990 to 2199".to_owned(),
        Cause::AfterDayOfSum(as_of) => format!("lies after as_of, {}", iso(as_of)),
        Cause::NoticeBeforeDue(index, due) => {
            format!("lies before the due date of invoices[{index}], {}", iso(due))
        }
        Cause::PaidTooMuch => {
            "pays more than principal and interest (leave out what paid the fixed sum)".to_owned()
        }
        Cause::NotThreeTimesLegal => {
            "can be legal-x3 in France between businesses only: that minimum is French law".to_owned()
        }
        Cause::DebtorNotKnown(country) => {
            format!("cannot be a consumer in {}: the rule for that is not known here", country.code())
        }
        Cause::SeriesNotRead(country) => match Series::of(country) {
            [] => format!("is not needed: the rules of {} read no published rate", country.code()),
            read => format!("is not read by the rules of {}, which read {}", country.code(), ids(read)),
        },
        Cause::Missing(missing) => missing_rate(missing),
    }
}

fn ids(series: &[Series]) -> String {
    series.iter().map(|series| series.id()).collect::<Vec<_>>().join(" and ")
}

fn missing_rate(missing: Missing) -> String {
    let half = if missing.half.second { "second" } else { "first" };
    let (name, year, place) = (name(missing.series), missing.half.year, missing.series.published_at());
    let known = format!("is missing: {name} for the {half} half of {year} is not known here");
    format!("{known}; it is published at {place} and can be entered under this name")
}

const fn name(series: Series) -> &'static str {
    match series {
        Series::Ecb => "the main refinancing rate of the European Central Bank",
        Series::LegalPro => "the French legal rate of interest for professional creditors",
        Series::Boe => "the official rate of the Bank of England on the day before",
        Series::Base => "the German base rate",
        Series::Be => "the Belgian rate for late payment in commercial transactions",
    }
}
