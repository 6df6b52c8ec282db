import type { Design } from '../../model/index.js';

/** Whether a group shows what would have happened without the intervention. */
export function hasComparisonGroup({ comparisons }: Design): boolean {
  return comparisons.some(
    ({ kind, with: other }) => other !== 'none' && (kind === 'randomised' || kind === 'matched' || kind === 'ordinary'),
  );
}
