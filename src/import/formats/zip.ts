import { NotUnzipped, unzipped as partsOf } from '../../data/index.js';
import { ImportRefused } from '../found.js';
import { refusals } from './refusals.js';

/** So much a form unpacks to at the most. */
const largest = 120_000_000;

/** The parts of an Office document that are wanted, by path. Throws an `ImportRefused` for one that is not to be read. */
export function unzipped(bytes: Uint8Array, kind: string, wanted: (path: string) => boolean): Map<string, Uint8Array> {
  try {
    return partsOf(bytes, largest, wanted);
  } catch (error) {
    if (!(error instanceof NotUnzipped)) throw error;
    const why = { 'too-much': refusals.bomb, 'no-zip': refusals.notZip(kind), 'document-type': refusals.doctype };
    throw new ImportRefused(why[error.why]);
  }
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** The older Office formats, and what is protected by a password. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
