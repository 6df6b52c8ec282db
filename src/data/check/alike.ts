import { alikeKeys } from './code.js';

/**
 * For each code that looks like another that came before it: the other. Most have no key in common with any, which a number
 * of 32 bits for each key tells without keeping the keys of a million codes.
 */
export function alikeCodes(codes: Iterable<string>): Map<string, string> {
  const all = [...codes];
  const numbers = new Uint32Array(mostKeys * all.length);
  let count = 0;
  for (const code of all) for (const one of keyNumbers(code)) numbers[count++] = one;
  const sorted = numbers.subarray(0, count).sort();
  const shared = new Set<number>();
  for (let at = 1; at < count; at++) if (sorted[at] === sorted[at - 1]) shared.add(sorted[at] as number);
  if (shared.size === 0) return new Map();
  return new Map(alike(all.filter((code) => keyNumbers(code).some((one) => shared.has(one)))));
}

/** Each code is looked at once, so a million of them take no longer for each than a few. */
function* alike(codes: readonly string[]): Generator<readonly [code: string, like: string]> {
  const first = new Map<string, string>();
  /** By what they are without the signs between their digits. */
  const signed = new Map<string, string>();
  for (const code of codes) {
    const { short, zeros, whole } = alikeKeys(code);
    if (short === '') continue;
    const like = first.get(short) ?? first.get(zeros) ?? (whole === undefined ? signed.get(short) : first.get(whole));
    if (like !== undefined) yield [code, like];
    if (!first.has(short)) first.set(short, code);
    if (!first.has(zeros)) first.set(zeros, code);
    if (whole !== undefined && !signed.has(whole)) signed.set(whole, code);
  }
}

const mostKeys = 3;
/** A number for each of the keys of a code, each number once. */
function keyNumbers(code: string): number[] {
  // Of capitals and figures alone (but O, which may be a zero, and 1E5) the keys are the code with its zeros and without.
  if (/^[A-DF-NP-Z0-9]+$/.test(code)) return distinct(numberOf(code), numberOf(code, true));
  const { short, zeros, whole } = alikeKeys(code);
  const both = distinct(numberOf(short), numberOf(zeros));
  return whole === undefined ? both : [...new Set([...both, numberOf(whole)])];
}
const distinct = (one: number, other: number): number[] => (one === other ? [one] : [one, other]);

/** 32 bits of a text (FNV-1a), with or without the zeros that its numbers begin with. */
function numberOf(text: string, isShort = false): number {
  let hash = 0x811c9dc5;
  let isInNumber = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (isShort && letter === 48 && !isInNumber && isFigure(text.charCodeAt(at + 1))) continue;
    isInNumber = isFigure(letter);
    hash = Math.imul(hash ^ letter, 0x01000193);
  }
  return hash >>> 0;
}
const isFigure = (letter: number): boolean => letter >= 48 && letter <= 57;
