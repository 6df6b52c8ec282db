import type { Instrument, Item, Option } from '../../../model/index.js';
import { edit, fix, isOwn, literal } from '../../fixing.js';
import { rule } from '../../rule.js';
import { ownOptions, partName } from '../../scored.js';

export const stepWithoutNumber = rule<{ item: string; rating: boolean }>({
  code: 'L-87',
  name: 'step-without-number',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ item, rating }) =>
      `Ett svar på ${item} saknar sitt nummer, så det går inte att se vilket ${rating ? 'steg i skattningen' : 'tal'} det gäller: skriv numret före texten (svar 0 "…").`,
    en: ({ item, rating }) =>
      `An answer to ${item} lacks its number, so one cannot see which ${rating ? 'step of the rating' : 'number'} it is for: write the number before the text (option 0 "…").`,
  },
  *check(design) {
    for (const { instrument, item } of numbered(design.instruments)) {
      const first = ownOptions(item).find(({ number }) => number === undefined);
      if (!first) continue;
      yield {
        path: first.path,
        params: { item: partName(instrument, item), rating: item.kind?.type === 'rating' },
        instruments: [instrument.name],
      };
    }
  },
  fixes({ path }, design) {
    const own = numbered(design.instruments.filter(isOwn));
    const item = own.find((one) => ownOptions(one.item).some((option) => option.path === path))?.item;
    if (item?.kind?.type !== 'rating') return [];
    const { low = 0, high = -1 } = item.kind.range;
    const options = ownOptions(item);
    // As many as there are steps, none of them numbered: they are the steps in order.
    if (options.length !== high - low + 1 || options.some(({ number }) => number !== undefined)) return [];
    return [
      fix(
        `Numrera svaren ${low}–${high}`,
        `Number the answers ${low}–${high}`,
        ...options.map((option, place) => edit(option.path, 'replace', written(option, low + place))),
      ),
    ];
  },
});

const numbered = (instruments: readonly Instrument[]): { instrument: Instrument; item: Item }[] =>
  instruments.flatMap((instrument) =>
    instrument.items
      .filter(({ kind }) => kind?.type === 'rating' || kind?.type === 'number')
      .map((item) => ({ instrument, item })),
  );

function written({ name, code, text, valence, points }: Option, number: number): string {
  const counts =
    typeof points === 'number'
      ? `gives ${points}`
      : points === 'missing'
        ? 'not counted'
        : points && `counted as ${points}`;
  return ['option', number, name === code ? undefined : name, literal(text), valence, counts]
    .filter((word) => word !== undefined)
    .join(' ');
}
