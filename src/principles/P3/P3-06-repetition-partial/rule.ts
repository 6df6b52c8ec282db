import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const repetitionPartial = rule<{ instrument: string }>({
  code: 'P3-06',
  name: 'repetition-partial',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument }) =>
      `Bara en del av klienterna mäts på nytt med ${instrument}: inför den andra mätningen för alla som mäts vid start.`,
    en: ({ instrument }) =>
      `Only some of the clients are measured again with ${instrument}: introduce the second measurement for all who are measured at start.`,
  },
  *check(design) {
    const { series, satisfied } = read(design).overTime;
    const first = series.find(({ degree, lost }) => degree === 'yes' && !lost);
    if (satisfied || !first) return;
    const instrument = first.instruments.at(-1) ?? first.root;
    yield { path: first.path, params: { instrument }, instruments: first.instruments };
  },
});
