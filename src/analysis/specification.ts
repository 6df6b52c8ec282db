import { type Form, forms } from '../forms/index.js';
import type { Design, Informant, Outcome } from '../model/index.js';
import {
  type AnswerSplit,
  type Compared,
  comparedOf,
  isOfAnswers,
  type Judged,
  proposedSmallest,
  read,
  type Value,
} from '../reading/index.js';
import { type Criterion, criteriaOf } from './criteria.js';
import { type MeasureParts, type MeasureSpecification, measure } from './measure.js';
import { AllSeries, namesOf, type Series } from './series.js';

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
  /** What results are split by of the clients' first answers. */
  answerSplits: readonly { split: AnswerSplit; series: Series; time: string }[];
}

/** What the design's plan comes to, as data: which values, when, in which role, against what. */
export function specification(design: Design): Specification {
  const reading = read(design);
  const all = forms(design);
  const known = new AllSeries(reading, all);
  const ids = new Map<string, Series>();
  const measures: MeasureSpecification[] = [];
  /** A value of an informant. `compare`: which of the times where it is had are compared. */
  const make = (
    value: Value,
    informant: Informant | undefined,
    compare: (times: readonly string[]) => Compared,
    parts: Partial<Pick<MeasureParts, 'number' | 'outcome' | 'role' | 'method'>> = {},
  ): MeasureSpecification => {
    const series = known.of(value, informant);
    const compared = compare(reading.time.sort(namesOf(reading, series.times)));
    return measure(reading, known, { role: 'exploratory', ...parts, ids, value, informant, series, compared });
  };
  const outcomes = reading.outcomes.map(({ outcome, number }): OutcomeSpecification => {
    const judged = reading.judged(outcome);
    const test = reading.tests.find((one) => one.outcome === outcome);
    const compare = (times: readonly string[]) => comparedOf(reading, outcome, judged, times);
    const own = judged.flatMap((one: Judged) =>
      (one.from.length > 0 ? one.from : [undefined]).map((informant) => {
        // Of a main measure that lacks something there is no test, but the report says that, and why.
        const isMain = test !== undefined && one === test.judged && informant === test.informant;
        if (!isMain) return make(one.value, informant, compare, { number, outcome });
        const role = outcome === reading.primary ? 'primary' : 'secondary';
        const tested = test.method && { method: test.method };
        return make(one.value, informant, () => test.compared, { number, outcome, role, ...tested });
      }),
    );
    // Two indicators can give the same measure, of which one says that it is the main one.
    const main = own.find(({ role }) => role !== 'exploratory');
    const unique = own.flatMap((one, index) => {
      if (own.findIndex(({ id }) => id === one.id) !== index) return [];
      return main?.id === one.id ? [main] : [one];
    });
    measures.push(...unique);
    const criteria = criteriaOf(reading, outcome, unique, (value, informant) => {
      const alone = (times: readonly string[]) => comparedOf(reading, outcome, [], times);
      const added = make(value, informant, alone, { number, outcome });
      measures.push(added);
      unique.push(added);
      return added;
    });
    const parts = outcome.parts.map((_, index) => `${number}.${index + 1}`);
    return { number, outcome, measures: unique.map(({ id }) => id), criteria, parts };
  });
  for (const { value, collects } of reading.unlinked) {
    if (collects.every((one) => one.included === 'no')) continue;
    const informants = [...new Map(collects.flatMap((one) => one.from).map((one) => [one.kind, one])).values()];
    for (const informant of informants.length > 0 ? informants : [undefined]) {
      measures.push(make(value, informant, (times) => reading.time.compared(times)));
    }
  }
  const main = measures.find(({ role }) => role === 'primary');
  const answerSplits = reading.splits.filter(isOfAnswers).flatMap((split) => {
    const series = known.of(split.answer.value, split.answer.informant);
    const [time] = series.times;
    return time === undefined ? [] : [{ split, series, time }];
  });
  const { smallestShown } = reading;
  return {
    design,
    smallest: smallestShown ?? proposedSmallest,
    proposed: smallestShown === undefined,
    forms: all,
    measures: measures.filter((one, index) => measures.findIndex(({ id }) => id === one.id) === index),
    outcomes,
    ...(main && { primary: main.id }),
    answerSplits,
  };
}
