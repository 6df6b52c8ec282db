import { type Design, type Fact, isVerified, type Outcome, type Said } from '../../../model/index.js';
import { markedOf, read, type Score, scoresOf } from '../../../reading/index.js';
import { measureSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const unverifiedThreshold = rule<{ measure: Said }>({
  code: 'L-57',
  name: 'unverified-threshold',
  group: 'L',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ measure }) =>
      `Vad som är lyckat avgörs av en gräns i ${measure.sv} som inte sägs vara uppslagen: kontrollera den mot källan innan resultaten redovisas.`,
    en: ({ measure }) =>
      `What is a success hangs on a limit in ${measure.en} that is not said to be looked up: check it against the source before results are reported.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      const reported = new Set<string>();
      for (const success of outcome.successes) {
        for (const score of success.reliably ? decisive(design, outcome) : []) {
          const { instrument, scale } = score;
          const measure = `${instrument}.${scale.name}`;
          const said = measureSaid(design, { instrument, part: scale.name });
          if (reported.has(measure) || !isReliableChangeUnverified(score)) continue;
          reported.add(measure);
          yield { path: success.path, params: { measure: said }, instruments: [instrument], at: success.at };
        }
        const limit = limitOf(design, outcome, success);
        if (!limit || reported.has(limit.measure) || !isUnverified(limit.facts)) continue;
        reported.add(limit.measure);
        yield {
          path: success.path,
          params: { measure: measureSaid(design, limit) },
          instruments: [limit.instrument],
          at: success.at,
        };
      }
    }
  },
});

/** The scores that the change may be counted in: of the main measure, or of all when none is said to be it. */
function decisive(design: Design, outcome: Outcome): Score[] {
  const marked = markedOf(outcome);
  return (marked.length > 0 ? marked : outcome.indicators).flatMap((one) => scoresOf(read(design), outcome, one));
}
/**
 * Taken from a stated reliable change; where there is none, it is computed from spread and reliability. What the design
 * says that it counts with must be looked up, each of it.
 */
function isReliableChangeUnverified({ facts, indicator }: Score): boolean {
  const change = facts.filter(({ kind }) => kind === 'change');
  const own = facts.filter((one) => indicator.facts?.includes(one));
  const kinds = ['reliability', 'sd', 'change'];
  return (
    isUnverified(change.length > 0 ? change : facts.filter(({ kind }) => kind === 'sd')) ||
    own.some((one) => kinds.includes(one.kind) && !isVerified(one))
  );
}
/** Something is known, but none of it has been seen in a source; what is not said of is not seen either. */
function isUnverified(facts: readonly Fact[]): boolean {
  return facts.length > 0 && !facts.some(isVerified);
}
/** The published limits that a success takes its number from. */
function limitOf(design: Design, outcome: Outcome, { measure, test }: Outcome['successes'][0]) {
  if (!measure || !('instrument' in measure) || !test || !('number' in test.value)) return undefined;
  const { number } = test.value;
  const { instrument, part } = measure;
  const judged = outcome.indicators
    .flatMap((one) => scoresOf(read(design), outcome, one))
    .find((one) => one.instrument === instrument && one.scale.name === part);
  const scale = read(design)
    .instruments.content(instrument)
    ?.scales.find(({ name }) => name === part);
  const facts = (judged ?? scale)?.facts.filter(({ kind, value }) => kind === 'cutoff' && value === number) ?? [];
  return { facts, instrument, part, measure: `${instrument}.${part}` };
}
