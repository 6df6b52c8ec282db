import type { Attrition, Design, Size } from '../model/index.js';
import { denominatorOf, type Loss, lossOf, read } from '../reading/index.js';
import type { AttritionGroup, AttritionStatement, Certainty, OverviewDesign, SizeBand } from './data.js';

/** Every statement on what is missing, with what it is a share of and how sure it is. */
export const attritionOf = (design: Design): AttritionStatement[] => {
  const { time, instruments } = read(design);
  const changing = changingRoots(design);
  const isOnlyStart = (at: string): boolean => time.phases(at).size === 1 && time.phases(at).has('start');
  return design.attritions.map((one) => {
    const loss = lossOf(one);
    // A statement without instruments concerns what the design is read by.
    const changes = one.instruments?.some((name) => changing.has(instruments.root(name))) ?? changing.size > 0;
    return {
      ...(one.instruments ? { instruments: one.instruments } : {}),
      ...(one.at ? { at: one.at } : {}),
      kind: changes ? 'change' : 'no change',
      baseline: one.at !== undefined && one.at.length > 0 && one.at.every(isOnlyStart),
      ...(loss ? { low: percent(loss.low), high: percent(loss.high) } : {}),
      ...(one.magnitude ? { magnitude: one.magnitude } : {}),
      certainty: certaintyOf(one, loss),
      counted: loss?.counted ?? false,
      denominator: { of: denominatorOf(one.for), ...(loss?.number === undefined ? {} : { number: loss.number }) },
      ...(one.amount ? { amount: one.amount } : {}),
    };
  });
};
/** Of 1, as per cent with one decimal. */
const percent = (share: number): number => Math.round(1000 * share) / 10;

/** The instruments that show change over time, by the first of those that repeat each other. */
export const changingRoots = (design: Design): ReadonlySet<string> =>
  new Set(read(design).overTime.full.map(({ root }) => root));

const certaintyOf = ({ magnitude }: Attrition, loss: Loss | undefined): Certainty => {
  if (!loss) return magnitude ? 'no figure' : 'not stated';
  if (loss.estimate) return 'estimate';
  return loss.low === loss.high ? 'number' : 'range';
};

/**
 * What is missing after the start, over designs that each count once, by their largest figure. Shares of different
 * wholes are put side by side, never added or averaged.
 */
export const groupOf = (
  designs: readonly OverviewDesign[],
  keep: (one: AttritionStatement) => boolean,
): AttritionGroup => {
  const concerned = designs
    .map(({ attrition }) => attrition.filter((one) => !one.baseline && keep(one)))
    .filter((statements) => statements.length > 0);
  const figures = concerned
    .map((statements) => statements.flatMap(({ high }) => (high === undefined ? [] : [high])))
    .filter((all) => all.length > 0)
    .map((all) => Math.max(...all))
    .sort((a, b) => a - b);
  const [lowest, highest] = [figures[0], figures.at(-1)];
  const middle = median(figures);
  return {
    designs: figures.length,
    withoutFigure: concerned.length - figures.length,
    ...(lowest === undefined ? {} : { lowest }),
    ...(middle === undefined ? {} : { median: middle }),
    ...(highest === undefined ? {} : { highest }),
  };
};
const median = (sorted: readonly number[]): number | undefined => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : Math.round(5 * (low + high)) / 10;
};

/** The largest number stated for the target groups; only where there is none, that of the whole service. */
export const sizeBandOf = (design: Design): SizeBand => {
  const largest = (sizes: readonly Size[]): number | undefined => {
    const numbers = sizes.flatMap(({ amount }) => (amount.percent ? [] : [amount.high ?? amount.low ?? []].flat()));
    return numbers.length > 0 ? Math.max(...numbers) : undefined;
  };
  const number =
    largest(design.targetGroups.flatMap(({ sizes }) => sizes)) ?? largest(design.organisation?.sizes ?? []);
  if (number === undefined) return 'not stated';
  return number < 100 ? 'below 100' : '100 or more';
};

export const measuredNames = (design: Design): string[] => [
  ...new Set(read(design).evidence.map(({ instrument }) => instrument)),
];
