import type { FormItem, Score } from '../form.js';
import { numericRange } from './score.js';

/** An item whose answers are chosen from a list. One without any option can only be answered in words. */
export function hasOptions({ kind }: FormItem): boolean {
  return 'options' in kind && kind.options.length > 0;
}

/** A term of a score that can give a number. `from`: the number is this minus the answer (a reversed item). */
export interface ScoreTerm {
  item: FormItem;
  from?: number;
}

/** The terms that can give a number: not text or date, and not reversed with an open bound. The others are missing. */
export function scoreTerms({ formula }: Score, items: readonly FormItem[]): ScoreTerm[] {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  return formula.terms.flatMap(({ variable, reverse }): ScoreTerm[] => {
    const item = byVariable.get(variable);
    if (!item || ['date', 'text', 'unstated'].includes(item.kind.type)) return [];
    if ('options' in item.kind && !hasOptions(item)) return [];
    if (!reverse) return [{ item }];
    const { low, high } = numericRange(item) ?? {};
    return low === undefined || high === undefined ? [] : [{ item, from: low + high }];
  });
}

/** How many terms must be answered for the score to be given. */
export function answersNeeded({ formula: { terms, allowMissing } }: Score): number {
  return Math.max(1, terms.length - allowMissing);
}
