import type { FormCondition, FormItem, FormTest, Score } from '../form.js';
import { numericRange } from '../logic/score.js';
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

/** An answer as a number, where there is an answer; undefined for an item that gives no number. */
function numberExpression(
  item: FormItem | undefined,
  reverse: boolean,
): { answered: string; number: string } | undefined {
  if (!item || ['date', 'text', 'unstated'].includes(item.kind.type)) return undefined;
  const answer = `{${surveyName(item.variable)}}`;
  const answered = `${answer} notempty`;
  const number = item.kind.type === 'choices' ? `count(${answer})` : answer;
  if (!reverse) return { answered, number };
  const { low, high } = numericRange(item) ?? {};
  return low === undefined || high === undefined ? undefined : { answered, number: `${high + low} - ${number}` };
}

/**
 * A score, as `score` in `score.ts` has it: nothing when more answers are missing than may be. `count` and `avg` pass
 * over what is nothing, so they count and add the answers there are.
 */
export function scoreExpression({ formula }: Score, items: readonly FormItem[]): string {
  const { terms, factor, allowMissing } = formula;
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const numbers = terms.flatMap(({ variable, reverse }) => numberExpression(byVariable.get(variable), reverse) ?? []);
  if (numbers.length === 0) return `iif(${never}, 0)`;
  const all = numbers.map(({ answered, number }) => `iif(${answered}, ${number})`).join(', ');
  const result = {
    sum: `avg(${all}) * ${terms.length}`,
    mean: `avg(${all})`,
    count: `count(${numbers.map(({ answered, number }) => `iif(${answered} and ${number} != 0, 1)`).join(', ')})`,
  }[formula.function];
  const needed = Math.max(1, terms.length - allowMissing);
  return `iif(count(${all}) >= ${needed}, ${result}${factor === 1 ? '' : ` * ${factor}`})`;
}
