import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const clientNotChoosing = rule<{ denied: boolean }>({
  code: 'P4-09',
  name: 'client-not-choosing',
  group: 'P4',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Någon annan än klienten sägs ha valt vilket resultat som räknas: fråga klienterna vad som är viktigt för dem.'
        : 'Det sägs inte om klienterna har fått vara med och välja vilka resultat som räknas: ange vem som väljer.',
    en: ({ denied }) =>
      denied
        ? 'Someone other than the client is said to have chosen which result matters: ask the clients what is important to them.'
        : 'It is not said whether the clients had a say in which results matter: state who chooses.',
  },
  *check(design) {
    const choosers = design.outcomes.map(({ chosenBy }) => chosenBy?.map(({ kind }) => kind));
    const isClient = (kinds: readonly string[] | undefined) =>
      kinds?.some((kind) => kind === 'client' || kind === 'parent');
    if (choosers.some(isClient)) return;
    const stated = design.outcomes.find(({ chosenBy }) => chosenBy);
    const first = stated ?? design.outcomes[0];
    yield {
      path: first?.path ?? design.path,
      params: { denied: stated !== undefined },
      ...(!stated && { unsaid: true as const }),
    };
  },
  fixes({ path, params: { denied } }, design) {
    // Who has chosen, only the author knows.
    if (design.outcomes.length === 0 || denied) return [];
    return [
      fix(
        'Ange att klienten är med och väljer',
        'State that the client takes part in choosing',
        edit(path, 'add-inside', 'chosen by client, professional'),
      ),
      fix(
        'Ange att professionen väljer',
        'State that the profession chooses',
        edit(path, 'add-inside', 'chosen by professional'),
      ),
    ];
  },
});
