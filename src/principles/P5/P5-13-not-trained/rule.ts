import type { Said } from '../../../model/said.js';
import { read, trainingOf } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const notTrained = rule<{ instrument: Said; stated: boolean }>({
  code: 'P5-13',
  name: 'not-trained',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instrument, stated }) =>
      stated
        ? `${instrument.sv} kräver utbildning som inte alla har: utbilda dem som använder det.`
        : `${instrument.sv} kräver utbildning, men det sägs inte om de som använder det har den: ange hur många som är utbildade.`,
    en: ({ instrument, stated }) =>
      stated
        ? `${instrument.en} requires training that not all have: train those who use it.`
        : `${instrument.en} requires training, but it is not said whether those who use it have it: say how many are trained.`,
  },
  *check(design) {
    for (const { collect, instrument, trained } of trainingOf(read(design))) {
      if (trained !== 'unsaid' && trained !== 'some') continue;
      yield {
        path: collect.path,
        params: { instrument: instrumentSaid(design, instrument), stated: trained === 'some' },
        instruments: [instrument],
        at: collect.at,
      };
    }
  },
  fixes({ path, params: { stated } }) {
    if (stated) return [];
    return [fix('Ange att alla är utbildade', 'State that all are trained', edit(path, 'add-inside', 'trained all'))];
  },
});
