import type { Word } from '../../model/index.js';
import { measuresOf } from '../measures/degree.js';
import type { Instruments } from '../measures/instruments.js';
import type { MeasureRef } from '../measures/values.js';

/**
 * What a measure is to the follow-up. `result`: can show a change; `attainment`: goal attainment or a reason for
 * closing, one judgement at the end; `other`: experience, output, background …; `unknown`: nothing is said.
 */
export type Bearing = 'result' | 'attainment' | 'other' | 'unknown';

/** The words that the design itself uses of what an instrument, or a part of it, measures. */
export function statedMeasures(instruments: Instruments, name: string, part?: string): ReadonlySet<Word<'Measures'>> {
  const instrument = instruments.of(name);
  const content = instruments.content(name);
  const whole = instrument?.measures ?? content?.measures ?? [];
  if (part !== undefined) {
    const found = instruments.part(name, part);
    return new Set(found && 'item' in found ? measuresOf(found.item, whole) : whole);
  }
  return new Set([...whole, ...(content?.items ?? []).flatMap((one) => measuresOf(one, []))]);
}

/** `indicators`: what outcomes are read from; it is then a result unless something else is said of it. */
export function bearingOf(
  instruments: Instruments,
  indicators: readonly MeasureRef[],
  name: string,
  part?: string,
  gives: ReadonlySet<string> = new Set(part === undefined ? [] : [part]),
): Bearing {
  const stated = statedMeasures(instruments, name, part);
  if (stated.has('outcome')) return 'result';
  if (stated.has('goal-attainment') || stated.has('closing-reason')) return 'attainment';
  if (stated.size > 0) return 'other';
  const root = instruments.root(name);
  const isIndicator = indicators.some(
    (measure) =>
      instruments.root(measure.instrument) === root &&
      (part === undefined || measure.part === undefined || gives.has(measure.part)),
  );
  return isIndicator ? 'result' : 'unknown';
}
