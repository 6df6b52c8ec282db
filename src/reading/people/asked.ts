import type { Informant } from '../../model/index.js';
import type { Value } from '../measures/values.js';
import type { Reading } from '../reading.js';
import { both, isWhole, type Reach, reachOf, union } from './reach.js';
import type { Persons } from './sizes.js';

/** Of whom something is asked, where that is not all who begin. */
export interface AskedPeople {
  /** Names of target groups, or of parts of the organisation; none where it is said only that some are asked, or nobody twice. */
  groups: readonly string[];
  /** How many they are when they begin; missing where that is not stated. */
  persons?: Persons;
}

/** The persons of those reached who begin; undefined where their number is not stated. */
export function personsReached({ sizes: { each, together } }: Reading, reach: Reach): Persons | undefined {
  if (reach === 'everyone') return together;
  if (reach === 'few') return undefined;
  const groups = each.filter(({ group }) => group?.name !== undefined && reach.has(group.name));
  const [first] = groups;
  if (groups.length !== reach.size || groups.some(({ per }) => per !== first?.per)) return undefined;
  return {
    low: groups.reduce((sum, { low }) => sum + low, 0),
    high: groups.reduce((sum, { high }) => sum + high, 0),
    ...(first?.per && { per: first.per }),
  };
}

/**
 * Of whom a value is asked at every one of these timepoints; undefined where that is all who are followed. `from`: in the
 * answers of these.
 */
export function askedOf(
  reading: Reading,
  { instrument }: Pick<Value, 'instrument'>,
  times: readonly string[],
  from?: Informant['kind'],
): AskedPeople | undefined {
  const root = reading.instruments.root(instrument);
  const own = reading.evidence.filter((one) => one.root === root);
  const asked = times.flatMap((time): Reach[] => {
    const there = own.filter(
      ({ at, informants }) => at.includes(time) && (!from || informants.length === 0 || informants.includes(from)),
    );
    const reaches = there.map(({ people }) => both(people, reachOf(reading.time.of(time)?.timepoint.for)));
    if (reaches.length === 0 || reaches.includes('everyone')) return [];
    const named = union(reaches);
    if (named.size === 0) return ['few'];
    return isAll(reading, named) ? [] : [named];
  });
  if (asked.length === 0) return undefined;
  if (asked.includes('few')) return { groups: [] };
  const [first = new Set<string>(), ...others] = asked.map((one) =>
    typeof one === 'string' ? new Set<string>() : one,
  );
  const groups = new Set([...first].filter((name) => others.every((other) => other.has(name))));
  // Some at one time and others at the other: nobody at both.
  const persons = groups.size === 0 ? { low: 0, high: 0 } : personsReached(reading, groups);
  return { groups: [...groups], ...(persons && { persons }) };
}

/** All that are followed: every group that is counted or could be, or every target group or part. */
function isAll({ design, sizes: { each, unstated } }: Reading, named: ReadonlySet<string>): boolean {
  const followed = [...each.map(({ group }) => group), ...unstated];
  const isNamed = followed.every((one) => one?.name !== undefined && named.has(one.name));
  return isWhole(design, named) || (followed.length > 0 && isNamed);
}
