import type { Said } from '../../../model/said.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const degreeNotStated = rule<{ instrument: Said }>({
  code: 'P3-18',
  name: 'degree-not-stated',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ instrument }) =>
      `Det framgår inte hur ${instrument.sv} besvaras, så det går inte att se om det visar hur mycket som har ändrats: beskriv frågorna, eller poängen och dess gränser.`,
    en: ({ instrument }) =>
      `It is not said how ${instrument.en} is answered, so one cannot see whether it shows how much has changed: describe the items, or the score and its limits.`,
  },
  *check(design) {
    const { series, compared, onlyDuring } = read(design).overTime;
    const isKnown = series.some(({ degree }) => degree === 'yes');
    // What is known of the others stands, whatever this one turns out to be.
    const isPartly = series.some(({ degree }) => degree === 'no') || compared || onlyDuring.length > 0;
    const reported = new Set<string>();
    for (const { degree, root, path, instruments } of series) {
      if (degree !== 'unknown' || reported.has(root)) continue;
      reported.add(root);
      yield {
        path,
        params: { instrument: instrumentSaid(design, instruments.at(-1) ?? root) },
        verdict: isKnown ? null : isPartly ? 'partly' : 'not stated',
        instruments,
      };
    }
  },
});
