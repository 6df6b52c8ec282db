import type { FormCondition, FormItem, FormTest, Score } from '../form.js';
import { lacking } from '../lacking.js';
import { beyond, calculated } from '../logic/lowering.js';
import { bySign, type Dialect, joined, written } from '../logic/writing.js';
import { surveyName } from './names.js';

const signs: Record<FormTest['operator'], string> = {
  is: '=',
  'is-not': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const never = '1 = 2';

/** One test. Without an answer it does not hold, which SurveyJS would not say of `!=` by itself. */
function testExpression({ variable, operator, value }: FormTest, item: FormItem | undefined): string {
  if (!item) return never;
  const answer = `{${surveyName(variable)}}`;
  const held = (test: string) => `${answer} notempty and ${test}`;
  if (item.kind.type === 'choices') {
    if (!('code' in value) || (operator !== 'is' && operator !== 'is-not')) return never;
    return held(`${answer} ${operator === 'is' ? 'contains' : 'notcontains'} '${value.code}'`);
  }
  const sign = signs[operator];
  if ('date' in value) return held(`substring(${answer}, 0, ${value.date.length}) ${sign} '${value.date}'`);
  if ('number' in value) return held(`${answer} ${sign} ${value.number}`);
  return held(
    operator === 'is' || operator === 'is-not'
      ? `${answer} ${sign} '${value.code}'`
      : `${answer} ${sign} ${value.code}`,
  );
}

/** When an item is asked; nothing when it always is. An item that is hidden has no answer (`clearInvisibleValues`). */
export function conditionExpression(
  condition: FormCondition | undefined,
  items: readonly FormItem[],
): string | undefined {
  if (!condition) return undefined;
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const groups = condition.any.map(({ all }) =>
    all.map((test) => testExpression(test, byVariable.get(test.variable))).join(' and '),
  );
  if (groups.includes('')) return undefined;
  return groups.length === 1 ? groups[0] : groups.map((group) => `(${group})`).join(' or ');
}

/**
 * A score; undefined where SurveyJS cannot work it out (it has no logarithm). An answer that is chosen is a text there,
 * so each is made a number before it is added.
 */
export function scoreExpression(
  score: Score,
  items: readonly FormItem[],
  scores: readonly Score[],
): string | undefined {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const name = (variable: string) => `{${surveyName(variable)}}`;
  const part = (date: string, start: number, end: number) => `(substring(${date}, ${start}, ${end}) * 1)`;
  const monthDay = (date: string) => `(${part(date, 5, 7)} * 100 + ${part(date, 8, 10)})`;
  const whole = (date: string) => `(${part(date, 0, 4)} * 10000 + ${monthDay(date)})`;
  const isText = (variable: string) => ['choice', 'yes-no'].includes(byVariable.get(variable)?.kind.type ?? '');
  const dialect: Dialect = {
    number: String,
    answer: (variable) =>
      byVariable.get(variable)?.kind.type === 'choices'
        ? `count(${name(variable)})`
        : isText(variable)
          ? `(${name(variable)} * 1)`
          : name(variable),
    given: (variable) => `${name(variable)} notempty`,
    asked: (variable) => conditionExpression(byVariable.get(variable)?.condition, items),
    score: name,
    formed: (variable) => `${name(variable)} notempty`,
    compare: bySign(),
    truth: { true: '1 = 1', false: never },
    all: joined(' and ', ' or '),
    any: joined(' or ', ' and '),
    not: (part) => `!(${part})`,
    when: (test, then, otherwise) => `iif(${test}, ${then}${otherwise === '' ? '' : `, ${otherwise}`})`,
    least: (parts) => `min(${parts.join(', ')})`,
    greatest: (parts) => `max(${parts.join(', ')})`,
    // `trunc` goes towards zero, and reads a number such as 1e-9 by its first digit.
    apply: {
      sqrt: (to) => `(${to}) ^ 0.5`,
      floor: (to) =>
        `iif(${to} < 1, iif(${to} >= 0, 0, iif(trunc(${to}) = ${to}, trunc(${to}), trunc(${to}) - 1)), trunc(${to}))`,
    },
    between: {
      // It counts the days whichever comes first.
      days: (from, to) => `(dateDiff(${from}, ${to}, 'days') * iif(${whole(to)} < ${whole(from)}, -1, 1))`,
      years: (from, to) => `(${part(to, 0, 4)} - ${part(from, 0, 4)} - iif(${monthDay(to)} < ${monthDay(from)}, 1, 0))`,
    },
    day: (day) => (day === 'date' ? '{date}' : name(day.answer)),
    nothing: '',
  };
  if (beyond(scores, lacking.surveyjs).has(score.variable)) return undefined;
  const calculation = calculated(score, { items, scores });
  return calculation.formed === false ? `iif(${never}, 0)` : written(calculation, dialect);
}
