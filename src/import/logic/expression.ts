/**
 * An expression as the program of the form has it, read but never evaluated: what is not understood becomes a loss. One
 * shape for all programs; what differs is how it is written (`dialects.ts`).
 */
export type Expression =
  | { is: 'number'; value: number }
  | { is: 'text'; value: string }
  | { is: 'date'; value: string }
  | { is: 'truth'; value: boolean }
  /** The answer to a question; with `code`, whether that answer is among several. */
  | { is: 'answer'; name: string; code?: string }
  | { is: 'list'; of: readonly Expression[] }
  | { is: 'not'; of: Expression }
  | { is: 'call'; name: string; of: readonly Expression[] }
  /** FHIRPath: a step from what stands before it. */
  | { is: 'step'; from: Expression; name: string; of?: readonly Expression[] }
  | { is: 'two'; operator: Operator; left: Expression; right: Expression };

export type Operator = 'and' | 'or' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** What an expression is written with. */
export interface Dialect {
  /** A reference to an answer at this place: its text, and what it refers to. */
  reference: RegExp;
  refersTo(groups: Readonly<Record<string, string | undefined>>): Expression | undefined;
  /** Operators by how they are written, in small letters. */
  operators: Readonly<Record<string, Operator | 'not' | After | Word>>;
  /** Steps with a full stop between, as in FHIRPath. */
  steps?: true;
}
/** Written after what it concerns: `{a} notempty`. */
type After = 'empty' | 'notempty';
/** Written between, as a function of two. */
type Word = 'contains' | 'notcontains' | 'anyof' | 'allof';

/** Deeper than any real expression, and far from the end of the stack. */
const deepest = 60;
const longest = 20_000;

const precedence: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  ...{ '=': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3, contains: 3, notcontains: 3, anyof: 3, allof: 3 },
  ...{ '+': 4, '-': 4 },
  ...{ '*': 5, '/': 5 },
};

const space = /\s*/y;
const number = /(?:\d+(?:\.\d+)?|\.\d+)/y;
const text = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;
const date = /@(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]*)?/y;
const word = /[\p{L}_$%][\p{L}\p{N}_]*(?:-[\p{L}_][\p{L}\p{N}_-]*(?=\s*\())?/uy;
const sign = /<>|!=|==|<=|>=|&&|\|\||[=<>+\-*/!]/y;

class NotUnderstood extends Error {}

class Reader {
  #at = 0;
  #depth = 0;
  constructor(
    readonly source: string,
    readonly dialect: Dialect,
  ) {}

  whole(): Expression {
    const found = this.#expression(0);
    this.#take(space);
    if (this.#at < this.source.length) throw new NotUnderstood();
    return found;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }
  /** Whether the sign stands here; it is then behind us. */
  #is(mark: string): boolean {
    this.#take(space);
    if (!this.source.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }
  #operator(): string | undefined {
    this.#take(space);
    const before = this.#at;
    const found = this.#take(sign) ?? this.#take(word);
    const meaning = found && this.dialect.operators[found[0].toLowerCase()];
    if (meaning === undefined) this.#at = before;
    return meaning;
  }

  #expression(least: number): Expression {
    this.#depth += 1;
    if (this.#depth > deepest) throw new NotUnderstood();
    let left = this.#one();
    for (;;) {
      const before = this.#at;
      const operator = this.#operator();
      if (operator === 'empty' || operator === 'notempty') {
        left = { is: 'call', name: operator, of: [left] };
        continue;
      }
      const level = precedence[operator ?? ''];
      if (operator === undefined || level === undefined || level <= least) {
        this.#at = before;
        break;
      }
      const right = this.#expression(level);
      left = isTwo(operator) ? { is: 'two', operator, left, right } : { is: 'call', name: operator, of: [left, right] };
    }
    this.#depth -= 1;
    return left;
  }

  #list(end: string): Expression[] {
    const all: Expression[] = [];
    if (this.#is(end)) return all;
    do all.push(this.#expression(0));
    while (this.#is(','));
    if (!this.#is(end)) throw new NotUnderstood();
    return all;
  }

  #one(): Expression {
    let found = this.#plain();
    while (this.dialect.steps && this.#is('.')) {
      const name = this.#take(word)?.[0];
      if (name === undefined) throw new NotUnderstood();
      found = { is: 'step', from: found, name, ...(this.#is('(') && { of: this.#list(')') }) };
    }
    return found;
  }

  #plain(): Expression {
    this.#take(space);
    const reference = this.#take(this.dialect.reference);
    if (reference) {
      const meaning = this.dialect.refersTo(reference.groups ?? {});
      if (!meaning) throw new NotUnderstood();
      return meaning;
    }
    const figure = this.#take(number);
    if (figure) return { is: 'number', value: Number(figure[0]) };
    const quoted = this.#take(text);
    if (quoted) return { is: 'text', value: quoted[1] ?? quoted[2] ?? '' };
    const day = this.#take(date);
    if (day) return { is: 'date', value: day[1] ?? '' };
    if (this.#is('(')) {
      const inside = this.#expression(0);
      if (!this.#is(')')) throw new NotUnderstood();
      return inside;
    }
    if (this.#is('[')) return { is: 'list', of: this.#list(']') };
    if (this.#is('{')) {
      if (this.dialect.steps && this.#is('}')) return { is: 'list', of: [] };
      throw new NotUnderstood();
    }
    if (this.#is('-')) {
      const of = this.#one();
      if (of.is !== 'number') throw new NotUnderstood();
      return { is: 'number', value: -of.value };
    }
    const before = this.#at;
    if (this.#operator() === 'not') {
      const bracketed = this.source.slice(this.#at).trimStart().startsWith('(');
      return { is: 'not', of: bracketed ? this.#one() : this.#expression(3) };
    }
    this.#at = before;
    const name = this.#take(word)?.[0];
    if (name === undefined) throw new NotUnderstood();
    const small = name.toLowerCase();
    if (this.#is('(')) return { is: 'call', name: small, of: this.#list(')') };
    if (small === 'true' || small === 'false') return { is: 'truth', value: small === 'true' };
    return { is: 'call', name: small, of: [] };
  }
}

const isTwo = (operator: string): operator is Operator => !/^[a-z]{3,}/.test(operator) || operator === 'and';

/** The expression; undefined where it is not understood as a whole. */
export function readExpression(source: string, dialect: Dialect): Expression | undefined {
  if (source.length > longest) return undefined;
  try {
    return new Reader(source, dialect).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** All of them hold. */
export function both(left: Expression | undefined, right: Expression | undefined): Expression | undefined {
  return left && right ? { is: 'two', operator: 'and', left, right } : (left ?? right);
}
