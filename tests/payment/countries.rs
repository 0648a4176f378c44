//! Worked examples of other debtors and other countries, to the cent, and the wrong readings beside them.

use crate::cases::{agreed, case, interest_and_fixed, lines, sum, text, warnings, with};
use serde_json::json;

fn both(interest: &str, fixed: &str) -> (String, String) {
    (interest.to_owned(), fixed.to_owned())
}

#[test]
fn a_french_public_buyer_keeps_the_rate_of_the_first_late_day() {
    let public = with(case("FR", "1000.00", "2024-12-30", "2025-08-31"), "debtor", json!("public"));
    // 4.25 + 8, kept through two half-years with other rates; due a day later, the next half-year's 3.15 + 8.
    assert_eq!(lines(&sum(public)), ["2024-12-31…2025-08-31 244 × 12.25 = 81.8904"]);
    let next = with(case("FR", "1000.00", "2024-12-31", "2025-08-31"), "debtor", json!("public"));
    let sum = sum(next);
    assert_eq!(lines(&sum), ["2025-01-01…2025-08-31 243 × 11.15 = 74.2315"]);
    assert_eq!(text(&sum["fixed"]), "40.00");
}

#[test]
fn a_french_consumer_owes_the_legal_rate_from_the_formal_notice_and_no_fixed_sum() {
    let consumer = with(case("FR", "1000.00", "2025-06-01", "2025-08-31"), "debtor", json!("consumer"));
    let without = sum(consumer.clone());
    assert_eq!((text(&without["interest"]), text(&without["fixed"])), both("0.00", "0.00"));
    assert_eq!(warnings(&without), ["consumer-without-formal-notice"]);
    let noticed = sum(with(consumer, "formal_notice", json!("2025-06-20")));
    assert_eq!(
        lines(&noticed),
        ["2025-06-21…2025-06-30 10 × 3.71 = 1.0164", "2025-07-01…2025-08-31 62 × 2.76 = 4.6882"]
    );
    assert_eq!((text(&noticed["interest"]), text(&noticed["fixed"])), both("5.70", "0.00"));
    assert!(warnings(&noticed).is_empty());
}

#[test]
fn belgium_luxembourg_spain_and_germany_change_with_the_half_year() {
    let luxembourg = case("LU", "1000.00", "2024-09-30", "2024-10-31");
    assert_eq!(interest_and_fixed(luxembourg), both("10.40", "40.00"));
    let spain = case("ES", "1000.00", "2025-03-01", "2025-03-31");
    assert_eq!(interest_and_fixed(spain), both("9.16", "40.00"));
    let belgium = sum(case("BE", "1000.00", "2025-06-01", "2025-08-31"));
    assert_eq!(
        lines(&belgium),
        ["2025-06-02…2025-06-30 29 × 11.50 = 9.1370", "2025-07-01…2025-08-31 62 × 10.50 = 17.8356"]
    );
    let germany = sum(case("DE", "1000.00", "2022-12-01", "2023-01-31"));
    assert_eq!(
        lines(&germany),
        ["2022-12-02…2022-12-31 30 × 8.12 = 6.6740", "2023-01-01…2023-01-31 31 × 10.62 = 9.0197"]
    );
    assert_eq!((text(&germany["interest"]), text(&germany["fixed"])), both("15.69", "40.00"));
}

#[test]
fn a_german_consumer_owes_five_points_from_the_formal_notice() {
    let consumer = with(case("DE", "1000.00", "2025-06-01", "2025-08-31"), "debtor", json!("consumer"));
    let sum = sum(with(consumer, "formal_notice", json!("2025-06-30")));
    assert_eq!(lines(&sum), ["2025-07-01…2025-08-31 62 × 6.27 = 10.6504"]);
    assert_eq!(text(&sum["fixed"]), "0.00");
}

#[test]
fn ireland_takes_the_rate_of_the_day_of_payment_for_all() {
    let sum = sum(case("IE", "1000.00", "2025-03-01", "2025-08-31"));
    assert_eq!(lines(&sum), ["2025-03-02…2025-08-31 183 × 10.15 = 50.8890"]);
    assert_eq!(warnings(&sum), ["one-rate-of-payment-day"]);
    let agreed = crate::cases::agreed(case("IE", "1000.00", "2025-03-01", "2025-08-31"), "8");
    assert!(warnings(&crate::cases::sum(agreed)).is_empty());
}

#[test]
fn the_united_kingdom_fixes_the_rate_when_interest_begins() {
    // 5.25 on 30 June 2024, though the bank cut it to 5 a month later and to 4.75 before the year was out.
    let sum = sum(case("GB", "1000.00", "2024-06-30", "2025-03-31"));
    assert_eq!(lines(&sum), ["2024-07-01…2025-03-31 274 × 13.25 = 99.4658"]);
    assert_eq!(text(&sum["currency"]), "GBP");
    // 4.25 on 30 June 2025, not the 5.25 one finds in copied tables.
    let second = crate::cases::sum(case("GB", "1000.00", "2025-06-30", "2025-07-30"));
    assert_eq!(lines(&second), ["2025-07-01…2025-07-30 30 × 12.25 = 10.0685"]);
}

#[test]
fn the_british_and_irish_fixed_sums_grow_with_the_invoice() {
    let fixed = |amount| interest_and_fixed(case("GB", amount, "2025-03-01", "2025-03-02")).1;
    let sums = ["999.99", "1000.00", "9999.99", "10000.00"].map(fixed);
    assert_eq!(sums, ["40.00", "70.00", "70.00", "100.00"]);
    // In Ireland the round sums are the last of their step (S.I. 580/2012, schedule).
    let irish = |amount| interest_and_fixed(case("IE", amount, "2025-03-01", "2025-03-02")).1;
    let sums = ["1000.00", "1000.01", "10000.00", "10000.01"].map(irish);
    assert_eq!(sums, ["40.00", "70.00", "70.00", "100.00"]);
}

#[test]
fn switzerland_and_quebec_have_five_percent_over_365_days() {
    let swiss = sum(case("CH", "4000.00", "2025-03-01", "2025-04-30"));
    // 33.33 by a year of 360 days.
    assert_eq!((text(&swiss["interest"]), text(&swiss["fixed"])), both("32.88", "0.00"));
    assert_eq!(
        (text(&swiss["currency"]), warnings(&swiss)),
        ("CHF".to_owned(), vec!["counted-from-due-date".to_owned()])
    );
    let lower = agreed(case("CH", "4000.00", "2025-03-01", "2025-04-30"), "3");
    assert_eq!(warnings(&sum(lower)), ["counted-from-due-date", "rate-under-floor"]);
    let quebec = case("QC", "3000.00", "2025-01-10", "2025-05-30");
    let noticed = sum(with(quebec, "formal_notice", json!("2025-03-01")));
    assert_eq!((text(&noticed["interest"]), text(&noticed["fixed"])), both("36.99", "0.00"));
    assert_eq!(noticed["invoices"][0]["days"], 90);
    assert!(warnings(&noticed).is_empty());
}

#[test]
fn new_york_has_no_rate_unless_one_was_agreed() {
    let late = case("NY", "1000.00", "2025-06-01", "2025-08-31");
    let sum = sum(late.clone());
    assert_eq!((text(&sum["interest"]), text(&sum["total"])), both("0.00", "1000.00"));
    assert_eq!(
        (sum["invoices"][0]["days"].as_i64(), warnings(&sum)),
        (Some(91), vec!["no-statutory-rate".to_owned(), "double-damages-possible".to_owned()])
    );
    let agreed = crate::cases::agreed(late, "12");
    assert_eq!(interest_and_fixed(agreed), both("29.92", "0.00"));
    let small = crate::cases::sum(case("NY", "799.99", "2025-06-01", "2025-08-31"));
    assert_eq!(warnings(&small), ["no-statutory-rate"]);
}

#[test]
fn a_debt_too_old_for_a_court_is_flagged() {
    let old = crate::cases::agreed(case("FR", "100.00", "2020-02-29", "2025-03-01"), "10");
    assert!(warnings(&sum(old)).contains(&"limitation-passed".to_owned()));
    let just = crate::cases::agreed(case("FR", "100.00", "2020-02-29", "2025-02-28"), "10");
    assert!(!warnings(&sum(just)).contains(&"limitation-passed".to_owned()));
}
