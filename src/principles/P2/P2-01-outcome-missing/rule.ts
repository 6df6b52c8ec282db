import { edit, fix, newOutcome } from '../../fixing.js';
import { measuredBy } from '../../reading/measures.js';
import { rule } from '../../rule.js';

export const outcomeMissing = rule<{ measured: boolean }>({
  code: 'P2-01',
  name: 'outcome-missing',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ measured }) =>
      measured
        ? 'Resultat mäts, men det sägs inte vilket resultat som är önskvärt: skriv vad insatsen ska leda till för klienten.'
        : 'Inget önskvärt resultat är angivet: skriv vad insatsen ska leda till för klienten och hur det mäts.',
    en: ({ measured }) =>
      measured
        ? 'Results are measured, but it is not said which result is desired: write what the intervention is to lead to for the client.'
        : 'No desired outcome is stated: write what the intervention is to lead to for the client and how it is measured.',
  },
  *check(design) {
    if (design.outcomes.length > 0 || design.noOutcome) return;
    const measured = measuredBy(design).some(({ bearing }) => bearing === 'result');
    yield { path: design.path, params: { measured }, verdict: measured ? 'partly' : 'not stated' };
  },
  fixes(_, design) {
    const measured = measuredBy(design).filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
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
