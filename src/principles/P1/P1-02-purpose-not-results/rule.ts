import { read } from '../../../reading/index.js';
import { edit, fix, resultPurpose } from '../../fixing.js';
import { rule } from '../../rule.js';

export const purposeNotResults = rule<{ denied: boolean }>({
  code: 'P1-02',
  name: 'purpose-not-results',
  group: 'P1',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Uppföljningen säger själv att resultat inte är dess syfte: lägg till ett syfte om klienternas resultat, eller kalla det något annat än resultatuppföljning.'
        : 'Det syfte som anges handlar om verksamhetens omfattning och inte om hur det gick för klienterna: lägg till ett syfte om resultat.',
    en: ({ denied }) =>
      denied
        ? "The follow-up itself says that results are not its purpose: add a purpose about the clients' results, or do not call it a follow-up of results."
        : 'The stated purpose is about how much the service does and not about how it went for the clients: add a purpose about results.',
  },
  *check(design) {
    const purposes = read(design).purposes;
    if (purposes.is === 'denied' || purposes.is === 'activity') {
      yield { path: purposes.at.path, params: { denied: purposes.is === 'denied' } };
    }
  },
  fixes({ path, params: { denied } }) {
    const purpose = resultPurpose(false);
    return [
      denied
        ? fix('Byt till ett syfte om resultat', 'Change to a purpose about results', edit(path, 'replace', purpose))
        : fix('Lägg till ett syfte om resultat', 'Add a purpose about results', edit(path, 'add-after', purpose)),
    ];
  },
});
