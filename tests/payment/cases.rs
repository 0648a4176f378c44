//! Cases in one line, and what `sum` says of them as texts.

use franc_parler::flow::parse_date;
use franc_parler::json::Json;
use serde_json::{Value, json};
use xtask::author::sum_of;

/// A case between businesses at the rate of the law, with one invoice.
pub(crate) fn case(country: &str, amount: &str, due: &str, as_of: &str) -> Value {
    json!({
        "country": country,
        "debtor": "business",
        "invoices": [{"amount": amount, "due": due}],
        "as_of": as_of,
        "rate": {"kind": "statutory"},
    })
}

/// The case with one field more, or another one.
pub(crate) fn with(mut case: Value, field: &str, value: Value) -> Value {
    case[field] = value;
    case
}

/// The case with payments on its first invoice: date and amount.
pub(crate) fn paid(mut case: Value, payments: &[(&str, &str)]) -> Value {
    let list = payments.iter().map(|(date, amount)| json!({"date": date, "amount": amount}));
    case["invoices"][0]["payments"] = list.collect();
    case
}

pub(crate) fn agreed(case: Value, percent: &str) -> Value {
    with(case, "rate", json!({"kind": "percent", "value": percent}))
}

/// What the command says: the result, or the sentence.
pub(crate) fn answer(case: Value) -> Result<Value, String> {
    sum_of(&Json::from(case), None).map(Value::from)
}

/// The result of a case that can be decided.
pub(crate) fn sum(case: Value) -> Value {
    answer(case).unwrap()
}

/// The sentence of a case that cannot.
pub(crate) fn sentence(case: Value) -> String {
    answer(case).expect_err("this case cannot be decided")
}

/// Interest and fixed sum, the two figures of most examples.
pub(crate) fn interest_and_fixed(case: Value) -> (String, String) {
    let sum = sum(case);
    (text(&sum["interest"]), text(&sum["fixed"]))
}

/// The lines of the first invoice, as `from…to days × rate = interest`.
pub(crate) fn lines(sum: &Value) -> Vec<String> {
    let lines = sum["invoices"][0]["lines"].as_array().unwrap();
    let line = |line: &Value| {
        let of = |name: &str| text(&line[name]);
        format!("{}…{} {} × {} = {}", of("from"), of("to"), line["days"], of("rate"), of("interest"))
    };
    lines.iter().map(line).collect()
}

pub(crate) fn warnings(sum: &Value) -> Vec<String> {
    sum["warnings"].as_array().unwrap().iter().map(text).collect()
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub(crate) fn day(text: &str) -> time::Date {
    parse_date(text).unwrap()
}
