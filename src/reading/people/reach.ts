import type { Amount, Coverage, Design, People, Share } from '../../model/index.js';

/** Which people a statement reaches: everyone (or a majority), only a smaller part of them, or named groups. */
export type Reach = 'everyone' | 'few' | ReadonlySet<string>;

/** Half of those meant, or more, is a majority. */
const majority = 50;

export function reachOf(people: People | undefined): Reach {
  if (!people) return 'everyone';
  if ('amount' in people) {
    const share = percentOf(people.amount);
    return share !== undefined && share < majority ? 'few' : 'everyone';
  }
  const names = new Set<string>();
  let few = false;
  for (const group of people.groups) {
    if ('group' in group) names.add(group.group);
    else if ('part' in group) names.add(group.part);
    else if (group.word === 'some' || group.word === 'few' || group.word === 'none') few = true;
    else return 'everyone';
  }
  return names.size === 0 && few ? 'few' : names;
}

/** The people that both reach. */
export function both(one: Reach, other: Reach): Reach {
  if (one === 'few' || other === 'few') return 'few';
  if (one === 'everyone') return other;
  if (other === 'everyone') return one;
  const shared = new Set([...one].filter((name) => other.has(name)));
  return shared.size > 0 ? shared : 'few';
}

/** Whether what `reached` names together are all those that the design measures at all (`meant`). */
export function coverAll(design: Design, reached: readonly Reach[], meant: readonly Reach[]): boolean {
  if (reached.includes('everyone')) return true;
  const named = union(reached);
  if (named.size === 0) return false;
  if (meant.includes('everyone')) return isWhole(design, named);
  return [...union(meant)].every((name) => named.has(name));
}
/** The groups and parts that are named. */
export function union(reaches: readonly Reach[]): Set<string> {
  return new Set(reaches.flatMap((reach) => (typeof reach === 'string' ? [] : [...reach])));
}
/** All parts of the organisation, or all target groups. */
export function isWhole(design: Design, named: ReadonlySet<string>): boolean {
  const parts = design.organisation?.parts.map((part) => part.name) ?? [];
  const groups = design.targetGroups.flatMap((group) => (group.name ? [group.name] : []));
  const every = (names: readonly string[]) => names.length > 0 && names.every((name) => named.has(name));
  return every(parts) || (every(groups) && groups.length === design.targetGroups.length);
}

/** An amount as percent: the middle of a range. `undefined` when it is a plain number. */
export function percentOf(amount: Amount): number | undefined {
  const low = amount.low ?? amount.high;
  const high = amount.high ?? amount.low;
  if (low === undefined || high === undefined) return undefined;
  const middle = (low + high) / 2;
  if (amount.of !== undefined) return amount.of > 0 ? (100 * middle) / amount.of : undefined;
  return amount.percent ? middle : undefined;
}

/** Whether a share is a majority; `undefined` when it cannot be known. */
export function isMajority(share: Share): boolean | undefined {
  if ('word' in share) return share.word === 'unknown' ? undefined : share.word === 'all' || share.word === 'most';
  const percent = percentOf(share.amount);
  return percent === undefined ? undefined : percent >= majority;
}

/** Whom a statement of coverage is about. */
export const coverageReach = ({ for: people }: Coverage): Reach => reachOf(people);
