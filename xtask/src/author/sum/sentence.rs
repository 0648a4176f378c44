//! Why a case cannot be decided, in one English sentence that begins with the field.

use franc_parler::flow::iso;
use franc_parler::payment::{Cause, Country, Missing, Refusal, Series};

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
    format!(
        "is missing: {} for the {half} half of {} is not in the tables, is published at {}, and can be entered under \
         this name",
        name(missing.series, missing.country),
        missing.half.year,
        missing.series.published_at(),
    )
}

fn name(series: Series, country: Country) -> String {
    match series {
        Series::Ecb => format!("the main refinancing rate of the European Central Bank ({})", country.code()),
        Series::LegalPro => "the French legal rate of interest for professional creditors".to_owned(),
        Series::Boe => "the official rate of the Bank of England on the eve".to_owned(),
        Series::Base => "the German base rate".to_owned(),
        Series::Be => "the Belgian rate for late payment in commercial transactions".to_owned(),
    }
}
