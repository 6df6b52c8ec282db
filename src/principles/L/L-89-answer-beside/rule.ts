import type { Item, Option, Said } from '../../../model/index.js';
import { inBoth, namesSaid, rangeWords } from '../../../words/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';
import { ownOptions, partName } from '../../scored.js';

export const answerBeside = rule<{ item: string; numbers: Said; range: Said; several: boolean }>({
  code: 'L-89',
  name: 'answer-beside',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, numbers, range, several }) =>
      `${several ? 'Svaren' : 'Svaret'} ${numbers.sv} på ${item} ligger utanför ${range.sv} och räknas som så mycket: skriv ”räknas inte”, eller vilka poäng ${several ? 'de' : 'det'} ger.`,
    en: ({ item, numbers, range, several }) =>
      `${several ? 'The answers' : 'The answer'} ${numbers.en} to ${item} ${several ? 'lie' : 'lies'} outside ${range.en} and ${several ? 'count' : 'counts'} as that much: write “not counted”, or the points that ${several ? 'they give' : 'it gives'}.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const item of instrument.items) {
        const beside = besideIn(item);
        const [first] = beside;
        if (!first || (item.kind?.type !== 'rating' && item.kind?.type !== 'number')) continue;
        const { range = {} } = item.kind;
        yield {
          path: first.path,
          params: {
            item: partName(instrument, item),
            numbers: namesSaid(beside.map(({ code }) => code)),
            range: inBoth((language) => rangeWords(range, language)),
            several: beside.length > 1,
          },
          instruments: [instrument.name],
        };
      }
    }
  },
  fixes({ path }, design) {
    const own = design.instruments.filter(isOwn).flatMap(({ items }) => items);
    const item = own.find((one) => besideIn(one).some((option) => option.path === path));
    const beside = item ? besideIn(item) : [];
    if (beside.length === 0) return [];
    const each = (words: string) => beside.map((option) => edit(option.path, 'add-clause', words));
    return [
      fix('Räkna svaret som obesvarat', 'Count the answer as not answered', ...each('not counted')),
      fix('Lämna frågan utanför poängen', 'Leave the item out of the score', ...each('counted as left-out')),
    ];
  },
});

/** Answers outside the limits that do not say what they count as. What is unknown counts as missing anyhow. */
function besideIn(item: Item): Option[] {
  const { kind } = item;
  if (kind?.type !== 'rating' && kind?.type !== 'number') return [];
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = kind.range ?? {};
  return ownOptions(item).filter(
    ({ number, points, valence }) =>
      number !== undefined && (number < low || number > high) && points === undefined && valence !== 'unknown',
  );
}
