import { describe, expect, it } from 'vitest';
import { type Level, levelOf } from '../../src/model/index.js';
import { instruments, nameOf, personOf } from './as-isu.js';
import { scoredInstruments } from './cases.js';

const all = await scoredInstruments();
const levelsOf = ({ design }: (typeof all)[number], score: string): Level[] =>
  design.instruments[0]?.scales.find(({ name }) => name === nameOf(score))?.levels ?? [];
const named = (level: Level | undefined) => level && Object.values(level.text)[0];

describe('published bands', () => {
  const banded = all.filter(({ id }) => (instruments[id]?.bands.length ?? 0) > 0);

  it.each(banded.map((one) => [one.id, one] as const))('%s: each limit lies in its own band', (id, one) => {
    for (const { score, lo, hi, name, for: group = {} } of instruments[id]?.bands ?? []) {
      const { sex, informant, age } = group;
      const person = personOf({ sex, informant, age: age?.[0] });
      const within = [lo, hi, (lo + hi) / 2];
      // 7.999 is below 8.
      if (!Number.isInteger(hi)) within.push(hi + 0.0009);
      for (const value of within) expect(named(levelOf(levelsOf(one, score), value, person)), `${value}`).toBe(name);
    }
  });

  it('the band of a pattern’s score is the published one', () => {
    let seen = 0;
    for (const one of all) {
      const { bands = [], patterns = [] } = instruments[one.id] ?? {};
      for (const { id, expect: scores, expectBand, person } of patterns) {
        const { score, name } = expectBand ?? { score: bands[0]?.score ?? '', name: scores.band };
        if (name === undefined) continue;
        const found = levelOf(levelsOf(one, score), Number(scores[score]), personOf(person));
        expect(named(found), `${one.id} ${id}`).toBe(name);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(30);
  });
});

describe('the level of a score', () => {
  const level = (name: string, low: number, high: number, group?: Level['for']): Level => ({
    range: { low, high },
    text: { text: name } as never,
    ...(group && { for: group }),
  });
  const levels = [
    level('low', 0, 7),
    level('high', 8, 20),
    level('high for women', 6, 20, { sex: 'woman' }),
    level('high for the young', 5, 20, { age: { low: 13, high: 17 } }),
  ];
  const of = (value: number, person = {}) => levelOf(levels, value, person);

  it('what is said of the group goes first, and only for the group', () => {
    expect(of(6, { sex: 'man', age: 40 })).toBe(levels[0]);
    expect(of(6, { sex: 'woman', age: 40 })).toBe(levels[2]);
    expect(of(5, { sex: 'woman', age: 40 })).toBe(levels[0]);
    expect(of(5, { age: 17.9 })).toBe(levels[3]);
    expect(of(5, { age: 18 })).toBe(levels[0]);
  });
  it('none where a group that the person may belong to has another one', () => {
    expect(of(4)).toBe(levels[0]);
    expect(of(6)).toBeUndefined();
    expect(of(6, { sex: 'man' })).toBeUndefined();
    expect(of(6, { age: 40 })).toBeUndefined();
    expect(of(6, { sex: 'other', age: 40 })).toBe(levels[0]);
  });
  it('none where there is a hole, or beyond them', () => {
    expect(of(7.5)).toBeUndefined();
    expect(of(21)).toBeUndefined();
    expect(of(-1)).toBeUndefined();
  });
});
