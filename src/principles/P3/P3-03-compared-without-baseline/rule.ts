import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

export const comparedWithoutBaseline = rule<{ instrument: Said; denied: boolean }>({
  code: 'P3-03',
  name: 'compared-without-baseline',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, denied }) =>
      `${instrument.sv} jämförs med hur det var vid start, men ${denied ? 'då sägs inget samlas in' : 'inget värde därifrån är angivet'}: registrera samma sak redan vid start.`,
    en: ({ instrument, denied }) =>
      `${instrument.en} is compared with how things were at start, but ${denied ? 'nothing is said to be collected then' : 'no value from then is stated'}: register the same thing already at start.`,
  },
  *check(design) {
    const { series, open, compared, noneAtStart } = read(design).overTime;
    if (series.length > 0 || open.length > 0 || !compared) return;
    const { collect, instrument } = compared;
    yield {
      path: collect.path,
      params: { instrument: instrumentSaid(design, instrument), denied: noneAtStart !== undefined },
      instruments: [instrument],
      at: collect.at,
    };
  },
  fixes({ path }, design) {
    return baselineFix(design, path);
  },
});
