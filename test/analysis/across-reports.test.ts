import { describe, expect, test } from 'vitest';
import { besideEarlier } from '../../src/analysis/protection/beside.js';
import { refusalOf } from '../../src/analysis/protection/previous.js';
import { protect } from '../../src/analysis/protection/protect.js';
import type { Results } from '../../src/analysis/results.js';
import { answered, bySight, clientsOf, isGivenAway, oneQuestion, type Pair, seen, sharings } from './attack.js';

const smallest = 5;
const yesNo: Pair[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const design = await oneQuestion('yes-no', 'success at-least 50 % q.x is yes at end');

/** What a solver wants to know of some clients: how many had it before, have it after, came to it and left it. */
const facts: Record<string, (pair: Pair) => boolean> = {
  before: ([was]) => was === 1,
  after: ([, is]) => is === 1,
  came: ([was, is]) => was === 0 && is === 1,
  left: ([was, is]) => was === 1 && is === 0,
  kept: ([was, is]) => was === 1 && is === 1,
  never: ([was, is]) => was === 0 && is === 0,
};

const known = new Map<string, Results>();
/** Nothing hidden. */
function exact(counts: readonly number[]): Results {
  const key = counts.join(' ');
  const found = known.get(key) ?? answered(design, clientsOf(yesNo, counts)).results('internal');
  known.set(key, found);
  return found;
}

describe('of one report', () => {
  test.each([6, 9, 12, 20])('n = %i: no small number of persons follows from all that is shown', (n) => {
    const worlds = sharings(n, yesNo.length);
    const alike = bySight(worlds, (counts) => seen(protect(exact(counts))));
    for (const group of alike) {
      for (const [name, has] of Object.entries(facts)) {
        const counts = group.map((world) => clientsOf(yesNo, world).filter(has).length);
        expect(isGivenAway(counts, n, smallest), `${name} of ${group.map((one) => one.join('+')).join(' or ')}`).toBe(
          false,
        );
      }
    }
  });
});

describe.each([
  ['', [6, 7, 10]],
  ['success at-least 40 % unchanged', [7]],
  ['success at-least 40 % improved', [7]],
])('of one report with means, and %s', async (success, sizes) => {
  const rating = await oneQuestion('rated 0..2 "l" .. "h"', success);
  const kinds = [0, 1, 2].flatMap((before) => [0, 1, 2].map((after): Pair => [before, after]));
  const asked: Record<string, (pair: Pair) => boolean> = {
    better: ([was, is]) => is > was,
    worse: ([was, is]) => is < was,
    unchanged: ([was, is]) => is === was,
    lowest: ([was]) => was === 0,
    highest: ([, is]) => is === 2,
  };
  /** All ways that n can answer; of more than these, only those where nearly everybody begins at the end of the scale. */
  const worldsOf = (n: number) =>
    sharings(n, kinds.length).filter(
      (world) => n < 7 || clientsOf(kinds, world).reduce((sum, [was]) => sum + was, 0) >= 2 * n - 2,
    );
  test.each(sizes)('n = %i: neither a small number of persons nor the sum of the answers follows', (n) => {
    const worlds = worldsOf(n);
    const reports = worlds.map((world) => ({
      clients: clientsOf(kinds, world),
      sight: seen(protect(answered(rating, clientsOf(kinds, world)).results('internal'))),
    }));
    for (const group of bySight(reports, ({ sight }) => sight)) {
      const what = JSON.stringify(group[0]?.clients);
      expect(group.length, what).toBeGreaterThan(1);
      for (const at of [0, 1] as const) {
        const sums = new Set(group.map(({ clients }) => clients.reduce((sum, one) => sum + one[at], 0)));
        expect(sums.size, what).toBeGreaterThan(1);
      }
      for (const [name, has] of Object.entries(asked)) {
        const counts = group.map(({ clients }) => clients.filter(has).length);
        expect(isGivenAway(counts, n, smallest), `${name}: ${what}`).toBe(false);
      }
    }
  });
});

describe('of two reports that differ by few', () => {
  const earlier = sharings(9, yesNo.length);

  test.each([1, 2, 3, 4])(
    '%i newcomers: without the earlier report their answers follow, so the later one is refused',
    (come) => {
      let solved = 0;
      for (const past of earlier) {
        const later = sharings(come, yesNo.length).map((more) => past.map((count, kind) => count + (more[kind] ?? 0)));
        for (const group of bySight(later, (counts) => seen(protect(exact(counts)))))
          if (group.length === 1) solved += 1;
      }
      // The attack is worth something: it gives answers where nothing is held against the earlier report.
      if (come === 1) expect(solved).toBeGreaterThan(0);
      const [past = [], ...others] = earlier;
      for (const one of [past, ...others.slice(0, 20)]) {
        const now = exact(one.with(0, (one[0] ?? 0) + come));
        expect(refusalOf(now, exact(one))).toMatchObject({ why: 'newcomers', count: come });
        expect(refusalOf(exact(one), now)).toMatchObject({ why: 'left', count: come });
        // Of the public one only how many it is about is known.
        expect(refusalOf(now, protect(exact(one)))).toMatchObject({ why: 'newcomers', count: come });
      }
    },
  );

  /**
   * Every pair of reports with an earlier one that looks as some do: what is seen in both, and who the newcomers are. All who can
   * have given the earlier report are among them, so that what follows from the two is what would follow of all.
   */
  test.each([
    [9, 5, 220],
    [9, 6, 12],
    [20, 5, 8],
    [20, 7, 4],
  ])('%i clients and %i newcomers: no small number of these follows from both reports', (n, come, most) => {
    const steps = sharings(come, yesNo.length);
    const looks = bySight(sharings(n, yesNo.length), (past) => seen(protect(exact(past))));
    const every = Math.max(1, Math.ceil(looks.length / most));
    const worlds = looks
      .filter((_, index) => index % every === 0)
      .flatMap((alike) => alike.flatMap((past) => steps.map((more) => ({ past, more }))));
    expect(worlds.length).toBeGreaterThan(200);
    const [{ past: some = [], more: few = [] } = {}] = worlds;
    const grown = some.map((count, kind) => count + (few[kind] ?? 0));
    expect(refusalOf(exact(grown), exact(some))).toBeUndefined();
    const alike = bySight(worlds, ({ past, more }) => {
      const now = exact(past.map((count, kind) => count + (more[kind] ?? 0)));
      const then = exact(past);
      return seen(protect(then)) + seen(besideEarlier(protect(now), now, then));
    });
    for (const group of alike) {
      for (const [name, has] of Object.entries(facts)) {
        const counts = group.map(({ more }) => clientsOf(yesNo, more).filter(has).length);
        const what = group.map(({ past, more }) => `${past.join('+')} then ${more.join('+')}`);
        expect(isGivenAway(counts, come, smallest), `${name} of ${what.slice(0, 5).join(' or ')}`).toBe(false);
      }
    }
  });
});
