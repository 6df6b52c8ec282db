import { read } from '../../../reading/index.js';
import { baselineFix } from '../../fixes/baseline.js';
import { rule } from '../../rule.js';

export const noBaseline = rule<{ instrument?: string; once?: boolean }>({
  code: 'P3-02',
  name: 'no-baseline',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ instrument, once }) =>
      once
        ? `${instrument} är ett enda värde vid avslut, så det finns inget från starten att jämföra med: mät också något vid både start och avslut.`
        : `${instrument ?? 'Resultatet'} har inget värde från starten att jämföra med: mät samma sak vid start.`,
    en: ({ instrument, once }) =>
      once
        ? `${instrument} is a single value at the end, so there is nothing from the start to compare with: also measure something at both start and end.`
        : `${instrument ?? 'The result'} has no value from the start to compare with: measure the same thing at start.`,
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
      params: { instrument: first?.instrument, once: first?.bearing === 'attainment' },
      instruments: first ? [first.instrument] : undefined,
      at: first?.collect.at,
    };
  },
  fixes({ path }, design) {
    return baselineFix(design, path);
  },
});
