//! Cases that cannot be decided: one sentence, which begins with the field.

use crate::cases::{agreed, answer, case, paid, sentence, with};
use serde_json::{Value, json};

fn french() -> Value {
    case("FR", "1000.00", "2025-07-31", "2025-08-30")
}

fn invoice(amount: &Value, due: &Value) -> Value {
    with(french(), "invoices", json!([{"amount": amount, "due": due}]))
}

/// The case is refused, by a single sentence that begins with the field.
fn refused(case: Value, field: &str) {
    let shown = case.to_string();
    let sentence = sentence(case);
    let rest = sentence.strip_prefix(field).unwrap_or_else(|| panic!("{field}: {sentence} ({shown})"));
    assert!(rest.starts_with(' ') && rest.ends_with('.') && !rest.contains('\n'), "{sentence}");
    assert!(!rest.trim_end_matches('.').contains(". "), "more than one sentence: {sentence}");
}

#[test]
fn a_missing_field_is_named() {
    for field in ["country", "debtor", "invoices", "as_of", "rate"] {
        let mut case = french();
        case.as_object_mut().unwrap().remove(field);
        refused(case, field);
        refused(with(french(), field, Value::Null), field);
    }
    refused(invoice(&Value::Null, &json!("2025-07-31")), "invoices[0].amount");
    refused(invoice(&json!("1.00"), &Value::Null), "invoices[0].due");
    refused(with(french(), "rate", json!({})), "rate.kind");
    refused(with(french(), "rate", json!({"kind": "percent"})), "rate.value");
    refused(with(french(), "invoices", json!([])), "invoices");
    let mut payment = french();
    payment["invoices"][0]["payments"] = json!([{"date": "2025-08-01"}]);
    refused(payment, "invoices[0].payments[0].amount");
}

#[test]
fn a_slip_in_a_name_or_a_word_is_not_passed_over() {
    refused(with(french(), "formal-notice", json!("2025-08-01")), "formal-notice");
    refused(
        with(french(), "invoices", json!([{"amount": "1", "due": "2025-07-31", "paid": []}])),
        "invoices[0].paid",
    );
    refused(with(french(), "line\nbreak", json!(1)), "line\\nbreak");
    refused(with(french(), "country", json!("fr")), "country");
    refused(with(french(), "country", json!("US")), "country");
    refused(with(french(), "debtor", json!("company")), "debtor");
    refused(with(french(), "part_payment", json!("first")), "part_payment");
    refused(with(french(), "rate", json!({"kind": "legal"})), "rate.kind");
    refused(with(french(), "rate", json!({"kind": "statutory", "value": "10"})), "rate.value");
    refused(with(french(), "rate", json!({"kind": "percent", "value": "10", "year": 1})), "rate.year");
    refused(with(french(), "rate", json!("statutory")), "rate");
    refused(with(french(), "invoices", json!({"amount": "1"})), "invoices");
    refused(with(french(), "invoices", json!(["1"])), "invoices[0]");
    refused(json!([]), "The case");
}

#[test]
fn a_sum_has_at_most_two_decimals_and_bounds() {
    let due = json!("2025-07-31");
    let right = [json!("0.01"), json!("99999999.99"), json!("7"), json!("7.5"), json!(7), json!(7.25)];
    for amount in right {
        assert!(answer(invoice(&amount, &due)).is_ok(), "{amount}");
    }
    let wrong = [
        json!("0"),
        json!("0.00"),
        json!("-1.00"),
        json!("100000000.00"),
        json!("99999999999999999999999"),
        json!("1.005"),
        json!(1.005),
        json!("1,00"),
        json!("1 000.00"),
        json!("1e3"),
        json!(1e30),
        json!("1."),
        json!(".5"),
        json!(""),
        json!("٣"),
        json!(true),
        json!(["1.00"]),
    ];
    for amount in wrong {
        refused(invoice(&amount, &due), "invoices[0].amount");
    }
}

#[test]
fn a_day_that_is_none_or_stands_in_the_wrong_order_is_named() {
    for day in
        ["2025-02-29", "2025-7-31", "31/07/2025", "2025-07-31 ", "", "tomorrow", "1989-12-31", "2200-01-01"]
    {
        refused(invoice(&json!("1.00"), &json!(day)), "invoices[0].due");
        refused(with(french(), "as_of", json!(day)), "as_of");
        refused(paid(french(), &[(day, "1.00")]), "invoices[0].payments[0].date");
        refused(with(french(), "formal_notice", json!(day)), "formal_notice");
    }
    refused(case("FR", "1000.00", "2025-08-31", "2025-08-30"), "invoices[0].due");
    refused(paid(french(), &[("2025-08-31", "1.00")]), "invoices[0].payments[0].date");
    refused(with(french(), "formal_notice", json!("2025-07-30")), "formal_notice");
    refused(with(french(), "formal_notice", json!("2025-08-31")), "formal_notice");
}

#[test]
fn nobody_pays_more_than_is_owed() {
    refused(paid(french(), &[("2025-08-01", "1000.34")]), "invoices[0].payments[0].amount");
    assert!(answer(paid(french(), &[("2025-08-01", "1000.33")])).is_ok());
    refused(
        paid(french(), &[("2025-08-30", "1009.99"), ("2025-08-10", "0.01")]),
        "invoices[0].payments[0].amount",
    );
    let interest_first =
        |amount| with(paid(french(), &[("2025-08-30", amount)]), "part_payment", json!("interest-first"));
    refused(interest_first("1010.00"), "invoices[0].payments[0].amount");
    assert!(answer(interest_first("1009.99")).is_ok());
    refused(paid(french(), &[("2025-08-30", "0.00")]), "invoices[0].payments[0].amount");
}

#[test]
fn a_rate_that_cannot_be_is_named() {
    for rate in ["-1", "100.001", "1000", "12.1234", "ten", ""] {
        refused(agreed(french(), rate), "rate.value");
    }
    let legal = |case| with(case, "rate", json!({"kind": "legal-x3"}));
    refused(legal(case("BE", "1000.00", "2025-07-31", "2025-08-30")), "rate.kind");
    refused(legal(with(french(), "debtor", json!("public"))), "rate.kind");
    for (country, rates, field) in [
        ("FR", json!({"XX": {}}), "rates.XX"),
        ("FR", json!({"FR": {"2026": {"ecb": "2"}}}), "rates.FR.2026"),
        ("FR", json!({"FR": {"2026-2": {"euribor": "2"}}}), "rates.FR.2026-2.euribor"),
        ("FR", json!({"FR": {"2026-2": {"boe": "2"}}}), "rates.FR.2026-2.boe"),
        ("FR", json!({"FR": {"2026-2": {"ecb": "-0.5"}}}), "rates.FR.2026-2.ecb"),
        ("DE", json!({"DE": {"2026-2": {"base": "-5.001"}}}), "rates.DE.2026-2.base"),
        ("CH", json!({"CH": {"2026-2": {"ecb": "2"}}}), "rates.CH.2026-2.ecb"),
        ("FR", json!([]), "rates"),
        ("FR", json!({"FR": {"2026-2": "2.15"}}), "rates.FR.2026-2"),
    ] {
        refused(with(case(country, "1.00", "2025-07-31", "2025-08-30"), "rates", rates), field);
    }
}

#[test]
fn past_the_tables_the_missing_rate_is_named_with_its_place() {
    for (country, field, place) in [
        ("FR", "rates.FR.2026-2.ecb", "banque-france.fr"),
        ("BE", "rates.BE.2026-2.be", "ejustice.just.fgov.be"),
        ("LU", "rates.LU.2026-2.ecb", "banque-france.fr"),
        ("ES", "rates.ES.2026-2.ecb", "banque-france.fr"),
        ("DE", "rates.DE.2026-2.base", "bundesbank.de"),
        ("IE", "rates.IE.2026-2.ecb", "banque-france.fr"),
    ] {
        let late = case(country, "1000.00", "2026-06-15", "2026-07-01");
        assert!(sentence(late.clone()).contains(place), "{country}");
        refused(late, field);
        // On the last day of the tables nothing is missing.
        assert!(answer(case(country, "1000.00", "2026-06-15", "2026-06-30")).is_ok(), "{country}");
    }
    // The United Kingdom's rate is the one of the first late day: known to the end, or not at all.
    assert!(answer(case("GB", "1000.00", "2026-06-29", "2027-06-15")).is_ok());
    refused(case("GB", "1000.00", "2026-06-30", "2026-07-01"), "rates.GB.2026-2.boe");
    let legal = with(case("FR", "1.00", "2018-12-30", "2018-12-31"), "rate", json!({"kind": "legal-x3"}));
    refused(legal, "rates.FR.2018-2.legal-pro");
}

#[test]
fn a_consumer_whose_rule_is_not_known_is_refused() {
    for country in ["BE", "LU", "ES", "IE", "GB"] {
        let consumer = with(case(country, "1.00", "2025-01-01", "2025-02-01"), "debtor", json!("consumer"));
        refused(agreed(consumer.clone(), "5"), "debtor");
        refused(consumer, "debtor");
    }
}
