import type { Said } from '../../finding.js';
import { chainsOf } from '../../reading/chain.js';
import { listNames } from '../../reading/say.js';
import { rule } from '../../rule.js';

export const satisfactionAsOutcome = rule<{ outcome: string; instruments: Said }>({
  code: 'P2-07',
  name: 'satisfaction-as-outcome',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcome, instruments }) =>
      `${instruments.sv} mäter något annat än resultat (till exempel hur insatsen upplevdes) och kan inte visa ${outcome}: välj en indikator som mäter resultatet.`,
    en: ({ outcome, instruments }) =>
      `${instruments.en} measures something other than results (such as how the service was experienced) and cannot show ${outcome}: choose an indicator that measures the outcome.`,
  },
  *check(design) {
    const chains = chainsOf(design);
    const verdict = chains.some(({ complete }) => complete) ? null : 'partly';
    for (const { outcome, own, unfit, measured } of chains) {
      if (unfit.length === 0 || own.length === 0) continue;
      yield {
        path: outcome.path,
        params: { outcome: outcome.name, instruments: listNames(unfit) },
        verdict: measured ? null : verdict,
        instruments: unfit,
      };
    }
  },
});
