import type { Design } from '../../model/index.js';
import { bearingOf, measuredBy, rootOf, statedMeasures } from './measures.js';
import { outcomesOf, type PlacedOutcome, type Read } from './outcomes.js';

/** The links problem → outcome → indicator → measurement of one outcome. */
export interface Chain extends PlacedOutcome {
  /** Its goals are set with each client, and there is no common outcome. */
  individual: boolean;
  /** Names of instruments that the outcome is read from but that are never collected. */
  uncollected: readonly string[];
  /** Those that do not measure any result: experience of the service, numbers served. */
  unfit: readonly string[];
  /** Some indicator measures a result and is collected. */
  measured: boolean;
  complete: boolean;
}

export function chainsOf(design: Design): Chain[] {
  const collected = new Set(measuredBy(design).map(({ root }) => root));
  for (const collect of design.collects) {
    for (const fallback of collect.fallbacks) {
      for (const name of fallback.instruments ?? []) collected.add(rootOf(design, name));
    }
  }
  return outcomesOf(design).map((placed) => chainOf(design, placed, collected));
}

function chainOf(design: Design, placed: PlacedOutcome, collected: ReadonlySet<string>): Chain {
  const { measures } = placed;
  const uncollected = measures.filter((one) => !collected.has(rootOf(design, one.instrument)));
  const unfit = measures.filter((one) => bearingOf(design, one.instrument, one.part) === 'other');
  const working = measures.filter((one) => !uncollected.includes(one) && !unfit.includes(one));
  const individual = isIndividual(design, placed, working);
  const measured = working.length > 0;
  return {
    ...placed,
    individual,
    uncollected: uncollected.map((one) => one.instrument),
    unfit: unfit.map((one) => one.instrument),
    measured,
    complete: measured && !individual && placed.addresses.length > 0,
  };
}

/** Stated, or (where nothing is stated) measured only by goal attainment or by the reason for closing. */
function isIndividual(design: Design, { outcome }: PlacedOutcome, measures: readonly Read[]): boolean {
  if (outcome.individualised !== undefined) return outcome.individualised === 'yes';
  return (
    measures.length > 0 &&
    measures.every(
      ({ instrument, part }) =>
        bearingOf(design, instrument, part) === 'attainment' && statedMeasures(design, instrument, part).size > 0,
    )
  );
}
