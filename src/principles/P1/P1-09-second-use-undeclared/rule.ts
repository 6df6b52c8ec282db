import { read } from '../../../reading/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

/** Research on what was collected for something else. */
const research = /forskning|forskare|research/iu;

export const secondUseUndeclared = rule<object>({
  code: 'P1-09',
  name: 'second-use-undeclared',
  group: 'P1',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () =>
      'Svaren ska användas till forskning, men det sägs inte att forskning hör till syftet: ange att användningen är sekundär, eller skriv ett syfte för den.',
    en: () =>
      'The answers are to be used for research, but it is not said that research is part of the purpose: say that the use is secondary, or write a purpose for it.',
  },
  *check(design) {
    if (design.purposes.some(({ kinds, none }) => !none && kinds.includes('research'))) return;
    for (const { path, text, by, secondary, none, instruments } of design.uses) {
      if (none || secondary || !research.test(`${text?.text ?? ''} ${by?.text ?? ''}`)) continue;
      yield { path, params: {}, instruments };
    }
  },
  fixes({ path }, design) {
    return [
      fix(
        'Ange att användningen är sekundär',
        'State that the use is secondary',
        edit(path, 'add-clause', 'secondary'),
      ),
      ...(read(design).purposes.is === 'results' ? [researchFix] : []),
    ];
  },
});

/** A purpose beside those about results, for the author to word. */
const researchFix = fix(
  'Lägg till ett syfte om forskning',
  'Add a purpose about research',
  edit(
    'design',
    'add-inside',
    statement`purpose ${prompt('vad forskningen ska ge svar på', 'what the research is to answer')} {\n  kind research\n}`,
  ),
);
