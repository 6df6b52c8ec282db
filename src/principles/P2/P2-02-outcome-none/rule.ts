import { edit, fix, newOutcome } from '../../fixing.js';
import { measuredBy } from '../../reading/measures.js';
import { rule } from '../../rule.js';

export const outcomeNone = rule<object>({
  code: 'P2-02',
  name: 'outcome-none',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: () =>
      'Uppföljningen säger att inget önskvärt resultat är bestämt: kom överens om vad insatsen ska leda till för klienten.',
    en: () =>
      'The follow-up says that no desired outcome is defined: agree on what the intervention is to lead to for the client.',
  },
  *check(design) {
    if (design.noOutcome && design.outcomes.length === 0) yield { path: 'outcome/none', params: {} };
  },
  fixes({ path }, design) {
    const measured = measuredBy(design).filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    const { outcome, problem } = newOutcome(design, [...new Set(measured.map(({ instrument }) => instrument))]);
    return [
      fix(
        'Byt till ett önskvärt resultat',
        'Change to a desired outcome',
        edit(path, 'replace', outcome),
        ...(problem ? [edit('design', 'add-inside', problem)] : []),
      ),
    ];
  },
});
