import { read } from '../../../reading/index.js';
import { edit, fix, remove, resultPurpose } from '../../fixing.js';
import { rule } from '../../rule.js';

export const purposeMainlyOther = rule<{ only: boolean }>({
  code: 'P1-05',
  name: 'purpose-mainly-other',
  group: 'P1',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ only }) =>
      only
        ? 'Det syfte som anges gäller något annat än klienternas resultat: lägg till ett syfte om resultat, om resultaten också ska användas.'
        : 'Uppföljningen sägs i första hand vara till för något annat än resultat: gör resultatsyftet till ett huvudsyfte, eller säg vad resultaten ändå ska användas till.',
    en: ({ only }) =>
      only
        ? "The stated purpose is about something other than the clients' results: add a purpose about results, if the results are to be used too."
        : 'The follow-up is said to be first of all for something other than results: make results a primary purpose, or say what the results will be used for all the same.',
  },
  *check(design) {
    const purposes = read(design).purposes;
    if (purposes.is !== 'something else') return;
    const isStated = design.purposes.some(({ none, kinds }) => none || kinds.includes('outcome'));
    yield { path: purposes.at.path, params: { only: !isStated } };
  },
  fixes({ path }, design) {
    const about = design.purposes.find(({ none, kinds }) => !none && kinds.includes('outcome'));
    const at = design.purposes.find((purpose) => purpose.path === path);
    if (at?.none)
      return [fix('Ta bort att resultat inte är syftet', 'Remove that results are not the purpose', remove(path))];
    if (!about) {
      const purpose = resultPurpose(true);
      return [fix('Lägg till ett syfte om resultat', 'Add a purpose about results', edit(path, 'add-after', purpose))];
    }
    const primary = about.primary
      ? edit(`${about.path}/primary`, 'replace', 'main-purpose')
      : edit(about.path, 'add-inside', 'main-purpose');
    return [fix('Gör resultat till ett huvudsyfte', 'Make results a primary purpose', primary)];
  },
});
