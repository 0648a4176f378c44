//! Packing for one file: words as keys that all languages share and texts in their order, bytes as text that HTML leaves
//! alone.

use flate2::Compression;
use flate2::write::GzEncoder;
use franc_parler::texts::{BETWEEN, NONE, Texts};
use std::collections::BTreeSet;
use std::io::Write as _;

/// Packs bytes as a web server would, for the table of sizes.
///
/// # Errors
/// A sentence, where it fails.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| format!("gzip failed: {error}."))
}

/// The keys of all languages, sorted, one a line: how many parts a key shares with the one before, then the rest of it.
///
/// # Errors
/// A sentence with the key that cannot be written so.
pub(super) fn keys(languages: &[Texts]) -> Result<String, String> {
    let mut lines = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for key in all_keys(languages) {
        let parts: Vec<&str> = key.split('.').collect();
        // The last part is always written, so that a key and its list are told apart.
        let shared = parts.iter().zip(&before).take_while(|(part, before)| part == before).count();
        let shared = shared.min(parts.len() - 1);
        match u32::try_from(shared).ok().and_then(|shared| char::from_digit(shared, 10)) {
            Some(digit) if !key.contains('\n') => lines.push(format!("{digit}{}", parts[shared..].join("."))),
            _ => return Err(format!("The key {key:?} has too many parts, or a line break in it.")),
        }
        before = parts;
    }
    Ok(lines.join("\n"))
}

/// The texts of one language, in the order of the keys of them all.
///
/// # Errors
/// A sentence with the key of a text that cannot be written so.
pub(super) fn values(of: &Texts, languages: &[Texts]) -> Result<String, String> {
    let mut values = Vec::new();
    for key in all_keys(languages) {
        let text = of.find(key);
        if text.is_some_and(|text| text == NONE || text.contains(BETWEEN)) {
            return Err(format!("The text of {key} holds a control sign: take it out."));
        }
        values.push(text.unwrap_or(NONE));
    }
    Ok(values.join(&BETWEEN.to_string()))
}

fn all_keys(languages: &[Texts]) -> BTreeSet<&str> {
    languages.iter().flat_map(Texts::iter).map(|(key, _)| key).collect()
}

/// Whether a sign is a digit of base 91: what can be printed, without what ends a string, a line or a script. The digits
/// are in the order of their codes, and pure ASCII: a host may say anything of the encoding of its scripts.
fn is_digit(sign: u8) -> bool {
    sign.is_ascii_graphic() && !b"\"\\<".contains(&sign)
}

/// Writes bytes as text, 13 bits as two signs, the low ones first: less than a quarter larger. Zeros fill the last group:
/// what is packed says itself where it ends.
pub(super) fn base91(bytes: &[u8]) -> String {
    let digits: Vec<char> = (0..128_u8).filter(|sign| is_digit(*sign)).map(char::from).collect();
    let mut text = String::with_capacity(bytes.len() * 5 / 4 + 4);
    let (mut held, mut bits) = (0_usize, 0);
    // Two more bytes push out what is left.
    for byte in bytes.iter().chain(&[0, 0]) {
        held |= usize::from(*byte) << bits;
        bits += 8;
        if bits >= 13 {
            let two = held & 0x1fff;
            text.extend([digits[two / 91], digits[two % 91]]);
            held >>= 13;
            bits -= 13;
        }
    }
    text
}

/// The digits in which a page of our own is written: each byte of it is one. A sign of ASCII is a digit below 92, a sign of
/// two bytes two digits of which the first is below 106, a sign of three bytes three.
const BASE: usize = 108;
const PLAIN: usize = 92;
const DOUBLE: usize = 106;
/// Where the signs of two bytes stand: none that composes with another, so that whatever passes the page on may compose.
const DOUBLES: [(u32, u32); 22] = [
    (0xa1, 0xac),
    (0xae, 0xbf),
    (0xc0, 0x2ff),
    (0x370, 0x373),
    (0x376, 0x377),
    (0x37b, 0x37d),
    (0x388, 0x38a),
    (0x38e, 0x3a1),
    (0x3a3, 0x482),
    (0x48a, 0x52f),
    (0x531, 0x556),
    (0x559, 0x58a),
    (0x5d0, 0x5ea),
    (0x5ef, 0x5f4),
    (0x606, 0x60f),
    (0x61d, 0x64a),
    (0x660, 0x66f),
    (0x671, 0x6d5),
    (0x6ee, 0x70d),
    (0x712, 0x72f),
    (0x74d, 0x7a5),
    (0x7c0, 0x7ea),
];
/// Where those of three bytes begin: the ideographs, which nothing composes with.
const TRIPLES: usize = 0x3400;

/// Writes bytes as text in UTF-8, 27 bits as four bytes, the low ones first. A fifth larger, where base 91 is almost a
/// quarter larger.
pub(super) fn wide(bytes: &[u8]) -> String {
    let plain: Vec<char> = (32..127_u8).filter(|sign| !b"\"\\<".contains(sign)).map(char::from).collect();
    let doubles: Vec<char> =
        DOUBLES.iter().flat_map(|(first, last)| *first..=*last).filter_map(char::from_u32).collect();
    let triple = |at: usize| u32::try_from(TRIPLES + at).ok().and_then(char::from_u32).unwrap_or_default();
    // The last sign may be worth more digits than are left.
    let digits = [digits(bytes), vec![0; 2]].concat();
    let (mut text, mut at) = (String::with_capacity(digits.len()), 0);
    while at + 2 < digits.len() {
        let (first, second) = (digits[at], digits[at + 1]);
        let (sign, worth) = match first {
            0..PLAIN => (plain[first], 1),
            PLAIN..DOUBLE => (doubles[(first - PLAIN) * BASE + second], 2),
            _ => (triple(((first - DOUBLE) * BASE + second) * BASE + digits[at + 2]), 3),
        };
        text.push(sign);
        at += worth;
    }
    text
}

/// Bytes as digits: 27 bits are four of them, the high one first. Zeros fill the last group.
fn digits(bytes: &[u8]) -> Vec<usize> {
    let (mut digits, mut held, mut bits) = (Vec::with_capacity(bytes.len() * 6 / 5 + 8), 0_usize, 0);
    // Four more bytes push out what is left.
    for byte in bytes.iter().chain(&[0; 4]) {
        held |= usize::from(*byte) << bits;
        bits += 8;
        if bits >= 27 {
            let value = held & 0x7ff_ffff;
            digits.extend([3, 2, 1, 0].map(|power| value / BASE.pow(power) % BASE));
            held >>= 27;
            bits -= 27;
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[(&str, &str)]) -> Texts {
        Texts::new(words.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn languages_share_their_keys() {
        let languages =
            [texts(&[("a.b.1", "x"), ("a.b.2", "y"), ("a", "")]), texts(&[("a.c", "z"), ("a.b.1", "t")])];
        assert_eq!(keys(&languages).unwrap(), "0a\n1b.1\n22\n1c");
        assert_eq!(values(&languages[0], &languages).unwrap(), "\u{1f}x\u{1f}y\u{1f}\0");
        assert_eq!(values(&languages[1], &languages).unwrap(), "\0\u{1f}t\u{1f}\0\u{1f}z");
    }

    #[test]
    fn what_cannot_be_told_apart_is_refused() {
        let languages = [texts(&[("a", "x\u{1f}y"), ("b\nc", "")])];
        assert!(keys(&languages).unwrap_err().contains("b\\nc"));
        assert!(values(&languages[0], &languages).unwrap_err().contains("of a "));
    }

    #[test]
    fn the_digits_are_91_and_none_ends_a_string_or_a_script() {
        assert_eq!((0..=255).filter(|sign| is_digit(*sign)).count(), 91);
        for sign in *b" <\"\\\n\r\0" {
            assert!(!is_digit(sign), "{}", char::from(sign));
        }
    }

    #[test]
    fn every_byte_is_a_digit_whichever_signs_they_make() {
        let doubles: u32 = DOUBLES.iter().map(|(first, last)| last - first + 1).sum();
        assert!(usize::try_from(doubles).unwrap() >= (DOUBLE - PLAIN) * BASE, "{doubles}");
        let all: Vec<u8> =
            (0..4096_u32).flat_map(|number| number.wrapping_mul(0x9e37_79b1).to_be_bytes()).collect();
        let text = wide(&all);
        assert!(text.len() * 27 <= (all.len() + 8) * 32 + 27 * 2, "{} bytes", text.len());
        assert!(!text.contains(['"', '\\', '<', '\n']), "{text}");
        let lengths = |count: usize| text.chars().filter(|sign| sign.len_utf8() == count).count();
        assert!(lengths(1) > lengths(2) && lengths(2) > lengths(3) && lengths(3) > 0);
    }

    #[test]
    fn thirteen_bits_are_two_signs() {
        assert_eq!(base91(b""), "!!");
        assert_eq!(base91(&[0x5b, 0x00]), "#!!!");
        assert_eq!(base91(&[0xff, 0xff]).len(), 4);
    }
}
