import { describe, expect, it } from 'vitest';
import { analysis } from '../../src/analysis/index.js';
import { csvRows } from '../../src/data/tables/csv.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import type { Design } from '../../src/model/index.js';
import { ImpossibleChange, simulationFiles } from '../../src/simulation/files.js';
import type { KnownChange } from '../../src/simulation/shifts.js';
import { simulate } from '../../src/simulation/simulate.js';
import { mean, sd } from '../../src/statistics/describe.js';
import { power } from '../../src/statistics/precision.js';
import { isu, project } from '../cli/harness.js';
import { checked, simulatedTables } from '../data/check/checked.js';
import { readText } from '../examples/reading.js';

async function designed(text: string): Promise<Design> {
  const { designs, findings } = await readText(text);
  const [only] = designs;
  if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
  return only.design;
}

const instruments = `
  instrument w "W" {
    item a "A" rated 0..10 "l" .. "h" item b "B" rated 0..10 "l" .. "h" item c "C" rated 0..10 "l" .. "h"
    scale total 0..30 lower is better = sum(a, b, c)
  }
  instrument v "V" { item yes "Y" yes-no higher is better item o "O" rated 0..10 "l" .. "h" higher is better }
  instrument e "E" { scale total 0..100 higher is better }`;
const body = `
  outcome main "M" { main-outcome goal improve indicator w.total from client }
  outcome second "S" { goal improve indicator v.yes from client }
  outcome kept "K" { goal maintain indicator v.o from client }
  outcome entered "E" { goal improve indicator e.total from client }
  collect w, v, e from client at start, end`;
const design = await designed(`design d "D" { languages en ${body} } ${instruments}`);

const alone = await designed(`design d "D" { languages en
  outcome entered "E" { main-outcome goal improve indicator e.total from client }
  collect e from client at start, end } ${instruments}`);

const measures = { 1: 'wtotal', 2: 'vyes', 3: 'vo', 4: 'etotal' };

/** The mean change and its standard deviation, in the right direction, of all who have both. */
function changesOf(of: Design, clients: number, change: KnownChange, variable: string) {
  const { forms } = simulate(of, { clients, seed: 11, change });
  const at = (time: string) =>
    new Map(
      forms
        .filter(({ form }) => form.timepoint?.name === time)
        .flatMap(({ filled }) => filled)
        .flatMap((one): [string, number][] => {
          const answer = one.answers[variable] ?? one.scores[variable];
          return answer === undefined ? [] : [[one.case ?? '', Number(answer)]];
        }),
    );
  const [first, last] = [at('start'), at('end')];
  const sign = variable === 'wtotal' ? -1 : 1;
  return [...first].flatMap(([code, value]) => {
    const after = last.get(code);
    return after === undefined || Number.isNaN(value) || Number.isNaN(after) ? [] : [sign * (after - value)];
  });
}

describe('a known change', () => {
  it.each<[string, KnownChange, Record<number, number>]>([
    ['of all that is to improve', { all: 0.5, outcomes: {} }, { 1: 0.5, 2: 0.5, 3: 0, 4: 0.5 }],
    ['none', { all: 0, outcomes: {} }, { 1: 0, 2: 0, 3: 0, 4: 0 }],
    ['for the worse', { all: -0.4, outcomes: {} }, { 1: -0.4, 2: -0.4, 3: 0, 4: -0.4 }],
    ['by number and name', { all: 0.3, outcomes: { 1: 0.8, kept: -0.2 } }, { 1: 0.8, 2: 0.3, 3: -0.2, 4: 0.3 }],
  ])('%s: so many standard deviations of the change', (_, change, expected) => {
    const clients = 3000;
    for (const [number, variable] of Object.entries(measures)) {
      const changes = changesOf(design, clients, change, variable);
      const wanted = expected[Number(number)] ?? 0;
      const found = mean(changes) / (sd(changes) ?? 1);
      // Standard error of d_z, and what the search for the shift may be wrong by.
      const error = Math.sqrt(1 / changes.length + wanted ** 2 / (2 * changes.length));
      expect(Math.abs(found - wanted), `${variable}: ${found}`).toBeLessThan(4 * error + 0.02);
    }
  });

  it('is found by the analysis as often as isu precision says', () => {
    const [runs, size] = [400, 0.66];
    let [found, expected, variance, held] = [0, 0, 0, 0];
    for (let seed = 1; seed <= runs; seed++) {
      const made = analysis(alone);
      for (const { path, text } of simulationFiles(alone, { clients: 20, seed, change: { all: size, outcomes: {} } })) {
        if (!path.endsWith('.csv')) continue;
        const [names = [], ...rows] = csvRows(text);
        const take = made.table(tableKind(names), names, path);
        for (const [index, row] of rows.entries()) take(row, index + 2);
      }
      const { tests, measures: all } = made.results('internal');
      const { measure = '', time = '', p } = tests.primary ?? {};
      const { n, standardised } = all[measure]?.changes[time] ?? {};
      // Now and then somebody leaves a question out, so that the power is that of those who answered.
      const likely = power(n ?? 0, size);
      expected += likely;
      variance += likely * (1 - likely);
      if (typeof p === 'number' && p <= 0.05) found += 1;
      const [low, high] = standardised?.dzInterval ?? [0, 0];
      if (low <= size && size <= high) held += 1;
    }
    // Once in some ten thousand by chance, and what the search for the shift may be wrong by.
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(variance) + 0.02 * runs);
    expect(Math.abs(held - 0.95 * runs)).toBeLessThan(4 * Math.sqrt(0.95 * 0.05 * runs) + 0.01 * runs);
  });

  it('stays out of the group to compare with', async () => {
    const grouped = await designed(
      `design d "D" { languages en ${body} comparison randomised "Waiting list" } ${instruments}`,
    );
    const change = { all: 0.6, outcomes: {} };
    const { cases, forms } = simulate(grouped, { clients: 2000, seed: 3, change });
    const arm = new Map(cases.map((one) => [one.case, one.group]));
    const count = (name: string) => cases.filter(({ group }) => group === name).length;
    expect([count('intervention'), count('comparison')]).toEqual([1000, 1000]);
    const values = (id: string) =>
      new Map(
        forms.find(({ form }) => form.id === id)?.filled.map((one) => [one.case ?? '', Number(one.scores.wtotal)]),
      );
    const [first, last] = [values('start_client'), values('end_client')];
    for (const [name, wanted] of [
      ['intervention', -0.6],
      ['comparison', 0],
    ] as const) {
      const changes = [...first].flatMap(([code, value]) => {
        const difference = (last.get(code) ?? Number.NaN) - value;
        return arm.get(code) === name && !Number.isNaN(difference) ? [difference] : [];
      });
      const found = mean(changes) / (sd(changes) ?? 1);
      expect(Math.abs(found - wanted), name).toBeLessThan(4 * Math.sqrt(1.2 / changes.length) + 0.02);
    }
    // The list of clients has the group, a design without one has no such column.
    const head = (of: Design) => csvRows(simulationFiles(of, { clients: 2, seed: 1 })[0]?.text ?? '')[0];
    expect(head(grouped)).toContain('group');
    expect(head(design)).not.toContain('group');
    expect(checked(grouped, simulatedTables(grouped, 12))).toEqual([]);
  });

  it('that cannot be made is refused: no such outcome, and more than the scale holds', () => {
    const make = (change: KnownChange) => () => simulate(design, { clients: 1, seed: 1, change });
    expect(make({ outcomes: { nine: 1 } })).toThrow(ImpossibleChange);
    expect(make({ all: 40, outcomes: {} })).toThrow(/too-large/);
  });

  it.each([
    ['0.5x', /0.5x/],
    ['1=2=3', /1=2=3/],
    ['0.5,0.7', /0.5,0.7/],
    ['nine=1', /1 \(/],
    ['40', /most/],
  ])('--change %s: one message, exit 2, nothing written', async (value, message) => {
    const folder = project({ 'd.isu': `design d "D" { languages en ${body} } ${instruments}` });
    const { code, err } = await isu(['simulate', 'd.isu', '--clients', '5', '--change', value, '--out', 'out'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
