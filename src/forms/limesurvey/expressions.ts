import type { FormCondition, FormItem, FormTest, Score } from '../form.js';
import { answersNeeded, hasOptions, type ScoreTerm, scoreTerms } from '../logic/score-terms.js';
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
function chosen({ variable, kind }: FormItem): string {
  const codes = 'options' in kind ? kind.options.map(({ code }) => value(variable, code)) : [];
  return `count(${codes.join(', ')})`;
}

const isMultiple = (item: FormItem) => item.kind.type === 'choices' && hasOptions(item);
const answered = (item: FormItem) => (isMultiple(item) ? `${chosen(item)} > 0` : `!is_empty(${value(item.variable)})`);

function choicesTest(
  { operator, value: { code } }: { operator: FormTest['operator']; value: { code: string } },
  item: FormItem,
) {
  const offered = 'options' in item.kind && item.kind.options.some((option) => option.code === code);
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

/** A term's number, where there is an answer. */
function numberOf({ item, from }: ScoreTerm): string {
  const number = isMultiple(item) ? chosen(item) : value(item.variable);
  return from === undefined ? number : `${from} - ${number}`;
}

/** How many of the terms are answered. */
function answeredCount(terms: readonly ScoreTerm[]): string {
  const single = terms.filter(({ item }) => !isMultiple(item)).map(({ item }) => value(item.variable));
  const multiple = terms.filter(({ item }) => isMultiple(item)).map(({ item }) => `if(${answered(item)}, 1, 0)`);
  const parts = [...(single.length > 0 ? [`count(${single.join(', ')})`] : []), ...multiple];
  return parts.length === 1 ? (parts[0] ?? '') : `sum(${parts.join(', ')})`;
}

/** A score's equation, braces and all; it gives nothing when more answers are missing than may be. */
export function equation(score: Score, items: readonly FormItem[]): string {
  const { terms, factor, function: how } = score.formula;
  const all = scoreTerms(score, items);
  const needed = answersNeeded(score);
  if (all.length < needed) return '{""}';
  const count = answeredCount(all);
  const summed = (term: ScoreTerm) =>
    term.from === undefined ? numberOf(term) : `if(${answered(term.item)}, ${numberOf(term)}, 0)`;
  const notZero = (term: ScoreTerm) => `if(${answered(term.item)} and ${numberOf(term)} != 0, 1, 0)`;
  const sum = `sum(${all.map(summed).join(', ')})`;
  const complete = needed === terms.length;
  const result = {
    sum: complete ? sum : `${sum} / ${count} * ${terms.length}`,
    mean: `${sum} / ${complete ? terms.length : count}`,
    count: `sum(${all.map(notZero).join(', ')})`,
  }[how];
  return `{if(${count} >= ${needed}, ${result}${factor === 1 ? '' : ` * ${factor}`}, "")}`;
}
