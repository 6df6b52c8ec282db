import type { Informant, Outcome, Success } from '../model/index.js';
import { isInstrument, optionsOf, portion, type Reading, type Value, withCriteria } from '../reading/index.js';
import type { MeasureSpecification } from './measure.js';
import { occasionsOf } from './series.js';

/** When an outcome counts as reached: what each client must show, and the share that is asked for. */
export interface Criterion {
  /** As the design states it. */
  stated: Success;
  /** Id of the measure. */
  measure: string;
  /** Code of the timepoint that it is judged at. */
  time?: string;
  /** Between 0 and 1. */
  atLeast?: number;
  shows:
    | { change: 'improved' | 'unchanged'; reliably: boolean }
    /** The value itself; an option by its code. */
    | { operator: NonNullable<Success['test']>['operator']; value: number };
}

/** The criteria of an outcome; `add` gives a measure that the outcome is judged by in a criterion only. */
export function criteriaOf(
  reading: Reading,
  outcome: Outcome,
  measures: readonly MeasureSpecification[],
  add: (value: Value, informant: Informant | undefined) => MeasureSpecification,
): Criterion[] {
  return outcome.successes.flatMap((success): Criterion[] => {
    const judgedBy = success.measure && isInstrument(success.measure) ? success.measure : undefined;
    const main = measures.find(({ role }) => role !== 'exploratory') ?? measures[0];
    const fits = judgedBy
      ? measures.find(
          ({ value }) => value.instrument === judgedBy.instrument && (judgedBy.part ?? value.part) === value.part,
        )
      : main;
    const [value] = judgedBy ? reading.values(judgedBy) : [];
    const found =
      fits ??
      (judgedBy && value ? add(withCriteria(value, outcome.successes), reading.informants(judgedBy)[0]) : undefined);
    const shows = found && showsOf(success, found);
    if (!found || !shows) return [];
    const { times: all, twice } = found.series;
    const codes = success.at?.flatMap((name) => reading.time.of(name)?.timepoint.code ?? []) ?? [];
    // A timepoint that comes back is judged at its last occasion.
    const named = codes
      .map((code) => (code === twice ? occasionsOf(code).last : code))
      .filter((code) => all.includes(code));
    const proposed = found.last ?? (success.test ? all.at(-1) : undefined);
    const times = named.length > 0 ? named : [proposed];
    const share = success.atLeast && portion(success.atLeast)?.low;
    return times.map((time) => ({
      stated: success,
      measure: found.id,
      shows,
      ...(time !== undefined && { time }),
      ...(share && { atLeast: share }),
    }));
  });
}

function showsOf(success: Success, { value }: MeasureSpecification): Criterion['shows'] | undefined {
  if (success.change) return { change: success.change, reliably: success.reliably === true };
  if (!success.test) return undefined;
  const { operator, value: wanted } = success.test;
  if ('number' in wanted) return { operator, value: wanted.number };
  if ('date' in wanted) return undefined;
  if (value.type === 'yes-no') return { operator, value: wanted.option === 'yes' ? 1 : 0 };
  const options = value.item ? optionsOf(value.item) : [];
  const at = options.findIndex(({ name }) => name === wanted.option);
  return at < 0 ? undefined : { operator, value: at + 1 };
}
