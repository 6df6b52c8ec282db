import { possibleRange } from '../../../reading/index.js';
import { rule } from '../../rule.js';
import { type Limits, limitsFix, limitsFound, scoresIn } from '../../scored.js';

export const rangeNotReached = rule<Limits>({
  code: 'L-78',
  name: 'range-not-reached',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, stated, possible }) =>
      `${scale} sägs gå ${stated.sv}, men frågorna kan bara ge ${possible.sv}: rätta gränserna, eller lägg till det som saknas i formeln.`,
    en: ({ scale, stated, possible }) =>
      `${scale} is said to go ${stated.en}, but the items can only give ${possible.en}: correct the limits, or add what the formula lacks.`,
  },
  *check(design) {
    for (const score of scoresIn(design)) {
      const { instrument, scale } = score;
      const { low, high } = possibleRange(instrument, scale) ?? {};
      const { range: stated } = scale;
      if (!stated || low === undefined || high === undefined || low === high) continue;
      const isOutside = (stated.low ?? low) > low + 1e-9 || (stated.high ?? high) < high - 1e-9;
      // Manuals round their limits to whole numbers.
      const isWide = (stated.low ?? low) <= low - 0.5 || (stated.high ?? high) >= high + 0.5;
      if (isOutside || !isWide) continue;
      yield limitsFound(score, stated, { low, high });
    }
  },
  fixes: ({ path, params: { range } }, design) => limitsFix(path, range, design),
});
