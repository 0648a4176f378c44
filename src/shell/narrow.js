// Bytes from pure ASCII: a host may say anything of the encoding of its scripts. Written by `base91` in
// `xtask/src/build/pack.rs`.

// Two signs of base 91 are 13 bits, the low ones first. The coder may look a few bytes beyond the end, which are zero.
const bytesOf = (text) => {
  const bytes = new Uint8Array((text.length * 13 >> 4) + 8);
  const digits = new Uint8Array(128);
  for (let sign = 33, value = 0; sign < 127; sign += 1) {
    if (!'"<\\'.includes(String.fromCharCode(sign))) digits[sign] = value++;
  }
  for (let from = 0, at = 0, held = 0, bits = 0; from < text.length; from += 2) {
    held |= digits[text.charCodeAt(from)] * 91 + digits[text.charCodeAt(from + 1)] << bits;
    for (bits += 13; bits > 7; bits -= 8, held >>= 8) bytes[at++] = held;
  }
  return bytes;
};
