//! A letter as an e-mail: a draft as a file (RFC 5322, marked as not sent), and an address that opens the reader's own
//! mail program. Neither names a recipient: the person chooses one.

use crate::sheet::Annex;
use crate::texts::Texts;

/// The longest address a mail program can be trusted to take.
const LONGEST: usize = 1_900;

/// The text of an annex as it is sent: without sender and place, which an e-mail has of its own.
pub fn body(annex: &Annex, texts: &Texts) -> String {
    super::text::blocks(&annex.blocks, texts).join("\n\n")
}

fn subject(annex: &Annex) -> String {
    let line = annex.head.as_ref().map_or(annex.heading.as_str(), |head| head.subject.text.as_str());
    // A subject is one line; what is broken over several would begin another header.
    line.replace(char::is_control, " ")
}

/// The draft as a file.
pub fn draft(annex: &Annex, texts: &Texts) -> String {
    let mut mail = String::from("X-Unsent: 1\r\nMIME-Version: 1.0\r\nSubject:");
    for word in encoded_words(&subject(annex)) {
        mail.push_str(&word);
    }
    mail.push_str("\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    let body = on_the_wire(&body(annex, texts));
    let coded = base64(body.as_bytes());
    for line in coded.as_bytes().chunks(76) {
        mail.extend(line.iter().map(|sign| char::from(*sign)));
        mail.push_str("\r\n");
    }
    mail
}

/// The address that opens a mail program with the letter in it; nothing where it would be too long to be taken whole.
pub fn address(annex: &Annex, texts: &Texts) -> Option<String> {
    let mut address = String::from("mailto:?subject=");
    percent(&subject(annex), &mut address);
    address.push_str("&body=");
    percent(&on_the_wire(&body(annex, texts)), &mut address);
    (address.len() <= LONGEST).then_some(address)
}

/// A text with lines that end as those of an e-mail do.
fn on_the_wire(text: &str) -> String {
    let mut wire = String::with_capacity(text.len() + text.len() / 32);
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            wire.push_str("\r\n");
        }
        wire.push_str(line.strip_suffix('\r').unwrap_or(line));
    }
    wire
}

/// A header of any text: words of base 64, none over 75 signs (RFC 2047), each on a line of its own.
fn encoded_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut end = rest.len().min(39);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (word, after) = rest.split_at(end);
        let begin = if words.is_empty() { " =?UTF-8?B?" } else { "\r\n =?UTF-8?B?" };
        words.push([begin, &base64(word.as_bytes()), "?="].concat());
        rest = after;
    }
    words
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut coded = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut number = 0_u32;
        for place in 0..3 {
            number = number << 8 | u32::from(three.get(place).copied().unwrap_or_default());
        }
        for place in 0..4 {
            let sign = SIGNS[(number >> (18 - 6 * place) & 63) as usize];
            coded.push(if place <= three.len() { char::from(sign) } else { '=' });
        }
    }
    coded
}

/// Everything but letters and digits as `%` and two digits (RFC 6068).
pub(crate) fn percent(text: &str, into: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(DIGITS[usize::from(byte >> 4)]));
            into.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_in_base_64() {
        let coded = ["", "f", "fo", "foo", "foob", "é"].map(|text| base64(text.as_bytes()));
        assert_eq!(coded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "w6k="]);
    }

    #[test]
    fn a_subject_is_cut_between_signs_and_no_word_is_too_long() {
        let words = encoded_words(&"é".repeat(60));
        assert!(words.len() > 1 && words.iter().all(|word| word.trim().len() <= 75), "{words:?}");
        assert_eq!(encoded_words("a"), [" =?UTF-8?B?YQ==?="]);
    }

    #[test]
    fn an_address_holds_nothing_but_letters_digits_and_percent_signs() {
        let mut address = String::new();
        percent("a b&c=é\r\n#?", &mut address);
        assert_eq!(address, "a%20b%26c%3D%C3%A9%0D%0A%23%3F");
    }
}
