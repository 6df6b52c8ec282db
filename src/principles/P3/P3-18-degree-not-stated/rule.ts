import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const degreeNotStated = rule<{ instruments: Said }>({
  code: 'P3-18',
  name: 'degree-not-stated',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ instruments }) =>
      `Det framgår inte hur ${instruments.sv} besvaras, så det går inte att se om det visar hur mycket som har ändrats: beskriv frågorna, eller poängen och dess gränser.`,
    en: ({ instruments }) =>
      `It is not said how answers to ${instruments.en} are given, so one cannot see whether they show how much has changed: describe the items, or the score and its limits.`,
  },
  *check(design) {
    const { series, compared, onlyDuring } = read(design).overTime;
    const isKnown = series.some(({ degree }) => degree === 'yes');
    // What is known of the others stands, whatever this one turns out to be.
    const isPartly = series.some(({ degree }) => degree === 'no') || compared || onlyDuring.length > 0;
    const open = series.filter(({ degree }) => degree === 'unknown');
    const [first] = open;
    if (!first) return;
    const last = open.map(({ root, instruments }) => instruments.at(-1) ?? root);
    yield {
      path: first.path,
      params: { instruments: instrumentsSaid(design, last) },
      verdict: isKnown ? null : isPartly ? 'partly' : 'not stated',
      unsaid: true,
      instruments: [...new Set(open.flatMap(({ instruments }) => instruments))],
    };
  },
});
