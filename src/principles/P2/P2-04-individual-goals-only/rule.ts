import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { allTitledSaid } from '../../../words/index.js';
import { edit, fix, newOutcome } from '../../fixing.js';
import { rule } from '../../rule.js';

export const individualGoalsOnly = rule<{ outcomes: Said }>({
  code: 'P2-04',
  name: 'individual-goals-only',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcomes }) =>
      `De resultat som anges är individuella mål (${outcomes.sv}), så det går inte att säga vad insatsen leder till: ange också ett resultat som gäller alla klienter.`,
    en: ({ outcomes }) =>
      `The stated outcomes are individual goals (${outcomes.en}), so it cannot be said what the intervention leads to: also state an outcome that holds for all clients.`,
  },
  *check(design) {
    const chains = read(design).chains;
    const first = chains[0];
    if (first && chains.every(({ individual }) => individual)) {
      yield { path: first.outcome.path, params: { outcomes: allTitledSaid(design.outcomes) } };
    }
  },
  fixes(_, design) {
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result');
    if (results.length === 0) return [];
    const { outcome, problem } = newOutcome(design, [...new Set(results.map(({ instrument }) => instrument))]);
    return [
      fix(
        'Lägg till ett resultat som gäller alla klienter',
        'Add an outcome that holds for all clients',
        ...(problem ? [edit('design', 'add-inside', problem)] : []),
        edit('design', 'add-inside', outcome),
      ),
    ];
  },
});
