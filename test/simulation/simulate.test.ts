import { describe, expect, it } from 'vitest';
import { csvRows, withoutGuard } from '../../src/data/csv.js';
import { relevantAnswers } from '../../src/forms/condition.js';
import { allAsked } from '../../src/forms/questions.js';
import { dayNumber } from '../../src/model/calendar.js';
import { due } from '../../src/reading/index.js';
import { simulationFiles } from '../../src/simulation/files.js';
import { Random } from '../../src/simulation/random.js';
import { simulate } from '../../src/simulation/simulate.js';
import { mean, sd } from '../../src/statistics/describe.js';
import { exampleDesigns } from '../examples/reading.js';
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
            if (kind.type === 'rating' || kind.type === 'number') {
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
