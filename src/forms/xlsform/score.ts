import type { FormItem, Score } from '../form.js';
import { calculated } from '../logic/lowering.js';
import { bySign, type Dialect, joined, written } from '../logic/writing.js';
import { figure, reference, relevantExpression } from './expression.js';

/** A score as an expression: the empty text where it cannot be given, else a number. */
export function scoreExpression(score: Score, items: readonly FormItem[], scores: readonly Score[]): string {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const part = (date: string, format: string) => `number(format-date(${date}, '${format}'))`;
  const dialect: Dialect = {
    number: figure,
    answer: (variable) =>
      byVariable.get(variable)?.kind.type === 'choices'
        ? `count-selected(${reference(variable)})`
        : reference(variable),
    given: (variable) => `${reference(variable)} != ''`,
    asked: (variable) => {
      const item = byVariable.get(variable);
      return item && relevantExpression(item, byVariable);
    },
    score: reference,
    formed: (variable) => `${reference(variable)} != ''`,
    compare: bySign(),
    truth: { true: 'true()', false: 'false()' },
    all: joined(' and ', ' or '),
    any: joined(' or ', ' and '),
    not: (test) => `not(${test})`,
    when: (test, then, otherwise) => `if(${test}, ${then}, ${otherwise})`,
    over: (of, by) => `(${of} div ${by})`,
    least: (parts) => `min(${parts.join(', ')})`,
    greatest: (parts) => `max(${parts.join(', ')})`,
    apply: { ln: (to) => `log(${to})`, sqrt: (to) => `sqrt(${to})`, floor: (to) => `floor(${to})` },
    between: {
      days: (from, to) => `round(decimal-date-time(${to}) - decimal-date-time(${from}), 0)`,
      years: (from, to) =>
        `(${part(to, '%Y')} - ${part(from, '%Y')} - if(${part(to, '%m%d')} < ${part(from, '%m%d')}, 1, 0))`,
    },
    day: (day) => reference(day === 'date' ? 'date' : day.answer),
    nothing: "''",
  };
  return written(calculated(score, { items, scores }), dialect) ?? "''";
}
