// Unpacks what `xtask/src/build/squeeze.rs` packed; the format and the layout of the contexts stand there. Whole
// numbers only, and none above 31 bits while a rank is read: browsers count these quickly. Throws where the text is
// damaged.
class Damaged extends Error {}

// How many rows are a piece, of which a turn holds many: a few milliseconds of a slow processor at most.
const PIECE = 1024;

// The text of which these signs follow the sorted beginnings: from a row to the one of the beginning that has its sign
// as well. The next row and its sign stand in one number, since to look up is what takes the time.
const inOrder = function* (followers, end) {
  const starts = new Uint32Array(257).fill(1, 0, 1);
  followers.forEach((sign, row) => { if (row !== end) starts[sign + 1] += 1; });
  for (let sign = 0; sign < 256; sign += 1) starts[sign + 1] += starts[sign];
  const next = new Uint32Array(followers.length);
  for (let row = 0; row < followers.length; row += 1) {
    if (row % (4 * PIECE) === 0) yield;
    if (row !== end) next[row] = starts[followers[row]]++ << 8 | followers[row];
  }
  const whole = new Uint8Array(followers.length - 1);
  for (let at = 0, row = next[0]; at < whole.length;) {
    yield;
    const most = Math.min(whole.length, at + 4 * PIECE);
    for (; at < most; at += 1, row = next[row >>> 8]) whole[at] = row;
  }
  return whole;
};

// The parts of what is packed in a text, in pieces. Each rank is as it was written: whether it is 0, whether it is 1,
// else how many bits it has and which. One loop and plain numbers: with a function for a bit it takes twice as long.
const unpacking = function* (text) {
  const bytes = bytesOf(text);
  const view = new DataView(bytes.buffer);
  const count = view.getUint32(0);
  // A damaged count would ask for any number of parts.
  if (count * 8 > bytes.length) throw new Damaged("it has more parts than bytes");
  const parts = [], recent = new Uint8Array(256);
  const quick = new Int32Array(256 * 264).fill(32768), slow = new Int32Array(1414).fill(32768);
  let at = 11 + count * 8, range = 0xffffff, value = view.getUint32(at - 3) >>> 8;
  while (parts.length < count) {
    const place = 8 + parts.length * 8;
    const length = view.getUint32(place), end = view.getUint32(place + 4);
    // More would not fit into one number with its sign; only a damaged length is as great.
    if (length >> 24) throw new Damaged("a part of it is too long");
    // The sign that follows each sorted beginning.
    const followers = new Uint8Array(length + 1);
    let last = 0, before = 0, zeros = 0;
    for (let sign = 0; sign < 256; sign += 1) recent[sign] = sign;
    for (let row = 0; row <= length; row += 1) {
      if (row % PIECE === 0) yield;
      if (row === end) continue;
      let step = 0, context = (last * 5 + before) * 13 + zeros, place = 0, least = 0;
      let size = 0, left = 0, bits = 0, rank = -1;
      while (rank < 0) {
        const known = recent[least] * 264 + place;
        const soon = quick[known], late = slow[context], bound = (range >> 12) * (soon + late >> 5);
        const bit = value < bound ? 1 : 0;
        if (bit) {
          range = bound;
          quick[known] = soon + (65535 - soon >> 3);
          slow[context] = late + (65535 - late >> 6);
        } else {
          value -= bound;
          range -= bound;
          quick[known] = soon - (soon >> 3);
          slow[context] = late - (late >> 6);
        }
        while (range < 0x10000) {
          range <<= 8;
          value = value << 8 | bytes[at++];
        }
        if (step === 0) {
          if (bit) rank = 0;
          step = place = least = 1;
          context = 325 + last * 5 + before;
        } else if (step === 1) {
          if (bit) rank = 1;
          step = place = least = 2;
          context = 350 + last * 8;
        } else if (step === 2 && bit && size < 6) {
          size += 1;
          place += 1;
          least = (1 << size) + 1;
          context += 1;
        } else {
          if (step === 2) {
            size += bit;
            left = size;
            bits = 1;
            step = 3;
          } else {
            left -= 1;
            bits = bits * 2 + bit;
          }
          least = (bits << left) + 1;
          place = 8 + (1 << size) + bits;
          context = 390 + size * 128 + bits;
          if (left === 0) rank = least;
        }
      }
      zeros = rank ? 0 : zeros < 12 ? zeros + 1 : 12;
      before = last;
      last = rank < 2 ? rank : rank < 4 ? 2 : rank < 12 ? 3 : 4;
      const sign = recent[rank];
      for (let place = rank; place > 0; place -= 1) recent[place] = recent[place - 1];
      recent[0] = sign;
      followers[row] = sign;
    }
    parts.push(yield* inOrder(followers, end));
  }
  let sum = 1;
  for (const part of parts) for (let at = 0; at < part.length; at += 1) sum = Math.imul(sum, 31) + part[at] | 0;
  if (sum >>> 0 !== view.getUint32(4)) throw new Damaged("the sum of its bytes is another");
  return parts;
};

// Does all pieces at once.
const atOnce = (pieces) => {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
};

// Lets the page live: what a person presses is heard, and frames are drawn. Without the delay of a timer in a timer,
// and not by `scheduler.yield`, which goes on before either. One channel, since to make one takes a millisecond.
let channel;
const pause = () => new Promise((resolve) => {
  channel ??= new MessageChannel();
  channel.port1.addEventListener("message", resolve, { once: true });
  channel.port1.start();
  channel.port2.postMessage(null);
});

// Does them in turns of some milliseconds, with a pause after each.
const inTurns = async (pieces) => {
  for (let piece = {}; ; await pause()) {
    if (piece.done) return piece.value;
    const end = performance.now() + 10;
    do piece = pieces.next(); while (!piece.done && performance.now() < end);
  }
};

// A text from its alphabet and its places in it; the sign 2 stands before a capital. What has no alphabet is a text as
// it is.
const reading = function* ([alphabet, body]) {
  const signs = new Uint16Array(alphabet.buffer);
  if (!signs.length) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  const capitals = signs.map((sign) => String.fromCharCode(sign).toUpperCase().charCodeAt());
  const text = new Uint16Array(body.length);
  let length = 0, marked = false;
  for (let at = 0; at < body.length; at += 1) {
    if (at % (8 * PIECE) === 0) yield;
    const place = body[at];
    if (marked) text[length++] = capitals[place];
    else if (signs[place] !== 2) text[length++] = signs[place];
    marked = !marked && signs[place] === 2;
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(text.subarray(0, length));
};

// The kinds of operations, which `xtask/src/build/engine.rs` names: each says in which part its number stands.
const kinds = new Uint8Array(253).fill(4, 252);
kinds.set(Array.from(
  `004440000000aa4084${"0".repeat(14)}b5544000${"6".repeat(14)}${"7".repeat(9)}44c944033${"0".repeat(34)}12`,
  (kind) => parseInt(kind, 16),
));

// The engine from its parts, which `xtask/src/build/engine.rs` names: what comes before the functions and after them,
// the operations, what a function declares, and a part for each kind of number.
const assembling = function* (parts) {
  const [head, tail, operations] = parts;
  const reads = new Uint32Array(parts.length);
  // A length takes no more bytes than what it is the length of.
  const whole = new Uint8Array(2 * parts.reduce((sum, part) => sum + part.length, 0));
  let at = head.length;
  whole.set(head);
  const copy = (count) => { for (let left = count; left > 0; left -= 1) whole[at++] = operations[reads[2]++]; };
  const number = (part) => {
    let value = 0, shift = 0, byte = 128;
    for (; byte > 127; shift += 7) {
      byte = whole[at++] = parts[part][reads[part]++];
      value |= (byte & 127) << shift;
    }
    return value;
  };
  const numbers = (part, count) => { for (let left = count; left > 0; left -= 1) number(part); };
  while (reads[2] < operations.length) {
    yield;
    const start = at;
    numbers(9, 2 * number(9));
    for (let depth = 1; depth > 0;) {
      const operation = whole[at++] = operations[reads[2]++];
      if (operation > 1 && operation < 5) depth += 1;
      if (operation === 11) depth -= 1;
      const kind = kinds[operation];
      // An alignment stands before an offset.
      if (kind === 6 || kind === 7) number(2);
      // A constant or a local stands with those that are taken for the same.
      if (kind > 10) number(13 * kind - 133 + kinds[operations[reads[2]]]);
      else if (kind > 4) number(kind - 2);
      else if (operation === 0x0e) numbers(8, number(2) + 1);
      else if (operation === 0x11) numbers(2, 2);
      else if (operation === 0x43) copy(4);
      else if (operation === 0x44) copy(8);
      else if (operation === 0xfc) numbers(2, [2, 1, 2, 1][number(2) - 8]);
      else if (kind > 3) number(2);
    }
    // The length stands before the function; one byte more for each seven bits of it.
    let length = at - start;
    const bytes = Math.floor(Math.log2(length) / 7) + 1;
    whole.copyWithin(start + bytes, start, at);
    at += bytes;
    for (let place = start; place < start + bytes; place += 1, length >>= 7) {
      whole[place] = length > 127 ? length | 128 : length;
    }
  }
  whole.set(tail, at);
  return whole.subarray(0, at + tail.length);
};
