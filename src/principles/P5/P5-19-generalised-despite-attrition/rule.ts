import type { Said } from '../../../model/index.js';
import { percentOfLoss, read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const generalisedDespiteAttrition = rule<{ instrument: Said }>({
  code: 'P5-19',
  name: 'generalised-despite-attrition',
  group: 'P5',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `Slutsatser dras om verksamheten trots det stora bortfallet i ${instrument.sv}: låt dem gälla bara de som svarat, och säg det i redovisningen.`,
    en: ({ instrument }) =>
      `Conclusions are drawn about the service despite the large attrition in ${instrument.en}: let them hold only for those who answered, and say so in the report.`,
  },
  *check(design, { thresholds }) {
    const compiled = design.compilations.find(({ conclusion }) => conclusion === 'yes');
    if (!compiled) return;
    for (const root of read(design).mainRoots) {
      const { loss, large } = read(design).missing(root);
      if (!(loss && percentOfLoss(loss) > thresholds.largeAttrition) && !large) continue;
      yield { path: compiled.path, params: { instrument: instrumentSaid(design, root) }, instruments: [root] };
      return;
    }
  },
});
