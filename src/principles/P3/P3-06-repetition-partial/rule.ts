import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const repetitionPartial = rule<{ instrument: Said; inUse: boolean }>({
  code: 'P3-06',
  name: 'repetition-partial',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, inUse }) =>
      inUse
        ? `Det framgår inte att alla som mäts vid start mäts på nytt med ${instrument.sv}: inför den andra mätningen för alla.`
        : `${instrument.sv} ska mätas på nytt, men det sägs inte göras på samma sätt för alla, eller är bara antaget: inför den andra mätningen för alla som mäts vid start.`,
    en: ({ instrument, inUse }) =>
      inUse
        ? `It does not appear that all who are measured at start are measured again with ${instrument.en}: introduce the second measurement for all.`
        : `${instrument.en} is to be measured again, but it is said not to be done in the same way for all, or is only presumed: introduce the second measurement for all who are measured at start.`,
  },
  *check(design) {
    const { series, satisfied } = read(design).overTime;
    const first = series.find(({ degree, lost }) => degree === 'yes' && !lost);
    if (satisfied || !first) return;
    const instrument = instrumentSaid(design, first.instruments.at(-1) ?? first.root);
    yield { path: first.path, params: { instrument, inUse: first.inUse }, instruments: first.instruments };
  },
});
