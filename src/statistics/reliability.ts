import { variance } from './describe.js';

/** How exact one person's score is, from a named reliability and the standard deviation that goes with it. */
export interface MeasurementError {
  /** Standard error of measurement. */
  sem: number;
  /** Of a difference between two scores of the same person. */
  difference: number;
  /** A change of that much or more is reliable (95 %; Jacobson and Truax 1991). */
  reliableChange: number;
}

/** `reliability` between 0 and 1; `deviation` in the scale's points. */
export function measurementError(deviation: number, reliability: number): MeasurementError {
  const sem = deviation * Math.sqrt(1 - reliability);
  const difference = Math.SQRT2 * sem;
  return { sem, difference, reliableChange: 1.96 * difference };
}

/** The smallest change that can be told from error in one person, and in the mean of a group of n. */
export function smallestDetectableChange(sem: number, n = 1): number {
  return (1.96 * Math.SQRT2 * sem) / Math.sqrt(n);
}

export const changeCategories = ['recovered', 'improved', 'unchanged', 'deteriorated'] as const;
export type ChangeCategory = (typeof changeCategories)[number];

/**
 * One person's change. Deteriorated: reliably worse. Recovered: reliably better, and from the clinical side of the
 * cut-off to the other. Improved: reliably better otherwise. Without a cut-off nobody is recovered.
 */
export function changeCategory(
  before: number,
  after: number,
  { difference, better, cutoff }: { difference: number; better: 'higher' | 'lower'; cutoff?: number },
): ChangeCategory {
  const index = (better === 'higher' ? after - before : before - after) / difference;
  if (index <= -1.96) return 'deteriorated';
  if (index < 1.96) return 'unchanged';
  if (cutoff === undefined) return 'improved';
  const well = (score: number) => (better === 'higher' ? score > cutoff : score < cutoff);
  return well(after) && !well(before) ? 'recovered' : 'improved';
}

interface Group {
  mean: number;
  sd: number;
}
/** The three cut-offs of Jacobson and Truax between a clinical group and others. */
export function cutoffs(clinical: Group, others: Group): { a: number; b: number; c: number } {
  const towards = Math.sign(others.mean - clinical.mean);
  return {
    a: clinical.mean + towards * 2 * clinical.sd,
    b: others.mean - towards * 2 * others.sd,
    c: (others.sd * clinical.mean + clinical.sd * others.mean) / (others.sd + clinical.sd),
  };
}

/** Cronbach's alpha; `items` are the items' answers, each by person. Undefined when the sum does not vary. */
export function alpha(items: readonly (readonly number[])[]): number | undefined {
  const [first] = items;
  if (!first || items.length < 2) return undefined;
  const total = variance(first.map((_, person) => items.reduce((sum, item) => sum + (item[person] ?? 0), 0)));
  if (!total) return undefined;
  const parts = items.reduce((sum, item) => sum + (variance(item) ?? 0), 0);
  return (items.length / (items.length - 1)) * (1 - parts / total);
}

/** The reliability of a scale made `times` as long (Spearman and Brown). */
export const spearmanBrown = (reliability: number, times: number): number =>
  (times * reliability) / (1 + (times - 1) * reliability);

/** Goal attainment T score (Kiresuk and Sherman 1968); attainment −2 to 2 by goal, with weights. */
export function goalAttainment(attained: readonly number[], weights = attained.map(() => 1), together = 0.3): number {
  const weight = (index: number) => weights[index] ?? 1;
  const sum = attained.reduce((total, x, index) => total + weight(index) * x, 0);
  const squares = attained.reduce((total, _, index) => total + weight(index) ** 2, 0);
  const all = attained.reduce((total, _, index) => total + weight(index), 0);
  return 50 + (10 * sum) / Math.sqrt((1 - together) * squares + together * all * all);
}
