import type { Design } from '../model/index.js';
import { Reading } from './reading.js';

const known = new WeakMap<Design, Reading>();
/** What a design means when it is read whole; the same for the same design, so each part is worked out once. */
export function read(design: Design): Reading {
  const before = known.get(design);
  if (before) return before;
  const reading = new Reading(design);
  known.set(design, reading);
  return reading;
}
