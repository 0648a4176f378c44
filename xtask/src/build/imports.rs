//! Short names for what the engine imports from its glue: wasm-bindgen's hold a hash of sixteen signs each, and stand in
//! the wasm and in the glue.

/// What a wasm file begins with: its mark and its version.
const HEAD: usize = 8;
/// The section of the imports.
const IMPORTS: u8 = 2;

/// The engine and the glue with short names for the functions the one takes from the other. Whatever cannot be read is
/// left as it was.
pub(super) fn shortened(wasm: &[u8], glue: &str) -> (Vec<u8>, String) {
    rewritten(wasm, glue).unwrap_or_else(|| (wasm.to_vec(), glue.to_owned()))
}

fn rewritten(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let (mut whole, mut glue) = (wasm.get(..HEAD)?.to_vec(), glue.to_owned());
    let mut sections = Reader(&wasm[HEAD..]);
    while !sections.0.is_empty() {
        let id = sections.take(1)?[0];
        let length = sections.number()?;
        let mut content = sections.take(length)?.to_vec();
        if id == IMPORTS {
            content = imports(&content, &mut glue)?;
        }
        whole.push(id);
        number(content.len(), &mut whole);
        whole.extend(content);
    }
    Some((whole, glue))
}

/// The section with short names, which the glue gets too.
fn imports(section: &[u8], glue: &mut String) -> Option<Vec<u8>> {
    let (mut content, mut section) = (Vec::new(), Reader(section));
    let count = section.number()?;
    number(count, &mut content);
    for index in 0..count {
        let (module, name) = (section.name()?, section.name()?);
        let (key, short) = (format!("{name}:"), format!("_{index}"));
        // Once as the name of a function in the glue, and never as something the wasm gives.
        let renames = name.starts_with("__wb")
            && glue.matches(&key).count() == 1
            && !glue.contains(&format!(".{name}"));
        if renames {
            *glue = glue.replacen(&key, &format!("{short}:"), 1);
        }
        for text in [module, if renames { &short } else { name }] {
            number(text.len(), &mut content);
            content.extend(text.as_bytes());
        }
        content.extend(section.kind()?);
    }
    Some(content)
}

/// Writes a number as wasm does: seven bits a byte, the low ones first.
fn number(mut value: usize, to: &mut Vec<u8>) {
    while value > 127 {
        to.push(u8::try_from(value & 127).unwrap_or(127) | 128);
        value >>= 7;
    }
    to.push(u8::try_from(value).unwrap_or(127));
}

/// What is left to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.take(1)?[0];
            value |= usize::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                return Some(value);
            }
        }
    }

    fn name(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// What is imported: a function by its type; a table, a memory or a global, which this engine does not import.
    fn kind(&mut self) -> Option<Vec<u8>> {
        let kind = self.take(1)?[0];
        let index = (kind == 0).then(|| self.number())??;
        let mut told = vec![kind];
        number(index, &mut told);
        Some(told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports one function, of type 0, under this name.
    fn module(name: &str) -> Vec<u8> {
        let mut section = vec![1, 1, b'm'];
        number(name.len(), &mut section);
        section.extend(name.as_bytes());
        section.extend([0, 0]);
        let mut whole = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        number(section.len(), &mut whole);
        whole.extend(section);
        whole
    }

    #[test]
    fn a_name_is_shortened_on_both_sides() {
        let (wasm, glue) =
            shortened(&module("__wbg_append_0123456789abcdef"), "{__wbg_append_0123456789abcdef: f}");
        assert_eq!((wasm, glue.as_str()), (module("_0"), "{_0: f}"));
    }

    #[test]
    fn what_cannot_be_told_for_sure_stays() {
        for glue in ["{}", "{__wbx: f, __wbx: g}", "{__wbx: f}; wasm.__wbx()"] {
            assert_eq!(shortened(&module("__wbx"), glue), (module("__wbx"), glue.to_owned()), "{glue}");
        }
        assert_eq!(shortened(b"no wasm", "{__wbx: f}"), (b"no wasm".to_vec(), "{__wbx: f}".to_owned()));
    }
}
