import type { Said } from '../../../model/index.js';
import { followedCollects, read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const informantNotStated = rule<{ collected: boolean; instrument?: Said }>({
  code: 'P4-05',
  name: 'informant-not-stated',
  group: 'P4',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ collected, instrument }) =>
      instrument
        ? `Det sägs inte vem som lämnar uppgifterna i ${instrument.sv}, och ett resultat vilar på dem: ange uppgiftslämnare.`
        : collected
          ? 'Det sägs inte vem som lämnar uppgifterna: ange uppgiftslämnare i varje mätning.'
          : 'Det sägs inte vems bedömning av resultatet som ska synas: lägg till mätningar från klient och profession.',
    en: ({ collected, instrument }) =>
      instrument
        ? `It is not said who gives the information in ${instrument.en}, and an outcome rests on it: name the informant.`
        : collected
          ? 'It is not said who gives the information: name the informant of every collect.'
          : 'It is not said whose assessment of the result is to show: add collects from client and professional.',
  },
  *check(design) {
    const { informantsStated, clientDenied, professionDenied, anonymousVoice } = read(design).sides;
    if (!informantsStated && !clientDenied && !professionDenied) {
      const [first] = followedCollects(design);
      yield { path: first?.path ?? design.path, params: { collected: first !== undefined } };
      return;
    }
    // Others say whose information they are; what an outcome or a goal rests on is to say so too.
    const { outcomes, instruments } = read(design);
    const rests = (root: string) =>
      outcomes.some(({ own }) => own.some(({ instrument }) => instruments.root(instrument) === root));
    const silent = anonymousVoice.filter(({ root }) => rests(root));
    const [first] = silent;
    if (!first) return;
    const names = [...new Set(silent.map(({ instrument }) => instrument))];
    yield {
      path: first.collect.path,
      params: { collected: true, instrument: instrumentsSaid(design, names) },
      verdict: null,
      unsaid: true,
      instruments: names,
      at: [...new Set(silent.flatMap(({ at }) => at))],
    };
  },
  fixes({ params: { instrument } }, design) {
    if (instrument) return [];
    const silent = followedCollects(design).filter(({ from }) => from.length === 0);
    if (silent.length === 0) return [];
    // Whose information it is, only the author knows.
    const from = (words: string) => silent.map(({ path }) => edit(path, 'add-clause', `from ${words}`));
    return [
      fix('Ange klienten som uppgiftslämnare', 'Name the client as informant', ...from('client')),
      fix('Ange professionen som uppgiftslämnare', 'Name the professional as informant', ...from('professional')),
      fix(
        'Ange klient och profession som uppgiftslämnare',
        'Name client and professional as informants',
        ...from('client, professional'),
      ),
    ];
  },
});
