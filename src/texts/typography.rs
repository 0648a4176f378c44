//! Typography of the words, applied where they are built; never to what a person typed.

const NARROW: char = '\u{202f}';

/// French spacing: a narrow no-break space before `; : ! ? % € £ $`, before and after the `h` of an hour, inside
/// guillemets, after `n°`, and between a number and what it counts by thousands. Words are written with plain spaces.
pub fn french(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        let rest = signs.as_str();
        let bound = sign == ' '
            && (rest.starts_with([';', ':', '!', '?', '%', '€', '£', '$', '»'])
                || rest.strip_prefix('h').is_some_and(|after| !after.starts_with(in_word))
                || set.ends_with(['«', '°'])
                || set.ends_with("\u{202f}h") && rest.starts_with(|c: char| c.is_ascii_digit())
                || set.ends_with(|c: char| c.is_ascii_digit()) && three_digits(signs.clone()));
        set.push(if bound { NARROW } else { sign });
    }
    set
}

/// Whether a word goes on with this; of what is not ASCII no sign but a letter follows an `h`.
fn in_word(sign: char) -> bool {
    sign.is_ascii_alphabetic() || !sign.is_ascii()
}

fn three_digits(mut signs: impl Iterator<Item = char>) -> bool {
    let group = (0..3).all(|_| signs.next().is_some_and(|sign| sign.is_ascii_digit()));
    group && !signs.next().is_some_and(|sign| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::french;

    #[test]
    fn high_signs_and_guillemets_never_break_from_their_word() {
        assert_eq!(french("Il dit : « non » !"), "Il dit\u{202f}: «\u{202f}non\u{202f}»\u{202f}!");
        assert_eq!(
            french("5 000 € et 12 %, le 2 mai 2026"),
            "5\u{202f}000\u{202f}€ et 12\u{202f}%, le 2 mai 2026"
        );
        assert_eq!(
            french("{hours} h, 9 h 30, 24 h : n° 3 à 330 £, une hésitation, un homme"),
            "{hours}\u{202f}h, 9\u{202f}h\u{202f}30, 24\u{202f}h\u{202f}: n°\u{202f}3 à 330\u{202f}£, une hésitation, un homme"
        );
    }
}
