// Unpacks what `xtask/src/build/squeeze.rs` packed; the format and the layout of the contexts stand there. Whole numbers
// only, and none above 31 bits while a rank is read: browsers count these quickly. Throws where the text is damaged.
class Damaged extends Error {}

// Five signs of base 85 are four bytes. The coder may look a few bytes beyond the end, which are zero.
const bytesOf = (text) => {
  const size = text.length / 5 * 4;
  const view = new DataView(new ArrayBuffer(size + 4));
  const digits = new Uint8Array(128);
  [...packed.digits].forEach((sign, value) => { digits[sign.charCodeAt()] = value; });
  for (let at = 0, from = 0; at < size; at += 4) {
    let number = 0;
    for (let sign = 0; sign < 5; sign += 1, from += 1) number = number * 85 + digits[text.charCodeAt(from)];
    view.setUint32(at, number);
  }
  return view;
};

// Reads every rank, as it was written: whether it is 0, whether it is 1, else how many bits it has and which. One loop
// and plain numbers, because this runs before anybody can click: with a function for a bit it takes twice as long.
const eachRank = (view, start, count, take) => {
  const bytes = new Uint8Array(view.buffer);
  const quick = new Int32Array(1414).fill(32768);
  const slow = quick.slice();
  let at = start + 3, range = 0xffffff, value = view.getUint32(start) >>> 8, last = 0, before = 0, zeros = 0;
  for (let left = count; left > 0; left -= 1) {
    let part = 0, context = (last * 5 + before) * 13 + zeros, size = 0, bits = 0, rank = -1;
    while (rank < 0) {
      const soon = quick[context], late = slow[context], bound = (range >> 12) * (soon + late >> 5);
      const bit = value < bound ? 1 : 0;
      if (bit) {
        range = bound;
        quick[context] = soon + (65535 - soon >> 4);
        slow[context] = late + (65535 - late >> 7);
      } else {
        value -= bound;
        range -= bound;
        quick[context] = soon - (soon >> 4);
        slow[context] = late - (late >> 7);
      }
      while (range < 0x10000) {
        range <<= 8;
        value = value << 8 | bytes[at++];
      }
      if (part === 0) {
        if (bit) rank = 0;
        part = 1;
        context = 325 + last * 5 + before;
      } else if (part === 1) {
        if (bit) rank = 1;
        part = 2;
        context = 350 + last * 8;
      } else if (part === 2 && bit && size < 6) {
        size += 1;
        context += 1;
      } else {
        size += part === 2 ? bit : 0;
        bits = part === 2 ? 1 : bits * 2 + bit;
        part = 3;
        context = 390 + size * 128 + bits;
        if (bits >> size) rank = bits + 1;
      }
    }
    zeros = rank ? 0 : zeros < 12 ? zeros + 1 : 12;
    before = last;
    last = rank < 2 ? rank : rank < 4 ? 2 : rank < 12 ? 3 : 4;
    take(rank);
  }
};

const unpacked = (text) => {
  const view = bytesOf(text);
  const [length, end, check] = [0, 4, 8].map((at) => view.getUint32(at));
  const recent = new Uint8Array(256).map((_, sign) => sign);
  // The last sign of each sorted row, and before which row the rows that begin with a sign stand.
  const lasts = new Uint8Array(length + 1);
  const starts = new Uint32Array(257).fill(1, 0, 1);
  let row = 0;
  eachRank(view, 12, length, (rank) => {
    if (row === end) row += 1;
    const sign = recent[rank];
    for (let place = rank; place > 0; place -= 1) recent[place] = recent[place - 1];
    recent[0] = sign;
    lasts[row] = sign;
    row += 1;
    starts[sign + 1] += 1;
  });
  for (let sign = 0; sign < 256; sign += 1) starts[sign + 1] += starts[sign];
  // From a row to the one that begins with its last sign: the text, backwards.
  const before = new Uint32Array(length + 1);
  for (row = 0; row <= length; row += 1) if (row !== end) before[row] = starts[lasts[row]]++;
  const whole = new Uint8Array(length);
  for (let at = length - 1, from = 0; at >= 0; at -= 1, from = before[from]) whole[at] = lasts[from];
  let sum = 1;
  for (let at = 0; at < length; at += 1) sum = Math.imul(sum, 31) + whole[at] | 0;
  if (sum >>> 0 !== check) throw new Damaged("the sum of its bytes is another");
  return whole;
};
