import type { Form, FormItem, Score } from '../form.js';
import { allAsked, allScores } from './questions.js';

/** The columns that every row begins with, in order. They are never the variable of an item. */
export const headColumns = ['case', 'timepoint', 'informant', 'form', 'date'] as const;
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
