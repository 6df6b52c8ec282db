import type { FormCondition, FormItem, FormTest, Score } from '../form.js';
import { calculated } from '../logic/lowering.js';
import { hasOptions, optionsOf } from '../logic/points.js';
import { bySign, type Dialect, joined, written } from '../logic/writing.js';
import { value } from './names.js';

/**
 * Conditions and scores in LimeSurvey's expressions. A question that is hidden or not answered is empty; empty is less
 * than any number there, so every comparison first asks for an answer. `+` is avoided: it joins texts.
 */
const signs: Record<FormTest['operator'], string> = {
  is: '==',
  'is-not': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const never = '0';
const always = '1';

/** How many options are chosen. */
function chosen(item: FormItem): string {
  const codes = optionsOf(item).map(({ code }) => value(item.variable, code));
  return `count(${codes.join(', ')})`;
}

const isMultiple = (item: FormItem) => item.kind.type === 'choices' && hasOptions(item);
const answered = (item: FormItem) => (isMultiple(item) ? `${chosen(item)} > 0` : `!is_empty(${value(item.variable)})`);

function choicesTest(
  { operator, value: { code } }: { operator: FormTest['operator']; value: { code: string } },
  item: FormItem,
) {
  const offered = optionsOf(item).some((option) => option.code === code);
  if (operator === 'is') return offered ? `${value(item.variable, code)} == "Y"` : never;
  if (operator !== 'is-not') return never;
  return offered ? `${answered(item)} and ${value(item.variable, code)} != "Y"` : answered(item);
}

function testExpression({ operator, value: to }: FormTest, item: FormItem | undefined): string {
  if (!item) return never;
  const { variable, kind } = item;
  if (kind.type === 'choices')
    return 'code' in to && isMultiple(item) ? choicesTest({ operator, value: to }, item) : never;
  const given = value(variable);
  const sign = signs[operator];
  if ('date' in to) {
    // Dates are compared as numbers, 20260301, and only as far as the test is exact.
    const part = `intval(str_replace("-", "", substr(${given}, 0, ${to.date.length})))`;
    return `${answered(item)} and ${part} ${sign} ${to.date.replaceAll('-', '')}`;
  }
  if ('number' in to) return `${answered(item)} and ${given} ${sign} ${to.number}`;
  if (operator === 'is') return `${given} == "${to.code}"`;
  if (operator === 'is-not') return `${answered(item)} and ${given} != "${to.code}"`;
  return `${answered(item)} and ${given} ${sign} ${to.code}`;
}

/** When an item is asked (`relevance`): `1` for always. */
export function relevance(condition: FormCondition | undefined, items: readonly FormItem[]): string {
  if (!condition) return always;
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const groups = condition.any.map(({ all }) =>
    all.map((test) => testExpression(test, byVariable.get(test.variable))).join(' and '),
  );
  if (groups.length === 0) return never;
  if (groups.includes('')) return always;
  return groups.length === 1 ? (groups[0] ?? never) : groups.map((group) => `(${group})`).join(' or ');
}

/** A score's equation, braces and all; it gives nothing when more answers are missing than may be. */
export function equation(score: Score, items: readonly FormItem[], scores: readonly Score[]): string {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const itemOf = (variable: string) => byVariable.get(variable);
  const is = (test: (item: FormItem) => string) => (variable: string) => {
    const item = itemOf(variable);
    return item ? test(item) : never;
  };
  const part = (date: string, from: number, length: number) =>
    `intval(str_replace("-", "", substr(${date}, ${from}, ${length})))`;
  const dialect: Dialect = {
    number: String,
    answer: is((item) => (isMultiple(item) ? chosen(item) : value(item.variable))),
    given: is(answered),
    asked: (variable) => {
      const condition = itemOf(variable)?.condition;
      return condition && relevance(condition, items);
    },
    score: (variable) => value(variable),
    formed: (variable) => `!is_empty(${value(variable)})`,
    compare: bySign({ '=': '==' }),
    truth: { true: always, false: never },
    all: joined(' and ', ' or '),
    any: joined(' or ', ' and '),
    not: (test) => `!(${test})`,
    when: (test, then, otherwise) => `if(${test}, ${then}, ${otherwise})`,
    sum: (parts) => `sum(${parts.join(', ')})`,
    least: (parts) => `min(${parts.join(', ')})`,
    greatest: (parts) => `max(${parts.join(', ')})`,
    apply: { ln: (to) => `log(${to})`, sqrt: (to) => `sqrt(${to})`, floor: (to) => `floor(${to})` },
    between: {
      days: (from, to) => `round((strtotime(substr(${to}, 0, 10)) - strtotime(substr(${from}, 0, 10))) / 86400)`,
      years: (from, to) =>
        `(${part(to, 0, 4)} - ${part(from, 0, 4)} - if(${part(to, 5, 5)} < ${part(from, 5, 5)}, 1, 0))`,
    },
    day: (day) => value(day === 'date' ? 'date' : day.answer),
    nothing: '""',
  };
  return `{${written(calculated(score, { items, scores }), dialect) ?? '""'}}`;
}
