//! Where the names of a JSON object stand in its file, so that a problem is said with its line; and a name that stands
//! twice, of which a parser keeps only the last.

use std::collections::BTreeSet;

/// The names of the outermost object, each with its line, in order. The text is JSON: it was read before.
pub(super) fn names(text: &str) -> Vec<(String, usize)> {
    let (mut names, mut line, mut depth) = (Vec::new(), 1, 0_usize);
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let mut taken = sign.len_utf8();
        match sign {
            '\n' => line += 1,
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            '"' => {
                taken = length_of_text(rest);
                let is_name = depth == 1 && rest[taken..].trim_start().starts_with(':');
                let name = is_name.then(|| serde_json::from_str(&rest[..taken]).ok()).flatten();
                names.extend(name.map(|name| (name, line)));
            }
            _ => {}
        }
        rest = &rest[taken..];
    }
    names
}

/// The first name that stands twice in one object, however deep. The text is JSON: it was read before.
pub(super) fn repeated(text: &str) -> Option<String> {
    let (mut open, mut rest): (Vec<BTreeSet<String>>, _) = (Vec::new(), text);
    while let Some(sign) = rest.chars().next() {
        let mut taken = sign.len_utf8();
        match sign {
            '{' | '[' => open.push(BTreeSet::new()),
            '}' | ']' => drop(open.pop()),
            '"' => {
                taken = length_of_text(rest);
                let is_name = rest[taken..].trim_start().starts_with(':');
                let name: Option<String> = serde_json::from_str(&rest[..taken]).ok().filter(|_| is_name);
                if let (Some(name), Some(object)) = (name, open.last_mut())
                    && !object.insert(name.clone())
                {
                    return Some(name);
                }
            }
            _ => {}
        }
        rest = &rest[taken..];
    }
    None
}

/// The length of a JSON text, its two quotation marks counted.
fn length_of_text(text: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return at + 1,
            _ => escaped = sign == '\\' && !escaped,
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{names, repeated};

    #[test]
    fn a_name_has_the_line_it_stands_on() {
        let text = "{\r\n \"a\": \"b\", \"\\u00e9\\\"\\\\\"\n:\n[\"no\"],\n\"c\": {\"d\": \"{\\\"no\\\": 1}\"}, \"e\" : null }";
        let expected = [("a", 2), ("é\"\\", 2), ("c", 5), ("e", 5)];
        assert_eq!(names(text), expected.map(|(name, line)| (name.to_owned(), line)));
        assert_eq!(names("[\"a\", {\"b\": 1}]"), []);
        assert_eq!(names("\"a"), []);
    }

    #[test]
    fn a_name_that_stands_twice_in_one_object_is_found() {
        assert_eq!(repeated("{\"a\": {\"b\": 1}, \"b\": [{\"a\": \"a\"}, {\"a\": \"b\"}]}"), None);
        let twice = repeated("{\"a\": [{\"b\": 1, \"c\": {\"b\": 2}, \"\\u0062\": 3}]}");
        assert_eq!(twice.as_deref(), Some("b"));
    }
}
