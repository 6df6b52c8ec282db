import type { Item, Said } from '../../../model/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { ownOptions, partName } from '../../scored.js';

export const wordsBetween = rule<{ item: string; steps: Said }>({
  code: 'L-88',
  name: 'words-between',
  group: 'L',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ item, steps }) =>
      `Några steg i ${item} har ord och andra inte (${steps.sv}): ge alla steg ord om de har det i formuläret.`,
    en: ({ item, steps }) =>
      `Some steps of ${item} have words and others do not (${steps.en}): give all steps words if they have them in the form.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const item of instrument.items) {
        const steps = bareSteps(item);
        if (steps.length === 0) continue;
        yield {
          path: item.path,
          params: { item: partName(instrument, item), steps: namesSaid(steps.map(String)) },
          instruments: [instrument.name],
        };
      }
    }
  },
});

/** Ratings of so few steps are printed with words at all of them, or at every other. */
const few = 7;

/** The steps without words, where others between the ends have them and they do not come evenly. */
function bareSteps(item: Item): number[] {
  if (item.kind?.type !== 'rating') return [];
  const { range, lowLabel, highLabel } = item.kind;
  const { low, high } = range;
  if (low === undefined || high === undefined || !Number.isInteger(low) || !(high - low < few)) return [];
  const steps = Array.from({ length: Math.floor(high - low) + 1 }, (_, step) => low + step);
  const said = new Set(ownOptions(item).flatMap(({ number }) => (number === undefined ? [] : [number])));
  if (!steps.slice(1, -1).some((step) => said.has(step))) return [];
  const has = (step: number) => said.has(step) || (step === low && !!lowLabel) || (step === high && !!highLabel);
  const worded = steps.filter(has);
  const gaps = new Set(worded.slice(1).map((step, place) => step - (worded[place] ?? step)));
  const isEven = worded[0] === low && worded.at(-1) === high && gaps.size === 1;
  return isEven ? [] : steps.filter((step) => !has(step));
}
