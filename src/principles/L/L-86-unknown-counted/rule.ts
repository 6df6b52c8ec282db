import type { Item, Option, Said } from '../../../model/index.js';
import { namesSaid } from '../../../words/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';
import { countedItems, ownOptions, partName, scoresIn } from '../../scored.js';

export const unknownCounted = rule<{ item: string; options: Said; several: boolean }>({
  code: 'L-86',
  name: 'unknown-counted',
  group: 'L',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ item, options, several }) =>
      `${options.sv} på ${item} är okänt och räknas som ett svar som saknas i poängen: skriv ”räknas inte” vid ${several ? 'dem' : 'det'}, eller de poäng som manualen ger.`,
    en: ({ item, options, several }) =>
      `${options.en} of ${item} is unknown and counts as a missing answer in the score: write “not counted” at ${several ? 'them' : 'it'}, or the points that the manual gives.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      const counted = scoresIn({ ...design, instruments: [instrument] }).flatMap(({ formula }) =>
        countedItems(formula.value),
      );
      for (const item of instrument.items) {
        const open = counted.includes(item.name) ? openIn(item) : [];
        const [first] = open;
        if (!first) continue;
        yield {
          path: first.path,
          params: {
            item: partName(instrument, item),
            options: namesSaid(open.map(({ name }) => name)),
            several: open.length > 1,
          },
          instruments: [instrument.name],
        };
      }
    }
  },
  fixes({ path }, design) {
    const own = design.instruments.filter(isOwn).flatMap(({ items }) => items);
    const item = own.find((one) => openIn(one).some((option) => option.path === path));
    if (!item) return [];
    return [
      fix(
        'Skriv att svaret inte räknas',
        'Write that the answer is not counted',
        ...openIn(item).map((option) => edit(option.path, 'add-clause', 'not counted')),
      ),
      fix(
        'Räkna frågan som utelämnad när svaret ges',
        'Leave the item out where the answer is given',
        ...openIn(item).map((option) => edit(option.path, 'add-clause', 'counted as left-out')),
      ),
    ];
  },
});

/** Answers that are unknown and do not say what they count as. */
const openIn = (item: Item): Option[] =>
  item.kind?.type === 'choices'
    ? []
    : ownOptions(item).filter(({ valence, points }) => valence === 'unknown' && points === undefined);
