import { isLost } from '../../../reading/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

const messages = {
  denied: {
    sv: 'Bortfallet är inte undersökt: ta reda på varför svar saknas och om de som saknas skiljer sig från övriga.',
    en: 'Attrition is not examined: find out why answers are missing and whether those missing differ from the others.',
  },
  presumed: {
    sv: 'Orsakerna till bortfallet är bara antagna och inte undersökta: fråga efter dem, eller jämför dem som saknas med övriga.',
    en: 'The causes of attrition are only presumed and not examined: ask for them, or compare those missing with the others.',
  },
  silent: {
    sv: 'Det sägs inte om bortfallet är undersökt eller vad det beror på: ange orsaker, och om de är undersökta.',
    en: 'It is not said whether attrition is examined or what causes it: give the reasons, and whether they are examined.',
  },
} as const;

export const attritionNotExamined = rule<{ known: 'denied' | 'presumed' | 'silent' }>({
  code: 'P5-09',
  name: 'attrition-not-examined',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: { sv: ({ known }) => messages[known].sv, en: ({ known }) => messages[known].en },
  *check(design) {
    for (const { path, examined, reasons, instruments, at, magnitude, ...rest } of design.attritions) {
      const some = magnitude === 'large' || isLost({ path, reasons, ...rest });
      const known = examined !== undefined ? examined !== 'no' : reasons.some(({ presumed }) => !presumed);
      if (!some || known) continue;
      const why = examined === 'no' ? 'denied' : reasons.length > 0 ? 'presumed' : 'silent';
      yield { path, params: { known: why }, ...(why === 'silent' && { unsaid: true as const }), instruments, at };
    }
  },
  fixes({ path, params: { known } }) {
    if (known !== 'silent') return [];
    const text = prompt('orsaken', 'the reason');
    return [fix('Ange en orsak', 'Give a reason', edit(path, 'add-inside', statement`reason other ${text}`))];
  },
});
