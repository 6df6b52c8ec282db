import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { assess, rules } from '../../src/principles/index.js';
import { codeLists } from './code-lists.js';
import { examplesOf, readExample } from './page-examples.js';

/** The day that the cases about expired acceptances are read on. */
const today = '2026-06-01';
const root = new URL('../../src/principles/', import.meta.url);
const isu = createIsu(async () => undefined);

async function read(uri: string, text: string) {
  const [reading] = await isu.open([{ uri, text }]);
  if (!reading) throw new Error(`${uri} was not read`);
  return reading;
}

describe.each(rules.map(({ group, code, name }) => ({ code, folder: `${group}/${code}-${name}/` })))(
  '$code',
  ({ code, folder }) => {
    test.each(readdirSync(new URL(`${folder}cases/`, root)))('%s', async (file) => {
      const url = new URL(`${folder}cases/${file}`, root);
      const text = readFileSync(url, 'utf8');
      const reading = await read(url.href, text);
      expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const messages = reading.designs.flatMap(({ design }) =>
        assess(design, { today, codeLists }).findings.flatMap(({ message }) => [message.sv, message.en]),
      );
      for (const message of messages) {
        expect(message).toMatch(/^\S.*[^.]\.$/);
        expect(message).not.toMatch(/undefined|\[object|NaN| {2}/);
      }
      const lines = text.split('\n');
      const found = reading.designs.flatMap(({ design, place }) =>
        assess(design, { today, codeLists })
          .findings.filter((finding) => finding.code === code)
          .map(({ path }) => lines[place(path).range.start.line]?.trim() ?? ''),
      );
      const expected = /^\/\/ \S+ vid (.+)$/.exec(lines[0] ?? '')?.[1];
      if (expected === undefined) expect(found).toEqual([]);
      else expect(found).toEqual([expect.stringContaining(expected)]);
    });

    describe.each(['sv', 'en'] as const)('the page in %s', (language) => {
      const page = readFileSync(new URL(`${folder}page.${language}.md`, root), 'utf8');
      const uri = `file:///${code}-${language}.isu`;

      test.each([
        ['avoids', 3, true],
        ['prefers', 4, false],
      ] as const)('%s what it says', async (_, part, fires) => {
        const examples = examplesOf(page, part);
        expect(examples).not.toEqual([]);
        for (const example of examples) {
          const { text, reading } = await readExample(isu, uri, example, language);
          const wrong = reading.findings.filter(({ severity }) => severity === 'error');
          expect({ text, wrong }).toEqual({ text, wrong: [] });
          expect(reading.keywords).toBe(language);
          const found = reading.designs.flatMap(({ design }) => assess(design, { today, codeLists }).findings);
          expect({ text, fires: found.some((one) => one.code === code) }).toEqual({ text, fires });
        }
      });

      test('accepts its own code', () => {
        const accepts =
          examplesOf(page, 6)
            .join('')
            .match(/^(?:godtar|accept) \S+/gm) ?? [];
        for (const one of accepts) expect(one.split(' ')[1]).toBe(code);
        expect(page).toContain(code);
      });
    });
  },
);
