/**
 * How a score is worked out, in steps so small that every program has them: what a spreadsheet, a survey program and a
 * statistics program share. `calculated` in `lowering.ts` makes it from the formula, once; a format only writes it.
 */
export interface Calculation {
  /** When there is a score at all. */
  formed: Truth;
  /** The score, where it is formed. */
  value: Calculated;
}

/** A number. `answer`: the rating, the number or the code of the answer; of several chosen answers how many. */
export type Calculated =
  | { number: number }
  | { answer: string }
  | { score: string }
  | { sum: Calculated[] }
  | { product: Calculated[] }
  | { least: Calculated[] }
  | { greatest: Calculated[] }
  | { from: Calculated; minus: Calculated }
  | { of: Calculated; over: Calculated }
  | { apply: 'ln' | 'sqrt' | 'floor'; to: Calculated }
  /** From one day to another; whole years as an age is counted. */
  | { between: [Day, Day]; in: 'days' | 'years' }
  | { if: Truth; then: Calculated; else: Calculated };

/** An item with a date, or the day of the form. */
export type Day = { answer: string } | 'date';

/** `given`: asked and answered. `asked`: its condition holds. `formed`: the other score is there. */
export type Truth =
  | boolean
  | { given: string }
  | { asked: string }
  | { formed: string }
  | { left: Calculated; is: '=' | '!=' | '<' | '<=' | '>' | '>='; right: Calculated }
  | { all: Truth[] }
  | { any: Truth[] }
  | { not: Truth };

/* What makes them, so that what is known beforehand is worked out beforehand. */

export function all(...parts: Truth[]): Truth {
  const flat = parts.flatMap((part) => (typeof part === 'object' && 'all' in part ? part.all : [part]));
  if (flat.includes(false)) return false;
  const open = distinct(flat.filter((part) => part !== true));
  return open.length === 0 ? true : open.length === 1 ? (open[0] as Truth) : { all: open };
}

export function any(...parts: Truth[]): Truth {
  const flat = parts.flatMap((part) => (typeof part === 'object' && 'any' in part ? part.any : [part]));
  if (flat.includes(true)) return true;
  const open = distinct(flat.filter((part) => part !== false));
  return open.length === 0 ? false : open.length === 1 ? (open[0] as Truth) : { any: open };
}

export function not(part: Truth): Truth {
  if (typeof part === 'boolean') return !part;
  return 'not' in part ? part.not : { not: part };
}

export function choose(test: Truth, then: Calculated, otherwise: Calculated): Calculated {
  return test === true ? then : test === false ? otherwise : { if: test, then, else: otherwise };
}

export const number = (value: number): Calculated => ({ number: value });
const isNumber = (one: Calculated, value?: number): one is { number: number } =>
  'number' in one && (value === undefined || one.number === value);

export function sum(parts: readonly Calculated[]): Calculated {
  const open = parts.filter((part) => !isNumber(part));
  const known = parts.filter((part) => isNumber(part)).reduce((total, part) => total + part.number, 0);
  const kept = known === 0 ? open : [...open, number(known)];
  return kept.length === 0 ? number(0) : kept.length === 1 ? (kept[0] as Calculated) : { sum: kept };
}

export function product(a: Calculated, b: Calculated): Calculated {
  if (isNumber(a) && isNumber(b)) return number(a.number * b.number);
  if (isNumber(a, 0) || isNumber(b, 0)) return number(0);
  return isNumber(a, 1) ? b : isNumber(b, 1) ? a : { product: [a, b] };
}

export function minus(from: Calculated, part: Calculated): Calculated {
  if (isNumber(from) && isNumber(part)) return number(from.number - part.number);
  return isNumber(part, 0) ? from : { from, minus: part };
}

export function over(of: Calculated, by: Calculated): Calculated {
  return isNumber(by, 1) ? of : { of, over: by };
}

export function compare(left: Calculated, is: '=' | '!=' | '<' | '<=' | '>' | '>=', right: Calculated): Truth {
  if (!isNumber(left) || !isNumber(right)) return { left, is, right };
  const [a, b] = [left.number, right.number];
  return { '=': a === b, '!=': a !== b, '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[is];
}

function distinct<T>(parts: readonly T[]): T[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = JSON.stringify(part);
    return !seen.has(key) && seen.add(key);
  });
}
