import { describe, expect, it } from 'vitest';
import { csvRows, withoutGuard } from '../../src/data/tables/csv.js';
import { relevantAnswers } from '../../src/forms/logic/condition.js';
import { allAsked } from '../../src/forms/logic/questions.js';
import { dayNumber } from '../../src/model/calendar.js';
import { due } from '../../src/reading/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import { Random } from '../../src/simulation/random.js';
import { simulate } from '../../src/simulation/simulate.js';
import { mean, sd } from '../../src/statistics/describe.js';
import { exampleDesigns, readText } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';
import { columbus } from '../plan/columbus.js';

const examples = await exampleDesigns();

describe('chance', () => {
  it('is even between 0 and 1, normal where asked, and the same each time', () => {
    const random = new Random(7);
    const draws = Array.from({ length: 20_000 }, () => random.next());
    expect(Math.abs(mean(draws) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws.length));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    const normal = Array.from({ length: 20_000 }, () => random.normal());
    expect(Math.abs(mean(normal))).toBeLessThan(4 / Math.sqrt(normal.length));
    expect(Math.abs((sd(normal) ?? 0) - 1)).toBeLessThan(0.03);
    const again = new Random(7);
    expect(draws.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => again.next()));
    expect(new Random(8).next()).not.toBe(draws[0]);
  });
});

describe('simulated data', () => {
  it.each([...examples, ...generatedDesigns(40)].map((design, index) => [`${index} ${design.name}`, design] as const))(
    'fits the design: %s',
    (_, design) => {
      const { cases, forms } = simulate(design, { clients: 25, seed: 3 });
      expect(cases).toHaveLength(25);
      for (const { form, filled } of forms) {
        const items = allAsked(form);
        for (const { answers, date } of filled) {
          // Nothing that is not asked is answered, and every answer is one that the question allows.
          expect(relevantAnswers(items, answers)).toEqual(answers);
          for (const { variable, kind } of items) {
            const answer = answers[variable];
            if (answer === undefined) continue;
            const isBeside = 'options' in kind && kind.options?.some(({ code }) => code === String(answer));
            if ((kind.type === 'rating' || kind.type === 'number') && !isBeside) {
              expect(Number(answer)).toBeGreaterThanOrEqual(kind.range?.low ?? Number.NEGATIVE_INFINITY);
              expect(Number(answer)).toBeLessThanOrEqual(kind.range?.high ?? Number.POSITIVE_INFINITY);
            }
            if (kind.type === 'choice') expect(kind.options.map(({ code }) => code)).toContain(answer);
          }
          expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
        }
      }
    },
  );

  it('is measured within the windows', () => {
    const { cases, forms } = simulate(columbus, { clients: 60, seed: 1 });
    const byCode = new Map(cases.map((one) => [one.case, one]));
    let looked = 0;
    for (const { form, filled } of forms) {
      const timepoint = columbus.timepoints.find(({ name }) => name === form.timepoint?.name);
      for (const { case: code = '', date = '' } of filled) {
        const one = byCode.get(code);
        if (!one || !timepoint || columbus.events.length > 0) continue;
        const { occasions } = due(timepoint, columbus, one);
        const day = dayNumber(date);
        const within = occasions.some(
          ({ earliest, latest, target }) =>
            day >= dayNumber(earliest ?? target ?? date) && day <= dayNumber(latest ?? target ?? date),
        );
        expect(within, `${form.id} ${date}`).toBe(true);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(50);
  });

  it('loses as many as the design expects, and more of those who were worse at the start', () => {
    const [last] = columbus.timepoints.slice(-1);
    const first = columbus.attritions[0];
    if (!last || !first) throw new Error('the design has no timepoint or attrition');
    const attritions = [{ ...first, at: [last.name], amount: { low: 40, high: 40, percent: true as const } }];
    const clients = 2000;
    const { missed, forms } = simulate({ ...columbus, attritions }, { clients, seed: 5 });
    const ends = forms.filter(({ form }) => form.timepoint?.name === last.name);
    expect(ends.length).toBeGreaterThan(0);
    for (const { form } of ends) {
      const lost = missed.filter((one) => one.form === form.id).length / clients;
      expect(Math.abs(lost - 0.4)).toBeLessThan(4 * Math.sqrt((0.4 * 0.6) / clients));
    }
    expect(missed.every((one) => ends.some(({ form }) => form.id === one.form))).toBe(true);
    // What those who are lost later scored at the start, against the others: CORE-OM, where higher is worse.
    const start = forms.find(({ filled }) => filled.some(({ answers }) => 'coreomtotal' in answers));
    if (!start) throw new Error('no CORE-OM at the start');
    const gone = new Set(missed.map((one) => one.case));
    const at = (left: boolean) =>
      start.filled
        .filter((one) => gone.has(one.case ?? '') === left)
        .flatMap(({ answers }) => (typeof answers.coreomtotal === 'number' ? [answers.coreomtotal] : []));
    expect(mean(at(true))).toBeGreaterThan(mean(at(false)) + 1);
  });

  it('loses each measure as often as is said of it, and where nothing is said no fewer than before', async () => {
    const { designs, findings } = await readText(`design d "D" {
      languages en
      collect a from client at start, half, end
      collect b from client at start, half, end
      collect c from professional at start, half, end
      timepoint half "Half-way" 3 months after start
      attrition 0 % in b
      attrition 30 % in a at half
      attrition 100 % in c at end
    }
    instrument a "A" { item x "X" rated 0..10 "l" .. "h" }
    instrument b "B" { item y "Y" rated 0..10 "l" .. "h" }
    instrument c "C" { item z "Z" rated 0..10 "l" .. "h" }`);
    const [only] = designs;
    if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
    const clients = 1000;
    const { forms } = simulate(only.design, { clients, seed: 2 });
    const who = (id: string, variable: string) =>
      forms
        .find(({ form }) => form.id === id)
        ?.filled.filter(({ answers }) => answers[variable] !== undefined)
        .map((one) => one.case ?? '') ?? [];
    // An item is left out now and then, so that no share is exact.
    const share = (id: string, variable: string) => who(id, variable).length / clients;
    const near = (value: number, expected: number) => expect(Math.abs(value - 0.98 * expected)).toBeLessThan(0.06);
    for (const time of ['start', 'half', 'end']) near(share(`${time}_client`, 'by'), 1);
    near(share('start_client', 'ax'), 1);
    near(share('half_client', 'ax'), 0.7);
    near(share('end_client', 'ax'), 0.7);
    near(share('half_professional', 'cz'), 1);
    expect(who('end_professional', 'cz')).toEqual([]);
  });

  it('gets better the right way: an item without a direction follows the score that it is counted in', async () => {
    const { designs, findings } = await readText(`design d "D" {
      languages en
      outcome o "O" { goal improve indicator w.total from client indicator v.n from client success at-least 20 % v.n <= 3 at end }
      collect w from client at start, end
      collect v from client at start, end
    }
    instrument w "W" { item a "A" rated 0..10 "l" .. "h" item b "B" rated 0..10 "l" .. "h" scale total 0..20 lower is better = sum(a, reverse(b)) }
    instrument v "V" { item n "N" rated 0..10 "l" .. "h" }`);
    const [only] = designs;
    if (!only || findings.length > 0) throw new Error(JSON.stringify(findings));
    const { forms } = simulate(only.design, { clients: 800, seed: 2 });
    const at = (id: string, variable: string) =>
      mean(
        forms
          .find(({ form }) => form.id === id)
          ?.filled.flatMap((one) => Number(one.answers[variable] ?? one.scores[variable] ?? Number.NaN))
          .filter((value) => !Number.isNaN(value)) ?? [],
      );
    const change = (variable: string) => at('end_client', variable) - at('start_client', variable);
    expect(change('wtotal')).toBeLessThan(-1);
    expect(change('wa')).toBeLessThan(-0.5);
    expect(change('wb')).toBeGreaterThan(0.5);
    expect(change('vn')).toBeLessThan(-0.5);
  });

  it('is the same for the same seed, and other for another', () => {
    const text = (seed: number) => JSON.stringify(simulationFiles(columbus, { clients: 12, seed }));
    expect(text(4)).toBe(text(4));
    expect(text(4)).not.toBe(text(5));
  });

  it('is never mistaken for real data: each file and each row says so', () => {
    for (const design of examples) {
      for (const { path, text } of simulationFiles(design, { clients: 5, seed: 1 })) {
        expect(path).toContain('_simulated_');
        if (!path.endsWith('.csv')) {
          expect(text).toContain('No real people');
          continue;
        }
        const [head = [], ...rows] = csvRows(text);
        expect(head.at(-1)).toBe('simulated');
        for (const row of rows) expect(row.at(-1)).toBe('SIMULATED');
      }
    }
  });

  it('cannot be taken for formulas, and is read back as it was', () => {
    const [design] = generatedDesigns(1);
    for (const { path, text } of simulationFiles(design as never, { clients: 30, seed: 2 })) {
      if (!path.endsWith('.csv')) continue;
      for (const cell of csvRows(text).flat()) expect(cell).not.toMatch(/^[=+@]/);
      expect(csvRows(text).flat().map(withoutGuard).join()).not.toContain("'-");
    }
  });
});
