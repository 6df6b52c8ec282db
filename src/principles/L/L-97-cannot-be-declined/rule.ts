import { declinedCode, type Item, type Said } from '../../../model/index.js';
import { textSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const cannotBeDeclined = rule<{ item: Said }>({
  code: 'L-97',
  name: 'cannot-be-declined',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ item }) =>
      `${item.sv} kan inte avböjas med ett eget svar: det kan bara en fråga med ett val, ja eller nej, en skattning eller ett tal, vars svar aldrig är ${declinedCode}. Ta bort ”får avböjas”, eller fråga först om den som svarar vill.`,
    en: ({ item }) =>
      `${item.en} cannot be declined with an answer of its own: only an item with one choice, yes or no, a rating or a number can, whose answer is never ${declinedCode}. Take “may decline” away, or ask first whether they want to answer.`,
  },
  *check(design) {
    for (const { items, name } of design.instruments) {
      for (const item of items) {
        if (item.declinable && !isDeclinable(item))
          yield { path: item.path, params: { item: textSaid(item.text) }, instruments: [name] };
      }
    }
  },
});

/** Whether the code of one who declines can stand among its answers, and is none of them. */
function isDeclinable({ kind }: Item): boolean {
  if (kind?.type === 'yes-no') return true;
  if (kind?.type === 'choice')
    return kind.options.length > 0 && kind.options.every(({ code }) => code !== declinedCode);
  if (kind?.type !== 'rating' && kind?.type !== 'number') return false;
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = kind.range ?? {};
  const declined = Number(declinedCode);
  return (declined < low || declined > high) && (kind.options ?? []).every(({ code }) => code !== declinedCode);
}
