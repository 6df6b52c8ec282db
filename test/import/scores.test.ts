import { describe, expect, test } from 'vitest';
import { fhir } from '../../src/forms/fhir/index.js';
import { limesurvey } from '../../src/forms/limesurvey/index.js';
import { forms } from '../../src/forms/making/forms.js';
import { section } from '../../src/forms/making/section.js';
import { redcap } from '../../src/forms/redcap/index.js';
import { surveyjs } from '../../src/forms/surveyjs/index.js';
import { xlsform } from '../../src/forms/xlsform/index.js';
import { imported, opened } from './reading.js';

/** The shapes that published instruments are scored by. Each comes back as it was written. */
const formulas: Record<string, string> = {
  complete: 'sum(a, c, d)',
  turned: 'sum(a, reverse(e))',
  prorated: 'sum(a, c, e) allow 1 missing',
  lowest: 'sum(a, e, f) allow 2 missing as lowest',
  average: 'mean(a, c, e) allow 1 missing',
  times: 'mean(a, e) * 10',
  percent: 'sum(a, e) * 4',
  yes: 'count(d, g)',
  gated: 'sum(a, b, c) not asked counted as 0',
  both: 'complete + yes',
  weighed: 'a * 2 + c - e',
  half: 'mean(a, c, e) rounded to 1 decimals',
};
const design = `design x "X" { languages en collect m from client at start }
instrument m "M" {
  item a "A" rated 0..4
  item b "B" rated 0..4 if a > 0
  item c "C" choice ordered { option 0 x "X" option 2 y "Y" option 4 z "Z" }
  item d "D" yes-no
  item e "E" rated 1..7 "low" .. "high"
  item f "F" number 0..30 days
  item g "G" yes-no
  ${Object.entries(formulas)
    .map(([name, formula]) => `scale ${name} "S" = ${formula}`)
    .join('\n  ')}
}
`;
const made = (await opened(design)).design;
const all = forms(made);
const files: Record<string, () => string | Uint8Array | undefined | Promise<string | Uint8Array | undefined>> = {
  xlsform: async () => (await xlsform(made, all))[0]?.text,
  redcap: () => redcap(made, all)[0]?.text,
  fhir: () => fhir(made, all)[0]?.text,
  limesurvey: () => limesurvey(made, all)[0]?.text,
  surveyjs: () => surveyjs(made, all)[0]?.text,
};
const instrument = made.instruments[0];
if (!instrument) throw new Error('no instrument');
const written = section(instrument, 'all', 'en').scores;
/** What FHIR says of a condition is not what it says of a score that asks for it. */
const otherwise: Record<string, readonly string[]> = { fhir: ['gated'] };

describe('the common scores come back as they were', () => {
  test.each(Object.keys(files))('%s', async (format) => {
    const content = await files[format]?.();
    if (content === undefined) throw new Error(format);
    const { text, losses } = await imported(content, 'form');
    const { design: read, errors } = await opened(text);
    expect(errors).toEqual([]);
    const back = read.instruments[0] && section(read.instruments[0], 'all', 'en').scores;
    const gone = otherwise[format] ?? [];
    for (const { variable, name, formula } of written) {
      const found = back?.find((one) => one.variable === variable);
      if (gone.includes(name)) expect(found, name).toBeUndefined();
      else expect(found?.formula, `${name}\n${text}`).toEqual(formula);
    }
    expect(losses.filter(({ what }) => what.en.startsWith('The calculation')).length).toBe(gone.length);
  });
});
