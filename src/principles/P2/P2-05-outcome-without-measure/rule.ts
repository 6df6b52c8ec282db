import type { Said } from '../../../model/said.js';
import { type Chain, read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { edit, firstOf, fix, momentName } from '../../fixing.js';
import { rule } from '../../rule.js';

export const outcomeWithoutMeasure = rule<{ outcome: string; uncollected?: Said }>({
  code: 'P2-05',
  name: 'outcome-without-measure',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcome, uncollected }) =>
      uncollected
        ? `Resultatet ${outcome} ska avläsas i ${uncollected.sv}, som aldrig samlas in: lägg till en mätning eller välj en annan indikator.`
        : `Det sägs inte hur man ser om resultatet ${outcome} är nått: ange en indikator.`,
    en: ({ outcome, uncollected }) =>
      uncollected
        ? `The outcome ${outcome} is to be read from ${uncollected.en}, which is never collected: add a collect or choose another indicator.`
        : `It is not said how to see whether the outcome ${outcome} is reached: name an indicator.`,
  },
  *check(design) {
    const chains = read(design).chains;
    const verdict = chains.some(({ complete }) => complete) ? null : 'partly';
    for (const chain of chains) {
      if (!isUnmeasured(chain)) continue;
      const { outcome, uncollected } = chain;
      yield {
        path: outcome.path,
        params: { outcome: outcome.name, uncollected: uncollected.length > 0 ? namesSaid(uncollected) : undefined },
        verdict: chain.measured ? null : verdict,
        instruments: uncollected,
      };
    }
  },
  fixes({ path, instruments }, design) {
    const missing = instruments?.[0];
    if (missing !== undefined) {
      const indicators = read(design).outcomes.flatMap(({ outcome }) => outcome.indicators);
      const stated = indicators.find(
        ({ measure, from }) => from && 'instrument' in measure && measure.instrument === missing,
      );
      const kinds = (stated?.from ?? read(design).instruments.of(missing)?.informants ?? []).map(({ kind }) => kind);
      const from = kinds.every((kind) => kind === 'client')
        ? ' from client'
        : kinds.every((kind) => kind === 'professional')
          ? ' from professional'
          : '';
      const times = `${momentName(design, 'start')}, ${momentName(design, 'end')}`;
      return [
        fix(
          `Lägg till en mätning av ${missing}`,
          `Add a collect of ${missing}`,
          edit('design', 'add-inside', `collect ${missing}${from} at ${times}`),
        ),
      ];
    }
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    return firstOf([...new Set(results.map(({ instrument }) => instrument))]).map((instrument) =>
      fix(
        `Läs av resultatet i ${instrument}`,
        `Read the outcome from ${instrument}`,
        edit(path, 'add-inside', `indicator ${instrument}`),
      ),
    );
  },
});

/** Nothing to read it from, or something that is never collected. Unfit indicators have a rule of their own. */
function isUnmeasured({ measured, unfit, uncollected, own }: Chain): boolean {
  if (uncollected.length > 0) return own.length > 0;
  return !measured && unfit.length === 0;
}
