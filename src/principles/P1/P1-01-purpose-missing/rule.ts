import { read } from '../../../reading/index.js';
import { edit, fix, resultPurpose } from '../../fixing.js';
import { rule } from '../../rule.js';

type Only = 'presumed' | 'instruments' | undefined;
const sv = (only: Only) =>
  only === 'presumed'
    ? 'Syftet är bara antaget: fråga verksamheten vad den vill veta om klienternas resultat, och skriv det som sagt.'
    : only === 'instruments'
      ? 'Det sägs vad enskilda instrument är till för men inte uppföljningen: skriv ett syfte för hela uppföljningen.'
      : 'Det sägs inte vilket syfte uppföljningen har: skriv vad ni vill veta om klienternas resultat innan något samlas in.';
const en = (only: Only) =>
  only === 'presumed'
    ? "The purpose is only presumed: ask the operation what it wants to know about its clients' results, and state it."
    : only === 'instruments'
      ? 'It is said what single instruments are for but not the follow-up: state a purpose for the whole follow-up.'
      : "It is not said what the purpose of the follow-up is: state what you want to know about the clients' results before collecting.";

export const purposeMissing = rule<{ only?: Only }>({
  code: 'P1-01',
  name: 'purpose-missing',
  group: 'P1',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: { sv: ({ only }) => sv(only), en: ({ only }) => en(only) },
  *check(design) {
    const purposes = read(design).purposes;
    if (purposes.is === 'missing') {
      yield { path: purposes.at?.path ?? design.path, params: { only: purposes.only } };
    }
  },
  fixes() {
    return [
      fix(
        'Lägg till ett syfte om resultat',
        'Add a purpose about results',
        edit('design', 'add-inside', resultPurpose(false)),
      ),
    ];
  },
});
