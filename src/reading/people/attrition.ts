import type { Amount, Attrition, Design, People } from '../../model/index.js';
import { isMade } from '../evidence/evidence.js';
import type { Reading } from '../reading.js';

/** What a share is a share of. */
export type Denominator = 'started' | 'completed' | 'others' | 'not stated';

/** What is missing, as one number: counted where it is counted, else as it is stated. Shares of 1. */
export interface Loss {
  low: number;
  high: number;
  of: Denominator;
  /** How many, where they are counted. */
  number?: number;
  counted: boolean;
  /** Said to be roughly so, or concluded by the one who writes. */
  estimate: boolean;
  statement: Attrition;
}

/** A share of hundred or of a counted whole, as bounds between 0 and 1; undefined when it is a plain number. */
export const portion = (amount: Amount): { low: number; high: number } | undefined => {
  const whole = amount.percent ? 100 : amount.of;
  const low = amount.low ?? amount.high;
  const high = amount.high ?? amount.low;
  if (!whole || whole < 0 || low === undefined || high === undefined) return undefined;
  const within = (share: number) => Math.min(1, Math.max(0, share));
  return { low: within(low / whole), high: within(high / whole) };
};

/** The stated share. */
export const statedLoss = ({ amount }: Attrition) => amount && portion(amount);
/** The share that the counted answers leave. */
export const countedLoss = ({ answered }: Attrition) => {
  const given = answered && portion(answered);
  return given && { low: 1 - given.high, high: 1 - given.low };
};

/** One statement as one number; undefined where it has none. */
export function lossOf(statement: Attrition): Loss | undefined {
  const counted = countedLoss(statement);
  const share = counted ?? statedLoss(statement);
  if (!share) return undefined;
  const { amount, answered, presumed } = statement;
  const number = answered?.of ?? amount?.of;
  const isCounted = counted !== undefined || amount?.of !== undefined;
  return {
    ...share,
    of: denominatorOf(statement.for),
    ...(number !== undefined && { number }),
    counted: isCounted,
    estimate: presumed === true || amount?.presumed === true || (!isCounted && amount?.about === true),
    statement,
  };
}
export function denominatorOf(people: People | undefined): Denominator {
  if (!people) return 'not stated';
  if ('groups' in people && people.groups.length === 1) {
    const [only] = people.groups;
    if (only && 'word' in only && (only.word === 'started' || only.word === 'completed')) return only.word;
    if (only && 'word' in only && only.word === 'all') return 'started';
  }
  return 'others';
}

/** Of statements about the same thing in different periods, the latest. */
export function latestStatements(all: Design['attritions']): Attrition[] {
  const subject = ({ instruments, at, for: people }: Attrition) => JSON.stringify([instruments, at, people]);
  return all.filter(
    (one) =>
      !all.some((other) => other !== one && subject(other) === subject(one) && (other.from ?? '') > (one.from ?? '')),
  );
}

/** What is known of how many lack one measurement. */
export interface Missing {
  /** The root of the instrument. */
  root: string;
  /** The largest share, of those who started where that is stated. */
  loss?: Loss;
  large?: Attrition;
  small?: Attrition;
  unknown?: Attrition;
}

/** The attrition of one instrument at some of its times; statements without instrument or time concern all. */
export function missingIn(
  attritions: readonly Attrition[],
  rootOf: (name: string) => string,
  root: string,
  times: readonly string[],
): Missing {
  const found: Missing = { root };
  const concerned = latestStatements([...attritions]).filter(
    ({ instruments, at }) =>
      (!instruments || instruments.some((name) => rootOf(name) === root)) &&
      (!at || at.some((one) => times.includes(one))),
  );
  const losses = concerned.flatMap((one) => lossOf(one) ?? []);
  // A share of those who completed leaves out those who ended early.
  const whole = losses.filter(({ of }) => of !== 'completed');
  for (const loss of whole.length > 0 ? whole : losses) {
    if (!found.loss || loss.high + loss.low > found.loss.high + found.loss.low) found.loss = loss;
  }
  for (const one of concerned) if (one.magnitude) found[one.magnitude] ??= one;
  return found;
}
/** Whether a statement concerns a timepoint: one that names none concerns all. */
export const concerns = ({ at }: Attrition, time: string): boolean => !at || at.includes(time);

/** Names of the instruments that are measured at a timepoint and whose attrition there nothing is said of. */
export function silentAt({ design, instruments }: Reading, time: string): string[] {
  const stated = design.attritions.filter((one) => concerns(one, time));
  const isStated = (name: string) =>
    stated.some((one) => one.instruments?.some((each) => instruments.root(each) === instruments.root(name)) ?? true);
  const measured = design.collects
    .filter((one) => isMade(one) && one.at.includes(time))
    .flatMap(({ measures }) => measures.map(({ instrument }) => instrument));
  return [...new Set(measured)].filter((name) => !isStated(name));
}

/** The middle of a loss, in percent. */
export const percentOfLoss = ({ low, high }: Loss): number => 50 * (low + high);
/** Whether a statement says that any are missing, in figures. */
export const isLost = (statement: Attrition): boolean => (lossOf(statement)?.high ?? 0) > 0;
