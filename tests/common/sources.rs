//! The project's own files as the tests read them: their paths, their code without comments, their string literals.

use std::fs;
use std::path::Path;

/// One file of the project.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its path from the project's root.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every file below a folder with one of these extensions, in order.
pub(crate) fn files(folder: &str, extensions: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&xtask::words::root().join(folder), extensions, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "no {extensions:?} files in {folder}: has it moved?");
    found
}

/// One file.
pub(crate) fn file(path: &str) -> Source {
    let text =
        fs::read_to_string(xtask::words::root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    Source { path: path.to_owned(), text }
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<Source>) {
    for path in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = path.unwrap().path();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let built = ["target", "dist", "node_modules", ".git"].iter().any(|folder| path.ends_with(folder));
        if path.is_dir() && !built {
            collect(&path, extensions, found);
        } else if extensions.contains(&extension) {
            found.push(file(path.strip_prefix(xtask::words::root()).unwrap().to_str().unwrap()));
        }
    }
}

impl Source {
    /// The code without its comments, its string literals and its unit tests: what the compiler makes the product of.
    pub(crate) fn code(&self) -> String {
        let (code, _) = split(&self.text);
        code.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    }

    /// The string literals of the code.
    pub(crate) fn literals(&self) -> Vec<String> {
        split(&self.text).1
    }
}

/// Takes string literals and comments out of Rust or JavaScript code.
fn split(text: &str) -> (String, Vec<String>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if sign == '"' {
            let end = end_of_literal(rest);
            literals.push(rest[1..end].replace("\\\"", "\""));
            (end + 1).min(rest.len())
        } else if let Some(length) = length_of_char(rest) {
            length
        } else {
            code.push(sign);
            sign.len_utf8()
        };
        rest = &rest[taken..];
    }
    (code, literals)
}

fn end_of_literal(text: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return at,
            _ => escaped = sign == '\\' && !escaped,
        }
    }
    text.len()
}

/// The length of a character literal, so that `'"'` opens no text; a lifetime is none.
fn length_of_char(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let escaped = inside.starts_with('\\');
    let end = inside.char_indices().skip(if escaped { 2 } else { 1 }).find(|(_, sign)| *sign == '\'')?.0;
    (escaped || inside[..end].chars().count() == 1).then_some(end + 2)
}

#[test]
fn comments_texts_and_characters_are_told_apart() {
    let (code, literals) =
        split("let a = '\"'; // \"no\"\nfn b<'a>(c: &'a str) -> &'a str { d(\"x \\\" y\") } e('\\'')");
    assert_eq!(code, "let a = ; \nfn b<'a>(c: &'a str) -> &'a str { d() } e()");
    assert_eq!(literals, ["x \" y"]);
}
