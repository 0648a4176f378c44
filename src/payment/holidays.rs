//! Public holidays as rules, where a source for a whole country was found, and the next working day.
//! Imports: nothing of the crate beyond this module.
//!
//! Spain, Switzerland and New York are left out: no list that holds for the whole of each was found, so only
//! weekends are moved there. Regions have more days than the lists here (Alsace and Moselle, German Länder,
//! Scotland, …).

use super::calendar::{days_after, month_end};
use super::country::Country;
use time::Weekday::{Friday, Monday, Saturday, Sunday};
use time::{Date, Month, Weekday};

/// When a feast falls.
#[derive(Debug, Clone, Copy)]
enum Feast {
    /// On a day of a month.
    On(Month, u8),
    /// So many days after Easter Sunday; negative before.
    Easter(i8),
    /// On the n-th Monday of a month.
    NthMonday(u8, Month),
    /// On the last Monday of a month.
    LastMonday(Month),
    /// On the Monday that comes before a day of a month.
    MondayBefore(Month, u8),
    /// On a day of a month and, where that is a Saturday or a Sunday, so many days later.
    Moved(Month, u8, i8, i8),
    /// Ireland, from 2023: the first Monday of February, or 1 February where that is a Friday.
    Brigid,
}

use Feast::{Brigid, Easter, LastMonday, MondayBefore, Moved, NthMonday, On};
use Month::{August, December, February, January, July, June, March, May, November, October, September};

/// C. travail L3133-1, <https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/>.
const FR: [Feast; 11] = [
    On(January, 1),
    Easter(1),
    On(May, 1),
    On(May, 8),
    Easter(39),
    Easter(50),
    On(July, 14),
    On(August, 15),
    On(November, 1),
    On(November, 11),
    On(December, 25),
];
/// <https://www.belgium.be/fr/emploi/conges_et_interruption_de_carriere/jours_feries>.
const BE: [Feast; 10] = [
    On(January, 1),
    Easter(1),
    On(May, 1),
    Easter(39),
    Easter(50),
    On(July, 21),
    On(August, 15),
    On(November, 1),
    On(November, 11),
    On(December, 25),
];
/// <https://lcgb.lu/fr/?faq=jours-feries-legaux>.
const LU: [Feast; 11] = [
    On(January, 1),
    Easter(1),
    On(May, 1),
    On(May, 9),
    Easter(39),
    Easter(50),
    On(June, 23),
    On(August, 15),
    On(November, 1),
    On(December, 25),
    On(December, 26),
];
/// The nine of all Länder,
/// <https://www.lifepr.de/pressemitteilung/arag-se/Feiertage-Es-gibt-Unterschiede/boxid/679197>.
const DE: [Feast; 9] = [
    On(January, 1),
    Easter(-2),
    Easter(1),
    On(May, 1),
    Easter(39),
    Easter(50),
    On(October, 3),
    On(December, 25),
    On(December, 26),
];
/// <https://time.now/holidays/ireland/?year=2025>; February: <https://www.csna.ie/extra-public-holiday/>.
const IE: [Feast; 10] = [
    On(January, 1),
    Brigid,
    On(March, 17),
    Easter(1),
    NthMonday(1, May),
    NthMonday(1, June),
    NthMonday(1, August),
    LastMonday(October),
    On(December, 25),
    On(December, 26),
];
/// England and Wales: Banking and Financial Dealings Act 1971, schedule 1,
/// <http://legislation.data.gov.uk/ukpga/1971/80/schedule/1/paragraph/1/data.xht>, and the days proclaimed
/// and traditional, <https://law.academic.ru/4316/bank_holiday>. Days proclaimed for one year only are not in
/// it.
const GB: [Feast; 8] = [
    Moved(January, 1, 2, 1),
    Easter(-2),
    Easter(1),
    NthMonday(1, May),
    LastMonday(May),
    LastMonday(August),
    Moved(December, 25, 2, 2),
    Moved(December, 26, 2, 2),
];
/// Loi d'interprétation, art. 61, 23°, <https://calculateurjudiciaire.com/loi-interpretation-rlrq>, with the
/// Monday before 25 May,
/// <https://www.legisquebec.gouv.qc.ca/fr/version/rc/J-3,%20r.%203%20?code=se:3&historique=20240416>.
const QC: [Feast; 9] = [
    On(January, 1),
    Easter(-2),
    Easter(1),
    MondayBefore(May, 25),
    On(June, 24),
    Moved(July, 1, 0, 1),
    NthMonday(1, September),
    NthMonday(2, October),
    On(December, 25),
];

const fn feasts(country: Country) -> Option<&'static [Feast]> {
    match country {
        Country::Fr => Some(&FR),
        Country::Be => Some(&BE),
        Country::Lu => Some(&LU),
        Country::De => Some(&DE),
        Country::Ie => Some(&IE),
        Country::Gb => Some(&GB),
        Country::Qc => Some(&QC),
        Country::Es | Country::Ch | Country::Ny => None,
    }
}

impl Feast {
    fn in_year(self, year: i32) -> Option<Date> {
        let on = |month, day| Date::from_calendar_date(year, month, day).ok();
        match self {
            On(month, day) => on(month, day),
            Easter(days) => Some(days_after(easter(year)?, days.into())),
            NthMonday(nth, month) => {
                Some(days_after(first_from(on(month, 1)?, Monday), 7 * (i64::from(nth) - 1)))
            }
            LastMonday(month) => Some(first_from(days_after(month_end(on(month, 1)?), -6), Monday)),
            MondayBefore(month, day) => Some(first_from(days_after(on(month, day)?, -7), Monday)),
            Moved(month, day, from_saturday, from_sunday) => {
                let date = on(month, day)?;
                Some(match date.weekday() {
                    Saturday => days_after(date, from_saturday.into()),
                    Sunday => days_after(date, from_sunday.into()),
                    _ => date,
                })
            }
            Brigid if year < 2023 => None,
            Brigid => {
                let first = on(February, 1)?;
                Some(if first.weekday() == Friday { first } else { first_from(first, Monday) })
            }
        }
    }
}

/// The first such day of the week on or after a date.
fn first_from(date: Date, weekday: Weekday) -> Date {
    let days =
        i64::from(weekday.number_days_from_monday()) - i64::from(date.weekday().number_days_from_monday());
    days_after(date, days.rem_euclid(7))
}

/// Easter Sunday, by the Gregorian calendar's own arithmetic (Meeus, Jones, Butcher).
fn easter(year: i32) -> Option<Date> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let correction = (century + 8) / 25;
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let month = Month::try_from(u8::try_from(days / 31).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(days % 31 + 1).ok()?).ok()
}

/// Why nobody works on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// A Saturday or a Sunday.
    Weekend,
    /// A public holiday of the country.
    Holiday,
}

/// Why nobody works on that day; nothing on a working day. Without a country, only weekends are known.
pub fn rest(country: Option<Country>, date: Date) -> Option<Rest> {
    if matches!(date.weekday(), Saturday | Sunday) {
        return Some(Rest::Weekend);
    }
    let feast = |feast: &Feast| feast.in_year(date.year()) == Some(date);
    feasts(country?)?.iter().any(feast).then_some(Rest::Holiday)
}
