import { isVerified } from '../model/facts.js';
import type { Design, Fact, Informant, Outcome } from '../model/index.js';
import { betterOf, type Value } from '../plan/facts/measures.js';
import type { Not, Role } from './results.js';
import { isCounted, type Series } from './series.js';

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
  threshold: Threshold | { not: Not };
  maintain?: { margin?: number };
  /** Codes of the answers that are desired. */
  desired: readonly number[];
}

/** What a measure is made of. */
export interface MeasureParts {
  /** Those given so far. */
  ids: Map<string, Series>;
  number: string | undefined;
  outcome?: Outcome;
  value: Value;
  informant: Informant | undefined;
  series: Series;
  compared: { baseline?: string; primary?: string };
  role: Role;
}

/** What is to be done with a value of an informant. */
export function measure(design: Design, parts: MeasureParts): MeasureSpecification {
  const { ids, number, outcome, value, informant, series, compared, role } = parts;
  const base = [number ?? 'other', series.variables[0], informant?.kind ?? 'anyone'].join('.');
  let id = base;
  // Two informants of the same kind with labels of their own.
  for (let again = 2; ids.has(id) && ids.get(id) !== series; again++) id = `${base}.${again}`;
  ids.set(id, series);
  const better = betterOf(value);
  const codeOf = (name: string | undefined) => design.timepoints.find((one) => one.name === name)?.code;
  const first = codeOf(compared.baseline);
  const judged = codeOf(compared.primary);
  // What is measured before the first value is no change from it.
  const isAfter = first === undefined || series.times.indexOf(judged ?? '') > series.times.indexOf(first);
  const last = isAfter ? judged : undefined;
  const changes = factsOf(value, 'change');
  const maintains = outcome?.goals?.includes('maintain') === true;
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
    threshold: thresholdOf(value, better),
    ...(maintains && { maintain: changes.length === 1 && changes[0] ? { margin: changes[0].value } : {} }),
    desired: desiredOf(value),
  };
}

const factsOf = (value: Value, kind: Fact['kind']): Fact[] =>
  value.scale?.facts.filter((one) => one.kind === kind) ?? [];

/** Only with one reliability and at most one standard deviation: the analysis does not choose among several. */
function thresholdOf(value: Value, better: 'higher' | 'lower' | undefined): Threshold | { not: Not } {
  if (value.type !== 'score') return { not: 'not-countable' };
  const [reliabilities, sds, cutoffs] = [
    factsOf(value, 'reliability'),
    factsOf(value, 'sd'),
    factsOf(value, 'cutoff'),
  ] as const;
  const [reliability] = reliabilities;
  if (!reliability) return { not: 'no-reliability' };
  if (reliabilities.length > 1) return { not: 'several-reliabilities' };
  if (sds.length > 1) return { not: 'several-deviations' };
  if (!better) return { not: 'no-direction' };
  const [sd] = sds;
  const cutoff = cutoffs.length === 1 ? cutoffs[0] : undefined;
  const used = [reliability, ...(sd ? [sd] : []), ...(cutoff ? [cutoff] : [])];
  return {
    reliability: reliability.value,
    ...(sd && { sd: sd.value }),
    ...(cutoff && { cutoff: cutoff.value }),
    unverified: !used.every(isVerified),
  };
}

/** The codes of the answers that are desired: yes where more is better, and options that are valued positive. */
function desiredOf(value: Value): number[] {
  if (value.type === 'yes-no') return [value.item?.better === 'lower' ? 0 : 1];
  const kind = value.item?.kind;
  if (!kind || !('options' in kind)) return [];
  return kind.options.flatMap(({ valence }, index) => (valence === 'positive' ? [index + 1] : []));
}
