import { type Instrument, type Item, itemsOf, type Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName } from '../../scored.js';

export const laterQuestion = rule<{ item: string; later: Said; move?: { from: string; after: string; last: Said } }>({
  code: 'L-72',
  name: 'later-question',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, later }) =>
      `${item} ställs efter svaret på ${later.sv}, som kommer senare i formuläret: flytta frågan dit.`,
    en: ({ item, later }) =>
      `${item} is asked by the answer to ${later.en}, which comes later in the form: move the item there.`,
  },
  fixes({ params: { move } }) {
    if (!move) return [];
    const { from, after, last } = move;
    return [
      {
        title: { sv: `Flytta frågan till efter ${last.sv}`, en: `Move the item to after ${last.en}` },
        edits: [{ at: from, do: 'move-after', after }],
      },
    ];
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { item, later, circle } of read(design).conditions(instrument)) {
        if (later.length === 0 || circle) continue;
        const last = placeFor(instrument, item, later);
        yield {
          path: `${item.path}/condition`,
          params: {
            item: partName(instrument, item),
            later: namesSaid(later),
            ...(last && { move: { from: item.path, after: last.path, last: namesSaid([last.name]) } }),
          },
          instruments: [instrument.name],
        };
      }
    }
  },
});

/**
 * The last of the items that it reads, where it can be moved to after that one and nothing else changes: neither comes into
 * another section, no item between them reads it, and no score is of a row of items that it would leave or come into.
 */
function placeFor(
  { items, sections = [], scales }: Instrument,
  item: Item,
  later: readonly string[],
): Item | undefined {
  const last = items.findLast(({ name }) => later.includes(name));
  if (!last) return undefined;
  const sectionOf = ({ name }: Item) => sections.find((one) => one.items.includes(name));
  if (sectionOf(item) !== sectionOf(last)) return undefined;
  const [from, to] = [items.indexOf(item), items.indexOf(last)];
  const isRead = items
    .slice(from + 1, to + 1)
    .some(({ condition }) => condition?.any.some(({ all }) => all.some((test) => test.item === item.name)));
  const isScored = scales.some(({ formula }) => {
    const places = formula ? itemsOf(formula.value).map((name) => items.findIndex((one) => one.name === name)) : [];
    return places.includes(from) || (places.some((place) => place <= to) && places.some((place) => place > to));
  });
  return isRead || isScored ? undefined : last;
}
