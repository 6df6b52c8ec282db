import type { FormItem, FormTest, Score } from '../form.js';
import { lacking } from '../lacking.js';
import { beyond, calculated } from '../logic/lowering.js';
import { hasOptions, optionsOf } from '../logic/points.js';
import { bySign, type Dialect, written } from '../logic/writing.js';

/**
 * Branching and calculations in REDCap's logic. A field that is hidden keeps its value there, so whatever reads a field
 * also asks whether it is shown. Every comparison first asks for an answer, since what empty is compared as differs.
 */
export interface Logic {
  /** When the item is shown; empty for always. */
  branching(item: FormItem): string;
  /** A score that is given only where `limit` (logic; empty for everywhere) holds. */
  calculation(score: Score, limit: string): string;
}

const signs: Record<FormTest['operator'], string> = {
  is: '=',
  'is-not': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const never = '1 = 2';
const isMultiple = (item: FormItem) => item.kind.type === 'choices' && hasOptions(item);

/** Whether the logic is alternatives that must be put in brackets when more is asked for. */
function alternatives(logic: string): boolean {
  let outside = logic;
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = before.replace(/\([^()]*\)/g, '');
  }
  return outside.includes(' or ');
}

/** Logic that holds when all of these do. Parts that always hold are left out. */
export function allOf(...parts: string[]): string {
  const said = [...new Set(parts)].filter((part) => part !== '');
  return said.length === 1
    ? (said[0] ?? '')
    : said.map((part) => (alternatives(part) ? `(${part})` : part)).join(' and ');
}

const daysIn = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The first and the last day of a date that may be only a year or a month. */
function days(date: string): [first: string, last: string] {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return [date, date];
  if (month !== undefined) return [`${date}-01`, `${date}-${daysIn(Number(year), Number(month))}`];
  return [`${year}-01-01`, `${year}-12-31`];
}

/** Days from the answer to a day are compared with 0: before it they are more. */
function dateTest(field: string, operator: FormTest['operator'], date: string): string {
  const to = (day: string) => `datediff(${field}, '${day}', 'd', 'ymd', true)`;
  const [first, last] = days(date);
  switch (operator) {
    case 'is':
      return first === last ? `${to(first)} = 0` : `${to(first)} <= 0 and ${to(last)} >= 0`;
    case 'is-not':
      return first === last ? `${to(first)} <> 0` : `${to(first)} > 0 or ${to(last)} < 0`;
    case '<':
      return `${to(first)} > 0`;
    case '<=':
      return `${to(last)} >= 0`;
    case '>':
      return `${to(last)} < 0`;
    case '>=':
      return `${to(first)} <= 0`;
  }
}

/** The logic of one REDCap form: its items, and the name of each variable's field. */
export function logicOf(
  items: readonly FormItem[],
  scores: readonly Score[],
  nameOf: (variable: string) => string,
): Logic {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const field = ({ variable }: FormItem, code?: string) =>
    code === undefined ? `[${nameOf(variable)}]` : `[${nameOf(variable)}(${code})]`;
  const codes = (item: FormItem) => (isMultiple(item) ? optionsOf(item).map(({ code }) => code) : []);
  const isChosen = (item: FormItem, code: string) => `${field(item, code)} = '1'`;
  const answered = (item: FormItem) =>
    isMultiple(item)
      ? codes(item)
          .map((code) => isChosen(item, code))
          .join(' or ')
      : `${field(item)} <> ''`;

  const test = ({ operator, value }: FormTest, item: FormItem): string => {
    const sign = signs[operator];
    if (item.kind.type === 'choices') {
      if (!isMultiple(item) || !('code' in value)) return never;
      const offered = codes(item).includes(value.code);
      if (operator === 'is') return offered ? isChosen(item, value.code) : never;
      if (operator !== 'is-not') return never;
      return allOf(answered(item), offered ? `${field(item, value.code)} <> '1'` : '');
    }
    if ('date' in value) return allOf(answered(item), dateTest(field(item), operator, value.date));
    if ('number' in value) return allOf(answered(item), `${field(item)} ${sign} ${value.number}`);
    // Nothing can be taken for zero.
    if (operator === 'is') return allOf(value.code === '0' ? answered(item) : '', `${field(item)} = '${value.code}'`);
    if (operator === 'is-not') return allOf(answered(item), `${field(item)} <> '${value.code}'`);
    return allOf(answered(item), `${field(item)} ${sign} ${value.code}`);
  };

  /** `asking`: the items whose being shown depends on this one; an item that depends on itself is not shown. */
  const shown = ({ variable, condition }: FormItem, asking: readonly string[]): string => {
    if (!condition) return '';
    const groups = condition.any.map(({ all }) => {
      const parts = all.flatMap((one) => {
        const item = byVariable.get(one.variable);
        if (!item || item.variable === variable || asking.includes(item.variable)) return [never];
        return [shown(item, [...asking, variable]), test(one, item)];
      });
      return parts.includes(never) ? never : allOf(...parts);
    });
    const possible = [...new Set(groups)].filter((group) => group !== never);
    if (possible.includes('')) return '';
    if (possible.length === 0) return never;
    return possible.length === 1 ? (possible[0] ?? never) : possible.map((group) => `(${group})`).join(' or ');
  };

  const calculation = (score: Score, limit: string): string => {
    const itemOf = (variable: string) => byVariable.get(variable);
    const answer = (item: FormItem) => {
      const all = codes(item).map((code) => field(item, code));
      return !isMultiple(item) ? field(item) : all.length === 1 ? (all[0] ?? '') : `sum(${all.join(', ')})`;
    };
    const is = (test: (item: FormItem) => string) => (variable: string) => {
      const item = itemOf(variable);
      return item ? test(item) : never;
    };
    const scoreField = (variable: string) => `[${nameOf(variable)}]`;
    const dialect: Dialect = {
      number: String,
      answer: is(answer),
      given: is((item) => allOf(shown(item, []), answered(item))),
      asked: (variable) => {
        const item = itemOf(variable);
        return (item && shown(item, [])) || undefined;
      },
      score: scoreField,
      formed: (variable) => `${scoreField(variable)} <> ''`,
      compare: bySign({ '!=': '<>' }),
      truth: { true: '1 = 1', false: never },
      all: (parts) => allOf(...parts),
      any: (parts) => (parts.includes('') ? '' : parts.map((part) => `(${part})`).join(' or ')),
      // REDCap has no sign for it.
      not: (test) => (test === '' ? never : `if(${test}, 1, 0) = 0`),
      when: (test, then, otherwise) => (test === '' ? then : `if(${test}, ${then}, ${otherwise})`),
      sum: (parts) => `sum(${parts.join(', ')})`,
      least: (parts) => `min(${parts.join(', ')})`,
      greatest: (parts) => `max(${parts.join(', ')})`,
      apply: { ln: (to) => `log(${to})`, sqrt: (to) => `sqrt(${to})`, floor: (to) => `rounddown(${to}, 0)` },
      between: {
        days: (from, to) => `datediff(${from}, ${to}, 'd', 'ymd', true)`,
        years: (from, to) =>
          `(year(${to}) - year(${from}) - if(month(${to}) * 100 + day(${to}) < month(${from}) * 100 + day(${from}), 1, 0))`,
      },
      // The day of the form is another field in each form, so what is reckoned to it is not worked out here.
      day: (day) => (day === 'date' ? undefined : is((item) => field(item))(day.answer)),
      nothing: "''",
    };
    const { formed, value } = beyond(scores, lacking.redcap).has(score.variable)
      ? { formed: false, value: { number: 0 } }
      : calculated(score, { items, scores });
    const text = written({ formed, value }, dialect);
    if (text === undefined || formed === false) return `if(${never}, 0, '')`;
    return limit === '' ? text : `if(${limit}, ${text}, '')`;
  };

  return { branching: (item) => shown(item, []), calculation };
}
