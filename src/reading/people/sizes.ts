import { type Design, isNumberOfPersons, type Size, type TargetGroup, type Unit } from '../../model/index.js';

/** So many persons, at least and at most. */
export interface Persons {
  low: number;
  high: number;
  per?: Unit;
}
/** The persons of one target group, or of the whole service. */
export interface Counted extends Persons {
  size: Size;
  group?: TargetGroup;
}
export interface Sizes {
  /** Each target group whose persons are stated; of the whole service where no group's are. */
  each: readonly Counted[];
  /** All of them together; missing where they are not counted in the same way, or where a group has no number. */
  together?: Persons;
  /** Followed groups without a number, where others have one. */
  unstated: readonly TargetGroup[];
}

/** How many persons begin, as the design says in figures. `followed`: only these groups; all when not given. */
export function sizesOf(design: Design, followed?: ReadonlySet<string>): Sizes {
  const groups = design.targetGroups.filter(
    ({ name }) => !followed || followed.size === 0 || name === undefined || followed.has(name),
  );
  const each = groups.flatMap((group): Counted[] => {
    const counted = personsIn(group.sizes);
    return counted ? [{ ...counted, group }] : [];
  });
  const [first] = each;
  if (!first) {
    const whole = personsIn(design.organisation?.sizes ?? []);
    return { each: whole ? [whole] : [], ...(whole && { together: persons(whole) }), unstated: [] };
  }
  const unstated = groups.filter((group) => each.every((one) => one.group !== group));
  const isSame = each.every(({ per }) => per === first.per);
  if (!isSame || unstated.length > 0) return { each, ...(each.length === 1 && { together: persons(first) }), unstated };
  return {
    each,
    unstated,
    together: {
      low: each.reduce((sum, { low }) => sum + low, 0),
      high: each.reduce((sum, { high }) => sum + high, 0),
      ...(first.per && { per: first.per }),
    },
  };
}
const persons = ({ low, high, per }: Counted): Persons => ({ low, high, ...(per && { per }) });

/** Persons that are counted: not those who are there at the same time, nor a share, nor more than can be; the latest of several periods. */
function personsIn(sizes: readonly Size[]): Counted | undefined {
  const counted = sizes.filter(
    (one) => one.unit === 'persons' && !one.concurrently && !one.amount.percent && isNumberOfPersons(one.amount),
  );
  const size = counted.reduce<Size | undefined>(
    (latest, one) => (latest && (latest.from ?? '') >= (one.from ?? '') ? latest : one),
    undefined,
  );
  const low = size?.amount.low ?? size?.amount.high;
  const high = size?.amount.high ?? size?.amount.low;
  if (!size || low === undefined || high === undefined) return undefined;
  return { low, high, size, ...(size.per && { per: size.per }) };
}
