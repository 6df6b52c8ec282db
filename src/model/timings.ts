import type { Design, Timepoint, Timing } from './types.js';

/** When a timepoint is. A moment that the design uses without declaring it has the moment's own name. */
export const timingsOf = (timepoint: Timepoint, design: Pick<Design, 'events'>): Timing[] => {
  if (timepoint.timings.length > 0 || !timepoint.implicit) return timepoint.timings;
  const { name } = timepoint;
  if (name === 'start' || name === 'end') return [{ kind: 'at', anchors: [{ moment: name }] }];
  return design.events.some((one) => one.name === name) ? [{ kind: 'at', anchors: [{ event: name }] }] : [];
};
