import type { Reading } from '../reading.js';
import { leftOf } from './expected.js';

/** How many persons each of two groups begins with, and how many of them are left when as large a share is lost in both. */
export interface ArmSizes {
  intervention: ArmSize;
  comparison: ArmSize;
}
export interface ArmSize {
  started: number;
  left: number;
}

/**
 * The fewest persons of each of the two groups that are compared: as they are stated by target group, else all by the ratio,
 * else by the clusters. Undefined where no groups are compared, or no numbers are stated.
 */
export function armSizes(reading: Reading): ArmSizes | undefined {
  const { arms, group } = reading.comparison;
  if (!arms) return undefined;
  const { asked, sizes } = reading.expected;
  const each = asked ? sizes.each.filter(({ group }) => asked.groups.includes(group?.name ?? '')) : sizes.each;
  const together = asked ? asked.persons : sizes.together;
  const named = new Set(
    group?.for && 'groups' in group.for ? group.for.groups.flatMap((one) => ('group' in one ? [one.group] : [])) : [],
  );
  const isOther = (name: string | undefined) => name !== undefined && named.has(name);
  const own = each.filter((one) => isOther(one.group?.name));
  const rest = each.filter((one) => !isOther(one.group?.name));
  const sum = (some: typeof each) => some.reduce((all, { low }) => all + low, 0);
  if (together && own.length > 0 && rest.length > 0) return withLeft(reading, sum(rest), sum(own));
  if (together) {
    const [intervention, comparison] = arms.ratio;
    const one = Math.round((together.low * intervention) / (intervention + comparison));
    return withLeft(reading, one, together.low - one);
  }
  const { perArm, size } = arms.clustered ?? {};
  if (each.length > 0 || perArm === undefined || size === undefined) return undefined;
  return withLeft(reading, perArm * size, perArm * size);
}

function withLeft({ expected }: Reading, intervention: number, comparison: number): ArmSizes {
  const size = (started: number): ArmSize => ({
    started,
    left: leftOf({ low: started, high: started }, expected.loss).low,
  });
  return { intervention: size(intervention), comparison: size(comparison) };
}
