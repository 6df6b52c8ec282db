import { unzipSync } from 'fflate';
import { ImportRefused } from '../found.js';
import { refusals } from './refusals.js';

/** So much a form unpacks to at the most, and in so many parts. */
const largest = 120_000_000;
const parts = 5_000;

/**
 * The parts of an Office document that are wanted, by path. Never more than the sizes that it states, which may not be
 * too large; nothing with a document type.
 */
export function unzipped(bytes: Uint8Array, kind: string, wanted: (path: string) => boolean): Map<string, Uint8Array> {
  let size = 0;
  let count = 0;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (!wanted(name)) return false;
        size += originalSize;
        if (size > largest || count > parts) throw new ImportRefused(refusals.bomb);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused(refusals.notZip(kind));
  }
  const all = new Map(Object.entries(found));
  for (const [path, content] of all) {
    if (/\.(xml|rels)$/i.test(path) && hasDocumentType(content)) throw new ImportRefused(refusals.doctype);
  }
  return all;
}

/** Looked for where it may stand: before the first element. */
function hasDocumentType(content: Uint8Array): boolean {
  return /<!(doctype|entity)/i.test(new TextDecoder().decode(content.subarray(0, 100_000)));
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** The older Office formats, and what is protected by a password. */
export const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
