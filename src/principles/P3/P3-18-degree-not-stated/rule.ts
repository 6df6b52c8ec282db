import type { Design, Said } from '../../../model/index.js';
import { canBeFormed, read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const degreeNotStated = rule<{ instruments: Said; unformed: boolean }>({
  code: 'P3-18',
  name: 'degree-not-stated',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ instruments, unformed }) =>
      unformed
        ? `Poängen i ${instruments.sv} går inte att räkna ut som det står, så det går inte att se om den visar hur mycket som har ändrats: rätta formeln.`
        : `Det framgår inte hur ${instruments.sv} besvaras, så det går inte att se om det visar hur mycket som har ändrats: beskriv frågorna, eller poängen och dess gränser.`,
    en: ({ instruments, unformed }) =>
      unformed
        ? `The score of ${instruments.en} cannot be worked out as it stands, so one cannot see whether it shows how much has changed: correct the formula.`
        : `It is not said how answers to ${instruments.en} are given, so one cannot see whether they show how much has changed: describe the items, or the score and its limits.`,
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
    const unformed = last.every((name) => isUnformed(design, name));
    yield {
      path: first.path,
      params: { instruments: instrumentsSaid(design, last), unformed },
      verdict: isKnown ? null : isPartly ? 'partly' : 'not stated',
      // What cannot be worked out is said wrongly, not left unsaid.
      ...(!unformed && { unsaid: true as const }),
      instruments: [...new Set(open.flatMap(({ instruments }) => instruments))],
    };
  },
});

function isUnformed(design: Design, name: string): boolean {
  const described = read(design).instruments.content(name);
  return described?.scales.some((scale) => scale.formula && !canBeFormed(described, scale)) ?? false;
}
