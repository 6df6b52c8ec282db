import { dayNumber, yearsBetween } from '../../model/index.js';
import type { Answer, Answers, FormItem, Score } from '../form.js';
import type { Calculated, Day, Truth } from './calculation.js';
import { answered, relevant } from './condition.js';
import { calculated } from './lowering.js';

/** What a score is worked out from. */
interface Given {
  answers: Answers;
  asked: ReadonlySet<string>;
  /** The day of the answers. */
  date: string | undefined;
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
  return scored(rule, { items, scores }, { answers, asked: relevant(items, answers), date });
}

function scored(
  rule: Score,
  { items, scores }: Section,
  { answers, asked, date }: Pick<Given, 'answers' | 'asked' | 'date'>,
): number | undefined {
  let known: Map<string, number | undefined> | undefined;
  const given: Given = {
    answers,
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
  const given = { answers, asked: relevant(section.items, answers), date };
  const found: Record<string, number> = {};
  for (const rule of section.scores) {
    const value = scored(rule, section, given);
    if (value !== undefined) found[rule.variable] = value;
  }
  return found;
}

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
  const one = { items, scores, formed: check(calculation.formed), value: work(calculation.value) };
  made.set(rule, one);
  return one;
}

const numeric = (answer: Answer | undefined): number =>
  typeof answer === 'object' ? answer.length : answer === undefined ? Number.NaN : Number(answer);
const dayOf = (day: Day, { answers, date }: Given): string =>
  day === 'date' ? (date ?? '') : String(answers[day.answer] ?? '');

function work(one: Calculated): Work {
  if ('number' in one) return () => one.number;
  if ('answer' in one) return ({ answers }) => numeric(answers[one.answer]);
  if ('score' in one) return ({ score: of }) => of(one.score) ?? Number.NaN;
  if ('sum' in one) return folded(one.sum, (a, b) => a + b);
  if ('product' in one) return folded(one.product, (a, b) => a * b);
  if ('least' in one) return folded(one.least, Math.min);
  if ('greatest' in one) return folded(one.greatest, Math.max);
  if ('minus' in one) return folded([one.from, one.minus], (a, b) => a - b);
  if ('over' in one) return folded([one.of, one.over], (a, b) => a / b);
  if ('apply' in one) {
    const to = work(one.to);
    const apply = { ln: Math.log, sqrt: Math.sqrt, floor: Math.floor }[one.apply];
    return (given) => apply(to(given));
  }
  if ('between' in one) {
    const [from, to] = one.between;
    return (given) => between(dayOf(from, given), dayOf(to, given), one.in);
  }
  const [test, then, otherwise] = [check(one.if), work(one.then), work(one.else)];
  return (given) => (test(given) ? then(given) : otherwise(given));
}

function folded(parts: readonly Calculated[], join: (a: number, b: number) => number): Work {
  const [first, ...rest] = parts.map(work);
  return (given) => rest.reduce((total, part) => join(total, part(given)), first?.(given) ?? 0);
}

function between(from: string, to: string, unit: 'days' | 'years'): number {
  if (!isDay(from) || !isDay(to)) return Number.NaN;
  return unit === 'days' ? dayNumber(to) - dayNumber(from) : yearsBetween(from, to);
}
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function check(one: Truth): Check {
  if (typeof one === 'boolean') return () => one;
  if ('given' in one) return ({ asked, answers }) => asked.has(one.given) && answered(answers[one.given]);
  if ('asked' in one) return ({ asked }) => asked.has(one.asked);
  if ('formed' in one) return ({ score: of }) => of(one.formed) !== undefined;
  if ('all' in one) {
    const parts = one.all.map(check);
    return (given) => parts.every((part) => part(given));
  }
  if ('any' in one) {
    const parts = one.any.map(check);
    return (given) => parts.some((part) => part(given));
  }
  if ('not' in one) {
    const part = check(one.not);
    return (given) => !part(given);
  }
  const [left, right] = [work(one.left), work(one.right)];
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
