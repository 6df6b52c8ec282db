import type { Comparison, Timing, Word } from '../model/index.js';
import type { Reading } from './reading.js';

/** A comparison that the design states, and whether there are data of the other group. */
export interface ComparisonReading {
  /** The strongest group that shows what would have happened otherwise; a norm population is none. */
  group?: Comparison;
  /** `yes`: said what is measured in the group; `no`: said that it is not measured; `unsaid`: only the group is named. */
  data: 'yes' | 'no' | 'unsaid';
  /** The group can separate what the intervention did from what would have happened anyway. */
  supportsEffect: boolean;
  /** The two groups that are compared; missing where there is no group, no data of it, or it is `refused`. */
  arms?: Arms;
  /** Stated so that the tool does not analyse it, and where that is said. */
  refused?: { why: Refused; comparison: Comparison };
}
/** `stepped`: all get the intervention, a few at a time; `crossover`: each gets both; `several-groups`: more than two. */
export type Refused = 'stepped' | 'crossover' | 'several-groups';

/** Two groups whose changes are compared: the one that gets the intervention, and the comparison group. */
export interface Arms {
  /** How people come to a group. */
  by: 'lottery' | 'matching' | 'turn' | 'ordinary';
  /** Chance alone decides: by lottery. Every second person is not chance. */
  byChance: boolean;
  /** So many who get the intervention to so many of the comparison group: 1 to 1 where nothing is said. */
  ratio: readonly [intervention: number, comparison: number];
  /** Whole clusters are drawn, not persons. */
  clustered?: Clustered;
  /** When those who wait get the intervention: the groups are compared until then. */
  until?: Timing;
}
export interface Clustered {
  drawn: Exclude<Word<'DrawnUnit'>, 'person'>;
  /** How many clusters each group has, the fewest where a range is stated. */
  perArm?: number;
  /** How many persons a cluster has. */
  size?: number;
  /** The intraclass correlation that is reckoned with, 0 to 1. */
  icc?: NonNullable<Comparison['icc']>;
}

/** The kinds of groups, the strongest first, with how people come to them. */
const kinds = { randomised: 'lottery', matched: 'matching', alternating: 'turn', ordinary: 'ordinary' } as const;
type GroupKind = keyof typeof kinds;
const groupKinds = Object.keys(kinds) as GroupKind[];
const isGroup = (one: Comparison): one is Comparison & { kind: GroupKind } => one.kind in kinds;

export function comparisonOf(reading: Reading): ComparisonReading {
  const groups = reading.design.comparisons.filter(isGroup);
  const group = groupKinds.map((kind) => groups.find((one) => one.kind === kind)).find((one) => one !== undefined);
  const refused = refusedOf(reading.design.comparisons, groups);
  const about = refused && { refused };
  if (!group) return { data: 'unsaid', supportsEffect: false, ...about };
  const data = dataOf(reading, group);
  const arms = data === 'no' || refused ? undefined : armsOf(group);
  return {
    group,
    data,
    supportsEffect: group.kind === 'randomised' || group.kind === 'matched',
    ...about,
    ...(arms && { arms }),
  };
}

function armsOf(group: Comparison & { kind: GroupKind }): Arms {
  const { kind, drawn, ratio, clusters, clusterSize, icc, given } = group;
  const [perArm, size] = [clusters?.low ?? clusters?.high, clusterSize?.low ?? clusterSize?.high];
  const isRatio = ratio && ratio.intervention > 0 && ratio.comparison > 0;
  return {
    by: kinds[kind],
    byChance: kind === 'randomised',
    ratio: isRatio ? [ratio.intervention, ratio.comparison] : [1, 1],
    ...(drawn &&
      drawn !== 'person' && {
        clustered: {
          drawn,
          ...(perArm !== undefined && { perArm }),
          ...(size !== undefined && { size }),
          ...(icc && { icc }),
        },
      }),
    ...(given && { until: given }),
  };
}

function refusedOf(all: readonly Comparison[], groups: readonly Comparison[]): ComparisonReading['refused'] {
  const laid = (layout: Comparison['layout']) => all.find((one) => one.layout === layout);
  const stepped = laid('stepped-wedge');
  if (stepped) return { why: 'stepped', comparison: stepped };
  const crossover = laid('crossover');
  if (crossover) return { why: 'crossover', comparison: crossover };
  // The same group may be stated twice, for different instruments.
  const several =
    groups.find((one) => (one.groups ?? 2) > 2) ?? groups.find((one) => groups[0] && !isSame(one, groups[0]));
  return several && { why: 'several-groups', comparison: several };
}
const isSame = (one: Comparison, other: Comparison): boolean =>
  one.kind === other.kind && JSON.stringify(one.for) === JSON.stringify(other.for);

/** Whether there are data of the comparison group in one instrument: where some are named, in those alone. */
export function dataIn({ comparison, instruments }: Reading, instrument: string): ComparisonReading['data'] {
  const { group, data } = comparison;
  const named = group?.instruments;
  if (!group) return 'no';
  const isNamed = !named || named.some((one) => instruments.root(one) === instruments.root(instrument));
  return isNamed ? data : 'no';
}

/** Its instruments are named and collected, or measurements are said to be of its people, or of each of several target groups. */
function dataOf(
  { design, instruments, evidence }: Reading,
  { instruments: named, for: people }: Comparison,
): ComparisonReading['data'] {
  if (named && named.length > 0) {
    const roots = new Set(evidence.map(({ root }) => root));
    return named.some((name) => roots.has(instruments.root(name))) ? 'yes' : 'no';
  }
  const results = evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
  const own = people && 'groups' in people ? people.groups.flatMap((one) => ('group' in one ? [one.group] : [])) : [];
  const names = own.length > 0 ? own : design.targetGroups.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if ((own.length > 0 || names.length > 1) && results.length > 0) {
    const reached = new Set(results.flatMap(({ people: of }) => (typeof of === 'string' ? names : [...of])));
    return names.every((name) => reached.has(name)) ? 'yes' : 'no';
  }
  return 'unsaid';
}
