// Bytes from a page of our own, which is in UTF-8 whoever serves it: each three bytes of it hold 20 bits, as three signs
// of ASCII or as one beside one of two bytes. Written by `wide` in `xtask/src/build/pack.rs`.

// Where the signs of two bytes stand: none that a normal form of Unicode would change.
const doubles = [[0xa1, 0xac], [0xc0, 0x2ff], [0x38e, 0x3a1], [0x3a3, 0x482], [0x48a, 0x52f], [0x531, 0x556], [0x559, 0x58a], [0x5d0, 0x5ea], [0x61d, 0x64a], [0x660, 0x66f], [0x671, 0x6d5], [0x6ee, 0x70d], [0x712, 0x72f], [0x74d, 0x7a5], [0x7c0, 0x7ea]];

// The coder may look a few bytes beyond the end, which are zero.
const bytesOf = (text) => {
  const bytes = new Uint8Array((text.length * 5 >> 2) + 8);
  const digits = new Uint16Array(2048);
  for (let sign = 32, value = 0; sign < 127; sign += 1) if (!'"<\\'.includes(String.fromCharCode(sign))) digits[sign] = value++;
  let double = 0;
  for (const [first, last] of doubles) for (let sign = first; sign <= last; sign += 1) digits[sign] = double++;
  for (let from = 0, at = 0, held = 0, bits = 0; from < text.length;) {
    const first = text.charCodeAt(from++), second = text.charCodeAt(from++);
    const three = 92 ** 3;
    let value = three + 92 * 1467 + digits[first] * 92 + digits[second];
    if (first < 128) value = second < 128 ? digits[first] + 92 * digits[second] + 8464 * digits[text.charCodeAt(from++)] : three + digits[second] * 92 + digits[first];
    held |= value << bits;
    for (bits += 20; bits > 7; bits -= 8, held >>>= 8) bytes[at++] = held;
  }
  return bytes;
};
