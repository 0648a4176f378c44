//! Files of JSON as people and programs write them: with a mark of the encoding, with half of a sign, or not in UTF-8.

use franc_parler::json::Json;
use std::fs;

/// The text of a file of at most so many bytes.
///
/// # Errors
/// A sentence, where it cannot be read as text.
pub(super) fn read_text(file: &str, limit: usize) -> Result<String, String> {
    let unread = |error| format!("{file} cannot be read: {error}.");
    let size = fs::metadata(file).map_err(unread)?.len();
    if size > limit as u64 {
        return Err(format!("{file} is {size} bytes long, and {limit} are read at most."));
    }
    let not_text = |_| format!("{file} is not in UTF-8: save it anew as such.");
    let text = String::from_utf8(fs::read(file).map_err(unread)?).map_err(not_text)?;
    // Some editors begin a file with a mark of its encoding, which no line of a page has.
    Ok(with_whole_signs(text.strip_prefix('\u{feff}').unwrap_or(&text)))
}

/// Reads JSON from the text of a file.
///
/// # Errors
/// A sentence, where it is none.
pub(super) fn parse(file: &str, text: &str) -> Result<Json, String> {
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|error| format!("{file} is not JSON: {error}."))?;
    Ok(Json::from(value))
}

/// Half of a sign, as an emoji cut in two, becomes the sign for what cannot be read, as it does in the page.
fn with_whole_signs(text: &str) -> String {
    let unit = |text: &str| u32::from_str_radix(text.get(..6)?.strip_prefix("\\u")?, 16).ok();
    let (mut whole, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('\\') {
        whole.push_str(&rest[..at]);
        rest = &rest[at..];
        let next = rest.get(6..).and_then(unit);
        let taken = match (unit(rest), next) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                whole.push_str("\\ufffd");
                rest = &rest[6..];
                continue;
            }
            _ => rest.chars().take(2).map(char::len_utf8).sum(),
        };
        whole.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    whole + rest
}

#[cfg(test)]
mod tests {
    use super::with_whole_signs;

    #[test]
    fn half_a_sign_is_no_sign_and_a_whole_one_stays() {
        for (written, read) in [
            (r#""\ud800x""#, r#""\ufffdx""#),
            (r#""\udc00\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\ude00\\ud800\é""#, r#""\ud83d\ude00\\ud800\é""#),
            (r"\", r"\"),
        ] {
            assert_eq!(with_whole_signs(written), read);
        }
    }
}
