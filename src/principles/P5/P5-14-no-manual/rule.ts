import { edit, fix, procedureEdit, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const noManual = rule<{ denied: boolean }>({
  code: 'P5-14',
  name: 'no-manual',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Det sägs att manual eller instruktion saknas, så olika personer kan fråga på olika sätt: skriv en kort instruktion.'
        : 'Det sägs inte om det finns en manual eller instruktion för dem som frågar: ange den, eller skriv en kort.',
    en: ({ denied }) =>
      denied
        ? 'It is said that there is no manual or instruction, so different persons may ask in different ways: write a short instruction.'
        : 'It is not said whether there is a manual or instruction for those who ask: state it, or write a short one.',
  },
  *check(design) {
    const collects = design.collects.filter(({ none }) => !none);
    const all = [design.procedure, ...collects].filter((one) => one !== undefined);
    const texts = all.flatMap(({ manual, instruction }) => [manual, instruction]);
    if (collects.length === 0 || texts.some((one) => one !== undefined && one !== 'none')) return;
    const denied = all.find(({ manual, instruction }) => manual === 'none' || instruction === 'none');
    yield {
      path: denied?.path ?? design.procedure?.path ?? design.path,
      params: { denied: denied !== undefined },
      ...(!denied && { unsaid: true as const }),
    };
  },
  fixes({ path, params: { denied } }, design) {
    const text = prompt('vilken instruktion som gäller', 'which instruction applies');
    const where = [design.procedure, ...design.collects].find((one) => one?.path === path);
    const property = where?.manual === 'none' ? 'manual' : 'instruction';
    return [
      fix(
        'Ange en manual eller instruktion',
        'State a manual or instruction',
        denied ? edit(`${path}/${property}`, 'replace', [text]) : procedureEdit(design, statement`manual ${text}`),
      ),
    ];
  },
});
