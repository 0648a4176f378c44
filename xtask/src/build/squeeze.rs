//! A quarter to a third smaller than gzip, and its reader fits into sixty lines of `src/shell/unpack.js`: the bytes sorted
//! by what stands before them (Burrows-Wheeler), each written as its rank among those seen last (move to front), the ranks by
//! an adaptive binary range coder. Both sides count in whole numbers, so that they cannot drift apart.
//!
//! The format, numbers of 4 bytes with the high byte first: how many parts, the check of them all; for each part its
//! length and the row of its end; then the code, one for all. Parts are sorted apart, since bytes of another kind between
//! those that follow the same spoil the ranks; what the coder has learnt goes on.

/// Contexts of the slow guesses; `unpack.js` has the same layout.
const ONES: usize = 5 * 5 * 13;
const LENGTHS: usize = ONES + 5 * 5;
const BITS: usize = LENGTHS + 5 * 8;
const CONTEXTS: usize = BITS + 8 * 128;

/// Places of the quick guesses for one sign: is it rank 0, is it rank 1, then the length, then the bits.
const PLACE_BITS: usize = 8;
const PLACES: usize = PLACE_BITS + 2 * 128;

/// Packs parts. An empty part has nothing to sort and packs into its header.
pub(super) fn squeeze(parts: &[&[u8]]) -> Vec<u8> {
    let mut packed = Vec::new();
    for number in [length(parts), check(parts)] {
        packed.extend(number.to_be_bytes());
    }
    let mut coder = Coder::new();
    for part in parts {
        let (sorted, end) = sorted(part);
        for number in [length(part), end] {
            packed.extend(number.to_be_bytes());
        }
        coder.signs(&sorted);
    }
    packed.extend(coder.finish());
    packed
}

fn length<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

/// A sum that a damaged file hardly keeps.
fn check(parts: &[&[u8]]) -> u32 {
    parts
        .iter()
        .copied()
        .flatten()
        .fold(1_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)))
}

/// The sign that follows every beginning of the text, the beginnings in the order of their ends, read backwards, the empty
/// one first; and the row of the whole text, which nothing follows and which is left out.
fn sorted(bytes: &[u8]) -> (Vec<u8>, u32) {
    let (mut end, mut followers) = (0, Vec::with_capacity(bytes.len()));
    followers.extend(bytes.first());
    if bytes.is_empty() {
        return (followers, end);
    }
    let backwards: Vec<u8> = bytes.iter().rev().copied().collect();
    let (_, rows) = divsufsort::sort(&backwards).into_parts();
    for (row, start) in (1_u32..).zip(rows) {
        match usize::try_from(start).ok().and_then(|start| start.checked_sub(1)) {
            Some(follower) => followers.push(backwards[follower]),
            None => end = row,
        }
    }
    (followers, end)
}

/// What was coded last, which says how to expect the next rank.
struct Coder {
    /// Three bytes, and the carry above them: whole numbers that a browser counts quickly.
    low: u32,
    range: u32,
    /// The byte that waits for a carry, and how many full ones after it do.
    waiting: Option<u8>,
    full: usize,
    code: Vec<u8>,
    quick: Vec<u16>,
    slow: Vec<u16>,
    /// The signs in the order in which they were seen last.
    recent: Vec<u8>,
    class: usize,
    class_before: usize,
    /// How many zeros in a row, twelve at most.
    zeros: usize,
}

impl Coder {
    fn new() -> Self {
        Self {
            low: 0,
            range: (1 << 24) - 1,
            waiting: None,
            full: 0,
            code: Vec::new(),
            quick: vec![1 << 15; 256 * PLACES],
            slow: vec![1 << 15; CONTEXTS],
            recent: (0..=255).collect(),
            class: 0,
            class_before: 0,
            zeros: 0,
        }
    }

    /// The signs of one part, as ranks.
    fn signs(&mut self, sorted: &[u8]) {
        self.recent = (0..=255).collect();
        (self.class, self.class_before, self.zeros) = (0, 0, 0);
        for sign in sorted {
            let rank = self.recent.iter().position(|known| known == sign).unwrap_or_default();
            self.rank(rank);
            self.recent[..=rank].rotate_right(1);
        }
    }

    /// A rank: whether it is 0, whether it is 1, else how many bits it has and which.
    fn rank(&mut self, rank: usize) {
        let (class, place) = (self.class, self.class * 5 + self.class_before);
        self.bit(0, 0, place * 13 + self.zeros, rank == 0);
        if rank > 0 {
            self.bit(1, 1, ONES + place, rank == 1);
        }
        if rank > 1 {
            let value = rank - 1;
            let size = value.ilog2() as usize;
            for bits in 0..=size.min(6) {
                self.bit((1 << bits) + 1, 2 + bits, LENGTHS + class * 8 + bits, bits < size);
            }
            let mut prefix = 1;
            for at in (0..size).rev() {
                let bit = value >> at & 1;
                let least = (prefix << (at + 1)) + 1;
                let context = BITS + size * 128 + prefix;
                self.bit(least, PLACE_BITS + (1 << size) + prefix, context, bit == 1);
                prefix = prefix * 2 + bit;
            }
        }
        self.zeros = if rank == 0 { (self.zeros + 1).min(12) } else { 0 };
        self.class_before = class;
        self.class = match rank {
            0 | 1 => rank,
            2 | 3 => 2,
            4..12 => 3,
            _ => 4,
        };
    }

    /// One bit, by the mean of two guesses. The quick one knows the sign of the least rank still possible, at this place
    /// in the rank; the slow one knows the ranks before. Two guesses that look at different things are worth more than
    /// two speeds of the same.
    fn bit(&mut self, least: usize, place: usize, context: usize, bit: bool) {
        let sign = usize::from(self.recent[least]);
        let (quick, slow) = (&mut self.quick[sign * PLACES + place], &mut self.slow[context]);
        let bound = (self.range >> 12) * ((u32::from(*quick) + u32::from(*slow)) >> 5);
        if bit {
            self.range = bound;
            *quick += (u16::MAX - *quick) >> 3;
            *slow += (u16::MAX - *slow) >> 6;
        } else {
            self.low += bound;
            self.range -= bound;
            *quick -= *quick >> 3;
            *slow -= *slow >> 6;
        }
        while self.range < 1 << 16 {
            self.range <<= 8;
            self.shift();
        }
    }

    /// Hands over the highest byte, once no carry can reach it any more.
    fn shift(&mut self) {
        let [carry, byte, ..] = self.low.to_be_bytes();
        if byte < 255 || carry > 0 {
            if let Some(waiting) = self.waiting {
                self.code.push(waiting.wrapping_add(carry));
            }
            self.code.extend(std::iter::repeat_n(255_u8.wrapping_add(carry), self.full));
            (self.waiting, self.full) = (Some(byte), 0);
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0xffff) << 8;
    }

    fn finish(mut self) -> Vec<u8> {
        (0..4).for_each(|_| self.shift());
        self.code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_in_the_order_of_what_stands_before() {
        assert_eq!(sorted(b"banana"), (b"bnnaaa".to_vec(), 3));
        assert_eq!(sorted(b""), (Vec::new(), 0));
    }

    #[test]
    fn words_get_smaller_than_gzip_makes_them() {
        let texts = crate::words::read("fr").unwrap();
        let words = crate::words::to_json(&texts);
        let (gzip, ours) =
            (super::super::pack::gzip(words.as_bytes()).unwrap(), squeeze(&[words.as_bytes()]));
        assert!(ours.len() * 4 < gzip.len() * 3, "{} bytes, gzip {}", ours.len(), gzip.len());
    }
}
