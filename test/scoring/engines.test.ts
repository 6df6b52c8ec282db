import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inOffice } from '../forms/xlsx/office.js';
import { withR } from '../statistics/r.js';
import { isPublished, scoredInstruments } from './cases.js';
import { type Engine, fhir, html, libreoffice, limeSurvey, odk, r, redCap, sql, surveyjs } from './engines.js';

/**
 * Each published pattern of answers, filled in in each program that forms scores: the published score comes out, and none
 * where none is to be. What a program cannot work out it does not give at all; the list is by hand.
 */
const always = (title: string, tests: () => void): void => {
  describe(title, tests);
};
const engines: { name: string; group: typeof always; fill: Engine; cannot?: Record<string, string[]> }[] = [
  { name: 'HTML', group: always, fill: html },
  { name: 'ODK', group: always, fill: odk },
  // SurveyJS has no logarithm, which the income and the expenses of ASI are counted in.
  { name: 'SurveyJS', group: always, fill: surveyjs, cannot: { asi: ['ialcohol', 'iemployment', 'ilegal'] } },
  { name: 'FHIRPath', group: always, fill: fhir },
  { name: 'LibreOffice', group: inOffice, fill: libreoffice },
  { name: 'LimeSurvey', group: always, fill: limeSurvey },
  { name: 'REDCap', group: always, fill: redCap(false) },
  { name: 'REDCap, blank 0', group: always, fill: redCap(true) },
  { name: 'R', group: withR, fill: r },
  { name: 'SQL', group: always, fill: sql },
];
const all = await scoredInstruments();
const table = new Map<string, Map<string, number>>(all.map(({ id }) => [id, new Map()]));

for (const { name, group, fill, cannot = {} } of engines) {
  group(name, () => {
    let found: Awaited<ReturnType<Engine>> = [];
    beforeAll(async () => {
      found = await fill(all);
    });
    it.each(all.map((one, index) => [one.id, one, index] as const))('%s', (id, { cases }, index) => {
      const lacks = (variable: string) => cannot[id]?.includes(variable) ?? false;
      const wrong = cases.flatMap(({ pattern, expected }, at) =>
        expected.flatMap(([variable, value]) => {
          const given = found[index]?.[at]?.[variable];
          return isPublished(given, lacks(variable) ? null : value) ? [] : [[pattern.id, variable, value, given]];
        }),
      );
      expect(wrong).toEqual([]);
      // One that is not to be formed is right in every program.
      const formed = cases.filter(
        ({ expected }) => !expected.some(([variable, value]) => lacks(variable) && value !== null),
      );
      table.get(id)?.set(name, formed.length);
    });
  });
}

/** How many patterns each program gives in full, side by side. */
afterAll(() => {
  const names = engines.map(({ name }) => name);
  const line = (first: string, count: number, cells: readonly (number | undefined)[]) =>
    [
      first.padEnd(10),
      String(count).padStart(4),
      ...cells.map((cell, at) => String(cell ?? '–').padStart(Math.max(5, (names[at] ?? '').length + 2))),
    ].join('');
  const rows = all.map(({ id, cases }) => ({
    id,
    count: cases.length,
    cells: names.map((name) => table.get(id)?.get(name)),
  }));
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((a, b) => a + (b ?? 0), 0);
  console.log(
    [
      `${' '.repeat(14)}${names.map((name) => name.padStart(Math.max(5, name.length + 2))).join('')}`,
      ...rows.map(({ id, count, cells }) => line(id, count, cells)),
      line(
        'all',
        sum(rows.map(({ count }) => count)),
        names.map((_, at) => sum(rows.map(({ cells }) => cells[at]))),
      ),
    ].join('\n'),
  );
});
