//! Due dates in every reading, ceilings, public holidays and working days.

use crate::cases::day;
use franc_parler::payment::{
    Country, Debtor, Reading, Rest, Term, Terms, Warning, due, instalments, limitation, rest, work_day,
};

fn terms(country: Country, invoiced: &str, agreed: Term) -> Terms {
    Terms {
        rules: Some((country, Debtor::Business)),
        invoiced: day(invoiced),
        performed: None,
        agreed,
        on_invoice: None,
    }
}

fn dates(terms: &Terms) -> Vec<String> {
    due(terms).dates.iter().map(|(date, _)| franc_parler::flow::iso(*date)).collect()
}

#[test]
fn end_of_month_has_two_readings() {
    let both = |invoiced| dates(&terms(Country::Fr, invoiced, Term::EndOfMonth(45)));
    assert_eq!(both("2025-01-15"), ["2025-03-31", "2025-03-17"]);
    assert_eq!(both("2026-02-10"), ["2026-03-31", "2026-04-14"]);
    // A leap year: 15 January and 45 days are 29 February.
    assert_eq!(both("2024-01-15"), ["2024-02-29", "2024-03-16"]);
    let readings: Vec<Reading> = due(&terms(Country::Fr, "2025-01-15", Term::EndOfMonth(45)))
        .dates
        .iter()
        .map(|(_, how)| *how)
        .collect();
    assert_eq!(readings, [Reading::DaysThenMonthEnd, Reading::MonthEndThenDays]);
}

#[test]
fn agreed_days_run_from_the_invoice() {
    assert_eq!(dates(&terms(Country::Fr, "2025-01-15", Term::Days(60))), ["2025-03-16"]);
    assert_eq!(dates(&terms(Country::Fr, "2025-01-15", Term::Periodic(45))), ["2025-03-01"]);
    assert_eq!(dates(&terms(Country::Ch, "2025-01-31", Term::Days(0))), ["2025-01-31"]);
}

#[test]
fn nothing_agreed_is_the_term_of_the_law_or_none() {
    let performed = |country, debtor| Terms {
        rules: Some((country, debtor)),
        performed: Some(day("2025-03-10")),
        ..terms(country, "2025-03-20", Term::Nothing)
    };
    assert_eq!(dates(&performed(Country::Fr, Debtor::Business)), ["2025-04-09"]);
    assert_eq!(dates(&performed(Country::Fr, Debtor::Public)), ["2025-04-19"]);
    assert_eq!(dates(&performed(Country::De, Debtor::Business)), ["2025-04-19"]);
    assert_eq!(dates(&performed(Country::Gb, Debtor::Business)), ["2025-04-19"]);
    assert_eq!(dates(&performed(Country::Ny, Debtor::Business)), ["2025-04-09"]);
    for (country, debtor) in
        [(Country::Fr, Debtor::Consumer), (Country::Ch, Debtor::Business), (Country::Qc, Debtor::Business)]
    {
        assert!(dates(&performed(country, debtor)).is_empty(), "{country:?} {debtor:?}");
    }
    // When the work was done is not known: nothing is made up from the invoice.
    assert!(dates(&terms(Country::Fr, "2025-03-20", Term::Nothing)).is_empty());
}

#[test]
fn the_date_on_the_invoice_wins() {
    let printed = Terms {
        on_invoice: Some(day("2025-02-14")),
        ..terms(Country::Fr, "2025-01-15", Term::EndOfMonth(45))
    };
    assert_eq!(due(&printed).dates, [(day("2025-02-14"), Reading::OnInvoice)]);
    let consumer = Terms { rules: Some((Country::Fr, Debtor::Consumer)), agreed: Term::Nothing, ..printed };
    assert_eq!(due(&consumer).dates, [(day("2025-02-14"), Reading::OnInvoice)]);
}

#[test]
fn a_term_beyond_its_ceiling_is_flagged() {
    let warning = |country, agreed| due(&terms(country, "2025-01-15", agreed)).warning;
    assert_eq!(warning(Country::Fr, Term::Days(60)), None);
    assert_eq!(warning(Country::Fr, Term::Days(61)), Some(Warning::TermOver60Days));
    assert_eq!(warning(Country::Fr, Term::EndOfMonth(45)), None);
    assert_eq!(warning(Country::Fr, Term::EndOfMonth(46)), Some(Warning::TermOver45DaysEndOfMonth));
    assert_eq!(warning(Country::Fr, Term::Periodic(46)), Some(Warning::TermOver45Days));
    assert_eq!(warning(Country::Es, Term::Days(61)), Some(Warning::TermOver60Days));
    assert_eq!(warning(Country::Ch, Term::Days(90)), None);
    let public = Terms {
        rules: Some((Country::Fr, Debtor::Public)),
        ..terms(Country::Fr, "2025-01-15", Term::Days(45))
    };
    assert_eq!(due(&public).warning, Some(Warning::TermOver30Days));
    let printed =
        Terms { on_invoice: Some(day("2025-03-17")), ..terms(Country::Fr, "2025-01-15", Term::Nothing) };
    assert_eq!(due(&printed).warning, Some(Warning::TermOver60Days));
    let agreed = Terms { agreed: Term::EndOfMonth(45), ..printed };
    assert_eq!(due(&agreed).warning, None);
    let later = Terms { on_invoice: Some(day("2025-04-01")), ..agreed };
    assert_eq!(due(&later).warning, Some(Warning::TermOver45DaysEndOfMonth));
}

/// The public holidays of a year that fall on a weekday.
fn holidays(country: Country, year: i32) -> Vec<String> {
    let first = day(&format!("{year}-01-01"));
    let days = (0..366).map(|days| franc_parler::payment::days_after(first, days));
    days.filter(|date| date.year() == year && rest(Some(country), *date) == Some(Rest::Holiday))
        .map(|date| franc_parler::flow::iso(date)[5..].to_owned())
        .collect()
}

#[test]
fn the_public_holidays_of_a_year() {
    let french = ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "11-11", "12-25"];
    assert_eq!(holidays(Country::Fr, 2026), french);
    assert_eq!(holidays(Country::Fr, 2025)[1..6], ["04-21", "05-01", "05-08", "05-29", "06-09"]);
    let german = ["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "12-25"];
    assert_eq!(holidays(Country::De, 2026), german);
    // 26 December 2026 is a Saturday, 25 December 2027 too.
    let british = ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"];
    assert_eq!(holidays(Country::Gb, 2026), british);
    assert_eq!(holidays(Country::Gb, 2027)[6..], ["12-27", "12-28"]);
    assert_eq!(holidays(Country::Gb, 2022)[0], "01-03");
    let irish = ["01-01", "02-03", "03-17", "04-21", "05-05", "06-02", "08-04", "10-27", "12-25", "12-26"];
    assert_eq!(holidays(Country::Ie, 2025), irish);
    assert_eq!(holidays(Country::Ie, 2030)[1], "02-01");
    let quebec = ["01-01", "04-03", "04-06", "05-18", "06-24", "07-01", "09-07", "10-12", "12-25"];
    assert_eq!(holidays(Country::Qc, 2026), quebec);
    assert!(holidays(Country::Qc, 2029).contains(&"07-02".to_owned()));
    let belgian = ["01-01", "04-06", "05-01", "05-14", "05-25", "07-21", "11-11", "12-25"];
    assert_eq!(holidays(Country::Be, 2026), belgian);
    assert_eq!(holidays(Country::Lu, 2026)[5..], ["06-23", "12-25"]);
    let without = Country::ALL.into_iter().filter(|country| holidays(*country, 2026).is_empty());
    assert_eq!(without.map(Country::code).collect::<Vec<_>>(), ["ES", "CH", "NY"]);
}

#[test]
fn a_day_of_rest_moves_to_the_next_working_day() {
    let moved = |country, date| franc_parler::flow::iso(work_day(Some(country), day(date)).date);
    assert_eq!(moved(Country::Fr, "2026-11-23"), "2026-11-23");
    assert_eq!(moved(Country::Fr, "2026-11-21"), "2026-11-23");
    // Ascension, on a Thursday; Easter from Friday on in Germany; Christmas of 2027 in the United Kingdom.
    assert_eq!(moved(Country::Fr, "2026-05-14"), "2026-05-15");
    assert_eq!(moved(Country::De, "2026-04-03"), "2026-04-07");
    assert_eq!(moved(Country::Gb, "2027-12-25"), "2027-12-29");
    assert_eq!(moved(Country::Ch, "2026-08-01"), "2026-08-03");
    let saturday = day("2026-11-21");
    assert_eq!(work_day(Some(Country::Fr), saturday).moved, Some((saturday, Rest::Weekend)));
    assert_eq!(work_day(None, saturday).date, day("2026-11-23"));
    assert_eq!(work_day(None, day("2026-05-14")).moved, None);
}

#[test]
fn a_claim_lives_as_long_as_a_source_says() {
    let until = |country, debtor, due| limitation(country, debtor, day(due), None);
    assert_eq!(until(Country::Fr, Debtor::Business, "2024-02-29"), Some(day("2029-02-28")));
    assert_eq!(until(Country::Fr, Debtor::Consumer, "2024-02-29"), Some(day("2026-02-28")));
    assert_eq!(until(Country::Gb, Debtor::Business, "2025-06-30"), Some(day("2031-06-30")));
    assert_eq!(until(Country::Ie, Debtor::Public, "2025-06-30"), Some(day("2031-06-30")));
    assert_eq!(until(Country::De, Debtor::Business, "2025-06-30"), None);
    // In France from the end of the work, where that came first.
    let worked = |country, done| limitation(country, Debtor::Business, day("2025-06-30"), Some(day(done)));
    assert_eq!(worked(Country::Fr, "2025-04-30"), Some(day("2030-04-30")));
    assert_eq!(worked(Country::Fr, "2025-07-31"), Some(day("2030-06-30")));
    assert_eq!(worked(Country::Gb, "2025-04-30"), Some(day("2031-06-30")));
}

#[test]
fn a_plan_adds_up_to_the_cent() {
    let told = |total, count, first| {
        let parts = instalments(franc_parler::flow::Money(total), count, day(first));
        parts.iter().map(|part| (franc_parler::flow::iso(part.date), part.amount.0)).collect::<Vec<_>>()
    };
    let three = told(100_000, 3, "2026-12-31");
    let dates = ["2026-12-31", "2027-01-31", "2027-02-28"].map(str::to_owned);
    assert_eq!(three, dates.into_iter().zip([33_334, 33_333, 33_333]).collect::<Vec<_>>());
    for (total, count) in [(1, 1), (9_999_999_999, 36), (101, 7), (36, 36)] {
        let parts = told(total, count, "2028-02-29");
        assert_eq!(parts.iter().map(|part| part.1).sum::<i64>(), total, "{total} in {count}");
        assert!(parts.windows(2).all(|pair| pair[0] < pair[1] && pair[0].1 - pair[1].1 <= 1), "{parts:?}");
    }
    for (total, count) in [(100, 0), (100, 37), (2, 3), (0, 1)] {
        assert!(told(total, count, "2026-12-31").is_empty(), "{total} in {count}");
    }
}
