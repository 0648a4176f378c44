//! Packing for one file: words as a tree that shares its keys, bytes as text that HTML leaves alone.

use flate2::Compression;
use flate2::write::GzEncoder;
use franc_parler::texts::Texts;
use serde_json::{Map, Value};
use std::io::Write as _;

/// Packs bytes as a web server would, for the table of sizes.
///
/// # Errors
/// A sentence, where it fails.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| format!("gzip failed: {error}."))
}

/// The words as a tree, key by key: a third of the flat list is keys that begin alike. The page makes the flat list of
/// it again.
pub(super) fn tree(texts: &Texts) -> Value {
    let mut root = Map::new();
    for (key, text) in texts.iter() {
        let mut place = &mut root;
        let mut parts = key.split('.').peekable();
        while let Some(part) = parts.next() {
            if parts.peek().is_none() {
                place.insert(part.to_owned(), Value::String(text.to_owned()));
                break;
            }
            let inner = place.entry(part).or_insert_with(|| Value::Object(Map::new()));
            // A key that is both a text and a folder of texts would lose one of them; a test forbids it.
            let Value::Object(inner) = inner else { break };
            place = inner;
        }
    }
    Value::Object(root)
}

/// The digits of base 85, none of which means anything in HTML or in a JavaScript string.
pub(super) const DIGITS: &[u8; 85] =
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%()*+,-./:;=?@[]^_{|";

/// Writes bytes as text, four as five signs: a quarter larger, where base 64 is a third. Zeros fill the last group:
/// what is packed says itself where it ends.
pub(super) fn base85(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4 + 5);
    for group in bytes.chunks(4) {
        let mut four = [0_u8; 4];
        four[..group.len()].copy_from_slice(group);
        let mut number = u32::from_be_bytes(four);
        let mut five = ['0'; 5];
        for sign in five.iter_mut().rev() {
            *sign = char::from(DIGITS[(number % 85) as usize]);
            number /= 85;
        }
        text.extend(five);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base85_can_be_read_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        let value = |sign: u8| (0_u32..).zip(DIGITS).find(|(_, digit)| **digit == sign).unwrap().0;
        let text = base85(&bytes);
        assert_eq!(
            base85(&bytes[..5]),
            format!("{}00000", &text[..5]).replace("00000", &base85(&[4, 0, 0, 0]))
        );
        let back = text.as_bytes().chunks(5).flat_map(|five| {
            five.iter().fold(0_u32, |number, sign| number * 85 + value(*sign)).to_be_bytes()
        });
        assert_eq!(back.collect::<Vec<_>>(), bytes);
    }

    #[test]
    fn no_digit_means_anything_in_a_page() {
        for sign in DIGITS {
            assert!(!b"<>&\"'\\`".contains(sign), "{}", char::from(*sign));
        }
    }
}
