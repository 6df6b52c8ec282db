import type { Form, FormItem, Score } from '../form.js';
import { allAsked, allScores, isWhole } from '../logic/questions.js';

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

/** Everything in the form that is answered and calculated, for the script. */
export function pageForm(form: Form): { items: PageItem[]; scores: { variable: string; formula: Score['formula'] }[] } {
  return {
    items: allAsked(form).map(pageItem),
    scores: allScores(form).map(({ variable, formula }) => ({ variable, formula })),
  };
}
