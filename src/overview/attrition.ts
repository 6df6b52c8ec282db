import type { Amount, Attrition, Design, People, Size } from '../model/index.js';
import { read } from '../reading/index.js';
import type { AttritionGroup, AttritionStatement, Certainty, OverviewDesign, SizeBand } from './data.js';

/** Every statement on what is missing, with what it is a share of and how sure it is. */
export const attritionOf = (design: Design): AttritionStatement[] =>
  design.attritions.map((one) => {
    const share = shareOf(one);
    return {
      ...(one.instruments ? { instruments: one.instruments } : {}),
      ...(one.at ? { at: one.at } : {}),
      kind: kindOf(one, design),
      baseline: one.at !== undefined && one.at.length > 0 && one.at.every((at) => isOnlyStart(design, at)),
      ...(share ? { low: share.low, high: share.high } : {}),
      ...(one.magnitude ? { magnitude: one.magnitude } : {}),
      certainty: certaintyOf(one, share),
      counted: one.answered !== undefined || one.amount?.of !== undefined,
      denominator: denominatorOf(one),
      ...(one.amount ? { amount: one.amount } : {}),
    };
  });

const isOnlyStart = (design: Design, at: string): boolean => {
  const phases = read(design).time.phases(at);
  return phases.size === 1 && phases.has('start');
};

/** A statement without instruments concerns what the design is read by. */
const kindOf = (one: Attrition, design: Design): AttritionStatement['kind'] => {
  const changing = changingRoots(design);
  const roots = one.instruments?.map((name) => read(design).instruments.root(name));
  return (roots ? roots.some((root) => changing.has(root)) : changing.size > 0) ? 'change' : 'no change';
};
/** The instruments that show change over time, by the first of those that repeat each other. */
export const changingRoots = (design: Design): Set<string> =>
  new Set(read(design).overTime.full.map(({ root }) => root));

interface Percent {
  low: number;
  high: number;
}
const percent = (amount: Amount): Percent | undefined => {
  const whole = amount.percent ? 100 : amount.of;
  const low = amount.low ?? amount.high;
  const high = amount.high ?? amount.low;
  if (whole === undefined || whole <= 0 || low === undefined || high === undefined) return undefined;
  const of = (value: number): number => Math.round((1000 * value) / whole) / 10;
  return { low: of(low), high: of(high) };
};
/** The stated share; else the one that the counted answers give. */
const shareOf = ({ amount, answered }: Attrition): Percent | undefined => {
  const stated = amount && percent(amount);
  if (stated) return stated;
  const given = answered && percent(answered);
  const rest = (value: number): number => Math.round(1000 - 10 * value) / 10;
  return given && { low: rest(given.high), high: rest(given.low) };
};

const certaintyOf = (one: Attrition, share: Percent | undefined): Certainty => {
  if (!share) return one.magnitude ? 'no figure' : 'not stated';
  const presumed = one.presumed === true || one.amount?.presumed === true;
  if (presumed || (one.amount?.about === true && one.answered === undefined)) return 'estimate';
  return share.low === share.high ? 'number' : 'range';
};

const denominatorOf = ({ for: people, amount, answered }: Attrition): AttritionStatement['denominator'] => {
  const number = amount?.of ?? answered?.of;
  return { of: wholeOf(people), ...(number === undefined ? {} : { number }) };
};
const wholeOf = (people: People | undefined): AttritionStatement['denominator']['of'] => {
  if (!people) return 'not stated';
  if ('groups' in people && people.groups.length === 1) {
    const [only] = people.groups;
    if (only && 'word' in only && (only.word === 'started' || only.word === 'completed')) return only.word;
  }
  return 'others';
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
