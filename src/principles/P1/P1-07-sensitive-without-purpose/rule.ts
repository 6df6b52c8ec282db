import { isSensitive, read } from '../../../reading/index.js';
import { edit, fix, resultPurpose } from '../../fixing.js';
import { rule } from '../../rule.js';

export const sensitiveWithoutPurpose = rule<{ system: string }>({
  code: 'P1-07',
  name: 'sensitive-without-purpose',
  group: 'P1',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ system }) =>
      `I ${system} finns känsliga uppgifter, men syftet är inte bestämt nog: ange vilken fråga om klienternas resultat som uppgifterna ska besvara.`,
    en: ({ system }) =>
      `${system} holds sensitive data, but the purpose is not specific enough: state which question about the clients' results the data are to answer.`,
  },
  *check(design) {
    const { is } = read(design).purposes;
    if (is === 'results' || is === 'something else') return;
    for (const system of design.systems) {
      if (isSensitive(system)) yield { path: `${system.path}/sensitive`, params: { system: system.text.text } };
    }
  },
  fixes(_, design) {
    if (read(design).purposes.is !== 'missing') return [];
    return [
      fix(
        'Lägg till ett syfte om resultat',
        'Add a purpose about results',
        edit('design', 'add-inside', resultPurpose(false)),
      ),
    ];
  },
});
