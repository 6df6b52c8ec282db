import type { Expression, Formula, Instrument, Item, Scale } from '../../model/index.js';
import { pointsOf } from '../../model/index.js';
import { mayBeLeftOut } from './score-bounds.js';

/**
 * The step between the values that a score can have: 1 for whole numbers, 0.25 for the mean of four. Undefined where it
 * can have any value between, as a sum that is prorated and not rounded. A score that others work out has the steps of
 * its limits.
 */
export function stepOf(
  instrument: Instrument,
  scale: Scale,
  seen: ReadonlySet<string> = new Set(),
): number | undefined {
  const { formula } = scale;
  if (!formula) return commonStep([scale.range?.low ?? 0, scale.range?.high ?? 0, ...levelEnds(scale)]);
  if (formula.decimals !== undefined) return 10 ** -formula.decimals;
  if (seen.has(scale.name)) return undefined;
  return stepIn(formula.value, formula, instrument, scale, new Set(seen).add(scale.name));
}

const levelEnds = ({ levels = [] }: Scale): number[] =>
  levels.flatMap(({ range }) => [range.low ?? 0, range.high ?? 0]);

function stepIn(
  one: Expression,
  formula: Formula,
  instrument: Instrument,
  scale: Scale,
  seen: ReadonlySet<string>,
): number | undefined {
  const of = (part: Expression) => stepIn(part, formula, instrument, scale, seen);
  if ('number' in one) return commonStep([one.number]);
  if ('item' in one) {
    const item = instrument.items.find(({ name }) => name === one.item);
    const step = item && itemStep(item);
    const unasked = item?.condition && (item.unasked ?? formula.unasked);
    return step === undefined || typeof unasked !== 'number' ? step : commonStep([step, unasked]);
  }
  if ('scale' in one) {
    const other = instrument.scales.find(({ name }) => name === one.scale);
    return other && stepOf(instrument, other, seen);
  }
  if ('variable' in one) return undefined;
  if ('operator' in one) {
    if (!['+', '-', '*', '/'].includes(one.operator)) return 1;
    const [left, right] = [of(one.left), of(one.right)];
    if (left === undefined || right === undefined) return undefined;
    if (one.operator === '*') return exact(left * right);
    if (one.operator === '/')
      return 'number' in one.right && one.right.number ? exact(left / one.right.number) : undefined;
    return commonStep([left, right]);
  }
  const steps = one.terms.map(of);
  const together = steps.every((step) => step !== undefined) ? commonStep(steps) : undefined;
  switch (one.call) {
    case 'count':
    case 'any':
    case 'all':
    case 'floor':
    case 'days':
    case 'years':
      return 1;
    case 'lookup':
      return commonStep((scale.rows ?? []).map(({ value }) => value));
    case 'sum':
      return isProrated(formula) ? undefined : together;
    case 'mean':
      if (isProrated(formula) || leavesOut(one.terms, formula, instrument)) return undefined;
      return together === undefined ? undefined : exact(together / one.terms.length);
    case 'max':
    case 'min':
    case 'reverse':
    case 'digits':
      return together;
    default:
      return undefined;
  }
}

const isProrated = ({ allowMissing = 0, lowest }: Formula): boolean => allowMissing > 0 && !lowest;
/** The mean of fewer items for some has other steps. */
const leavesOut = (terms: readonly Expression[], formula: Formula, { items }: Instrument): boolean =>
  terms.some((term) => items.some((item) => 'item' in term && item.name === term.item && mayBeLeftOut(item, formula)));

function itemStep({ kind }: Item): number | undefined {
  switch (kind?.type) {
    case 'rating': {
      const { low, high } = kind.range;
      if (!Number.isInteger(low) || !Number.isInteger(high)) return undefined;
      const points = kind.options?.map(pointsOf).filter((one) => typeof one === 'number') ?? [];
      return commonStep([1, ...points]);
    }
    case 'choice':
      return commonStep(kind.options.map(pointsOf).filter((one) => typeof one === 'number'));
    case 'choices':
    case 'yes-no':
      return 1;
    default:
      return undefined;
  }
}

/** Without the noise of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12));
/** The largest step that all these numbers are whole steps of, counted in ten-thousandths. */
function commonStep(values: readonly number[]): number | undefined {
  const parts = values.map((value) => Math.abs(Math.round(value * 1e4)));
  const common = parts.reduce((a, b) => {
    let [one, other] = [a, b];
    while (other > 0) [one, other] = [other, one % other];
    return one;
  }, 0);
  return common > 0 ? common / 1e4 : 1;
}
