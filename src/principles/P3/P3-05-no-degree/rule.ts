import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const noDegree = rule<{ instruments: Said }>({
  code: 'P3-05',
  name: 'no-degree',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instruments }) =>
      `${instruments.sv} visar om något ändrats men inte hur mycket: använd en skattning eller minst tre ordnade svar.`,
    en: ({ instruments }) =>
      `Answers to ${instruments.en} show whether something changed but not how much: use a rating or at least three ordered answers.`,
  },
  *check(design) {
    const { series } = read(design).overTime;
    const satisfied = series.some(({ degree }) => degree !== 'no');
    const without = series.filter(({ degree }) => degree === 'no');
    const [first] = without;
    if (!first) return;
    const last = without.map(({ root, instruments }) => instruments.at(-1) ?? root);
    yield {
      path: first.path,
      params: { instruments: instrumentsSaid(design, last) },
      verdict: satisfied ? null : 'partly',
      instruments: [...new Set(without.flatMap(({ instruments }) => instruments))],
    };
  },
});
