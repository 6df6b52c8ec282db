import type { Form, FormItem } from '../form.js';
import type { Calculation } from '../logic/calculation.js';
import { calculations } from '../logic/lowering.js';
import { optionsOf } from '../logic/points.js';
import { allAsked, isWhole } from '../logic/questions.js';

/** An item as the page's script knows it. */
export interface PageItem {
  variable: string;
  type: FormItem['kind']['type'];
  low?: number;
  high?: number;
  whole?: boolean;
  /** Of a rating or a number: answers beside its limits. */
  codes?: string[];
  optional?: boolean;
  condition?: FormItem['condition'];
}

/** The item without its texts. */
export function pageItem(item: FormItem): PageItem {
  const { variable, kind, optional, condition } = item;
  const range = kind.type === 'rating' || kind.type === 'number' ? kind.range : undefined;
  return {
    variable,
    type: kind.type,
    ...(range?.low !== undefined && { low: range.low }),
    ...(range?.high !== undefined && { high: range.high }),
    ...(kind.type === 'rating' && isWhole(kind.range) && { whole: true }),
    ...('options' in kind && { codes: optionsOf(item).map(({ code }) => code) }),
    ...(optional && { optional }),
    ...(condition && { condition }),
  };
}

/** Everything in the form that is answered and calculated, for the script. */
export function pageForm(form: Form): { items: PageItem[]; scores: ({ variable: string } & Calculation)[] } {
  return {
    items: allAsked(form).map(pageItem),
    scores: calculations(form),
  };
}
