import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Timepoint } from '../../src/model/index.js';
import { overlaps } from '../../src/model/schedule.js';
import { mayMeet } from '../../src/principles/reading/near.js';
import { runs } from '../generate/runs.js';
import { design } from './build.js';

const moment = fc.constantFrom('start' as const, 'end' as const);
const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
const timepoint = (name: string): fc.Arbitrary<Timepoint> =>
  fc
    .record({
      amount: fc.integer({ min: 0, max: 14 }),
      unit,
      moment,
      side: fc.constantFrom('before' as const, 'after' as const),
      before: fc.integer({ min: 0, max: 40 }),
      after: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ amount, unit, moment, side, before, after }) => ({
      path: `timepoint/${name}`,
      name,
      code: name,
      timings: [{ kind: 'offset', amount: { low: amount, high: amount }, unit, side, anchor: { moment } }],
      window: { low: -before, high: after, unit: 'day' },
    }));

test('the rough answer never rules out what the calendar shows to overlap for everyone', () => {
  fc.assert(
    fc.property(timepoint('a'), timepoint('b'), fc.option(fc.integer({ min: 1, max: 30 })), (a, b, weeks) => {
      const lasts = weeks === null ? undefined : { low: weeks, high: weeks + 2, unit: 'week' as const };
      const stated = design({
        timepoints: [a, b],
        interventions: [{ path: 'intervention/1', text: { text: 'X' }, provided: [], lasts }],
      });
      const meet = overlaps(stated).some(({ certainty }) => certainty === 'always');
      if (meet) expect(mayMeet(stated, a, b)).toBe(true);
    }),
    runs(150, 1),
  );
});
