//! The ready sets of colours can be read, on light and on dark ground.

use crate::common::none_of;
use crate::common::sources::file;
use serde_json::Value;

/// How bright a colour is, by WCAG.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_and_links_of_every_set_stand_seven_to_one_off_their_ground() {
    let presets: Value = serde_json::from_str(&file("embed/presets.json").text).unwrap();
    let mut weak = Vec::new();
    for (name, set) in presets.as_object().unwrap() {
        for ground in ["light", "dark"] {
            let colour = |part: &str| set[ground][part].as_str().unwrap();
            for part in ["ink", "accent"] {
                let ratio = contrast(colour(part), colour("paper"));
                weak.extend((ratio < 7.0).then(|| format!("{name}, {ground}: {part} {ratio:.1}")));
            }
        }
    }
    none_of("sets that cannot be read", &weak);
}

#[test]
fn the_first_set_is_what_the_styles_say() {
    let presets: Value = serde_json::from_str(&file("embed/presets.json").text).unwrap();
    for token in xtask::build::tokens().unwrap() {
        let name = token.name.trim_start_matches("--fp-");
        if presets["pine"]["light"][name].is_string() {
            assert_eq!(presets["pine"]["light"][name], *token.light, "{name}");
            assert_eq!(presets["pine"]["dark"][name], *token.dark, "{name}");
        }
    }
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}
