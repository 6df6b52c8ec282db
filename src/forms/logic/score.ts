import { dayNumber, yearsBetween } from '../../model/index.js';
import type { Answer, Answers, FormItem, Score } from '../form.js';
import type { Calculated, Day, Truth } from './calculation.js';
import { answered, relevant } from './condition.js';
import { calculated } from './lowering.js';

/** Answers in the order of their items, so that rows of data by the million need no names. */
export type Values = readonly (Answer | undefined)[];

/** What the scores of a row are worked out from. */
export interface Row {
  values: Values;
  /** Missing: all of them. */
  asked?: ReadonlySet<string> | undefined;
  /** The day of the answers. */
  date?: string | undefined;
}
interface Given extends Row {
  score: (variable: string) => number | undefined;
}
type Work = (given: Given) => number;
type Check = (given: Given) => boolean;

/** Worked out many times, so made once: by score, for the section that it stands in. */
const made = new WeakMap<Score, { items: readonly FormItem[]; scores: readonly Score[]; formed: Check; value: Work }>();

/**
 * A score from the answers, or undefined where it cannot be given; `calculated` has the rules. `scores` are those of
 * the section, which it may be made of. The result is rounded to 12 significant digits, to shed binary noise.
 */
export function score(
  rule: Score,
  items: readonly FormItem[],
  answers: Answers,
  { scores = [rule], date }: { scores?: readonly Score[]; date?: string } = {},
): number | undefined {
  return scored(rule, { items, scores }, rowOf(items, answers, date));
}

const rowOf = (items: readonly FormItem[], answers: Answers, date: string | undefined): Row => ({
  values: items.map(({ variable }) => answers[variable]),
  asked: relevant(items, answers),
  date,
});

function scored(rule: Score, { items, scores }: Section, { values, asked, date }: Row): number | undefined {
  let known: Map<string, number | undefined> | undefined;
  const given: Given = {
    values,
    asked,
    date,
    score: (variable) => {
      known ??= new Map();
      if (known.has(variable)) return known.get(variable);
      known.set(variable, undefined);
      const other = scores.find((one) => one.variable === variable);
      const value = other && result(other, items, scores, given);
      known.set(variable, value);
      return value;
    },
  };
  return result(rule, items, scores, given);
}

interface Section {
  items: readonly FormItem[];
  scores: readonly Score[];
}

/** All scores of a section, or of what has the items and scores of a form, that can be given, by variable. */
export function scoresOf(section: Section, answers: Answers, date?: string): Record<string, number> {
  const all = scoresOfRow(section, rowOf(section.items, answers, date));
  return Object.fromEntries(
    section.scores.flatMap(({ variable }, at) => {
      const value = all[at];
      return value === undefined ? [] : [[variable, value] as const];
    }),
  );
}
/** The same in the order of the scores; undefined where one cannot be given. */
export const scoresOfRow = (section: Section, row: Row): (number | undefined)[] =>
  section.scores.map((rule) => scored(rule, section, row));

/** To 12 significant digits; a whole number that has no more is quickly known to be itself. */
const rounded = (number: number): number =>
  Number.isInteger(number) && Math.abs(number) < 1e12 ? number + 0 : Number(number.toPrecision(12));

function result(rule: Score, items: readonly FormItem[], scores: readonly Score[], given: Given): number | undefined {
  const { formed, value } = worker(rule, items, scores);
  if (!formed(given)) return undefined;
  const number = rounded(value(given));
  return Number.isFinite(number) ? number : undefined;
}

function worker(rule: Score, items: readonly FormItem[], scores: readonly Score[]) {
  const found = made.get(rule);
  if (found?.items === items && found.scores.length === scores.length) return found;
  const calculation = calculated(rule, { items, scores });
  const places = new Map(items.map(({ variable }, place) => [variable, place]));
  const one = { items, scores, formed: check(calculation.formed, places), value: work(calculation.value, places) };
  made.set(rule, one);
  return one;
}

const numeric = (answer: Answer | undefined): number =>
  typeof answer === 'object' ? answer.length : answer === undefined ? Number.NaN : Number(answer);

type Places = ReadonlyMap<string, number>;
const placeOf = (variable: string, places: Places): number => places.get(variable) ?? -1;
function dayOf(day: Day, places: Places): (given: Given) => string {
  if (day === 'date') return ({ date }) => date ?? '';
  const place = placeOf(day.answer, places);
  return ({ values }) => String(values[place] ?? '');
}

function work(one: Calculated, places: Places): Work {
  if ('number' in one) return () => one.number;
  if ('answer' in one) {
    const place = placeOf(one.answer, places);
    return ({ values }) => numeric(values[place]);
  }
  if ('score' in one) return ({ score: of }) => of(one.score) ?? Number.NaN;
  const folded = (parts: readonly Calculated[], join: (a: number, b: number) => number): Work => {
    const [first = () => 0, ...rest] = parts.map((part) => work(part, places));
    return (given) => {
      let total = first(given);
      for (const part of rest) total = join(total, part(given));
      return total;
    };
  };
  if ('sum' in one) return folded(one.sum, (a, b) => a + b);
  if ('product' in one) return folded(one.product, (a, b) => a * b);
  if ('least' in one) return folded(one.least, Math.min);
  if ('greatest' in one) return folded(one.greatest, Math.max);
  if ('minus' in one) return folded([one.from, one.minus], (a, b) => a - b);
  if ('over' in one) return folded([one.of, one.over], (a, b) => a / b);
  if ('apply' in one) {
    const to = work(one.to, places);
    const apply = { ln: Math.log, sqrt: Math.sqrt, floor: Math.floor }[one.apply];
    return (given) => apply(to(given));
  }
  if ('between' in one) {
    const [from, to] = one.between.map((day) => dayOf(day, places)) as [
      (given: Given) => string,
      (given: Given) => string,
    ];
    return (given) => between(from(given), to(given), one.in);
  }
  const [test, then, otherwise] = [check(one.if, places), work(one.then, places), work(one.else, places)];
  return (given) => (test(given) ? then(given) : otherwise(given));
}

function between(from: string, to: string, unit: 'days' | 'years'): number {
  if (!isDay(from) || !isDay(to)) return Number.NaN;
  return unit === 'days' ? dayNumber(to) - dayNumber(from) : yearsBetween(from, to);
}
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function check(one: Truth, places: Places): Check {
  if (typeof one === 'boolean') return () => one;
  if ('given' in one) {
    const place = placeOf(one.given, places);
    return ({ asked, values }) => answered(values[place]) && (asked === undefined || asked.has(one.given));
  }
  if ('asked' in one) {
    const isThere = places.has(one.asked);
    return ({ asked }) => asked?.has(one.asked) ?? isThere;
  }
  if ('formed' in one) return ({ score: of }) => of(one.formed) !== undefined;
  if ('all' in one) {
    const parts = one.all.map((part) => check(part, places));
    return (given) => parts.every((part) => part(given));
  }
  if ('any' in one) {
    const parts = one.any.map((part) => check(part, places));
    return (given) => parts.some((part) => part(given));
  }
  if ('not' in one) {
    const part = check(one.not, places);
    return (given) => !part(given);
  }
  const [left, right] = [work(one.left, places), work(one.right, places)];
  // Both sides are rounded, so that 0.1 + 0.2 is not more than 0.3.
  const order = (given: Given) => Math.sign(rounded(left(given) - right(given)));
  switch (one.is) {
    case '=':
      return (given) => order(given) === 0;
    case '!=':
      return (given) => order(given) !== 0;
    case '<':
      return (given) => order(given) < 0;
    case '<=':
      return (given) => order(given) <= 0;
    case '>':
      return (given) => order(given) > 0;
    case '>=':
      return (given) => order(given) >= 0;
  }
}
