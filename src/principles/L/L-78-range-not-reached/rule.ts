import type { Range, Said } from '../../../model/index.js';
import { possibleRange } from '../../../reading/index.js';
import { inBoth, rangeWords } from '../../../words/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';
import { partName, scoresIn } from '../../scored.js';

export const rangeNotReached = rule<{ scale: string; stated: Said; possible: Said; range: Range }>({
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
    for (const { instrument, scale } of scoresIn(design)) {
      const { low, high } = possibleRange(instrument, scale) ?? {};
      const { range: stated } = scale;
      if (!stated || low === undefined || high === undefined || low === high) continue;
      const isOutside = (stated.low ?? low) > low + 1e-9 || (stated.high ?? high) < high - 1e-9;
      // Manuals round their limits to whole numbers.
      const isWide = (stated.low ?? low) <= low - 0.5 || (stated.high ?? high) >= high + 0.5;
      if (isOutside || !isWide) continue;
      yield {
        path: `${scale.path}/range`,
        params: {
          scale: partName(instrument, scale),
          stated: inBoth((language) => rangeWords(stated, language)),
          possible: inBoth((language) => rangeWords({ low, high }, language)),
          range: { low, high },
        },
        instruments: [instrument.name],
      };
    }
  },
  fixes({ path, params: { range } }, design) {
    const own = scoresIn(design).find(({ scale }) => path.startsWith(`${scale.path}/`));
    const ends = `${range.low}..${range.high}`;
    if (!own || !isOwn(own.instrument) || /e/.test(ends)) return [];
    const words = inBoth((language) => rangeWords(range, language));
    return [fix(`Ange gränserna ${words.sv}`, `State the limits ${words.en}`, edit(path, 'replace', ends))];
  },
});
