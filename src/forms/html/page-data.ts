import type { Range } from '../../model/index.js';
import type { Form, FormItem, Score } from '../form.js';

/** An item as the page's script knows it. */
export interface PageItem {
  variable: string;
  type: FormItem['kind']['type'];
  low?: number;
  high?: number;
  whole?: boolean;
  codes?: string[];
  optional?: boolean;
  condition?: FormItem['condition'];
}

/** The ratings that are shown as one button a step: whole numbers, few enough to be seen together. */
export function ratingSteps({ low, high }: Range): number[] | undefined {
  if (low === undefined || high === undefined || !Number.isInteger(low) || !Number.isInteger(high)) return undefined;
  const count = high - low + 1;
  return count >= 2 && count <= 21 ? Array.from({ length: count }, (_, index) => low + index) : undefined;
}

/** A rating with whole bounds is answered in whole numbers. */
function isWhole({ low, high }: Range): boolean {
  return Number.isInteger(low) && Number.isInteger(high);
}

/** The item without its texts. */
export function pageItem({ variable, kind, optional, condition }: FormItem): PageItem {
  const range = kind.type === 'rating' || kind.type === 'number' ? kind.range : undefined;
  return {
    variable,
    type: kind.type,
    ...(range?.low !== undefined && { low: range.low }),
    ...(range?.high !== undefined && { high: range.high }),
    ...(kind.type === 'rating' && isWhole(kind.range) && { whole: true }),
    ...((kind.type === 'choice' || kind.type === 'choices') && { codes: kind.options.map(({ code }) => code) }),
    ...(optional && { optional }),
    ...(condition && { condition }),
  };
}

/** Everything in the form that is answered and calculated, for the script. Score entries are numbers. */
export function pageForm(form: Form): { items: PageItem[]; scores: { variable: string; formula: Score['formula'] }[] } {
  return {
    items: form.sections.flatMap(({ items, entries }) => [
      ...items.map(pageItem),
      ...entries.map(({ variable, range }): PageItem => ({ variable, type: 'number', ...range })),
    ]),
    scores: form.sections.flatMap(({ scores }) => scores.map(({ variable, formula }) => ({ variable, formula }))),
  };
}
