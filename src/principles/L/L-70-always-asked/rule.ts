import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName } from '../../scored.js';

export const alwaysAsked = rule<{ item: string; reads: Said }>({
  code: 'L-70',
  name: 'always-asked',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, reads }) =>
      `Villkoret för ${item} gäller vad man än svarar på ${reads.sv}: rätta det, eller ta bort det.`,
    en: ({ item, reads }) =>
      `The condition of ${item} holds whatever is answered to ${reads.en}: correct it, or remove it.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { item, holds, reads } of read(design).conditions(instrument)) {
        if (holds !== 'always') continue;
        yield {
          path: `${item.path}/condition`,
          params: { item: partName(instrument, item), reads: namesSaid(reads.map(({ name }) => name)) },
          instruments: [instrument.name],
        };
      }
    }
  },
});
