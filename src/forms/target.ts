import type { Design } from '../model/index.js';
import type { FormFile } from './file.js';
import type { Form } from './form.js';

export interface TargetOptions {
  /** The language that what is generated opens in, when the design has it; else the design's own. */
  language?: string;
}

/**
 * Writes the forms of one design in one format. Pure: the same design gives the same bytes. Paths are within the
 * format's own folder (`fhir/…`), made of portable codes, and unique within the design.
 */
export type Target = (
  design: Design,
  forms: readonly Form[],
  options: TargetOptions,
) => readonly FormFile[] | Promise<readonly FormFile[]>;
