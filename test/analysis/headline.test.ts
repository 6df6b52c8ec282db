import { describe, expect, test } from 'vitest';
import { contextOf, mainMeasures } from '../../src/analysis/report/context.js';
import { verdictOfBetween } from '../../src/analysis/report/text/between.js';
import { keptSentence } from '../../src/analysis/report/text/kept.js';
import { verdictText } from '../../src/analysis/report/text/verdict.js';
import type { ChangeResult, Results } from '../../src/analysis/results.js';
import { specification } from '../../src/analysis/specification.js';
import type { Method } from '../../src/reading/index.js';
import { isBetween, isOfKept } from '../../src/reading/index.js';
import { designOf, fed, simulated } from './feed.js';

/** The interval that goes with a test, the value that would be none, and whether its ends belong to it. */
function intervalOf(method: Method, change: ChangeResult | undefined) {
  switch (method) {
    case 'signed-rank':
      return { ends: change?.typical?.interval, none: 0, open: change?.typical?.open };
    case 'sign':
      return { ends: change?.sign?.interval, none: 0.5 };
    case 'mcnemar':
      return { ends: change?.pair?.interval, none: 0 };
    default:
      return { ends: change?.interval, none: 0 };
  }
}
const isBeside = ({ ends, none, open }: ReturnType<typeof intervalOf>): boolean => {
  if (!ends) return false;
  const [low, high] = ends;
  const lowOpen = open === 'low' || open === 'both';
  const highOpen = open === 'high' || open === 'both';
  return low > none || high < none || (low === none && lowOpen) || (high === none && highOpen);
};
/** The p that counts: corrected, where it is one of several. */
const pOf = ({ tests }: Results, id: string): number | null | undefined =>
  tests.primary?.measure === id ? tests.primary.p : tests.family.find(({ measure }) => measure === id)?.adjusted;

const said = /det sammantaget (bättre|sämre)|är (högre|lägre) än förut|är (högre|lägre) i gruppen/;

describe('a headline says a direction exactly when the test that counts and its interval both do', async () => {
  const designs = await Promise.all(['every-type', 'edges', 'groups', 'recurring'].map((name) => designOf(name)));
  const seen = { said: 0, unsaid: 0 };
  test.each(designs.flatMap((design) => [8, 14, 40, 90].map((clients) => [design.code, clients, design] as const)))(
    '%s, %s clients',
    (_, clients, design) => {
      const specified = specification(design);
      for (let seed = 1; seed <= 6; seed++) {
        const data = fed(design, simulated(design, clients, seed));
        for (const audience of ['internal', 'report'] as const) {
          const results = data.results(audience);
          const context = contextOf(specified, results, { language: 'sv' });
          for (const one of mainMeasures(context)) {
            const { method } = one.planned;
            if (!method || method === 'mcnemar-each') continue;
            const p = pOf(results, one.id);
            const about = `${one.id} ${audience} ${seed}`;
            if (isOfKept(method)) {
              const { verdict, margin, test: own } = one.result.maintain ?? one.result.between ?? {};
              const text = (one.result.between ? verdictOfBetween(context, one) : keptSentence(context, one)) ?? '';
              const isKept = verdict === 'kept' || verdict === 'better' || verdict === 'kept-but-worse';
              // Kept, or ended not worse by the margin: only with the one-sided p.
              if (typeof own?.p === 'number' && audience === 'internal') expect(own.p < 0.025, about).toBe(isKept);
              if (/har bibehållits[,:]? (och|det|inom)|slutade inte/.test(text))
                expect(isKept && margin !== undefined, about).toBe(true);
              continue;
            }
            const text = isBetween(method) ? verdictOfBetween(context, one) : verdictText(context, one);
            const isSaid = said.test(text);
            seen[isSaid ? 'said' : 'unsaid'] += 1;
            if (isBetween(method)) {
              const { difference, change } = one.result.between ?? {};
              const ends =
                method === 'ancova-and-change' ? [difference?.interval, change?.interval] : [difference?.interval];
              const beside = ends.every((each) => isBeside({ ends: each ?? undefined, none: 0 }));
              // What is told is rounded outward, to zero at most.
              const isTold = ends.every((each) => each && (each[0] >= 0 || each[1] <= 0));
              if (isSaid)
                expect((audience === 'report' ? isTold : beside) && typeof p === 'number' && p <= 0.05, about).toBe(
                  true,
                );
              if (audience === 'internal' && beside && typeof p === 'number' && p <= 0.05)
                expect(isSaid, about).toBe(true);
              continue;
            }
            const change = one.result.last === undefined ? undefined : one.result.changes[one.result.last];
            const beside = isBeside(intervalOf(method, change));
            const isSure = typeof p === 'number' && p <= 0.05 && beside;
            if (audience === 'internal') expect(isSaid, `${about}: ${text}`).toBe(isSure);
            // What is told with less may say less, never more; where the interval is hidden it is of what holds for all counts.
            else if (isSaid && typeof p === 'number') expect(p, about).toBeLessThanOrEqual(0.05);
          }
        }
      }
    },
  );
  test('both come', () => {
    expect(seen.said).toBeGreaterThan(20);
    expect(seen.unsaid).toBeGreaterThan(20);
  });
});
