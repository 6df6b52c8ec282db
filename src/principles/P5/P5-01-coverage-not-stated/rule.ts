import { mainCoverages, mainMeasures, missingIn, resultTimes } from '../../reading/attrition.js';
import { hasProcedure } from '../../reading/procedure.js';
import { rule } from '../../rule.js';

export const coverageNotStated = rule<object>({
  code: 'P5-01',
  name: 'coverage-not-stated',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: () => 'Det sägs inte vilka som ska följas upp eller hur många som blir det: ange täckning och bortfall.',
    en: () => 'It is not said who is to be followed or how many are: state coverage and attrition.',
  },
  *check(design) {
    if (mainCoverages(design).length > 0) return;
    const known = mainMeasures(design).some((root) => {
      const missing = missingIn(design, root, resultTimes(design, root));
      return missing.share !== undefined || missing.large || missing.small || missing.unknown;
    });
    if (known) return;
    yield { path: design.path, params: {}, verdict: hasProcedure(design) ? 'partly' : 'not stated' };
  },
});
