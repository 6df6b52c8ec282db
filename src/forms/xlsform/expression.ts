import type { FormItem, FormTest } from '../form.js';
import { fieldName } from './names.js';

/** What never holds, and what always does. */
const never = 'false()';
const always = 'true()';

export type ByVariable = ReadonlyMap<string, FormItem>;

/** A reference to an item's answer. Without an answer, and when the item is not asked, it is the empty text. */
export function reference(variable: string): string {
  return `\${${fieldName(variable)}}`;
}

/** A number as XPath writes it: without an exponent. */
export function figure(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(Math.round(value)).toString();
}

const operators = { is: '=', 'is-not': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

/** Whether the item decides, itself or by way of others, about the one with that variable. */
function decidesAbout(variable: string, item: FormItem, items: ByVariable, seen = new Set<string>()): boolean {
  if (item.variable === variable) return true;
  if (seen.has(item.variable)) return false;
  seen.add(item.variable);
  const tests = item.condition?.any.flatMap(({ all }) => all) ?? [];
  return tests.some((test) => {
    const next = items.get(test.variable);
    return next !== undefined && decidesAbout(variable, next, items, seen);
  });
}

/** One test, which never holds without an answer: `'' != 'x'` would. */
function testExpression({ variable, operator, value }: FormTest, { kind }: FormItem): string {
  const answer = reference(variable);
  const given = (test: string) => `${answer} != '' and ${test}`;
  const sign = operators[operator];
  switch (kind.type) {
    case 'choices': {
      if (!('code' in value)) return never;
      const chosen = `selected(${answer}, '${value.code}')`;
      if (operator === 'is') return chosen;
      return operator === 'is-not' ? given(`not(${chosen})`) : never;
    }
    case 'date': {
      if (!('date' in value)) return never;
      // A date that is only a year or a month is compared with the same part of the answer.
      const parts = ['%Y', '%Y%m', '%Y%m%d'][value.date.split('-').length - 1] ?? '%Y%m%d';
      return given(`number(format-date(${answer}, '${parts}')) ${sign} ${Number(value.date.replaceAll('-', ''))}`);
    }
    case 'rating':
    case 'number':
      return 'number' in value ? given(`${answer} ${sign} ${figure(value.number)}`) : never;
    case 'choice':
    case 'yes-no':
      if ('date' in value) return never;
      if ('number' in value) return given(`${answer} ${sign} ${figure(value.number)}`);
      if (operator === 'is') return `${answer} = '${value.code}'`;
      if (operator === 'is-not') return given(`${answer} != '${value.code}'`);
      return /^\d+$/.test(value.code) ? given(`${answer} ${sign} ${value.code}`) : never;
    default:
      return never;
  }
}

/**
 * When the item is asked, or undefined: always. Items that depend on each other in a ring are never asked, as a ring
 * stops the whole form from being read.
 */
export function relevantExpression(item: FormItem, items: ByVariable): string | undefined {
  if (!item.condition) return undefined;
  const holds = (test: FormTest): string => {
    const other = items.get(test.variable);
    return other && !decidesAbout(item.variable, other, items) ? testExpression(test, other) : never;
  };
  const groups = item.condition.any.map(({ all }) => all.map(holds).join(' and ') || always);
  if (groups.length < 2) return groups[0] ?? never;
  return groups.map((group) => `(${group})`).join(' or ');
}

/** The bounds as a test of the answer, or undefined: no bounds. */
export function boundsExpression({ low, high }: { low?: number; high?: number }): string | undefined {
  const tests = [
    ...(low === undefined ? [] : [`. >= ${figure(low)}`]),
    ...(high === undefined ? [] : [`. <= ${figure(high)}`]),
  ];
  return tests.length > 0 ? tests.join(' and ') : undefined;
}
