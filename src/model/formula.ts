import type { Expression, Option, Range, Test } from './types.js';

/** The items that an expression is made of, by name, each once. */
export const itemsOf = (one: Expression): string[] => [
  ...new Set(leaves(one).flatMap((leaf) => ('item' in leaf ? [leaf.item] : []))),
];
/** The other scores that it is made of. */
export const scalesOf = (one: Expression): string[] => [
  ...new Set(leaves(one).flatMap((leaf) => ('scale' in leaf ? [leaf.scale] : []))),
];
function leaves(one: Expression): Expression[] {
  if ('call' in one) return one.terms.flatMap(leaves);
  return 'operator' in one ? [...leaves(one.left), ...leaves(one.right)] : [one];
}

/** So many things a function takes; those that are not named take any number. Of several, one that takes one gives as many. */
export const arity: Readonly<Partial<Record<string, number>>> = {
  reverse: 1,
  ln: 1,
  sqrt: 1,
  floor: 1,
  days: 2,
  years: 2,
};

/**
 * What an answer counts as in a score. One whose value is not known ("do not know") is no more of anything than the
 * others, so it counts as missing unless points are given.
 */
export const pointsOf = ({ points, code, valence }: Counted): number | 'missing' | 'left-out' =>
  points ?? (valence === 'unknown' ? 'missing' : Number(code));
/** An answer of a design or of a form. */
type Counted = Pick<Option, 'code' | 'points' | 'valence'>;

/**
 * The limits that an item is reversed within, and whose lower end stands in for an answer that counts as the lowest: of a
 * rating or a number those of the scale, whatever single answers give. Undefined ends are open.
 */
export function limitsOf(kind: AnswerKind | undefined): Range | undefined {
  switch (kind?.type) {
    case 'rating':
    case 'number':
      return kind.range;
    case 'choice':
      return ends((kind.options ?? []).map(pointsOf).filter((one) => typeof one === 'number'));
    case 'choices':
      return { low: 0, high: kind.options?.length ?? 0 };
    case 'yes-no':
      return { low: 0, high: 1 };
    default:
      return undefined;
  }
}
/** How an item of a design or of a form is answered. */
interface AnswerKind {
  type: string;
  range?: Range;
  options?: readonly Counted[];
}
/** The least and the greatest. */
export const ends = (values: readonly number[]): { low: number; high: number } | undefined =>
  values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };

/** Whether a score rises or falls with an item's points; undefined where it is neither, or where the item is not in it. */
export function effectOf(item: string, one: Expression): 'rises' | 'falls' | undefined {
  if ('item' in one) return one.item === item ? 'rises' : undefined;
  if ('call' in one) {
    const found = one.terms.map((term) => effectOf(item, term)).find((effect) => effect !== undefined);
    return one.call === 'lookup' ? undefined : one.call === 'reverse' ? opposite(found) : found;
  }
  if (!('operator' in one)) return undefined;
  const [left, right] = [effectOf(item, one.left), effectOf(item, one.right)];
  switch (one.operator) {
    case 'is':
    case 'is-not':
      return undefined;
    case '-':
    case '/':
    case '>':
    case '>=':
      return left ?? opposite(right);
    case '<':
    case '<=':
      return opposite(left) ?? right;
    default:
      return isNegative(one.left) || isNegative(one.right) ? opposite(left ?? right) : (left ?? right);
  }
}
const isNegative = (one: Expression): boolean => 'number' in one && one.number < 0;
const opposite = (effect: 'rises' | 'falls' | undefined): 'rises' | 'falls' | undefined =>
  effect && (effect === 'rises' ? 'falls' : 'rises');

/** Answers in the order of their numbers, which is the printed one where no numbers are written. */
export const inOrder = <O extends { code: string }>(options: readonly O[]): O[] =>
  [...options].sort((a, b) => Number(a.code) - Number(b.code));

/** Whether a comparison holds, of the sign of the difference between its sides. */
export function comparison(order: number, operator: Test['operator']): boolean {
  switch (operator) {
    case 'is':
      return order === 0;
    case 'is-not':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
