import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIsu, type TextFinding } from '../../../src/language/index.js';
import { runs } from '../../generate/runs.js';

/** One mark too few or too many in a real design: the rest is read, and what is said of it can be taken in at a glance. */
const root = join(import.meta.dirname, '../../..');
const texts = new Map<string, string>(
  globSync('examples/**/*.isu', { cwd: root })
    .sort()
    .map((file) => [`file://${join(root, file)}`, readFileSync(join(root, file), 'utf8')] as const),
);
const isu = createIsu(async (uri) => texts.get(uri));
const errors = async (uri: string, text: string): Promise<TextFinding[]> => {
  const [reading] = await isu.open([{ uri, text }]);
  return (reading?.findings ?? []).filter(({ severity }) => severity === 'error');
};
/** Each brace and quotation mark that is no part of a comment. */
const places = [...texts].flatMap(([uri, text]) =>
  [...text.matchAll(/\/\/.*|[{}"]/g)].filter(([mark]) => mark.length === 1).map(({ index }) => ({ uri, index })),
);

test('one brace or quotation mark too few, or too many, costs at most three messages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.boolean(), async ({ uri, index }, more) => {
      const text = texts.get(uri) ?? '';
      const mark = text[index] ?? '';
      const broken = text.slice(0, index) + (more ? mark + mark : '') + text.slice(index + 1);
      // Four marks in a row around a text over several lines are three of them and a text that begins with one.
      if (/"{4}/.test(broken)) return;
      const found = await errors(uri, broken);
      const said = found.map(({ code, message, range }) => `${range.start.line + 1}: ${code} ${message.sv}`);
      expect({ line: text.slice(0, index).split('\n').length, mark, more, said, many: said.length > 3 }).toMatchObject({
        many: false,
      });
      expect(said.length).toBeGreaterThan(0);
    }),
    runs(150),
  );
});
