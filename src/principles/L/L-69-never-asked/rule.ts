import type { Said } from '../../../model/index.js';
import { type Conditioned, read } from '../../../reading/index.js';
import { listSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, testSaid } from '../../scored.js';

export const neverAsked = rule<{ item: string; tests: Said; impossible: boolean; part: boolean }>({
  code: 'L-69',
  name: 'never-asked',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ item, tests, impossible, part }) =>
      `${part ? `En del av villkoret för ${item} gäller aldrig` : `${item} ställs aldrig`}, eftersom ${
        impossible ? `inget svar kan vara så att ${tests.sv}` : 'villkoren inte kan gälla samtidigt'
      }: rätta villkoret.`,
    en: ({ item, tests, impossible, part }) =>
      `${part ? `A part of the condition of ${item} never holds` : `${item} is never asked`}, since ${
        impossible ? `no answer can be such that ${tests.en}` : 'the conditions cannot hold together'
      }: correct the condition.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      const conditions = read(design).conditions(instrument);
      const never = conditions.filter(({ holds }) => holds === 'never');
      // What only follows from an item that is never asked is not said again.
      const follows = ({ item, reads }: Conditioned) =>
        reads.some((one) => one !== item && never.some((other) => other.item === one));
      for (const one of conditions) {
        const { item, circle, holds, impossible } = one;
        const isNever = holds === 'never';
        if (circle || (impossible.length === 0 && (!isNever || follows(one)))) continue;
        yield {
          path: `${item.path}/condition`,
          params: {
            item: partName(instrument, item),
            tests: listSaid(impossible.map(testSaid)),
            impossible: impossible.length > 0,
            part: !isNever,
          },
          instruments: [instrument.name],
        };
      }
    }
  },
});
