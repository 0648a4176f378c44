//! Typography of the words, applied where they are built; never to what a person typed.

const NARROW: char = '\u{202f}';

/// French spacing: a narrow no-break space before `; : ! ? % €` and inside guillemets, and between a number and what it
/// counts by thousands. Words are written with plain spaces.
pub fn french(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let before_high_sign =
            sign == ' ' && matches!(signs.peek(), Some(';' | ':' | '!' | '?' | '%' | '€' | '»'));
        let after_guillemet = sign == ' ' && set.ends_with('«');
        let in_number =
            sign == ' ' && set.ends_with(|c: char| c.is_ascii_digit()) && three_digits(signs.clone());
        set.push(if before_high_sign || after_guillemet || in_number { NARROW } else { sign });
    }
    set
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
    }
}
