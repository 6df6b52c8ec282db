import type { Said } from '../../../model/said.js';
import { atTimepointsSaid } from '../../../words/index.js';
import { mainCoverages, mainMeasures, missingIn, resultTimes } from '../../reading/attrition.js';
import { isMajority } from '../../reading/people.js';
import { rule } from '../../rule.js';

export const unknownAttrition = rule<{ instrument: string; at?: Said }>({
  code: 'P5-03',
  name: 'unknown-attrition',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, at }) =>
      `Det är inte känt hur många som saknar ${instrument}${at?.sv ? ` ${at.sv}` : ''}: räkna bortfallet av alla som påbörjat insatsen.`,
    en: ({ instrument, at }) =>
      `It is not known how many lack ${instrument}${at?.en ? ` ${at.en}` : ''}: count attrition among all who started the intervention.`,
  },
  *check(design) {
    const coverages = mainCoverages(design);
    const actual = coverages.some((coverage) => coverage.actual && isMajority(coverage.actual) !== undefined);
    const reported = new Set<string>();
    for (const root of mainMeasures(design)) {
      const at = resultTimes(design, root);
      const missing = missingIn(design, root, at);
      if (missing.share !== undefined || missing.large || missing.small) continue;
      // Silence everywhere is one finding of its own.
      if (!missing.unknown && (actual || coverages.length === 0)) continue;
      const path = missing.unknown?.path ?? coverages[0]?.path ?? design.path;
      if (reported.has(path)) continue;
      reported.add(path);
      yield { path, params: { instrument: root, at: atTimepointsSaid(design, at) }, instruments: [root], at };
    }
  },
});
