import type { Said } from '../../../model/index.js';
import { read, trainingOf } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const nobodyTrained = rule<{ instrument: Said; few: boolean }>({
  code: 'P5-23',
  name: 'nobody-trained',
  group: 'P5',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument, few }) =>
      `${instrument.sv} kräver utbildning som ${few ? 'bara få' : 'ingen'} av dem som använder det har: utbilda dem innan det används, eller välj ett annat instrument.`,
    en: ({ instrument, few }) =>
      `${instrument.en} requires training that ${few ? 'only few' : 'none'} of those who use it have: train them before it is used, or choose another instrument.`,
  },
  *check(design) {
    for (const { collect, instrument, trained } of trainingOf(read(design))) {
      if (trained !== 'nobody' && trained !== 'few') continue;
      yield {
        path: collect.path,
        params: { instrument: instrumentSaid(design, instrument), few: trained === 'few' },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
});
