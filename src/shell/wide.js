// Bytes from a page of our own, which is in UTF-8 whoever serves it: each byte of it is a digit of base 108, a sign of
// two bytes two of them, one of three bytes three; four digits are 27 bits. Written by `wide` in
// `xtask/src/build/pack.rs`.

// Where the signs of two bytes stand: none that composes with another.
const doubles = [
  [0xa1, 0xac], [0xae, 0xbf], [0xc0, 0x2ff], [0x370, 0x373], [0x376, 0x377], [0x37b, 0x37d],
  [0x388, 0x38a], [0x38e, 0x3a1], [0x3a3, 0x482], [0x48a, 0x52f], [0x531, 0x556], [0x559, 0x58a],
  [0x5d0, 0x5ea], [0x5ef, 0x5f4], [0x606, 0x60f], [0x61d, 0x64a], [0x660, 0x66f], [0x671, 0x6d5],
  [0x6ee, 0x70d], [0x712, 0x72f], [0x74d, 0x7a5], [0x7c0, 0x7ea],
];

// The coder may look a few bytes beyond the end, which are zero.
const bytesOf = (text) => {
  const bytes = new Uint8Array(text.length * 3 + 8);
  // The number that the digits of a sign make.
  const places = new Uint16Array(2048);
  for (let sign = 32, place = 0; sign < 127; sign += 1) {
    if (!'"<\\'.includes(String.fromCharCode(sign))) places[sign] = place++;
  }
  let double = 92 * 108;
  for (const [first, last] of doubles) for (let sign = first; sign <= last; sign += 1) places[sign] = double++;
  for (let from = 0, at = 0, held = 0, bits = 0, four = 0, count = 0; from < text.length; from += 1) {
    const sign = text.charCodeAt(from);
    let place = sign < 2048 ? places[sign] : sign - 0x3400 + 106 * 11664;
    for (let scale = sign < 128 ? 1 : sign < 2048 ? 108 : 11664; scale > 0; scale = scale / 108 | 0) {
      const digit = place / scale | 0;
      place -= digit * scale;
      four = four * 108 + digit;
      count += 1;
      if (count & 3) continue;
      // In two, since together with what is held they would be more than 32 bits.
      held |= (four & 0xffffff) << bits;
      for (bits += 24; bits > 7; bits -= 8, held >>>= 8) bytes[at++] = held;
      held |= four >>> 24 << bits;
      for (bits += 3; bits > 7; bits -= 8, held >>>= 8) bytes[at++] = held;
      four = 0;
    }
  }
  return bytes;
};
