import type { GroupCode } from '../../data/index.js';
import { type Estimate, tippingArms } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { BetweenTurning } from '../results.js';
import type { Persons } from './between.js';

/**
 * By how much the missing of each group must differ from those seen in it for a difference to be none, or for what is kept
 * not to be: held against the change that is reliable of one person, else the spread of the changes. Undefined where nothing
 * is certain, or nobody is missing.
 */
export function turningOfArms(
  main: Estimate,
  persons: Persons,
  {
    measure: { method, better, keep },
    limit,
    sd,
  }: { measure: MeasureSpecification; limit: number | undefined; sd: number | undefined },
): BetweenTurning | undefined {
  const missing = (group: GroupCode) => persons[group].filter(({ last }) => last === undefined).length;
  const count = { intervention: missing('intervention'), comparison: missing('comparison') };
  if (count.intervention + count.comparison === 0) return undefined;
  const margin = method?.startsWith('kept-') ? (keep?.margin?.value ?? 0) : 0;
  const none = better === 'lower' ? margin : -margin;
  const found = tippingArms(
    { ...main, estimate: main.estimate - none },
    {
      one: count.intervention / persons.intervention.length,
      other: count.comparison / persons.comparison.length,
    },
  );
  // 0: the interval holds it already, so nothing is certain.
  const points = [found.one, found.other].filter((one) => one !== undefined);
  if (points.length === 0 || points.every((one) => one === 0)) return undefined;
  const size = limit ?? sd;
  const against =
    size === undefined
      ? undefined
      : { of: limit === undefined ? ('sd' as const) : ('reliable-change' as const), points: size };
  return {
    missing: count,
    points: {
      ...(found.one !== undefined && { intervention: found.one }),
      ...(found.other !== undefined && { comparison: found.other }),
    },
    ...(against && { against }),
    decides: size !== undefined && points.some((one) => Math.abs(one) <= size),
  };
}
