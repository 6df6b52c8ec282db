import type { Calculated, Calculation, Day, Truth } from './calculation.js';

type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';
/** A comparison by a sign between its sides; the signs that the program writes otherwise are given. */
export const bySign =
  (other: Partial<Record<Sign, string>> = {}) =>
  (left: string, is: Sign, right: string): string =>
    `${left} ${other[is] ?? is} ${right}`;

/** How one program writes calculations. What is given stands in brackets where it needs them. */
export interface Dialect {
  number(value: number): string;
  /** An answer as a number. Only read where it is given. */
  answer(variable: string): string;
  given(variable: string): string;
  /** Whether an item is asked; undefined: always. */
  asked(variable: string): string | undefined;
  score(variable: string): string;
  formed(variable: string): string;
  compare(left: string, is: Sign, right: string): string;
  truth: { true: string; false: string };
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  not(part: string): string;
  when(test: string, then: string, otherwise: string): string;
  sum?(parts: readonly string[]): string;
  product?(parts: readonly string[]): string;
  over?(of: string, by: string): string;
  least(parts: readonly string[]): string;
  greatest(parts: readonly string[]): string;
  /** What is missing the program cannot do. */
  apply: Partial<Record<'ln' | 'sqrt' | 'floor', (to: string) => string>>;
  between?: Partial<Record<'days' | 'years', (from: string, to: string) => string>>;
  day?(day: Day): string | undefined;
  /** Where there is no score. */
  nothing: string;
}

/** Thrown inside `written` alone. */
class Impossible extends Error {}

/** The calculation in a program's own words; undefined where the program lacks something that it takes. */
export function written({ formed, value }: Calculation, dialect: Dialect): string | undefined {
  try {
    if (formed === false) return dialect.nothing;
    const writer = new Writer(dialect);
    const number = writer.number(value);
    return formed === true ? number : dialect.when(writer.truth(formed), number, dialect.nothing);
  } catch (error) {
    if (error instanceof Impossible) return undefined;
    throw error;
  }
}

/** A number in a program's words. @throws when the program lacks what it takes. */
export const writtenNumber = (value: Calculated, dialect: Dialect): string => new Writer(dialect).number(value);
/** A test in a program's words. */
export const writtenTruth = (test: Truth, dialect: Dialect): string => new Writer(dialect).truth(test);

class Writer {
  constructor(private readonly to: Dialect) {}

  number(one: Calculated): string {
    const { to } = this;
    if ('number' in one) return to.number(one.number);
    if ('answer' in one) return to.answer(one.answer);
    if ('score' in one) return to.score(one.score);
    if ('sum' in one) return to.sum?.(this.numbers(one.sum)) ?? `(${this.numbers(one.sum).join(' + ')})`;
    if ('product' in one) return to.product?.(this.numbers(one.product)) ?? this.numbers(one.product).join(' * ');
    if ('least' in one) return to.least(this.numbers(one.least));
    if ('greatest' in one) return to.greatest(this.numbers(one.greatest));
    if ('minus' in one) return `(${this.number(one.from)} - ${this.inBrackets(one.minus)})`;
    if ('over' in one) {
      const [of, by] = [this.inBrackets(one.of), this.inBrackets(one.over)];
      return to.over?.(of, by) ?? `(${of} / ${by})`;
    }
    if ('apply' in one) return possible(to.apply[one.apply])(this.number(one.to));
    if ('between' in one) {
      const [from, until] = one.between.map((day) => possible(to.day?.(day))) as [string, string];
      return possible(to.between?.[one.in])(from, until);
    }
    return to.when(this.truth(one.if), this.number(one.then), this.number(one.else));
  }

  truth(one: Truth): string {
    const { to } = this;
    if (one === true || one === false) return to.truth[`${one}`];
    if ('given' in one) return to.given(one.given);
    if ('asked' in one) return to.asked(one.asked) ?? to.truth.true;
    if ('formed' in one) return to.formed(one.formed);
    if ('all' in one) return to.all(one.all.map((part) => this.truth(part)));
    if ('any' in one) return to.any(one.any.map((part) => this.truth(part)));
    if ('not' in one) return to.not(this.truth(one.not));
    return to.compare(this.number(one.left), one.is, this.number(one.right));
  }

  private numbers(parts: readonly Calculated[]): string[] {
    return parts.map((part) => this.number(part));
  }
  private inBrackets(one: Calculated): string {
    const text = this.number(one);
    return 'product' in one || ('number' in one && one.number < 0) ? `(${text})` : text;
  }
}

function possible<T>(one: T | undefined): T {
  if (one === undefined) throw new Impossible();
  return one;
}

/** Several tests with a word between; what has another such word in it stands in brackets. */
export const joined =
  (word: string, others: string) =>
  (parts: readonly string[]): string =>
    parts.map((part) => (part.includes(others) || part.includes(word) ? `(${part})` : part)).join(word);
