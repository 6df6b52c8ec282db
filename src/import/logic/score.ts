import type { FoundQuestion } from '../found.js';
import type { Expression } from './expression.js';

/** How a score is worked out, as a design has it. */
export interface FoundFormula {
  value: FoundTerm;
  allowMissing: number;
  /** Each that is missing counts as its lowest points. */
  lowest: boolean;
  decimals?: number;
  /** What a question counts as where a condition leaves it out. */
  unasked?: number;
  /** Where not all are answered, the original adds those that are; a design’s sum is then made up in proportion. */
  addsWhatThereIs: boolean;
}
export type FoundTerm =
  | { number: number }
  | { question: FoundQuestion; reverse: boolean }
  | { score: string }
  | { call: 'sum' | 'mean' | 'count' | 'min' | 'max'; terms: readonly FoundTerm[] }
  | { operator: '+' | '-' | '*' | '/'; left: FoundTerm; right: FoundTerm };

/** What the names of an expression stand for. */
export interface ScoreNames {
  find(name: string): FoundQuestion | undefined;
  isScore(name: string): boolean;
  /** A part of what decides whether a question is asked: so whenever it is answered. */
  isGate(expression: Expression): boolean;
}

class Unsaid extends Error {}
function unsaid(): never {
  throw new Unsaid();
}

/** What one term of a sum gives. */
interface Term {
  gives: 'value' | 'answered' | 'counted';
  question: FoundQuestion;
  /** The number is this minus the answer. */
  from?: number;
  /** What is added where it is not answered; `none`: nothing at all. */
  whereEmpty?: number | 'none';
  /** What it counts as where it is not asked. */
  unasked?: number;
}

/** A product of numbers and one sum, perhaps by how many are answered. */
interface Product {
  numbers: number;
  core?: { terms: Term[]; as: 'sum' | 'mean' };
  byAnswered: boolean;
  /** It is divided by how many terms there are. */
  byAll?: boolean;
}

/** How many must be answered, or which. */
interface Needed {
  least?: number;
  given: Set<FoundQuestion>;
}

const isEmptyText = (expression: Expression | undefined) =>
  expression === undefined || (expression.is === 'text' && expression.value === '');
const isIf = (expression: Expression): expression is Extract<Expression, { is: 'call' }> =>
  expression.is === 'call' && (expression.name === 'if' || expression.name === 'iif');
const half = 0.500000001;

class Scores {
  constructor(readonly names: ScoreNames) {}

  formula(expression: Expression): FoundFormula {
    const { needed, result } = this.#conditional(expression);
    const { decimals, of } = rounding(result);
    const rest = { ...(decimals !== undefined && { decimals }) };
    const gathered = attempt(() => this.#gathered(of, needed));
    if (gathered) return { ...gathered, ...rest };
    // A calculation of anything else needs all that it is made of.
    if (needed.least !== undefined) return unsaid();
    const value = this.#value(of, needed);
    // What is made of nothing is no score.
    if (questionsIn(value).length + scoresIn(value).length === 0) return unsaid();
    return { value, allowMissing: 0, lowest: false, addsWhatThereIs: false, ...rest };
  }

  /** A sum, mean or count, perhaps times a number. */
  #gathered(expression: Expression, needed: Needed): FoundFormula {
    const { numbers, core, byAnswered, byAll } = this.#product(expression);
    if (!core) return unsaid();
    const { terms } = core;
    const count = terms.length;
    if (count === 0 || terms.some(({ gives }) => gives === 'answered')) return unsaid();
    const asked = new Set(terms.map(({ question }) => question));
    const given = [...needed.given].filter((question) => asked.has(question)).length;
    const stated = needed.least ?? (given > 0 ? given : undefined);
    const least = stated ?? this.#unstated(core.as, terms, byAnswered);
    const allowMissing = Math.max(0, count - least);
    const unasked = sameUnasked(terms);
    const made = terms.map(
      (term): FoundTerm => ({
        question: term.question,
        reverse: term.from !== undefined && isReversed(term.question, term.from),
      }),
    );
    const rule = { allowMissing, lowest: false, addsWhatThereIs: false, ...(unasked !== undefined && { unasked }) };
    if (terms.every(({ gives }) => gives === 'counted')) {
      if (byAnswered) return unsaid();
      return { ...rule, value: times({ call: 'count', terms: made }, tidy(numbers)) };
    }
    if (terms.some(({ gives }) => gives !== 'value')) return unsaid();
    const mean = core.as === 'mean' || byAnswered;
    const factor = tidy(mean ? numbers : numbers * count);
    // The same number: the mean times how many there are, and the sum made up in proportion.
    if (mean && factor === count) return { ...rule, value: { call: 'sum', terms: made } };
    const isAdded = !mean && allowMissing > 0;
    const lowest = isAdded && terms.every((term) => term.whereEmpty === lowestOf(term.question));
    const how = { ...rule, lowest, addsWhatThereIs: isAdded && !lowest };
    // Whichever is the plainer number: a sum by how many there are is a mean.
    return mean || byAll || String(factor).length < String(tidy(numbers)).length
      ? { ...how, value: times({ call: 'mean', terms: made }, factor) }
      : { ...how, value: times({ call: 'sum', terms: made }, tidy(numbers)) };
  }

  /** How many must be answered, where the expression does not say. */
  #unstated(as: 'sum' | 'mean', terms: readonly Term[], byAnswered: boolean): number {
    if (as === 'mean' || byAnswered) return 1;
    return terms.every(({ whereEmpty }) => typeof whereEmpty === 'number') ? 1 : terms.length;
  }

  #conditional(expression: Expression): { needed: Needed; result: Expression } {
    const needed: Needed = { given: new Set() };
    if (!isIf(expression)) return { needed, result: expression };
    const [condition, result, otherwise] = expression.of;
    if (!condition || !result || !isEmptyText(otherwise)) return { needed, result: expression };
    this.#needed(condition, needed);
    return { needed, result };
  }

  /**
   * What the condition asks for: how many, or which questions. Of anything else only that questions are shown, which is so
   * whenever they are answered, and that any of them is answered.
   */
  #needed(condition: Expression, needed: Needed): void {
    for (const part of conjuncts(condition)) {
      const given = this.#given(part) ?? this.#givenOrUnasked(part);
      if (given) needed.given.add(given);
      else if (part.is === 'two' && part.operator === '>=' && part.right.is === 'number' && part.left.is !== 'answer') {
        const terms = this.#terms(part.left);
        if (
          !terms.every(({ gives, whereEmpty }) => gives === 'answered' || (gives === 'value' && whereEmpty === 'none'))
        )
          unsaid();
        needed.least = part.right.value;
      } else if (!this.names.isGate(part) && !this.#isScoreThere(part) && !this.#isAnyGiven(part)) unsaid();
    }
  }
  #isScoreThere(part: Expression): boolean {
    if (part.is === 'not') return this.#isScoreGiven(part.of);
    const of =
      part.is === 'call' && part.name === 'notempty'
        ? part.of[0]
        : part.is === 'two' && part.operator === '!=' && isEmptyText(part.right)
          ? part.left
          : undefined;
    return of?.is === 'answer' && this.names.isScore(of.name);
  }
  /** `a answered or b answered or …`. */
  #isAnyGiven(part: Expression): boolean {
    if (part.is === 'two' && part.operator === 'or') return this.#isAnyGiven(part.left) && this.#isAnyGiven(part.right);
    return this.#given(part) !== undefined || this.#isScoreThere(part);
  }
  #isScoreGiven(empty: Expression): boolean {
    const [of] = empty.is === 'call' && /^(is_)?empty$/.test(empty.name) ? empty.of : [];
    return of?.is === 'answer' && this.names.isScore(of.name);
  }
  /** Answered, or not asked at all. */
  #givenOrUnasked(condition: Expression): FoundQuestion | undefined {
    if (condition.is !== 'two' || condition.operator !== 'or') return undefined;
    const question = this.#given(condition.left);
    return question && isUnasked(condition.right, question) ? question : undefined;
  }

  /** The question that the expression says is answered. */
  #given(condition: Expression): FoundQuestion | undefined {
    if (condition.is === 'not' && condition.of.is === 'call' && /^(is_)?empty$/.test(condition.of.name))
      return this.#question(condition.of.of[0]);
    if (condition.is === 'call' && condition.name === 'notempty') return this.#question(condition.of[0]);
    if (condition.is !== 'two') return undefined;
    const { operator, left, right } = condition;
    if (operator === '!=' && isEmptyText(right)) return this.#question(left);
    if (operator === '>' && right.is === 'number' && right.value === 0) return this.#howMany(left);
    if (operator === 'or' || operator === '=') return this.#someChosen(condition);
    if (operator !== 'and') return undefined;
    // Shown and answered.
    const parts = conjuncts(condition);
    const given = parts.map((part) => this.#given(part));
    return parts.every((part, at) => given[at] || this.names.isGate(part))
      ? given.findLast((question) => question !== undefined)
      : undefined;
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
  #isAnswered(expression: Expression): boolean {
    if (expression.is === 'number') return false;
    const terms = attempt(() => this.#terms(expression));
    return (
      terms?.every(({ gives, whereEmpty }) => gives === 'answered' || (gives === 'value' && whereEmpty === 'none')) ??
      false
    );
  }

  #product(expression: Expression): Product {
    if (expression.is === 'number') return { numbers: expression.value, byAnswered: false };
    if (expression.is === 'two' && expression.operator === '*' && !this.#question(expression)) {
      const [left, right] = [this.#product(expression.left), this.#product(expression.right)];
      if (left.core && right.core) return unsaid();
      const core = left.core ?? right.core;
      return {
        numbers: left.numbers * right.numbers,
        byAnswered: left.byAnswered || right.byAnswered,
        byAll: left.byAll === true || right.byAll === true,
        ...(core && { core }),
      };
    }
    if (expression.is === 'two' && expression.operator === '/') {
      const top = this.#product(expression.left);
      if (expression.right.is === 'number') {
        const by = expression.right.value;
        const byAll = top.core?.as === 'sum' && top.core.terms.length === by && by > 1;
        return { ...top, numbers: top.numbers / by, ...(byAll && { byAll }) };
      }
      return this.#isAnswered(expression.right) && !top.byAnswered ? { ...top, byAnswered: true } : unsaid();
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
    const many = this.#howMany(expression);
    if (many) return [{ gives: 'value', question: many }];
    if (expression.is === 'call' && expression.name === 'sum') return expression.of.flatMap((one) => this.#added(one));
    if (expression.is === 'call' && expression.name === 'count') {
      return expression.of.map((one): Term => {
        const term = this.#term(one);
        return term.gives === 'value' ? { gives: 'answered', question: term.question } : term;
      });
    }
    return [this.#term(expression)];
  }
  /** Within a sum, a question that is not answered adds nothing. */
  #added(expression: Expression): Term[] {
    return this.#terms(expression).map((term) =>
      term.gives === 'value' && term.whereEmpty === undefined ? { ...term, whereEmpty: 0 } : term,
    );
  }

  #term(expression: Expression): Term {
    const value = this.#question(expression) ?? this.#howMany(expression);
    if (value) return { gives: 'value', question: value };
    if (expression.is === 'two' && expression.operator === '-' && expression.left.is === 'number') {
      const question = this.#question(expression.right) ?? this.#howMany(expression.right);
      return question ? { gives: 'value', question, from: expression.left.value } : unsaid();
    }
    if (expression.is === 'call' && expression.name === 'coalesce') {
      const [first, second] = expression.of;
      if (!first || second?.is !== 'number') return unsaid();
      return { ...this.#term(first), whereEmpty: second.value };
    }
    return isIf(expression) ? this.#chosenTerm(expression.of) : unsaid();
  }

  /** `if(answered, value, 0)`, `if(answered and value != 0, 1, 0)`, `if(answered, 1, 0)`, `if(not asked, 0, value)`. */
  #chosenTerm([condition, result, otherwise]: readonly Expression[]): Term {
    if (!condition || !result) return unsaid();
    if (otherwise && result.is === 'number') {
      const term = attempt(() => this.#term(otherwise));
      if (term && isUnasked(condition, term.question)) return { ...term, unasked: result.value };
    }
    const empty = otherwise === undefined ? 'none' : otherwise.is === 'number' ? otherwise.value : unsaid();
    if (result.is === 'number') {
      if (result.value !== 1 || (empty !== 0 && empty !== 'none')) return unsaid();
      const counted = this.#notZero(condition);
      if (counted) return { ...counted, gives: 'counted' };
      const question = this.#given(condition);
      return question ? { gives: 'answered', question } : unsaid();
    }
    const term = this.#term(result);
    if (term.gives !== 'value' || this.#given(condition) !== term.question) return unsaid();
    return { ...term, whereEmpty: empty };
  }
  /** Not zero, perhaps where it is answered. */
  #notZero(condition: Expression): Term | undefined {
    if (condition.is !== 'two') return undefined;
    if (condition.operator === 'and') {
      const term = this.#notZero(condition.right);
      return term && this.#given(condition.left) === term.question ? term : undefined;
    }
    if (condition.operator !== '!=' || condition.right.is !== 'number' || condition.right.value !== 0) return undefined;
    const { left } = condition;
    const term = attempt(() => this.#term(left));
    return term?.gives === 'value' ? term : undefined;
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

  /** The answer itself; times 1 where a text is made a number so. */
  #question(expression: Expression | undefined): FoundQuestion | undefined {
    if (expression?.is === 'answer') return this.names.find(expression.name);
    if (expression?.is === 'call' && ['number', 'int'].includes(expression.name) && expression.of.length === 1)
      return this.#question(expression.of[0]);
    const isOnce =
      expression?.is === 'two' &&
      expression.operator === '*' &&
      expression.right.is === 'number' &&
      expression.right.value === 1;
    return isOnce ? this.#question(expression.left) : undefined;
  }

  /** Any calculation that a design has too. */
  #value(expression: Expression, needed: Needed): FoundTerm {
    const question = this.#question(expression) ?? this.#howMany(expression);
    if (question) return { question, reverse: false };
    switch (expression.is) {
      case 'number':
        return { number: expression.value };
      case 'answer':
        return this.names.isScore(expression.name) ? { score: expression.name } : unsaid();
      case 'two': {
        const { operator } = expression;
        if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') return unsaid();
        return { operator, left: this.#value(expression.left, needed), right: this.#value(expression.right, needed) };
      }
      case 'call': {
        const { name, of } = expression;
        if (of.length === 0 || (name !== 'min' && name !== 'max' && name !== 'sum')) return unsaid();
        const terms = of.map((one) => this.#value(one, needed));
        if (name !== 'sum') return { call: name, terms };
        // A sum adds what there is: it is the same as plus only where all must be there.
        if (!terms.flatMap(questionsIn).every((question) => needed.given.has(question))) return unsaid();
        return terms.reduce((left, right) => ({ operator: '+', left, right }));
      }
      default:
        return unsaid();
    }
  }
}

/** The parts that must all hold. */
function conjuncts(condition: Expression): Expression[] {
  return condition.is === 'two' && condition.operator === 'and'
    ? [...conjuncts(condition.left), ...conjuncts(condition.right)]
    : [condition];
}

/** What it counts as where it is not asked, when all that have a condition agree. */
function sameUnasked(terms: readonly Term[]): number | undefined {
  const said = new Set(terms.filter(({ question }) => question.asked).map(({ unasked }) => unasked));
  return said.size > 1 ? unsaid() : [...said][0];
}

/** Whether the expression says that the question is not asked, as its own condition says when it is. */
function isUnasked(expression: Expression, { asked }: FoundQuestion): boolean {
  const of = denied(expression);
  return of !== undefined && asked !== undefined && JSON.stringify(of) === JSON.stringify(asked);
}

/** What an expression says is not so: `not(x)`, `if(x, 1, 0) = 0`. */
function denied(expression: Expression): Expression | undefined {
  if (expression.is === 'not') return expression.of;
  if (expression.is === 'call') return expression.name === 'not' ? expression.of[0] : undefined;
  if (expression.is !== 'two' || expression.operator !== '=' || !isIf(expression.left)) return undefined;
  const [of, one, zero] = expression.left.of;
  const is = (side: Expression | undefined, value: number) => side?.is === 'number' && side.value === value;
  return is(one, 1) && is(zero, 0) && is(expression.right, 0) ? of : undefined;
}

function endsOf({ answer }: FoundQuestion): readonly (number | undefined)[] {
  switch (answer.type) {
    case 'rating':
    case 'number':
      return [answer.low, answer.high];
    case 'yes-no':
      return [0, 1];
    case 'several':
      return [0, answer.options.length];
    case 'one': {
      const codes = answer.options.map(({ code, points }) => points ?? Number(code));
      return [Math.min(...codes), Math.max(...codes)];
    }
    default:
      return [];
  }
}
const lowestOf = (question: FoundQuestion): number | undefined => endsOf(question)[0];
function isReversed(question: FoundQuestion, from: number): boolean {
  const [low, high] = endsOf(question);
  return low !== undefined && high !== undefined && low + high === from ? true : unsaid();
}

/** Half up, as this tool writes it, and as programs have it. */
function rounding(expression: Expression): { decimals?: number; of: Expression } {
  if (expression.is === 'call' && expression.name === 'round') {
    const [of, decimals] = expression.of;
    if (of && decimals === undefined) return { decimals: 0, of };
    return of && decimals?.is === 'number' ? { decimals: decimals.value, of } : { of: expression };
  }
  const by =
    expression.is === 'two' && expression.operator === '/' && expression.right.is === 'number'
      ? expression.right.value
      : 1;
  const inner = by === 1 || expression.is !== 'two' ? expression : expression.left;
  const whole = flooredOf(inner);
  const sum = whole && flat(whole);
  const last = sum?.at(-1);
  if (!sum || last?.is !== 'number' || last.value !== half) return { of: expression };
  const [only, ...more] = sum.slice(0, -1);
  if (!only) return { of: expression };
  const of = more.reduce<Expression>((left, right) => ({ is: 'two', operator: '+', left, right }), only);
  const scaled =
    of.is === 'two' && of.operator === '*' && of.right.is === 'number' && of.right.value === by ? of.left : of;
  if (by !== 1 && scaled === of) return { of: expression };
  return { decimals: Math.round(Math.log10(by)), of: scaled };
}
function flooredOf(expression: Expression): Expression | undefined {
  if (expression.is !== 'call') return undefined;
  if (['floor', 'rounddown'].includes(expression.name)) return expression.of[0];
  const last = isIf(expression) ? expression.of[2] : undefined;
  return last?.is === 'call' && last.name === 'trunc' ? last.of[0] : undefined;
}
function flat(expression: Expression): Expression[] {
  if (expression.is === 'two' && expression.operator === '+')
    return [...flat(expression.left), ...flat(expression.right)];
  return expression.is === 'call' && expression.name === 'sum' && expression.of.at(-1)?.is === 'number'
    ? [...expression.of]
    : [expression];
}

/** Without what comes from binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(10));
const times = (value: FoundTerm, factor: number): FoundTerm =>
  factor === 1 ? value : { operator: '*', left: value, right: { number: factor } };

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unsaid) return undefined;
    throw error;
  }
}

/** An expression as a score of a design; undefined where a design cannot say it. */
export function readFormula(expression: Expression, names: ScoreNames): FoundFormula | undefined {
  return attempt(() => new Scores(names).formula(expression));
}

/** The questions that a formula is made of. */
export function questionsIn(term: FoundTerm): FoundQuestion[] {
  if ('question' in term) return [term.question];
  if ('call' in term) return term.terms.flatMap(questionsIn);
  return 'operator' in term ? [...questionsIn(term.left), ...questionsIn(term.right)] : [];
}
/** The scores that a formula is made of. */
export function scoresIn(term: FoundTerm): string[] {
  if ('score' in term) return [term.score];
  if ('call' in term) return term.terms.flatMap(scoresIn);
  return 'operator' in term ? [...scoresIn(term.left), ...scoresIn(term.right)] : [];
}
