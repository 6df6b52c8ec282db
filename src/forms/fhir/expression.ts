import type { Expression } from 'fhir/r4.js';
import type { FormCondition, FormItem, FormTest, Score, Section } from '../form.js';
import { lacking } from '../lacking.js';
import { testHolds } from '../logic/condition.js';
import { beyond, calculated } from '../logic/lowering.js';
import { asked } from '../logic/questions.js';
import { bySign, type Dialect, joined, written } from '../logic/writing.js';
import { links } from './names.js';
import { optionsOf } from './options.js';

/** FHIRPath, to be evaluated with the QuestionnaireResponse as `%resource`. An item that is not asked has no answer in it. */
export const fhirPath = (expression: string): Expression => ({ language: 'text/fhirpath', expression });

const literal = (value: number) => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
/** A question in a part of the instrument stands in groups of its own. */
const answersOf = (section: Section, variable: string) => {
  const isInPart = section.items.some((item) => item.variable === variable && item.part);
  const inside = isInPart ? 'repeat(item)' : 'item';
  return `%resource.item.where(linkId='${links.section(section)}').${inside}.where(linkId='${variable}').answer`;
};

/** The first day, and the day after the last, of a date that may be only a year or a month. */
function daysOf(date: string): [first: string, after: string] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const literalOf = (...parts: [number, number, number]) =>
    `@${new Date(Date.UTC(...parts)).toISOString().slice(0, 10)}`;
  if (month === undefined) return [literalOf(year, 0, 1), literalOf(year + 1, 0, 1)];
  if (day === undefined) return [literalOf(year, month - 1, 1), literalOf(year, month, 1)];
  return [literalOf(year, month - 1, day), literalOf(year, month - 1, day + 1)];
}

function dateTest(operator: FormTest['operator'], date: string): string {
  const [first, after] = daysOf(date);
  switch (operator) {
    case 'is':
      return `value >= ${first} and value < ${after}`;
    case 'is-not':
      return `value < ${first} or value >= ${after}`;
    case '<':
      return `value < ${first}`;
    case '<=':
      return `value < ${after}`;
    case '>':
      return `value >= ${after}`;
    case '>=':
      return `value >= ${first}`;
  }
}

/** Those of the listed answers that the test holds for. Of an item with several answers: the one that must be among them. */
export function codesThatHold(test: FormTest, item: FormItem): string[] | undefined {
  return optionsOf(item)
    ?.filter(({ answer }) => testHolds(test, item.kind.type === 'choices' ? [String(answer)] : answer))
    .map(({ code }) => code);
}

/** A test as an expression that is true or false, never empty: without an answer it is false. */
function testExpression(test: FormTest, section: Section): string {
  const item = asked(section).find(({ variable }) => variable === test.variable);
  if (!item) return 'false';
  const answers = answersOf(section, test.variable);
  const { value, operator } = test;
  if (item.kind.type === 'choices' && operator === 'is-not' && 'code' in value) {
    const [code] = codesThatHold({ ...test, operator: 'is' }, item) ?? [];
    return code === undefined
      ? `${answers}.exists()`
      : `(${answers}.exists() and ${answers}.where(value.code='${code}').empty())`;
  }
  const codes = codesThatHold(test, item);
  if (codes) {
    if (codes.length === 0) return 'false';
    return `${answers}.exists(${codes.map((code) => `value.code='${code}'`).join(' or ')})`;
  }
  if ('date' in value) return `${answers}.exists(${dateTest(operator, value.date)})`;
  if ('code' in value) return 'false';
  const sign = operator === 'is' ? '=' : operator === 'is-not' ? '!=' : operator;
  return `${answers}.exists(value ${sign} ${literal(value.number)})`;
}

/** Whether an item is asked. */
export function conditionExpression({ any }: FormCondition, section: Section): string {
  const groups = any.map(({ all }) => all.map((test) => testExpression(test, section)).join(' and ') || 'true');
  return groups.map((group) => `(${group})`).join(' or ') || 'false';
}

/** A score: `answers` are the variables that its calculation reads, each an answer as a number. */
export function scoreExpressions(
  score: Score,
  section: Section,
): { answers: { name: string; expression: string }[]; calculation: string } | undefined {
  if (beyond(section.scores, lacking.fhir).has(score.variable)) return undefined;
  const items = asked(section);
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const used = new Map<string, string>();
  const use = (name: string, expression: string) => {
    used.set(name, expression);
    return `%${name}`;
  };
  const answer = (variable: string): string => {
    const item = byVariable.get(variable);
    const answers = answersOf(section, variable);
    if (!item) return '{}';
    if (item.kind.type === 'choices') return use(`a${variable}`, `${answers}.count().where($this > 0)`);
    return use(`a${variable}`, optionsOf(item) ? `${answers}.value.code.toDecimal()` : `${answers}.value`);
  };
  const scoreOf = (variable: string) => use(`s${variable}`, `${answersOf(section, variable)}.value`);
  const part = (date: string, from: number, length: number) => `${date}.toString().substring(${from}, ${length})`;
  const dialect: Dialect = {
    number: literal,
    answer,
    given: (variable) => `${answer(variable)}.exists()`,
    asked: (variable) => {
      const condition = byVariable.get(variable)?.condition;
      return condition && `(${conditionExpression(condition, section)})`;
    },
    score: scoreOf,
    formed: (variable) => `${scoreOf(variable)}.exists()`,
    compare: bySign(),
    truth: { true: 'true', false: 'false' },
    all: joined(' and ', ' or '),
    any: joined(' or ', ' and '),
    not: (test) => `(${test}).not()`,
    when: (test, then, otherwise) => `iif(${test}, ${then}${otherwise === '' ? '' : `, ${otherwise}`})`,
    least: (parts) => extreme(parts, '<'),
    greatest: (parts) => extreme(parts, '>'),
    apply: { ln: (to) => `(${to}).ln()`, sqrt: (to) => `(${to}).sqrt()`, floor: (to) => `(${to}).floor()` },
    between: {
      years: (from, to) =>
        `(${part(to, 0, 4)}.toInteger() - ${part(from, 0, 4)}.toInteger() - iif(${part(to, 5, 5)} < ${part(from, 5, 5)}, 1, 0))`,
    },
    day: (day) =>
      day === 'date'
        ? `%resource.descendants().where(linkId='${links.date}').answer.value`
        : `${answersOf(section, day.answer)}.value`,
    nothing: '',
  };
  const calculation = written(calculated(score, { items, scores: section.scores }), dialect);
  if (calculation === undefined) return undefined;
  return { answers: [...used].map(([name, expression]) => ({ name, expression })), calculation: calculation || '{}' };
}

/** FHIRPath has no least or greatest of several: they are put together one after another. */
const extreme = (parts: readonly string[], sign: '<' | '>'): string => {
  const [first = '{}', ...rest] = parts;
  const all = rest.reduce((before, one) => `${before}.combine(${one})`, `(${first})`);
  return `${all}.aggregate(iif($total.empty() or $this ${sign} $total, $this, $total))`;
};
