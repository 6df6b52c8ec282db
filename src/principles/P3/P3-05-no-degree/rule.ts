import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const noDegree = rule<{ instrument: string }>({
  code: 'P3-05',
  name: 'no-degree',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument }) =>
      `${instrument} visar om något ändrats men inte hur mycket: använd en skattning eller minst tre ordnade svar.`,
    en: ({ instrument }) =>
      `${instrument} shows whether something changed but not how much: use a rating or at least three ordered answers.`,
  },
  *check(design) {
    const { series } = read(design).overTime;
    const satisfied = series.some(({ degree }) => degree !== 'no');
    const reported = new Set<string>();
    for (const { degree, root, path, instruments } of series) {
      if (degree !== 'no' || reported.has(root)) continue;
      reported.add(root);
      const instrument = instruments.at(-1) ?? root;
      yield { path, params: { instrument }, verdict: satisfied ? null : 'partly', instruments };
    }
  },
});
