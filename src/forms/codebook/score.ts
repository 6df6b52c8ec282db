import { limitsOf } from '../../model/index.js';
import { capital, formulaRules, formulaWords, pointsWords } from '../../words/index.js';
import type { FormItem, Score } from '../form.js';
import { itemsIn } from '../logic/lowering.js';
import { optionsOf } from '../logic/points.js';
import { filled } from '../words/terms.js';
import { compose, type Wording } from '../words/wording.js';
import { codebookWords as words } from './interface-texts.js';

const own = ['sv', 'en'];

/** How a score is worked out, in words: one sentence for the formula, then what is done about missing answers. */
export function scoreWords({ formula, better }: Score, items: readonly FormItem[]): Wording {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const used = itemsIn(formula.value).flatMap((variable) => byVariable.get(variable) ?? []);
  return compose(own, [], (_, language) => {
    const named = (term: { item: string } | { scale: string } | { score: string }): string => {
      const variable = 'item' in term ? term.item : 'score' in term ? term.score : term.scale;
      const isSeveral = byVariable.get(variable)?.kind.type === 'choices';
      return isSeveral ? filled(words.chosen[language], { variable }) : variable;
    };
    const turned = (variable: string): number | undefined => {
      const { low, high } = limitsOf(byVariable.get(variable)?.kind) ?? {};
      return low === undefined || high === undefined ? undefined : low + high;
    };
    const counted = used.flatMap((item) =>
      optionsOf(item).flatMap(({ code, points }) =>
        points === undefined ? [] : [`${item.variable} ${code}: ${pointsWords(points, language)}`],
      ),
    );
    return [
      `${capital(formulaWords(formula.value, { named, turned }, language))}.`,
      ...(used.some(({ kind }) => kind.type === 'choice') ? [words.position[language]] : []),
      ...(counted.length > 0 ? [filled(words.points[language], { points: counted.join('; ') })] : []),
      ...formulaRules(formula, language),
      ...(better ? [words[better][language]] : []),
    ].join(' ');
  });
}
