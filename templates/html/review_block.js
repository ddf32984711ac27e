// An answer as a block of text, as `review/armour.py` reads and writes it. All here is without a page. It is put on one
// line: each statement ends with a semicolon, and comments have lines of their own.
"use strict";
const block = (() => {
  const NAME = "REVIEW FORM";
  const GAP = "(?:[^0-9A-Za-z_<]|<[^<>]{0,200}>|&\\w{1,10};)*";
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const WIDTH = 60;
  const CHECK = 10;
  const LARGEST = 4000000;
  // The bytes of the check as letters.
  const CHECK_LETTERS = 16;
  const RAW = 0;
  const SMALLER = 1;

  const encode = (bytes) => {
    const letters = [];
    let held = 0;
    let bits = 0;
    for (const byte of bytes) {
      held = ((held << 8) | byte) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        letters.push(LETTERS[(held >> bits) & 31]);
      }
    }
    if (bits) letters.push(LETTERS[(held << (5 - bits)) & 31]);
    return letters.join("");
  };

  const decode = (letters) => {
    const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
    let held = 0;
    let bits = 0;
    let at = 0;
    for (const letter of letters) {
      held = ((held << 5) | LETTERS.indexOf(letter)) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (held >> bits) & 255;
      }
    }
    return bytes;
  };

  // SHA-256 (FIPS 180-4), for browsers that give none to a file. The constants are the first bits of the fractional parts
  // of square and cube roots of the first primes.
  const primes = [];
  for (let each = 2; primes.length < 64; each += 1) {
    if (primes.every((prime) => each % prime)) primes.push(each);
  }
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 4294967296) | 0;
  const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const STEPS = primes.map((prime) => fraction(Math.cbrt(prime)));
  const turn = (word, by) => (word >>> by) | (word << (32 - by));

  const hashAlone = (bytes) => {
    const length = Math.ceil((bytes.length + 9) / 64) * 64;
    const padded = new Uint8Array(length);
    padded.set(bytes);
    padded[bytes.length] = 128;
    const view = new DataView(padded.buffer);
    view.setUint32(length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(length - 4, (bytes.length << 3) >>> 0);
    const state = START.slice();
    const words = new Int32Array(64);
    for (let start = 0; start < length; start += 64) {
      for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(start + 4 * i);
      for (let i = 16; i < 64; i += 1) {
        const low = turn(words[i - 15], 7) ^ turn(words[i - 15], 18) ^ (words[i - 15] >>> 3);
        const high = turn(words[i - 2], 17) ^ turn(words[i - 2], 19) ^ (words[i - 2] >>> 10);
        words[i] = (words[i - 16] + low + words[i - 7] + high) | 0;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i += 1) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + STEPS[i] + words[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = (state[i] + value) | 0; });
    }
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((value, i) => digest.setInt32(4 * i, value));
    return new Uint8Array(digest.buffer);
  };

  const hash = async (bytes) =>
    globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) : hashAlone(bytes);

  const pass = async (bytes, stream) =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

  const joined = (first, rest) => {
    const all = new Uint8Array(rest.length + 1);
    all[0] = first;
    all.set(rest, 1);
    return all;
  };

  const pack = async (bytes) =>
    typeof CompressionStream === "undefined"
      ? joined(RAW, bytes)
      : joined(SMALLER, await pass(bytes, new CompressionStream("deflate")));

  const unpack = async (packed) => {
    if (packed[0] === RAW) return packed.subarray(1);
    if (packed[0] !== SMALLER) throw new Error("unknown");
    return pass(packed.subarray(1), new DecompressionStream("deflate"));
  };

  const wrap = async (text) => {
    const packed = await pack(new TextEncoder().encode(text));
    const body = encode(packed) + encode((await hash(packed)).subarray(0, CHECK));
    return [`-----BEGIN ${NAME} 1-----`, ...(body.match(new RegExp(`.{1,${WIDTH}}`, "g"))), `-----END ${NAME}-----`, ""].join("\n");
  };

  const unwrap = async (text) => {
    const name = NAME.replace(" ", GAP);
    const found = new RegExp(`BEGIN${GAP}${name}${GAP}1(?!\\w)([^]{0,${LARGEST}}?)END${GAP}${name}`).exec(text);
    if (!found) throw new Error("none");
    const letters = found[1].replace(/<[^<>]{0,200}>|&#?\w{1,10};/g, "").replace(/[^A-Z2-7]/g, "");
    if (letters.length <= CHECK_LETTERS) throw new Error("empty");
    const packed = decode(letters.slice(0, -CHECK_LETTERS));
    const check = encode((await hash(packed)).subarray(0, CHECK));
    if (encode(packed) + check !== letters) throw new Error("changed");
    return new TextDecoder("utf-8", { fatal: true }).decode(await unpack(packed));
  };

  return { encode, decode, hashAlone, hash, pack, unpack, wrap, unwrap };
})();
