import type { Design } from '../model/index.js';

/**
 * Whether what differs is free to. `new-version`: the newer says that it is another version. `not-begun`: nothing is
 * collected yet. `collecting`: data are, since a stated day. `unstated`: the design does not say, so that they may be.
 */
export type Standing = 'new-version' | 'not-begun' | 'collecting' | 'unstated';

/** `today`: `YYYY-MM-DD`. */
export function standing(before: Design, now: Design, today: string): Standing {
  if (before.version?.label !== now.version?.label && now.version) return 'new-version';
  // One that takes the statement away is still held to it.
  const since = before.collection?.since ?? now.collection?.since;
  if (since === undefined) return 'unstated';
  return since <= today.slice(0, since.length) ? 'collecting' : 'not-begun';
}

/** Whether a difference that breaks something is an error. */
export const isHeld = (one: Standing): boolean => one === 'collecting' || one === 'unstated';
