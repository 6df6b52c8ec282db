import type { Said } from '../../../model/index.js';
import { near, read } from '../../../reading/index.js';
import { instrumentSaid, timepointSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const baselineLate = rule<{ at: Said; days: number; instrument: Said }>({
  code: 'P3-20',
  name: 'baseline-late',
  group: 'P3',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ at, days, instrument }) =>
      `Den första mätningen av ${instrument.sv} (${at.sv}) får komma upp till ${days} dagar efter start, när insatsen redan kan ha verkat: gör tidsfönstret kortare.`,
    en: ({ at, days, instrument }) =>
      `The first measurement of ${instrument.en} (${at.en}) may come up to ${days} days after the start, when the intervention may already have worked: make the window shorter.`,
  },
  *check(design) {
    const reading = read(design);
    const reported = new Set<string>();
    for (const {
      times: [first],
      instruments: [instrument],
    } of reading.overTime.series) {
      const late = reading.time.latestFromStart(first);
      if (instrument === undefined || late === undefined || reported.has(first)) continue;
      if (late <= near || !reading.time.phases(first).has('start')) continue;
      reported.add(first);
      yield {
        path: reading.time.of(first)?.timepoint.path ?? 'design',
        params: { at: timepointSaid(design, first), days: late, instrument: instrumentSaid(design, instrument) },
        instruments: [instrument],
        at: [first],
      };
    }
  },
});
