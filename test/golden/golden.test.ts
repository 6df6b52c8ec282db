import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, isu, project, textOf } from '../cli/harness.js';
import { unzip } from '../documents/unzip.js';

/**
 * Everything that the tool makes of one rich design, as files: what a change of the code changes for a user is seen as a
 * difference in `expected`. After a change that was meant: `npx vitest run test/golden -u`, and read the difference.
 */
const text = readFileSync(new URL('design.isu', import.meta.url), 'utf8');
const data = ['simulate', 'design.isu', '--clients', '60', '--out', 'data'];
const commands: Record<string, string[][]> = {
  check: [['check', 'design.isu']],
  'check-markdown': [['check', 'design.isu', '--format', 'markdown']],
  'check-json': [['check', 'design.isu', '--format', 'json']],
  precision: [['precision', 'design.isu']],
  overview: [['overview', 'design.isu', '--format', 'md']],
  forms: [['generate', 'forms', 'design.isu', '--to', 'all', '--out', 'made']],
  plan: [['generate', 'plan', 'design.isu', '--to', 'md,html,docx', '--out', 'made']],
  review: [['review', 'design.isu', '--to', 'md,html,docx', '--out', 'made']],
  script: [['generate', 'script', 'design.isu', '--to', 'r', '--out', 'made']],
  simulate: [[...data.slice(0, -1), 'made']],
  'data-check': [data, ['data', 'check', 'design.isu', 'data']],
  analyze: [data, ['analyze', 'design.isu', 'data', '--to', 'md,html,json,docx', '--out', 'made']],
  client: [data, ['client', 'design.isu', 'data', '--case', 'SIM-0003', '--all', '--out', 'made']],
  export: [['export', 'design.isu']],
};

/** What is read in a packed file: each paragraph, or row of a sheet, on a line. */
function wordsIn(bytes: Uint8Array): string {
  const parts = [...unzip(bytes)].filter(([name]) =>
    /document\.xml$|worksheets\/|sharedStrings|footer|header/.test(name),
  );
  return parts
    .map(([name, { text }]) => {
      const lines = text.split(/<\/w:p>|<\/row>|<\/si>/).map((one) =>
        one
          .replace(/<[^>]*>/g, ' ')
          .replace(/ +/g, ' ')
          .trim(),
      );
      return `== ${name}\n${lines.filter((line) => line !== '').join('\n')}\n`;
    })
    .join('\n');
}

/** A page without what is the same on every page: its style and its script are told apart by their sum alone. */
const short = (page: string): string =>
  page.replace(
    /(<(?:style|script)\b(?![^>]*json)[^>]*>)([\s\S]*?)(<\/)/g,
    (_, open: string, body: string, close: string) => {
      const sum = createHash('sha256').update(body).digest('hex').slice(0, 12);
      return `${open}/* ${sum} */${close}`;
    },
  );

// Forms, data and the like are in the design's own languages, whatever the language of what is printed.
const alike = ['forms', 'simulate', 'export'];
describe.each(['sv', 'en'])('%s', (lang) => {
  test.each(Object.entries(commands).filter(([name]) => lang === 'sv' || !alike.includes(name)))(
    '%s',
    async (name, calls) => {
      const cwd = project({ 'design.isu': text });
      const outcomes = [];
      for (const call of calls) outcomes.push(await isu([...call, '--lang', lang], { cwd }));
      const last = outcomes.at(-1);
      expect(outcomes.map(({ code }) => code)).toEqual(calls.map(() => 0));
      const place = (file: string) => join(import.meta.dirname, 'expected', lang, name, file);
      await expect(`${last?.out ?? ''}${last?.err ?? ''}`).toMatchFileSnapshot(place('printed.txt'));
      for (const path of filesIn(cwd).filter((one) => one.startsWith('made/'))) {
        const file = path.slice('made/'.length);
        if (file === '.isu-generated.json') continue;
        const packed = /\.(docx|xlsx|zip)$/.test(file);
        const made = packed ? wordsIn(readFileSync(join(cwd, path))) : short(textOf(cwd, path));
        await expect(made).toMatchFileSnapshot(place(packed ? `${file}.txt` : file));
      }
    },
  );
});
