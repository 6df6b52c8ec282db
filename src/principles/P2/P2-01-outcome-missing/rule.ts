import { read } from '../../../reading/index.js';
import { edit, fix, newOutcome } from '../../fixing.js';
import { rule } from '../../rule.js';

export const outcomeMissing = rule<{ measured: boolean; presumed?: boolean }>({
  code: 'P2-01',
  name: 'outcome-missing',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ measured, presumed }) =>
      presumed
        ? 'Det önskade resultatet är bara antaget: fråga verksamheten vad insatsen ska leda till för klienten, och skriv det som sagt.'
        : measured
          ? 'Resultat mäts, men det sägs inte vilket resultat som är önskvärt: skriv vad insatsen ska leda till för klienten.'
          : 'Inget önskvärt resultat är angivet: skriv vad insatsen ska leda till för klienten och hur det mäts.',
    en: ({ measured, presumed }) =>
      presumed
        ? 'The desired outcome is only presumed: ask the operation what the intervention is to lead to for the client, and state it.'
        : measured
          ? 'Results are measured, but it is not said which result is desired: write what the intervention is to lead to for the client.'
          : 'No desired outcome is stated: write what the intervention is to lead to for the client and how it is measured.',
  },
  *check(design) {
    if (design.noOutcome) return;
    const { evidence, outcomes } = read(design);
    const first = outcomes.find(({ presumed }) => presumed);
    if (outcomes.some(({ presumed, parent }) => !presumed && !parent)) return;
    const measured = evidence.some(({ bearing }) => bearing === 'result');
    yield {
      path: first?.outcome.path ?? design.path,
      params: { measured, presumed: first !== undefined },
      verdict: measured ? 'partly' : 'not stated',
    };
  },
  fixes({ params: { presumed } }, design) {
    if (presumed) return [];
    const measured = read(design).evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    if (measured.length === 0) return [];
    const { outcome, problem } = newOutcome(design, [...new Set(measured.map(({ instrument }) => instrument))]);
    return [
      fix(
        'Lägg till ett önskvärt resultat',
        'Add a desired outcome',
        ...(problem ? [edit('design', 'add-inside', problem)] : []),
        edit('design', 'add-inside', outcome),
      ),
    ];
  },
});
