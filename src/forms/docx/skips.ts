import { type Answer, type FormItem, type FormTest, yesNoCodes } from '../form.js';
import { testHolds } from '../logic/condition.js';

/** After one of these answers (`undefined`: no answer) the next question that may be asked is `to`; without it, none in the section. */
export interface Skip {
  answers: (string | undefined)[];
  to?: FormItem;
}

function codesOf({ kind }: FormItem): string[] {
  if (kind.type === 'yes-no') return [yesNoCodes.yes, yesNoCodes.no];
  return kind.type === 'choice' ? kind.options.map(({ code }) => code) : [];
}

/**
 * Where an interviewer goes on after an item that is answered with one option: only those answers that make the
 * questions straight after it certain not to be asked, whatever else is answered.
 */
export function skipsOf(items: readonly FormItem[], at: number): Skip[] {
  const item = items[at];
  if (!item) return [];
  const target = (answer: Answer | undefined): number => {
    const out = new Set<string>();
    const mayHold = (test: FormTest) =>
      test.variable === item.variable ? testHolds(test, answer) : !out.has(test.variable);
    let next = at + 1;
    for (; next < items.length; next += 1) {
      const { condition, variable } = items[next] ?? item;
      if (!condition || condition.any.some(({ all }) => all.every(mayHold))) break;
      out.add(variable);
    }
    return next;
  };
  const byTarget = new Map<number, (string | undefined)[]>();
  const codes = codesOf(item);
  for (const answer of codes.length > 0 ? [...codes, undefined] : []) {
    const to = target(answer);
    if (to > at + 1) byTarget.set(to, [...(byTarget.get(to) ?? []), answer]);
  }
  return [...byTarget].map(([to, answers]) => ({ answers, ...(items[to] && { to: items[to] }) }));
}
