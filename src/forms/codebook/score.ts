import type { Range } from '../../model/index.js';
import { listed, numberWords } from '../../words/index.js';
import type { FormItem, Score } from '../form.js';
import { numericRange } from '../logic/score.js';
import { filled } from '../words/terms.js';
import { compose, type Wording } from '../words/wording.js';
import { codebookWords as words } from './interface-texts.js';

const own = ['sv', 'en'];
const figure = (value: number) => Number(value.toPrecision(12));
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The lowest and the highest value that the formula can give, undefined where an item has an open bound. With answers
 * missing a sum is prorated, so it may go beyond the sum of the items' own bounds when those differ.
 */
export function possibleRange({ formula }: Score, items: readonly FormItem[]): Range | undefined {
  const { terms, factor, allowMissing } = formula;
  const count = terms.length;
  if (count === 0) return undefined;
  const bounds = terms.map(({ variable }) => {
    const item = items.find((one) => one.variable === variable);
    return item && numericRange(item);
  });
  const lows = bounds.flatMap((range) => range?.low ?? []);
  const highs = bounds.flatMap((range) => range?.high ?? []);
  if (lows.length < count || highs.length < count) return undefined;
  const fewest = Math.max(1, count - allowMissing);
  const lowest = average(lows.sort((a, b) => a - b).slice(0, fewest));
  const highest = average(highs.sort((a, b) => b - a).slice(0, fewest));
  const ends = {
    sum: [lowest * count, highest * count],
    mean: [lowest, highest],
    count: [0, count],
  }[formula.function].map((end) => figure(end * factor));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function term(
  { variable, reverse }: Score['formula']['terms'][number],
  item: FormItem | undefined,
  language: 'sv' | 'en',
) {
  const range = item && numericRange(item);
  const shown = item?.kind.type === 'choices' ? filled(words.chosen[language], { variable }) : variable;
  if (!reverse) return shown;
  if (range?.low === undefined || range.high === undefined)
    return filled(words.reversedOpen[language], { variable: shown });
  return filled(words.reversed[language], {
    variable: shown,
    sum: numberWords(figure(range.low + range.high), language),
  });
}

/** How a score is worked out, in words: one sentence for the formula, then what is done about missing answers. */
export function scoreWords({ formula, better }: Score, items: readonly FormItem[]): Wording {
  const { terms, factor, allowMissing } = formula;
  const all = String(terms.length);
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const missing = Math.min(allowMissing, terms.length - 1);
  const hasChoice = terms.some(({ variable }) => byVariable.get(variable)?.kind.type === 'choice');
  return compose(own, [], (_, language) => {
    const named = terms.map((one) => term(one, byVariable.get(one.variable), language));
    const afterwards = formula.function === 'count' ? words.notProrated : words.prorated;
    return [
      filled(words[formula.function][language], { terms: listed(named, language) }),
      ...(hasChoice && formula.function !== 'count' ? [words.position[language]] : []),
      ...(factor === 1 ? [] : [filled(words.factor[language], { factor: numberWords(factor, language) })]),
      ...(missing > 0
        ? [filled(words.mayMiss[language], { missing: String(missing), all })]
        : [words.allNeeded[language]]),
      ...(missing > 0 && formula.function !== 'mean' ? [filled(afterwards[language], { all })] : []),
      ...(better ? [words[better][language]] : []),
    ].join(' ');
  });
}
