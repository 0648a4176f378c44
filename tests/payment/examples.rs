//! Worked examples between French businesses, to the cent, and the wrong readings beside them.

use crate::cases::{agreed, case, interest_and_fixed, lines, paid, sum, text, warnings, with};
use serde_json::json;

fn both(interest: &str, fixed: &str) -> (String, String) {
    (interest.to_owned(), fixed.to_owned())
}

#[test]
fn a_month_late() {
    let sum = sum(case("FR", "1000.00", "2025-07-31", "2025-08-30"));
    assert_eq!(lines(&sum), ["2025-08-01…2025-08-30 30 × 12.15 = 9.9863"]);
    assert_eq!((text(&sum["interest"]), text(&sum["total"])), both("9.99", "1049.99"));
    assert_eq!((sum["invoices"][0]["days"].as_i64(), text(&sum["currency"])), (Some(30), "EUR".to_owned()));
    // Not what the "legal rate" (2.76), a due date counted as late (31 days) or a year of 360 days would
    // give.
    for wrong in ["2.27", "10.32", "10.13", "10.12"] {
        assert_ne!(text(&sum["interest"]), wrong);
    }
}

#[test]
fn two_half_years_have_two_rates() {
    let sum = sum(case("FR", "2500.00", "2025-05-31", "2025-09-15"));
    assert_eq!(
        lines(&sum),
        ["2025-06-01…2025-06-30 30 × 13.15 = 27.0205", "2025-07-01…2025-09-15 77 × 12.15 = 64.0788"]
    );
    assert_eq!((text(&sum["interest"]), text(&sum["fixed"])), both("91.10", "40.00"));
    // One rate for all, the first or the last.
    for wrong in ["96.37", "89.04"] {
        assert_ne!(text(&sum["interest"]), wrong);
    }
}

#[test]
fn three_half_years_and_a_leap_year_are_rounded_once() {
    let sum = sum(case("FR", "10000.00", "2023-11-30", "2024-08-15"));
    assert_eq!(
        lines(&sum),
        [
            "2023-12-01…2023-12-31 31 × 14.00 = 118.9041",
            "2024-01-01…2024-06-30 182 × 14.50 = 723.0137",
            "2024-07-01…2024-08-15 46 × 14.25 = 179.5890",
        ]
    );
    // 1,021.50 if every line were rounded; 1,019.53 in a leap year of 366 days; 13.65 was the bank's rate in
    // autumn.
    assert_eq!((text(&sum["interest"]), text(&sum["fixed"])), both("1021.51", "40.00"));
}

#[test]
fn one_day_late_and_none() {
    assert_eq!(interest_and_fixed(case("FR", "850.00", "2026-01-31", "2026-02-01")), both("0.28", "40.00"));
    assert_eq!(interest_and_fixed(case("FR", "850.00", "2026-01-31", "2026-01-31")), both("0.00", "0.00"));
    let on_the_day = paid(case("FR", "850.00", "2026-01-31", "2026-06-30"), &[("2026-01-31", "850.00")]);
    assert_eq!(interest_and_fixed(on_the_day), both("0.00", "0.00"));
}

#[test]
fn several_invoices_are_rounded_each() {
    let invoice = json!({"amount": "1000.00", "due": "2025-07-31"});
    let two = with(case("FR", "1.00", "2025-07-31", "2025-08-30"), "invoices", json!([invoice, invoice]));
    assert_eq!(interest_and_fixed(two), both("19.98", "80.00"));
}

#[test]
fn a_part_payment_pays_principal_or_interest_first() {
    let part = paid(case("FR", "2000.00", "2025-09-30", "2025-11-29"), &[("2025-10-30", "500.00")]);
    let principal_first = sum(part.clone());
    let interest_first = sum(with(part, "part_payment", json!("interest-first")));
    assert_eq!(text(&principal_first["interest"]), "34.95");
    assert_eq!(text(&principal_first["total"]), "1574.95");
    assert_eq!(text(&interest_first["interest"]), "35.15");
    assert_eq!(text(&interest_first["interest_left"]), "15.18");
    assert_eq!(text(&interest_first["principal_left"]), "1519.97");
    assert_eq!(text(&interest_first["total"]), "1575.15");
    assert_eq!(warnings(&principal_first), ["principal-paid-first"]);
    assert!(warnings(&interest_first).is_empty());
}

#[test]
fn days_end_when_the_principal_is_paid() {
    let late = paid(case("FR", "1000.00", "2025-07-31", "2025-12-31"), &[("2025-08-30", "1000.00")]);
    let sum = sum(late);
    assert_eq!(sum["invoices"][0]["days"], 30);
    assert_eq!((text(&sum["interest"]), text(&sum["total"])), both("9.99", "49.99"));
    let interest_too = [("2025-08-30", "1000.00"), ("2025-09-30", "9.99")];
    let all = crate::cases::sum(paid(case("FR", "1000.00", "2025-07-31", "2025-12-31"), &interest_too));
    assert_eq!((text(&all["interest"]), text(&all["interest_left"])), both("9.99", "0.00"));
    assert_eq!((all["invoices"][0]["days"].as_i64(), text(&all["total"])), (Some(30), "40.00".to_owned()));
}

#[test]
fn a_payment_before_the_due_date_only_makes_the_principal_smaller() {
    let early = paid(case("FR", "2000.00", "2025-07-31", "2025-08-30"), &[("2025-07-01", "1000.00")]);
    assert_eq!(interest_and_fixed(early), both("9.99", "40.00"));
}

#[test]
fn an_agreed_rate_is_one_line_and_held_against_the_floor() {
    // 14.50 % in 2024 is what the law gives by default and less than a contract may say (3 × 5.07, 3 × 4.92).
    let agreed_rate = sum(agreed(case("FR", "1000.00", "2024-01-01", "2024-08-31"), "14.5"));
    assert_eq!(lines(&agreed_rate), ["2024-01-02…2024-08-31 243 × 14.50 = 96.5342"]);
    assert_eq!(warnings(&agreed_rate), ["rate-under-floor"]);
    let by_law = sum(case("FR", "1000.00", "2024-01-01", "2024-08-31"));
    assert_eq!(warnings(&by_law), ["default-under-three-times-legal"]);
    let fair = sum(agreed(case("FR", "1000.00", "2025-01-01", "2025-08-31"), "11.13"));
    assert!(warnings(&fair).is_empty());
    let unknown = sum(agreed(case("FR", "1000.00", "2026-06-01", "2026-08-31"), "10"));
    assert_eq!(warnings(&unknown), ["floor-not-known"]);
}

#[test]
fn three_times_the_legal_rate_changes_with_the_half_year() {
    let three = with(case("FR", "1000.00", "2024-01-01", "2024-08-31"), "rate", json!({"kind": "legal-x3"}));
    let sum = sum(three);
    assert_eq!(
        lines(&sum),
        ["2024-01-02…2024-06-30 181 × 15.21 = 75.4249", "2024-07-01…2024-08-31 62 × 14.76 = 25.0718"]
    );
    assert_eq!(text(&sum["interest"]), "100.50");
}

#[test]
fn a_published_quarter_lies_where_ours_does() {
    // 10,000 € over three months of 2014: 256 € at 10.25 % and 3 € at 0.12 %, by quarters of a year and
    // without cents (lexing.law, penalties of March 2014). By days, 91 of them: 255.55 and 2.99.
    let quarter = |rate| agreed(case("FR", "10000.00", "2014-03-31", "2014-06-30"), rate);
    assert_eq!(interest_and_fixed(quarter("10.25")).0, "255.55");
    assert_eq!(interest_and_fixed(quarter("0.12")).0, "2.99");
}

#[test]
fn an_entered_rate_stands_in_for_a_missing_one_and_never_for_a_known_one() {
    let late = case("FR", "1000.00", "2026-06-01", "2026-08-31");
    let entered = with(late.clone(), "rates", json!({"FR": {"2026-2": {"ecb": "2.15"}}}));
    assert_eq!(
        lines(&sum(entered)),
        ["2026-06-02…2026-06-30 29 × 12.15 = 9.6534", "2026-07-01…2026-08-31 62 × 12.15 = 20.6384"]
    );
    let rates = json!({"FR": {"2026-1": {"ecb": "9"}, "2026-2": {"ecb": 3.875}}});
    let sum = sum(with(late, "rates", rates));
    assert_eq!(warnings(&sum), ["entered-rate-not-used"]);
    let rates = [0, 1].map(|line| text(&sum["invoices"][0]["lines"][line]["rate"]));
    assert_eq!(rates, ["12.15", "13.875"]);
}
