import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { listSaid, titledSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const severalMainOutcomes = rule<{ outcomes: Said }>({
  code: 'L-98',
  name: 'several-main-outcomes',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ outcomes }) =>
      `Flera resultat kallas huvudresultat (${outcomes.sv}), och då är inget det: planen har inget huvudtest. Välj ett.`,
    en: ({ outcomes }) =>
      `Several outcomes are called primary (${outcomes.en}), and then none is: the plan has no main test. Choose one.`,
  },
  *check(design) {
    const marked = markedIn(design);
    const second = marked[1];
    if (second) yield { path: second.path, params: { outcomes: listSaid(marked.map(titledSaid)) } };
  },
  fixes(_, design) {
    const marked = markedIn(design);
    return firstOf(marked).map((kept) => {
      const said = titledSaid(kept);
      return fix(
        `Behåll bara ${said.sv} som huvudresultat`,
        `Keep only ${said.en} as the primary outcome`,
        ...marked
          .filter((one) => one !== kept)
          .map((one) => edit(`${one.path}/primary`, 'replace', 'not main-outcome')),
      );
    });
  },
});

const markedIn = (design: Parameters<typeof read>[0]) =>
  read(design).outcomes.flatMap(({ outcome }) => (outcome.primary === 'yes' ? [outcome] : []));
