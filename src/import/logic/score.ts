import type { FoundQuestion } from '../found.js';
import { whereLink } from './condition.js';
import type { Expression } from './expression.js';

/** How a score is worked out, as a design has it. */
export interface FoundFormula {
  function: 'sum' | 'mean' | 'count';
  terms: { question: FoundQuestion; reverse: boolean }[];
  factor: number;
  allowMissing: number;
  /** Where not all are answered, the original adds those that are; a design’s sum is then made up in proportion. */
  addsWhatThereIs: boolean;
}

/** What the names of an expression stand for. */
export interface ScoreNames {
  find(name: string): FoundQuestion | undefined;
}

class Unsaid extends Error {}
function unsaid(): never {
  throw new Unsaid();
}

/** What one term of a sum gives. */
type Term =
  | { gives: 'value'; question: FoundQuestion; from?: number; whereEmpty?: 'zero' | 'none' }
  /** One where it is answered. */
  | { gives: 'answered'; question: FoundQuestion }
  /** One where the answer is not zero. */
  | { gives: 'counted'; question: FoundQuestion };

/** How many must be answered, or which. */
interface Needed {
  least?: number;
  given: Set<FoundQuestion>;
}

/** A product of numbers and one sum, perhaps by how many are answered. */
interface Product {
  numbers: number;
  core?: { terms: Term[]; as: 'sum' | 'mean' };
  byAnswered: boolean;
}

const isEmptyText = (expression: Expression | undefined) =>
  expression === undefined || (expression.is === 'text' && expression.value === '');

class Scores {
  constructor(readonly names: ScoreNames) {}

  formula(expression: Expression): FoundFormula {
    const { needed, result } = this.#conditional(expression);
    const { numbers, core, byAnswered } = this.#product(result);
    if (!core) return unsaid();
    const terms = core.terms.flatMap((term) => (term.gives === 'answered' ? [] : [term]));
    const count = terms.length;
    if (count === 0 || count < core.terms.length) return unsaid();
    const asked = new Set(terms.map(({ question }) => question));
    const given = [...needed.given].filter((question) => asked.has(question)).length;
    const stated = needed.least ?? (given > 0 ? given : undefined);
    const least = stated ?? this.#unstated(core.as, terms, byAnswered);
    const allowMissing = Math.max(0, count - least);
    const made = terms.map((term) => ({
      question: term.question,
      reverse: term.gives === 'value' && term.from !== undefined && this.#reversed(term.question, term.from),
    }));
    const rule = { terms: made, allowMissing, addsWhatThereIs: false };
    if (terms.every(({ gives }) => gives === 'counted')) {
      return byAnswered ? unsaid() : { ...rule, function: 'count', factor: tidy(numbers) };
    }
    if (terms.some(({ gives }) => gives !== 'value')) return unsaid();
    const mean = core.as === 'mean' || byAnswered;
    const factor = tidy(mean ? numbers : numbers * count);
    // The same number: the mean times how many there are, and the sum made up in proportion.
    if (mean && factor === count) return { ...rule, function: 'sum', factor: 1 };
    // Whichever is the plainer number: a sum by how many there are is a mean.
    if (mean || String(factor).length < String(tidy(numbers)).length) {
      return { ...rule, function: 'mean', factor, addsWhatThereIs: !mean && allowMissing > 0 };
    }
    return { ...rule, function: 'sum', factor: tidy(numbers), addsWhatThereIs: allowMissing > 0 };
  }

  /** How many must be answered, where the expression does not say. */
  #unstated(as: 'sum' | 'mean', terms: readonly Term[], byAnswered: boolean): number {
    if (as === 'mean' || byAnswered) return 1;
    return terms.every((term) => term.gives === 'value' && term.whereEmpty === 'zero') ? 1 : terms.length;
  }

  #reversed({ answer }: FoundQuestion, from: number): boolean {
    const ends =
      answer.type === 'rating' || answer.type === 'number'
        ? [answer.low, answer.high]
        : answer.type === 'yes-no'
          ? [0, 1]
          : 'options' in answer
            ? answer.type === 'several'
              ? [0, answer.options.length]
              : [Number(answer.options[0]?.code), Number(answer.options.at(-1)?.code)]
            : [];
    const [low, high] = ends;
    return low !== undefined && high !== undefined && low + high === from ? true : unsaid();
  }

  #conditional(expression: Expression): { needed: Needed; result: Expression } {
    const needed: Needed = { given: new Set() };
    if (expression.is !== 'call' || !['if', 'iif'].includes(expression.name)) return { needed, result: expression };
    const [condition, result, otherwise] = expression.of;
    if (!condition || !result || !isEmptyText(otherwise)) return unsaid();
    this.#needed(condition, needed);
    return { needed, result };
  }

  /** What the condition asks for: how many, or which questions. That they are shown is so whenever they are answered. */
  #needed(condition: Expression, needed: Needed): void {
    const given = this.#givenQuestion(condition);
    if (given && !(condition.is === 'two' && condition.operator === 'and')) needed.given.add(given);
    else if (condition.is === 'two' && condition.operator === 'and') {
      this.#needed(condition.left, needed);
      this.#needed(condition.right, needed);
    } else if (condition.is === 'two' && condition.operator === '>=' && condition.right.is === 'number') {
      if (condition.left.is === 'answer') return;
      this.#answered(condition.left);
      needed.least = condition.right.value;
    }
  }

  /** Whether the expression says that one question is answered. */
  #isGiven(condition: Expression): boolean {
    return this.#givenQuestion(condition) !== undefined;
  }
  #givenQuestion(condition: Expression): FoundQuestion | undefined {
    if (condition.is === 'not' && condition.of.is === 'call' && /^(is_)?empty$/.test(condition.of.name))
      return this.#question(condition.of.of[0]);
    if (condition.is === 'call' && condition.name === 'notempty') return this.#question(condition.of[0]);
    if (condition.is !== 'two') return undefined;
    const { operator, left, right } = condition;
    if (operator === '!=' && isEmptyText(right)) return this.#question(left);
    if (operator === '>' && right.is === 'number' && right.value === 0) return this.#howMany(left);
    if (operator === 'or') {
      const [one, other] = [this.#someChosen(left), this.#someChosen(right)];
      return one && one === other ? one : undefined;
    }
    if (operator === '=') return this.#someChosen(condition);
    // Shown and answered.
    if (operator === 'and') return this.#givenQuestion(right) ?? this.#givenQuestion(left);
    return undefined;
  }
  /** `[x(1)] = '1' or [x(2)] = '1'`: one of several is chosen. */
  #someChosen(condition: Expression): FoundQuestion | undefined {
    if (condition.is !== 'two') return undefined;
    if (condition.operator === 'or') {
      const [one, other] = [this.#someChosen(condition.left), this.#someChosen(condition.right)];
      return one && one === other ? one : undefined;
    }
    const question = condition.operator === '=' ? this.#question(condition.left) : undefined;
    return question?.answer.type === 'several' ? question : undefined;
  }

  /** A count of how many are answered. */
  #answered(expression: Expression): void {
    if (expression.is === 'step' && expression.name === 'count' && isVariable(expression.from)) return;
    const terms = this.#terms(expression);
    if (!terms.every((term) => term.gives === 'answered' || (term.gives === 'value' && term.whereEmpty === 'none')))
      unsaid();
  }
  #isAnswered(expression: Expression): boolean {
    try {
      if (expression.is === 'number') return false;
      this.#answered(expression);
      return true;
    } catch (error) {
      if (error instanceof Unsaid) return false;
      throw error;
    }
  }

  #product(expression: Expression): Product {
    if (expression.is === 'number') return { numbers: expression.value, byAnswered: false };
    if (expression.is === 'two' && expression.operator === '*') {
      const [left, right] = [this.#product(expression.left), this.#product(expression.right)];
      if (left.core && right.core) return unsaid();
      const core = left.core ?? right.core;
      return {
        numbers: left.numbers * right.numbers,
        byAnswered: left.byAnswered || right.byAnswered,
        ...(core && { core }),
      };
    }
    if (expression.is === 'two' && expression.operator === '/') {
      const top = this.#product(expression.left);
      if (expression.right.is === 'number') return { ...top, numbers: top.numbers / expression.right.value };
      if (this.#isAnswered(expression.right) && !top.byAnswered) return { ...top, byAnswered: true };
      return unsaid();
    }
    if (expression.is === 'call' && ['avg', 'mean'].includes(expression.name)) {
      return {
        numbers: 1,
        byAnswered: false,
        core: { terms: expression.of.map((one) => this.#term(one)), as: 'mean' },
      };
    }
    return { numbers: 1, byAnswered: false, core: { terms: this.#terms(expression), as: 'sum' } };
  }

  /** The terms of a sum. */
  #terms(expression: Expression): Term[] {
    if (expression.is === 'two' && expression.operator === '+')
      return [...this.#terms(expression.left), ...this.#terms(expression.right)];
    if (expression.is === 'call' && expression.name === 'sum') return expression.of.flatMap((one) => this.#added(one));
    if (expression.is === 'call' && expression.name === 'count') {
      return expression.of.map((one): Term => {
        const term = this.#term(one);
        return term.gives === 'value' ? { gives: 'answered', question: term.question } : term;
      });
    }
    if (expression.is === 'step') return this.#steps(expression);
    return [this.#term(expression)];
  }
  /** Within a sum, a question that is not answered adds nothing. */
  #added(expression: Expression): Term[] {
    const many = this.#howMany(expression);
    if (many) return [{ gives: 'value', question: many, whereEmpty: 'zero' }];
    const terms =
      expression.is === 'call' && expression.name === 'count' ? this.#terms(expression) : [this.#term(expression)];
    return terms.map((term) => (term.gives === 'value' ? { ...term, whereEmpty: 'zero' } : term));
  }

  #term(expression: Expression): Term {
    const value = this.#question(expression);
    if (value) return { gives: 'value', question: value };
    if (expression.is === 'two' && expression.operator === '-' && expression.left.is === 'number') {
      const question = this.#question(expression.right) ?? this.#howMany(expression.right);
      return question ? { gives: 'value', question, from: expression.left.value } : unsaid();
    }
    if (expression.is === 'call' && expression.name === 'coalesce') {
      const [first] = expression.of;
      return first ? ({ ...this.#term(first), whereEmpty: 'zero' } as Term) : unsaid();
    }
    if (expression.is === 'call' && ['if', 'iif'].includes(expression.name)) return this.#chosenTerm(expression.of);
    const many = this.#howMany(expression);
    return many ? { gives: 'value', question: many } : unsaid();
  }

  /** `if(answered, value, 0)`, `if(answered and value != 0, 1, 0)`, `if(answered, 1, 0)`. */
  #chosenTerm([condition, result, otherwise]: readonly Expression[]): Term {
    if (!condition || !result) return unsaid();
    const none = otherwise === undefined;
    if (!none && !(otherwise.is === 'number' && otherwise.value === 0)) return unsaid();
    if (result.is === 'number') {
      if (result.value !== 1) return unsaid();
      const counted = this.#notZero(condition);
      if (counted) return { gives: 'counted', question: counted };
      const question = this.#givenQuestion(condition);
      return question ? { gives: 'answered', question } : unsaid();
    }
    const term = this.#term(result);
    if (term.gives !== 'value' || !this.#isGiven(condition)) return unsaid();
    return { ...term, whereEmpty: none ? 'none' : 'zero' };
  }
  /** Answered, and not zero (the other end, where it is reversed). */
  #notZero(condition: Expression): FoundQuestion | undefined {
    if (condition.is !== 'two' || condition.operator !== 'and') return undefined;
    const { left, right } = condition;
    if (right.is !== 'two' || right.operator !== '!=' || right.right.is !== 'number' || !this.#isGiven(left))
      return undefined;
    const term = this.#term(right.left);
    if (term.gives !== 'value') return undefined;
    const zero = right.right.value === 0 && term.from === undefined;
    const otherEnd = term.from !== undefined ? right.right.value === 0 : !zero;
    if (zero) return term.question;
    if (otherEnd) this.#turned.add(term.question);
    return term.question;
  }
  /** Questions that are counted where their reversed answer is not zero. */
  readonly #turned = new Set<FoundQuestion>();
  isTurned(question: FoundQuestion): boolean {
    return this.#turned.has(question);
  }

  /** How many answers of a question with several are chosen. */
  #howMany(expression: Expression): FoundQuestion | undefined {
    if (expression.is === 'call' && ['count-selected', 'count', 'sum'].includes(expression.name)) {
      const questions = new Set(expression.of.map((one) => this.#question(one)));
      const [only] = questions;
      return questions.size === 1 && only?.answer.type === 'several' ? only : undefined;
    }
    const only = this.#question(expression);
    return only?.answer.type === 'several' ? only : undefined;
  }

  #question(expression: Expression | undefined): FoundQuestion | undefined {
    if (expression?.is === 'answer') return this.names.find(expression.name);
    if (
      expression?.is === 'call' &&
      ['number', 'int', 'coalesce'].includes(expression.name) &&
      expression.of.length === 1
    )
      return this.#question(expression.of[0]);
    return undefined;
  }

  /** FHIR: what the values are, and what is made of them. */
  #steps(expression: Extract<Expression, { is: 'step' }>): Term[] {
    const { name, from } = expression;
    if (name === 'aggregate' && isVariable(from)) return this.#values(from);
    if (name === 'count' && from.is === 'step' && from.name === 'where' && isVariable(from.from)) {
      return this.#values(from.from).map((term): Term => {
        if (term.gives !== 'value') return unsaid();
        if (term.from !== undefined) this.#turned.add(term.question);
        return { gives: 'counted', question: term.question };
      });
    }
    return unsaid();
  }
  #values({ of: [values] }: Extract<Expression, { is: 'call' }>): Term[] {
    return values ? this.#combined(values) : unsaid();
  }
  #combined(expression: Expression): Term[] {
    if (expression.is !== 'step') return unsaid();
    const { name, from, of } = expression;
    const [inside] = of ?? [];
    if (name === 'combine' && inside) return [...this.#combined(from), ...this.#combined(inside)];
    if (name === 'select' && inside?.is === 'two' && inside.operator === '-' && inside.left.is === 'number') {
      const [term] = this.#combined(from);
      return term?.gives === 'value' ? [{ ...term, from: inside.left.value }] : unsaid();
    }
    if (name === 'toDecimal' || name === 'code' || name === 'value' || name === 'answer') return this.#combined(from);
    if (name === 'where' || name === 'count') {
      const linkId = whereLink(expression);
      if (linkId === undefined) return this.#combined(from);
      const question = this.names.find(linkId);
      return question ? [{ gives: 'value', question }] : unsaid();
    }
    return unsaid();
  }
}

/** FHIR: the values that a score is worked out from, which stand within. */
function isVariable(expression: Expression): expression is Extract<Expression, { is: 'call' }> {
  return expression.is === 'call' && expression.name === '%values';
}

/** Without what comes from binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(10));

/** An expression as a score of a design; undefined where a design cannot say it. */
export function readFormula(expression: Expression, names: ScoreNames): FoundFormula | undefined {
  const reader = new Scores(names);
  try {
    const formula = reader.formula(expression);
    if (formula.function !== 'count') return formula;
    return {
      ...formula,
      terms: formula.terms.map(({ question }) => ({ question, reverse: reader.isTurned(question) })),
    };
  } catch (error) {
    if (error instanceof Unsaid) return undefined;
    throw error;
  }
}
