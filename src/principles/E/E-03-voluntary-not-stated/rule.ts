import { read } from '../../../reading/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const voluntaryNotStated = rule<{ denied: boolean }>({
  code: 'E-03',
  name: 'voluntary-not-stated',
  group: 'E',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Klienten måste svara: gör uppföljningen frivillig, och säg att svaret inte påverkar stödet.'
        : 'Det sägs inte om det är frivilligt för klienten att svara: ange det, och säg det också till klienten.',
    en: ({ denied }) =>
      denied
        ? 'The client has to answer: make the follow-up voluntary, and say that the answer does not affect the support.'
        : 'It is not said whether it is voluntary for the client to answer: state it, and tell the client too.',
  },
  *check(design) {
    const asked = read(design).sides.clientMeasures.map(({ collect }) => ({
      path: collect.path,
      voluntary: collect.voluntary ?? design.procedure?.voluntary,
    }));
    const forced = asked.find(({ voluntary }) => voluntary === 'no');
    const [first] = asked;
    if (forced) yield { path: forced.path, params: { denied: true } };
    else if (first && asked.every(({ voluntary }) => voluntary === undefined)) {
      yield { path: first.path, params: { denied: false }, unsaid: true };
    }
  },
  fixes({ path, params: { denied } }) {
    if (denied) return [];
    // Whether it is, only the author knows.
    return [
      fix('Ange att det är frivilligt', 'State that it is voluntary', edit(path, 'add-inside', 'voluntary')),
      fix(
        'Ange att det inte är frivilligt',
        'State that it is not voluntary',
        edit(path, 'add-inside', 'not voluntary'),
      ),
    ];
  },
});
