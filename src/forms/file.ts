import type { Wording } from './words/wording.js';

/** A generated file: a path of portable codes with forward slashes, within the folder that the person chose. */
export interface FormFile {
  path: string;
  text: string | Uint8Array;
  /** Of the form that it holds; missing for files about the whole design. */
  title?: Wording;
}
