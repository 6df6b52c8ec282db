import type { Said } from '../../../model/index.js';
import { read, type Weakness } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

/** What is said of a second measurement that is described but does not count, and what to do. */
const weakly: Record<Weakness, Said> = {
  'not systematic': {
    sv: 'men det sägs inte göras på samma sätt för alla: inför den andra mätningen för alla som mäts vid start.',
    en: 'but it is said not to be done in the same way for all: introduce the second measurement for all who are measured at start.',
  },
  'not recorded': {
    sv: 'men det sägs att svaren inte sparas: registrera dem, så att de kan jämföras.',
    en: 'but it is said that the answers are not kept: record them, so that they can be compared.',
  },
  presumed: {
    sv: 'men det är bara antaget, inte angivet: ta reda på hur det är.',
    en: 'but that is only presumed, not stated: find out how it is.',
  },
  'informant not stated': {
    sv: 'men det framgår inte att det är av samma uppgiftslämnare: ange vem som svarar båda gångerna.',
    en: 'but it does not appear that it is by the same informant: state who answers both times.',
  },
  'late for few': {
    sv: 'men det sägs inte göras för de flesta: inför den andra mätningen för alla som mäts vid start.',
    en: 'but it is not said to be done for most: introduce the second measurement for all who are measured at start.',
  },
};

export const repetitionPartial = rule<{ instrument: Said; weak?: Weakness }>({
  code: 'P3-06',
  name: 'repetition-partial',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, weak }) =>
      weak
        ? `${instrument.sv} ska mätas på nytt, ${weakly[weak].sv}`
        : `Det framgår inte att alla som mäts vid start mäts på nytt med ${instrument.sv}: inför den andra mätningen för alla.`,
    en: ({ instrument, weak }) =>
      weak
        ? `${instrument.en} is to be measured again, ${weakly[weak].en}`
        : `It does not appear that all who are measured at start are measured again with ${instrument.en}: introduce the second measurement for all.`,
  },
  *check(design) {
    const { series, satisfied } = read(design).overTime;
    const first = series.find(({ degree, lost }) => degree === 'yes' && !lost);
    if (satisfied || !first) return;
    const instrument = instrumentSaid(design, first.instruments.at(-1) ?? first.root);
    const { path, weak, instruments } = first;
    yield { path, params: { instrument, ...(weak && { weak }) }, instruments };
  },
});
