import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { assess, rules } from '../../src/principles/index.js';

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
        assess(design, { today }).findings.flatMap(({ message }) => [message.sv, message.en]),
      );
      for (const message of messages) {
        expect(message).toMatch(/^\S.*[^.]\.$/);
        expect(message).not.toMatch(/undefined|\[object|NaN| {2}/);
      }
      const lines = text.split('\n');
      const found = reading.designs.flatMap(({ design, place }) =>
        assess(design, { today })
          .findings.filter((finding) => finding.code === code)
          .map(({ path }) => lines[place(path).range.start.line]?.trim() ?? ''),
      );
      const expected = /^\/\/ \S+ vid (.+)$/.exec(lines[0] ?? '')?.[1];
      if (expected === undefined) expect(found).toEqual([]);
      else expect(found).toEqual([expect.stringContaining(expected)]);
    });

    test.each(['sv', 'en'] as const)('the examples on the page in %s are written in the language', async (language) => {
      const page = readFileSync(new URL(`${folder}page.${language}.md`, root), 'utf8');
      for (const [, example = ''] of page.matchAll(/```isu\n([\s\S]*?)```/g)) {
        const wrapped = wrap(example, language);
        const { findings, keywords } = await read(`file:///${code}-${language}.isu`, wrapped);
        // Examples may name what they do not declare; they may not be misspelt.
        const wrong = findings.filter((one) => one.severity === 'error' && !one.name.startsWith('unknown-name'));
        expect({ wrapped, wrong }).toEqual({ wrapped, wrong: [] });
        expect(keywords).toBe(language);
      }
    });
  },
);

/** Puts an example where it belongs: in a design, or in an instrument. */
function wrap(example: string, language: 'sv' | 'en'): string {
  if (example.startsWith('instrument ')) return example;
  const words =
    language === 'sv'
      ? { item: 'fråga', scale: 'skala', design: 'uppföljning' }
      : { item: 'item', scale: 'scale', design: 'design' };
  const isPart = example.startsWith(`${words.item} `) || example.startsWith(`${words.scale} `);
  return isPart ? `instrument x {\n${example}}\n` : `${words.design} x "X" {\n${example}}\n`;
}
