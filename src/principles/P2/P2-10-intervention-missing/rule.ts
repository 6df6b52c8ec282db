import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const interventionMissing = rule<object>({
  code: 'P2-10',
  name: 'intervention-missing',
  group: 'P2',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () => 'Det sägs inte vilken insats resultaten ska komma av: beskriv vad klienten får.',
    en: () => 'It is not said which intervention the results are to come from: describe what the client gets.',
  },
  *check(design) {
    if (design.interventions.length === 0) yield { path: design.path, params: {}, unsaid: true };
  },
  fixes() {
    const text = prompt('vad klienten får', 'what the client gets');
    return [
      fix('Lägg till insatsen', 'Add the intervention', edit('design', 'add-inside', statement`intervention ${text}`)),
    ];
  },
});
