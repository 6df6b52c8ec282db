import type { Design, Fact, Outcome, Scale } from '../../../model/index.js';
import { contentOf } from '../../reading/measures.js';
import { outcomesOf } from '../../reading/outcomes.js';
import { rule } from '../../rule.js';

export const unverifiedThreshold = rule<{ measure: string }>({
  code: 'L-57',
  name: 'unverified-threshold',
  group: 'L',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ measure }) =>
      `Vad som är lyckat avgörs av en gräns i ${measure} som ingen har slagit upp: kontrollera den mot källan innan resultaten redovisas.`,
    en: ({ measure }) =>
      `What is a success hangs on a limit in ${measure} that nobody has looked up: check it against the source before results are reported.`,
  },
  *check(design) {
    for (const { outcome } of outcomesOf(design)) {
      const reported = new Set<string>();
      for (const success of outcome.successes) {
        for (const { scale, instrument } of success.reliably ? scalesOf(design, outcome) : []) {
          const measure = `${instrument}.${scale.name}`;
          if (reported.has(measure) || !isReliableChangeUnverified(scale)) continue;
          reported.add(measure);
          yield { path: success.path, params: { measure }, instruments: [instrument], at: success.at };
        }
        const limit = limitOf(design, success);
        if (!limit || reported.has(limit.measure) || !isUnverified(limit.facts)) continue;
        reported.add(limit.measure);
        yield {
          path: success.path,
          params: { measure: limit.measure },
          instruments: [limit.instrument],
          at: success.at,
        };
      }
    }
  },
});

function scalesOf(design: Design, { indicators }: Outcome): { scale: Scale; instrument: string }[] {
  return indicators.flatMap(({ measure }) => {
    if (!('instrument' in measure)) return [];
    const scales = contentOf(design, measure.instrument)?.scales ?? [];
    const named = scales.filter(({ name }) => measure.part === undefined || name === measure.part);
    return named.map((scale) => ({ scale, instrument: measure.instrument }));
  });
}
/** Taken from a stated reliable change; where there is none, it is computed from spread and reliability. */
function isReliableChangeUnverified({ facts }: Scale): boolean {
  const change = facts.filter(({ kind }) => kind === 'change');
  return isUnverified(change.length > 0 ? change : facts.filter(({ kind }) => kind === 'sd'));
}
/** Something is known, but none of it has been seen in a source; what is not said of is not seen either. */
function isUnverified(facts: readonly Fact[]): boolean {
  return facts.length > 0 && facts.every(({ confidence }) => confidence !== 'seen' && confidence !== 'derived');
}
/** The published limits that a success takes its number from. */
function limitOf(design: Design, { measure, test }: Outcome['successes'][0]) {
  if (!measure || !('instrument' in measure) || !test || !('number' in test.value)) return undefined;
  const { number } = test.value;
  const scale = contentOf(design, measure.instrument)?.scales.find(({ name }) => name === measure.part);
  const facts = scale?.facts.filter(({ kind, value }) => kind === 'cutoff' && value === number) ?? [];
  return { facts, instrument: measure.instrument, measure: `${measure.instrument}.${measure.part}` };
}
