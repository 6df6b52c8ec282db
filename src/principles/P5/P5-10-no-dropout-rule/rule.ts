import { isLost } from '../../../reading/index.js';
import { dropoutFixes } from '../../fixes/dropouts.js';
import { rule } from '../../rule.js';

export const noDropoutRule = rule<object>({
  code: 'P5-10',
  name: 'no-dropout-rule',
  group: 'P5',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: () =>
      'Det sägs inte hur de som avbryter räknas: som att resultatet inte är nått, som saknade, eller följda på annat sätt.',
    en: () =>
      'It is not said how those who end early are counted: as not having reached the outcome, as missing, or followed in another way.',
  },
  *check(design) {
    if (design.attritions.some(({ dropouts }) => dropouts.length > 0)) return;
    const ended = design.attritions.find(
      (one) =>
        one.reasons.some(({ kind }) => kind === 'ends-early' || kind === 'placed' || kind === 'moves') && isLost(one),
    );
    if (ended) yield { path: ended.path, params: {}, unsaid: true, instruments: ended.instruments, at: ended.at };
  },
  fixes({ path }, design) {
    return dropoutFixes(design, path);
  },
});
