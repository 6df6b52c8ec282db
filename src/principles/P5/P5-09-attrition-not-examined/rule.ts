import { sharesOf } from '../../reading/attrition.js';
import { rule } from '../../rule.js';

export const attritionNotExamined = rule<{ denied: boolean }>({
  code: 'P5-09',
  name: 'attrition-not-examined',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Bortfallet är inte undersökt: ta reda på varför svar saknas och om de som saknas skiljer sig från övriga.'
        : 'Det sägs inte om bortfallet är undersökt eller vad det beror på: ange orsaker, och om de är undersökta.',
    en: ({ denied }) =>
      denied
        ? 'Attrition is not examined: find out why answers are missing and whether those missing differ from the others.'
        : 'It is not said whether attrition is examined or what causes it: give the reasons, and whether they are examined.',
  },
  *check(design) {
    for (const { path, examined, reasons, instruments, at, magnitude, ...rest } of design.attritions) {
      const some = magnitude === 'large' || sharesOf({ path, reasons, ...rest }).some((share) => share > 0);
      const known = examined !== undefined ? examined !== 'no' : reasons.some(({ presumed }) => !presumed);
      if (some && !known) yield { path, params: { denied: examined === 'no' }, instruments, at };
    }
  },
});
