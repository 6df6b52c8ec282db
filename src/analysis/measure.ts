import { type Informant, isVerified, type Outcome } from '../model/index.js';
import {
  type Closing,
  type Compared,
  exactnessOf,
  instrumentMargin,
  isCounted,
  type Margin,
  type Method,
  type Norm,
  type Reading,
  type Value,
} from '../reading/index.js';
import type { Not, Role } from './results.js';
import { type AllSeries, occasionsOf, type Series } from './series.js';

/** What it takes to say that one individual changed (Jacobson and Truax). */
export interface Threshold {
  reliability: number;
  /** Missing: the standard deviation of the own first values. */
  sd?: number;
  cutoff?: number;
  /** Some of the facts are not verified. */
  unverified: boolean;
}

/** One value of one outcome (or of none), and all that is to be done with it. */
export interface MeasureSpecification {
  id: string;
  outcome?: string;
  role: Role;
  value: Value;
  informant: Informant | undefined;
  series: Series;
  better?: 'higher' | 'lower';
  /** Codes of the timepoints that are compared. */
  first?: string;
  last?: string;
  /** Those that are compared with the first one, in time order. */
  later: readonly string[];
  threshold: Threshold | { not: Not };
  /** How the plan tests what the outcome claims, of a main measure. */
  method?: Method;
  /** The outcome is to be kept: by how much less it may become. */
  keep?: { margin?: Margin };
  /** Codes of the answers that are desired. */
  desired: readonly number[];
  /** Of a question about how it ended. */
  closing?: Closing;
  /** The population that it is compared with, first and last. */
  norm?: Norm;
}

/** What a measure is made of. */
export interface MeasureParts {
  /** Those given so far. */
  ids: Map<string, Series>;
  number?: string;
  outcome?: Outcome;
  value: Value;
  informant: Informant | undefined;
  series: Series;
  compared: Compared;
  role: Role;
  method?: Method;
}

/** What is to be done with a value of an informant. */
export function measure(reading: Reading, known: AllSeries, parts: MeasureParts): MeasureSpecification {
  const { ids, number, outcome, value, informant, role, method } = parts;
  const { series, first, last } = timesOf(reading, known, parts);
  const base = [number ?? 'other', series.variables[0], informant?.kind ?? 'anyone'].join('.');
  let id = base;
  // Two informants of the same kind with labels of their own.
  for (let again = 2; ids.has(id) && ids.get(id) !== series; again++) id = `${base}.${again}`;
  ids.set(id, series);
  const { better } = value;
  const closing = reading.closing(value);
  const norm = normOf(reading, value, informant);
  const keep = outcome && reading.hypotheses(outcome).find((one) => one.kind === 'keep');
  // What the outcome states is of its main measure.
  const margin = role === 'exploratory' ? instrumentMargin(value) : keep?.margin;
  return {
    id,
    ...(number !== undefined && { outcome: number }),
    role: isCounted(value.type) ? role : 'exploratory',
    value,
    informant,
    series,
    ...(better && { better }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    later: first === undefined ? [] : series.times.slice(series.times.indexOf(first) + 1).filter((time) => time !== ''),
    threshold: thresholdOf(value, better),
    ...(method && { method }),
    ...(keep && { keep: margin ? { margin } : {} }),
    desired: value.desired.length > 0 || value.type !== 'yes-no' ? value.desired : [1],
    ...(closing && { closing }),
    ...(norm && { norm }),
  };
}

/** What is stated of a norm population for just this value, as this informant gives it. */
const normOf = ({ norms, instruments }: Reading, value: Value, informant: Informant | undefined): Norm | undefined =>
  norms.find(
    ({ norm }) =>
      norm &&
      norm.value.part === value.part &&
      instruments.root(norm.value.instrument) === instruments.root(value.instrument) &&
      (norm.informant === undefined || norm.informant.kind === informant?.kind),
  )?.norm;

/** The series with the codes of the times that are compared: two of one timepoint that comes back. */
function timesOf(
  reading: Reading,
  known: AllSeries,
  { series, compared: { baseline, final }, value, informant }: MeasureParts,
): Pick<MeasureSpecification, 'series' | 'first' | 'last'> {
  const codeOf = (name: string | undefined) => (name === undefined ? undefined : reading.time.of(name)?.timepoint.code);
  const [first, last] = [codeOf(baseline), codeOf(final)];
  if (baseline === undefined || first !== last || first === undefined) {
    // What stands before the first value is no change from it.
    const isAfter = first === undefined || series.times.indexOf(last ?? '') > series.times.indexOf(first);
    return { series, ...(first !== undefined && { first }), ...(last !== undefined && isAfter && { last }) };
  }
  // Answers without a code belong to nobody, so that no first and last occasion can be told.
  if (!reading.isPaired(value, [baseline], informant && [informant])) return { series, first };
  return { series: known.twice(series, first), ...occasionsOf(first) };
}

/** Only with what is known of it, and of one of each kind. */
function thresholdOf(value: Value, better: 'higher' | 'lower' | undefined): Threshold | { not: Not } {
  if (value.type !== 'score') return { not: 'not-countable' };
  const exact = exactnessOf(value);
  if ('not' in exact) return exact;
  if (!better) return { not: 'no-direction' };
  const { reliability, sd } = exact;
  const cutoffs = value.scale?.facts.filter(({ kind }) => kind === 'cutoff') ?? [];
  const cutoff = cutoffs.length === 1 ? cutoffs[0] : undefined;
  const used = [reliability, ...(sd ? [sd] : []), ...(cutoff ? [cutoff] : [])];
  return {
    reliability: reliability.value,
    ...(sd && { sd: sd.value }),
    ...(cutoff && { cutoff: cutoff.value }),
    unverified: !used.every(isVerified),
  };
}
