import type { Form } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import type { Conversion } from '../tables/conversion.js';
import { limesurvey } from './limesurvey.js';
import { odk } from './odk.js';
import { redcap } from './redcap.js';

/**
 * How an export of a program that the design's forms are filled in with becomes rows of data, by the names of its
 * columns. Undefined for other files: they are read as they stand.
 */
export function exportOf(design: Design, all: readonly Form[], names: readonly string[]): Conversion | undefined {
  // What can be known by few columns is asked last.
  return odk(all, names) ?? limesurvey(all, names) ?? redcap(design, all, names);
}
