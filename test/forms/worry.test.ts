import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../src/data/tables/csv.js';
import { generateForms } from '../../src/forms/generate.js';
import { formFormats, forms } from '../../src/forms/index.js';
import { about } from '../../src/forms/words/about.js';
import { designIn, folders } from '../examples/reading.js';

/** What sets off the routine for worry changes what one answers, when one knows it (client-forms rule 4). */
const design = await designIn(new URL('columbus-improved.isu', folders.examples));

describe('the routine for worry', () => {
  const routine = 'riskfrågorna i CORE-OM';
  const said = (alone: boolean) =>
    forms(design)
      .filter(({ answersAlone, filledBy }) => Boolean(answersAlone) === alone && !filledBy)
      .map((form) => JSON.stringify(about(form)));

  test('is not told to those who answer by themselves, who are told where to turn', () => {
    expect(said(true).length).toBeGreaterThan(0);
    for (const one of said(true)) {
      expect(one).not.toContain(routine);
      expect(one).toMatch(/Om du mår dåligt|Om du mår mycket dåligt nu/);
    }
  });
  test('is told to those who ask', () => {
    expect(said(false).some((one) => one.includes(routine))).toBe(true);
  });
  test.each(formFormats)('is in no file of a form that the client answers alone, as %s', async (to) => {
    const all = forms(design);
    const alone = all.filter(({ answersAlone, filledBy }) => answersAlone && !filledBy).map(({ id }) => id);
    const others = all.map(({ id }) => id).filter((id) => !alone.includes(id));
    const files = await generateForms(design, { to });
    // The longest id that a file's name has is its form's; the interviewer's copy on paper is staff's.
    const own = files.filter(({ path }) => {
      const ids = [...alone, ...others]
        .filter((id) => path.includes(id))
        .sort((one, other) => other.length - one.length);
      return ids[0] !== undefined && alone.includes(ids[0]) && !path.includes('-interview.');
    });
    for (const { path, text } of own) expect(wholeText(text), path).not.toContain(routine);
    // A codebook and a workbook are staff's; REDCap has all forms in one file.
    if (!['codebook', 'xlsx', 'redcap'].includes(to)) expect(own.length).toBeGreaterThan(0);
  });

  test('is in none of the client’s own surveys of REDCap, which stand in one file with those of staff', async () => {
    const files = await generateForms(design, { to: 'redcap' });
    const dictionary = files.find(({ path }) => path.endsWith('_dictionary.csv'));
    const [, ...rows] = csvRows(String(dictionary?.text));
    const own = rows.filter(([, form = '']) => form === 'minvardag_client');
    expect(own.length).toBeGreaterThan(5);
    expect(own.join()).not.toContain(routine);
    const told = rows.filter((row) => row.join().includes(routine));
    expect(told.length).toBeGreaterThan(0);
    for (const row of told) expect(row.join()).toMatch(/fylls i av personalen|_professional_|_interview_/);
  });
});

/** The text of a file; of a packed one (Word, Excel) that of all its parts, without tags. */
const wholeText = (text: string | Uint8Array): string =>
  typeof text === 'string'
    ? text
    : Object.values(unzipSync(text))
        .map((part) => strFromU8(part))
        .join('\n')
        .replaceAll(/<[^>]*>/g, '');
