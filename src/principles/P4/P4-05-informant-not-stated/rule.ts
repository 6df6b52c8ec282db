import { edit, fix } from '../../fixing.js';
import { readSides } from '../../reading/sides.js';
import { rule } from '../../rule.js';

export const informantNotStated = rule<{ collected: boolean }>({
  code: 'P4-05',
  name: 'informant-not-stated',
  group: 'P4',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ collected }) =>
      collected
        ? 'Det sägs inte vem som lämnar uppgifterna: ange uppgiftslämnare i varje mätning.'
        : 'Det sägs inte vems bedömning av resultatet som ska synas: lägg till mätningar från klient och profession.',
    en: ({ collected }) =>
      collected
        ? 'It is not said who gives the information: name the informant of every collect.'
        : 'It is not said whose assessment of the result is to show: add collects from client and professional.',
  },
  *check(design) {
    const { informantsStated, clientDenied, professionDenied } = readSides(design);
    if (informantsStated || clientDenied || professionDenied) return;
    const first = design.collects.find(({ none }) => !none);
    yield { path: first?.path ?? design.path, params: { collected: first !== undefined } };
  },
  fixes(_, design) {
    const silent = design.collects.filter(({ none, from }) => !none && from.length === 0);
    if (silent.length === 0) return [];
    return [
      fix(
        'Ange klient och profession som uppgiftslämnare',
        'Name client and professional as informants',
        ...silent.map(({ path }) => edit(path, 'add-clause', 'from client, professional')),
      ),
    ];
  },
});
