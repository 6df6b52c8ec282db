import type { MeasureResult, Results, Share, SplitResult } from '../results.js';
import { tellsBeside } from './levels.js';
import { isSmall } from './suppression.js';

/**
 * Marks the splits by clients' first answers that would tell of few beside what is told of those answers themselves: how many
 * gave each, are at each level or reach a criterion. Whether they are, their own values do not decide.
 */
export function withAnswerSplits({ measures, outcomes, smallest }: Results): Results['measures'] {
  const tells = (by: string, { groups }: SplitResult): boolean => {
    const counts = Object.values(groups ?? {}).map(({ started }) => started ?? 0);
    return Object.entries(measures).some(([id, one]) => {
      if (by !== `answer.${one.variable}`) return false;
      const beside = countsOf(one, outcomes, id);
      const few = beside.some(({ count }) => isSmall(count, smallest)) || counts.some((n) => isSmall(n, smallest));
      return (
        one.conditional === true ||
        (beside.length > 0 && few) ||
        beside.some((share) => tellsBeside(share, counts, smallest))
      );
    });
  };
  return Object.fromEntries(
    Object.entries(measures).map(([id, one]) => {
      const splits = Object.entries(one.splits ?? {}).map(([by, split]): [string, SplitResult] => [
        by,
        split.groups && tells(by, split) ? { ...split, tells: true } : split,
      ]);
      return [id, one.splits ? { ...one, splits: Object.fromEntries(splits) } : one];
    }),
  );
}

/** What is counted of a measure's values at its first time, one by one and from the lowest on. */
function countsOf({ times, levels, first }: MeasureResult, outcomes: Results['outcomes'], id: string): Share[] {
  const [time = ''] = Object.keys(times);
  const upwards = (answers: Readonly<Record<string, Share>> = {}): Share[] => {
    const own = Object.entries(answers)
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, share]) => share);
    const sums = own.map((share, index) => ({
      ...share,
      count: own.slice(0, index + 1).reduce((sum, { count }) => sum + (count ?? 0), 0),
    }));
    return [...own, ...sums];
  };
  const criteria = Object.values(outcomes).flatMap((one) => one.criteria.filter(({ measure }) => measure === id));
  return [
    ...upwards(times[time]?.answers),
    ...upwards(levels?.times[time]?.answers),
    ...criteria.flatMap(({ time: at, ofStarted, already }) => [
      ...(at === time && ofStarted ? [ofStarted] : []),
      ...(first === time && already ? [already] : []),
    ]),
  ];
}
