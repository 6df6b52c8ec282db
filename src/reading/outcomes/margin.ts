import type { Value } from '../measures/values.js';

/** How much worse it may become and still count as kept: in the points of a measure, or as a share (of 1). */
export interface Margin {
  value: number;
  /** Where it is stated: with the outcome, or as the instrument's least change of importance. */
  from: 'outcome' | 'instrument';
}

/** What the instrument says is a change of importance, where it says one number only. */
export function instrumentMargin({ scale }: Value): Margin | undefined {
  const [change, ...more] = scale?.facts.filter(({ kind }) => kind === 'change') ?? [];
  return change && more.length === 0 ? { value: change.value, from: 'instrument' } : undefined;
}
