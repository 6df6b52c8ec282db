import type { Design } from '../model/index.js';
import { read } from '../reading/index.js';
import type { Random } from './random.js';

/** Which group a client is in, where the design has one to compare with. */
export type Arm = 'intervention' | 'comparison';

/** Whether there are data of two groups that are compared. */
export const hasArms = (design: Design): boolean => read(design).comparison.arms !== undefined;

/** Lots in blocks of four, so that the groups are of one size. `before`: those of the block so far. */
export function drawArm(block: Arm[], random: Random): Arm {
  const left = (arm: Arm) => 2 - block.filter((one) => one === arm).length;
  const arm =
    random.next() * (left('intervention') + left('comparison')) < left('intervention') ? 'intervention' : 'comparison';
  block.push(arm);
  if (block.length === 4) block.length = 0;
  return arm;
}
