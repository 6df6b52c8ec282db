import type { Expression } from 'fhir/r4.js';
import type { FormCondition, FormItem, FormTest, Score, Section } from '../form.js';
import { testHolds } from '../logic/condition.js';
import { asked } from '../logic/questions.js';
import { numericRange } from '../logic/score.js';
import { links } from './names.js';
import { optionsOf } from './options.js';

/** FHIRPath, to be evaluated with the QuestionnaireResponse as `%resource`. An item that is not asked has no answer in it. */
export const fhirPath = (expression: string): Expression => ({ language: 'text/fhirpath', expression });

const literal = (value: number) => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
const answersOf = (section: Section, variable: string) =>
  `%resource.item.where(linkId='${links.section(section)}').item.where(linkId='${variable}').answer`;

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

const countable = new Set<FormItem['kind']['type']>(['rating', 'number', 'choice', 'choices', 'yes-no']);

/** The value of a term; empty where it is missing. An item without both bounds cannot be reversed: always missing. */
function termExpression({ variable, reverse }: Score['formula']['terms'][number], section: Section): string[] {
  const item = asked(section).find((one) => one.variable === variable);
  if (!item || !countable.has(item.kind.type)) return [];
  const range = numericRange(item);
  const answers = answersOf(section, variable);
  const single = optionsOf(item) ? `${answers}.value.code.toDecimal()` : `${answers}.value`;
  const value = item.kind.type === 'choices' ? `${answers}.count().where($this > 0)` : single;
  if (!reverse) return [value];
  if (range?.low === undefined || range.high === undefined) return [];
  return [`${value}.select(${literal(range.low + range.high)} - $this)`];
}

/** A score: `values` is the variable that its calculation reads, the answers that there are. */
export function scoreExpressions(score: Score, section: Section): { values: string; calculation: string } {
  const { function: name, terms, factor, allowMissing } = score.formula;
  const [first = '{}', ...rest] = terms.flatMap((term) => termExpression(term, section));
  const needed = Math.max(1, terms.length - allowMissing);
  // What is divided comes last, so that a whole number stays one.
  const times = (number: number) => (number === 1 ? '' : ` * ${literal(number)}`);
  const sum = '%values.aggregate($total + $this, 0)';
  const result = {
    sum: `${sum}${times(terms.length * factor)} / %values.count()`,
    mean: `${sum}${times(factor)} / %values.count()`,
    count: `%values.where($this != 0).count()${times(factor)}`,
  }[name];
  return {
    values: rest.reduce((all, one) => `${all}.combine(${one})`, first),
    calculation: `iif(%values.count() >= ${needed}, ${result})`,
  };
}
