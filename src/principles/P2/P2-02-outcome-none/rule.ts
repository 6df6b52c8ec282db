import { read } from '../../../reading/index.js';
import { edit, fix, newOutcome } from '../../fixing.js';
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
    // What somebody else presumes does not outweigh the operation's own word.
    const isStated = read(design).outcomes.some(({ presumed }) => !presumed);
    if (design.noOutcome && !isStated) yield { path: 'outcome/none', params: {} };
  },
  fixes({ path }, design) {
    const measured = read(design).evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
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
