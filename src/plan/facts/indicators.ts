import type { Design, Informant, Outcome } from '../../model/index.js';
import { instrumentOf, isInstrument, type Value, valuesOf } from './measures.js';
import { informantsOf, timesOf } from './occasions.js';

/** One value that an outcome is judged by, with whose information and when. */
export interface Judged {
  value: Value;
  from: Informant[];
  /** Timepoints where it is collected from them, in time order. */
  times: string[];
}

/** What an outcome's indicators come to: each value, its informants (stated, or those who are asked), and its timepoints. */
export const judgedBy = (design: Design, outcome: Outcome): Judged[] =>
  outcome.indicators.flatMap(({ measure, from }) => {
    if (!isInstrument(measure)) return [];
    const informants = from ?? informantsOf(design, measure);
    const inherent = instrumentOf(design, measure.instrument)?.informants ?? [];
    return valuesOf(design, measure).map((value) => ({
      value,
      from: informants.length > 0 ? informants : inherent,
      times: timesOf(design, value, from),
    }));
  });

/** The names `instrument part` that some outcome uses, in an indicator or in a criterion of success. */
export const usedByOutcomes = (design: Design, outcomes: readonly Outcome[]): Set<string> => {
  const used = new Set<string>();
  for (const outcome of outcomes) {
    const measures = [
      ...outcome.indicators.map((one) => one.measure),
      ...outcome.successes.flatMap((one) => (one.measure ? [one.measure] : [])),
    ];
    for (const measure of measures) {
      if (!isInstrument(measure)) continue;
      used.add(keyOf(measure));
      for (const value of valuesOf(design, measure)) used.add(keyOf(value));
    }
  }
  return used;
};
export const keyOf = (measure: { instrument: string; part?: string }): string =>
  measure.part === undefined ? measure.instrument : `${measure.instrument} ${measure.part}`;

/** The measure that an outcome is tested by, one of `judged`: what the criterion of success names, else the first stated. */
export const mainMeasure = (outcome: Outcome, judged: readonly Judged[]): Judged => {
  const named = outcome.successes.flatMap((one) => (one.measure && isInstrument(one.measure) ? [one.measure] : []));
  const found = judged.find((one) =>
    named.some((each) => each.instrument === one.value.instrument && (each.part ?? one.value.part) === one.value.part),
  );
  const chosen = found ?? judged[0];
  if (!chosen) throw new RangeError('An outcome without measures has no main measure.');
  return chosen;
};
