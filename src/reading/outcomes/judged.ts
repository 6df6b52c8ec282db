import { countedFacts, type Fact, type Indicator, type Informant, type Outcome } from '../../model/index.js';
import { isCounted, keyOf, type MeasureRef, type Value, valuesOf, withCriteria } from '../measures/values.js';
import type { Reading } from '../reading.js';
import type { Compared } from '../time/time.js';
import { isInstrument } from './flat.js';

/** One value that an outcome is judged by, with whose information and when. */
export interface Judged {
  value: Value;
  indicator: Indicator;
  from: readonly Informant[];
  /** Timepoints where it is collected from them, in time order. */
  times: readonly string[];
  /** Whether the design says that it is the main measure of the outcome. */
  primary?: Indicator['primary'];
}

/**
 * What an outcome's indicators come to: each value with the facts that the design counts with and the direction that the
 * criteria give, its informants (stated, or those who are asked), and its timepoints.
 */
export const judgedBy = (reading: Reading, { indicators, successes }: Outcome): Judged[] =>
  indicators.flatMap((indicator) => {
    const { measure, from, primary, facts } = indicator;
    if (!isInstrument(measure)) return [];
    const informants = from ?? reading.informants(measure);
    const inherent = reading.instruments.of(measure.instrument)?.informants ?? [];
    const values = valuesOf(reading.instruments, measure).map((value) =>
      withCriteria(withoutOthersSd(reading, value), successes),
    );
    return counted(values, facts).map(
      (value): Judged => ({
        value,
        indicator,
        from: informants.length > 0 ? informants : inherent,
        times: reading.times(value, from),
        ...(primary && { primary }),
      }),
    );
  });

/**
 * The value without the standard deviations of the built-in library: they are of the groups in a study, often of the population,
 * and a reliable change must be held against clients like these. A design that counts with one says so with its indicator.
 */
export const withoutOthersSd = ({ instruments }: Reading, value: Value): Value => {
  if (!value.scale || instruments.of(value.instrument)?.from !== 'library') return value;
  return { ...value, scale: { ...value.scale, facts: value.scale.facts.filter(({ kind }) => kind !== 'sd') } };
};

/**
 * A value as the design counts with it: as an outcome is judged by it, one that says which way is better first; else as the
 * instrument describes it. Undefined for a part that nobody describes.
 */
export const countedValue = (reading: Reading, { instrument, part }: Required<MeasureRef>): Value | undefined => {
  const family = reading.instruments.family(instrument);
  const judged = reading.outcomes
    .flatMap(({ outcome }) => reading.judged(outcome))
    .map(({ value }) => value)
    .filter((value) => value.part === part && family.includes(value.instrument));
  const [described] = valuesOf(reading.instruments, { instrument, part });
  return judged.find(({ better }) => better) ?? judged[0] ?? (described && withoutOthersSd(reading, described));
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
 * only when all are. Undefined when there is none.
 */
export const mainMeasure = (outcome: Outcome, judged: readonly Judged[]): Judged | undefined => {
  const open = judged.filter(({ primary }) => primary !== 'no');
  const possible = open.length > 0 ? open : judged;
  const changing = possible.find((one) => isCounted(one.value.type) && one.times.length > 1);
  return namedMeasures(outcome, possible)[0] ?? changing ?? possible[0];
};

/** When one value of an outcome is compared: as the whole outcome is, where it is measured then, else by its own times. */
export const comparedOf = (
  reading: Reading,
  { compared: baseline, successes }: Pick<Outcome, 'compared' | 'successes'>,
  all: readonly Judged[],
  times: readonly string[],
): Compared => {
  const { until } = reading.comparison.arms ?? {};
  const stated = { baseline, final: successes.flatMap(({ at }) => at ?? []), until };
  const together = all.flatMap((one) => one.times);
  const whole = reading.time.compared(together, stated);
  const both = [whole.baseline, whole.final].every((name) => name !== undefined && times.includes(name));
  return both ? whole : reading.time.compared(times, stated);
};

/** The names `instrument part` that outcomes use, in an indicator or in a criterion of success. */
export const usedByOutcomes = ({ instruments, outcomes }: Reading): Set<string> => {
  const used = new Set<string>();
  for (const measure of outcomes.flatMap(({ own }) => own)) {
    used.add(keyOf(measure));
    for (const value of valuesOf(instruments, measure)) used.add(keyOf(value));
  }
  return used;
};
/** Whether the names of `usedByOutcomes` have a measure, by itself or by one that asks the same. */
export const isUsed = ({ instruments }: Reading, used: ReadonlySet<string>, measure: MeasureRef): boolean =>
  instruments.family(measure.instrument).some((name) => used.has(keyOf({ ...measure, instrument: name })));
