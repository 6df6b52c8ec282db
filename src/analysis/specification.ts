import type { Form } from '../forms/form.js';
import { forms } from '../forms/forms.js';
import { isVerified } from '../model/facts.js';
import type { Design, Fact, Informant, Outcome } from '../model/index.js';
import { judgedBy, mainMeasure, withoutOthersSd } from '../plan/facts/indicators.js';
import { comparedOf } from '../plan/facts/main.js';
import { betterOf, type Value } from '../plan/facts/measures.js';
import { comparedTimes, inOrder, outcomesOf, primaryOf } from '../plan/facts/occasions.js';
import { limitOf, proposedLimit } from '../plan/sections/groups.js';
import { unlinkedOf } from '../plan/sections/unlinked.js';
import { type Criterion, criteriaOf } from './criteria.js';
import type { Not } from './results.js';
import { isCounted, namesOf, type Series, seriesOf } from './series.js';

/** `primary`: the one test that is not corrected. `secondary`: corrected by Holm. `exploratory`: without p. */
export type Role = 'primary' | 'secondary' | 'exploratory';

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

export interface OutcomeSpecification {
  number: string;
  outcome: Outcome;
  /** Ids of its measures. */
  measures: string[];
  criteria: Criterion[];
  /** Numbers of the outcomes that are its parts. */
  parts: string[];
}

export interface Specification {
  design: Design;
  /** Groups smaller than this are hidden; `proposed` when the design does not say. */
  smallest: number;
  proposed: boolean;
  forms: readonly Form[];
  measures: MeasureSpecification[];
  outcomes: OutcomeSpecification[];
  primary?: string;
}

/** What the design's plan comes to, as data: which values, when, in which role, against what. */
export function specification(design: Design): Specification {
  const all = forms(design);
  const primary = primaryOf(design);
  const known = new Map<string, Series>();
  const ids = new Map<string, Series>();
  const measures: MeasureSpecification[] = [];
  const outcomes = outcomesOf(design).map(({ outcome, number }): OutcomeSpecification => {
    const judged = judgedBy(design, outcome);
    const main = judged.length > 0 ? mainMeasure(outcome, judged) : undefined;
    const own: MeasureSpecification[] = [];
    for (const one of judged) {
      for (const informant of one.from.length > 0 ? one.from : [undefined]) {
        const series = seriesOf(design, one.value, informant, all, known);
        const here = inOrder(design, namesOf(design, series.times));
        const compared = comparedOf(design, outcome, judged, here);
        const isMain = one === main && informant === (one.from[0] ?? undefined);
        const role = !isMain ? 'exploratory' : outcome === primary ? 'primary' : 'secondary';
        own.push(measure(design, { ids, number, outcome, value: one.value, informant, series, compared, role }));
      }
    }
    const unique = own.filter((one, index) => own.findIndex(({ id }) => id === one.id) === index);
    measures.push(...unique);
    const criteria = criteriaOf(design, outcome, unique, (value, informant) => {
      const series = seriesOf(design, value, informant, all, known);
      const compared = comparedTimes(design, outcome, inOrder(design, namesOf(design, series.times)));
      const added = measure(design, { ids, number, outcome, value, informant, series, compared, role: 'exploratory' });
      measures.push(added);
      unique.push(added);
      return added;
    });
    const parts = outcome.parts.map((_, index) => `${number}.${index + 1}`);
    return { number, outcome, measures: unique.map(({ id }) => id), criteria, parts };
  });
  for (const { value: unlinked, collects } of unlinkedOf(design)) {
    const value = withoutOthersSd(design, unlinked);
    if (collects.every((one) => one.included === 'no')) continue;
    const informants = [...new Map(collects.flatMap((one) => one.from).map((one) => [one.kind, one])).values()];
    for (const informant of informants.length > 0 ? informants : [undefined]) {
      const series = seriesOf(design, value, informant, all, known);
      const compared = comparedTimes(design, { successes: [] }, inOrder(design, namesOf(design, series.times)));
      measures.push(
        measure(design, { ids, number: undefined, value, informant, series, compared, role: 'exploratory' }),
      );
    }
  }
  const main = measures.find(({ role }) => role === 'primary');
  return {
    design,
    smallest: limitOf(design) ?? proposedLimit,
    proposed: limitOf(design) === undefined,
    forms: all,
    measures: measures.filter((one, index) => measures.findIndex(({ id }) => id === one.id) === index),
    outcomes,
    ...(main && { primary: main.id }),
  };
}

interface Parts {
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

function measure(design: Design, parts: Parts): MeasureSpecification {
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
