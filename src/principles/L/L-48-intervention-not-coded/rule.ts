import { knownCodeList } from '../../../model/index.js';
import { rule } from '../../rule.js';

export const interventionNotCoded = rule<object>({
  code: 'L-48',
  name: 'intervention-not-coded',
  group: 'L',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: () => 'Insatsen har ingen KSI-kod: med en kod går den att hitta och jämföra.',
    en: () => 'The intervention has no KSI code: with a code it can be found and compared.',
  },
  *check({ organisation, interventions }) {
    // Only a design that is meant for others: alone, nobody looks for it.
    if (!organisation?.municipality) return;
    for (const { path, codes = [] } of interventions) {
      if (!codes.some(({ list }) => knownCodeList(list)?.name === 'KSI')) yield { path, params: {}, unsaid: true };
    }
  },
});
