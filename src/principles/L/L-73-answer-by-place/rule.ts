import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { listSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, testSaid } from '../../scored.js';

export const answerByPlace = rule<{ item: string; tests: Said }>({
  code: 'L-73',
  name: 'answer-by-place',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, tests }) =>
      `Villkoret för ${item} pekar ut ett svar med dess plats i listan (${tests.sv}), så det menar ett annat svar när raderna flyttas: ge svaren namn eller skriv ut deras nummer.`,
    en: ({ item, tests }) =>
      `The condition of ${item} points out an answer by its place in the list (${tests.en}), so it means another answer when lines are moved: name the answers or write their numbers.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { item, reads, impossible } of read(design).conditions(instrument)) {
        const tests = (item.condition?.any ?? []).flatMap(({ all }) => all);
        const byPlace = tests.filter((test) => {
          const kind = reads.find(({ name }) => name === test.item)?.kind;
          const isUnnumbered = kind?.type === 'choice' && kind.options.some(({ number }) => number === undefined);
          return 'number' in test.value && isUnnumbered && !impossible.includes(test);
        });
        if (byPlace.length === 0) continue;
        yield {
          path: `${item.path}/condition`,
          params: { item: partName(instrument, item), tests: listSaid(byPlace.map(testSaid)) },
          instruments: [instrument.name],
        };
      }
    }
  },
});
