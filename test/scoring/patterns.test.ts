import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/data/index.js';
import { type Answer, allAsked, allScores, type Form, forms, score } from '../../src/forms/index.js';
import { readText } from '../examples/reading.js';
import { asIsu, cellOf, instruments, type Pattern, type Published } from './as-isu.js';

/** The answers of a pattern as a row of data would have them. */
function answersOf(form: Form, { items }: Published, { answers, person }: Pattern): Record<string, Answer> {
  const given: Record<string, Answer> = {};
  for (const item of allAsked(form)) {
    const gate = /^ask-(.*)/.exec(item.name)?.[1];
    const cell =
      item.name === 'age'
        ? String(person?.age ?? '')
        : gate
          ? answers[gate] === 'notAsked'
            ? '0'
            : '1'
          : cellOf(items[item.name] ?? {}, answers[item.name]);
    const read = readCell(item, cell, { column: item.variable });
    if ('problem' in read) throw new Error(`${item.name} ${cell}: ${JSON.stringify(read.problem)}`);
    if (read.answer !== undefined) given[item.variable] = read.answer;
  }
  return given;
}

describe('published scoring rules', () => {
  it.each(Object.entries(instruments))('%s', async (id, instrument) => {
    const { designs, findings } = await readText(asIsu(id, instrument), 'file:///scoring.isu');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [form] = designs.flatMap(({ design }) => forms(design));
    if (!form) throw new Error('no form');
    const scores = allScores(form);
    const items = allAsked(form);
    for (const pattern of instrument.patterns) {
      const answers = answersOf(form, instrument, pattern);
      const expected = Object.entries(pattern.expect).filter(([name]) => name !== 'band');
      const found = expected.map(([name]) => {
        const rule = scores.find((one) => one.name === name.replace(/[^A-Za-z0-9-]/g, '-'));
        return [name, rule && (score(rule, items, answers, { scores }) ?? null)];
      });
      for (const [index, [name, value]] of expected.entries()) {
        const [, own] = found[index] ?? [];
        // The published values are given to three decimals, or to four.
        if (typeof value === 'number') expect(own, `${pattern.id} ${name}`).toBeCloseTo(value, 3);
        else expect(own, `${pattern.id} ${name}`).toBe(value === null ? null : Number(value));
      }
    }
  });
});
