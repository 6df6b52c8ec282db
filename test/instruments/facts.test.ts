import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Provenance } from '../../src/model/index.js';
import { declared, type Entry, english, entries, library } from './library.js';

/** One line of `facts.jsonl`: what was gathered of an instrument, and the places of the library that say it. */
interface Fact {
  of: string;
  field: string;
  value: string;
  confidence?: Provenance['confidence'];
  source?: string;
  at: string[];
}
/** One line of `sources.jsonl`. */
interface Source {
  key: string;
  citation: string;
  url?: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const facts = lines<Fact>('facts.jsonl');
const sources = new Map(lines<Source>('sources.jsonl').map((one) => [one.key, one]));

let all: Entry[] = [];
/** What was gathered that an entry says. */
const told = new Map<Entry, Fact[]>();
beforeAll(async () => {
  all = [...(await library()).values()].flatMap(entries);
  for (const fact of facts) for (const entry of sayIt(fact)) told.set(entry, [...(told.get(entry) ?? []), fact]);
});
const valuesTold = (entry: Entry): string => (told.get(entry) ?? []).map(({ value }) => value).join('; ');

const sayIt = ({ at, source, confidence }: Fact): Entry[] =>
  all.filter((one) => at.includes(one.place) && one.reference === source && one.confidence === confidence);

const words: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  'last year': 1,
};
/** The numbers of a text: `1 099` is one number, `0-40` and `3/1` are two; `seven` is one. */
function numbersOf(text: string): number[] {
  const plain = text.replace(/(?<=\d) (?=\d{3}\b)/g, '').replace(/(?<=\d)[-–](?=\d)/g, ' ');
  const digits = [...plain.matchAll(/(?<![A-Za-z\d.])-?\d*\.?\d+/g)].map(([found]) => Number(found));
  return [
    ...digits,
    ...Object.keys(words).flatMap((word) => (new RegExp(`\\b${word}\\b`, 'i').test(text) ? [words[word] ?? 0] : [])),
  ];
}
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);

describe('every fact that was gathered is in the library', () => {
  test.each(facts.map((fact) => [`${fact.of} ${fact.field}: ${fact.value.slice(0, 60)}`, fact] as const))(
    '%s',
    (_, fact) => {
      const found = sayIt(fact);
      // At each place, from that source and as sure as that.
      expect(found.map(({ place }) => place)).toEqual(expect.arrayContaining(fact.at));
      expect(fact.at.length).toBeGreaterThan(0);
      const said = found.map((one) => one.said).join('; ');
      // Advice on how to use an instrument is not taken over word for word.
      if (fact.field === 'use_note') return;
      expect(numbersOf(said)).toEqual(expect.arrayContaining(numbersOf(fact.value)));
    },
  );
});

describe('the library says nothing else', () => {
  test('what it says was gathered, with that source and as sure as that', () => {
    expect(all.filter((one) => !told.has(one)).map(({ place, said }) => `${place}: ${said}`)).toEqual([]);
  });

  test('its numbers are numbers of what was gathered', () => {
    const wrong = all.flatMap((entry) => {
      const known = new Set(numbersOf(valuesTold(entry)));
      const other = numbersOf(entry.said).filter((one) => !known.has(one) && !known.has(-one));
      return other.length > 0 ? [`${entry.place}: ${entry.said} [${other.join()}] ≠ ${valuesTold(entry)}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('its texts share words with what was gathered', () => {
    const worded = all.filter(({ place }) => /\/(construct|targetGroup|origin|licence|note)$/.test(place));
    const wrong = worded.filter((entry) => {
      const known = wordsOf(valuesTold(entry));
      const own = [...wordsOf(entry.said)];
      return own.length > 2 && !own.some((word) => known.has(word));
    });
    expect(wrong.map(({ place, said }) => `${place}: ${said}`)).toEqual([]);
  });

  test('only advice on use has no confidence', () => {
    const unsaid = facts.filter(({ confidence }) => confidence === undefined);
    expect(new Set(unsaid.map(({ field }) => field))).toEqual(new Set(['use_note']));
  });
});

describe('sources', () => {
  test('a fact that was read has one, with its whole citation and address', () => {
    for (const entry of all) {
      if (entry.confidence === 'seen' || entry.reference)
        expect(sources.has(entry.reference ?? ''), entry.place).toBe(true);
      if (!entry.reference) continue;
      const { citation, url } = sources.get(entry.reference) ?? {};
      expect(entry.source && english(entry.source), entry.place).toBe(citation);
      expect(entry.url, entry.place).toBe(url);
    }
  });

  test('each is cited somewhere', () => {
    const cited = new Set(all.map(({ reference }) => reference));
    expect([...sources.keys()].filter((key) => !cited.has(key))).toEqual([]);
  });

  test('an instrument without facts has its name only', () => {
    const said = new Set(all.map(({ place }) => place.split('/')[0]));
    expect(declared.filter((name) => !said.has(name))).toEqual(['BAS']);
  });
});
