import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/model/said.js';
import { acceptanceFix, rules } from '../../../src/principles/index.js';
import { follows } from '../../../src/principles/quiet.js';
import { answered, counts, fixed, format, found, inOneLanguage, laidOut, read, translated } from './apply.js';

/**
 * Where one answer raises the next question, which only the author can answer: who is followed, how many are lost; that
 * clients are asked, how that is done; that there is a system, how it is protected; that something has a baseline, that
 * something else has none; which fact is counted with, that it is checked; what is measured, whether it is later too; how
 * many are trained, that it is nobody; an answer that leaves its item out of a sum, whether the stated limits hold without
 * it. Every other fix adds nothing.
 */
const leadsTo: Readonly<Record<string, readonly string[]>> = {
  'P3-10': ['P3-16'],
  'P4-01': ['P4-10', 'E-03'],
  'P4-04': ['P3-11', 'P3-16'],
  'P4-05': ['P4-01', 'P4-02', 'P4-10', 'E-01', 'E-03'],
  'P5-01': ['P5-03', 'P5-08'],
  'P5-13': ['P5-23'],
  'P5-15': ['D-01'],
  'L-58': ['L-57'],
  'L-86': ['L-77'],
};

const root = new URL('../../../src/principles/', import.meta.url);
const cases = rules.flatMap(({ group, code, name }) => {
  const folder = new URL(`${group}/${code}-${name}/cases/`, root);
  return readdirSync(folder)
    .filter((file) => file.startsWith('fires-'))
    .map((file) => ({ name: `${code} ${file}`, code, url: new URL(file, folder) }));
});

describe.each(cases)('$name', ({ code, url }) => {
  const text = readFileSync(url, 'utf8');

  test('each fix removes the finding and adds none, once its prompts are answered', async () => {
    const reading = await read(text, url.href);
    const before = found(reading);
    for (const placed of before.filter(({ finding }) => finding.code === code)) {
      for (const fix of placed.finding.fixes ?? []) {
        const changed = fixed(reading, placed, fix);
        const after = await read(answered(changed), url.href);
        expect({ fix: fix.title.en, changed, wrong: after.findings }).toEqual({
          fix: fix.title.en,
          changed,
          wrong: [],
        });
        const now = counts(found(after));
        const was = counts(before);
        // What was said of several things, or what is answered with a no, is said otherwise.
        const same = found(after).filter(
          ({ finding }) =>
            finding.code === code &&
            finding.path === placed.finding.path &&
            finding.message.sv === placed.finding.message.sv,
        );
        expect({ fix: fix.title.en, changed, same }).toEqual({ fix: fix.title.en, changed, same: [] });
        const next = [
          ...(leadsTo[code] ?? []),
          // What followed from it was there all the time.
          ...follows.filter(({ from }) => from.includes(code)).map((one) => one.code),
        ];
        const added = [...now].filter(([one, n]) => n > (was.get(one) ?? 0) && !next.includes(one));
        expect({ fix: fix.title.en, changed, added }).toEqual({ fix: fix.title.en, changed, added: [] });
      }
    }
  });

  test('a fix of a file that is laid out leaves it laid out, in both languages', async () => {
    const own = await format(text);
    if (!('text' in own)) throw new Error(`${url.href} cannot be laid out`);
    const reading = await read(own.text, url.href);
    for (const placed of found(reading).filter(({ finding }) => finding.code === code)) {
      const acceptance = acceptanceFix(placed.finding);
      for (const fix of [...(placed.finding.fixes ?? []), ...(acceptance ? [acceptance] : [])]) {
        const changed = fixed(reading, placed, fix);
        expect(changed).not.toBe(own.text);
        expect(await format(changed)).toEqual({ text: changed });
      }
    }
  });

  test('a fix of a file and of its translation give a file and its translation', async () => {
    const written = async (language: Language) => {
      const reading = await read(await translated(text, language, url.href), url.href);
      return found(reading)
        .filter(({ finding }) => finding.code === code)
        .flatMap((placed) => {
          const acceptance = acceptanceFix(placed.finding);
          const fixes = [...(placed.finding.fixes ?? []), ...(acceptance ? [acceptance] : [])];
          return fixes.map((fix) => fixed(reading, placed, inOneLanguage(fix)));
        });
    };
    const inEach = { sv: await written('sv'), en: await written('en') };
    for (const [from, to] of [
      ['sv', 'en'],
      ['en', 'sv'],
    ] as const) {
      const others = await Promise.all(inEach[from].map((one) => translated(one, to, url.href)));
      expect(await Promise.all(others.map(laidOut))).toEqual(await Promise.all(inEach[to].map(laidOut)));
    }
  });

  test('it can be accepted, which counts when the reason is written', async () => {
    const reading = await read(text, url.href);
    for (const placed of found(reading).filter(({ finding }) => finding.code === code)) {
      const fix = acceptanceFix(placed.finding);
      if (!fix) continue;
      const prompted = fixed(reading, placed, fix);
      const asked = found(await read(prompted, url.href));
      expect(asked.filter(({ finding }) => finding.code === code && finding.accepted)).toEqual([]);
      const codes = asked.map(({ finding }) => finding.code);
      expect(codes).toContain('L-54');
      expect(codes).toContain('L-61');
      const stands = found(await read(answered(prompted), url.href)).filter(({ finding }) => finding.code === code);
      expect(stands.length).toBeGreaterThan(0);
      expect(stands.every(({ finding }) => finding.accepted)).toBe(true);
    }
  });
});
