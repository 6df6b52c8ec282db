import type { Form } from '../../../forms/index.js';
import type { Design } from '../../../model/index.js';
import { read } from '../../../reading/index.js';

/** The share that the design expects to be missing of all who started, for a form; undefined when it does not say in figures. */
export function expectedLoss(design: Design, form: Form): { low: number; high: number } | undefined {
  const { timepoint, sections } = form;
  if (!timepoint) return undefined;
  const reading = read(design);
  const losses = sections.flatMap(({ name }) => {
    const { loss } = reading.missing(reading.instruments.root(name), [timepoint.name]);
    // What is said of others than those who started cannot be held against them.
    return loss && (loss.of === 'started' || loss.of === 'not stated') ? [loss] : [];
  });
  if (losses.length === 0) return undefined;
  return { low: Math.min(...losses.map(({ low }) => low)), high: Math.max(...losses.map(({ high }) => high)) };
}
