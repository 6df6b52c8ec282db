import { allScores, type Form, itemsIn, scoresIn } from '../../forms/index.js';
import { isCounted } from '../../reading/index.js';
import type { Specification } from '../specification.js';

/**
 * Whether a variable of a form is counted with: what is analysed, and what its scores are made of, since a score that a file
 * lacks is worked out.
 */
export function countedIn(specification: Specification): (form: Form, variable: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const { measures, answerSplits } = specification;
  const all = [...measures, ...answerSplits].map(({ series }) => series).filter(({ type }) => isCounted(type));
  const of = (form: Form): ReadonlySet<string> =>
    madeOf(
      form,
      all.flatMap(({ forms, variables }) => (forms.some(({ id }) => id === form.id) ? variables : [])),
    );
  return (form, variable) => {
    const found = known.get(form.id) ?? of(form);
    known.set(form.id, found);
    return found.has(variable);
  };
}

/** These variables of a form, and all that its scores among them are worked out from. */
export function madeOf(form: Form, variables: readonly string[]): ReadonlySet<string> {
  const scores = new Map(allScores(form).map((score) => [score.variable, score]));
  const found = new Set<string>();
  const add = (variable: string): void => {
    if (found.has(variable)) return;
    found.add(variable);
    const value = scores.get(variable)?.formula.value;
    if (value) [...itemsIn(value), ...scoresIn(value)].forEach(add);
  };
  variables.forEach(add);
  return found;
}
