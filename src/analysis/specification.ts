import type { Form } from '../forms/form.js';
import { forms } from '../forms/forms.js';
import type { Design, Outcome } from '../model/index.js';
import { judgedBy, mainMeasure, withoutOthersSd } from '../plan/facts/indicators.js';
import { comparedOf } from '../plan/facts/main.js';
import { comparedTimes, inOrder, outcomesOf, primaryOf } from '../plan/facts/occasions.js';
import { limitOf, proposedLimit } from '../plan/sections/groups.js';
import { unlinkedOf } from '../plan/sections/unlinked.js';
import { type Criterion, criteriaOf } from './criteria.js';
import { type MeasureSpecification, measure } from './measure.js';
import { namesOf, type Series, seriesOf } from './series.js';

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
