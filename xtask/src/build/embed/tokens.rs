//! The design tokens as `styles/tokens.css` and `styles/tones.css` declare them: what a host page may set, and what
//! stands without it.

use crate::words::root;
use std::fs;

/// A property a host page may set on the element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its whole name: `--fp-accent`.
    pub name: String,
    /// What stands for it on light ground.
    pub light: String,
    /// What stands for it on dark ground.
    pub dark: String,
}

/// The tokens, in the order of the file.
///
/// # Errors
/// A sentence, where the file cannot be read or holds no token.
pub fn tokens() -> Result<Vec<Token>, String> {
    let mut css = String::new();
    for name in ["tokens", "tones"] {
        let path = root().join(format!("styles/{name}.css"));
        css += &fs::read_to_string(&path).map_err(|error| format!("{}: {error}.", path.display()))?;
    }
    let declared = |head| blocks(&css, head).flat_map(declared).collect::<Vec<_>>();
    let (light, dark) = (declared(":host {"), declared(":host(:not([theme=\"light\"])) {"));
    if light.is_empty() || dark.is_empty() {
        return Err(
            "styles/tokens.css and tones.css have no light or no dark tokens: are their blocks still there?"
                .into(),
        );
    }
    let of_dark = |name: &str| dark.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let token = |(name, light): &(String, String)| Token {
        name: name.clone(),
        light: light.clone(),
        dark: of_dark(name).unwrap_or_else(|| light.clone()),
    };
    Ok(light.iter().map(token).collect())
}

/// What stands between the braces of the rules with this head.
fn blocks<'a>(css: &'a str, head: &'a str) -> impl Iterator<Item = &'a str> {
    css.split(head).skip(1).map(|after| after.split_once('}').map_or(after, |(inside, _)| inside))
}

/// `--paper: var(--fp-paper, #fff);` gives the name a host uses and the value it replaces.
fn declared(block: &str) -> Vec<(String, String)> {
    let line = |line: &str| {
        let (_, rest) = line.trim().split_once(": var(--fp-")?;
        let (name, value) = rest.strip_suffix(");")?.split_once(", ")?;
        // A token that stands for another has the value of that one: say it by the name a host knows.
        Some((format!("--fp-{name}"), value.replace("var(--", "var(--fp-")))
    };
    block.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_read_from_the_rule() {
        let css =
            ":host {\n  --a: var(--fp-a, #fff);\n  --b: var(--fp-b, \"X\", serif);\n  display: block;\n}\n";
        let read: Vec<_> = blocks(css, ":host {").flat_map(declared).collect();
        assert_eq!(read, [("--fp-a".into(), "#fff".into()), ("--fp-b".into(), "\"X\", serif".into())]);
        assert_eq!(declared("--c: var(--fp-c, var(--a));"), [("--fp-c".into(), "var(--fp-a)".into())]);
    }
}
