import { describe, expect, test } from 'vitest';
import { analysis } from '../../src/analysis/index.js';
import { specification } from '../../src/analysis/specification.js';
import { DataCheck } from '../../src/data/check/index.js';
import { csvRows } from '../../src/data/tables/csv.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import { markdown } from '../../src/documents/index.js';
import { forms } from '../../src/forms/index.js';
import type { Design } from '../../src/model/index.js';
import { plan } from '../../src/plan/index.js';
import { precisionOf } from '../../src/plan/precision/index.js';
import { assess } from '../../src/principles/index.js';
import { isBetween, lossOf, type Method, read } from '../../src/reading/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import { allDesigns } from './all-designs.js';

/**
 * What a design means is worked out once, and everything that speaks of it agrees: the reading, the forms, the plan, the
 * precision, the simulated data, the data check and the analysis are held against each other over every construct.
 */
const clients = 40;
const each = allDesigns.map(({ name, design }) => [name, design] as const);
const tables = (design: Design) =>
  simulationFiles(design, { clients, seed: 11 })
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ path, text }) => ({ path, rows: csvRows(text) }));

/** The results of the analysis of simulated data, nothing hidden. */
function analysed(design: Design) {
  const made = analysis(design);
  for (const { path, rows } of tables(design)) {
    const [names = [], ...rest] = rows;
    const take = made.table(tableKind(names), names, path);
    for (const [index, row] of rest.entries()) take(row, index + 2);
  }
  return made.results('internal');
}

describe.each(each)('%s', (_, design) => {
  const reading = read(design);
  const codeOf = (name: string | undefined) => design.timepoints.find((one) => one.name === name)?.code;

  test('the analysis tests what the reading says: main measure, informant, first and last', () => {
    const { measures, primary } = specification(design);
    const { tests } = analysed(design);
    const tested = [...(tests.primary ? [tests.primary] : []), ...tests.family].map(({ measure }) => measure);
    for (const { outcome, number, judged, informant, compared, lacks } of reading.tests) {
      const own = measures.filter((one) => one.outcome === number && one.role !== 'exploratory');
      if (lacks) {
        const p = measures.filter((one) => one.outcome === number && tested.includes(one.id)).map(({ id }) => id);
        expect({ outcome: outcome.name, lacks, p }).toEqual({ outcome: outcome.name, lacks, p: [] });
        continue;
      }
      const first = codeOf(compared.baseline);
      const last = codeOf(compared.final);
      // A timepoint that comes back is compared with itself: its first occasion with its last.
      const times = first === last ? [`${first}:first`, `${last}:last`] : [first, last];
      expect(
        own.map((one) => [one.value.instrument, one.value.part, one.informant?.kind, one.first, one.last]),
      ).toEqual([[judged.value.instrument, judged.value.part, informant?.kind, ...times]]);
      expect(own[0]?.better).toBe(judged.value.better);
    }
    const main = measures.find(({ id }) => id === primary);
    if (reading.primaryTest && !reading.primaryTest.lacks) expect(main?.outcome).toBe(reading.primaryTest.number);
    else if (main) expect(tested).not.toContain(main.id);
  });

  test('the forms ask what is collected, of whom and when', () => {
    const asked = new Set(
      forms(design)
        .filter(({ fallback }) => !fallback)
        .flatMap(({ timepoint, informant, sections }) =>
          sections.map(({ name }) => [name, timepoint?.name ?? '', informant?.kind ?? ''].join(' ')),
        ),
    );
    const collected = new Set(
      design.instruments.flatMap(({ name }) =>
        reading
          .asked({ instrument: name })
          .filter(({ fallback, collect }) => !fallback && collect.measures.some((one) => one.instrument === name))
          .flatMap(({ at, from }) =>
            (at.length > 0 ? at : ['']).flatMap((time) =>
              (from.length > 0 ? from.map(({ kind }) => kind) : ['']).map((kind) => [name, time, kind].join(' ')),
            ),
          ),
      ),
    );
    expect([...asked].sort()).toEqual([...collected].sort());
  });

  test('what can be answered is a number in the analysis, and what cannot be is none', () => {
    const results = analysed(design);
    const specified = specification(design);
    for (const answer of reading.answers) {
      if (!('outcome' in answer.about)) continue;
      const { number, outcome } = answer.about;
      // What only a criterion asks for is described whenever it is asked, also where the criterion looks at other times.
      const judged = new Set(reading.judged(outcome).map(({ value }) => value));
      const own = specified.measures
        .filter((one) => one.outcome === number && judged.has(one.value))
        .map(({ id }) => results.measures[id]);
      const told = own.flatMap((one) => (one ? Object.values(one.times) : [])).filter((one) => (one?.n ?? 0) !== 0);
      if (answer.can === 'change' || answer.can === 'difference') {
        // By its main measure, by another where that one says less, or by its parts.
        const judging = specified.measures.filter(
          (one) => one.outcome === number || one.outcome?.startsWith(`${number}.`),
        );
        const changes = judging.flatMap(({ id }) => {
          const result = results.measures[id];
          return result?.last === undefined ? [] : (result.changes[result.last]?.n ?? []);
        });
        // Few of the simulated clients may have both; that is said, and is no gap in the design.
        expect({ outcome: outcome.name, changes: changes.length > 0 }).toEqual({
          outcome: outcome.name,
          changes: true,
        });
      }
      if (answer.can === 'nothing')
        expect({ outcome: outcome.name, told }).toEqual({ outcome: outcome.name, told: [] });
    }
  });

  test('the simulated data are clean in the data check', () => {
    const check = new DataCheck(design);
    const problems = tables(design).flatMap(({ path, rows }) => {
      const [names = [], ...rest] = rows;
      const table = check.table(tableKind(names), path);
      return [...table.header(names), ...rest.flatMap((row, index) => table.row(row, index + 2))].map(
        ({ code, row, column, value }) => `${path} ${row} ${column} ${code} ${value}`,
      );
    });
    // Two variables of one name are an error of the design; where they stand in one table the data check says it too.
    const isAmbiguous = tables(design).some(({ rows: [names = []] }) => new Set(names).size < names.length);
    if (isAmbiguous) expect(assess(design).findings.map(({ code }) => code)).toContain('L-51');
    if (isAmbiguous) expect(problems.join('\n')).toContain(' column-twice ');
    else expect(problems).toEqual([]);
  });

  test('attrition is one number: in the plan’s precision, and in what is simulated', () => {
    const { expected } = reading;
    const found = precisionOf(design);
    expect(found.started?.low).toBe(expected.started?.low);
    expect(found.lost?.high).toBe(expected.loss?.high);
    for (const statement of design.attritions) {
      const loss = lossOf(statement);
      if (!loss || !statement.answered) continue;
      const { low = 0, of = 0, high = low } = statement.answered;
      if (high <= of && low >= 0 && of > 0) expect(loss.low).toBeCloseTo(1 - high / of, 9);
    }
  });

  test('the plan names the test of the main measure that the analysis does, and no other', () => {
    const text = markdown(plan(design, 'en')).split(/^## (?:Words explained|Appendix|Sources)/m)[0] ?? '';
    const section = text.split(/^## /m).find((one) => one.startsWith('The main analysis')) ?? '';
    const row = section.match(/^\| Test \| (.*?)\W*\|$/m)?.[1] ?? '';
    const { primary } = specification(design);
    const method = reading.primaryTest && primary !== undefined ? reading.primaryTest.method : undefined;
    const names: Record<Method, RegExp> = {
      'paired-t': /^paired t test/i,
      'signed-rank': /Wilcoxon/,
      sign: /^sign test/i,
      mcnemar: /McNemar/,
      'mcnemar-each': /McNemar.*each answer/,
      'kept-mean': /non-inferiority.*t test/,
      'kept-share': /non-inferiority.*Tango/,
      ancova: /^analysis of covariance on the first value$/i,
      'ancova-and-change': /analysis of covariance.*change \(Welch\)/,
      'cluster-means': /^t test on the means of the clusters/i,
      'shares-between': /Boschloo/,
      'kept-ancova': /non-inferiority.*analysis of covariance/,
      'kept-ancova-and-change': /non-inferiority.*difference in change/,
      'kept-cluster-means': /non-inferiority.*clusters/,
      'kept-shares-between': /non-inferiority.*Miettinen/,
    };
    if (method) expect(row).toMatch(names[method]);
    else for (const name of Object.values(names)) expect(row).not.toMatch(name);
    expect(/between the groups/i.test(section)).toBe(isBetween(method));
  });
});
