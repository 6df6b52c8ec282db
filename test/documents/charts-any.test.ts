import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '../../src/documents/charts/axis.js';
import { niceTicks } from '../../src/documents/charts/index.js';
import { hostileTexts } from '../forms/hostile.js';
import { runs } from '../generate/runs.js';
import { anyChart } from './any-chart.js';
import { faultsOf } from './picture.js';
import { xmlFault } from './unzip.js';

const label = fc.oneof(
  fc.constantFrom(
    '',
    'n = 18',
    'Självskattad psykisk ohälsa hos vårdnadshavare, sex månader efter',
    ...hostileTexts.slice(0, 9),
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
describe.each(Object.entries(anyChart(label)))('%s, whatever the data', (_, svgs) => {
  test('is a picture with all in it, no words over each other, and every coordinate a number', () => {
    fc.assert(
      fc.property(svgs, (svg) => {
        expect(xmlFault(svg)).toBeUndefined();
        expect(faultsOf(svg)).toEqual([]);
      }),
      runs(60, 20261122),
    );
  });
});

describe('round numbers for an axis', () => {
  test.each([
    [0, 40, [0, 10, 20, 30, 40]],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-3.2, 4.1, [-4, -2, 0, 2, 4, 6]],
    [13, 87, [0, 20, 40, 60, 80, 100]],
    [0, 0.3, [0, 0.1, 0.2, 0.3]],
    [1000, 1012, [1000, 1002.5, 1005, 1007.5, 1010, 1012.5]],
  ])('from %d to %d', (low, high, expected) => {
    expect(niceTicks(low, high)).toEqual(expected);
  });

  test('cover what they are for, rise evenly, and are few, for any two numbers', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.integer({ min: 2, max: 8 }), (one, other, steps) => {
        const ticks = niceTicks(one, other, steps);
        expect(ticks.every(Number.isFinite)).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(steps + 4);
        for (const [index, at] of ticks.entries()) if (index > 0) expect(at).toBeGreaterThan(ticks[index - 1] ?? 0);
        for (const value of [one, other].filter(Number.isFinite)) {
          const room = (Math.abs(one || 0) + Math.abs(other || 0)) * 1e-8 + 1e-8;
          expect(ticks[0]).toBeLessThanOrEqual(value + room);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(value - room);
        }
      }),
      runs(500, 20261122),
    );
  });
});

describe('things that want the same place', () => {
  test('stand where they want when they can', () => {
    expect(
      spread(
        [
          { at: 50, size: 10 },
          { at: 20, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([50, 20]);
  });

  test('never cover each other or leave the room that there is, and keep their order', () => {
    const wish = fc.record({ at: fc.integer({ min: -20, max: 220 }), size: fc.integer({ min: 1, max: 25 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const places = spread(wishes, 0, 200);
        const boxes = wishes
          .map(({ at, size }, index) => ({
            at,
            from: (places[index] ?? 0) - size / 2,
            to: (places[index] ?? 0) + size / 2,
          }))
          .sort((one, other) => one.from - other.from);
        for (const [index, one] of boxes.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(-1e-9);
          expect(one.to).toBeLessThanOrEqual(200 + 1e-9);
          expect(one.from).toBeGreaterThanOrEqual((boxes[index - 1]?.to ?? 0) - 1e-9);
          expect(one.at).toBeGreaterThanOrEqual(boxes[index - 1]?.at ?? one.at);
        }
      }),
      runs(300, 20261122),
    );
  });
});
