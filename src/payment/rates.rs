//! Which published rate holds when, what the law makes of it in each country, and what is missing past the
//! tables. Imports: nothing of the crate beyond this module.

use super::calendar::HalfYear;
use super::country::{Country, Debtor};
use super::exact::Rate;
use super::tables::{BASE, BE, BOE, ECB, LEGAL_PRO, Published};

/// A published series of rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Series {
    /// The European Central Bank's main refinancing rate.
    Ecb,
    /// The French legal rate for professional creditors.
    LegalPro,
    /// The Bank of England's official rate.
    Boe,
    /// The German base rate.
    Base,
    /// The Belgian rate of late payment.
    Be,
}

impl Series {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Ecb, Self::LegalPro, Self::Boe, Self::Base, Self::Be];

    /// The name by which a case enters one of its rates.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ecb => "ecb",
            Self::LegalPro => "legal-pro",
            Self::Boe => "boe",
            Self::Base => "base",
            Self::Be => "be",
        }
    }

    /// What is known of it, in order.
    pub const fn table(self) -> &'static [Published] {
        match self {
            Self::Ecb => &ECB,
            Self::LegalPro => &LEGAL_PRO,
            Self::Boe => &BOE,
            Self::Base => &BASE,
            Self::Be => &BE,
        }
    }

    /// Where its rates are published.
    pub const fn published_at(self) -> &'static str {
        match self {
            Self::Ecb => "https://www.banque-france.fr/en/policy-rates",
            Self::LegalPro => "https://www.legifrance.gouv.fr",
            Self::Boe => "https://www.bankofengland.co.uk",
            Self::Base => "https://www.bundesbank.de",
            Self::Be => "https://www.ejustice.just.fgov.be",
        }
    }

    /// The series a country's rules read.
    pub const fn of(country: Country) -> &'static [Self] {
        match country {
            Country::Fr => &[Self::Ecb, Self::LegalPro],
            Country::Be => &[Self::Be],
            Country::De => &[Self::Base],
            Country::Gb => &[Self::Boe],
            Country::Lu | Country::Es | Country::Ie => &[Self::Ecb],
            Country::Ch | Country::Qc | Country::Ny => &[],
        }
    }

    fn known(self, half: HalfYear) -> Option<Rate> {
        self.table().iter().find(|line| line.half == half).map(|line| line.rate)
    }
}

/// A rate the person entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered {
    /// The country it was entered for.
    pub country: Country,
    /// The half-year it holds for.
    pub half: HalfYear,
    /// The series it belongs to.
    pub series: Series,
    /// The rate, before any points are added.
    pub rate: Rate,
}

impl Entered {
    /// Whether the tables say something else: then they win.
    pub fn contradicts_table(&self) -> bool {
        self.series.known(self.half).is_some_and(|known| known != self.rate)
    }
}

/// A rate that neither the tables nor the person know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The country whose rules ask for it.
    pub country: Country,
    /// The series it belongs to; where it is published, the series says.
    pub series: Series,
    /// The half-year it is missing for.
    pub half: HalfYear,
}

/// The rate of a half-year: from the tables, else as entered. It is never taken from a neighbour.
///
/// # Errors
/// The rate that is missing.
pub fn rate_of(
    series: Series,
    country: Country,
    half: HalfYear,
    entered: &[Entered],
) -> Result<Rate, Missing> {
    let same = |one: &&Entered| one.series == series && one.country == country && one.half == half;
    let by_person = || entered.iter().find(same).map(|one| one.rate);
    series.known(half).or_else(by_person).ok_or(Missing { country, series, half })
}

/// Which day's rate a claim takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Every half-year has its own.
    EachHalfYear,
    /// The one of the half-year in which the first late day lies, kept to the end.
    FirstLateDay,
    /// The one of the half-year in which the sum is worked out, for the whole time.
    DayOfSum,
}

/// What the law gives where nothing was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statutory {
    /// A published rate and points on top.
    Above {
        /// The published rate.
        series: Series,
        /// How many times it counts.
        times: i64,
        /// The points on top.
        points: Rate,
        /// Which day's rate.
        taken: Taken,
    },
    /// The same rate at all times.
    Fixed(Rate),
    /// No rate of interest: other rights.
    None,
}

const fn above(series: Series, points: i64, taken: Taken) -> Statutory {
    Statutory::Above { series, times: 1, points: Rate::points(points), taken }
}

/// Three times the French legal rate: the least a contract may say (C. com. L441-10 II).
pub(super) const THREE_TIMES_LEGAL: Statutory = Statutory::Above {
    series: Series::LegalPro,
    times: 3,
    points: Rate::points(0),
    taken: Taken::EachHalfYear,
};

/// The rate of the law by country and debtor; nothing where no source for it was found.
///
/// | who | rate | source |
/// |---|---|---|
/// | FR business | ECB + 10 points, by half-year | C. com. L441-10 II |
/// | FR public | ECB + 8 points, of the half-year in which interest began | C. commande publ. R2192-31 |
/// | FR consumer | legal rate of professionals | C. civ. 1231-6 |
/// | BE | published whole, by half-year; public buyers too | law of 2 August 2002, art. 5 |
/// | LU, ES | ECB + 8 points, by half-year | mj.gouvernement.lu, taux d'intérêt légal; Ley 3/2004, art. 7 |
/// | IE | ECB + 8 points, the rate of the day of payment for all | enterprise.gov.ie, late payment rate |
/// | DE | base rate + 9 points, consumers + 5 | § 288 BGB |
/// | GB | Bank of England + 8 points, fixed when interest begins | SI 2002/1675 |
/// | CH | 5 % | CO 104 |
/// | QC | 5 % | Interest Act, s. 3 |
/// | NY | none | Freelance Isn't Free Act |
pub const fn statutory(country: Country, debtor: Debtor) -> Option<Statutory> {
    use Taken::{DayOfSum, EachHalfYear, FirstLateDay};
    Some(match (country, debtor) {
        (Country::Fr, Debtor::Business) => above(Series::Ecb, 10, EachHalfYear),
        (Country::Fr, Debtor::Public) => above(Series::Ecb, 8, FirstLateDay),
        (Country::Fr, Debtor::Consumer) => above(Series::LegalPro, 0, EachHalfYear),
        (Country::De, Debtor::Consumer) => above(Series::Base, 5, EachHalfYear),
        (Country::Ch | Country::Qc, _) => Statutory::Fixed(Rate::points(5)),
        (Country::Ny, _) => Statutory::None,
        (_, Debtor::Consumer) => return None,
        (Country::Be, _) => above(Series::Be, 0, EachHalfYear),
        (Country::Lu | Country::Es, _) => above(Series::Ecb, 8, EachHalfYear),
        (Country::De, _) => above(Series::Base, 9, EachHalfYear),
        (Country::Ie, _) => above(Series::Ecb, 8, DayOfSum),
        (Country::Gb, _) => above(Series::Boe, 8, FirstLateDay),
    })
}
