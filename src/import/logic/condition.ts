import type { FoundAnswer, FoundQuestion } from '../found.js';
import type { Expression, Operator } from './expression.js';

/** One comparison of a question’s answer, as a design has it: never true without an answer. */
export interface Test {
  question: FoundQuestion;
  operator: 'is' | 'is-not' | '<' | '<=' | '>' | '>=';
  /** A number, a day, or the code of an answer (`yes` and `no` of a yes-no question). */
  value: { number: number } | { date: string } | { code: string };
}
/** Holds when any group does; a group when all its tests do. */
export type Groups = readonly (readonly Test[])[];

export interface ReadCondition {
  /** Missing: the expression always holds. */
  groups?: Groups;
  /** It also holds in the original where the question is not answered. */
  alsoEmpty: boolean;
}

/** A part of a condition on the way: a test, whether there is an answer at all, or that it is one of these. */
type Atom =
  | Test
  | { question: FoundQuestion; operator: 'given' }
  | { question: FoundQuestion; operator: 'among'; values: readonly string[] };
type Any = Atom[][];

/** More alternatives than anyone would read. */
const most = 32;
class Unsaid extends Error {}

const never: Any = [];
const always: Any = [[]];
const opposite: Readonly<Record<string, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
const turned: Readonly<Record<string, Operator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const operators = { '=': 'is', '!=': 'is-not', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;
type Comparison = keyof typeof operators;
const isComparison = (operator: Operator): operator is Comparison => operator in operators;

/** What stands on one side of a comparison. */
type Side =
  | { question: FoundQuestion; code?: string; date?: boolean }
  | { constant: string | number | boolean; date?: boolean }
  | { daysTo: string; question: FoundQuestion };

/** What the names of an expression stand for. */
export interface Names {
  find(name: string): { question: FoundQuestion; code?: string } | undefined;
  /** An empty answer is less than any number there. */
  emptyIsLow: boolean;
}

const fromDigits = (digits: string) =>
  [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '').join('-');
const isDay = (text: string) => /^\d{4}(-\d{2}){0,2}$/.test(text);

class Conditions {
  alsoEmpty = false;
  constructor(readonly names: Names) {}

  any(expression: Expression): Any {
    switch (expression.is) {
      case 'truth':
        return expression.value ? always : never;
      case 'number':
        return expression.value === 0 ? never : always;
      case 'not':
        return this.none(expression.of);
      case 'call':
        return this.#call(expression.name, expression.of);
      case 'answer':
        return this.#chosen(expression);
      case 'step':
        return this.#steps(expression, (inside) => this.any(inside));
      case 'two': {
        const { operator, left, right } = expression;
        if (operator === 'and') return this.#product(this.any(left), this.any(right));
        if (operator === 'or')
          return this.#givenOf(expression) ?? limited(merged([...this.any(left), ...this.any(right)]));
        return isComparison(operator) ? this.#comparison(left, operator, right) : unsaid();
      }
      default:
        return unsaid();
    }
  }

  /** When it does not hold. */
  none(expression: Expression): Any {
    switch (expression.is) {
      case 'not':
        return this.any(expression.of);
      case 'two': {
        const { operator, left, right } = expression;
        if (operator === 'or') return this.#product(this.none(left), this.none(right));
        if (operator === 'and') return limited([...this.none(left), ...this.none(right)]);
        const against = opposite[operator];
        return against && isComparison(against) ? this.#comparison(left, against, right) : unsaid();
      }
      case 'call': {
        const [first, second] = expression.of;
        if (['selected', 'contains'].includes(expression.name) && first && second)
          return this.#call('notcontains', [first, second]);
        if (['empty', 'is_empty'].includes(expression.name)) return this.#call('notempty', expression.of);
        if (expression.name === 'not' && first) return this.any(first);
        if (expression.name === 'true') return never;
        if (expression.name === 'false') return always;
        return unsaid();
      }
      case 'truth':
        return expression.value ? never : always;
      default:
        return unsaid();
    }
  }

  #product(left: Any, right: Any): Any {
    return limited(left.flatMap((one) => right.map((other) => [...one, ...other])));
  }

  /** `a or b or c` over all the answers of a question with several: that it is answered. */
  #givenOf(expression: Expression): Any | undefined {
    const parts: Expression[] = [];
    const flat = (one: Expression): void => {
      if (one.is === 'two' && one.operator === 'or') {
        flat(one.left);
        flat(one.right);
      } else parts.push(one);
    };
    flat(expression);
    const chosen = parts.map((part) =>
      part.is === 'two' && part.operator === '=' ? this.#side(part.left) : undefined,
    );
    const [first] = chosen;
    if (!first || !('code' in first) || first.question.answer.type !== 'several') return undefined;
    const codes = new Set(
      chosen.map((one) => (one && 'code' in one && one.question === first.question ? one.code : undefined)),
    );
    return first.question.answer.options.length === codes.size &&
      first.question.answer.options.every(({ code }) => codes.has(code))
      ? [[{ question: first.question, operator: 'given' }]]
      : undefined;
  }

  #chosen(expression: Expression): Any {
    const side = this.#side(expression);
    if (!side || !('question' in side) || 'daysTo' in side) return unsaid();
    if (side.code !== undefined) return [[{ question: side.question, operator: 'is', value: { code: side.code } }]];
    return side.question.answer.type === 'yes-no'
      ? [[{ question: side.question, operator: 'is', value: { code: 'yes' } }]]
      : unsaid();
  }

  #call(name: string, of: readonly Expression[]): Any {
    const [first, second] = of;
    if (name === 'true' || name === 'false') return name === 'true' ? always : never;
    if (name === 'not' && first) return this.none(first);
    const side = first && this.#side(first);
    const question = side && 'question' in side && !('daysTo' in side) ? side.question : undefined;
    if (name === 'notempty' && question) return [[{ question, operator: 'given' }]];
    if (!question || !second) return unsaid();
    if (name === 'anyof' || name === 'allof') {
      const values = second.is === 'list' ? second.of : [second];
      const tests = values.map((value) => this.#member(question, value, '='));
      return name === 'anyof' ? limited(tests.flat()) : tests.reduce((all, one) => this.#product(all, one), always);
    }
    if (name === 'selected' || name === 'contains') return this.#member(question, second, '=');
    return name === 'notcontains' ? this.#member(question, second, '!=') : unsaid();
  }
  #member(question: FoundQuestion, value: Expression, operator: '=' | '!='): Any {
    if (value.is === 'list') {
      const tests = value.of.map((one) => this.#member(question, one, operator));
      return tests.reduce((all, one) => this.#product(all, one), always);
    }
    const side = this.#side(value);
    return side && 'constant' in side ? this.#test(question, operator, side.constant) : unsaid();
  }

  #side(expression: Expression): Side | undefined {
    switch (expression.is) {
      case 'number':
      case 'text':
      case 'truth':
        return { constant: expression.value };
      case 'date':
        return { constant: expression.value, date: true };
      case 'answer': {
        const found = this.names.find(expression.name);
        if (!found) return undefined;
        const code = expression.code ?? found.code;
        return { question: found.question, ...(code !== undefined && { code }) };
      }
      case 'list': {
        const [only, ...more] = expression.of;
        return only && more.length === 0 ? this.#side(only) : undefined;
      }
      case 'call':
        return this.#sideOfCall(expression.name, expression.of);
      default:
        return undefined;
    }
  }
  /** A date that is compared as a number or as a text, and what merely passes its content on. */
  #sideOfCall(name: string, of: readonly Expression[]): Side | undefined {
    const [first, second] = of;
    const inner = first && this.#side(first);
    if (['date', 'number', 'int', 'intval', 'decimal-date-time', 'trim', 'str_replace', 'string'].includes(name)) {
      const last = of.at(-1);
      return name === 'str_replace' ? last && this.#side(last) : inner;
    }
    if (['format-date', 'substr', 'substring'].includes(name)) {
      return inner && 'question' in inner && !('daysTo' in inner) && inner.question.answer.type === 'date'
        ? { ...inner, date: true }
        : undefined;
    }
    if (name === 'datediff' && inner && 'question' in inner && !('daysTo' in inner)) {
      const to = second && this.#side(second);
      if (to && 'constant' in to && isDay(String(to.constant)))
        return { daysTo: String(to.constant), question: inner.question };
    }
    // How many answers are chosen, compared with none.
    if ((name === 'count' || name === 'count-selected') && inner && 'question' in inner && !('daysTo' in inner)) {
      const same = of.every((one) => {
        const each = this.#side(one);
        return each && 'question' in each && each.question === inner.question;
      });
      return same ? { question: inner.question, code: '#' } : undefined;
    }
    return undefined;
  }

  #comparison(left: Expression, operator: Comparison, right: Expression): Any {
    const one = this.#side(left);
    const other = this.#side(right);
    if (one && 'constant' in one && other && 'constant' in other) {
      const equal = String(one.constant) === String(other.constant);
      if (operator === '=' || operator === '!=') return equal === (operator === '=') ? always : never;
      return unsaid();
    }
    if (one && 'constant' in one && other) {
      const turn = turned[operator] ?? operator;
      return isComparison(turn) ? this.#compared(other, turn, one) : unsaid();
    }
    return one && other ? this.#compared(one, operator, other) : unsaid();
  }

  #compared(one: Side, operator: Comparison, other: Side): Any {
    if (!('constant' in other) || 'constant' in one) return unsaid();
    const { constant } = other;
    if ('daysTo' in one) {
      if (constant !== 0) return unsaid();
      const turn = turned[operator] ?? operator;
      return isComparison(turn)
        ? [[{ question: one.question, operator: operators[turn], value: { date: one.daysTo } }]]
        : unsaid();
    }
    const { question, code } = one;
    if (code === '#') {
      const some = (operator === '>' && constant === 0) || (operator === '>=' && constant === 1);
      return some ? [[{ question, operator: 'given' }]] : unsaid();
    }
    if (code !== undefined) {
      const chosen = ['1', 'Y', 'true'].includes(String(constant));
      if (!chosen && !['0', '', 'N', 'false'].includes(String(constant))) return unsaid();
      if (operator !== '=' && operator !== '!=') return unsaid();
      if (chosen === (operator === '=')) return [[{ question, operator: 'is', value: { code } }]];
      return [[{ question, operator: 'is-not', value: { code } }]];
    }
    if (constant === '') {
      if (operator === '!=' || operator === '>') return [[{ question, operator: 'given' }]];
      return unsaid();
    }
    if (one.date && typeof constant === 'number') return dayTests(question, operator, fromDigits(String(constant)));
    return this.#test(question, operator, constant);
  }

  #test(question: FoundQuestion, operator: Comparison, constant: string | number | boolean): Any {
    const { answer } = question;
    const test = (value: Test['value'], by: Comparison = operator): Any => [
      [{ question, operator: operators[by], value }],
    ];
    switch (answer.type) {
      case 'number':
      case 'rating': {
        const number = typeof constant === 'number' ? constant : Number.parseFloat(String(constant));
        return Number.isFinite(number) && String(constant).trim() !== '' && !Number.isNaN(Number(constant))
          ? test({ number })
          : unsaid();
      }
      case 'date':
        return isDay(String(constant)) ? dayTests(question, operator, String(constant)) : unsaid();
      case 'yes-no': {
        const said = sameCode(answer.yes, constant) ? 'yes' : sameCode(answer.no, constant) ? 'no' : undefined;
        if (said === undefined) return operator === '=' ? never : unsaid();
        return operator === '=' || operator === '!='
          ? test({ code: said })
          : this.#byNumber(question, operator, constant);
      }
      case 'one':
      case 'several': {
        const option = answer.options.find(({ code }) => sameCode(code, constant));
        if (operator === '=' || operator === '!=') {
          if (option) return test({ code: option.code });
          return operator === '=' ? never : [[{ question, operator: 'given' }]];
        }
        if (answer.type === 'several') return unsaid();
        if (option && isAscending(answer)) return test({ code: option.code });
        return this.#byNumber(question, operator, constant);
      }
      default:
        return unsaid();
    }
  }
  /** Those of the answers whose codes are that much. */
  #byNumber(question: FoundQuestion, operator: Comparison, constant: string | number | boolean): Any {
    const { answer } = question;
    const codes =
      answer.type === 'yes-no'
        ? [
            { code: 'yes', number: Number(answer.yes) },
            { code: 'no', number: Number(answer.no) },
          ]
        : 'options' in answer
          ? answer.options.map(({ code }) => ({ code, number: Number(code) }))
          : [];
    const bound = Number(constant);
    if (Number.isNaN(bound) || codes.some(({ number }) => Number.isNaN(number))) return unsaid();
    const holds = (number: number) =>
      ({ '=': number === bound, '!=': number !== bound, '<': number < bound, '<=': number <= bound })[
        operator as '<'
      ] ?? (operator === '>' ? number > bound : number >= bound);
    const values = codes.filter(({ number }) => holds(number)).map(({ code }) => code);
    return values.length === 0 ? never : [[{ question, operator: 'among', values }]];
  }

  /** FHIRPath: `%resource.item.where(linkId='x').answer.exists(…)`. */
  #steps(expression: Expression, _read: (inside: Expression) => Any): Any {
    if (expression.is !== 'step') return unsaid();
    const path = linkPath(expression.from);
    const found = path && this.names.find(path.linkId);
    if (!found) return unsaid();
    const { question } = found;
    const [inside] = expression.of ?? [];
    const given: Any = [[{ question, operator: 'given' }]];
    const test = inside ?? path.where;
    if (expression.name === 'exists') return test ? this.#product(given, this.#inAnswer(test, question)) : given;
    if (expression.name === 'empty' && path.where) {
      return this.#inAnswer({ is: 'not', of: path.where }, question);
    }
    return unsaid();
  }
  /** An expression in which `value` is the answer. */
  #inAnswer(expression: Expression, question: FoundQuestion): Any {
    const within = new Conditions({ ...this.names, find: (name) => (name === 'value' ? { question } : undefined) });
    const read = within.any(named(expression));
    this.alsoEmpty ||= within.alsoEmpty;
    return read;
  }

  /** Groups without what a test on the same question says already. */
  finished(any: Any): Groups {
    return limited(any.flatMap((group) => spread(group))).flatMap((group): Test[][] => {
      const of = (wanted: (atom: Atom) => boolean) => new Set(group.filter(wanted).map(({ question }) => question));
      const tested = of(({ operator }) => operator !== 'given');
      const given = of(({ operator }) => operator === 'given');
      const strict = of((atom) => this.#isStrict(atom));
      for (const question of tested) if (!given.has(question) && !strict.has(question)) this.alsoEmpty = true;
      const seen = new Set<string>();
      return [
        group.flatMap((atom): Test[] => {
          if (atom.operator === 'among' || atom.operator === 'given') return [];
          const key = JSON.stringify([atom.question.name, atom.operator, atom.value]);
          if (seen.has(key)) return [];
          seen.add(key);
          return [atom];
        }),
      ];
    });
  }
  #isStrict({ operator }: Atom): boolean {
    if (operator === 'is-not' || operator === 'given') return false;
    return !(this.names.emptyIsLow && (operator === '<' || operator === '<='));
  }
}

/** A year alone cannot be written: its first or last month says the same. */
function dayTests(question: FoundQuestion, operator: Comparison, date: string): Any {
  const test = (by: Comparison, of: string): Atom => ({ question, operator: operators[by], value: { date: of } });
  if (date.length > 4) return [[test(operator, date)]];
  const [first, last] = [`${date}-01`, `${date}-12`];
  if (operator === '=') return [[test('>=', first), test('<=', last)]];
  if (operator === '!=') return [[test('<', first)], [test('>', last)]];
  return [[test(operator, operator === '<' || operator === '>=' ? first : last)]];
}

/** The answers of a question of which one is given, in order. */
function answersOf({ answer }: FoundQuestion): string[] | undefined {
  if (answer.type === 'one') {
    const codes = answer.options.map(({ code }) => code);
    const isNumbered = codes.every((code) => /^-?\d+$/.test(code));
    return isNumbered ? codes.sort((one, other) => Number(one) - Number(other)) : codes;
  }
  if (answer.type === 'yes-no') return ['yes', 'no'];
  if (answer.type !== 'rating' || answer.high - answer.low > 100) return undefined;
  const steps = Array.from({ length: answer.high - answer.low + 1 }, (_, index) => String(answer.low + index));
  return [...new Set([...steps, ...(answer.words ?? []).map(({ code }) => code)])].sort(
    (one, other) => Number(one) - Number(other),
  );
}
const saidValue = (value: Test['value']): string =>
  'number' in value ? String(value.number) : 'code' in value ? value.code : '';

/** Alternatives that are each one answer to the same question, as one. */
function merged(any: Any): Any {
  const among = new Map<FoundQuestion, string[]>();
  const rest: Any = [];
  for (const group of any) {
    const [atom, ...more] = group;
    const values =
      atom?.operator === 'is' ? [saidValue(atom.value)] : atom?.operator === 'among' ? atom.values : undefined;
    if (atom && values && more.length === 0 && answersOf(atom.question))
      among.set(atom.question, [...(among.get(atom.question) ?? []), ...values]);
    else rest.push(group);
  }
  return [...[...among].map(([question, values]): Atom[] => [{ question, operator: 'among', values }]), ...rest];
}

/** A group in which each question with a list of answers has plain tests instead, or several groups. */
function spread(group: readonly Atom[]): Any {
  const among = new Map<FoundQuestion, string[]>();
  const plain: Atom[] = [];
  for (const atom of group) {
    if (atom.operator !== 'among') plain.push(atom);
    else {
      const before = among.get(atom.question);
      among.set(atom.question, before ? before.filter((value) => atom.values.includes(value)) : [...atom.values]);
    }
  }
  const tested = new Set(group.flatMap(({ question, operator }) => (operator === 'given' ? [] : [question])));
  const isAlone = ({ question, operator }: Atom) => operator === 'given' && !tested.has(question);
  let all: Any = [plain.filter((atom) => !isAlone(atom))];
  for (const question of new Set(plain.filter(isAlone).map((atom) => atom.question))) {
    const tests = anyAnswer(question);
    all = limited(all.flatMap((one) => tests.map((other) => [...one, ...other])));
  }
  for (const [question, values] of among) {
    const tests = testsOf(question, new Set(values));
    all = limited(all.flatMap((one) => tests.map((other) => [...one, ...other])));
  }
  return all;
}

/** That the answer is one of these: as few plain tests as say it. */
function testsOf(question: FoundQuestion, values: ReadonlySet<string>): Any {
  const list = answersOf(question) ?? [];
  const isNumber = question.answer.type === 'rating';
  const test = (operator: Test['operator'], value: string | undefined): Atom => ({
    question,
    operator,
    value: isNumber ? { number: Number(value) } : { code: value ?? '' },
  });
  const inside = list.filter((value) => values.has(value));
  const outside = list.filter((value) => !values.has(value));
  if (outside.length === 0) return anyAnswer(question);
  const single = inside.map((value): Atom[] => [test('is', value)]);
  if (inside.length <= 2 && !isNumber) return single;
  if (inside.length === 1) return single;
  const given: Atom = { question, operator: 'given' };
  const from = list.indexOf(inside[0] ?? '');
  const to = list.indexOf(inside.at(-1) ?? '');
  const isRow = to - from + 1 === inside.length;
  const isOrdered = isNumber || ('ordered' in question.answer && question.answer.ordered === true);
  if (isOrdered && isRow) {
    const limits = [
      ...(from > 0 ? [test('>=', list[from])] : []),
      ...(to < list.length - 1 ? [test('<=', list[to])] : []),
    ];
    return [[given, ...limits]];
  }
  return outside.length <= 2 ? [[given, ...outside.map((value) => test('is-not', value))]] : single;
}

/** Without groups that cannot hold, and those that others say in fewer tests. */
function limited(any: Any): Any {
  const keyOf = (atom: Atom) => JSON.stringify([atom.question.name, { ...atom, question: undefined }]);
  const groups = any.filter(canHold).map((group) => new Map(group.map((atom) => [keyOf(atom), atom])));
  const fewest = groups.filter(
    (group, at) =>
      !groups.some(
        (other, index) =>
          (other.size < group.size || (other.size === group.size && index < at)) &&
          [...other.keys()].every((key) => group.has(key)),
      ),
  );
  return fewest.length > most ? unsaid() : fewest.map((group) => [...group.values()]);
}

/** Whether one answer to each question can meet all the tests. */
function canHold(group: readonly Atom[]): boolean {
  const limits = new Map<FoundQuestion, { low: number; high: number; is?: string; not: Set<string> }>();
  for (const atom of group) {
    const { question } = atom;
    if (question.answer.type === 'several' || !('value' in atom)) continue;
    const known = limits.get(question) ?? { low: -Infinity, high: Infinity, not: new Set<string>() };
    limits.set(question, known);
    const value = saidValue(atom.value);
    if (atom.operator === 'is-not') known.not.add(value);
    if (atom.operator === 'is') {
      if (known.is !== undefined && known.is !== value) return false;
      known.is = value;
    }
    if ('number' in atom.value) {
      const { number } = atom.value;
      if (atom.operator === '<' || atom.operator === '<=' || atom.operator === 'is')
        known.high = Math.min(known.high, number);
      if (atom.operator === '>' || atom.operator === '>=' || atom.operator === 'is')
        known.low = Math.max(known.low, number);
    }
    if (known.low > known.high || (known.is !== undefined && known.is !== '' && known.not.has(known.is))) return false;
  }
  return true;
}
function unsaid(): never {
  throw new Unsaid();
}

const sameCode = (code: string, constant: string | number | boolean): boolean =>
  code === String(constant) || (code !== '' && String(constant) !== '' && Number(code) === Number(constant));

/** The codes are numbers that rise from each answer to the next. */
export function isAscending({ options }: Extract<FoundAnswer, { type: 'one' }>): boolean {
  return options.every(
    ({ code }, index) =>
      code.trim() !== '' && Number(code) > (index === 0 ? -Infinity : Number(options[index - 1]?.code)),
  );
}

/** That there is an answer, as tests of which any answer meets one. */
function anyAnswer(question: FoundQuestion): Any {
  const { answer } = question;
  const test = (operator: Test['operator'], value: Test['value']): Atom[] => [{ question, operator, value }];
  const [option] = 'options' in answer ? answer.options : [];
  if ((answer.type === 'rating' || answer.type === 'number') && answer.low !== undefined) {
    const lowest = Math.min(answer.low, ...(answer.words ?? []).map(({ code }) => Number(code)));
    return [test('>=', { number: lowest })];
  }
  if (answer.type === 'date') return [test('>=', { date: '1900-01' })];
  if (answer.type === 'yes-no') return [test('is', { code: 'yes' }), test('is', { code: 'no' })];
  if (!option) return unsaid();
  // Every answer comes at or after the first in an order; else it is the first or another.
  if (answer.type === 'one' && answer.ordered) return [test('>=', { code: answersOf(question)?.[0] ?? option.code })];
  return [
    test('is', { code: option.code }),
    [{ question, operator: 'given' }, ...test('is-not', { code: option.code })],
  ];
}

/** `…item.where(linkId='x').answer`, with what the answer must be. */
function linkPath(expression: Expression): { linkId: string; where?: Expression } | undefined {
  if (expression.is !== 'step') return undefined;
  if (expression.name === 'answer' && !expression.of) {
    const linkId = whereLink(expression.from);
    return linkId === undefined ? undefined : { linkId };
  }
  if (expression.name === 'value' || expression.name === 'code') return linkPath(expression.from);
  const [inside] = expression.of ?? [];
  const path = expression.name === 'where' && inside ? linkPath(expression.from) : undefined;
  return path && inside ? { ...path, where: inside } : undefined;
}
export function whereLink(expression: Expression): string | undefined {
  if (expression.is !== 'step' || expression.name !== 'where') return undefined;
  const [test] = expression.of ?? [];
  if (test?.is !== 'two' || test.operator !== '=' || test.left.is !== 'call' || test.left.name !== 'linkid')
    return undefined;
  return test.right.is === 'text' ? test.right.value : undefined;
}

/** The same with `value` and `value.code` as the answer to one question. */
function named(expression: Expression): Expression {
  switch (expression.is) {
    case 'call':
      return expression.name === 'value' || expression.name === '$this'
        ? { is: 'answer', name: 'value' }
        : { ...expression, of: expression.of.map(named) };
    case 'step':
      return expression.name === 'code' && !expression.of ? named(expression.from) : expression;
    case 'not':
      return { ...expression, of: named(expression.of) };
    case 'two':
      return { ...expression, left: named(expression.left), right: named(expression.right) };
    default:
      return expression;
  }
}

/** An expression as a condition of a design; undefined where a design cannot say it. */
export function readCondition(expression: Expression, names: Names): ReadCondition | undefined {
  const reader = new Conditions(names);
  try {
    const groups = reader.finished(reader.any(expression));
    if (groups.some((group) => group.length === 0)) return { alsoEmpty: false };
    return { groups, alsoEmpty: reader.alsoEmpty };
  } catch (error) {
    if (error instanceof Unsaid) return undefined;
    throw error;
  }
}
