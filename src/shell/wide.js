// Bytes from a page of our own, which is in UTF-8 whoever serves it: each three bytes of it hold 20 bits, as three signs
// of ASCII or as one beside one of two bytes. Written by `wide` in `xtask/src/build/pack.rs`.

// The coder may look a few bytes beyond the end, which are zero.
const bytesOf = (text) => {
  const bytes = new Uint8Array((text.length * 5 >> 2) + 8);
  const digits = new Uint8Array(1723);
  for (let sign = 32, value = 0; sign < 127; sign += 1) if (!'"<\\'.includes(String.fromCharCode(sign))) digits[sign] = value++;
  for (let from = 0, at = 0, held = 0, bits = 0; from < text.length;) {
    const first = text.charCodeAt(from++), second = text.charCodeAt(from++);
    const three = 92 ** 3;
    let value = three + 92 * 1467 + (first - 256) * 92 + digits[second];
    if (first < 256) value = second < 256 ? digits[first] + 92 * digits[second] + 8464 * digits[text.charCodeAt(from++)] : three + (second - 256) * 92 + digits[first];
    held |= value << bits;
    for (bits += 20; bits > 7; bits -= 8, held >>>= 8) bytes[at++] = held;
  }
  return bytes;
};
