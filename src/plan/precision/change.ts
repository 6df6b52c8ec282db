import type { Margin, Method, Value } from '../../reading/index.js';
import {
  detectable,
  detectableDifference,
  mcnemarPower,
  powerKept,
  powerKeptPairedShares,
  signPower,
} from '../../statistics/index.js';
import { correlations, deviationOf } from './deviation.js';
import { leastOf, leastShare } from './least.js';
import type { Shown } from './main-test.js';

/** With fewer persons no test can give p below 0.05. */
export const fewestPairs = 6;

/** So many change answer at all: nobody knows it beforehand. */
const changing = [0.2, 0.4, 0.6] as const;
/** So many leave a good answer while as many come to it. */
const moving = [0.05, 0.1, 0.2] as const;
/** The signed-rank test sees what the paired t test sees of so many times larger a change, where changes are normal (Pitman's efficiency 3/π). */
const ofRanks = Math.sqrt(Math.PI / 3);

/** What a test of one group's change, or of what it has kept, shows with so many persons with both measurements. */
export function changeRows(
  value: Value,
  method: Method,
  { pairs, margin, answers = 1 }: { pairs: number; margin?: Margin | undefined; answers?: number | undefined },
): Shown[] {
  switch (method) {
    case 'paired-t':
      return [{ assumed: {}, ...leastOf((wanted) => detectable(pairs, wanted)) }];
    case 'signed-rank':
      return [{ assumed: {}, ...leastOf((wanted) => times(detectable(pairs, wanted), ofRanks)) }];
    case 'sign':
      return turns(signPower(pairs));
    case 'mcnemar':
      return turns(mcnemarPower(pairs));
    case 'mcnemar-each':
      return turns(mcnemarPower(pairs, 0.05 / Math.max(1, answers)));
    case 'kept-mean':
      return keptMean(value, pairs, margin);
    case 'kept-share':
      return moving.map((moves): Shown => {
        const power = (size: number) => powerKeptPairedShares(pairs, { down: moves, up: moves }, size);
        return {
          assumed: { moving: moves },
          ...leastOf((wanted) => leastShare(power, wanted)),
          ...(margin && { chance: power(margin.value) }),
        };
      });
    default:
      return [];
  }
}

const times = (value: number | undefined, by: number) => (value === undefined ? undefined : value * by);

/** The least difference between the shares that go each way. */
const turns = (power: (moves: { down: number; up: number }) => number): Shown[] =>
  changing.map((share) => ({
    assumed: { changing: share },
    ...leastOf((wanted) =>
      leastShare((net) => power({ up: (share + net) / 2, down: (share - net) / 2 }), wanted, share),
    ),
  }));

function keptMean(value: Value, pairs: number, margin: Margin | undefined): Shown[] {
  const least = leastOf((wanted) => detectableDifference((size) => powerKept(pairs, size), wanted));
  const deviation = deviationOf(value)?.deviation;
  const { least80 } = least;
  if (least80 === undefined) return [];
  const largest = margin && { largestSd: margin.value / least80 };
  if (deviation === undefined) return [{ assumed: {}, ...least, ...largest }];
  return correlations.map((correlation): Shown => {
    const ofChange = deviation * Math.sqrt(2 * (1 - correlation));
    const chance = margin && powerKept(pairs, margin.value / ofChange);
    return {
      assumed: { correlation },
      ...least,
      points80: least80 * ofChange,
      ...(chance !== undefined && { chance }),
      ...largest,
    };
  });
}
