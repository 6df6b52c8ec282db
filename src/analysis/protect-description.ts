import type { ScaleType } from '../plan/facts/measures.js';
import type { Description, MeasureResult, Share } from './results.js';
import { hiddenShare, isHiddenShare, isSmall, protectParts, protectShare } from './suppression.js';

/** Values at one timepoint as they may be shown; `hidden`: another shown group differs from this one by too few. */
export function protectDescription(
  description: Description,
  type: ScaleType,
  { smallest, hidden }: { smallest: number; hidden: boolean },
): Description {
  const { n, answers } = description;
  if (n === null || isSmall(n, smallest)) return { n: null };
  const numeric = description.mean !== undefined;
  const moments = hidden
    ? { mean: null, ...(description.sd !== undefined && { sd: null }), median: null, quartiles: null }
    : // The quartiles of so few are single persons' values.
      n < 2 * smallest && { median: null, quartiles: null };
  return {
    ...description,
    ...(numeric && moments),
    ...(answers && { answers: protectAnswers(answers, { n, type, smallest, hidden, numeric }) }),
  };
}

function protectAnswers(
  answers: Readonly<Record<string, Share>>,
  {
    n,
    type,
    smallest,
    hidden,
    numeric,
  }: { n: number; type: ScaleType; smallest: number; hidden: boolean; numeric: boolean },
): Record<string, Share> {
  const none = () => Object.fromEntries(Object.keys(answers).map((code) => [code, hiddenShare]));
  if (hidden) return none();
  if (type === 'choices') {
    return Object.fromEntries(Object.entries(answers).map(([code, one]) => [code, protectShare(one, n, smallest)]));
  }
  const parts = protectParts(answers, smallest);
  // With the mean and the spread beside them, a few hidden counts could be solved for.
  return numeric && Object.values(parts).some(({ count }) => count === null) ? none() : parts;
}

/**
 * Timepoints whose description would, beside another group that is shown, tell of a few: all with a first value against
 * those with both, all with a later value against those with both, those with both at one time against another.
 */
export function overlaps(measure: MeasureResult, smallest: number): { firstHidden: boolean; laterHidden: Set<string> } {
  const { first, last, times, changes } = measure;
  const described = (time: string | undefined) => (time === undefined ? undefined : times[time]);
  const all = described(first);
  const apart = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === 'number' && typeof b === 'number' && isSmall(Math.abs(a - b), smallest);
  const shown = Object.entries(changes).filter(([, { not }]) => not !== 'few' && not !== 'nobody');
  const firstHidden = shown.some(
    ([, { n, pair }]) => apart(all?.n, n) || (pair !== undefined && remainder(all, pair.before, n, smallest)),
  );
  const main = last === undefined ? undefined : changes[last];
  const laterHidden = shown
    .filter(
      ([time, { n, pair }]) =>
        apart(described(time)?.n, n) ||
        (time !== last && apart(main?.n, n)) ||
        (pair !== undefined && remainder(described(time), pair.after, n, smallest)),
    )
    .map(([time]) => time);
  return { firstHidden, laterHidden: new Set(laterHidden) };
}

/** Whether all minus those with both leaves a group, or an answer in it, that is too small. */
function remainder(all: Description | undefined, part: Share, n: number | null, smallest: number): boolean {
  const yes = all?.answers?.['1'];
  if (!yes || typeof all?.n !== 'number' || n === null || yes.count === null || part.count === null) return false;
  const others = all.n - n;
  if (others === 0) return false;
  return isHiddenShare({ count: yes.count - part.count }, others, smallest);
}
