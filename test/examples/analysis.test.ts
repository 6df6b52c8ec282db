import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/analysis/report/index.js';
import { specification } from '../../src/analysis/specification.js';
import { markdown } from '../../src/documents/index.js';
import { plan } from '../../src/plan/index.js';
import { assess } from '../../src/principles/index.js';
import { fed, simulated } from '../analysis/feed.js';
import { readText } from './reading.js';

/** The examples of what an analysis can do beside one group before and after: two groups, and a service year after year. */
async function exampleOf(name: string) {
  const url = new URL(`../../examples/analysis/${name}.isu`, import.meta.url);
  const { designs, findings } = await readText(readFileSync(url, 'utf8'), url.href);
  const [only] = designs;
  if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
  return only.design;
}
const text = (made: Parameters<typeof markdown>[0]) => markdown(made, { figure: ({ name }) => name });

describe.each([
  [
    'vantelista',
    [
      ['lottad jämförelsegrupp', 'Av alla som fördelades nådde det i gruppen som fick insatsen'],
      ['randomised comparison group', 'Of all who were allotted it was reached in the group that got the intervention'],
    ],
  ],
  [
    'tre-ar',
    [
      ['√(s²/n + 3,1²/1200) / 3,1', 'efter första svaret i Måendet: Summa'],
      ['√(s²/n + 3.1²/1200) / 3.1', 'by the first answer in How you feel: Total'],
    ],
  ],
] as const)('%s', (name, says) => {
  test('is without errors and warnings that say that something is wrong', async () => {
    const { findings } = assess(await exampleOf(name), { today: '2026-06-01' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(['sv', 'en'] as const)('has its plan and its report (%s)', async (language) => {
    const design = await exampleOf(name);
    const [planned, reported] = says[language === 'sv' ? 0 : 1];
    expect(text(plan(design, language))).toContain(planned);
    const results = fed(design, simulated(design, 160, 5)).results('report');
    expect(text(report(specification(design), results, { language }))).toContain(reported);
  });
});
