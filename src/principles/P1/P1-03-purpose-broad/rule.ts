import { read } from '../../../reading/index.js';
import { addToList, edit, fix, newName, resultPurpose, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const purposeBroad = rule<{ kinds: number }>({
  code: 'P1-03',
  name: 'purpose-broad',
  group: 'P1',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ kinds }) =>
      kinds === 0
        ? 'Det framgår inte vad slags syfte det är: ange vad det gäller, och skriv en frågeställning om klienternas resultat.'
        : 'Det syfte som anges är brett (utveckla, kvalitetssäkra eller utvärdera): skriv också vilken fråga om klienternas resultat som ska få svar.',
    en: ({ kinds }) =>
      kinds === 0
        ? "It is not said what kind of purpose this is: give its kind, and write a question about the clients' results."
        : "The stated purpose is broad (improve, assure quality or evaluate): also write which question about the clients' results is to be answered.",
  },
  *check(design) {
    const purposes = read(design).purposes;
    if (purposes.is === 'broad') yield { path: purposes.at.path, params: { kinds: purposes.kinds.length } };
  },
  fixes({ path, params: { kinds } }, design) {
    const outcome = design.outcomes[0];
    const questions = design.purposes.flatMap((purpose) => purpose.questions);
    const text = prompt('frågan om klienternas resultat', 'the question about the clients’ results');
    const name = newName(questions, 'hur-gick-det', 'how-did-it-go');
    const asked = edit(path, 'add-inside', statement`question ${name} ${text}`);
    return [
      ...(outcome
        ? [
            fix(
              'Lägg till en frågeställning om resultat',
              'Add a question about results',
              asked,
              addToList(outcome.path, 'questions', outcome.questions !== undefined, name, 'answers'),
            ),
          ]
        : []),
      // What kind of purpose it is, only the author knows.
      ...(kinds === 0
        ? [
            fix(
              'Ange att syftet gäller klienternas resultat',
              'State that the purpose is about the clients’ results',
              edit(path, 'add-inside', 'kind outcome'),
            ),
            fix(
              'Ange att syftet är att utveckla verksamheten',
              'State that the purpose is to improve the service',
              edit(path, 'add-inside', 'kind improvement'),
            ),
          ]
        : [
            fix(
              'Lägg till ett syfte om resultat',
              'Add a purpose about results',
              edit(path, 'add-after', resultPurpose(false)),
            ),
          ]),
    ];
  },
});
