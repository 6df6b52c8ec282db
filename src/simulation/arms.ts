import type { GroupCode } from '../data/index.js';
import type { Design } from '../model/index.js';
import { type Arms, read } from '../reading/index.js';
import type { Random } from './random.js';

/** Where a client is: in which group and, where clusters are drawn, in which of them. */
export interface Allotment {
  group: GroupCode;
  cluster?: { code: string; number: number };
}
/** What the design does not say of its clusters: about how many persons, and how alike they are. */
const usual = { size: 10, icc: 0.05 };

/** The groups of so many clients, in their order; undefined where the design compares no two groups. */
export function allotments(design: Design, clients: number, random: Random): readonly Allotment[] | undefined {
  const { arms } = read(design).comparison;
  if (!arms) return undefined;
  if (!arms.clustered) return inBlocks(arms.ratio, clients, random).map((group) => ({ group }));
  const drawn = clusters(arms, clients, random);
  return Array.from({ length: clients }, (_, index): Allotment => {
    const number = index % drawn.length;
    const code = `K${String(number + 1).padStart(2, '0')}`;
    return { group: drawn[number] ?? 'intervention', cluster: { code, number } };
  });
}

/** How alike those of one cluster are made: the intraclass correlation of how they are, and of how they change. */
export const iccOf = (design: Design): number => {
  const stated = read(design).comparison.arms?.clustered?.icc?.value ?? usual.icc;
  return Math.min(1, Math.max(0, stated));
};

/** Lots in blocks, so that the groups keep their ratio however many come. */
function inBlocks([intervention, comparison]: Arms['ratio'], count: number, random: Random): GroupCode[] {
  const found: GroupCode[] = [];
  const blocks = whole(intervention, comparison);
  while (found.length < count) {
    const left = { ...blocks };
    while (left.intervention + left.comparison > 0) {
      const group =
        random.next() * (left.intervention + left.comparison) < left.intervention ? 'intervention' : 'comparison';
      left[group] -= 1;
      found.push(group);
    }
  }
  return found.slice(0, count);
}
/** How many of each a block has: of one to one, two and two. */
function whole(intervention: number, comparison: number): Record<GroupCode, number> {
  const times = [2, 4, 10, 20].find(
    (one) => Number.isInteger(one * intervention) && Number.isInteger(one * comparison),
  );
  const of = (share: number) => Math.max(1, Math.round((times ?? 20) * share));
  return { intervention: of(intervention), comparison: of(comparison) };
}

/** The group of each cluster. Every cluster has at least two clients and each group one cluster, as far as they suffice. */
function clusters({ ratio, clustered = { drawn: 'unit' } }: Arms, clients: number, random: Random): GroupCode[] {
  const { perArm, size = usual.size } = clustered;
  const wanted = perArm === undefined ? Math.round(clients / Math.max(1, size)) : 2 * perArm;
  const count = Math.max(2, Math.min(wanted, Math.floor(clients / 2)));
  const share = perArm === undefined ? ratio[0] / (ratio[0] + ratio[1]) : 0.5;
  const treated = Math.min(count - 1, Math.max(1, Math.round(count * share)));
  const found: GroupCode[] = [];
  for (let left = treated, all = count; all > 0; all--) {
    const isTreated = random.next() * all < left;
    if (isTreated) left -= 1;
    found.push(isTreated ? 'intervention' : 'comparison');
  }
  return found;
}
