import { expect, test } from 'vitest';
import type { Results } from '../../src/analysis/results.js';
import type { Design } from '../../src/model/index.js';
import { filesIn, folders, readText, textOf } from '../examples/reading.js';
import { intakeText } from '../forms/intake.js';
import { bytes, generate, tries } from '../generate/index.js';
import { fed, simulated, type Table } from './feed.js';

/**
 * Single edits at random, in what the forms are made of, of designs with data: no number that the report gives of the answers
 * becomes another without a word.
 */
const seed = 20261129;

/** Words that are often taken for each other; each becomes the other. */
const pairs = [
  ...['higher lower', 'sum mean', 'start end', 'client parent', 'yes no', 'month week', 'months weeks', 'rated number'],
  ...['positive negative', 'högre lägre', 'summa medel', 'start avslut', 'klient förälder', 'ja nej', 'månader veckor'],
  ...['ordered ', 'ordnat ', 'reverse ', 'omvänd ', 'min max', 'before after', 'före efter'],
].flatMap((pair): [string, string][] => {
  const [one = '', other = ''] = pair.split(' ');
  return other === ''
    ? [[one, '']]
    : ([
        [one, other],
        [other, one],
      ] as [string, string][]);
});

type Pick = (most: number) => number;
/** The same each time (a linear congruential generator). */
function picker(): Pick {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % most;
  };
}

/** Lines of instruments, timepoints and what is collected; outcomes and limits are the plan’s, and say so themselves. */
function formLines(lines: readonly string[]): number[] {
  const found: number[] = [];
  let depth = 0;
  let isInstrument = false;
  for (const [at, line] of lines.entries()) {
    if (depth === 0) isInstrument = /^\s*instrument\b/.test(line);
    const isOurs = isInstrument || /^\s*(timepoint|mättillfälle|collect|mätning|event|händelse|version)\b/.test(line);
    if (isOurs) found.push(at);
    depth += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
  }
  return found;
}

/** The text with one thing otherwise: two lines swapped, a line less, a number, a text or a word another. */
function edited(text: string, pick: Pick): string {
  const lines = text.split('\n');
  const ours = formLines(lines);
  const at = ours[pick(Math.max(1, ours.length))] ?? 0;
  const line = lines[at] ?? '';
  const put = (other: string) => lines.with(at, other).join('\n');
  const one = (pattern: RegExp, change: (found: string) => string): string => {
    const all = [...line.matchAll(pattern)];
    const found = all[pick(Math.max(1, all.length))];
    if (!found) return text;
    return put(line.slice(0, found.index) + change(found[0]) + line.slice(found.index + found[0].length));
  };
  switch (pick(6)) {
    case 0:
      return lines
        .with(at, lines[at + 1] ?? '')
        .with(Math.min(at + 1, lines.length - 1), line)
        .join('\n');
    case 1:
      return lines.toSpliced(at, 1).join('\n');
    case 2:
      return one(/\b\d+\b/g, (number) => String(Number(number) + 1));
    case 3:
      return one(/"[^"\\]*"/g, (quoted) => `${quoted.slice(0, -1)} också"`);
    default: {
      const here = pairs.filter(([word]) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(line));
      const [word, other] = here[pick(Math.max(1, here.length))] ?? ['', ''];
      return word === '' ? text : one(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), () => other);
    }
  }
}

async function designOf(text: string): Promise<Design | undefined> {
  const { designs, findings } = await readText(text);
  const [only, ...more] = designs;
  if (findings.some(({ severity }) => severity === 'error') || more.length > 0) return undefined;
  return only?.design;
}

/**
 * Each number that is reported of a measure, with the answers by what they say. Not what the plan makes of it: its limits, and
 * what is corrected together.
 */
function reported(design: Design, results: Results): Map<string, unknown> {
  const items = new Map(design.instruments.flatMap(({ items }) => items.map((item) => [item.variable, item])));
  const said = (variable: string, code: string): string => {
    const kind = items.get(variable)?.kind;
    const options = kind && 'options' in kind ? (kind.options ?? []) : [];
    return options.find((option) => option.code === code)?.text.text ?? code;
  };
  const found = new Map<string, unknown>();
  const add = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) found.set(path, value);
    else for (const [key, one] of Object.entries(value)) add(`${path}/${key}`, one);
  };
  for (const [id, { variable, times, changes }] of Object.entries(results.measures)) {
    for (const [time, { answers = {}, ...rest }] of Object.entries(times)) {
      add(`${id} ${time}`, rest);
      for (const [code, share] of Object.entries(answers)) add(`${id} ${time} ${said(variable, code)}`, share);
    }
    for (const [time, { categories: _, ...rest }] of Object.entries(changes)) add(`${id} to ${time}`, rest);
  }
  for (const path of [...found.keys()].filter((one) => one.endsWith('/adjusted'))) found.delete(path);
  return found;
}
/** What the report says of rows and columns that are not used. */
const unused = ({ deviations }: Results): string =>
  JSON.stringify(deviations.filter(({ kind, where }) => where !== undefined || kind === 'no-data'));

const texts: [from: string, texts: string[], edits: number][] = [
  ['designs of the examples and of tests', [], 40],
  [
    'designs that are made',
    Array.from({ length: tries(60) }, (_, at) => generate(bytes(1500, at + 1), 'en', 'plain').text),
    12,
  ],
];
const [known] = texts;
known?.[1].push(
  ...[...filesIn(folders.examples), ...filesIn(new URL('designs/', import.meta.url))].map(textOf),
  intakeText,
);

test.each(texts)('%s', { timeout: 600_000 }, async (_, all, edits) => {
  const pick = picker();
  const count = { tried: 0, stopped: 0, told: 0, silent: 0 };
  for (const text of all) {
    const design = await designOf(text);
    if (!design) continue;
    const data: Table[] = simulated(design, 14, 1);
    const before = fed(design, data).results('internal');
    const old = reported(design, before);
    if (old.size === 0) continue;
    for (let turn = 0; turn < tries(edits); turn += 1) {
      const other = edited(text, pick);
      const now = other === text ? undefined : await designOf(other);
      if (!now) continue;
      count.tried += 1;
      const analysis = fed(now, data);
      const { stop, notes } = analysis.meaning(new Set());
      const after = analysis.results('internal');
      if (stop) count.stopped += 1;
      else if (notes.length > 0 || unused(after) !== unused(before)) count.told += 1;
      else {
        count.silent += 1;
        const moved = [...reported(now, after)].filter(([path, value]) => old.has(path) && old.get(path) !== value);
        const line = other.split('\n').find((one, at) => one !== text.split('\n')[at]);
        expect(moved.map(([path]) => `${path}: ${line}`)).toEqual([]);
      }
    }
  }
  // Else nothing was tried.
  if (tries(edits) === edits) {
    expect(count.tried).toBeGreaterThan(100);
    expect(count.stopped).toBeGreaterThan(10);
  }
});
