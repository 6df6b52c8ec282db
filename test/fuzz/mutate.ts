import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostileTexts } from '../forms/hostile.js';
import type { Draws } from '../server/chaos/draws.js';

/** What is nearly right, or means something to a program. */
const odd = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '-0',
    '1e999',
    '9999999999999999999',
    'NaN',
    'null',
    'true',
    '12,5',
    '١٢',
    '\u00a0',
    '1:2',
    '2026-02-30',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'case',
    'date',
    'form',
    '..',
    '%',
    '$&',
    '#REF!',
    "'",
    '"',
    '<',
    '&x;',
  ],
  ...hostileTexts,
];
/** Words, numbers, what stands within quotation marks, and single signs. */
const token = /"[^"\n]{0,200}"|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_-]*|-?\d+(?:\.\d+)?|[^\s]/gu;

function text(given: string, draws: Draws): string {
  const at = draws.below(given.length + 1);
  const length = 1 + draws.below(draws.one([3, 30, 300]));
  const piece = given.slice(at, at + length);
  const rest = given.slice(at + length);
  const before = given.slice(0, at);
  return draws.weighted<() => string>([
    [2, () => before + rest],
    [2, () => before + piece + piece + rest],
    [1, () => before],
    [1, () => `${before}${piece.split('').reverse().join('')}${rest}`],
    [2, () => before + draws.one(odd) + given.slice(at)],
    [1, () => before + piece.repeat(1 + draws.below(200)) + rest],
    [6, () => withToken(given, draws)],
  ])();
}

/** One token made another: of those that stand elsewhere in the text, or an odd one. */
function withToken(given: string, draws: Draws): string {
  const found = [...given.matchAll(token)];
  if (found.length === 0) return draws.one(odd);
  const { 0: old, index } = draws.one(found);
  const fresh = draws.next() < 0.5 ? draws.one(found)[0] : draws.one(odd);
  const quoted = old.startsWith('"') && !fresh.startsWith('"') ? JSON.stringify(fresh) : fresh;
  return given.slice(0, index) + quoted + given.slice(index + old.length);
}

type Holder = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** One part of what a JSON text says made another, left out, or there twice. */
function json(given: unknown, draws: Draws): unknown {
  const places: Holder[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      walk(Reflect.get(value, key));
    }
  };
  walk(given);
  if (places.length === 0) return draws.one(odd);
  const { holder, key } = draws.one(places);
  const old: unknown = Reflect.get(holder, key);
  const other = draws.one(places);
  const another = structuredClone(Reflect.get(other.holder, other.key));
  draws.weighted<() => unknown>([
    [3, () => Reflect.set(holder, key, draws.one([null, true, 0, -1, 1.5, 1e308, '', [], {}, [[]], [null]]))],
    [3, () => Reflect.set(holder, key, draws.one(odd))],
    [3, () => Reflect.set(holder, key, another)],
    [2, () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key))],
    [1, () => Reflect.set(holder, key, typeof old === 'string' ? Number(old) : String(old))],
    [1, () => Array.isArray(holder) && holder.push(structuredClone(old))],
    [1, () => Reflect.set(holder, draws.one(odd), old)],
    [1, () => Reflect.set(holder, key, [old])],
  ])();
  return given;
}

/** A cell, a column or a row of a table made another. */
function table(given: string, draws: Draws): string {
  const sign = given.split('\n', 1)[0]?.includes('\t') ? '\t' : ',';
  const rows = given.split('\n').map((line) => line.split(sign));
  const at = draws.below(rows.length);
  const row = rows[at] ?? [];
  const cell = draws.below(row.length);
  const other = draws.one(rows);
  draws.weighted<() => unknown>([
    [4, () => row.splice(cell, 1, draws.one(odd).replaceAll('\n', ' '))],
    [3, () => row.splice(cell, 1, draws.one(other) ?? '')],
    [1, () => row.splice(cell, 1)],
    [1, () => row.push(draws.one(odd))],
    [1, () => rows.splice(at, 1)],
    [1, () => rows.splice(at, 0, [...other])],
    [1, () => rows[0]?.splice(cell, 1, draws.one(rows[0]) ?? '')],
    [1, () => rows.unshift(rows.pop() ?? [])],
  ])();
  return rows.map((cells) => cells.join(sign)).join('\n');
}

function zipped(given: Uint8Array, draws: Draws): Uint8Array {
  const parts = unzipSync(given);
  const names = Object.keys(parts);
  const name = draws.one(names);
  const content = parts[name] ?? new Uint8Array();
  draws.weighted<() => unknown>([
    [8, () => Reflect.set(parts, name, strToU8(text(strFromU8(content), draws)))],
    [1, () => Reflect.deleteProperty(parts, name)],
    [1, () => Reflect.set(parts, draws.one(names), content)],
  ])();
  return zipSync(parts, { level: 0 });
}

function bytes(given: Uint8Array, draws: Draws): Uint8Array {
  const made = given.slice(0, draws.next() < 0.2 ? draws.below(given.length) : given.length);
  for (let count = 1 + draws.below(4); count > 0 && made.length > 0; count--) {
    made[draws.below(made.length)] = draws.below(256);
  }
  return made;
}

/** The same, with one thing or a few made wrong, as whoever edits it by hand, or wants harm, may. */
export function mutated(given: Uint8Array, draws: Draws): Uint8Array {
  let made = given;
  for (let count = draws.one([1, 1, 1, 2, 4]); count > 0; count--) made = once(made, draws);
  return made;
}

function once(given: Uint8Array, draws: Draws): Uint8Array {
  if (draws.next() < 0.1) return bytes(given, draws);
  try {
    if (given[0] === 0x50 && given[1] === 0x4b) return zipped(given, draws);
    const said = new TextDecoder().decode(given);
    if (/^\s*[[{]/.test(said) && draws.next() < 0.8) return strToU8(JSON.stringify(json(JSON.parse(said), draws)));
    const isTable = /^[^\n<{]*[,\t]/.test(said) && draws.next() < 0.6;
    return strToU8(isTable ? table(said, draws) : text(said, draws));
  } catch {
    return bytes(given, draws);
  }
}
