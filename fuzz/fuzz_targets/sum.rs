//! The case of a sum from any bytes: whatever is read is worked out or refused in a sentence, and never panics. Beside
//! JSON as it comes, the bytes are read as a case by themselves, so that most of them reach the sums.
#![no_main]

use franc_parler::json::Json;
use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value};

fuzz_target!(|bytes: &[u8]| {
    let whole = serde_json::from_slice::<Value>(bytes).ok();
    for value in whole.into_iter().chain([case(&mut Bytes(bytes))]) {
        match xtask::author::sum_of(&Json::from(value), None) {
            Ok(sum) => check(&Value::from(sum)),
            Err(sentence) => assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}"),
        }
    }
});

/// Laws that hold of every sum.
fn check(sum: &Value) {
    let cents = |value: &Value| -> i128 {
        let text = value.as_str().expect("a sum is a text");
        let (whole, cents) = text.split_once('.').expect("a sum has cents");
        assert!(cents.len() == 2, "{text}");
        whole.parse::<i128>().expect("whole") * 100 + cents.parse::<i128>().expect("cents")
    };
    let total = cents(&sum["principal_left"]) + cents(&sum["interest_left"]) + cents(&sum["fixed"]);
    assert_eq!(cents(&sum["total"]), total, "{sum}");
    let invoices = sum["invoices"].as_array().expect("invoices");
    let interest: i128 = invoices.iter().map(|invoice| cents(&invoice["interest"])).sum();
    assert_eq!(cents(&sum["interest"]), interest, "{sum}");
    assert!(cents(&sum["interest_left"]) >= 0 && cents(&sum["principal_left"]) >= 0, "{sum}");
}

/// Bytes as a source of choices; zero once they are used up.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[usize::from(self.next()) % all.len()]
    }

    fn number(&mut self, below: u64) -> u64 {
        let number = (0..4).fold(0_u64, |number, _| number << 8 | u64::from(self.next()));
        number % below
    }

    fn date(&mut self) -> String {
        let year = 1990 + u64::from(self.next()) % 212;
        let year = if self.next() % 4 == 0 { year } else { 2019 + year % 8 };
        format!("{year:04}-{:02}-{:02}", self.next() % 12 + 1, self.next() % 31 + 1)
    }

    fn money(&mut self) -> String {
        let below = [100, 100_000, 10_000_000, 10_000_000_000][usize::from(self.next() % 4)];
        let cents = self.number(below);
        format!("{}.{:02}", cents / 100, cents % 100)
    }
}

fn case(bytes: &mut Bytes) -> Value {
    let mut case = Map::new();
    let mut put = |name: &str, value: Value| case.insert(name.to_owned(), value);
    put("country", bytes.pick(&["FR", "BE", "LU", "DE", "ES", "IE", "GB", "CH", "QC", "NY"]).into());
    put("debtor", bytes.pick(&["business", "business", "public", "consumer"]).into());
    put("as_of", bytes.date().into());
    let kind = bytes.pick(&["statutory", "statutory", "percent", "legal-x3"]);
    let mut rate = Map::from_iter([("kind".to_owned(), kind.into())]);
    if kind == "percent" {
        rate.insert("value".to_owned(), format!("{}.{:02}", bytes.next() % 101, bytes.next() % 100).into());
    }
    put("rate", rate.into());
    if bytes.next() % 2 == 0 {
        put("formal_notice", bytes.date().into());
    }
    put("part_payment", bytes.pick(&["principal-first", "interest-first"]).into());
    let half = |bytes: &mut Bytes| format!("{}-{}", 2018 + u16::from(bytes.next() % 12), bytes.next() % 2 + 1);
    let entered: Map<String, Value> = (0..bytes.next() % 6)
        .map(|_| {
            let series = bytes.pick(&["ecb", "legal-pro", "boe", "base", "be"]);
            let rate = format!("{}.{:02}", bytes.next() % 20, bytes.next() % 100);
            (half(bytes), Value::from(Map::from_iter([(series.to_owned(), rate.into())])))
        })
        .collect();
    let country = case["country"].as_str().unwrap_or_default().to_owned();
    case.insert("rates".to_owned(), Map::from_iter([(country, entered.into())]).into());
    let invoices: Vec<Value> = (0..bytes.next() % 4 + 1).map(|_| invoice(bytes)).collect();
    case.insert("invoices".to_owned(), invoices.into());
    case.into()
}

fn invoice(bytes: &mut Bytes) -> Value {
    let payments: Vec<Value> = (0..bytes.next() % 4)
        .map(|_| Map::from_iter([("date".to_owned(), bytes.date().into()), ("amount".to_owned(), bytes.money().into())]).into())
        .collect();
    let mut invoice = Map::new();
    invoice.insert("amount".to_owned(), bytes.money().into());
    invoice.insert("due".to_owned(), bytes.date().into());
    invoice.insert("payments".to_owned(), payments.into());
    invoice.into()
}
