import { limitsOf, pointsOf } from '../../model/index.js';
import type { Form, FormItem, Score, ScoreFormula, ScoreTerm } from '../form.js';
import {
  all,
  any,
  type Calculated,
  type Calculation,
  choose,
  compare,
  type Day,
  minus,
  not,
  number,
  over,
  product,
  sum,
  type Truth,
} from './calculation.js';
import { isNumeric, optionsOf } from './points.js';
import { allAsked, allScores } from './questions.js';

/** One term as it counts: when there is a value, when it does not count at all, when it stops the whole score. */
interface Counted {
  present: Truth;
  value: Calculated;
  leftOut: Truth;
  stops: Truth;
  /** The lowest value that it can have, where that is known. */
  low?: number;
}

/** What is never formed. */
const never: Calculation = { formed: false, value: number(0) };

/**
 * How a score is worked out from the answers of a section. The order is that of published scoring rules: points of the
 * answers, reversal, questions that are not asked, what is missing, the formula, rounding.
 *
 * - An item that is not answered, or whose answer counts as missing, is missing. In a sum, mean, share, count, lowest
 *   or highest so many may be missing as the score allows, but not all. A sum is then the mean of the answered × the
 *   number of items (proration), or each that is missing counts as its item's lowest points. A count is not prorated.
 * - Left out: the item is not there, so that the scale has one item less. Of nothing the sum,
 *   the count and the share are 0.
 * - any, all: one that holds settles *any*, one that does not settles *all*, even where another is missing.
 * - A calculation that has no answer (a division by 0, the logarithm of 0) gives no score; nor does a table without a row.
 */
export function calculated(
  score: Score,
  section: { items: readonly FormItem[]; scores?: readonly Score[] },
): Calculation {
  const scores = section.scores ?? [score];
  if (dependsOn(score, score.variable, scores)) return never;
  const lowering = new Lowering(score.formula, new Map(section.items.map((item) => [item.variable, item])), scores);
  const { present, value, stops } = lowering.term(score.formula.value);
  return { formed: all(present, not(stops)), value: rounded(value, score.formula.decimals) };
}

/** Everything that a form calculates, in its order. */
export function calculations(form: Form): ({ variable: string } & Calculation)[] {
  const [items, scores] = [allAsked(form), allScores(form)];
  return scores.map((score) => ({ variable: score.variable, ...calculated(score, { items, scores }) }));
}

/** Half up. The little that is added is less than any points, and more than the noise of binary fractions. */
function rounded(value: Calculated, decimals: number | undefined): Calculated {
  if (decimals === undefined) return value;
  const tenth = 10 ** decimals;
  const whole: Calculated = { apply: 'floor', to: sum([product(value, number(tenth)), number(0.500000001)]) };
  return over(whole, number(tenth));
}

/** Whether a score is made of another, directly or by way of others; or cannot be found. */
function dependsOn(score: Score, variable: string, scores: readonly Score[], seen = new Set<string>()): boolean {
  return scoresIn(score.formula.value).some((one) => {
    if (one === variable) return true;
    if (seen.has(one)) return false;
    seen.add(one);
    const other = scores.find((each) => each.variable === one);
    return other !== undefined && dependsOn(other, variable, scores, seen);
  });
}

/** What not every program can work out. `date`: something that is reckoned to the day of the form. */
export type Demanding = 'ln' | 'days' | 'years' | 'date';

/** The scores that a program without these cannot work out, nor what is made of them; by variable. */
export function beyond(scores: readonly Score[], lacks: readonly Demanding[]): ReadonlySet<string> {
  const demands = (term: ScoreTerm): boolean => {
    if ('variable' in term) return lacks.includes('date');
    if ('call' in term) return (lacks as readonly string[]).includes(term.call) || term.terms.some(demands);
    return 'operator' in term && (demands(term.left) || demands(term.right));
  };
  const found = new Set(scores.filter(({ formula }) => demands(formula.value)).map(({ variable }) => variable));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { variable, formula } of scores) {
      if (scoresIn(formula.value).some((one) => found.has(one))) found.add(variable);
    }
  }
  return found;
}

/** The scores so that each comes after those that it is made of. */
export function inDependencyOrder(scores: readonly Score[]): Score[] {
  const done = new Set<Score>();
  const add = (score: Score, begun: ReadonlySet<Score>): void => {
    if (done.has(score) || begun.has(score)) return;
    for (const variable of scoresIn(score.formula.value)) {
      const other = scores.find((one) => one.variable === variable);
      if (other) add(other, new Set(begun).add(score));
    }
    done.add(score);
  };
  for (const score of scores) add(score, new Set());
  return [...done];
}

/** The variables of the items that a formula is made of, each once, in its order. */
export function itemsIn(term: ScoreTerm): string[] {
  return [...new Set(leaves(term).flatMap((leaf) => ('item' in leaf ? [leaf.item] : [])))];
}
/** The variables of the other scores that a formula is made of. */
export function scoresIn(term: ScoreTerm): string[] {
  return [...new Set(leaves(term).flatMap((leaf) => ('score' in leaf ? [leaf.score] : [])))];
}
/** The variables of the items that a score is worked out from, those of the scores in it too. */
export function madeOf({ formula }: Score, scores: readonly Score[], seen = new Set<Score>()): string[] {
  const others = scores.filter((one) => scoresIn(formula.value).includes(one.variable) && !seen.has(one));
  for (const one of others) seen.add(one);
  return [...new Set([...itemsIn(formula.value), ...others.flatMap((one) => madeOf(one, scores, seen))])];
}
function leaves(term: ScoreTerm): ScoreTerm[] {
  if ('call' in term) return term.terms.flatMap(leaves);
  return 'operator' in term ? [...leaves(term.left), ...leaves(term.right)] : [term];
}

class Lowering {
  constructor(
    private readonly formula: ScoreFormula,
    private readonly items: ReadonlyMap<string, FormItem>,
    private readonly scores: readonly Score[],
  ) {}

  term(term: ScoreTerm): Counted {
    if ('number' in term) return certain(number(term.number), term.number);
    if ('item' in term) return this.item(term.item);
    if ('score' in term) {
      const found = this.scores.some(({ variable }) => variable === term.score);
      return found ? given({ formed: term.score }, { score: term.score }) : missing();
    }
    if ('call' in term) return this.call(term);
    if ('operator' in term) return this.operation(term);
    // A day by itself is no number.
    return missing();
  }

  /** An answer's points, with what its item counts as where it is not asked. */
  private item(variable: string, shown?: (points: Calculated) => Calculated): Counted {
    const item = this.items.get(variable);
    if (!item || !isNumeric(item)) return missing();
    const asked: Truth = item.condition ? { asked: variable } : true;
    const answered: Truth = { given: variable };
    const unasked = item.condition ? (item.unasked ?? this.formula.unasked ?? 'missing') : 'missing';
    const answer: Calculated = { answer: variable };
    const options = item.kind.type === 'choices' ? [] : optionsOf(item);
    const codesOf = (rule: 'missing' | 'left-out') =>
      any(
        ...options
          .filter((one) => pointsOf(one) === rule)
          .map(({ code }) => compare(answer, '=', number(Number(code)))),
      );
    const points = options.reduce<Calculated>((otherwise, option) => {
      const own = pointsOf(option);
      if (typeof own !== 'number' || own === Number(option.code)) return otherwise;
      return choose(compare(answer, '=', number(Number(option.code))), number(own), otherwise);
    }, answer);
    const counts = all(answered, not(codesOf('missing')), not(codesOf('left-out')));
    const value = shown ? shown(points) : points;
    const low = limitsOf(item.kind)?.low;
    const isUnasked = not(asked);
    return {
      present: typeof unasked === 'number' ? any(counts, isUnasked) : counts,
      value: typeof unasked === 'number' ? choose(isUnasked, number(unasked), value) : value,
      leftOut: any(all(answered, codesOf('left-out')), unasked === 'left-out' ? isUnasked : false),
      stops: unasked === 'no-score' ? isUnasked : false,
      ...(low !== undefined && { low }),
    };
  }

  private call({ call, terms }: Extract<ScoreTerm, { call: string }>): Counted {
    const [first, second] = terms;
    if (!first) return missing();
    switch (call) {
      case 'reverse':
        return this.reversed(first);
      case 'ln':
      case 'sqrt':
      case 'floor': {
        const to = this.term(first);
        const defined = call === 'floor' ? true : compare(to.value, call === 'ln' ? '>' : '>=', number(0));
        return { ...to, present: all(to.present, defined), value: { apply: call, to: to.value } };
      }
      case 'days':
      case 'years':
        return this.between(call, first, second);
      case 'lookup':
        return this.lookup(terms);
      case 'digits': {
        const digits = terms.map((one) => this.term(one));
        const put = digits.map(({ value }) => value).reduce((before, one) => sum([product(before, number(10)), one]));
        return { ...together(digits), value: put };
      }
      case 'any':
      case 'all':
        return settled(
          call,
          terms.map((one) => this.term(one)),
        );
      default:
        return this.gathered(
          call,
          terms.map((one) => this.term(one)),
        );
    }
  }

  private reversed(term: ScoreTerm): Counted {
    if ('item' in term) {
      const { low, high } = limitsOf(this.items.get(term.item)?.kind) ?? {};
      if (low === undefined || high === undefined) return missing();
      return this.item(term.item, (points) => minus(number(low + high), points));
    }
    const range = 'score' in term ? this.scores.find(({ variable }) => variable === term.score)?.range : undefined;
    if (range?.low === undefined || range.high === undefined) return missing();
    const one = this.term(term);
    return { ...one, value: minus(number(range.low + range.high), one.value) };
  }

  private between(unit: 'days' | 'years', from: ScoreTerm, to: ScoreTerm | undefined): Counted {
    const days = [from, to].map((one): Day | undefined => {
      if (one && 'variable' in one) return 'date';
      const item = one && 'item' in one ? this.items.get(one.item) : undefined;
      return item?.kind.type === 'date' ? { answer: item.variable } : undefined;
    });
    const [first, last] = days;
    if (!first || !last) return missing();
    const known = [first, last].map((one): Truth => (one === 'date' ? true : { given: one.answer }));
    return given(all(...known), { between: [first, last], in: unit });
  }

  private lookup(terms: readonly ScoreTerm[]): Counted {
    const keys = terms.map((one) => this.term(one));
    const rows = this.formula.rows.map(({ ranges, value }) => ({
      value,
      matches: all(
        ...keys.flatMap((key, at) => {
          const { low, high } = ranges[at] ?? {};
          return [
            low === undefined ? true : compare(key.value, '>=', number(low)),
            high === undefined ? true : compare(key.value, '<=', number(high)),
          ];
        }),
      ),
    }));
    const found = any(...rows.map(({ matches }) => matches));
    const value = rows.reduceRight<Calculated>(
      (otherwise, row) => choose(row.matches, number(row.value), otherwise),
      number(0),
    );
    const both = together(keys);
    return { ...both, present: all(both.present, found), value };
  }

  private operation({ operator, left, right }: Extract<ScoreTerm, { operator: string }>): Counted {
    const sides = [this.term(left), this.term(right)] as const;
    const [a, b] = sides;
    const both = together(sides);
    switch (operator) {
      case '+':
        return { ...both, value: sum([a.value, b.value]) };
      case '-':
        return { ...both, value: minus(a.value, b.value) };
      case '*':
        return { ...both, value: product(a.value, b.value) };
      case '/':
        return {
          ...both,
          present: all(both.present, compare(b.value, '!=', number(0))),
          value: over(a.value, b.value),
        };
      default: {
        const sign = operator === 'is' ? '=' : operator === 'is-not' ? '!=' : operator;
        return { ...both, value: choose(compare(a.value, sign, b.value), number(1), number(0)), low: 0 };
      }
    }
  }

  /** What counts the terms that are there. */
  private gathered(call: 'sum' | 'mean' | 'share' | 'count' | 'max' | 'min', terms: readonly Counted[]): Counted {
    const { allowMissing, lowest } = this.formula;
    const stops = any(...terms.map((one) => one.stops));
    const mayLeaveOut = terms.some(({ leftOut }) => leftOut !== false);
    const complete = allowMissing === 0 && !mayLeaveOut;
    const ones = (tests: readonly Truth[]) => sum(tests.map((test) => choose(test, number(1), number(0))));
    const answered = complete ? number(terms.length) : ones(terms.map(({ present }) => present));
    // The number of items that the scale has for this client.
    const size = mayLeaveOut
      ? minus(number(terms.length), ones(terms.map(({ leftOut }) => leftOut)))
      : number(terms.length);
    const isThere = (one: Counted, value: Calculated, otherwise: Calculated) =>
      complete ? value : choose(one.present, value, otherwise);
    const nothing = all(...terms.map(({ leftOut }) => leftOut));
    const enough = complete
      ? all(...terms.map(({ present }) => present))
      : all(
          allowMissing === 0
            ? all(...terms.map((one) => any(one.present, one.leftOut)))
            : compare(answered, '>=', minus(size, number(allowMissing))),
          any(...terms.map(({ present }) => present), ['sum', 'count', 'share'].includes(call) ? nothing : false),
        );
    const counted = { present: all(enough, not(stops)), leftOut: false, stops } as const;
    const notZero = sum(
      terms.map((one) =>
        choose(all(complete ? true : one.present, compare(one.value, '!=', number(0))), number(1), number(0)),
      ),
    );
    if (call === 'count') return { ...counted, value: notZero, low: 0 };
    if (call === 'share') {
      const share = over(notZero, answered);
      return { ...counted, value: mayLeaveOut ? choose(nothing, number(0), share) : share, low: 0 };
    }
    if (call === 'max' || call === 'min') {
      const beyond = number(call === 'max' ? -1e9 : 1e9);
      const values = terms.map((one) => isThere(one, one.value, beyond));
      return { ...counted, value: call === 'max' ? { greatest: values } : { least: values } };
    }
    if (lowest && allowMissing > 0) {
      // One whose lowest points are not known cannot stand in for its answer.
      const total = sum(
        terms.map((one) => isThere(one, one.value, choose(one.leftOut, number(0), number(one.low ?? 0)))),
      );
      const known = all(...terms.map((one) => (one.low === undefined ? one.present : true)));
      const present = all(counted.present, known);
      return { ...counted, present, value: call === 'sum' ? total : over(total, size) };
    }
    const total = sum(terms.map((one) => isThere(one, one.value, number(0))));
    if (call === 'mean') return { ...counted, value: over(total, answered) };
    if (allowMissing === 0) return { ...counted, value: total };
    // Multiplied before it is divided, so that a whole number stays one.
    const prorated = over(product(total, size), answered);
    return { ...counted, value: mayLeaveOut ? choose(nothing, number(0), prorated) : prorated };
  }
}

const certain = (value: Calculated, low?: number): Counted => ({
  present: true,
  value,
  leftOut: false,
  stops: false,
  ...(low !== undefined && { low }),
});
const given = (present: Truth, value: Calculated): Counted => ({ present, value, leftOut: false, stops: false });
const missing = (): Counted => given(false, number(0));

/** Several that are all needed, without a value yet. */
function together(parts: readonly Counted[]): Counted {
  return {
    present: all(...parts.map(({ present }) => present)),
    value: number(0),
    leftOut: any(...parts.map(({ leftOut }) => leftOut)),
    stops: any(...parts.map(({ stops }) => stops)),
  };
}

/** *any* and *all* with answers that may be missing. */
function settled(call: 'any' | 'all', terms: readonly Counted[]): Counted {
  const holds = terms.map((one) => all(one.present, compare(one.value, '!=', number(0))));
  const fails = terms.map((one) => all(one.present, compare(one.value, '=', number(0))));
  const known = all(...terms.map((one) => any(one.present, one.leftOut)), any(...terms.map(({ present }) => present)));
  const decides = any(...(call === 'any' ? holds : fails));
  const value = call === 'any' ? choose(decides, number(1), number(0)) : choose(decides, number(0), number(1));
  const stops = any(...terms.map((one) => one.stops));
  return { present: all(any(decides, known), not(stops)), value, leftOut: false, stops, low: 0 };
}
