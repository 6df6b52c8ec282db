import type { Amount, Attrition, Design, Size } from '../../model/index.js';
import { isNumberOfPersons } from '../../model/reason.js';
import { detectable, shareHalfWidth } from '../../statistics/precision.js';
import { perWords } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { isInstrument } from './measures.js';
import { collected, comparedTimes, inOrder, outcomesOf, primaryOf, timesOf } from './occasions.js';

/** A share of hundred, as bounds between 0 and 1. Undefined when it is a plain number of people. */
export const portion = (amount: Amount): { low: number; high: number } | undefined => {
  const whole = amount.percent ? 100 : amount.of;
  const low = amount.low ?? amount.high;
  const high = amount.high ?? amount.low;
  if (!whole || low === undefined || high === undefined) return undefined;
  return { low: Math.min(1, low / whole), high: Math.min(1, high / whole) };
};

/** Whether a statement on attrition concerns a timepoint (one that names none concerns all). */
export const concerns = (attrition: Attrition, timepoint: string): boolean =>
  attrition.at === undefined || attrition.at.includes(timepoint);

/** The instruments that are measured at a timepoint and whose attrition there nothing is said of. */
export const withoutAttrition = (design: Design, timepoint: string): string[] => {
  const measured = collected(design)
    .filter((one) => one.at.includes(timepoint))
    .flatMap((one) => one.measures.map((each) => each.instrument));
  const stated = design.attritions.filter((one) => concerns(one, timepoint));
  return [...new Set(measured)].filter(
    (name) => !stated.some((one) => one.instruments === undefined || one.instruments.includes(name)),
  );
};

/** The measurement that the plan's main result is judged at; of the first outcome with a measure, when none is named. */
export const decisiveTime = (design: Design): string | undefined => {
  const primary = primaryOf(design);
  const measured = outcomesOf(design)
    .map((one) => one.outcome)
    .filter((one) => one.indicators.length > 0);
  const outcome = primary && measured.includes(primary) ? primary : measured[0];
  if (!outcome) return undefined;
  const times = outcome.indicators.flatMap(({ measure, from }) =>
    isInstrument(measure) ? timesOf(design, measure, from) : [],
  );
  return comparedTimes(design, outcome, inOrder(design, times)).primary;
};

/** How many individuals start, as the design says in figures. */
export interface Started {
  low: number;
  high: number;
  size: Size;
}
export const started = (design: Design): Started | undefined => {
  const sizes = [...design.targetGroups.flatMap((one) => one.sizes), ...(design.organisation?.sizes ?? [])];
  const size = sizes.find(
    (one) => one.unit === 'persons' && !one.concurrently && !one.amount.percent && isNumberOfPersons(one.amount),
  );
  const low = size?.amount.low ?? size?.amount.high;
  const high = size?.amount.high ?? size?.amount.low;
  return size && low !== undefined && high !== undefined ? { low, high, size } : undefined;
};

/** The shares of those who start that are lost at the decisive time: the least and the most of what is stated. */
export const portionLost = (design: Design): { low: number; high: number } | undefined => {
  const time = decisiveTime(design);
  if (time === undefined) return undefined;
  const shares = design.attritions
    .filter((one) => concerns(one, time))
    .flatMap(({ amount }) => (amount ? (portion(amount) ?? []) : []));
  if (shares.length === 0) return undefined;
  return { low: Math.min(...shares.map((one) => one.low)), high: Math.max(...shares.map((one) => one.high)) };
};

export interface Expected {
  /** How many individuals have both measurements, about, as whole numbers. */
  low: number;
  high: number;
  text: string;
}
/** How many individuals with both measurements to expect, from the stated size and the stated attrition. */
export const expectedPairs = (design: Design, words: Words): Expected | undefined => {
  const { s } = words;
  const begun = started(design);
  if (!begun) return undefined;
  const { low: least, high: most, size } = begun;
  const stated = size.amount.of === undefined ? words.amount(size.amount) : words.number(least);
  const period = size.per ? ` ${perWords(size.per, words.language)}` : '';
  const people = `${stated} ${words.word('CountUnit', 'persons')}${period}`;
  const time = decisiveTime(design);
  const lost = portionLost(design);
  if (time === undefined || !lost) {
    return {
      low: least,
      high: most,
      text: s(
        `högst ${people}; bortfallet är inte angivet i siffror`,
        `at most ${people}; the attrition is not stated in figures`,
      ),
    };
  }
  const low = Math.round(least * (1 - lost.high));
  const high = Math.round(most * (1 - lost.low));
  const range = words.range({ low, high });
  return {
    low,
    high,
    text: s(
      `${people}; med det angivna bortfallet ${words.at([time])} högst ungefär ${range} med båda mätningarna`,
      `${people}; with the stated attrition ${words.at([time])} at most about ${range} with both measurements`,
    ),
  };
};

/** What a number of pairs suffices for. */
export interface Suffices {
  pairs: number;
  /** The mean change, in standard deviations of the change, that a paired t test finds with 80 % power (two-sided 5 %). */
  change: number;
  /** The widest half of a 95 % Wilson interval for a share. */
  share: number;
}
/** For numbers that most operations have, and for those that are expected. */
export const suffices = (...expected: readonly number[]): Suffices[] =>
  [...new Set([6, 8, 10, 15, 20, 30, 50, 100, ...expected])]
    .sort((a, b) => a - b)
    .flatMap((pairs) => {
      const [change, share] = [detectable(pairs), shareHalfWidth(pairs)];
      return change === undefined || share === undefined ? [] : [{ pairs, change, share }];
    });
