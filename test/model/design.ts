import type { Anchor, Design, Timepoint, Timing, Unit } from '../../src/model/index.js';

/** A design of nothing but what is given. */
export const design = (parts: Partial<Design> = {}): Design => ({
  path: 'design',
  name: 'prov',
  code: 'prov',
  purposes: [],
  targetGroups: [],
  interventions: [],
  problems: [],
  outcomes: [],
  events: [],
  timepoints: [],
  collects: [],
  coverages: [],
  attritions: [],
  systems: [],
  compilations: [],
  uses: [],
  demands: [],
  comparisons: [],
  weaknesses: [],
  wishes: [],
  sources: [],
  accepts: [],
  instruments: [],
  ...parts,
});

export const start: Anchor = { moment: 'start' };
export const end: Anchor = { moment: 'end' };
export const at = (...anchors: Anchor[]): Timing => ({ kind: 'at', anchors });
export const later = (low: number | undefined, high: number | undefined, unit: Unit, anchor: Anchor): Timing => ({
  kind: 'offset',
  amount: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
  unit,
  side: 'after',
  anchor,
});
export const earlier = (low: number, high: number, unit: Unit, anchor: Anchor): Timing => ({
  kind: 'offset',
  amount: { low, high },
  unit,
  side: 'before',
  anchor,
});
export const every = (count: number, unit: Unit): Timing => ({ kind: 'every', count, unit });
export const times = (low: number, high = low): Timing => ({ kind: 'times', count: { low, high } });
export const timepoint = (name: string, timings: Timing[], more: Partial<Timepoint> = {}): Timepoint => ({
  path: `timepoint/${name}`,
  name,
  code: name.replace(/[^a-z0-9]/g, ''),
  timings,
  ...more,
});
export const window = (low: number, high: number, unit: Unit = 'day'): Pick<Timepoint, 'window'> => ({
  window: { low, high, unit },
});
export const lasting = (low: number | undefined, high: number | undefined, unit: Unit): Partial<Design> => ({
  interventions: [
    {
      path: 'intervention/0',
      text: { text: 'Insats' },
      provided: [],
      lasts: { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), unit },
    },
  ],
});
