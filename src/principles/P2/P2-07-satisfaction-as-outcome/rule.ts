import type { Said } from '../../../model/said.js';
import { read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
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
    const chains = read(design).chains;
    const verdict = chains.some(({ complete }) => complete) ? null : 'partly';
    for (const { outcome, own, unfit, measured } of chains) {
      if (unfit.length === 0 || own.length === 0) continue;
      yield {
        path: outcome.path,
        params: { outcome: outcome.name, instruments: namesSaid(unfit) },
        verdict: measured ? null : verdict,
        instruments: unfit,
      };
    }
  },
  fixes({ path, instruments = [] }, design) {
    const outcome = read(design).chains.find((chain) => chain.outcome.path === path)?.outcome;
    const wrong = outcome?.indicators.filter(
      ({ measure }) => 'instrument' in measure && instruments.includes(measure.instrument),
    );
    const [only, ...more] = wrong ?? [];
    if (!only || more.length > 0 || outcome?.successes.some(({ measure }) => measure)) return [];
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result');
    return firstOf([...new Set(results.map(({ instrument }) => instrument))]).map((instrument) =>
      fix(
        `Läs av resultatet i ${instrument}`,
        `Read the outcome from ${instrument}`,
        edit(only.path, 'replace', `indicator ${instrument}`),
      ),
    );
  },
});
