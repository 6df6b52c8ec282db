import type { Design, Informant, Outcome, Success } from '../model/index.js';
import { isInstrument, type Value, valuesOf } from '../plan/facts/measures.js';
import { informantsOf } from '../plan/facts/occasions.js';
import { portion } from '../plan/facts/size.js';
import type { MeasureSpecification } from './measure.js';

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
  design: Design,
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
    const [value] = judgedBy ? valuesOf(design, judgedBy) : [];
    const found = fits ?? (judgedBy && value ? add(value, informantsOf(design, judgedBy)[0]) : undefined);
    const shows = found && showsOf(success, found);
    if (!found || !shows) return [];
    const codes = success.at?.flatMap((name) => design.timepoints.find((one) => one.name === name)?.code ?? []) ?? [];
    const named = codes.filter((code) => found.series.times.includes(code));
    const proposed = found.last ?? (success.test ? found.series.times.at(-1) : undefined);
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
  const kind = value.item?.kind;
  if (!kind || !('options' in kind)) return undefined;
  const at = kind.options.findIndex(({ name }) => name === wanted.option);
  return at < 0 ? undefined : { operator, value: at + 1 };
}
