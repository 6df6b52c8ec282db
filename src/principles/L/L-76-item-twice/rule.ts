import type { Expression, Said } from '../../../model/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, scoresIn, within } from '../../scored.js';

export const itemTwice = rule<{ scale: string; items: Said }>({
  code: 'L-76',
  name: 'item-twice',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, items }) =>
      `${scale} räknar ${items.sv} mer än en gång i samma summa: ta bort den ena, eller skriv vikten ut (2 * frågan).`,
    en: ({ scale, items }) =>
      `${scale} counts ${items.en} more than once in the same sum: remove one, or write the weight out (2 * the item).`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      const twice = within(formula.value).flatMap((one) => {
        const terms = termsOf(one);
        return terms.filter((term, place) => terms.indexOf(term) < place);
      });
      if (twice.length === 0) continue;
      yield {
        path: `${scale.path}/formula`,
        params: { scale: partName(instrument, scale), items: namesSaid(twice) },
        instruments: [instrument.name],
      };
    }
  },
});

/** The items and scores that are put together in one place, each as often as it stands there; reversed or weighted too. */
function termsOf(one: Expression): string[] {
  if ('operator' in one && (one.operator === '+' || one.operator === '-'))
    return [...added(one.left), ...added(one.right)];
  return 'call' in one && one.call !== 'lookup' && one.call !== 'digits' ? one.terms.flatMap(added) : [];
}
function added(one: Expression): string[] {
  if ('item' in one) return [one.item];
  if ('scale' in one) return [one.scale];
  if ('call' in one) return one.call === 'reverse' || one.call === 'sum' ? one.terms.flatMap(added) : [];
  if (!('operator' in one)) return [];
  const isWeighted = one.operator === '*' && ('number' in one.left || 'number' in one.right);
  return isWeighted || one.operator === '+' || one.operator === '-' ? [...added(one.left), ...added(one.right)] : [];
}
