import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

type Lacking = 'stated' | 'collected' | 'later';
const lackings: Record<Lacking, Said> = {
  stated: {
    sv: 'inget värde därifrån är angivet: registrera samma sak redan vid start',
    en: 'no value from then is stated: register the same thing already at start',
  },
  collected: {
    sv: 'då sägs inget samlas in: registrera samma sak redan vid start',
    en: 'nothing is said to be collected then: register the same thing already at start',
  },
  later: {
    sv: 'inget senare värde är angivet: registrera samma sak också vid avslut',
    en: 'no later value is stated: register the same thing at end too',
  },
};

export const comparedWithoutBaseline = rule<{ instrument: Said; lacking: Lacking }>({
  code: 'P3-03',
  name: 'compared-without-baseline',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, lacking }) => `${instrument.sv} jämförs med hur det var vid start, men ${lackings[lacking].sv}.`,
    en: ({ instrument, lacking }) =>
      `${instrument.en} is compared with how things were at start, but ${lackings[lacking].en}.`,
  },
  *check(design) {
    const { overTime, time } = read(design);
    const { series, open, compared, noneAtStart } = overTime;
    if (series.length > 0 || open.length > 0 || !compared) return;
    const { collect, instrument, at } = compared;
    const isEarly = at.some((one) => time.canBeBaseline(one));
    yield {
      path: collect.path,
      params: {
        instrument: instrumentSaid(design, instrument),
        lacking: isEarly ? 'later' : noneAtStart === undefined ? 'stated' : 'collected',
      },
      instruments: [instrument],
      at,
    };
  },
  fixes({ path }, design) {
    return baselineFix(design, path);
  },
});
