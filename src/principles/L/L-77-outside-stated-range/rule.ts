import type { Expression, Scale } from '../../../model/index.js';
import { possibleRange } from '../../../reading/index.js';
import { rule } from '../../rule.js';
import { type Limits, limitsFix, limitsFound, scoresIn, within } from '../../scored.js';

export const outsideStatedRange = rule<Limits>({
  code: 'L-77',
  name: 'outside-stated-range',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ scale, stated, possible }) =>
      `${scale} sägs gå ${stated.sv}, men frågorna kan ge ${possible.sv}: rätta gränserna eller formeln.`,
    en: ({ scale, stated, possible }) =>
      `${scale} is said to go ${stated.en}, but the items can give ${possible.en}: correct the limits or the formula.`,
  },
  *check(design) {
    for (const score of scoresIn(design)) {
      const { instrument, scale } = score;
      const { formula, range: stated } = scale;
      if (!formula || !stated) continue;
      // With everything answered: proration may go beyond, which the author cannot help.
      const { allowMissing, ...complete } = formula;
      const possible = possibleRange(instrument, { ...scale, formula: complete });
      const { low, high } = possible ?? {};
      // An item that stands in several places is not at its lowest in one and its highest in another.
      if (low === undefined || high === undefined || isTwice(formula.value)) continue;
      const near = closeness(stated);
      const isBelow = stated.low !== undefined && low < stated.low - near;
      const isAbove = stated.high !== undefined && high > stated.high + near;
      if (!isBelow && !isAbove) continue;
      yield limitsFound(score, stated, { low, high });
    }
  },
  fixes: ({ path, params: { range } }, design) => limitsFix(path, range, design),
});

const isTwice = (one: Expression): boolean => {
  const named = within(one).flatMap((part) => ('item' in part ? [part.item] : 'scale' in part ? [part.scale] : []));
  return new Set(named).size < named.length;
};
/** Limits with decimals are rounded where they are printed. */
const closeness = ({ low = 0, high = 0 }: NonNullable<Scale['range']>): number =>
  [low, high].every(Number.isInteger) ? 1e-9 : 0.05;
