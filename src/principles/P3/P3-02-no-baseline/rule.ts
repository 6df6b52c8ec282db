import { readTime } from '../../reading/series.js';
import { rule } from '../../rule.js';

export const noBaseline = rule<{ instrument?: string }>({
  code: 'P3-02',
  name: 'no-baseline',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ instrument }) =>
      `${instrument ?? 'Resultatet'} har inget värde från starten att jämföra med: mät samma sak vid start.`,
    en: ({ instrument }) =>
      `${instrument ?? 'The result'} has no value from the start to compare with: measure the same thing at start.`,
  },
  *check(design) {
    const time = readTime(design);
    if (time.series.length > 0 || time.baselines.length > 0 || time.compared) return;
    if (!time.noneAtStart && !time.timesStated) return;
    const first = time.finals[0] ?? time.results.find(({ collect }) => collect.at.length > 0);
    const path = first?.collect.path ?? time.noneAtStart;
    if (!path) return;
    yield {
      path,
      params: { instrument: first?.instrument },
      instruments: first ? [first.instrument] : undefined,
      at: first?.collect.at,
    };
  },
});
