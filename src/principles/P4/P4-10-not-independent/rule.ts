import { read } from '../../../reading/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const notIndependent = rule<{ denied: boolean }>({
  code: 'P4-10',
  name: 'not-independent',
  group: 'P4',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Den som behandlar klienten frågar också hur det gick, och då är det svårt att vara uppriktig: låt någon annan fråga.'
        : 'Det sägs inte om den som frågar klienten också är den som behandlar: ange det, för det påverkar svaren.',
    en: ({ denied }) =>
      denied
        ? 'The one who treats the client also asks how it went, and then it is hard to be frank: let someone else ask.'
        : 'It is not said whether the one who asks the client is also the one who treats: state it, since it affects the answers.',
  },
  *check(design) {
    const own = (one: { independent?: string } | undefined) => one?.independent;
    const asked = read(design).sides.clientMeasures.map(({ collect }) => ({
      collect,
      independent: own(collect) ?? own(design.procedure),
    }));
    const [first] = asked;
    if (!first) return;
    const dependent = asked.find(({ independent }) => independent === 'no' || independent === 'partly');
    if (dependent) yield { path: dependent.collect.path, params: { denied: true } };
    else if (asked.every(({ independent }) => independent === undefined)) {
      yield { path: first.collect.path, params: { denied: false }, unsaid: true };
    }
  },
  fixes({ path, params: { denied } }) {
    if (denied) return [];
    // Who asks, only the author knows.
    return [
      fix('Ange att någon annan frågar', 'State that someone else asks', edit(path, 'add-inside', 'independent')),
      fix(
        'Ange att den som behandlar frågar',
        'State that the one who treats asks',
        edit(path, 'add-inside', 'not independent'),
      ),
    ];
  },
});
