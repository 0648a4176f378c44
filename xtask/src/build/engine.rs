//! The engine before it is sorted: operations in one part, and the numbers that go with them in a part for each kind.
//! Among operations, a number is noise; among numbers of its kind it looks like its neighbours. What a constant or a local is
//! taken for says most of it: what is added looks like what is added, so those have a part for each kind that may follow.
//!
//! How long a function is can be counted, so it is left out. `assembling` in `src/shell/unpack.js` puts the wasm together
//! again; it reads the same list of operations. What this list does not know stays whole.

/// How many parts there are.
const PARTS: usize = CONSTANTS + KINDS;
/// Everything up to the first function, and everything after the last.
const HEAD: usize = 0;
const TAIL: usize = 1;
/// Operations, with numbers that hardly ever differ: the types of blocks, alignments, globals. The next six parts are
/// those of the kinds from [`SET`] to [`BRANCH`].
const OPERATIONS: usize = 2;
/// What a function declares.
const DECLARED: usize = 9;
/// The locals that are read, by the kind of the operation that follows, and so the constants.
const GETS: usize = 10;
const CONSTANTS: usize = GETS + KINDS;

/// Kinds of operations: by the number that goes with them, and by what they say of a number before them.
const KINDS: usize = 13;
const OTHER: usize = 0;
const ADD: usize = 1;
const SUBTRACT: usize = 2;
const EQUAL: usize = 3;
/// Its numbers stay among the operations.
const INLINE: usize = 4;
const SET: usize = 5;
const LOAD: usize = 6;
const STORE: usize = 7;
const CALL: usize = 8;
const LONG_CONSTANT: usize = 9;
const BRANCH: usize = 10;
const GET: usize = 11;
const CONSTANT: usize = 12;

/// The kind of an operation; none where it is not known here.
pub(super) fn kind(operation: u8) -> Option<usize> {
    Some(match operation {
        0x46 | 0x47 => EQUAL,
        0x6a => ADD,
        0x6b => SUBTRACT,
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => OTHER,
        0x02..=0x04 | 0x0e | 0x11 | 0x23 | 0x24 | 0x3f | 0x40 | 0x43 | 0x44 | 0xfc => INLINE,
        0x0c | 0x0d => BRANCH,
        0x10 => CALL,
        0x20 => GET,
        0x21 | 0x22 => SET,
        0x28..=0x35 => LOAD,
        0x36..=0x3e => STORE,
        0x41 => CONSTANT,
        0x42 => LONG_CONSTANT,
        _ => return None,
    })
}

/// The section that holds the functions.
const CODE: u8 = 10;

/// A wasm, cut into parts: only the first of them, where it holds anything that is not known here.
pub(super) fn parts(wasm: &[u8]) -> Vec<Vec<u8>> {
    cut(wasm).unwrap_or_else(|| {
        let mut parts = vec![Vec::new(); PARTS];
        parts[HEAD] = wasm.to_vec();
        parts
    })
}

fn cut(wasm: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut cutter = Cutter { wasm, at: 8, parts: vec![Vec::new(); PARTS] };
    let end = loop {
        let section = cutter.byte()?;
        let length = cutter.number()?.0;
        if section == CODE {
            break cutter.at.checked_add(length)?;
        }
        cutter.at = cutter.at.checked_add(length)?;
    };
    let count = cutter.number()?.0;
    cutter.parts[HEAD].extend(wasm.get(..cutter.at)?);
    for _ in 0..count {
        cutter.function()?;
    }
    cutter.parts[TAIL].extend(wasm.get(end..)?);
    (cutter.at == end).then_some(cutter.parts)
}

struct Cutter<'a> {
    wasm: &'a [u8],
    at: usize,
    parts: Vec<Vec<u8>>,
}

impl<'a> Cutter<'a> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.wasm.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.wasm.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(bytes)
    }

    /// A number, seven bits a byte with the low ones first, and the bytes it is written with.
    fn number(&mut self) -> Option<(usize, &'a [u8])> {
        let rest = self.wasm.get(self.at..)?;
        let length = rest.iter().take(10).position(|byte| *byte < 128)? + 1;
        let written = self.bytes(length)?;
        let value = written.iter().rev().fold(0_u128, |value, byte| value << 7 | u128::from(byte & 127));
        Some((usize::try_from(value).unwrap_or(usize::MAX), written))
    }

    /// Moves a number into a part.
    fn take(&mut self, part: usize) -> Option<usize> {
        let (value, written) = self.number()?;
        self.parts[part].extend(written);
        Some(value)
    }

    /// A function: its length must be written as short as can be, and its last `end` must be where it ends.
    fn function(&mut self) -> Option<()> {
        let (length, written) = self.number()?;
        let end = self.at.checked_add(length)?;
        if written.len() > 1 && written.last() == Some(&0) {
            return None;
        }
        for _ in 0..self.take(DECLARED)? {
            self.take(DECLARED)?;
            self.take(DECLARED)?;
        }
        let mut depth = 1_usize;
        while depth > 0 {
            let operation = self.byte()?;
            self.parts[OPERATIONS].push(operation);
            match operation {
                0x02..=0x04 => depth += 1,
                0x0b => depth -= 1,
                _ => {}
            }
            self.numbers(operation)?;
        }
        (self.at == end).then_some(())
    }

    /// The numbers that go with an operation.
    fn numbers(&mut self, operation: u8) -> Option<()> {
        let kind = kind(operation)?;
        let part = match kind {
            OTHER..INLINE => return Some(()),
            INLINE => return self.inline(operation),
            GET | CONSTANT => {
                let (_, written) = self.number()?;
                let first = if kind == GET { GETS } else { CONSTANTS };
                let part = first + self::kind(*self.wasm.get(self.at)?)?;
                self.parts[part].extend(written);
                return Some(());
            }
            _ => OPERATIONS + kind - INLINE,
        };
        if matches!(kind, LOAD | STORE) {
            self.take(OPERATIONS)?;
        }
        self.take(part).map(drop)
    }

    /// Numbers that stay among the operations.
    fn inline(&mut self, operation: u8) -> Option<()> {
        let count = match operation {
            0x0e => {
                let count = self.take(OPERATIONS)?;
                return (0..=count).try_for_each(|_| self.take(OPERATIONS + BRANCH - INLINE).map(drop));
            }
            0x43 | 0x44 => {
                let bytes = self.bytes(if operation == 0x43 { 4 } else { 8 })?;
                self.parts[OPERATIONS].extend(bytes);
                0
            }
            0xfc => match self.take(OPERATIONS)? {
                0..=7 => 0,
                9 | 11 => 1,
                8 | 10 => 2,
                _ => return None,
            },
            0x11 => 2,
            _ => 1,
        };
        (0..count).try_for_each(|_| self.take(OPERATIONS).map(drop))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm with one function: `local.get 0`, `i32.const 300`, `i32.add`, `end`.
    const ONE: [u8; 22] =
        [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, CODE, 10, 1, 8, 0, 0x20, 0, 0x41, 0xac, 2, 0x6a, 0x0b, 0, 0];

    #[test]
    fn each_kind_of_number_has_a_part() {
        let parts = parts(&ONE);
        assert_eq!(parts[HEAD], ONE[..11]);
        assert_eq!(parts[TAIL], [0, 0]);
        assert_eq!(parts[OPERATIONS], [0x20, 0x41, 0x6a, 0x0b]);
        assert_eq!(parts[DECLARED], [0]);
        // A constant follows the one, an addition the other.
        assert_eq!(parts[GETS + CONSTANT], [0]);
        assert_eq!(parts[CONSTANTS + ADD], [0xac, 2]);
    }

    #[test]
    fn what_is_not_known_stays_whole() {
        let mut other = ONE;
        other[18] = 0xfd;
        for wasm in [&other[..], &ONE[..15], &ONE[..8], b"", b"\0asm", &[0xff; 40]] {
            let parts = parts(wasm);
            assert_eq!(parts[HEAD], wasm);
            assert!(parts[HEAD + 1..].iter().all(Vec::is_empty));
        }
    }
}
