import { countedFacts } from '../../model/facts.js';
import type { Design, Fact, Indicator, Informant, Outcome } from '../../model/index.js';
import { showsChange } from '../analysis/types.js';
import { instrumentOf, isInstrument, type Value, valuesOf } from './measures.js';
import { informantsOf, timesOf } from './occasions.js';

/** One value that an outcome is judged by, with whose information and when. */
export interface Judged {
  value: Value;
  from: Informant[];
  /** Timepoints where it is collected from them, in time order. */
  times: string[];
  /** Whether the design says that it is the main measure of the outcome. */
  primary?: Indicator['primary'];
}

/**
 * What an outcome's indicators come to: each value with the facts that the design counts with, its informants (stated, or
 * those who are asked), and its timepoints.
 */
export const judgedBy = (design: Design, outcome: Outcome): Judged[] =>
  outcome.indicators.flatMap(({ measure, from, primary, facts }) => {
    if (!isInstrument(measure)) return [];
    const informants = from ?? informantsOf(design, measure);
    const inherent = instrumentOf(design, measure.instrument)?.informants ?? [];
    const values = valuesOf(design, measure).map((value) => withoutOthersSd(design, value));
    return counted(values, facts).map((value) => ({
      value,
      from: informants.length > 0 ? informants : inherent,
      times: timesOf(design, value, from),
      ...(primary && { primary }),
    }));
  });

/**
 * The value without the standard deviations of the built-in library: they are of the groups in a study, often of the population,
 * and a reliable change must be held against clients like these. A design that counts with one says so with its indicator.
 */
export const withoutOthersSd = (design: Design, value: Value): Value => {
  if (!value.scale || instrumentOf(design, value.instrument)?.from !== 'library') return value;
  return { ...value, scale: { ...value.scale, facts: value.scale.facts.filter(({ kind }) => kind !== 'sd') } };
};

/** The values with the facts that an indicator states. They are of a score: of which, when there are several, nobody knows. */
const counted = (values: readonly Value[], facts: readonly Fact[] | undefined): Value[] => {
  const several = values.filter(({ scale }) => scale).length > 1;
  return values.map((value) =>
    facts && value.scale && !several
      ? { ...value, scale: { ...value.scale, facts: countedFacts(value.scale.facts, facts) } }
      : value,
  );
};

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

/** Those of the measures that the design names as the main one: by saying so, else in the criterion of success. */
export const namedMeasures = (outcome: Outcome, judged: readonly Judged[]): Judged[] => {
  const marked = judged.filter(({ primary }) => primary === 'yes');
  if (marked.length > 0) return marked;
  const named = outcome.successes.flatMap((one) => (one.measure && isInstrument(one.measure) ? [one.measure] : []));
  return judged.filter((one) =>
    named.some((each) => each.instrument === one.value.instrument && (each.part ?? one.value.part) === one.value.part),
  );
};

/**
 * The measure that an outcome is tested by, one of `judged`: what the design says is the main one, else what the criterion of
 * success names, else the first stated that can show change, else the first. One that is said not to be the main one is so
 * only when all are.
 */
export const mainMeasure = (outcome: Outcome, judged: readonly Judged[]): Judged => {
  const open = judged.filter(({ primary }) => primary !== 'no');
  const possible = open.length > 0 ? open : judged;
  const changing = possible.find((one) => showsChange(one.value.type) && one.times.length > 1);
  const chosen = namedMeasures(outcome, possible)[0] ?? changing ?? possible[0];
  if (!chosen) throw new RangeError('An outcome without measures has no main measure.');
  return chosen;
};
