import type { ValueType } from '../../reading/index.js';
import type { Description, MeasureResult, Share } from '../results.js';
import { answersTell } from './margins.js';
import { protectParts } from './parts.js';
import { hiddenShare, hides, isSmall, protectShare } from './suppression.js';

/** Values at one timepoint as they may be shown; `hidden`: another shown group differs from this one by too few. */
export function protectDescription(
  description: Description,
  type: ValueType,
  { smallest, hidden }: { smallest: number; hidden: boolean },
): Description {
  const { n, answers } = description;
  if (n === null || isSmall(n, smallest)) return { n: null };
  const numeric = description.mean !== undefined;
  const moments = hidden
    ? { mean: null, ...(description.sd !== undefined && { sd: null }), median: null, quartiles: null }
    : undefined;
  const shown = answers && protectAnswers(answers, { n, type, smallest, hidden, numeric });
  return {
    ...description,
    ...(numeric && moments),
    // Of a scale of few steps the mean and the spread together can be solved for how many gave each answer.
    ...(numeric && hides(shown) && description.sd !== undefined && { sd: null }),
    ...(shown && { answers: shown }),
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
  }: { n: number; type: ValueType; smallest: number; hidden: boolean; numeric: boolean },
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

/** What two shown groups, one within the other, would disclose about those who are only in the larger. */
export interface Overlaps {
  /** Timepoints whose description is hidden: all with a value there against those with both. */
  described: Set<string>;
  /** Later timepoints where the levels of those with both are hidden: against those with both at the main timepoint. */
  paired: Set<string>;
  /** Later timepoints where the table of moves is hidden: its sums against all with a value then, or at the first time. */
  moved: Set<string>;
}
export function overlaps(
  measure: Pick<MeasureResult, 'first' | 'last' | 'times' | 'changes' | 'type' | 'better'>,
  smallest: number,
): Overlaps {
  const { first, last, times, changes, type, better } = measure;
  const apart = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === 'number' && typeof b === 'number' && isSmall(Math.abs(a - b), smallest);
  const all = first === undefined ? undefined : times[first];
  const main = last === undefined ? undefined : changes[last];
  const [described, paired, moved] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const tells = (found: Description | undefined, time: string, side: 'before' | 'after') => {
    const change = changes[time];
    return change !== undefined && answersTell(found, change, { type, ...(better && { better }), side, smallest });
  };
  for (const [time, { n, not }] of Object.entries(changes)) {
    if (not === 'few' || not === 'nobody') continue;
    const later = times[time];
    const near = time !== last && apart(main?.n, n);
    if (near) paired.add(time);
    const [before, after] = [tells(all, time, 'before'), tells(later, time, 'after')];
    // Of ordered answers only the table of moves has those sums, and it is worth less than the answers of all.
    const byMoves = type === 'ordinal';
    if (byMoves && (before || after)) moved.add(time);
    // Where everybody has both, the description is that of those with both.
    if (near || apart(later?.n, n) || (after && !byMoves)) described.add(time);
    if (first !== undefined && (apart(all?.n, n) || (before && !byMoves))) described.add(first);
  }
  return { described, paired, moved };
}
