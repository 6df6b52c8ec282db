import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName } from '../../scored.js';

export const laterQuestion = rule<{ item: string; later: Said }>({
  code: 'L-72',
  name: 'later-question',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, later }) =>
      `${item} ställs efter svaret på ${later.sv}, som kommer senare i formuläret: flytta frågan dit.`,
    en: ({ item, later }) =>
      `${item} is asked by the answer to ${later.en}, which comes later in the form: move the item there.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { item, later, circle } of read(design).conditions(instrument)) {
        if (later.length === 0 || circle) continue;
        yield {
          path: `${item.path}/condition`,
          params: { item: partName(instrument, item), later: namesSaid(later) },
          instruments: [instrument.name],
        };
      }
    }
  },
});
