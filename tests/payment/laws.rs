//! Laws that hold for every case.
//!
//! Every run tries the same cases, so that a red one can be repeated; `PROPTEST_RNG_SEED=…` tries others.

use crate::cases::day;
use franc_parler::flow::Money;
use franc_parler::json::Json;
use franc_parler::payment::{
    Agreed, Case, Country, Debtor, Field, Interest, Invoice, PartPayment, Payment, Rate, Sum, days_after,
    days_between, month_end, sum, years_after,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use time::Date;
use xtask::author::sum_of;

fn law(cases: u32) -> Config {
    let chosen = Config::default();
    let rng_seed =
        if chosen.rng_seed == RngSeed::Random { RngSeed::Fixed(20_261_123) } else { chosen.rng_seed };
    Config { cases, rng_seed, failure_persistence: None, ..chosen }
}

/// A day the tables cover.
fn any_day() -> impl Strategy<Value = Date> {
    let days = days_between(day("2019-01-01"), day("2026-06-30"));
    (0..=days).prop_map(|days| days_after(day("2019-01-01"), days))
}

fn any_amount() -> impl Strategy<Value = Money> {
    const MOST: i64 = 9_999_999_999;
    prop_oneof![1 => 1..1_000_i64, 3 => 1..1_000_000_i64, 1 => 1..=MOST, 1 => Just(MOST)].prop_map(Money)
}

fn any_agreed() -> impl Strategy<Value = Agreed> {
    prop_oneof![
        3 => Just(Agreed::Statutory),
        1 => (0..=100_000_i64).prop_map(|rate| Agreed::Percent(Rate(rate))),
    ]
}

/// A case with one invoice, without payments, that can be decided.
fn any_case() -> impl Strategy<Value = Case> {
    let who = (prop::sample::select(&Country::ALL[..]), prop::sample::select(&Debtor::ALL[..]));
    (who, any_agreed(), any_amount(), any_day(), any_day(), any::<bool>()).prop_filter_map(
        "the rule for this debtor is known",
        |(who, agreed, amount, one, other, noticed)| {
            let (due, as_of) = (one.min(other), one.max(other));
            let case = Case {
                country: who.0,
                debtor: who.1,
                invoices: vec![Invoice { amount, due, payments: Vec::new() }],
                as_of,
                agreed,
                formal_notice: noticed.then_some(due),
                part_payment: PartPayment::PrincipalFirst,
                entered: Vec::new(),
            };
            case.check().is_ok().then_some(case)
        },
    )
}

fn worked_out(case: &Case) -> Sum {
    sum(case).unwrap_or_else(|refusal| panic!("{refusal:?}: {case:?}"))
}

fn exact(sum: &Sum) -> Interest {
    sum.invoices.iter().flat_map(|owed| &owed.account.lines).map(|line| line.interest).sum()
}

/// A case with payments, few or many, early or late, within the sum.
fn paid_case() -> impl Strategy<Value = Case> {
    let share = (0..=100_u8, 1..=60_i64);
    (any_case(), prop::collection::vec(share, 0..5), any::<bool>()).prop_map(|(mut case, shares, first)| {
        let due = case.invoices[0].due;
        let amount = case.invoices[0].amount.0;
        case.part_payment = if first { PartPayment::InterestFirst } else { PartPayment::PrincipalFirst };
        for (place, days) in shares {
            let late = days_between(due, case.as_of);
            let date = days_after(due, late * i64::from(place) / 100 - i64::from(place % 2));
            let payment = Payment { date: date.min(case.as_of), amount: Money((amount * days / 300).max(1)) };
            case.invoices[0].payments.push(payment);
        }
        case
    })
}

proptest! {
    #![proptest_config(law(400))]

    #[test]
    fn interest_never_falls_as_days_pass(case in any_case()) {
        prop_assume!(case.country != Country::Ie);
        let today = worked_out(&case);
        let earlier = days_after(case.as_of, -1);
        if earlier >= case.invoices[0].due {
            let yesterday = worked_out(&Case { as_of: earlier, ..case });
            prop_assert!(exact(&yesterday) <= exact(&today));
            prop_assert!(yesterday.interest() <= today.interest() && yesterday.total() <= today.total());
        }
    }

    #[test]
    fn a_period_split_anywhere_adds_up_before_rounding(case in any_case(), at in 0..=100_i64) {
        let (due, as_of) = (case.invoices[0].due, case.as_of);
        let middle = days_after(due, days_between(due, as_of) * at / 100);
        // A payment of nothing but a cent splits the period where it falls: what the cent would have borne is
        // missing.
        let whole = worked_out(&case);
        let mut split = case.clone();
        split.invoices[0].amount.0 += 1;
        prop_assume!(split.invoices[0].amount.0 <= 9_999_999_999);
        split.invoices[0].payments.push(Payment { date: middle, amount: Money(1) });
        let split = worked_out(&split);
        let mut cent = case.clone();
        cent.invoices[0].amount = Money(1);
        cent.invoices[0].payments.push(Payment { date: middle, amount: Money(1) });
        prop_assert_eq!(exact(&whole) + exact(&worked_out(&cent)), exact(&split));
    }

    #[test]
    fn lines_cover_every_day_once(case in paid_case()) {
        let Ok(sum) = sum(&case) else { return Ok(()) };
        let account = &sum.invoices[0].account;
        for two in account.lines.windows(2) {
            prop_assert_eq!(days_after(two[0].to, 1), two[1].from);
        }
        for line in &account.lines {
            prop_assert_eq!(days_between(line.from, line.to) + 1, line.days);
            prop_assert!(line.days > 0 && line.principal.0 > 0);
        }
        let days: i64 = account.lines.iter().map(|line| line.days).sum();
        prop_assert!(days == account.days || account.lines.is_empty());
    }

    #[test]
    fn whatever_is_paid_the_account_balances(case in paid_case()) {
        let Ok(sum) = sum(&case) else { return Ok(()) };
        let owed = &sum.invoices[0];
        let paid: i64 = case.invoices[0].payments.iter().map(|payment| payment.amount.0).sum();
        let account = &owed.account;
        let left = account.principal_left.0 + account.interest_left.0;
        prop_assert_eq!(case.invoices[0].amount.0 + account.interest.0 - paid, left);
        prop_assert!(account.principal_left.0 >= 0 && account.interest_left.0 >= 0);
        prop_assert_eq!(account.interest, exact(&sum).cents());
        prop_assert!(account.days_late > 0 || owed.fixed == Money(0));
    }

    #[test]
    fn interest_first_never_owes_less(mut case in paid_case()) {
        case.part_payment = PartPayment::PrincipalFirst;
        let principal_first = sum(&case);
        case.part_payment = PartPayment::InterestFirst;
        if let (Ok(principal_first), Ok(interest_first)) = (principal_first, sum(&case)) {
            prop_assert!(principal_first.total() <= interest_first.total());
        }
    }

    #[test]
    fn paid_on_the_due_date_costs_nothing(mut case in any_case()) {
        let Invoice { due, amount, .. } = case.invoices[0];
        let paid = Invoice { due, amount, payments: vec![Payment { date: due, amount }] };
        let paid_then = Case { invoices: vec![paid], ..case.clone() };
        prop_assert_eq!(worked_out(&paid_then).total(), Money(0));
        case.as_of = due;
        let nothing_late = worked_out(&case);
        prop_assert_eq!((nothing_late.interest(), nothing_late.fixed()), (Money(0), Money(0)));
        prop_assert_eq!(nothing_late.total(), amount);
    }

    #[test]
    fn dates_in_the_other_order_are_refused(case in any_case()) {
        let due = days_after(case.as_of, 1);
        let invoices = vec![Invoice { due, ..case.invoices[0].clone() }];
        let turned = Case { invoices, formal_notice: None, ..case };
        prop_assert_eq!(sum(&turned).map_err(|refusal| refusal.field), Err(Field::Due(0)));
    }

    #[test]
    fn invoices_do_not_touch_each_other(case in any_case(), copies in 1..5_usize) {
        let alone = worked_out(&case);
        let many = worked_out(&Case { invoices: vec![case.invoices[0].clone(); copies], ..case });
        let times = i64::try_from(copies).unwrap_or_default();
        prop_assert_eq!(many.interest().0, alone.interest().0 * times);
        prop_assert_eq!(many.fixed().0, alone.fixed().0 * times);
        prop_assert_eq!(many.total().0, alone.total().0 * times);
    }

    #[test]
    fn nothing_bears_no_interest(
        rate in 0..=120_000_i64,
        days in 0..=80_000_i64,
        cents in 0..=9_999_999_999_i64,
    ) {
        prop_assert_eq!(Interest::of(Money(0), Rate(rate), days), Interest::ZERO);
        prop_assert_eq!(Interest::of(Money(cents), Rate(0), days), Interest::ZERO);
        prop_assert_eq!(Interest::of(Money(cents), Rate(rate), 0).cents(), Money(0));
        let more = Interest::of(Money(cents), Rate(rate), days + 1);
        prop_assert!(Interest::of(Money(cents), Rate(rate), days) <= more);
    }

    #[test]
    fn interest_is_exact_and_rounded_half_up_once(
        (rate, days) in (-5_000..=300_000_i64, 0..=80_000_i64),
        (cents, times) in (0..=9_999_999_999_i64, 1..=40_usize),
    ) {
        let line = Interest::of(Money(cents), Rate(rate), days);
        let all: Interest = std::iter::repeat_n(line, times).sum();
        let exact = i128::from(cents) * i128::from(rate) * i128::from(days) * times as i128;
        let rounded = |per_cent: i128| (exact * 2 * per_cent + 36_500_000).div_euclid(73_000_000);
        prop_assert_eq!(i128::from(all.cents().0), rounded(1));
        prop_assert_eq!(all.four_decimals().replace('.', "").parse(), Ok(rounded(100)));
    }

    #[test]
    fn the_calendar_keeps_its_word(date in any_day(), years in 0..30_i32) {
        let end = month_end(date);
        prop_assert!(end >= date && days_after(end, 1).day() == 1);
        let later = years_after(date, years);
        prop_assert_eq!(later.year(), date.year() + years);
        prop_assert!(later.day() == date.day() || (date.day() == 29 && later.day() == 28));
    }
}

/// Any JSON of a few levels, with the names a case knows among its names.
fn any_json() -> impl Strategy<Value = Json> {
    const NAMES: [&str; 18] = [
        "country",
        "debtor",
        "invoices",
        "as_of",
        "rate",
        "formal_notice",
        "part_payment",
        "rates",
        "amount",
        "due",
        "payments",
        "date",
        "kind",
        "value",
        "FR",
        "2026-2",
        "ecb",
        "",
    ];
    const TEXTS: [&str; 10] =
        ["FR", "GB", "business", "consumer", "statutory", "percent", "1.00", "2025-01-31", "2024-02-29", "-"];
    let name =
        prop_oneof![8 => prop::sample::select(&NAMES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    let text =
        prop_oneof![4 => prop::sample::select(&TEXTS[..]).prop_map(str::to_owned), 1 => any::<String>()];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<f64>().prop_map(|number| Json::Number(number.to_string())),
        text.prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 48, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::List),
            prop::collection::vec((name.clone(), inner), 0..8).prop_map(Json::Object),
        ]
    })
}

proptest! {
    #![proptest_config(law(2_000))]

    #[test]
    fn any_json_is_answered_or_refused_in_one_sentence(json in any_json(), place in 0..8_usize) {
        let whole = sum_of(&json, Some(day("2026-11-23")));
        // A right case in which one field is anything.
        let mut right = right_case();
        right[place].1 = json;
        let one = sum_of(&Json::Object(right), None);
        for refusal in [whole, one].into_iter().filter_map(Result::err) {
            prop_assert!(refusal.ends_with('.') && !refusal.contains('\n'), "{}", refusal);
        }
    }
}

fn right_case() -> Vec<(String, Json)> {
    let object = |entries: &[(&str, Json)]| {
        Json::Object(entries.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    };
    let invoice = object(&[("amount", Json::text("1.00")), ("due", Json::text("2025-01-31"))]);
    let entries = [
        ("country", Json::text("FR")),
        ("debtor", Json::text("business")),
        ("invoices", Json::List(vec![invoice])),
        ("as_of", Json::text("2025-08-31")),
        ("rate", object(&[("kind", Json::text("statutory"))])),
        ("formal_notice", Json::Null),
        ("part_payment", Json::Null),
        ("rates", Json::Null),
    ];
    entries.map(|(name, value)| (name.to_owned(), value)).into()
}
