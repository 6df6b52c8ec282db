import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

export const noBaseline = rule<{ instrument?: Said; denied: boolean; attained: boolean }>({
  code: 'P3-02',
  name: 'no-baseline',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ instrument, denied, attained }) =>
      `${instrument?.sv ?? 'Resultatet'} ${denied ? 'har inget värde från starten att jämföra med, för då sägs inget samlas in' : 'mäts, men inget värde från starten är angivet att jämföra med'}: ${
        attained ? 'mät också något vid både start och avslut' : 'mät samma sak vid start'
      }.`,
    en: ({ instrument, denied, attained }) =>
      `${instrument?.en ?? 'The result'} ${denied ? 'has no value from the start to compare with, since nothing is said to be collected then' : 'is measured, but no value from the start is stated to compare with'}: ${
        attained ? 'also measure something at both start and end' : 'measure the same thing at start'
      }.`,
  },
  *check(design) {
    const time = read(design).overTime;
    if (time.series.length > 0 || time.open.length > 0 || time.baselines.length > 0 || time.compared) return;
    if (!time.noneAtStart && !time.timesStated) return;
    const first = time.finals[0] ?? time.results.find(({ collect }) => collect.at.length > 0);
    const path = first?.collect.path ?? time.noneAtStart;
    if (!path) return;
    yield {
      path,
      params: {
        ...(first && { instrument: instrumentSaid(design, first.instrument) }),
        denied: time.noneAtStart !== undefined,
        attained: first?.bearing === 'attainment',
      },
      instruments: first ? [first.instrument] : undefined,
      at: first?.collect.at,
    };
  },
  fixes({ path }, design) {
    return baselineFix(design, path);
  },
});
