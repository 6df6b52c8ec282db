import type { Said } from '../../../model/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { countedItems, isSameness, partName, scoresIn } from '../../scored.js';

export const unorderedInScore = rule<{ scale: string; items: Said; several: boolean; numbers: Said }>({
  code: 'L-75',
  name: 'unordered-in-score',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ scale, items, several, numbers }) =>
      `${scale} räknar med ${items.sv}, vars svar varken har ordning eller nummer, så ${numbers.sv} bara är deras plats i listan: ta bort ${several ? 'dem' : 'den'} ur formeln, skriv ”val ordnat” eller ge svaren poäng.`,
    en: ({ scale, items, several, numbers }) =>
      `${scale} counts ${items.en}, whose answers have neither order nor numbers, so ${numbers.en} are only their places in the list: take ${several ? 'them' : 'it'} out of the formula, write “choice ordered” or give the answers points.`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      const counted = countedItems(formula.value, isSameness);
      const found = instrument.items.filter(
        ({ name, kind }) =>
          kind?.type === 'choice' &&
          !kind.ordered &&
          counted.includes(name) &&
          kind.options.some(
            ({ number, points, valence }) => number === undefined && points === undefined && valence !== 'unknown',
          ),
      );
      const [first] = found;
      if (first?.kind?.type !== 'choice') continue;
      yield {
        path: `${scale.path}/formula`,
        params: {
          scale: partName(instrument, scale),
          items: namesSaid(found.map(({ name }) => name)),
          several: found.length > 1,
          numbers: namesSaid(first.kind.options.map(({ code }) => code)),
        },
        instruments: [instrument.name],
      };
    }
  },
});
