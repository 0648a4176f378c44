//! The tables of rates: no gap, no overlap, a source on every line, and nothing beyond what was found.

use franc_parler::payment::{Country, HalfYear, Missing, Rate, Series, rate_of};

#[test]
fn every_table_is_without_gap_or_overlap_and_every_line_has_a_source() {
    for series in Series::ALL {
        let table = series.table();
        assert_eq!(table[0].half, HalfYear::new(2019, 1), "{series:?}");
        assert_eq!(table[table.len() - 1].half, HalfYear::new(2026, 1), "{series:?}");
        for two in table.windows(2) {
            assert_eq!(two[0].half.next(), two[1].half, "{series:?}: {} and {}", two[0].half, two[1].half);
        }
        for line in table {
            let address = line.source.strip_prefix("https://").or(line.source.strip_prefix("http://"));
            let host = address.and_then(|rest| rest.split('/').next()).unwrap_or_default();
            assert!(
                host.contains('.') && !line.source.contains(' '),
                "{series:?} {}: {}",
                line.half,
                line.source
            );
            assert!((Rate::points(-1)..=Rate::points(15)).contains(&line.rate), "{series:?} {}", line.half);
        }
        assert!(series.published_at().starts_with("https://"), "{series:?}");
    }
}

#[test]
fn a_half_year_begins_the_day_after_the_last_one_ended() {
    let mut half = HalfYear::new(2019, 1);
    while half < HalfYear::new(2040, 1) {
        let after = half.last_day().and_then(time::Date::next_day);
        assert_eq!(after, half.next().first_day(), "{half}");
        half = half.next();
    }
}

#[test]
fn the_german_and_belgian_rates_follow_the_central_bank() {
    // § 247 BGB: 0.88 points below. Belgium: 8 points above, up to the next half point.
    for ((bank, base), belgian) in
        Series::Ecb.table().iter().zip(Series::Base.table()).zip(Series::Be.table())
    {
        assert_eq!(base.rate.0, bank.rate.0 - 880, "{}", bank.half);
        assert_eq!(belgian.rate.0, (bank.rate.0 + 8_000 + 499) / 500 * 500, "{}", bank.half);
    }
}

#[test]
fn the_known_rates_are_those_of_the_law() {
    let ecb = |year, half| rate_of(Series::Ecb, Country::Fr, HalfYear::new(year, half), &[]);
    // Autumn 2024's 3.65 and 3.40 never were a half-year's rate.
    assert_eq!(ecb(2024, 2), Ok(Rate::hundredths(425)));
    assert_eq!(ecb(2025, 1), Ok(Rate::hundredths(315)));
    for (year, half) in [(2018, 2), (2026, 2), (2027, 1)] {
        let half = HalfYear::new(year, half);
        assert_eq!(
            rate_of(Series::Ecb, Country::Fr, half, &[]),
            Err(Missing { country: Country::Fr, series: Series::Ecb, half })
        );
    }
}
