import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { assess, principles } from '../../src/principles/index.js';
import { risen } from './less.js';
import expected from './verdicts.json' with { type: 'json' };

/** Verdicts that a careful reader gave real operations; the designs are written from the same facts. */
const examples = new URL('../../examples/', import.meta.url);
const isu = createIsu(async (uri) => {
  const path = fileURLToPath(uri);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
});

describe.each(Object.entries(expected))('%s', (id, verdicts) => {
  const url = new URL(`${id}.isu`, examples);

  test('gets the verdicts of a careful reader', async () => {
    const [reading] = await isu.open([{ uri: url.href, text: readFileSync(url, 'utf8') }]);
    expect(reading?.designs).toHaveLength(1);
    for (const { design } of reading?.designs ?? []) {
      const assessment = assess(design);
      expect(Object.fromEntries(principles.map((one) => [one, assessment.principles[one].verdict]))).toEqual(verdicts);
    }
  });

  test('loses by what is taken from it, and gains nothing', async () => {
    const [reading] = await isu.open([{ uri: url.href, text: readFileSync(url, 'utf8') }]);
    for (const { design } of reading?.designs ?? []) {
      expect(design.collects.flatMap((_, index) => risen(design, index))).toEqual([]);
    }
  });
});
