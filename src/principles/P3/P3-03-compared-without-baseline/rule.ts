import { read } from '../../../reading/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

export const comparedWithoutBaseline = rule<{ instrument: string }>({
  code: 'P3-03',
  name: 'compared-without-baseline',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument }) =>
      `${instrument} jämförs med hur det var vid start, men inget värde därifrån är sparat: registrera samma sak redan vid start.`,
    en: ({ instrument }) =>
      `${instrument} is compared with how things were at start, but no value is kept from then: register the same thing already at start.`,
  },
  *check(design) {
    const { series, open, compared } = read(design).overTime;
    if (series.length > 0 || open.length > 0 || !compared) return;
    const { collect, instrument } = compared;
    yield { path: collect.path, params: { instrument }, instruments: [instrument], at: collect.at };
  },
  fixes({ path }, design) {
    return baselineFix(design, path);
  },
});
