import type { Comparison } from '../model/index.js';
import type { Reading } from './reading.js';

/** A comparison that the design states, and whether there are data of the other group. */
export interface ComparisonReading {
  /** The strongest group that shows what would have happened otherwise; a norm population is none. */
  group?: Comparison;
  /** `yes`: said what is measured in the group; `no`: said that it is not measured; `unsaid`: only the group is named. */
  data: 'yes' | 'no' | 'unsaid';
  /** The group can separate what the intervention did from what would have happened anyway. */
  supportsEffect: boolean;
}

const groups: readonly Comparison['kind'][] = ['randomised', 'matched', 'ordinary'];

export function comparisonOf(reading: Reading): ComparisonReading {
  const { comparisons } = reading.design;
  const group = groups.map((kind) => comparisons.find((one) => one.kind === kind)).find((one) => one !== undefined);
  if (!group) return { data: 'unsaid', supportsEffect: false };
  return { group, data: dataOf(reading, group), supportsEffect: group.kind !== 'ordinary' };
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
