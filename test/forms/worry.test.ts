import { describe, expect, test } from 'vitest';
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
  test.each(formFormats.filter((one) => !['codebook', 'docx', 'xlsx'].includes(one)))(
    'is in none of the client’s own forms as %s',
    async (to) => {
      const own = new Set(
        forms(design).flatMap(({ answersAlone, filledBy, id }) => (answersAlone && !filledBy ? [id] : [])),
      );
      const files = await generateForms(design, { to });
      const texts = files.filter(({ path }) => [...own].some((id) => path.includes(`${id}.`)));
      for (const { text } of texts) expect(String(text)).not.toContain(routine);
    },
  );
});
