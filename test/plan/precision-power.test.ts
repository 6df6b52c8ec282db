import { describe, expect, it } from 'vitest';
import { testPrecision } from '../../src/plan/precision/index.js';
import type { Random } from '../../src/simulation/random.js';
import { signedRank } from '../../src/statistics/index.js';
import { correlated, type Drawn, isSaid, isSaidBetween, often } from './decided.js';
import { followUp } from './designs.js';

/**
 * What `isu precision` says is found with 80 per cent is found so often when the analysis decides, by its own rules, on
 * made-up data in which it is true: within two percentage points.
 */
const runs = 4000;
const near = (share: number, wanted = 0.8) => {
  expect(share).toBeGreaterThan(wanted - 0.02);
  expect(share).toBeLessThan(wanted + 0.02);
};
const lottery = (more = '') => `comparison randomised in w { ${more} }`;
const ordinary = (more = '') => `comparison ordinary in w { ${more} }`;

const shown = async (
  about: Parameters<typeof followUp>[0],
  is: (assumed: NonNullable<ReturnType<typeof testPrecision>>['rows'][number]['assumed']) => boolean = () => true,
) => {
  const found = testPrecision(await followUp(about));
  const row = found?.rows.find(({ assumed }) => is(assumed));
  if (!found || row?.least80 === undefined) throw new Error(`Nothing is shown: ${JSON.stringify(found)}`);
  return { ...found, least: row.least80, row };
};

describe('one group', () => {
  it('a mean change', async () => {
    const { method, least, pairs = 0 } = await shown({ size: '30 persons', attrition: 'attrition 20 % for started' });
    expect([method, pairs]).toEqual(['paired-t', 24]);
    near(often(runs, 1, (random) => isSaid(method, 'score', alone(random, pairs, least))));
  });

  it('a middle change', async () => {
    const { method, least, pairs = 0 } = await shown({ size: '20 persons', of: 'days' });
    expect(method).toBe('signed-rank');
    // The interval is that of the same test, inverted (test/statistics); to invert it so many times takes long.
    near(
      often(runs, 2, (random) => {
        const found = signedRank(alone(random, pairs, least).map(([first, last]) => last - first));
        return (found?.p ?? 1) <= 0.05;
      }),
    );
  });

  it.each([
    ['sign', 'ordinal', 0.4],
    ['mcnemar', 'yes-no', 0.4],
  ] as const)('how many went which way: %s', async (method, of, changing) => {
    const found = await shown({ size: '60 persons', of }, (assumed) => assumed.changing === changing);
    expect(found.method).toBe(method);
    const up = (changing + found.least) / 2;
    near(
      often(runs, 3, (random) =>
        isSaid(
          method,
          of,
          Array.from({ length: 60 }, () => {
            const at = random.next();
            // Of those who stay, half have the answer and half do not.
            return at < up ? [0, 1] : at < changing ? [1, 0] : at < (1 + changing) / 2 ? [1, 1] : [0, 0];
          }),
        ),
      ),
    );
  });

  it('a mean that is kept', async () => {
    const {
      method,
      least,
      row,
      pairs = 0,
    } = await shown({
      size: '40 persons',
      outcome: 'goal maintain\nmargin 1.5',
      facts: 'sd 3',
    });
    expect(method).toBe('kept-mean');
    near(often(runs, 4, (random) => isSaid(method, 'score', alone(random, pairs, 0), least)));
    // In points: a standard deviation of 3 and a correlation of 0.5 make the changes' one 3.
    near(
      often(runs, 5, (random) => isSaid(method, 'score', alone(random, pairs, 0, 3), 1.5)),
      row.chance,
    );
  });

  it('a share that is kept', async () => {
    const {
      method,
      least,
      row,
      pairs = 0,
    } = await shown(
      { size: '60 persons', of: 'yes-no', outcome: 'goal maintain\nmargin 20 %' },
      ({ moving }) => moving === 0.1,
    );
    const drawn = (random: Random): Drawn =>
      Array.from({ length: pairs }, () => {
        const at = random.next();
        return at < 0.1 ? [0, 1] : at < 0.2 ? [1, 0] : at < 0.6 ? [1, 1] : [0, 0];
      });
    near(often(runs, 6, (random) => isSaid(method, 'yes-no', drawn(random), least)));
    near(
      often(runs, 7, (random) => isSaid(method, 'yes-no', drawn(random), 0.2)),
      row.chance,
    );
  });
});

describe('two groups', () => {
  it.each([
    ['ancova', lottery(), 20, 20],
    ['ancova', lottery('ratio 2 to 1'), 24, 12],
    ['ancova-and-change', ordinary(), 20, 20],
  ] as const)('a difference by %s: %s', async (method, comparison, one, other) => {
    const found = await shown({ size: `${one + other} persons`, comparison }, isHalf);
    expect(found).toMatchObject({ method, arms: { intervention: { left: one }, comparison: { left: other } } });
    near(
      often(runs, 8, (random) =>
        isSaidBetween(method, 'score', [correlated(random, one, 0.5, found.least), correlated(random, other, 0.5, 0)]),
      ),
    );
  });

  it('a result that is kept as well as in the other group', async () => {
    const { method, least } = await shown(
      { size: '60 persons', outcome: 'goal maintain\nmargin 1', comparison: lottery() },
      isHalf,
    );
    expect(method).toBe('kept-ancova');
    const drawn = (random: Random): [Drawn, Drawn] => [correlated(random, 30, 0.5, 0), correlated(random, 30, 0.5, 0)];
    near(often(runs, 9, (random) => isSaidBetween(method, 'score', drawn(random), { margin: least })));
  });

  it('shares, by Boschloo’s test and Newcombe’s interval', async () => {
    const { method, least } = await shown(
      { size: '80 persons', of: 'yes-no', comparison: lottery() },
      ({ base }) => base === 0.3,
    );
    expect(method).toBe('shares-between');
    const said = decidedOnce((one, other) => isSaidBetween(method, 'yes-no', [answers(one, 40), answers(other, 40)]));
    near(often(runs, 10, (random) => said(yes(random, 40, 0.3 + least), yes(random, 40, 0.3))));
  });

  it('shares that are kept', async () => {
    const { method, least } = await shown(
      { size: '80 persons', of: 'yes-no', outcome: 'goal maintain\nmargin 20 %', comparison: lottery() },
      ({ base }) => base === 0.7,
    );
    expect(method).toBe('kept-shares-between');
    const said = decidedOnce((one, other) =>
      isSaidBetween(method, 'yes-no', [answers(one, 40), answers(other, 40)], { margin: least }),
    );
    near(often(runs, 11, (random) => said(yes(random, 40, 0.7), yes(random, 40, 0.7))));
  });

  it('clusters', async () => {
    const { method, least, clusters } = await shown(
      {
        size: '80 persons',
        comparison: 'comparison randomised per team in w { clusters-per-group 4 icc 0.05 }',
      },
      isHalf,
    );
    expect([method, clusters]).toEqual(['cluster-means', { perArm: 4, size: 10 }]);
    const numbers = Array.from({ length: 80 }, (_, index) => Math.floor(index / 10));
    near(
      often(runs, 12, (random) =>
        isSaidBetween(method, 'score', [clustered(random, least), clustered(random, 0)], { clusters: numbers }),
      ),
    );
  });
});

const isHalf = ({ correlation }: { correlation?: number }) => correlation === 0.5;

/** Persons who change by this much on the average. */
const alone = (random: Random, n: number, mean: number, sd = 1): Drawn =>
  Array.from({ length: n }, () => [0, mean + sd * random.normal()]);

/** How many of n have an answer, and the answers of so many. */
const yes = (random: Random, n: number, share: number): number =>
  Array.from({ length: n }, () => random.chance(share)).filter(Boolean).length;
const answers = (count: number, n: number): Drawn =>
  Array.from({ length: n }, (_, index) => [index % 2, index < count ? 1 : 0]);
/** The same counts are decided the same way. */
const decidedOnce = (decide: (one: number, other: number) => boolean) => {
  const known = new Map<string, boolean>();
  return (one: number, other: number): boolean => {
    const key = `${one} ${other}`;
    const found = known.get(key) ?? decide(one, other);
    known.set(key, found);
    return found;
  };
};

/** Four clusters of ten, with an intraclass correlation of 0.05 and a correlation of 0.5 between the times, within and between them. */
function clustered(random: Random, higher: number): Drawn {
  const [between, within] = [Math.sqrt(0.05), Math.sqrt(0.95)];
  return Array.from({ length: 4 }, () => {
    const [[first, last]] = correlated(random, 1, 0.5, 0) as [[number, number]];
    return correlated(random, 10, 0.5, 0).map(([one, other]): [number, number] => [
      between * first + within * one,
      between * last + within * other + higher,
    ]);
  }).flat();
}
