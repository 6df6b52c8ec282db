import type { Form, FormItem, Score } from '../form.js';
import { allAsked, allScores } from './questions.js';

/**
 * The columns that every row begins with, in order. They are never the variable of an item. `version`: which form the row
 * was filled in on, as the form's stamp says (`meaning/stamp.ts`).
 */
export const headColumns = ['case', 'timepoint', 'informant', 'form', 'date', 'version'] as const;
export type HeadColumn = (typeof headColumns)[number];

/** A column of the data that comes out of a form: of the head, of a question, or of a calculated score. */
export type Column =
  | { variable: HeadColumn; of: 'head' }
  | { variable: string; of: 'item'; item: FormItem }
  | { variable: string; of: 'score'; score: Score };

/**
 * The columns of a form's data, in order: the head, everything that is answered, the calculated scores. Every format
 * that answers come back in gives these. Of several chosen answers the codes stand together with spaces between.
 */
export function columns(form: Form): Column[] {
  return [
    ...headColumns.map((variable): Column => ({ variable, of: 'head' })),
    ...allAsked(form).map((item): Column => ({ variable: item.variable, of: 'item', item })),
    ...allScores(form).map((score): Column => ({ variable: score.variable, of: 'score', score })),
  ];
}

/**
 * The other forms of the same sitting, each with its own columns. What someone has answered and what staff write in of it may
 * stand in one row, or in a row each: a row holds something of a form when one of that form's columns is filled in.
 */
export function besides(form: Form, all: Iterable<Form>): { form: Form; variables: string[] }[] {
  return [...all]
    .filter((other) => other !== form && other.sitting === form.sitting)
    .map((other) => ({
      form: other,
      variables: columns(other).flatMap(({ variable, of }) => (of === 'head' ? [] : [variable])),
    }));
}

/** The one form that a table can be of, when no column says which: several of one sitting are one, the first. */
export function onlySitting<Element extends { form: Form }>(fitting: readonly Element[]): Element | undefined {
  return new Set(fitting.map(({ form }) => form.sitting)).size === 1 ? fitting[0] : undefined;
}
