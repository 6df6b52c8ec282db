import {
  allAsked,
  allScores,
  type Form,
  type FormItem,
  inDependencyOrder,
  itemsIn,
  type Score,
  scoresIn,
} from '../../forms/index.js';
import { isCounted } from '../../reading/index.js';
import type { Specification } from '../specification.js';

/** What the query needs of a form, each with the name that the query has for it: `q1`, `q2` … */
export interface FormColumns {
  form: Form;
  items: readonly { item: FormItem; name: string }[];
  /** Each after those that it is made of. */
  scores: readonly { score: Score; name: string }[];
}

/** What is analysed of a form, what its scores are made of, and what decides whether any of that is asked. */
export function columnsOf(form: Form, { measures }: Specification): FormColumns {
  const [items, scores] = [allAsked(form), allScores(form)];
  const needed = new Set<string>();
  const add = (variable: string): void => {
    if (needed.has(variable)) return;
    needed.add(variable);
    const value = scores.find((one) => one.variable === variable)?.formula.value;
    if (value) [...itemsIn(value), ...scoresIn(value)].forEach(add);
    const condition = items.find((one) => one.variable === variable)?.condition;
    for (const { all } of condition?.any ?? []) for (const one of all) add(one.variable);
  };
  for (const { series } of measures) {
    if (isCounted(series.type) && series.forms.some(({ id }) => id === form.id)) series.variables.forEach(add);
  }
  const own = items.filter(({ variable }) => needed.has(variable));
  const made = inDependencyOrder(scores).filter(({ variable }) => needed.has(variable));
  return {
    form,
    items: own.map((item, index) => ({ item, name: `q${index + 1}` })),
    scores: made.map((score, index) => ({ score, name: `q${own.length + index + 1}` })),
  };
}
