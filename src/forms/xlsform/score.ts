import type { FormItem, Score } from '../form.js';
import { answersNeeded, type ScoreTerm, scoreTerms } from '../logic/score-terms.js';
import { figure, reference } from './expression.js';

const isAnswered = ({ item }: ScoreTerm) => `${reference(item.variable)} != ''`;

/** The number that the answer counts as before it is reversed: of several chosen answers, how many. */
function value({ item }: ScoreTerm): string {
  const answer = reference(item.variable);
  return item.kind.type === 'choices' ? `count-selected(${answer})` : answer;
}

function summed(term: ScoreTerm): string {
  if (term.from !== undefined) return `if(${isAnswered(term)}, ${figure(term.from)} - ${value(term)}, 0)`;
  return term.item.kind.type === 'choices' ? value(term) : `coalesce(${value(term)}, 0)`;
}

const counted = (term: ScoreTerm) => `if(${isAnswered(term)} and ${value(term)} != ${figure(term.from ?? 0)}, 1, 0)`;

/**
 * The score as an expression with the same rules as `score`: the empty text where it cannot be given, else a number.
 * Multiplication comes before division, so that whole numbers stay exact as long as they can.
 */
export function scoreExpression(score: Score, items: readonly FormItem[]): string {
  const { terms, factor, function: kind } = score.formula;
  const usable = scoreTerms(score, items);
  const needed = answersNeeded(score);
  if (usable.length < needed) return "''";
  const all = needed === terms.length;
  const answered = usable.map((term) => `if(${isAnswered(term)}, 1, 0)`).join(' + ');
  const enough = all ? usable.map(isAnswered).join(' and ') : `${answered} >= ${needed}`;
  const by = factor === 1 ? '' : ` * ${figure(factor)}`;
  if (kind === 'count') return `if(${enough}, (${usable.map(counted).join(' + ')})${by}, '')`;
  const times = kind === 'sum' && !all ? ` * ${terms.length}` : '';
  const over = all ? (kind === 'mean' ? ` div ${terms.length}` : '') : ` div (${answered})`;
  return `if(${enough}, (${usable.map(summed).join(' + ')})${times}${by}${over}, '')`;
}
