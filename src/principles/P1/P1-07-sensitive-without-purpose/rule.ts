import type { Said } from '../../../model/index.js';
import { isSensitive, read } from '../../../reading/index.js';
import { allTitledSaid } from '../../../words/index.js';
import { edit, fix, resultPurpose } from '../../fixing.js';
import { rule } from '../../rule.js';

export const sensitiveWithoutPurpose = rule<{ systems: Said }>({
  code: 'P1-07',
  name: 'sensitive-without-purpose',
  group: 'P1',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ systems }) =>
      `I ${systems.sv} finns känsliga uppgifter, men det sägs inte vilken fråga om klienternas resultat de behövs för: ange frågan.`,
    en: ({ systems }) =>
      `There are sensitive data in ${systems.en}, but it is not said which question about the clients' results they are needed for: state the question.`,
  },
  *check(design) {
    const { is } = read(design).purposes;
    if (is === 'results' || is === 'something else') return;
    const systems = design.systems.filter(isSensitive);
    const [first] = systems;
    if (first) yield { path: `${first.path}/sensitive`, params: { systems: allTitledSaid(systems) } };
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
