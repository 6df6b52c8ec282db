/** The first 32 bits of the fractional part of the n-th root (2 or 3) of the first primes, as FIPS 180-4 defines. */
function constants(count: number, root: 2 | 3): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  // Exact integer roots: floating point would depend on the engine's last bit.
  return primes.map((prime) => {
    const shifted = BigInt(prime) << BigInt(32 * root);
    let low = 0n;
    let high = 1n << 40n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(root) <= shifted) low = middle;
      else high = middle;
    }
    return Number(low & 0xffffffffn);
  });
}
const initial = constants(8, 2);
const rounds = constants(64, 3);

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const at = (words: ArrayLike<number>, index: number) => words[index] ?? 0;

function compress(state: number[], schedule: Uint32Array): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(rounds, round) + at(schedule, round)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + at(state, index)) | 0);
}

/** SHA-256 of the text's UTF-8, in base64: what a Content-Security-Policy wants. */
export const sha256Base64 = (text: string): string => btoa(String.fromCharCode(...sha256(text)));

/** SHA-256 of bytes, or of the text's UTF-8, in hexadecimal digits. */
export const sha256Hex = (contents: string | Uint8Array): string =>
  [...sha256(contents)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The 32 bytes of SHA-256. Written here because it must be synchronous and run in Node, in a web worker and in a page
 * (Web Crypto is asynchronous). Source: FIPS 180-4.
 */
function sha256(contents: string | Uint8Array): Uint8Array {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const schedule = new Uint32Array(64);
  let state = initial;
  for (let block = 0; block < padded.length; block += 64) {
    for (let index = 0; index < 64; index += 1) {
      if (index < 16) {
        schedule[index] = view.getUint32(block + index * 4);
        continue;
      }
      const before15 = at(schedule, index - 15);
      const before2 = at(schedule, index - 2);
      const s0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >>> 3);
      const s1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >>> 10);
      schedule[index] = at(schedule, index - 16) + s0 + at(schedule, index - 7) + s1;
    }
    state = compress(state, schedule);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
  return new Uint8Array(digest.buffer);
}
