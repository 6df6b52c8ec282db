import { bearingOf } from '../evidence/bearing.js';
import type { MeasureRef } from '../measures/values.js';
import type { Reading } from '../reading.js';
import type { FlatOutcome } from './flat.js';

/** The links problem → outcome → indicator → measurement of one outcome. */
export interface Chain extends FlatOutcome {
  /** Its goals are said to be set with each client, and there is no common outcome. */
  individual: boolean;
  /** Names of instruments that the outcome is read from but that are never collected. */
  uncollected: readonly string[];
  /** Those that do not measure any result: experience of the service, numbers served. */
  unfit: readonly string[];
  /** Some indicator measures a result and is collected. */
  measured: boolean;
  complete: boolean;
}

export function chainsOf({ design, evidence, instruments, outcomes }: Reading): Chain[] {
  const collected = new Set(evidence.map(({ root }) => root));
  for (const { fallbacks } of design.collects) {
    for (const name of fallbacks.flatMap((one) => one.instruments ?? [])) collected.add(instruments.root(name));
  }
  const named = outcomes.flatMap(({ own }) => own);
  return outcomes.map((flat): Chain => {
    const is = (one: MeasureRef) => bearingOf(instruments, named, one.instrument, one.part);
    const uncollected = flat.measures.filter((one) => !collected.has(instruments.root(one.instrument)));
    const unfit = flat.measures.filter((one) => is(one) === 'other');
    const measured = flat.measures.some((one) => !uncollected.includes(one) && !unfit.includes(one));
    const individual = flat.outcome.individualised === 'yes';
    return {
      ...flat,
      individual,
      uncollected: uncollected.map((one) => one.instrument),
      unfit: unfit.map((one) => one.instrument),
      measured,
      complete: measured && !individual && !flat.presumed && flat.addresses.length > 0,
    };
  });
}
