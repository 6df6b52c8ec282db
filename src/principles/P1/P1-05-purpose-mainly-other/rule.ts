import { readPurposes } from '../../reading/purposes.js';
import { rule } from '../../rule.js';

export const purposeMainlyOther = rule<object>({
  code: 'P1-05',
  name: 'purpose-mainly-other',
  group: 'P1',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: () =>
      'Uppföljningen är i första hand till för något annat än resultat: gör resultatsyftet till ett huvudsyfte, eller säg vad resultaten ändå ska användas till.',
    en: () =>
      'The follow-up is first of all for something other than results: make results a primary purpose, or say what the results will be used for all the same.',
  },
  *check(design) {
    const purposes = readPurposes(design);
    if (purposes.is === 'something else') yield { path: purposes.at.path, params: {} };
  },
});
